import * as vscode from 'vscode';
import { documentParts } from '../../../core/exports/documents/document';
import { sessionMinutes } from '../../../core/exports/documents/minutes';
import { nameOfCohort } from '../../../core/exports/documents/nameOfCohort';
import { countNoteText, type LogsOf, makeSessionLogs, pairsIn, pairsOf } from '../../../core/exports/documents/sessionLog';
import { exportName } from '../../../core/exports/exportName';
import { sessionSummary } from '../../../core/exports/sessionSummary';
import { type AnyPair, describeAnyPair, findPair, hasPairs, sessionsOfPair, whoMeetsIn } from '../../../core/programme/namedPairs';
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
import { Missing, UserError } from '../../platform/userError';
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
	const { language: { words } } = services;
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
	const only = whose.is === 'one' ? findPair(programme, whose.key) : undefined;
	const about = only ? describeAnyPair(programme, only) : '';
	const cohort = nameOfCohort(programme, whose.is === 'all' ? whose.cohort : undefined);
	if (!await isAgreed(programme, chosenIn(programme, whose), `${title}: ${only ? about : cohort ?? programme.name}`, services)) {
		return;
	}
	const name = nameOfDocument(programmeWords.brief.log.fileName, programme, whose, about, pairsInName);
	await saveDocument(services, { title, save, open, saved, name, folder }, async of => {
		const pairs = chosenIn(of.programme, whose);
		const logs = await logsOf(of.programme, pairs, services);
		const document = pairs.length === 0 ? undefined : await runInSlices(makeSessionLogs([{ ...of, ...logs }], programmeWords));
		return document && documentParts(document, programmeWords);
	});
};

function chosenIn(programme: Programme, whose: Whose): readonly AnyPair[] {
	const one = whose.is === 'one' ? findPair(programme, whose.key) : undefined;
	return whose.is === 'all' ? pairsOf(programme, whose.cohort) : one ? [one] : [];
}

/**
 * Asks before note text leaves: says of how many sessions the log holds some, who will be able to read it, and for whom they are meant.
 * True without asking where it holds none. Throws a `UserError` if there is no pair.
 */
async function isAgreed(
	programme: Programme, pairs: readonly AnyPair[], title: string, services: Services,
): Promise<boolean> {
	const { words } = services.language;
	const { log: say, whose: { noPair } } = personDocumentsWords[words.language];
	if (pairs.length === 0) {
		throw new UserError(noPair);
	}
	const found = await runInSlices(countNoteText(await logsOf(programme, pairs, services)));
	if (!found || found.sessions === 0) {
		return true;
	}
	const limits = [...found.meantFor].map(([visibility, n]) => say.meantFor(n, words.sharing.meantFor[visibility]));
	return await warn(plainLabel(title), [say.export], say.readers(found.sessions, limits)) === say.export;
}

/** Reads the sessions of pairs for their logs. */
async function logsOf(programme: Programme, pairs: readonly AnyPair[], { store, clock }: Services): Promise<LogsOf> {
	const sessions = await store.detailed(pairs.flatMap(pair => sessionsOfPair(programme, pair)));
	return { programme, pairs, today: clock.today(programme), details: session => sessions.get(session) ?? {} };
}

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
	return { programme, ...(cohort !== undefined && { whose: { is: 'all' as const, cohort } }) };
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
			return cohort === undefined && count < 2 ? undefined : {
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
	const { store, language: { words }, clock } = services;
	const { title, none, copied } = words.brief.summary;
	const start = await knownSession(services, argument, none);
	const known = await runSteps<KnownSession>(start, [askSession(services, title)]);
	if (known?.programme && known.session) {
		const { programme, session } = known;
		const programmeWords = programme.file?.language ? wordsFor(programme.file.language) : words;
		const text = sessionSummary(programme, await store.detailedSession(session), programmeWords, clock.today(programme));
		await vscode.env.clipboard.writeText(text);
		void inform(copied);
	}
};

/**
 * `mentorNotes.exportMinutes`: exports the minutes (notulen) of a session as an HTML file, in the programme's language. They hold note
 * text: who will be able to read it is said before.
 */
export const exportMinutes = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { store, language: { words }, clock } = services;
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
	const pair = whoMeetsIn(programme, session);
	const name = exportName({ what: fileName, programme: pair ? describeAnyPair(programme, pair) : session.title ?? id, part: [date] }, 'html');
	const dialog = { title: say.ask, save: say.save, open: say.open, saved: say.saved, name, folder };
	await saveDocument(services, dialog, async ({ programme: of, logo }) => {
		const now = of.sessions.find(each => each.uri === uri && each.id === id);
		const made = { today: clock.today(of), logo };
		return now && documentParts(sessionMinutes(of, await store.detailedSession(now), programmeWords, made), programmeWords);
	});
};
