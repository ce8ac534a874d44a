import { own, plainWords } from './vocabulary';
import { readTime } from './readWhen';

/** The units in which a file counts lengths. */
export type LengthUnit = 'minutes' | 'hours' | 'days' | 'months';

/** Each word with its unit and how many of it: an hour is 60 minutes, a week 7 days. */
const words: Readonly<Record<string, readonly [amount: number, unit: 'minutes' | 'days' | 'months']>> = {
	'': [0, 'minutes'], 'm': [1, 'minutes'], 'min': [1, 'minutes'], 'menit': [1, 'minutes'], '\'': [1, 'minutes'],
	'h': [60, 'minutes'], 'j': [60, 'minutes'], 'hr': [60, 'minutes'], 'jam': [60, 'minutes'],
	'hari': [1, 'days'], 'd': [1, 'days'], 'minggu': [7, 'days'], 'fortnight': [14, 'days'],
	'bulan': [1, 'months'], 'tahun': [12, 'months'],
};
const inUnit: Readonly<Record<LengthUnit, readonly [amount: number, unit: string]>> = {
	minutes: [1, 'minutes'], hours: [60, 'minutes'], days: [1, 'days'], months: [1, 'months'],
};

const amount = '(\\d{1,6}(?:[.,]\\d{1,2})?|½|\\d+½|setengah|half)';
const part = new RegExp(
	`^(?:(\\d{1,2}) ?[x×] ?)?${amount} ?(?:an? )?([a-z']*)(?: (setengah|and half|and a half))?`
	+ '(?: (?:dan |and |lebih )?|(?=\\d)|$)',
);

/**
 * Reads a length of time in a unit: `90`, `1,5 jam`, `1h30`, `2 x 45 menit`, `satu setengah jam`, `13.00–14.30`; `2 minggu` in days. A
 * number without its unit is in `unit`. Undefined for another text, and for a length that is no whole number of the unit.
 */
export function readLength(written: string, unit: LengthUnit): number | undefined {
	const isClock = unit === 'minutes' || unit === 'hours';
	if (/^\d{1,9}(?:\.0+)?$/.test(written)) {
		return Number(written);
	}
	// `hr` is *hari*, but also *hour*, of which a meeting's length is counted.
	const typed = written.length > 60 ? '' : written
		.replaceAll(/[’′]/g, '\'')
		.replace(/^(?:±|~|\+\/-|kurang lebih|sekitar|about|ca?\.) ?/i, '')
		.replaceAll(/(?<=\d)(?=[a-wyz])/gi, ' ')
		.replaceAll(/(?<=\d ?)hr\b/gi, isClock ? 'jam' : 'hari')
		.trim();
	const span = unit === 'minutes' ? readTime(typed)?.length : undefined;
	if (span !== undefined) {
		return span;
	}
	let rest = plainWords(typed.replace(/(\d) ?½/, '$1½'))
		.replace(/^an? (?=jam|hari|minggu|bulan|tahun)/, '1 ')
		.replace(/^(\d+) (?:1\/2|setengah|and a half) (?=jam|hari|bulan|tahun)/, '$1½ ')
		.replace(/^(\d+) (?:1\/2|setengah)$/, '$1½')
		.replaceAll(/ selama | lamanya|^selama /g, ' ')
		.trim();
	let total = 0;
	let before = '';
	if (rest === '') {
		return undefined;
	}
	while (rest !== '') {
		const [whole = '', times = '1', number = '', word = '', half] = part.exec(rest) ?? [];
		// `1h30` and `1 jam 30` end with minutes.
		const known = own(words, word === '' && before === '' ? '-' : word) ?? (word === '' ? [1, 'minutes'] as const : undefined);
		const [size, kind] = unit === 'hours' && word === 'hari' ? [1_440, 'minutes'] : word === '' && /^(?:h|j|hr|jam)$/.test(before) ? [1, 'minutes'] as const : known ?? [0, ''];
		if (whole === '' || word === '' && before === '' || kind !== inUnit[unit][1] || size === 0) {
			return undefined;
		}
		total += Number(times) * (numberOf(number) + (half === undefined ? 0 : 0.5)) * size;
		before = word;
		rest = rest.slice(whole.length).trim();
	}
	const count = total / inUnit[unit][0];
	return Number.isInteger(count) ? count : undefined;
}

function numberOf(written: string): number {
	return /^(?:½|setengah|half)$/.test(written) ? 0.5
		: written.endsWith('½') ? Number(written.slice(0, -1)) + 0.5 : Number(written.replace(',', '.'));
}
