import * as vscode from 'vscode';
import { documentParts } from '../../../core/exports/documents/document';
import { sessionMinutes } from '../../../core/exports/documents/minutes';
import { makeSessionLogs, pairsIn, pairsOf } from '../../../core/exports/documents/sessionLog';
import { sessionSummary } from '../../../core/exports/sessionSummary';
import { slug } from '../../../core/plans/names';
import { type AnyPair, findPair, hasPairs } from '../../../core/programme/namedPairs';
import type { Programme } from '../../../core/programme/programme';
import { statusOf } from '../../../core/record/session';
import { plainLabel } from '../../../core/text/plainText';
import { pairChoices } from '../../../core/views/choices/pairChoices';
import { wordsFor } from '../../../core/words/catalogues';
import { personDocumentsWords } from '../../../core/words/lateWords';
import { askChoice } from '../../ask/ask';
import { knownPair, recentPairs, rememberPair, type KnownPair } from '../../ask/askPair';
import { askSession, knownSession, titleOfSession, type KnownSession } from '../../ask/askSession';
import { choicesOfAll, headed, knownPart, nameOfDocument, type Whose } from '../../ask/askWhose';
import { runSteps, type Step, stepWithParts } from '../../ask/questionSteps';
import { Missing } from '../../platform/userError';
import { inform, warn } from '../../platform/notify';
import { runInSlices } from '../../platform/timeSlice';
import type { Services } from '../../services';
import { saveDocument } from './saveDocument';

interface KnownLogs extends KnownPair {
	readonly whose?: Whose;
}

/**
 * `mentorNotes.exportSessionLog`: exports the log (lembar kendali) of a pair, of all pairs of a cohort or of all, as one HTML file in the
 * programme's language; each pair begins on a page of its own.
 */
export const exportSessionLog = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { language: { words }, clock } = services;
	const { ask: title, save, open, saved } = words.brief.log;
	const known = await runSteps<KnownLogs>(await knownLogs(services, argument), [askWhoseLog(services)]);
	if (!known?.programme || !known.whose) {
		return;
	}
	const { programme, programme: { folder, file }, pair, whose } = known;
	if (pair) {
		await rememberPair(services, programme, pair);
	}
	const programmeWords = file?.language ? wordsFor(file.language) : words;
	const { pairsInName } = personDocumentsWords[programmeWords.language].whose;
	const name = nameOfDocument(programmeWords.brief.log.fileName, programme, whose, whose.is === 'one' ? whose.key : '', pairsInName);
	await saveDocument(services, { title, save, open, saved, name, folder }, async of => {
		const one = whose.is === 'one' ? findPair(of.programme, whose.key) : undefined;
		const pairs = whose.is === 'all' ? pairsOf(of.programme, whose.cohort) : one ? [one] : [];
		const document = pairs.length === 0
			? undefined : await runInSlices(makeSessionLogs([{ ...of, pairs, today: clock.today(of.programme) }], programmeWords));
		return document && documentParts(document, programmeWords);
	});
};

/** What the command was called on: a pair or one of its sessions; a programme or a cohort, of which it is asked for whom. */
async function knownLogs(services: Services, argument: unknown): Promise<KnownLogs> {
	const { words } = services.language;
	const { programme, scope: { cohort } } = typeof argument === 'object' && argument !== null && ('programme' in argument || 'cohort' in argument) ? await knownPart(services, argument) : { scope: {} };
	if (!programme) {
		const known = await knownPair(services, argument, words.brief.page);
		return { ...known, ...(known.pair && { whose: { is: 'one' as const, key: known.pair.id } }) };
	}
	if (!hasPairs(programme)) {
		throw new Missing(words.brief.page.noPairs, ['logSession', 'newPair'], argument);
	}
	return { programme, ...(cohort !== undefined && pairsIn(programme, cohort).length > 0 && { whose: { is: 'all' as const, cohort } }) };
}

interface LogAnswer {
	readonly programme: Programme;
	readonly pair?: AnyPair;
	readonly whose: Whose;
}

/** Asks for whom: all pairs or those of a cohort, of each programme; or one pair. */
function askWhoseLog({ store, language: { words }, clock, workspaceState }: Services): Step<KnownLogs> {
	const say = personDocumentsWords[words.language].whose;
	return stepWithParts<LogAnswer, KnownLogs>('whose', ({ programme: only }, progress) => {
		const programmes = only ? [only] : store.index.programmes().filter(hasPairs);
		const all = programmes.flatMap(programme => choicesOfAll(programme, undefined, say.allPairs, cohort => {
			const count = pairsIn(programme, cohort).length;
			return count < 2 ? undefined : {
				description: [say.pairs(count), ...programmes.length > 1 ? [plainLabel(programme.name)] : []].join(' · '),
			};
		}, words).map(choice => 'value' in choice ? { ...choice, value: { programme, whose: choice.value } } : choice));
		const pairs = pairChoices(programmes, recentPairs.in(workspaceState), words, clock.now());
		const singles = pairs.map(({ label, description, programme, pair }) => ({
			label: plainLabel(label), description: plainLabel(description),
			value: { programme, pair, whose: { is: 'one' as const, key: pair.id } },
		}));
		return askChoice<LogAnswer>({ ...progress, title: words.brief.log.ask, placeholder: words.ask.pair }, [
			...all, ...all.length === 0 ? singles : headed(say.onePair, singles),
		]);
	});
}

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

/**
 * `mentorNotes.exportMinutes`: exports the minutes (notulen) of a session as an HTML file, in the programme's language. They hold note
 * text: who will be able to read it is said before.
 */
export const exportMinutes = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { language: { words }, clock } = services;
	const say = personDocumentsWords[words.language].minutes;
	const start = await knownSession(services, argument, say.none);
	const known = await runSteps<KnownSession>(start, [askSession(services, say.ask)]);
	if (!known?.programme || !known.session) {
		return;
	}
	const { programme, session: { uri, id, visibility, date }, session } = known;
	const status = statusOf(session, clock.today(programme));
	const notFinal = status === 'done' ? '' : `${say.notHeld(words.status[status])} `;
	const detail = notFinal + say.readers(visibility && words.sharing.meantFor[visibility]);
	if (await warn(titleOfSession(say.ask, known, words), [say.export], detail) !== say.export) {
		return;
	}
	const { folder, file } = programme;
	const programmeWords = file?.language ? wordsFor(file.language) : words;
	const { fileName } = personDocumentsWords[programmeWords.language].minutes;
	const name = `${slug(`${fileName} ${id.startsWith(date) ? '' : date} ${id}`, 'minutes')}.html`;
	const dialog = { title: say.ask, save: say.save, open: say.open, saved: say.saved, name, folder };
	await saveDocument(services, dialog, ({ programme: of, logo }) => {
		const now = of.sessions.find(each => each.uri === uri && each.id === id);
		return now && documentParts(sessionMinutes(of, now, programmeWords, { today: clock.today(of), logo }), programmeWords);
	});
};
