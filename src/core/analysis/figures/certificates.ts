import { menteesOf, mentorsOf, pairOf, type Programme } from '../../programme/programme';
import { compareNames } from '../../text/personName';
import { compareText } from '../../text/collections';
import { plainText } from '../../text/plainText';
import type { Steps } from '../../text/steps';
import type { Day } from '../../time/days';
import { nowIn } from '../../programme/timing';
import type { Now } from '../../time/instants';
import { peopleOfCohort } from './cohortPeople';
import { meetingStateOf } from './meetings';
import { PersonTally, type PersonYear } from './personTally';
import { jpRuleOf } from './jpRule';
import { isInYear, type Scope } from './scope';

/** What a person must reach for a certificate: at least one of the two; where both are given, both. */
export interface CertificateRule {
	readonly sessions?: number;
	readonly hours?: number;
}

/** The role of a person in mentoring, mentees first. */
type Role = 'mentee' | 'mentor';

/** What one person has reached. */
export interface CertificatePerson {
	/** As in `PersonYear`. */
	readonly person: string;
	readonly name: string;
	/** The roles in the sessions counted; without one, those in pairs. Never empty. */
	readonly roles: readonly Role[];
	/** The only cohort of the person's pairs. Absent where there is none or there are several. */
	readonly cohort?: string;
	/** The number of held sessions that the person took part in. */
	readonly sessions: number;
	/** Their minutes, as far as known. */
	readonly minutes: number;
	readonly withoutMinutes: number;
	/** The JP of these sessions by the programme's rule; absent without a valid rule, and where it needs minutes and none are known. */
	readonly jp?: number;
	/** The days of the first and the last of them; absent without a session. */
	readonly period?: readonly [first: Day, last: Day];
}

/** Mentors and mentees, sorted by name: those who fulfil the rule, and those who do not. */
export interface Certificates {
	readonly rule: CertificateRule;
	readonly fulfilled: readonly CertificatePerson[];
	readonly lacking: readonly CertificatePerson[];
}

/** Returns the programme's rule; undefined where it gives neither sessions nor hours. */
function certificateRuleOf({ file }: Pick<Programme, 'file'>): CertificateRule | undefined {
	const { sessions, hours } = file?.policy?.certificate ?? {};
	return sessions === undefined && hours === undefined
		? undefined : { ...(sessions !== undefined && { sessions }), ...(hours !== undefined && { hours }) };
}

/** Whether a person has reached what the rule asks for. */
export function fulfils(
	{ sessions: needed = 0, hours = 0 }: CertificateRule, { sessions, minutes }: Pick<CertificatePerson, 'sessions' | 'minutes'>,
): boolean {
	return sessions >= needed && minutes >= hours * 60;
}

/** The number of sessions counted between two yields: a few milliseconds. */
const sessionsAStep = 200;

/**
 * Counts what mentors and mentees have reached. A cohort limits both: its people are those of its pairs, and of sessions with a pair only
 * those of the cohort count; sessions without a pair, such as forums, count for all who were there. Undefined without a rule.
 */
export function* countCertificates(
	programme: Programme, scope: Scope, present: Now,
): Steps<Certificates | undefined> {
	const rule = certificateRuleOf(programme);
	if (rule === undefined) {
		return undefined;
	}
	const now = nowIn(programme, present);
	const tally = new PersonTally(programme);
	const people = new RolesOfPeople(tally);
	const isIn = (cohort: string | undefined): boolean => scope.cohort === undefined || cohort === scope.cohort;
	for (const pair of programme.pairs.values()) {
		if (isIn(pair.cohort)) {
			people.add(pair.mentees ?? [], 'mentee', pair.cohort);
			people.add(pair.mentors ?? [], 'mentor', pair.cohort);
		}
	}
	yield;
	for (const [i, session] of programme.sessions.entries()) {
		if (i % sessionsAStep === sessionsAStep - 1) {
			yield;
		}
		const pair = pairOf(programme, session);
		if (!isInYear(session, scope) || (pair && !isIn(pair.cohort)) || meetingStateOf(session, programme, now) !== 'held') {
			continue;
		}
		tally.addHeld(session, pair);
		const there = new Set(tally.participants(session, pair).map(({ key }) => key));
		people.addMet(menteesOf(programme, session), 'mentee', there, pair?.cohort);
		people.addMet(mentorsOf(programme, session), 'mentor', there, pair?.cohort);
	}
	yield;
	const years = new Map<string, PersonYear[]>();
	tally.figures(jpRuleOf(programme)).forEach(year => { years.set(year.person, [...years.get(year.person) ?? [], year]); });
	const members = scope.cohort === undefined ? undefined : peopleOfCohort(programme, scope.cohort);
	const all = people.all.filter(({ key }) => members?.has(key) !== false).map(({ key, name, roles, cohorts }) => {
		const person = plainText(key);
		return { person, name: plainText(name), roles, ...onlyOf(cohorts), ...totalOf(years.get(person) ?? []) };
	}).sort((a, b) => compareNames(a.name, b.name) || compareText(a.person, b.person));
	return {
		rule,
		fulfilled: all.filter(person => fulfils(rule, person)),
		lacking: all.filter(person => !fulfils(rule, person)),
	};
}

function onlyOf(cohorts: ReadonlySet<string>): Pick<CertificatePerson, 'cohort'> {
	const [only, ...others] = cohorts;
	return only === undefined || others.length > 0 ? {} : { cohort: only };
}

/** Adds up the years of one person, given oldest first. */
function totalOf(years: readonly PersonYear[]): Pick<CertificatePerson, 'sessions' | 'minutes' | 'withoutMinutes' | 'jp' | 'period'> {
	const sessions = years.flatMap(year => year.sessions);
	const [first, last] = [sessions.at(0), sessions.at(-1)];
	const jp = years.flatMap(year => year.jp ?? []);
	return {
		sessions: sessions.length,
		minutes: years.reduce((sum, { minutes = 0 }) => sum + minutes, 0),
		withoutMinutes: years.reduce((sum, { withoutMinutes }) => sum + withoutMinutes, 0),
		...(jp.length > 0 && { jp: jp.reduce((sum, each) => sum + each, 0) }),
		...(first && last && { period: [first.date, last.date] as const }),
	};
}

interface PersonRoles {
	readonly key: string;
	readonly name: string;
	readonly inPairs: Set<Role>;
	readonly met: Set<Role>;
	readonly cohorts: Set<string>;
}

/** The mentors and mentees of pairs and sessions, with their roles. */
class RolesOfPeople {
	readonly #tally: PersonTally;
	readonly #people = new Map<string, PersonRoles>();

	constructor(tally: PersonTally) {
		this.#tally = tally;
	}

	/** Adds one side of a pair. */
	add(people: readonly string[], role: Role, cohort: string | undefined): void {
		people.forEach(person => { this.#person(person, cohort).inPairs.add(role); });
	}

	/** Adds those of one side of a session who were `there`, by key. */
	addMet(people: readonly string[], role: Role, there: ReadonlySet<string>, cohort: string | undefined): void {
		people
			.filter(person => there.has(this.#tally.ownerFrom(person).key))
			.forEach(person => { this.#person(person, cohort).met.add(role); });
	}

	get all(): readonly (Pick<PersonRoles, 'key' | 'name' | 'cohorts'> & { readonly roles: readonly Role[] })[] {
		return [...this.#people.values()].map(({ key, name, inPairs, met, cohorts }) => ({
			key, name, cohorts, roles: (['mentee', 'mentor'] as const).filter(role => (met.size > 0 ? met : inPairs).has(role)),
		}));
	}

	#person(reference: string, cohort: string | undefined): PersonRoles {
		const { key, name } = this.#tally.ownerFrom(reference);
		const person = this.#people.get(key) ?? { key, name, inPairs: new Set<Role>(), met: new Set<Role>(), cohorts: new Set<string>() };
		this.#people.set(key, person);
		if (cohort !== undefined) {
			person.cohorts.add(cohort);
		}
		return person;
	}
}
