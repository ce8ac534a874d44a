import type { Programme } from '../../../core/programme/programme';
import { plainLabel } from '../../../core/text/plainText';
import { askChoice } from '../../ask/ask';
import { askMe } from '../../ask/askPerson';
import { programmeFolderOf } from '../../ask/askProgramme';
import { runSteps, step } from '../../ask/questionSteps';
import { Missing, UserError } from '../../platform/userError';
import type { Services } from '../../services';

interface Known {
	readonly programme?: Programme;
	readonly me?: string;
}

/** `mentorNotes.chooseMe`: asks who the user is in a programme; stored on this computer only. */
export const chooseMe = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { store, language: { words }, author } = services;
	await store.whenRead();
	const { title, programme: placeholder, notAProgramme, none } = words.reflections.me;
	const programmes = store.index.programmes().filter(({ sessions, reflections }) => sessions.length + reflections.length > 0);
	const folder = programmeFolderOf(argument);
	const called = programmes.find(each => each.folder === folder);
	if (argument !== undefined && !called) {
		throw new UserError(notAProgramme);
	}
	if (programmes.length === 0) {
		throw new Missing(none, ['logSession']);
	}
	const programme = called ?? (programmes.length === 1 ? programmes[0] : undefined);
	const known = await runSteps<Known>(programme ? { programme } : {}, [
		step('programme', (_known, progress) => {
			const choices = programmes.map(value => ({ label: plainLabel(value.name), description: plainLabel(value.folder), value }));
			return askChoice({ ...progress, title, placeholder }, choices);
		}),
		step('me', async (answers, progress) => answers.programme && askMe(services, answers.programme, undefined, progress)),
	]);
	if (known?.programme && known.me !== undefined) {
		await author.remember(known.programme, known.me);
	}
};
