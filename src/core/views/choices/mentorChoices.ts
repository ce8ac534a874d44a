import { menteesByMentor } from '../../programme/mentorLoads';
import { hasRole } from '../../programme/people';
import type { Programme } from '../../programme/programme';
import type { Person } from '../../record/programmeFile';
import type { Language } from '../../text/language';
import { handingOverWords } from '../../words/lateWords';

/** A person as a possible mentor. */
export interface MentorChoice {
	readonly isMentor: boolean;
	/** Whether the person has as many mentees as they can have; false where that is not known. */
	readonly isFull: boolean;
	/** How many mentees the person has in running pairs, of how many: `2 of 3 mentees`. Absent for who is no mentor. */
	readonly load?: string;
}

/** Returns what describes a person as a mentor: by role, else by being one in a pair that has not ended. */
export function mentorChoices(programme: Programme, language: Language): (person: Person) => MentorChoice {
	const mentees = menteesByMentor(programme);
	return person => {
		const { capacity } = person;
		const count = mentees.get(programme.people.comparisonKeyOf(person.id ?? person.name ?? '')) ?? 0;
		const isMentor = hasRole(person, 'mentor') || (count > 0 && !hasRole(person, 'mentee'));
		return {
			isMentor,
			isFull: capacity !== undefined && count >= capacity,
			...isMentor && { load: handingOverWords[language].handOver.load(count, capacity) },
		};
	};
}
