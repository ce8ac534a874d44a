import type { Language } from '../text/language';
import type { Day } from '../time/days';
import { wordsFor } from '../words/words';
import { bareName, oneLine, slug } from './names';

/** A pair that is to have a file. People are given as files refer to them: by id, or by name where they have none. */
export interface NewPair {
	readonly id: string;
	readonly mentor: string;
	readonly mentee: string;
	/** The first day. */
	readonly start: Day;
	/** How many weeks lie between two meetings; absent where nothing was agreed. */
	readonly everyWeeks?: number;
}

/** `budi-sari`: the name that a pair's file, folder and id have unless it is taken. */
export function pairSlug(mentor: string, mentee: string): string {
	return slug(`${slug(bareName(mentor), 'mentor')}-${slug(bareName(mentee), 'mentee')}`, 'pair');
}

/** A pair's whole file, with comments that teach. */
export function pairFile({ id, mentor, mentee, start, everyWeeks }: NewPair, language: Language): string {
	const words = wordsFor(language);
	return [
		`# ${words.files.pair}`, `id: ${oneLine(id)}`, 'mentors:', `  - ${oneLine(mentor)}`, 'mentees:', `  - ${oneLine(mentee)}`, 'status: active', `start: ${start}`,
		...(everyWeeks === undefined ? [`# ${words.finding.files.cadence}`, '# cadence:', '#   every: 2 weeks'] : ['cadence:', `  every: ${String(everyWeeks)} ${everyWeeks === 1 ? 'week' : 'weeks'}`]),
		`# ${words.files.goals}`, '# goals:', '#   - id: g1', `#     text: ${words.files.goalExample}`, '#     baseline: 2', '#     target: 4', '',
	].join('\n');
}
