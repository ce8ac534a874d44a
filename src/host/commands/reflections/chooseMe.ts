import type { Programme } from '../../../core/programme/programme';
import { plainLabel } from '../../../core/text/plainText';
import { askChoice, askSteps } from '../../ask/ask';
import { askMe } from '../../ask/askMe';
import { UserError } from '../../platform/userError';
import type { Services } from '../services';

interface Known {
	readonly programme?: Programme;
	readonly me?: string;
}

/** `mentorNotes.chooseMe`: who the reader is in a programme; remembered on this computer only. */
export const chooseMe = ({ store, language, author }: Services) => async (argument?: unknown): Promise<void> => {
	await store.whenRead();
	const { me: say } = language.words.reflections;
	const programmes = store.index.programmes().filter(({ sessions }) => sessions.length > 0);
	const called = folderOf(argument);
	const named = programmes.find(({ folder }) => folder === called);
	if (argument !== undefined && !named) {
		throw new UserError(say.notAProgramme);
	}
	const programme = named ?? (programmes.length === 1 ? programmes[0] : undefined);
	if (programmes.length === 0) {
		throw new UserError(say.none);
	}
	const known = await askSteps<Known>(programme ? { programme } : {}, [
		{
			needed: answers => !answers.programme,
			ask: async (answers, progress) => {
				const chosen = await askChoice({ ...progress, title: say.title, placeholder: say.programme }, programmes.map(value => ({ label: plainLabel(value.name), description: plainLabel(value.folder), value })));
				return typeof chosen === 'object' ? { ...answers, programme: chosen } : chosen;
			},
		},
		{
			needed: ({ me }) => me === undefined,
			ask: async (answers, progress) => {
				const me = answers.programme && await askMe(language, answers.programme, undefined, progress);
				return typeof me === 'string' ? { ...answers, me } : me;
			},
		},
	]);
	if (known?.programme && known.me !== undefined) {
		await author.remember(known.programme, known.me);
	}
};

/** The programme's folder that a row names; undefined for anything else, which then says nothing. */
function folderOf(argument: unknown): unknown {
	const { programme } = (typeof argument === 'object' ? argument : undefined) as { readonly programme?: unknown } | null ?? {};
	return typeof programme === 'object' ? (programme as { readonly folder?: unknown } | null)?.folder : undefined;
}
