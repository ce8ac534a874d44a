import { compareText } from '../../text/collections';
import { isAbsence } from '../../programme/absent';
import { ownerFrom, type Owner } from '../../programme/openActions';
import type { Programme } from '../../programme/programme';
import type { Pair } from '../../record/pair';
import type { Session } from '../../record/session';
import type { Day } from '../../time/days';
import { compareNames } from '../../text/personName';
import { plainText } from '../../text/plainText';
import { jpOf, jpTarget } from './jpRule';
import { yearOf } from './scope';
import type { JpRule } from '../../record/programmeFile';

/** A session that a person took part in. */
interface Attended {
	readonly session: string;
	readonly date: Day;
	readonly minutes?: number;
}

/** One person's totals for one year. */
export interface PersonYear {
	/** The id, or the name where there is none. */
	readonly person: string;
	readonly name: string;
	readonly year: number;
	/** The sessions counted, oldest first; empty for who is expected to meet and has not. */
	readonly sessions: readonly Attended[];
	/** Total minutes; absent where there are sessions and none has a duration. */
	readonly minutes?: number;
	readonly withoutMinutes: number;
	readonly jp?: number;
	/** The JP required in a year. */
	readonly target: number;
}

/**
 * Counts held sessions by participant: mentors, mentees and people in `attendance`, except those marked absent or excused. Speakers
 * are not counted, since they taught.
 */
export class PersonTally {
	readonly #programme: Programme;
	/** Owners by `comparisonKeyOf`: a name without an entry in `people.yaml` is shown in its first spelling. */
	readonly #owners = new Map<string, Owner>();
	readonly #people = new Map<string, { readonly name: string; readonly years: Map<number, Attended[]> }>();

	constructor(programme: Programme) {
		this.#programme = programme;
	}

	/** Returns the participants of a session; `pair` is the session's pair, if any. */
	participants({ mentors, mentees, attendance = [] }: Session, pair: Pair | undefined): readonly Owner[] {
		const there: Owner[] = [];
		const absent: Owner[] = [];
		const add = (person: string, to: Owner[]): void => {
			const owner = this.ownerFrom(person);
			if (!to.some(({ key }) => key === owner.key)) {
				to.push(owner);
			}
		};
		(mentors ?? pair?.mentors)?.forEach(person => { add(person, there); });
		(mentees ?? pair?.mentees)?.forEach(person => { add(person, there); });
		for (const { person, state } of attendance) {
			if (person !== undefined) {
				add(person, isAbsence(state) ? absent : there);
			}
		}
		return there.filter(({ key }) => !absent.some(one => one.key === key));
	}

	/** Adds a held session. */
	addHeld(session: Session, pair: Pair | undefined): void {
		const { id, date, minutes } = session;
		const attended: Attended = { session: id, date, ...(minutes !== undefined && { minutes }) };
		for (const { key, name } of this.participants(session, pair)) {
			this.#addTo(key, name, yearOf(date), attended);
		}
	}

	/** Adds somebody who is expected to meet. Who has no session counted gets a row of a year with none. */
	addExpected(person: string, year: number): void {
		const { key, name } = this.ownerFrom(person);
		if (!this.#people.has(key)) {
			this.#people.set(key, { name, years: new Map([[year, []]]) });
		}
	}

	/** Returns totals sorted by name, then by year. */
	figures(rule: JpRule | 'unclear' | undefined): readonly PersonYear[] {
		return [...this.#people].flatMap(([key, { name, years }]) => [...years].map(([year, sessions]): PersonYear => {
			const timed = sessions.flatMap(({ minutes }) => minutes ?? []);
			const minutes = timed.length === 0 && sessions.length > 0 ? undefined : timed.reduce((sum, each) => sum + each, 0);
			const jp = jpOf(
				rule,
				{
					...(minutes !== undefined && { minutes }),
					meetings: sessions.length,
					days: new Set(sessions.map(({ date }) => date)).size,
				},
			);
			return {
				person: plainText(key), name: plainText(name), year,
				sessions: [...sessions].sort((a, b) => compareText(a.date, b.date) || compareText(a.session, b.session)),
				...(minutes !== undefined && { minutes }),
				withoutMinutes: sessions.length - timed.length,
				...(jp !== undefined && { jp }),
				target: jpTarget,
			};
		})).sort((a, b) => compareNames(a.name, b.name) || compareText(a.person, b.person) || a.year - b.year);
	}

	/** Returns a person's key and name, equal for all spellings of one name. */
	ownerFrom(person: string): Owner {
		const key = this.#programme.people.comparisonKeyOf(person);
		const owner = this.#owners.get(key) ?? ownerFrom(this.#programme, person);
		this.#owners.set(key, owner);
		return owner;
	}

	#addTo(key: string, name: string, year: number, attended: Attended): void {
		const person = this.#people.get(key) ?? { name, years: new Map<number, Attended[]>() };
		this.#people.set(key, person);
		const sessions = person.years.get(year) ?? [];
		person.years.set(year, sessions);
		sessions.push(attended);
	}
}
