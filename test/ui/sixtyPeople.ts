import type { Language } from '../../src/core/text/language';

/** Made-up people: 60 mentees and 24 mentors of a training programme. */
const firstNames = [
	'Adi', 'Agus', 'Ayu', 'Bayu', 'Citra', 'Dewi', 'Dian', 'Eka', 'Fajar', 'Gita', 'Hadi', 'Indah', 'Joko', 'Kartika', 'Lestari', 'Made', 'Nina',
	'Oki', 'Putri', 'Rani', 'Rizal', 'Sari', 'Tono', 'Wahyu', 'Wulan', 'Yanti', 'Yusuf', 'Zahra', 'Bambang', 'Ratna',
] as const;
const lastNames = ['Pratama', 'Wijaya', 'Lubis', 'Siregar', 'Nasution', 'Hidayat', 'Saputra'] as const;
const topics = {
	en: ['Public speaking', 'Data', 'Procurement', 'Writing', 'Budgets', 'Public service', 'Leadership', 'Digital records'],
	id: ['Berbicara di depan umum', 'Data', 'Pengadaan', 'Menulis', 'Anggaran', 'Pelayanan publik', 'Kepemimpinan', 'Arsip digital'],
} as const;
const units = {
	en: ['Planning', 'Licensing', 'Archives', 'Finance', 'Training'], id: ['Perencanaan', 'Perizinan', 'Kearsipan', 'Keuangan', 'Pelatihan'],
} as const;
const cohort = { en: 'Cohort II', id: 'Angkatan II' } as const;
const programme = { en: 'Learning Together', id: 'Belajar Bersama' } as const;

/** The number of mentees. */
export const menteeCount = 60;
const mentorCount = 24;

const nameOf = (i: number): string =>
	`${firstNames[i % firstNames.length] ?? ''} ${lastNames[(i + Math.floor(i / firstNames.length)) % lastNames.length] ?? ''}`;
const idOf = (i: number): string => nameOf(i).toLowerCase().replace(' ', '-');

/** The id of a mentor, by number. */
const mentorId = (i: number): string => idOf(menteeCount + i);

/** The files of their programme, before anybody has a pair. */
export function sixtyPeople(language: Language): Readonly<Record<string, string>> {
	const topic = (i: number): string => topics[language][i % topics[language].length] ?? '';
	const unit = (i: number): string => units[language][i % units[language].length] ?? '';
	const person = (i: number, rest: string): string => `  - {id: ${idOf(i)}, name: ${nameOf(i)}, unit: ${unit(i * 2)}, ${rest}}\n`;
	const mentees = Array.from({ length: menteeCount }, (_, i) => person(i, `role: mentee, seeks: [${topic(i)}, ${topic(i * 5 + 3)}]`));
	const mentors = Array.from({ length: mentorCount }, (_, i) => {
		const { title } = [{ title: 'Dr. ' }, { title: '' }, { title: '' }][i % 3] ?? { title: '' };
		return `  - {id: ${mentorId(i)}, name: "${title}${nameOf(menteeCount + i)}", unit: ${unit(i)}, role: mentor, capacity: ${String(2 + i % 3)}, `
			+ `offers: [${topic(i * 3)}, ${topic(i * 3 + 1)}, ${topic(i + 2)}]}\n`;
	});
	const wishes = [0, 7, 21, 33].map(i => `  ${idOf(i)}: [${mentorId(i % mentorCount)}]\n`).join('');
	return {
		'programme.yaml': `name: ${programme[language]}\nlanguage: ${language}\ntimezone: Asia/Jakarta\ncohorts:\n  - {id: ii, name: ${cohort[language]}}\n`,
		'people.yaml': `people:\n${[...mentees, ...mentors].join('')}`,
		'private/.gitignore': '*\n',
		'private/pairing.yaml': `wishes:\n${wishes}not_with:\n  - [${idOf(4)}, ${mentorId(4)}]\n`,
	};
}
