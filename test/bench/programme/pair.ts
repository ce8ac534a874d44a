import type { Day } from '../../../src/core/time/days';
import { firstNames } from './phrases';

/** Two made-up people who meet. */
export interface MadeUpPair {
	readonly id: string;
	readonly mentor: string;
	readonly mentee: string;
	readonly cohort: string;
	readonly start: Day;
}

export const cohorts = ['angkatan-1', 'angkatan-2', 'angkatan-3', 'angkatan-4'];
/** A mentor meets so many mentees. */
const pairsAMentor = 4;

const personId = (place: number, side: 'm' | 's'): string =>
	`${firstNames[place % firstNames.length] ?? ''}-${side}${String(place + 1).padStart(4, '0')}`;

export function madeUpPair(number: number, start: Day): MadeUpPair {
	const mentor = personId(Math.floor(number / pairsAMentor), 'm');
	const mentee = personId(number, 's');
	return { id: `${mentor}-${mentee}`, mentor, mentee, cohort: cohorts[number % cohorts.length] ?? '', start };
}

export function pairText({ id, mentor, mentee, cohort, start }: MadeUpPair): string {
	return `# Keduanya tokoh rekaan. Both are made up.
id: ${id}
mentors:
  - ${mentor}
mentees:
  - ${mentee}
kind: one-on-one
cohort: ${cohort}
status: active
start: ${start}
cadence:
  every: 2 weeks
goals:
  - id: g1
    text: Layanan tetap baik meskipun sebagian petugas bekerja dari rumah
    measure: Pertanyaan dijawab pada hari yang sama
    baseline: 2
    target: 4
    state: open
    updates:
      - on: ${start}
        by: ${mentee}
        percent: 20
        comment: Baru mulai.
  - id: g2
    text: "Percaya diri: memimpin rapat tim kecil"
    state: open
`;
}

/** Everyone in these pairs. 2,500 people take about 250 KB, far below what one file may hold. */
export function peopleText(pairs: readonly MadeUpPair[]): string {
	const nameOf = (id: string): string => id.split('-').map(part => (part[0] ?? '').toUpperCase() + part.slice(1)).join(' ');
	const entry = (id: string, role: string): string => `  - id: ${id}\n    name: ${nameOf(id)} (rekaan)\n    role: ${role}\n`;
	const mentors = [...new Set(pairs.map(({ mentor }) => mentor))];
	return `# Semua orang di sini rekaan. Everyone here is made up.\npeople:\n${[...mentors.map(id => entry(id, 'mentor')), ...pairs.map(({ mentee }) => entry(mentee, 'mentee'))].join('')}`;
}
