import * as vscode from 'vscode';
import { commandIds } from '../../../core/manifest/commands';
import { agendaWith, type OpenEntry, openEntries, planComplete, planCompleted, planTakenOver } from '../../../core/plans/session/planComplete';
import type { Attended } from '../../../core/plans/session/planLifecycle';
import { planSession, type SessionPlan } from '../../../core/plans/session/planSession';
import type { WrittenChange } from '../../../core/plans/planUndo';
import { sideOf } from '../../../core/programme/attendees';
import { nextPlanned } from '../../../core/programme/cadence';
import { type AnyPair, sessionsOfPair, whoMeetsIn } from '../../../core/programme/namedPairs';
import { describePair, menteesOf, mentorsOf } from '../../../core/programme/programme';
import { usualMinutesOf } from '../../../core/programme/timing';
import { hasEnded } from '../../../core/record/pair';
import type { Session } from '../../../core/record/session';
import { plainLabel, plainText } from '../../../core/text/plainText';
import type { Uri } from '../../../core/text/uri';
import type { When } from '../../../core/time/parseWhen';
import { describeWhen } from '../../../core/views/describeWhen';
import { changeWords, completingWords, editingWords } from '../../../core/words/lateWords';
import { askChoiceOrText, askSeveral, typed } from '../../ask/ask';
import { askMinutes } from '../../ask/askWhen';
import { onlyIf, step, type Step } from '../../ask/questionSteps';
import { inform } from '../../platform/notify';
import { openText } from '../../platform/openText';
import type { Services } from '../../services';
import { undoChange } from '../../status/undoMessage';
import { sessionEdit } from '../../write/changeFiles';
import { applyFree } from '../../write/planFree';
import { askAbout, askPeople, type Chosen, isChosen, type Known, peopleOf, titleOf } from './lifecycle';
import { askNextMoment, clashOf, proposeNext } from './nextMoment';

/**
 * `mentorNotes.completeSession`: sets a session to done. Asks for minutes and attendance if the file has none, when the pair meets next if
 * that is not planned, and what of the agenda goes there. All of it is one change.
 */
export const completeSession = (services: Services) => async (argument?: unknown): Promise<void> => {
	await services.sessionPages.active?.editor.writeNow();
	const known = await askAbout(services, argument, 'complete', [
		askHowLong(services),
		askPeople(
			services, 'complete', ({ session, programme }) => session.attendance === undefined && peopleOf(programme, session).length > 0,
		),
		askNext(services),
		askCarried(services),
	]);
	if (!known) {
		return;
	}
	await write(services, known);
	void announce(services, known, services.writer.lastChange).catch(services.report);
	await focusSummary(services, known.session);
};

function askHowLong(services: Services): Step<Known> {
	return onlyIf(({ session }) => session !== undefined && session.minutes === undefined, step('minutes', (known, progress) =>
		askMinutes(services, { ...progress, title: titleOf(services, 'complete', known) }, usualMinutes(services, known))));
}

/** The minutes since the session was started on this computer, else those of the pair's last session. */
function usualMinutes({ startTimes, clock }: Services, known: Known): number {
	const startedMs = isChosen(known) ? startTimes.of(known.session) : undefined;
	if (startedMs !== undefined) {
		return Math.max(1, Math.round((clock.now().epochMs - startedMs) / 60_000));
	}
	const pair = pairOf(known);
	return usualMinutesOf(known.programme && pair ? sessionsOfPair(known.programme, pair) : []);
}

/** Asks when the pair meets next, unless that is planned, or it has ended. */
function askNext(services: Services): Step<Known> {
	const { language: { words }, clock } = services;
	const labels = completingWords[words.language];
	const isOpen = (known: Known): boolean => {
		const pair = pairOf(known);
		return pair !== undefined && !hasEnded(pair) && coming(services, known) === undefined;
	};
	return onlyIf(isOpen, step('next', async (known, progress) => {
		const pair = pairOf(known);
		if (!isChosen(known) || !pair) {
			return undefined;
		}
		const { programme, session: held } = known;
		const next = { programme, pair, held };
		const proposed = proposeNext(services, next);
		const clash = clashOf(services, next, proposed);
		const question = { ...progress, title: titleOf(services, 'complete', known), placeholder: labels.whenNext };
		return askChoiceOrText<When | 'none', When>(question, [
			{
				label: plainLabel(describeWhen(proposed, clock.today(programme), words)), value: proposed,
				...(clash !== undefined && { detail: plainLabel(clash) }),
			},
			{ label: labels.anotherDate, labelOf: labels.typedDate, alwaysShow: true, value: typed },
			{ label: labels.notNow, value: 'none' },
		], text => askNextMoment(services, next, { ...question, step: progress.step + 1, totalSteps: progress.totalSteps + 1 }, text));
	}));
}

/** Asks what of the agenda the next session takes over, if something is left and there is a next session. */
function askCarried(services: Services): Step<Known> {
	const { words } = services.language;
	const { side } = editingWords[words.language].entries;
	const isOpen = (known: Known): boolean => {
		const pair = pairOf(known);
		// While they may still be asked when they meet next, this question counts.
		const meetsAgain = coming(services, known) !== undefined || (known.next !== 'none' && !hasEnded(pair));
		return isChosen(known) && pair !== undefined && meetsAgain && (known.session.details?.openAgenda ?? 0) > 0;
	};
	return onlyIf(isOpen, step('carried', async (known, progress) => {
		const to = coming(services, known);
		const entries = isChosen(known) ? openEntries(await services.store.detailedSession(known.session)) : [];
		const question = { ...progress, title: titleOf(services, 'complete', known), placeholder: completingWords[words.language].whatGoesOn };
		const chosen = await askSeveral<OpenEntry>(question, entries.map(entry => ({
			label: plainLabel(entry.text), value: entry, picked: true, ...(entry.side !== 'both' && { description: side[entry.side] }),
		})));
		return typeof chosen === 'object' ? { entries: chosen, ...(to && { to }) } : chosen;
	}));
}

/** Who meets in the session; undefined for forums and group sessions. */
function pairOf(known: Known): AnyPair | undefined {
	return isChosen(known) ? whoMeetsIn(known.programme, known.session) : undefined;
}

/** The pair's next session, if it is planned already. */
function coming({ clock }: Services, known: Known): Session | undefined {
	const pair = pairOf(known);
	return isChosen(known) && pair ? nextPlanned(known.programme, pair, known.session, clock.now()) : undefined;
}

/** Writes the session, and the next one where it takes over something or is new. */
async function write(services: Services, known: Chosen): Promise<void> {
	const { programme, session, minutes, people, carried: { entries = [], to } = {} } = known;
	const attendance = people && peopleOf(programme, session)
		.map((person): Attended => ({ person, state: people.includes(person) ? 'present' : 'absent' }));
	const answers = { ...(typeof minutes === 'number' && { minutes }), ...(attendance && { attendance }), carried: entries };
	const edits = [await sessionEdit(services, session, (text, present) => planCompleted(text, programme, present, answers))];
	if (to && entries.length > 0) {
		const own = sideOf(programme, session, services.currentUser.keyOfMe(programme)) === 'mentee' ? 'mentee' : 'mentor';
		edits.push(await sessionEdit(services, to, (text, present) => planTakenOver(text, present, entries, own, programme.people)));
	}
	const { isDirty } = await openText(session.uri);
	await applyFree(services.writer, taken => {
		const plan = planComplete(programme, edits, newSession(known, taken));
		// The editor's own undo then removes the new file too, and saves: not what was unsaved before.
		return { ...plan, takesOut: plan.create.length > 0 && !isDirty };
	});
}

function newSession(known: Chosen, taken: (uri: Uri) => boolean): SessionPlan | undefined {
	const { programme, next, carried } = known;
	const pair = pairOf(known);
	const agenda = agendaWith(carried?.entries ?? []);
	return typeof next === 'object' && pair
		? planSession({ programme, pair, status: 'scheduled', ...next, taken, ...(agenda !== undefined && { agenda }) })
		: undefined;
}

/** Says that the session is completed and when the next one is, and offers what usually follows. */
async function announce(services: Services, known: Chosen, change: WrittenChange | undefined): Promise<void> {
	const { words } = services.language;
	const { completed, completedWithNext, copySummary, newReflection } = completingWords[words.language];
	const { programme, session } = known;
	const who = plainText(describePair(programme, mentorsOf(programme, session), menteesOf(programme, session)));
	const name = changeWords[words.language].session(words.day(session.date), who);
	const next = momentOfNext(services, known);
	const when = next && (next.time === undefined ? words.day(next.date) : words.brief.at(words.day(next.date), next.time));
	const { undo } = words.say;
	const chosen = await inform(
		when === undefined ? completed(name) : completedWithNext(name, when), [copySummary, newReflection, ...(change ? [undo] : [])],
	);
	const run = (command: 'copySummary' | 'newReflection'): Thenable<unknown> =>
		vscode.commands.executeCommand(commandIds(command)[words.language], { session: { uri: session.uri, id: session.id } });
	if (chosen === copySummary) {
		await run('copySummary');
	} else if (chosen === newReflection) {
		await run('newReflection');
	} else if (chosen === undo) {
		await undoChange(services, change);
	}
}

function momentOfNext(services: Services, known: Chosen): Pick<When, 'date' | 'time'> | undefined {
	if (typeof known.next === 'object') {
		return known.next;
	}
	const session = coming(services, known);
	return session && { date: session.date, ...(session.clock && { time: session.clock.time }) };
}

/** Puts the focus into the summary if there is none yet and the session's page is the active editor. */
async function focusSummary({ sessionPages: { active } }: Services, { uri, id }: Session): Promise<void> {
	const session = active?.uri.toString() === uri ? active.editor.session : undefined;
	if (active && session?.id === id && session.summary === undefined) {
		await active.editor.reveal({ session: id, path: ['summary'] });
	}
}
