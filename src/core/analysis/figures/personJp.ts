import { ownerFrom } from '../../programme/openActions';
import { menteesOf, mentorsOf, nameOfPerson, pairOf, type Programme } from '../../programme/programme';
import { isCreditedToPair } from '../../programme/unnamedSessions';
import type { Session } from '../../record/session';
import type { Day } from '../../time/days';
import type { Now } from '../../time/instants';
import { plainText } from '../../text/plainText';
import { finish } from '../../text/steps';
import { evidenceNames, hasWords } from './counting';
import { jpOf, jpRuleOf, jpTarget } from './jpRule';
import { yearOf } from './scope';
import type { JpRule } from '../../record/programmeFile';
import { knownReflections } from './knownReflections';
import { meetingStateOf } from './meetings';
import { PersonTally, type PersonYear } from './personTally';

/** A session that a person took part in. */
export interface JpSession {
	readonly date: Day;
	readonly kind: NonNullable<Session['kind']>;
	/** The names of its other mentors and mentees. */
	readonly with: readonly string[];
	readonly minutes?: number;
	/**
	 * JP of this session alone; `sameDay` where days are counted and an earlier session counted its day. Absent without a valid rule or
	 * without the minutes it needs.
	 */
	readonly jp?: number | 'sameDay';
	/** The approval (paraf) of another than the person: their own proves nothing. */
	readonly approved?: { readonly by?: string; readonly on?: Day };
	/** Names of files attached to the person's actions in this session or to goals of this session. */
	readonly evidence: readonly string[];
}

/** One person's JP of a year, with the sessions they are computed from. */
export interface PersonJp {
	readonly programme: string;
	readonly name: string;
	/** From `people.yaml`; only in the person's own report. */
	readonly nip?: string;
	readonly unit?: string;
	readonly position?: string;
	readonly year: number;
	readonly rule?: JpRule | 'unclear';
	/** Sorted, oldest first. */
	readonly sessions: readonly JpSession[];
	/** As in the programme's report. */
	readonly total: Pick<PersonYear, 'minutes' | 'withoutMinutes' | 'jp' | 'target'>;
	/** The number of these sessions that lack mentors or mentees and count for those of their pair; absent where there is none. */
	readonly unnamed?: number;
	/** Numbers of these sessions with free text and of shared notes on them, which the report leaves out. */
	readonly leftOut: { readonly sessions: number; readonly reflections: number };
}

/** Computes a person's JP. `person` is a key from `ownerFrom` or any spelling; `year` is 1 to 9999. */
export function personJp(programme: Programme, person: string, year: number, now: Now): PersonJp {
	const [report] = finish(countJpOf(programme, [person], year, now));
	return report!;
}

/** The numbers of sessions and of people counted between two yields: a few milliseconds. */
const [sessionsAStep, peopleAStep] = [100, 20] as const;

/**
 * Computes the JP of many people, in their order, also of those without a session: reads the programme's sessions once. Yields every few
 * milliseconds, so that the caller can run other work or stop.
 */
export function* countJpOf(
	programme: Programme, people: readonly string[], year: number, now: Now,
): Generator<undefined, readonly PersonJp[], undefined> {
	const tally = new PersonTally(programme);
	const sessions = new Map<string, Session[]>(people.map(person => [tally.ownerFrom(person).key, []]));
	for (const [i, session] of programme.sessions.entries()) {
		if (i % sessionsAStep === sessionsAStep - 1) {
			yield;
		}
		if (yearOf(session.date) === year && meetingStateOf(session, programme, now) === 'held') {
			tally.participants(session, pairOf(programme, session)).forEach(({ key }) => sessions.get(key)?.push(session));
		}
	}
	const { notesOn } = knownReflections(programme);
	const reports: PersonJp[] = [];
	for (const person of people) {
		if (reports.length % peopleAStep === peopleAStep - 1) {
			yield;
		}
		const { key, name } = tally.ownerFrom(person);
		reports.push(jpFrom(programme, { person, key, name }, year, (sessions.get(key) ?? []).sort(byDay), notesOn));
	}
	return reports;
}

function jpFrom(
	programme: Programme, { person, key, name }: { readonly person: string; readonly key: string; readonly name: string }, year: number,
	own: readonly Session[], notesOn: (session: Session) => number,
): PersonJp {
	const rule = jpRuleOf(programme);
	const tally = new PersonTally(programme);
	own.forEach(session => { tally.addHeld(session, pairOf(programme, session)); });
	const unnamed = own.filter(session => isCreditedToPair(session, pairOf(programme, session))).length;
	const nothing = jpOf(rule, { minutes: 0, meetings: 0, days: 0 });
	const { minutes, jp, withoutMinutes, target } = tally.figures(rule).find(figures => figures.person === plainText(key))
		?? { minutes: 0, withoutMinutes: 0, target: jpTarget, ...(nothing !== undefined && { jp: nothing }) };
	const { nip, unit, position } = programme.people.get(person) ?? {};
	return {
		programme: plainText(programme.name), name: plainText(name), year,
		...(nip !== undefined
			&& { nip: plainText(nip) }), ...(unit !== undefined
				&& { unit: plainText(unit) }), ...(position !== undefined && { position: plainText(position) }),
		...(rule !== undefined && { rule }),
		sessions: own.map((session, i) => ({ ...aboutSession(session, person, programme), ...ownJp(rule, session, own[i - 1]) })),
		total: { ...(minutes !== undefined && { minutes }), ...(jp !== undefined && { jp }), withoutMinutes, target },
		...(unnamed > 0 && { unnamed }),
		leftOut: { sessions: own.filter(hasWords).length, reflections: own.reduce((sum, session) => sum + notesOn(session), 0) },
	};
}

function aboutSession(session: Session, person: string, programme: Programme): JpSession {
	const { date, minutes, approved } = session;
	const isSame = (a: string, b: string): boolean => programme.people.isSame(a, b);
	const pair = pairOf(programme, session);
	const others = [...mentorsOf(programme, session), ...menteesOf(programme, session)]
		.filter(one => !isSame(one, person))
		.map(one => ownerFrom(programme, one));
	return {
		date, kind: session.kind ?? pair?.kind ?? 'one-on-one',
		with: [...new Map(others.map(({ key, name }) => [key, plainText(name)])).values()],
		...(minutes !== undefined && { minutes }),
		...(approved && !(approved.by !== undefined && isSame(approved.by, person))
			&& {
				approved: {
					...(approved.by !== undefined && { by: plainText(nameOfPerson(programme, approved.by)) }),
					...(approved.on !== undefined && { on: approved.on }),
				},
			}),
		evidence: evidenceNames([
			...(session.actions ?? []).filter(({ owner }) => owner !== undefined && isSame(owner, person)),
			...(pair?.goals ?? []).filter(({ id }) => id !== undefined && session.goals?.includes(id) === true),
		]),
	};
}

function ownJp(rule: JpRule | 'unclear' | undefined, { date, minutes }: Session, before: Session | undefined): Pick<JpSession, 'jp'> {
	if (typeof rule === 'object' && rule.per === 'day' && before?.date === date) {
		return { jp: 'sameDay' };
	}
	const jp = jpOf(rule, { ...(minutes !== undefined && { minutes }), meetings: 1, days: 1 });
	return jp === undefined ? {} : { jp };
}

function byDay(a: Session, b: Session): number {
	const when = ({ date, clock, id }: Session): string => `${date} ${clock?.time ?? ''} ${id}`;
	return when(a) < when(b) ? -1 : 1;
}
