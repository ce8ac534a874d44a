import { addDays, addMonths, type Day, makeDay, weekdayOf } from '../days';
import { form, monthNumbers, oneOf, own, type Phrase, weekdayNames } from './vocabulary';

/** A distance from now. A negative amount is in the past. */
export interface Distance {
	readonly amount: number;
	readonly unit: 'minutes' | 'days' | 'working days' | 'months';
}

const units: Readonly<Record<string, readonly [amount: number, unit: Distance['unit']]>> = {
	'menit': [1, 'minutes'], 'jam': [60, 'minutes'], 'hari kerja': [1, 'working days'], 'working hari': [1, 'working days'],
	'hari': [1, 'days'], 'minggu': [7, 'days'], 'fortnight': [14, 'days'], 'bulan': [1, 'months'], 'tahun': [12, 'months'],
};

const ago = 'ago|yang lalu|lalu|yang sudah lewat|sebelumnya';
const later = 'from now|from today|dari sekarang|dari hari ini|later|lagi|ke depan|kedepan|kemudian|mendatang|yang akan datang';
const count = `(?<!tanggal )(?<n>\\d{1,4}|a|an) (?<unit>${oneOf(units)})`;
const setengah = '(?<half>setengah jam|half an jam)';
const hoursAndMinutes = form(`(?:in |dalam )?(?<h>\\d{1,2}) jam (?:dan |and )?(?<m>\\d{1,2}) menit (?:(?<ago>${ago})|${later})`);
const distances: readonly (readonly [RegExp, -1 | 0 | 1])[] = [
	[form(`(?:${count}|${setengah}) (?:${ago})`), -1],
	[form(`(?:in |dalam )?(?:${count}|${setengah}) (?:${later})`), 1],
	[form(`(?:in|dalam) (?:${count}|${setengah})`), 1],
	[form('(?<n>\\d{1,4}) (?<unit>hari kerja|hari|minggu) depan'), 1],
	[form('[hd] ?(?<sign>[-+]) ?(?<n>\\d{1,3})'), 1],
	[form('(?<!tanggal )(?<n>\\d{1,4}|a) (?<unit>working hari|hari kerja|hari|minggu|fortnight|bulan|tahun)(?! (?:depan|ini))'), 0],
];

/** Takes `2 minggu lagi`, `in 3 hari`, `h+7` from a text in plain words. Without *lagi* or *lalu* it is in the direction asked for. */
export function distanceIn(phrase: Phrase, isPast: boolean): Distance | undefined {
	const long = phrase.take(hoursAndMinutes);
	if (long) {
		return { amount: (long['ago'] === undefined ? 1 : -1) * (Number(long['h']) * 60 + Number(long['m'])), unit: 'minutes' };
	}
	for (const [pattern, sign] of distances) {
		const found = phrase.take(pattern);
		if (found) {
			const [amount, unit] = found['half'] !== undefined ? [30, 'minutes'] as const : own(units, found['unit']) ?? [1, 'days'] as const;
			const number = found['half'] !== undefined || /^an?$/.test(found['n'] ?? '') ? 1 : Number(found['n']);
			const direction = found['sign'] === '-' || sign === -1 || (sign === 0 && isPast) ? -1 : 1;
			return { amount: direction * number * amount, unit };
		}
	}
	return undefined;
}

const fromDay = new RegExp(
	'^(?:in )?(?<n>\\d{1,4}|a|an) (?<unit>working hari|hari kerja|hari|minggu|fortnight|bulan|tahun) (?:(?<from>from|dari)|after|setelah|sesudah|(?<before>before|sebelum)) ',
);

/** Reads the distance in `a week from friday`, `dua hari sebelum akhir bulan`. After *from*, the remaining day is in the future. */
export function fromDayIn(phrase: Phrase): Distance & { readonly isFrom: boolean } | undefined {
	const found = phrase.take(fromDay);
	const [amount, unit] = own(units, found?.['unit']) ?? [];
	return found === undefined || amount === undefined || unit === undefined ? undefined : {
		amount: (found['before'] === undefined ? 1 : -1) * (Number(found['n']) || 1) * amount, unit, isFrom: found['from'] !== undefined,
	};
}

/** The day at a distance of days or months; undefined beyond 200 years. Working days are Monday to Friday. */
export function dayAt({ amount, unit }: Distance, today: Day): Day | undefined {
	if (Math.abs(amount) > (unit === 'months' ? 2_400 : unit === 'working days' ? 1_000 : 73_000)) {
		return undefined;
	}
	if (unit === 'months') {
		return addMonths(today, amount);
	}
	if (unit !== 'working days') {
		return addDays(today, amount);
	}
	let day = today;
	for (let left = Math.abs(amount); left > 0; left -= weekdayOf(day) < 5 ? 1 : 0) {
		day = addDays(day, Math.sign(amount));
	}
	return day;
}

/** Which of several: -1 the last, 0 this, 1 the next, 2 the first that comes (`senin yang akan datang`). */
export type Which = -1 | 0 | 1 | 2;

const which: readonly (readonly [RegExp, Which])[] = [
	[/^(?:last|past|previous|lalu|yang lalu|kemarin|sebelumnya|yang sudah lewat)$/, -1],
	[/^(?:this|ini)$/, 0],
	[/^(?:yang akan datang|akan datang|mendatang|besok|nanti|coming)$/, 2],
];
const before = 'last|past|previous|this|next|coming';
const after = 'yang lalu|lalu|kemarin|sebelumnya|yang sudah lewat|ini|yang akan datang|akan datang|mendatang|berikutnya|selanjutnya|depan|yang depan';
const whichOf = (word: string): Which => which.find(([pattern]) => pattern.test(word))?.[1] ?? 1;

const unitForms = [form(`(?<which>${before}) (?<unit>minggu|bulan|tahun)`), form(`(?<unit>minggu|bulan|tahun) (?<which>${after})`)];
const whichForm = form(`(?<which>${before}|${after}|besok|nanti)`);

/** Takes `next minggu`, `bulan lalu`. */
export function unitIn(phrase: Phrase): { readonly unit: string; readonly which: Which } | undefined {
	const found = unitForms.map(each => phrase.take(each)).find(each => each);
	return found && { unit: found['unit'] ?? '', which: whichOf(found['which'] ?? '') };
}

/** Takes `last`, `depan` and such, which belong to a weekday. */
export function whichIn(phrase: Phrase): Which | undefined {
	const found = phrase.take(whichForm)?.['which'];
	return found === undefined ? undefined : whichOf(found);
}

const edgeWords = 'awal|pertengahan|akhir|penghujung|(?:the )?(?:start|beginning|middle|end) of|mid|early|late';
const edgeUnit = `(?:the )?(?:(?<before>${before}) )?(?<unit>minggu|bulan|tahun|${oneOf(monthNumbers)})(?: (?<after>${after}|\\d{4}))?`;
const edge = form(`(?<edge>${edgeWords})[ -]${edgeUnit}`);
const weekend = form(`(?:(?<before>${before}) )?(?:the )?weekend`);

/** Takes `akhir bulan depan`, `mid september`, `akhir pekan`, and returns the day. The end of a week is its Saturday. */
export function edgeIn(phrase: Phrase, today: Day, isPast: boolean): { readonly day: Day; readonly isRelative: boolean } | undefined {
	const free = phrase.take(weekend);
	const found = free ? { ...free, edge: 'akhir', unit: 'minggu' } : phrase.take(edge);
	if (!found) {
		return undefined;
	}
	const place = /awal|start|beginning|early/.test(found['edge'] ?? '') ? 'start' : /tengah|mid/.test(found['edge'] ?? '') ? 'middle' : 'end';
	const unit = found['unit'] ?? '';
	const said = found['before'] ?? found['after'];
	const at = (steps: number): Day => edgeOf(unit, place, today, steps);
	if (said !== undefined && /^\d{4}$/.test(said)) {
		const isMonth = own(monthNumbers, unit) !== undefined;
		return isMonth ? { day: at(Number(said) - Number(today.slice(0, 4))), isRelative: false } : undefined;
	}
	if (said !== undefined) {
		return { day: at(Math.min(1, whichOf(said))), isRelative: true };
	}
	const inDirection = (day: Day): boolean => isPast ? day <= today : day >= today;
	const day = [0, isPast ? -1 : 1].map(at).find(inDirection);
	return day === undefined ? undefined : { day, isRelative: true };
}

function edgeOf(unit: string, place: 'start' | 'middle' | 'end', today: Day, steps: number): Day {
	if (unit === 'minggu') {
		return addDays(today, steps * 7 - weekdayOf(today) + { start: 0, middle: 2, end: 5 }[place]);
	}
	const month = own(monthNumbers, unit);
	const first = month === undefined
		? addMonths(`${today.slice(0, unit === 'tahun' ? 4 : 7)}-01${unit === 'tahun' ? '-01' : ''}`, steps * (unit === 'tahun' ? 12 : 1))
		: addMonths(makeDay(Number(today.slice(0, 4)), month, 1) ?? today, 12 * steps);
	const months = unit === 'tahun' ? 12 : 1;
	return place === 'start' ? first : place === 'end' ? addDays(addMonths(first, months), -1) : months === 12 ? addDays(addMonths(first, 6), -1) : addDays(first, 14);
}

const named: readonly (readonly [RegExp, number])[] = ([
	['(?:the )?hari before yesterday|kemarin lusa|kemarin dulu', -2], ['(?:the )?hari after tomorrow|besok lusa|lusa', 2],
	['yesterday|hari kemarin|kemarin', -1], ['tomorrow|besok hari|keesokan hari|hari besok|besok', 1],
	['today|now|hari ini|sekarang|barusan|baru saja|just now|tadi|nanti', 0],
] as const).map(([words, days]) => [form(words), days]);

/** Takes `besok`, `the day before yesterday`: days from today. */
export function namedIn(phrase: Phrase): number | undefined {
	return named.find(([pattern]) => phrase.take(pattern))?.[1];
}

const weekday = form(`(?:hari )?(?<weekday>${oneOf(weekdayNames)})(?<plural>s)?`);
const eve = form(`malam (?:hari )?(?<weekday>${oneOf(weekdayNames)})`);

/** Takes a weekday: 0 for Monday to 6 for Sunday. */
export function weekdayIn(phrase: Phrase): number | undefined {
	return own(weekdayNames, phrase.take(weekday)?.['weekday']);
}

/** Takes `malam minggu`: the night before that weekday, which it returns. */
export function eveIn(phrase: Phrase): number | undefined {
	return own(weekdayNames, phrase.take(eve)?.['weekday']);
}
