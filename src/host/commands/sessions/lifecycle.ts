import { cancelChanges, completeChanges, planNoShow, planReschedule, startChanges, type Attended } from '../../../core/plans/planLifecycle';
import { type LifecycleStep, lifecycleSteps, usualMinutesOf, zoneOf } from '../../../core/programme/timing';
import { menteesOf, mentorsOf, nameOfPerson, pairOf, type Programme } from '../../../core/programme/programme';
import type { Session } from '../../../core/record/session';
import { addDays } from '../../../core/time/days';
import type { When } from '../../../core/time/parseWhen';
import { plainLabel } from '../../../core/text/plainText';
import { askSeveral, askSteps, askText, type Step } from '../../ask/ask';
import { askMinutes } from '../../ask/askMinutes';
import { askMoment, writeMoment } from '../../ask/askMoment';
import { askSession, knownSession, type KnownSession } from '../../ask/askSession';
import { UserError } from '../../platform/userError';
import { applyToSession, editSession } from '../changeFiles';
import { clashInWords } from './clashInWords';
import type { Services } from '../services';
import { targetOf } from '../target';

/** What is asked about a session; all of it is absent until it is answered. */
interface Known extends KnownSession {
	readonly minutes?: number | 'none';
	/** Those who were ticked: who came, or who did not. */
	readonly people?: readonly string[];
	readonly when?: When;
	readonly why?: string;
}

/** `mentorNotes.startSession`: a session of today begins. */
export const startSession = (services: Services) => async (argument?: unknown): Promise<void> => {
	const known = await askAbout(services, argument, 'start', []);
	if (known) {
		await applyToSession(services, known.programme, known.session, startChanges());
	}
};

/** `mentorNotes.completeSession`: a session was held; its minutes and who was there are asked for only where the file doesn't say. */
export const completeSession = (services: Services) => async (argument?: unknown): Promise<void> => {
	const known = await askAbout(services, argument, 'complete', [
		{
			needed: ({ session, minutes }) => session !== undefined && session.minutes === undefined && minutes === undefined,
			ask: async (answers, progress) => {
				const minutes = await askMinutes(services, { ...progress, title: services.language.words.logging.steps.complete }, usualOf(answers));
				return minutes === undefined || typeof minutes === 'symbol' ? minutes : { ...answers, minutes };
			},
		},
		askPeople(services, 'complete', ({ session, programme }) => session.attendance === undefined && peopleOf(programme, session).length > 0),
	]);
	if (!known) {
		return;
	}
	const { programme, session, minutes, people } = known;
	const attendance = people && peopleOf(programme, session).map((person): Attended => ({ person, state: people.includes(person) ? 'present' : 'absent' }));
	await applyToSession(services, programme, session, completeChanges(session, { ...(typeof minutes === 'number' && { minutes }), ...(attendance && { attendance }) }));
};

/** `mentorNotes.rescheduleSession`: a session moves; where it was stays in its history. */
export const rescheduleSession = (services: Services) => async (argument?: unknown): Promise<void> => {
	const known = await askAbout(services, argument, 'reschedule', [askNewMoment(services), askWhy(services, 'reschedule', services.language.words.logging.whyMoved)]);
	if (!known?.when) {
		return;
	}
	const { programme, session, when, why = '' } = known;
	const { clock } = services;
	await editSession(services, programme, session, (text, present) => planReschedule(text, present, { ...when, why, today: clock.today(), zone: zoneOf(programme, clock.now()) }));
};

/** `mentorNotes.cancelSession`: a session is called off. */
export const cancelSession = (services: Services) => async (argument?: unknown): Promise<void> => {
	const known = await askAbout(services, argument, 'cancel', [askWhy(services, 'cancel', services.language.words.logging.whyCancelled)]);
	if (known) {
		await applyToSession(services, known.programme, known.session, cancelChanges({ why: known.why ?? '', today: services.clock.today() }));
	}
};

/** `mentorNotes.markNoShow`: somebody did not come; who, is asked where it can be more than one. The next session is not held up by it. */
export const markNoShow = (services: Services) => async (argument?: unknown): Promise<void> => {
	const known = await askAbout(services, argument, 'noShow', [askPeople(services, 'noShow', ({ programme, session }) => peopleOf(programme, session).length > 1)]);
	if (known) {
		await editSession(services, known.programme, known.session, (text, present) => planNoShow(text, present, known.people ?? []));
	}
};

type Chosen = Known & { readonly programme: Programme; readonly session: Session };

const isChosen = (known: Known): known is Chosen => known.programme !== undefined && known.session !== undefined;

/** The session that a step is called on, or one of those that it makes sense for, and what else is asked about it; undefined when the user leaves. */
async function askAbout(services: Services, argument: unknown, step: LifecycleStep, questions: readonly Step<Known>[]): Promise<Chosen | undefined> {
	const { store, language, clock } = services;
	const { logging } = language.words;
	const offers = (session: Session): boolean => lifecycleSteps(session, clock.today()).includes(step);
	await store.whenRead();
	const called = argument === undefined ? undefined : targetOf(argument, store.index)?.session;
	if (called && !offers(called)) {
		throw new UserError(logging.notThisOne[step]);
	}
	const start = await knownSession(services, argument, offers, logging.none[step]);
	const known = await askSteps<Known>(start, [askSession<Known>(services, logging.steps[step], ({ session }) => offers(session)), ...questions]);
	return known && isChosen(known) ? known : undefined;
}

/** Everyone whom a session is for. */
function peopleOf(programme: Programme, session: Session): readonly string[] {
	return [...new Set([...mentorsOf(programme, session), ...menteesOf(programme, session)])];
}

function usualOf(known: Known): number {
	const pair = isChosen(known) ? pairOf(known.programme, known.session) : undefined;
	return usualMinutesOf(known.programme?.sessions.filter(session => pair !== undefined && known.programme && pairOf(known.programme, session) === pair) ?? []);
}

/** Who came: all are ticked. Who did not: nobody is, since that is not for us to guess. */
function askPeople({ language }: Services, step: 'complete' | 'noShow', isOpen: (known: Chosen) => boolean): Step<Known> {
	return {
		needed: known => known.people === undefined && isChosen(known) && isOpen(known),
		ask: async (known, progress) => {
			const { steps, whoCame, whoMissed } = language.words.logging;
			const choices = isChosen(known) ? peopleOf(known.programme, known.session).map(person => ({ label: plainLabel(nameOfPerson(known.programme, person)), value: person, picked: step === 'complete' })) : [];
			const people = await askSeveral({ ...progress, title: steps[step], placeholder: step === 'complete' ? whoCame : whoMissed }, choices);
			return typeof people === 'object' ? { ...known, people } : people;
		},
	};
}

/** A week later at the same time is preset; what is typed without a time keeps the time. */
function askNewMoment(services: Services): Step<Known> {
	return {
		needed: known => known.when === undefined,
		ask: async (known, progress) => {
			if (!isChosen(known)) {
				return undefined;
			}
			const { programme, session } = known;
			const { logging } = services.language.words;
			const today = services.clock.today();
			const { date, clock } = session;
			const kept = (when: When): When => when.time === undefined && clock ? { ...when, time: clock.time } : when;
			const isSame = (when: When): boolean => when.date === date && kept(when).time === clock?.time;
			const pair = pairOf(programme, session)?.id;
			const when = await askMoment(services, programme, {
				...progress, title: logging.steps.reschedule, placeholder: logging.newMoment, direction: 'future',
				value: writeMoment(kept({ date: addDays(date < today ? today : date, 7) })),
				refuse: answer => isSame(answer) ? logging.sameMoment : undefined,
				warn: answer => clashInWords(services, programme, { ...(pair !== undefined && { pair }), people: peopleOf(programme, session), ...(session.minutes !== undefined && { minutes: session.minutes }), session }, kept(answer)),
			});
			return typeof when === 'object' ? { ...known, when } : when;
		},
	};
}

function askWhy({ language }: Services, step: LifecycleStep, placeholder: string): Step<Known> {
	return {
		needed: known => known.why === undefined,
		ask: async (known, progress) => {
			const why = await askText({ ...progress, title: language.words.logging.steps[step], placeholder }, '');
			return typeof why === 'string' ? { ...known, why } : why;
		},
	};
}
