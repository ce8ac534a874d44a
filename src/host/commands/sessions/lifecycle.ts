import type { OpenEntry } from '../../../core/plans/session/planComplete';
import { cancelChanges, planNoShow, planReschedule, reinstateChanges, scheduledChanges, startChanges } from '../../../core/plans/session/planLifecycle';
import { menteesOf, mentorsOf, nameOfPerson, pairOf, type Programme } from '../../../core/programme/programme';
import { type LifecycleStep, lifecycleSteps, zoneOf } from '../../../core/programme/timing';
import type { Session } from '../../../core/record/session';
import { plainLabel } from '../../../core/text/plainText';
import { addDays } from '../../../core/time/days';
import type { When } from '../../../core/time/parseWhen';
import { askSeveral, askText } from '../../ask/ask';
import { askSession, knownSession, titleOfSession, type KnownSession } from '../../ask/askSession';
import { askMoment, describeClash, writeMoment } from '../../ask/askWhen';
import { onlyIf, runSteps, step, type Step } from '../../ask/questionSteps';
import { targetOf } from '../../ask/target';
import { UserError } from '../../platform/userError';
import type { Services } from '../../services';
import { applyToSession, editSession } from '../../write/changeFiles';

/** What is asked about a session. */
export interface Known extends KnownSession {
	readonly minutes?: number | 'none';
	/** The people who were ticked: those who came, or those who did not. */
	readonly people?: readonly string[];
	readonly when?: When;
	readonly why?: string;
	/** When the pair meets next. */
	readonly next?: When | 'none';
	/** What a session that is planned already takes over, or the one that is planned now. */
	readonly carried?: { readonly entries: readonly OpenEntry[]; readonly to?: Session };
}

/** `mentorNotes.confirmSession`: sets a proposed session to scheduled. */
export const confirmSession = (services: Services): (argument?: unknown) => Promise<void> => setScheduled(services, 'confirm');

/** `mentorNotes.reinstateSession`: sets a cancelled session to scheduled; its history keeps why it was cancelled, and gets the day. */
export const reinstateSession = (services: Services): (argument?: unknown) => Promise<void> => setScheduled(services, 'reinstate');

function setScheduled(services: Services, of: 'confirm' | 'reinstate'): (argument?: unknown) => Promise<void> {
	return async (argument?: unknown): Promise<void> => {
		const known = await askAbout(services, argument, of, []);
		if (known) {
			const { programme, session } = known;
			const changes = of === 'confirm' ? scheduledChanges() : reinstateChanges(session, services.clock.today(programme));
			await applyToSession(services, programme, session, changes);
		}
	};
}

/** `mentorNotes.startSession`: sets a session of today to in progress. */
export const startSession = (services: Services) => async (argument?: unknown): Promise<void> => {
	const known = await askAbout(services, argument, 'start', []);
	if (known) {
		await applyToSession(services, known.programme, known.session, startChanges());
		await services.startTimes.start(known.session, services.clock.now().epochMs);
	}
};

/** `mentorNotes.rescheduleSession`: moves a session to another moment; the old one is added to its history. */
export const rescheduleSession = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { whyMoved } = services.language.words.logging;
	const known = await askAbout(services, argument, 'reschedule', [askNewMoment(services), askWhy(services, 'reschedule', whyMoved)]);
	if (!known?.when) {
		return;
	}
	const { programme, session, when, why = '' } = known;
	const { clock } = services;
	const move = { ...when, why, today: clock.today(programme), zone: zoneOf(programme, clock.now()) };
	await editSession(services, programme, session, (text, present) => planReschedule(text, present, move));
};

/** `mentorNotes.cancelSession`: sets a session to cancelled. */
export const cancelSession = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { whyCancelled } = services.language.words.logging;
	const known = await askAbout(services, argument, 'cancel', [askWhy(services, 'cancel', whyCancelled)]);
	if (known) {
		const changes = cancelChanges({ why: known.why ?? '', today: services.clock.today(known.programme) });
		await applyToSession(services, known.programme, known.session, changes);
	}
};

/** `mentorNotes.markNoShow`: marks who did not come; asks who if it can be more than one person. */
export const markNoShow = (services: Services) => async (argument?: unknown): Promise<void> => {
	const known = await askAbout(services, argument, 'noShow', [
		askPeople(services, 'noShow', ({ programme, session }) => peopleOf(programme, session).length > 1),
	]);
	if (known) {
		await editSession(services, known.programme, known.session, (text, present) =>
			planNoShow(known.programme, text, present, known.people ?? []));
	}
};

export type Chosen = Known & { readonly programme: Programme; readonly session: Session };

export const isChosen = (known: Known): known is Chosen => known.programme !== undefined && known.session !== undefined;

/**
 * Asks for the session, unless the command was called on one, and then the questions about it. Undefined on Escape. Throws a
 * `UserError` if the session does not allow the step.
 */
export async function askAbout(
	services: Services,
	argument: unknown,
	lifecycleStep: LifecycleStep,
	questions: readonly Step<Known>[],
): Promise<Chosen | undefined> {
	const { store, language, clock } = services;
	const { logging } = language.words;
	const offers = (session: Session): boolean => {
		const programme = store.index.programmeOf(session.uri);
		return programme !== undefined && lifecycleSteps(session, programme, clock.now()).includes(lifecycleStep);
	};
	await store.whenRead();
	const called = argument === undefined ? undefined : targetOf(argument, store.index)?.session;
	if (called && !offers(called)) {
		throw new UserError(logging.notThisOne[lifecycleStep]);
	}
	const start = await knownSession(services, argument, logging.none[lifecycleStep], offers);
	const which = askSession<Known>(services, logging.steps[lifecycleStep], ({ session }) => offers(session));
	const known = await runSteps<Known>(start, [which, ...questions]);
	return known && isChosen(known) ? known : undefined;
}

/** Returns everyone whom a session is for, without repetition. */
export function peopleOf(programme: Programme, session: Session): readonly string[] {
	return [...new Set([...mentorsOf(programme, session), ...menteesOf(programme, session)])];
}

/** Asks who came (all are ticked at first), or who did not come (no person is ticked at first). */
export function askPeople(services: Services, of: 'complete' | 'noShow', isOpen: (known: Chosen) => boolean): Step<Known> {
	const { whoCame, whoMissed } = services.language.words.logging;
	return onlyIf(known => isChosen(known) && isOpen(known), step('people', (known, progress) => {
		const people = isChosen(known) ? peopleOf(known.programme, known.session) : [];
		const labelOf = (person: string): string => isChosen(known) ? plainLabel(nameOfPerson(known.programme, person)) : '';
		const choices = people.map(person => ({ label: labelOf(person), value: person, picked: of === 'complete' }));
		return askSeveral({ ...progress, title: titleOf(services, of, known), placeholder: of === 'complete' ? whoCame : whoMissed }, choices);
	}));
}

/** Asks for the new moment; a week later at the same time is preset. A day typed without a time keeps the session's time. */
function askNewMoment(services: Services): Step<Known> {
	const { logging } = services.language.words;
	return step('when', async (known, progress) => {
		if (!isChosen(known)) {
			return undefined;
		}
		const { programme, session } = known;
		const { date, clock, minutes } = session;
		const today = services.clock.today(programme);
		const isSame = (when: When): boolean => when.date === date && when.time === clock?.time;
		const pair = pairOf(programme, session)?.id;
		const people = peopleOf(programme, session);
		const who = { ...(pair !== undefined && { pair }), people, ...(minutes !== undefined && { minutes }), session };
		return askMoment(services, programme, {
			...progress, title: titleOf(services, 'reschedule', known), placeholder: logging.newMoment, direction: 'future',
			value: writeMoment(
				{ date: addDays(date < today ? today : date, 7), ...(clock && { time: clock.time }) }, services.language.words,
			),
			...(clock && { usual: clock.time }),
			refuse: answer => isSame(answer) ? logging.sameMoment : undefined,
			warn: answer => describeClash(services, programme, who, answer),
		});
	});
}

function askWhy(services: Services, of: LifecycleStep, placeholder: string): Step<Known> {
	return step('why', (known, progress) => askText({ ...progress, title: titleOf(services, of, known), placeholder }, ''));
}

export function titleOf({ language: { words } }: Services, of: LifecycleStep, known: Known): string {
	return titleOfSession(words.logging.steps[of], known, words);
}
