import ICAL from 'ical.js';
import { normalForm } from '../../text/normalForm';

/** A property as jCal has it (RFC 7265): name and parameters in lower case, the type, and its values. */
export interface CalendarProperty {
	readonly name: string;
	readonly parameters: Readonly<Record<string, unknown>>;
	readonly type: string;
	readonly values: readonly unknown[];
}

/** A component of a calendar, such as VEVENT, with the number of its first line, counted from 1. */
export interface CalendarPart {
	readonly name: string;
	readonly line: number;
	readonly properties: readonly CalendarProperty[];
	/** Components inside of it: the rules of a time zone. */
	readonly parts: readonly CalendarPart[];
}

/** A calendar, divided into its components, of which each is parsed by itself: a broken one costs itself only. */
export interface ParsedCalendar {
	/** The program that wrote it. */
	readonly producer: string;
	readonly events: readonly CalendarPart[];
	readonly zones: readonly CalendarPart[];
	/** The first lines of what could not be read, and the names of components that are no events. */
	readonly unread: readonly string[];
}

/** The most events of a calendar, and the most characters of one event. */
export const calendarLimits = { events: 5_000, characters: 200_000, unread: 20 } as const;

/** Parses a calendar. `none` for a text that is none, `tooMany` for too many events. Never throws. `pause` lets others have their turn. */
export async function parseCalendar(text: string, pause: () => Promise<void>): Promise<ParsedCalendar | 'none' | 'tooMany'> {
	const lines = text.split(/\r\n?|\n/);
	if (!lines.slice(0, 200).some(line => /^BEGIN:VCALENDAR\s*$/i.test(line.replace(/^\ufeff/, '')))) {
		return 'none';
	}
	const found: Record<'events' | 'zones', CalendarPart[]> = { events: [], zones: [] };
	const unread: string[] = [];
	let producer = '';
	for (const block of blocksOf(lines)) {
		await pause();
		if (block.name === 'prodid') {
			producer = block.text;
			continue;
		}
		const kind = block.name === 'vevent' ? 'events' : block.name === 'vtimezone' ? 'zones' : undefined;
		const part = kind && block.text.length <= calendarLimits.characters ? parseBlock(block) : undefined;
		if (kind && part) {
			found[kind].push(part);
		} else if (unread.length < calendarLimits.unread) {
			unread.push(kind ? titleOf(block) : block.name.toUpperCase());
		}
		if (found.events.length > calendarLimits.events) {
			return 'tooMany';
		}
	}
	return { producer, ...found, unread };
}

interface Block {
	readonly name: string;
	readonly line: number;
	readonly text: string;
}

/** The components below VCALENDAR as texts, and PRODID. */
function* blocksOf(lines: readonly string[]): Generator<Block> {
	let begin: { readonly name: string; readonly line: number } | undefined;
	for (const [i, line] of lines.entries()) {
		const [, sign = '', written = ''] = /^(BEGIN|END|PRODID)[^:]{0,80}:(.*)$/i.exec(line.trimEnd()) ?? [];
		const [key, name] = [normalForm(sign), normalForm(written)];
		if (!begin && key === 'prodid') {
			yield { name: 'prodid', line: i + 1, text: written };
		} else if (!begin && key === 'begin' && name !== 'vcalendar') {
			begin = { name, line: i + 1 };
		} else if (begin && key === 'end' && name === begin.name) {
			yield { ...begin, text: lines.slice(begin.line - 1, i + 1).join('\r\n') };
			begin = undefined;
		}
	}
	if (begin) {
		// A calendar that was cut off.
		yield { ...begin, text: `${lines.slice(begin.line - 1).join('\r\n')}\r\nEND:${begin.name}` };
	}
}

/** What an event that can't be read is called. */
const titleOf = ({ text, name }: Block): string => /^SUMMARY[^:\r\n]*:(.*)$/mi.exec(text)?.[1]?.trim().slice(0, 200) ?? name;

function parseBlock({ text, line }: Block): CalendarPart | undefined {
	for (const written of [text, text.split('\r\n').filter(each => /^(?:[ \t]|[\w-]{1,60}[;:])/.test(each)).join('\r\n')]) {
		try {
			const parsed: unknown = ICAL.parse(written);
			return partOf(parsed, line);
		} catch {
			// Without the lines that are no properties, the rest may be readable.
		}
	}
	return undefined;
}

function partOf(parsed: unknown, line: number): CalendarPart | undefined {
	if (!Array.isArray(parsed) || typeof parsed[0] !== 'string' || !Array.isArray(parsed[1]) || !Array.isArray(parsed[2])) {
		return undefined;
	}
	return {
		name: parsed[0],
		line,
		properties: parsed[1].flatMap((each: unknown) => Array.isArray(each) && typeof each[0] === 'string' ? [{
			name: each[0],
			parameters: new Map(Object.entries((each[1] ?? {}) as Record<string, unknown>)),
			type: String(each[2]),
			values: each.slice(3) as readonly unknown[],
		}] : []).map(({ parameters, ...rest }) => ({ ...rest, parameters: Object.fromEntries(parameters) })),
		parts: parsed[2].flatMap((each: unknown) => partOf(each, line) ?? []),
	};
}

/** The first value of a property as a text; empty where there is none. */
export function textOf(part: CalendarPart, name: string): string {
	const value = part.properties.find(each => each.name === name)?.values[0];
	return typeof value === 'string' ? value : '';
}

/** A parameter as a text. */
export function parameterOf({ parameters }: CalendarProperty, name: string): string | undefined {
	const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
	return typeof value === 'string' ? value : Array.isArray(value) && typeof value[0] === 'string' ? value[0] : undefined;
}
