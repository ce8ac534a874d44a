/** How far from now: negative is past. */
export interface Relative {
	readonly amount: number;
	readonly unit: 'minutes' | 'days' | 'months';
}

const units: Readonly<Record<string, Relative>> = {
	minute: { amount: 1, unit: 'minutes' }, hour: { amount: 60, unit: 'minutes' },
	day: { amount: 1, unit: 'days' }, week: { amount: 7, unit: 'days' }, fortnight: { amount: 14, unit: 'days' },
	month: { amount: 1, unit: 'months' }, year: { amount: 12, unit: 'months' },
};

const unitNames: Readonly<Record<string, string>> = {
	menit: 'minute', jam: 'hour', hari: 'day', minggu: 'week', pekan: 'week', bulan: 'month', tahun: 'year',
};

const numbers: Readonly<Record<string, number>> = {
	a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
	se: 1, satu: 1, dua: 2, tiga: 3, empat: 4, lima: 5, enam: 6, tujuh: 7, delapan: 8, sembilan: 9, sepuluh: 10, sebelas: 11, 'dua belas': 12,
};

const unit = '(?<unit>minute|hour|day|week|fortnight|month|year|menit|jam|hari|minggu|pekan|bulan|tahun)s?';
const counted = `(?:(?<digits>\\d{1,4}) ?|(?<number>${Object.keys(numbers).filter(word => word !== 'se').sort((a, b) => b.length - a.length).join('|')}) |(?<number1>se))${unit}`;
const past = '(?:ago|yang lalu|lalu)';
const future = '(?:from now|lagi|ke depan)';

const forms: readonly (readonly [RegExp, 1 | -1])[] = [
	[new RegExp(`^${counted} ${past}$`), -1],
	[new RegExp(`^(?:in|dalam) ${counted}$`), 1],
	[new RegExp(`^(?:in |dalam )?${counted} ${future}$`), 1],
	// “minggu lalu” is last week; the Sunday before today is “hari minggu lalu”.
	[/^last (?<unit>week|month|year)$/, -1],
	[/^(?<unit>minggu|pekan|bulan|tahun) (?:yang lalu|lalu|kemarin)$/, -1],
	[/^next (?<unit>week|month|year)$/, 1],
	[/^(?<unit>minggu|pekan|bulan|tahun) (?:depan|mendatang|berikutnya)$/, 1],
];

/** `2 weeks ago`, `in 3 days`, `seminggu lagi`, `bulan lalu`; undefined for all else. The text is in small letters. */
export function relativeIn(text: string): Relative | undefined {
	for (const [form, sign] of forms) {
		const groups = form.exec(text)?.groups;
		const name = groups?.['unit'] ?? '';
		const step = units[unitNames[name] ?? name];
		if (groups && step) {
			const word = groups['number'] ?? groups['number1'];
			const count = groups['digits'] !== undefined ? Number(groups['digits']) : word === undefined ? 1 : numbers[word] ?? 1;
			return { amount: sign * count * step.amount, unit: step.unit };
		}
	}
	return undefined;
}
