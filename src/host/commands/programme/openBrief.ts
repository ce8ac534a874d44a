import { askSteps } from '../../ask/ask';
import { askPair, rememberPair, type KnownPair } from '../../ask/askPair';
import { knownPair } from '../../ask/knownPair';
import type { Services } from '../services';

/** `mentorNotes.openBrief`: of a pair or of a session's pair; asks which where it isn't called on one. */
export const openBrief = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { briefs, language: { words } } = services;
	const start = await knownPair(services, argument, words.brief.page);
	const known = await askSteps<KnownPair>(start, [askPair(services, words.brief.page.ask)]);
	if (known?.programme && known.pair) {
		await rememberPair(services, known.programme, known.pair);
		await briefs.show({ folder: known.programme.folder, pair: known.pair.id }, { beside: false });
	}
};
