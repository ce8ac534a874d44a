import { askPair, knownPair, rememberPair, type KnownPair } from '../../ask/askPair';
import { overviewPageWords } from '../../../core/words/lateWords';
import type { Uri } from '../../../core/text/uri';
import { askChoice } from '../../ask/ask';
import {
	askProgramme, hasFigures, knownOverview, knownProgramme, type KnownProgramme, programmeChoices, programmeFolderOf,
} from '../../ask/askProgramme';
import { pairingWordsFor } from '../../../core/words/pairingWords';
import { runSteps, type Step, step } from '../../ask/questionSteps';
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

/** `mentorNotes.openOverview`: opens the overview of a programme or, where there are several, of all. */
export const openOverview = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { overviews, store } = services;
	const start = await knownOverview(services, argument);
	// What the active page shows needs no opening: another programme is meant, if there is one.
	const isShown = argument === undefined && overviews.active !== undefined && overviews.active.folder === start.programme?.folder;
	const isAnother = isShown && store.index.programmes().filter(hasFigures).length > 1;
	const folder = isAnother ? undefined : start.programme?.folder;
	const known = await runSteps<{ readonly folder?: Uri }>(folder === undefined ? {} : { folder }, [askWhichOverview(services)]);
	if (known?.folder !== undefined) {
		await overviews.show({ folder: known.folder }, { beside: false });
	}
};

/** Asks for a programme's folder; the first choice is all programmes, whose folder is empty. */
function askWhichOverview({ store, language: { words } }: Services): Step<{ readonly folder?: Uri }> {
	return step('folder', (_known, progress) => {
		const choices = programmeChoices(store.index.programmes().filter(hasFigures));
		const all = { label: overviewPageWords[words.language].programmes.title, value: '' };
		return askChoice(
			{ ...progress, title: words.overview.title, placeholder: words.finding.ask.programme },
			[...choices.length > 1 ? [all] : [], ...choices.map(({ value, ...choice }) => ({ ...choice, value: value.folder }))],
		);
	});
}
