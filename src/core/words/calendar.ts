import type { Session } from '../record/session';

type Kind = NonNullable<Session['kind']>;

/** A list of ids in a sentence: enough to see a slip of the pen, not a thousand. */
const maxKnown = 20;
const some = (known: readonly string[]): string => known.slice(0, maxKnown).join(', ') + (known.length > maxKnown ? ' …' : '');

const en = {
	kinds: {
		'one-on-one': 'Mentoring',
		'group': 'Group session',
		'peer': 'Peer mentoring',
		'reverse': 'Reverse mentoring',
		'forum': 'Forum',
	} satisfies Record<Kind, string>,
	meeting: (kind: string, who: string): string => who === '' ? kind : `${kind}: ${who}`,
	title: 'Export Calendar',
	whose: 'Whose sessions?',
	everyone: 'Everyone',
	people: 'People',
	pairs: 'Pairs',
	files: 'Calendar',
	fileName: 'calendar',
	save: 'Export',
	saved: (name: string): string => `The calendar is in ${name}.`,
	open: 'Open',
	nothing: 'Nothing is planned from today on, so there is no calendar to export.',
	nothingOf: (pair: string): string => `Nothing is planned from today on for ${pair}, so there is no calendar to export.`,
	cli: {
		nothing: 'Nothing is planned from today on, so the calendar is empty.',
		noPair: (
			pair: string, known: readonly string[],
		): string => `There is no pair “${pair}”. ${known.length === 0 ? 'No pair has been set up.' : `Available: ${some(known)}.`}`,
		noPerson: (
			person: string, known: readonly string[],
		): string => `There is nobody called “${person}”. ${known.length === 0
			? 'Nobody is named anywhere.'
			: `Available: ${some(known)}.`}`,
		incomplete: (files: number): string => `${files === 1
			? '1 file or folder'
			: `${String(files)} files and folders`} could not be read, so sessions may be missing. “mentor-notes check” says why.`,
	},
};

const id: typeof en = {
	kinds: {
		'one-on-one': 'Mentoring',
		'group': 'Sesi kelompok',
		'peer': 'Mentoring sejawat',
		'reverse': 'Mentoring terbalik',
		'forum': 'Forum',
	},
	meeting: (kind, who) => who === '' ? kind : `${kind}: ${who}`,
	title: 'Ekspor Kalender',
	whose: 'Sesi siapa?',
	everyone: 'Semua orang',
	people: 'Orang',
	pairs: 'Pasangan mentoring',
	files: 'Kalender',
	fileName: 'kalender',
	save: 'Ekspor',
	saved: name => `Kalender tersimpan di ${name}.`,
	open: 'Buka',
	nothing: 'Belum ada sesi untuk hari ini dan seterusnya, jadi tidak ada kalender untuk diekspor.',
	nothingOf: pair => `Belum ada sesi ${pair} untuk hari ini dan seterusnya, jadi tidak ada kalender untuk diekspor.`,
	cli: {
		nothing: 'Belum ada sesi untuk hari ini dan seterusnya, jadi kalendernya kosong.',
		noPair: (pair, known) => `Tidak ada pasangan mentoring “${pair}”. ${known.length === 0
			? 'Belum ada pasangan mentoring yang dibuat.'
			: `Yang ada: ${some(known)}.`}`,
		noPerson: (person, known) => `Tidak ada orang bernama “${person}”. ${known.length === 0
			? 'Belum ada nama yang tercatat.'
			: `Yang ada: ${some(known)}.`}`,
		incomplete: files => `${String(files)} berkas atau folder tidak terbaca, sehingga ada sesi yang mungkin hilang. “mentor-notes check” menjelaskan sebabnya.`,
	},
};

export const calendarWords = { en, id };
