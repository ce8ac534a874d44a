import { joiningWords } from '../../../core/words/lateWords';
import { askText } from '../../ask/ask';
import { runSteps, step } from '../../ask/questionSteps';
import type { GitRepository } from '../../git/git';
import type { Services } from '../../services';

interface Identity {
	readonly name?: string;
	readonly email?: string;
}

/**
 * Asks for the name and the email address that Git records with each version, where they are not set, and sets them in the repository.
 * Returns false on Escape.
 */
export async function askIdentity(repository: GitRepository, { language: { words } }: Pick<Services, 'language'>): Promise<boolean> {
	const read = async (key: string): Promise<string> =>
		await repository.getConfig(key).catch(() => '') || await repository.getGlobalConfig(key).catch(() => '');
	const [name, email] = await Promise.all([read('user.name'), read('user.email')]);
	const { title, ...say } = joiningWords[words.language].identity;
	const known = await runSteps<Identity>({ ...name !== '' && { name }, ...email !== '' && { email } }, [
		step('name', (_known, progress) => askText({ ...progress, title, placeholder: say.name }, '', {
			validate: text => /[^\s<>"\\,;:.]/.test(text) ? undefined : say.nameNeeded,
		})),
		step('email', (_known, progress) => askText({ ...progress, title, placeholder: say.email }, '', {
			validate: text => /^[^\s@<>]+@[^\s@<>]+$/.test(text) ? undefined : say.emailNeeded,
		})),
	]);
	if (known?.name === undefined || known.email === undefined) {
		return false;
	}
	if (name === '') {
		await repository.setConfig('user.name', known.name);
	}
	if (email === '') {
		await repository.setConfig('user.email', known.email);
	}
	return true;
}
