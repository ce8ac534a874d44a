import { askPair, knownPair, rememberPair, type KnownPair } from '../../ask/askPair';
import { askOverview, askProgramme, hasFigures, knownOverview, knownProgramme, type KnownOverview, type KnownProgramme, programmeFolderOf } from '../../ask/askProgramme';
import { pairingWordsFor } from '../../../core/words/pairingWords';
import { runSteps } from '../../ask/questionSteps';
import { UserError } from '../../platform/userError';
import type { Services } from '../../services';

/** `mentorNotes.openBrief`: opens the brief of a pair, or of a session's pair. */
export const openBrief = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { briefs, language: { words } } = services;
	const start = await knownPair(services, argument, words.brief.page);
	const known = await runSteps<KnownPair>(start, [askPair(services, { title: words.brief.page.ask })]);
	if (known?.programme && known.pair) {
		await rememberPair(services, known.programme, known.pair);
		await briefs.show({ folder: known.programme.folder, pair: known.pair.id }, { beside: false });
	}
};

/** `mentorNotes.suggestPairs`: opens the page that proposes pairs for a programme's people. */
export const suggestPairs = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { words } = services.language;
	const { title } = pairingWordsFor(words.language);
	if (argument !== undefined && programmeFolderOf(argument) === undefined) {
		throw new UserError(words.finding.say.notAProgramme);
	}
	const known = await runSteps<KnownProgramme>(await knownProgramme(services, argument), [askProgramme(services, title)]);
	if (known?.programme) {
		await services.pairings.show({ folder: known.programme.folder }, { beside: false });
	}
};

/** `mentorNotes.openOverview`: opens the overview of a programme. */
export const openOverview = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { overviews, store, language: { words } } = services;
	const start = await knownOverview(services, argument);
	// What the active page shows needs no opening: another programme is meant, if there is one.
	const isShown = argument === undefined && overviews.active !== undefined && overviews.active.folder === start.programme?.folder;
	const isAnother = isShown && store.index.programmes().filter(hasFigures).length > 1;
	const known = await runSteps<KnownOverview>(isAnother ? { scope: {} } : start, [askOverview(services, words.overview.title)]);
	if (known?.programme) {
		await overviews.show({ folder: known.programme.folder }, { beside: false });
	}
};
