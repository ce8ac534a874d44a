import { makeDay } from '../../time/days';
import type { SessionRecord } from '../importRecords';
import { importLimits, tooMany } from '../limits';
import type { ReadSource } from '../readImport';
import { sourceText } from '../sourceText';

/** What is used of a line of our own export of sessions (`tables/sessionsNdjson.ts`): the rest is counted in the export, and no text. */
interface SessionLine {
	readonly session?: unknown;
	readonly pair?: unknown;
	readonly date?: unknown;
	readonly time?: unknown;
	readonly minutes?: unknown;
	readonly kind?: unknown;
	readonly status?: unknown;
	readonly mode?: unknown;
	readonly mentors?: unknown;
	readonly mentees?: unknown;
	readonly attendance?: unknown;
}

interface Attendee {
	readonly person?: unknown;
	readonly state?: unknown;
}

/** How many lines are read before others have their turn: some milliseconds. */
const linesPerSlice = 100;
const maxWritten = 200;

/** Reads our own export of sessions, a line of JSON each: time, people and status. Texts are not in it. */
export const readSessionLines: ReadSource = async ({ bytes }, _, context) => {
	const decoded = sourceText(bytes);
	if (!decoded) {
		return { refused: 'notReadable' };
	}
	const lines = decoded.text.split(/\r\n?|\n/);
	if (lines.length > importLimits.rows) {
		return tooMany(importLimits.rows);
	}
	const records: SessionRecord[] = [];
	for (const [i, written] of lines.entries()) {
		if (i % linesPerSlice === 0) {
			await context.pause?.();
		}
		records.push(...recordOf(written, i + 1));
	}
	return records.length === 0 ? { refused: 'nothingFound' } : {
		format: 'sessionLog', kind: 'sessions', columnKeys: [], columns: [], records, skipped: [], issues: [],
	};
};

function recordOf(written: string, line: number): readonly SessionRecord[] {
	const value = parsed(written);
	const [year = 0, month = 0, date = 0] = typeof value?.date === 'string' ? value.date.split('-').map(Number) : [];
	const day = makeDay(year, month, date);
	if (value === undefined || day === undefined || day !== value.date) {
		return [];
	}
	const { session, pair, time, minutes } = value;
	const attendance = Array.isArray(value.attendance) ? value.attendance as readonly (Attendee | null)[] : [];
	const status = oneOf(['scheduled', 'done', 'cancelled', 'no-show'], value.status);
	const kind = oneOf(['one-on-one', 'group', 'forum'], value.kind);
	const mode = oneOf(['in-person', 'video', 'phone', 'chat'], value.mode);
	return [{
		kind: 'session', line, written: written.slice(0, maxWritten), issues: [], rest: [],
		...(typeof session === 'string' && { id: session }),
		date: day,
		...(typeof time === 'string' && /^\d\d:\d\d$/.test(time) && { time }),
		...(typeof minutes === 'number' && { minutes }),
		...(typeof pair === 'string' && { pair }),
		mentors: textsIn(value.mentors), mentees: textsIn(value.mentees), people: [], emails: [],
		...(status && { status }), ...(kind && { sessionKind: kind }), ...(mode && { mode }),
		present: attendance.flatMap(each => each?.state === 'present' || each?.state === 'late' ? textsIn([each.person]) : []),
		summary: '', decisions: [], actions: [], topics: [], links: [],
	}];
}

function parsed(line: string): SessionLine | undefined {
	try {
		const value: unknown = JSON.parse(line);
		return typeof value === 'object' && value !== null ? value : undefined;
	} catch {
		return undefined;
	}
}

function textsIn(value: unknown): readonly string[] {
	return Array.isArray(value) ? value.filter(each => typeof each === 'string') : [];
}

function oneOf<W extends string>(words: readonly W[], value: unknown): W | undefined {
	return words.find(word => word === value);
}
