import { isAbsence } from '../../programme/absent';
import type { Owner } from '../../programme/openActions';
import { mentorsOf, type Programme, type SessionGroup } from '../../programme/programme';
import type { MeetingState } from '../../record/computedStates';
import type { JpRule } from '../../record/programmeFile';
import type { Session } from '../../record/session';
import { compareNames } from '../../text/personName';
import { plainText } from '../../text/plainText';
import type { Steps } from '../../text/steps';
import { countGoals, goalsOnce } from './goals';
import { type CountedPair, countPairs, type GroupFigures } from './groupFigures';
import { addUp, MeetingTally } from './meetings';
import type { PersonTally } from './personTally';

type Counting = Parameters<MeetingTally['addSession']>[2];

interface Mentor {
	/** Absent for what has no mentor. */
	readonly owner?: Owner;
	/** By the key of the pair. */
	readonly tallies: Map<string, MeetingTally>;
	/** The pairs that they are in today. */
	readonly pairs: Set<CountedPair>;
}

/**
 * Counts what each mentor did: a session counts for who mentored in it, also after another mentor took over the pair, a session held only
 * for who came. Pairs, goals and open actions are those of the pairs that a mentor is in today.
 */
export class MentorTally {
	readonly #programme: Programme;
	readonly #people: PersonTally;
	/** By the mentor's key; what has no mentor under an empty one. */
	readonly #mentors = new Map<string, Mentor>();

	constructor(programme: Programme, people: PersonTally) {
		this.#programme = programme;
		this.#people = people;
	}

	/** Adds a session of the pair with this key, as it counts for the pair. */
	addSession(session: Session, pair: string, state: MeetingState, counting: Omit<Counting, 'isTheirs'>, reflections: number): void {
		const isAway = ({ owner }: Mentor): boolean => session.attendance?.some(({ person, state: came }) =>
			person !== undefined && isAbsence(came) && this.#people.ownerFrom(person).key === owner?.key) === true;
		for (const mentor of this.#each(mentorsOf(this.#programme, session))) {
			if (state === 'held' && isAway(mentor)) {
				continue;
			}
			const tally = mentor.tallies.get(pair) ?? new MeetingTally();
			mentor.tallies.set(pair, tally);
			tally.addSession(session, state, { ...counting, isTheirs: () => false });
			tally.addReflections(reflections, state === 'held');
		}
	}

	/** Returns the figures of each mentor by name, with their pairs; those of what has no mentor last. */
	*figures(pairs: readonly CountedPair[], rule: JpRule | 'unclear' | undefined): Steps<readonly GroupFigures[]> {
		for (const pair of pairs) {
			this.#each(this.#mentorsIn(pair.is)).forEach(mentor => mentor.pairs.add(pair));
		}
		const inOrder = [...this.#mentors.values()].sort((a, b) => Number(a.owner === undefined) - Number(b.owner === undefined)
			|| compareNames(a.owner?.name ?? '', b.owner?.name ?? ''));
		const result: GroupFigures[] = [];
		for (const { owner, tallies, pairs: own } of inOrder) {
			const now = [...own];
			const figures = now.map(pair => pair.figures);
			result.push({
				...(owner && { id: plainText(owner.key), name: plainText(owner.name) }),
				pairs: countPairs(figures),
				goals: countGoals(goalsOnce(figures)),
				...addUp([...tallies.values()].map(tally => ({ figures: tally.figures(rule), credit: tally.credit })), rule),
				actions: addUp(now, rule).actions,
			});
			yield;
		}
		return result;
	}

	#mentorsIn(is: Exclude<SessionGroup, { is: 'forums' }>): readonly string[] {
		return (is.is === 'names' ? is.mentors : this.#programme.pairs.get(is.id)?.mentors) ?? [];
	}

	/** Returns each of these people once, in whatever spelling they are written; one without a name where there are none. */
	#each(people: readonly string[]): ReadonlySet<Mentor> {
		const owners = people.length === 0 ? [undefined] : people.map(person => this.#people.ownerFrom(person));
		return new Set(owners.map(owner => {
			const key = owner?.key ?? '';
			const mentor = this.#mentors.get(key) ?? { ...(owner && { owner }), tallies: new Map(), pairs: new Set() };
			this.#mentors.set(key, mentor);
			return mentor;
		}));
	}
}
