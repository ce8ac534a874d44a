import type { ClockTime } from './moments';

/** The hours of a day that each word may mean, first and last: they tell 3 in the afternoon from 3 at night. */
const partsOfDay: Readonly<Record<string, readonly [number, number]>> = {
	pagi: [0, 11], siang: [10, 16], sore: [12, 18], petang: [12, 19], malam: [18, 23],
	morning: [0, 11], afternoon: [12, 18], evening: [16, 23], night: [18, 23],
};

/** Indonesia's three zones, as people write them after a time. */
const zones: Readonly<Record<string, string>> = { wib: '+07:00', wita: '+08:00', wit: '+09:00' };

const part = Object.keys(partsOfDay).join('|');
const clock = `(?:(?<word>at|jam|pukul|pkl\\.?) )?(?<hours>\\d{1,2})(?:[:.](?<minutes>\\d{2}))?(?: ?(?<half>am|pm|a\\.m\\.?|p\\.m\\.?))?(?: (?:in the |at )?(?<part>${part}))?(?: (?<zone>wib|wita|wit))?`;
const atEnd = new RegExp(`(?:^|,? )${clock}$`);
const atStart = new RegExp(`^${clock}(?:,? )`);
const noon = /(?:^|,? )(?:at )?(?:noon|tengah hari)$/;
const partAtEnd = new RegExp(`(?:^|,? )(?:in the )?(?<part>${part})$`);

/** A text without its time, and the time, if there was one. */
export interface Taken extends Partial<ClockTime> {
	readonly rest: string;
}

/**
 * Takes a time from the end or the start of a text in small letters: `14:00`, `2pm`, `at 9`, `jam 3 sore`, `pukul 10.00 WIB`.
 * A part of the day alone (`yesterday morning`) is no time, and is dropped. Undefined for a time that no clock shows, for
 * one that its part of the day contradicts, and for midnight in words, since nobody knows at which end of the day that is.
 */
export function takeTime(text: string): Taken | undefined {
	const twelve = noon.exec(text);
	if (twelve) {
		return { rest: text.slice(0, twelve.index), time: '12:00' };
	}
	const match = [atEnd, atStart].map(form => form.exec(text)).find(found => {
		// A number alone is a day of a month, or of days ago.
		const { word, minutes, half, part } = found?.groups ?? {};
		return (word ?? minutes ?? half ?? part) !== undefined;
	});
	const without = match ? (match.index === 0 ? text.slice(match[0].length) : text.slice(0, match.index)) : text;
	const dayPart = partAtEnd.exec(without);
	const rest = dayPart ? without.slice(0, dayPart.index) : without;
	if (!match?.groups) {
		return { rest };
	}
	const { hours = '', minutes = '00', half, part, zone } = match.groups;
	const hour = hourOf(Number(hours), half?.charAt(0), [part, dayPart?.groups?.['part']].filter(word => word !== undefined));
	if (hour === undefined || Number(minutes) > 59) {
		return undefined;
	}
	const offset = zones[zone ?? ''];
	return { rest, time: `${String(hour).padStart(2, '0')}:${minutes}`, ...(offset !== undefined && { offset }) };
}

function hourOf(said: number, half: string | undefined, parts: readonly string[]): number | undefined {
	const possible = half !== undefined ? (said >= 1 && said <= 12 ? [said % 12 + (half === 'p' ? 12 : 0)] : [])
		: parts.length > 0 && said >= 1 && said <= 12 ? [said, said + 12] : [said];
	return possible.find(hour => hour <= 23 && parts.every(word => {
		const [first = 0, last = 23] = partsOfDay[word] ?? [];
		return hour >= first && hour <= last;
	}));
}
