import { addDays, addMonths, type Day, makeDay, weekdayOf } from '../../time/days';
import { readZone } from '../../time/zoneNames';
import { type CalendarPart, textOf } from './parseCalendar';

/** The clock that a time is on. */
export type Zone =
	| { readonly is: 'floating' }
	| { readonly is: 'iana'; readonly name: string }
	| { readonly is: 'offset'; readonly offset: string }
	| { readonly is: 'rules'; readonly offsetAt: (date: Day, time: string) => string };

/** Names that Windows has for zones in and around Indonesia, and for the most frequent others. */
const windowsNames: Readonly<Record<string, string>> = {
	'se asia standard time': 'Asia/Bangkok', 'singapore standard time': 'Asia/Singapore', 'china standard time': 'Asia/Shanghai',
	'w. australia standard time': 'Australia/Perth', 'tokyo standard time': 'Asia/Tokyo', 'korea standard time': 'Asia/Seoul',
	'india standard time': 'Asia/Kolkata', 'gmt standard time': 'Europe/London', 'w. europe standard time': 'Europe/Berlin',
	'romance standard time': 'Europe/Paris', 'central europe standard time': 'Europe/Budapest', 'eastern standard time': 'America/New_York',
	'central standard time': 'America/Chicago', 'pacific standard time': 'America/Los_Angeles', 'aus eastern standard time': 'Australia/Sydney',
	'taipei standard time': 'Asia/Taipei', 'arabian standard time': 'Asia/Dubai', 'utc': 'UTC', 'greenwich standard time': 'UTC',
};

/** The zones of a calendar: by IANA's name, else as the calendar describes them, else by an offset in the name. */
export class CalendarZones {
	readonly #described = new Map<string, CalendarPart>();
	readonly #found = new Map<string, Zone>();
	readonly #unknown = new Set<string>();

	constructor(parts: readonly CalendarPart[]) {
		for (const part of parts) {
			this.#described.set(keyOf(textOf(part, 'tzid')), part);
		}
	}

	/** The names of zones that could not be found: their times are on the programme's clock. */
	get unknown(): readonly string[] {
		return [...this.#unknown];
	}

	zoneOf(name: string | undefined): Zone {
		if (name === undefined || name.trim() === '') {
			return { is: 'floating' };
		}
		const known = this.#found.get(name);
		if (known) {
			return known;
		}
		const zone = this.#find(name);
		this.#found.set(name, zone);
		return zone;
	}

	#find(written: string): Zone {
		const name = written.replaceAll(/^["']|["']$/g, '').trim().slice(0, 200);
		const iana = readZone(name.replace(/^\/?(?:[\w.-]+\/){0,3}(?=(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)\/)/, ''))
			?? windowsNames[name.toLowerCase()];
		if (iana !== undefined) {
			return { is: 'iana', name: iana };
		}
		const part = this.#described.get(keyOf(written));
		const described = part && describedZone(part);
		if (described) {
			return described;
		}
		const [, sign = '', hours = '', minutes = '00'] = /(?:UTC|GMT)\s*([+−-])(\d{1,2})(?::?(\d{2}))?/i.exec(name) ?? [];
		if (hours !== '' && Number(hours) <= 14 && Number(minutes) < 60) {
			return { is: 'offset', offset: `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}` };
		}
		this.#unknown.add(name);
		return { is: 'floating' };
	}
}

const keyOf = (name: string): string => name.replaceAll(/["'\\]/g, '').trim().toLowerCase();

/** A change of the clock: always, or each year from the day on which it was first. */
interface Change {
	readonly offset: string;
	readonly from: Day;
	readonly time: string;
	readonly month?: number;
	/** `-1SU`, or a day of the month. */
	readonly weekday?: readonly [nth: number, weekday: number];
	readonly until?: Day;
}

const maxChanges = 40;

/** Undefined for a zone whose offsets can't be read. */
function describedZone(part: CalendarPart): Zone | undefined {
	const changes = part.parts.slice(0, maxChanges).flatMap(changeOf);
	const [only] = changes;
	return !only ? undefined
		: changes.every(({ offset }) => offset === only.offset) ? { is: 'offset', offset: only.offset }
		: { is: 'rules', offsetAt: (date, time) => offsetAt(changes, date, time) };
}

function changeOf(part: CalendarPart): readonly Change[] {
	const offset = /^([+-])(\d{2}):?(\d{2})/.exec(textOf(part, 'tzoffsetto'));
	const [, day = '', time = '00:00'] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(textOf(part, 'dtstart')) ?? [];
	if (!offset || Number(offset[2]) > 14 || day === '') {
		return [];
	}
	const rule = part.properties.find(({ name }) => name === 'rrule')?.values[0] as Readonly<Record<string, unknown>> | undefined;
	const [byday] = [rule?.['byday']].flat();
	const [bymonth] = [rule?.['bymonth']].flat();
	const [, nth, weekday] = /^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/.exec(typeof byday === 'string' ? byday : '') ?? [];
	const month = rule?.['freq'] === 'YEARLY' ? typeof bymonth === 'number' ? bymonth : Number(day.slice(5, 7)) : undefined;
	const until = typeof rule?.['until'] === 'string' ? rule['until'].slice(0, 10) : undefined;
	return [{
		offset: `${offset[1] ?? '+'}${offset[2] ?? '00'}:${offset[3] ?? '00'}`,
		from: day,
		time,
		...(month !== undefined && month >= 1 && month <= 12 && { month }),
		...(weekday !== undefined && { weekday: [Number(nth ?? 1), weekdayNumbers[weekday] ?? 0] as const }),
		...(until !== undefined && { until }),
	}];
}

const weekdayNumbers: Readonly<Record<string, number>> = { MO: 0, TU: 1, WE: 2, TH: 3, FR: 4, SA: 5, SU: 6 };

/** The offset after the last change before a moment; before all changes, that of the first one. */
function offsetAt(changes: readonly Change[], date: Day, time: string): string {
	const moment = `${date}T${time}`;
	const year = Number(date.slice(0, 4));
	let last: { readonly at: string; readonly offset: string } | undefined;
	for (const change of changes) {
		const yearly = change.month === undefined ? [] : [year - 1, year].flatMap(each => dayIn(change, each) ?? []);
		const days = [change.from, ...yearly];
		for (const day of days) {
			const at = `${day}T${change.time}`;
			if (at <= moment && day >= change.from && (change.until === undefined || day <= change.until) && (!last || at >= last.at)) {
				last = { at, offset: change.offset };
			}
		}
	}
	return last?.offset ?? changes[0]?.offset ?? '+00:00';
}

/** The day of a change in a year. */
function dayIn({ month = 1, weekday, from }: Change, year: number): Day | undefined {
	if (!weekday) {
		return makeDay(year, month, Number(from.slice(8, 10)));
	}
	const first = makeDay(year, month, 1);
	if (first === undefined) {
		return undefined;
	}
	const [nth, day] = weekday;
	if (nth > 0) {
		return addDays(first, (day - weekdayOf(first) + 7) % 7 + (nth - 1) * 7);
	}
	const last = addDays(addMonths(first, 1), -1);
	return addDays(last, -((weekdayOf(last) - day + 7) % 7) + (nth + 1) * 7);
}
