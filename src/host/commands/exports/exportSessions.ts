import * as vscode from 'vscode';
import { sessionLog } from '../../../core/exports/sessionLog';
import { sessionSummary } from '../../../core/exports/sessionSummary';
import { slug } from '../../../core/plans/names';
import { wordsFor } from '../../../core/words/catalogues';
import { askPair, knownPair, rememberPair, type KnownPair } from '../../ask/askPair';
import { askSession, knownSession, type KnownSession } from '../../ask/askSession';
import { runSteps } from '../../ask/questionSteps';
import { inform } from '../../platform/notify';
import type { Services } from '../../services';
import { saveExport } from './saveExport';

/** `mentorNotes.exportSessionLog`: exports a pair's log (lembar kendali) as an HTML file, in the programme's language. */
export const exportSessionLog = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { language: { words }, clock } = services;
	const { ask: title, save, open, saved } = words.brief.log;
	const start = await knownPair(services, argument, words.brief.page);
	const known = await runSteps<KnownPair>(start, [askPair(services, { title })]);
	if (!known?.programme || !known.pair) {
		return;
	}
	const { programme, pair } = known;
	const { folder, file } = programme;
	await rememberPair(services, programme, pair);
	const programmeWords = file?.language ? wordsFor(file.language) : words;
	const name = `${programmeWords.brief.log.fileName}-${slug(pair.id, 'pair')}.html`;
	const render = (): string => sessionLog(programme, pair, programmeWords, clock.today(programme));
	await saveExport(services, { title, save, open, saved, name, folder, filters: { HTML: ['html'] } }, render);
};

/** `mentorNotes.copySummary`: copies a session's summary, in the programme's language. */
export const copySummary = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { language: { words }, clock } = services;
	const { title, none, copied } = words.brief.summary;
	const start = await knownSession(services, argument, none);
	const known = await runSteps<KnownSession>(start, [askSession(services, title)]);
	if (known?.programme && known.session) {
		const { programme, session } = known;
		const programmeWords = programme.file?.language ? wordsFor(programme.file.language) : words;
		await vscode.env.clipboard.writeText(sessionSummary(programme, session, programmeWords, clock.today(programme)));
		void inform(copied);
	}
};
