import { hasEnded } from '../record/pair';
import type { Programme } from './programme';

/** Returns the number of mentees in running pairs by mentor, by the key that `comparisonKeyOf` returns. */
export function menteesByMentor({ pairs, people }: Pick<Programme, 'pairs' | 'people'>): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const pair of pairs.values()) {
		for (const mentor of hasEnded(pair) ? [] : pair.mentors ?? []) {
			const key = people.comparisonKeyOf(mentor);
			counts.set(key, (counts.get(key) ?? 0) + (pair.mentees ?? []).length);
		}
	}
	return counts;
}
