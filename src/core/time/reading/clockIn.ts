import { canBeAfternoon } from '../moments';
import { form, oneOf, partsOfDay, type Phrase, weekdayNames } from './vocabulary';

/** A time in a text. */
export interface ClockFound {
	/** Hours that it can mean, likeliest first; 24 is the end of the day. Empty if its parts contradict each other. */
	readonly hours: readonly number[];
	/** Whether nothing says which half of the day is meant: `jam 9`. */
	readonly isOpen: boolean;
	readonly minute: number;
	readonly offset?: string;
	/** The length in minutes of `13.00–14.30`. */
	readonly length?: number;
}

/** The offsets of Indonesia's three zones, none of which has summer time, and of UTC. */
const zones: Readonly<Record<string, string>> = { wib: '+07:00', wita: '+08:00', wit: '+09:00', z: '+00:00', utc: '+00:00', gmt: '+00:00' };

const half = 'am|pm|a\\.m\\.?|p\\.m\\.?';
const everyForm = (pattern: string): RegExp => new RegExp(form(pattern), 'g');
const zone = `(?: ?(?<zone>wib|wita|wit|z|utc|gmt|[+-]\\d{2}(?::?\\d{2})?))?`;
const part = oneOf(partsOfDay);
const digits = (n: '' | '2'): string => `(?<h${n}>\\d{1,2})(?:[:.](?<m${n}>\\d{2})(?<s${n}>[:.]\\d{2}(?:\\.\\d+)?)?)?(?: ?(?<half${n}>${half}))?`;
const word = '(?:at |jam |@ ?)';
const aside = '(?:ba\'?da |bakda |habis |setelah |sesudah |selepas |sebelum |menjelang |in the |at |di )';
const until = '(?: ?(?:[-–—]|s\\.d\\.?|s/d|sd|sampai dengan|sampai|hingga|to|until|till) ?)';

const range = everyForm(`(?:from |dari |mulai )?(?<word>${word})?${digits('')}${until}(?:(?:at |jam )?${digits('2')}|(?<open>selesai|finish|end))${zone}`);
const halfTo = form(`${word}?setengah (?<h>\\d{1,2})${zone}`);
const lessMore = form(`${word}(?<h>\\d{1,2}) (?<sign>lewat|lebih|kurang) (?<m>\\d{1,2}|seperempat|setengah)(?: menit)?${zone}`);
const past = form(`${word}?(?:(?<m>\\d{1,2}|half|a quarter|quarter)) (?<sign>past|to) (?<h>\\d{1,2})(?: ?(?<half>${half}))?`);
const oclock = form(`${word}?(?<h>\\d{1,2}) o'?clock`);
const single = everyForm(`(?<word>${word})?${digits('')}${zone}`);
const hourWithPart = form(`(?<!tanggal )(?<h>\\d{1,2})(?= (?:in the |at )?(?:${part})(?![^ ]))${zone}`);
const midday = form('(?:at |jam 12 |jam )?(?:midday|tengah hari)');
const midnight = form('(?:at |jam 12 |jam )?(?:midnight|tengah malam)');
/** *malam minggu* is the night before Sunday, not a Sunday's. */
const partForm = form(`${aside}?(?<part>${part})(?<!malam(?= (?:hari )?(?:${oneOf(weekdayNames)})(?![^ ])))`);

const eveForm = form(`malam (?:hari )?(?:${oneOf(weekdayNames)})`);

/**
 * Takes a time with its part of the day from a text; undefined if the text has none. A bare `jam 2` or `2:30` is in the afternoon: the
 * other hour follows. A part of the day alone (`besok pagi`) is taken too, and is no time.
 */
export function clockIn(phrase: Phrase): ClockFound | undefined {
	const clock = firstOf(phrase);
	// The weekday stays in the text, where `eveIn` reads it.
	const parts: string[] = eveForm.test(phrase.rest) ? ['malam'] : [];
	for (let found = phrase.take(partForm); found; found = phrase.take(partForm)) {
		parts.push(found['part'] ?? '');
	}
	return clock && {
		...clock,
		hours: [...new Set(clock.hours.flatMap(hour => inParts(hour, parts)))],
		isOpen: clock.isOpen && parts.length === 0,
	};
}

type Groups = Readonly<Record<string, string | undefined>>;

function firstOf(phrase: Phrase): ClockFound | undefined {
	const two = takeIf(phrase, range, g => g['word'] !== undefined || g['m'] !== undefined || g['half2'] !== undefined);
	if (two) {
		const begin = clockOf({ ...two, half: two['half'] ?? (two['half2'] !== undefined && Number(two['h']) <= Number(two['h2']) ? two['half2'] : undefined) });
		const lengths = begin.hours.map(hour => two['open'] === undefined ? lengthOf(hour, begin.minute, two) : undefined);
		const [length] = lengths.filter(each => each !== undefined);
		// An end in 24 hours decides: `5.00-13.00` begins in the morning.
		return length === undefined ? begin : { ...begin, hours: begin.hours.filter((_, i) => lengths[i] !== undefined), length };
	}
	const before = phrase.take(halfTo);
	if (before) {
		return clockOf({ ...before, h: String((Number(before['h']) + 11) % 12 || 12), m: '30' });
	}
	const near = phrase.take(lessMore) ?? phrase.take(past);
	if (near) {
		const amount = near['m'] === 'half' || near['m'] === 'setengah' ? 30 : /quarter|seperempat/.test(near['m'] ?? '') ? 15 : Number(near['m']);
		const isBefore = near['sign'] === 'kurang' || near['sign'] === 'to';
		const h = Number(near['h']);
		return clockOf({ ...near, h: String(isBefore ? (h + 11) % 12 || 12 : h), m: String(isBefore ? 60 - amount : amount).padStart(2, '0') });
	}
	if (phrase.take(midday)) {
		return { hours: [12], minute: 0, isOpen: false };
	}
	if (phrase.take(midnight)) {
		return { hours: [24, 0], minute: 0, isOpen: false };
	}
	const whole = phrase.take(oclock);
	if (whole) {
		return clockOf(whole);
	}
	// A number alone is not a time: it is a day of the month or a number of days. `2 jam lagi` is a distance.
	const found = takeIf(phrase, single, g => g['word'] !== undefined || g['m'] !== undefined || g['half'] !== undefined) ?? phrase.take(hourWithPart);
	return found && clockOf(found);
}

function takeIf(phrase: Phrase, pattern: RegExp, isTime: (groups: Groups) => boolean): Groups | undefined {
	for (const match of phrase.rest.matchAll(pattern)) {
		if (isTime({ ...match.groups })) {
			phrase.rest = `${phrase.rest.slice(0, match.index).trim()} ${phrase.rest.slice(match.index + match[0].length).trim()}`.trim();
			return { ...match.groups };
		}
	}
	return undefined;
}

function clockOf(groups: Groups): ClockFound {
	const { h = '', m = '00', s, half: halfDay, zone: written } = groups;
	const hour = Number(h);
	const minute = Number(m);
	const hours = minute > 59 ? []
		: halfDay !== undefined ? (hour >= 1 && hour <= 12 ? [hour % 12 + (halfDay.startsWith('p') ? 12 : 0)] : [])
			: hour > 23 ? []
				: canBeAfternoon(h, s, written) ? [hour + 12, hour] : [hour];
	const offset = written === undefined ? undefined : zones[written] ?? fullOffset(written);
	const isOpen = halfDay === undefined && /^(?:[1-9]|1[0-2])$/.test(h) && (written === undefined || /^wi/.test(written));
	return { hours, minute, isOpen, ...(offset !== undefined && { offset }) };
}

/** The length of a range. An end in one digit is the next such hour: `11.00-1.00` ends at 13. */
function lengthOf(hour: number, minute: number, groups: Groups): number | undefined {
	const end = clockOf({ h: groups['h2'], m: groups['m2'] ?? '00', s: '', half: groups['half2'] });
	const begin = hour * 60 + minute;
	const [endHour] = end.hours;
	if (endHour === undefined) {
		return undefined;
	}
	const ends = [endHour, ...(groups['h2']?.length === 1 && groups['half2'] === undefined ? [endHour + 12] : []), endHour + 24].map(each => each * 60 + end.minute);
	const length = (ends.find(each => each > begin) ?? begin) - begin;
	return length > 0 && length <= 12 * 60 ? length : undefined;
}

/** The hour as a part of the day has it: 3 is 15 in the afternoon, and 12 at night is the end of the day. */
function inParts(hour: number, parts: readonly string[]): readonly number[] {
	if (parts.length === 0) {
		return [hour];
	}
	if (hour === 12 && parts.every(each => each === 'malam' || each === 'night')) {
		return [24, 0];
	}
	return [hour, ...(hour >= 1 && hour <= 12 ? [hour + 12] : []), ...(hour === 12 ? [0] : [])]
		.filter(each => each <= 23 && parts.every(name => within(each, partsOfDay[name])))
		.slice(0, 1);
}

const within = (hour: number, [first = 0, last = 23]: readonly number[] = []): boolean => hour >= first && hour <= last;

function fullOffset(written: string): string {
	const numbers = written.replace(/\D/g, '').padEnd(4, '0');
	return `${written.charAt(0)}${numbers.slice(0, 2)}:${numbers.slice(2)}`;
}
