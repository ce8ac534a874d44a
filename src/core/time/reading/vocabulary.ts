/** English and Indonesian weekday names and abbreviations, in lower case: 0 for Monday to 6 for Sunday. */
export const weekdayNames: Readonly<Record<string, number>> = {
	monday: 0, mon: 0, senin: 0, sen: 0, snin: 0, snn: 0,
	tuesday: 1, tues: 1, tue: 1, selasa: 1, sel: 1, slasa: 1, sls: 1,
	wednesday: 2, wed: 2, rabu: 2, rab: 2, rbu: 2,
	thursday: 3, thurs: 3, thur: 3, thu: 3, kamis: 3, kam: 3, kms: 3,
	friday: 4, fri: 4, jumat: 4, jum: 4, jmt: 4,
	saturday: 5, sat: 5, sabtu: 5, sab: 5, sbt: 5, sbtu: 5,
	sunday: 6, sun: 6, minggu: 6, ahad: 6, min: 6,
};

const months: readonly string[] = [
	'january jan januari', 'february feb februari pebruari peb', 'march mar maret mrt', 'april apr', 'may mei', 'june jun juni',
	'july jul juli', 'august aug agustus agu agt ags agst agust', 'september sep sept', 'october oct oktober okt',
	'november nov nopember nop', 'december dec desember des',
];

/** The number of a month, from 1, by its English or Indonesian name or abbreviation in lower case. */
export const monthNumbers: Readonly<Record<string, number>> = Object.fromEntries(
	months.flatMap((names, i) => names.split(' ').map(name => [name, i + 1])),
);

/** The first and last hour that each word can mean, in the day that has the word. They distinguish 3 in the afternoon from 3 at night. */
export const partsOfDay: Readonly<Record<string, readonly [number, number]>> = {
	'dini hari': [0, 5], 'subuh': [3, 6], 'dhuha': [6, 11], 'duha': [6, 11], 'zuhur': [11, 15], 'dzuhur': [11, 15], 'lohor': [11, 15],
	'asar': [15, 18], 'ashar': [15, 18], 'magrib': [17, 20], 'maghrib': [17, 20], 'isya': [18, 23], 'isyak': [18, 23],
	'pagi': [0, 11], 'siang': [10, 16], 'sore': [12, 18], 'petang': [12, 19], 'malam': [18, 23],
	'morning': [0, 11], 'afternoon': [12, 18], 'evening': [16, 23], 'night': [18, 23],
};

/** What precedes the day by which something is due. A form for a regular expression. */
export const dueWords = [
	'paling lambat|paling telat|selambat-lambatnya|selambatnya|sampai dengan|sampai|hingga|s\\.d\\.|s\\.d|s/d|per|sebelum|sblm|tenggat|batas waktu|jatuh tempo',
	'by|before|until|till|due on|due by|due|deadline|no later than|not later than',
].join('|');

/** How words are also spelled, in messages above all. */
export const spellings: Readonly<Record<string, string>> = {
	'jum\'at': 'jumat', 'jum`at': 'jumat', 'yg': 'yang', 'kmrn': 'kemarin',
	'kmaren': 'kemarin', 'kemaren': 'kemarin', 'kmren': 'kemarin', 'kemarn': 'kemarin',
	'bsk': 'besok', 'bsok': 'besok', 'esok': 'besok', 'td': 'tadi', 'tdi': 'tadi',
	'nti': 'nanti', 'ntar': 'nanti', 'entar': 'nanti', 'mgg': 'minggu',
	'mggu': 'minggu', 'mg': 'minggu', 'pekan': 'minggu', 'dpn': 'depan', 'lg': 'lagi',
	'dlm': 'dalam', 'hr': 'hari', 'bln': 'bulan', 'thn': 'tahun', 'th': 'tahun', 'jm': 'jam',
	'mlm': 'malam', 'pg': 'pagi', 'sblm': 'sebelum', 'skrg': 'sekarang', 'skrng': 'sekarang',
	'tgl': 'tanggal', 'tg': 'tanggal', 'mnt': 'menit', 'pukul': 'at', 'pk': 'at', 'pkl': 'at',
	'tmrw': 'tomorrow', 'tmr': 'tomorrow', 'tomorow': 'tomorrow', 'noon': 'midday', 'silam': 'lalu', 'kmdn': 'kemudian',
	'hours': 'jam', 'hour': 'jam', 'hrs': 'jam', 'hr.': 'jam', 'minutes': 'menit',
	'minute': 'menit', 'mins': 'menit', 'weeks': 'minggu', 'week': 'minggu',
	'days': 'hari', 'day': 'hari', 'months': 'bulan', 'month': 'bulan', 'years': 'tahun', 'year': 'tahun', 'fortnights': 'fortnight',
};

export const numbers: Readonly<Record<string, number>> = {
	one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
	thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19,
	twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, ninety: 90,
	satu: 1, dua: 2, tiga: 3, empat: 4, lima: 5, enam: 6, tujuh: 7, delapan: 8, sembilan: 9, sepuluh: 10, sebelas: 11,
};
/** `seminggu`: one week. */
export const prefixed = /^se(menit|jam|hari|minggu|pekan|bulan|tahun)$/;

/**
 * A text in lower case, with one spelling a word, one word a unit in both languages, and numbers in digits: `lima belas hari yg lalu` is
 * `15 hari yang lalu`, `2 weeks ago` is `2 minggu ago`.
 */
export function plainWords(text: string): string {
	const words = text
		.toLowerCase()
		.replaceAll(/(?<=\d)t(?=\d)/g, ' ')
		.replaceAll(/(?<!\d),|,(?!\d)/g, ' ')
		.replaceAll(/(?<=\b(?:jam|pukul|pkl?\.?|tgl\.?|tanggal))(?=\d)/g, ' ')
		.replaceAll(/(?<=\b[a-z]{2,5})\.(?= ?\d| |$)(?<! s\.d\.)/g, ' ')
		.split(/[ ]+/)
		.flatMap(word => {
			const spelled = own(spellings, word) ?? word;
			const unit = prefixed.exec(spelled)?.[1];
			return unit !== undefined ? ['1', own(spellings, unit) ?? unit] : [spelled];
		});
	const read: string[] = [];
	for (let i = 0; i < words.length; i++) {
		const word = words[i] ?? '';
		const [first = '', second] = word.split('-');
		const one = own(numbers, word) ?? sum(own(numbers, first), own(numbers, second));
		const previous = Number(read.at(-1));
		if (one === undefined) {
			if (word === 'belas' && previous >= 1 && previous <= 9) {
				read[read.length - 1] = String(previous + 10);
			} else if (word === 'puluh' && previous >= 1 && previous <= 9) {
				read[read.length - 1] = String(previous * 10);
			} else {
				read.push(word);
			}
		} else if (one < 10 && previous >= 20 && previous % 10 === 0 && /puluh|ty$/.test(words[i - 1] ?? '')) {
			read[read.length - 1] = String(previous + one);
		} else {
			read.push(String(one));
		}
	}
	return read.join(' ').trim();
}

/** Of `twenty-one`; undefined for what is no such number. */
function sum(tens: number | undefined, ones: number | undefined): number | undefined {
	return tens === undefined || ones === undefined || tens < 20 || ones > 9 ? undefined : tens + ones;
}

/** The value of a word of a table; undefined for one that it doesn't have, such as `constructor`. */
export function own<T>(table: Readonly<Record<string, T>>, word: string | undefined): T | undefined {
	return word !== undefined && Object.hasOwn(table, word) ? table[word] : undefined;
}

/** Alternatives for a regular expression, longest first. */
export const oneOf = (table: object): string => Object.keys(table).sort((a, b) => b.length - a.length).join('|');

/** A text from which the forms of a grammar are taken one after the other, wherever they stand. */
export class Phrase {
	rest: string;

	constructor(text: string) {
		this.rest = text;
	}

	/** Removes the first match that begins and ends with words, and returns its groups; undefined if there is none. */
	take(form: RegExp): Readonly<Record<string, string | undefined>> | undefined {
		const match = form.exec(this.rest);
		if (match) {
			this.rest = `${this.rest.slice(0, match.index).trim()} ${this.rest.slice(match.index + match[0].length).trim()}`.trim();
		}
		return match ? { ...match.groups } : undefined;
	}
}

/** A form of whole words. */
export const form = (pattern: string): RegExp => new RegExp(`(?<![^ ])(?:${pattern})(?![^ ])`);
