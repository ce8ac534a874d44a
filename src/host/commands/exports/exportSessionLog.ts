import { sessionLog } from '../../../core/exports/sessionLog';
import { slug } from '../../../core/plans/names';
import { wordsFor } from '../../../core/words/words';
import { askSteps } from '../../ask/ask';
import { askPair, rememberPair, type KnownPair } from '../../ask/askPair';
import { knownPair } from '../../ask/knownPair';
import { saveExport } from './saveExport';
import type { Services } from '../services';

/** `mentorNotes.exportSessionLog`: a pair's log (lembar kendali) as one HTML file, in the programme's language, where the user chooses. */
export const exportSessionLog = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { language: { words }, clock } = services;
	const start = await knownPair(services, argument, words.brief.page);
	const known = await askSteps<KnownPair>(start, [askPair(services, words.brief.log.ask)]);
	if (!known?.programme || !known.pair) {
		return;
	}
	const { programme, pair } = known;
	await rememberPair(services, programme, pair);
	const spoken = programme.file?.language ? wordsFor(programme.file.language) : words;
	const { ask, save, open, saved } = words.brief.log;
	const name = `${spoken.brief.log.fileName}-${slug(pair.id, 'pair')}.html`;
	await saveExport(services, { title: ask, save, open, saved, name, folder: programme.folder, filters: { HTML: ['html'] } }, () => sessionLog(programme, pair, spoken, clock.today()));
};
