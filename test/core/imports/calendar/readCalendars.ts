import { readCalendar } from '../../../../src/core/imports/calendar/readCalendar';
import type { ImportAnswers } from '../../../../src/core/imports/importSource';
import type { NotImported, SourceRead } from '../../../../src/core/imports/readImport';
import { context } from '../logs/readLogs';

/** A calendar with only these lines. */
export const calendarOf = (...lines: readonly string[]): string =>
	['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Test//Test//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n');

/** An event with these lines; without a UID among them, `e`. */
export const event = (...lines: readonly string[]): readonly string[] =>
	['BEGIN:VEVENT', ...lines.some(line => line.startsWith('UID')) ? [] : ['UID:e'], ...lines, 'END:VEVENT'];

/** Reads a calendar. */
export async function readIcs(text: string, answers: ImportAnswers = {}, zone = 'Asia/Jakarta'): Promise<SourceRead | NotImported> {
	return readCalendar({ name: 'kalender.ics', bytes: Buffer.from(text) }, answers, { ...context, zone });
}

/** The meetings of a calendar: each with the values that it has, without its line and what is empty in it. */
export async function meetingsIn(
	text: string, answers: ImportAnswers = {}, zone?: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
	const read = await readIcs(text, answers, zone);
	return 'refused' in read ? [{ refused: read.refused }] : read.records.map(record => Object.fromEntries(Object.entries(record).filter(
		([key, value]) => !['kind', 'written', 'line'].includes(key) && value !== '' && !(Array.isArray(value) && value.length === 0),
	)));
}

/** Day, time and length of each meeting: `2026-03-02 06:30 60`. */
export async function startsIn(text: string, zone?: string): Promise<readonly string[]> {
	return (await meetingsIn(text, {}, zone)).map(({ refused, date, time, minutes, status }) =>
		[refused, date, time, minutes, status === 'cancelled' ? status : undefined].flatMap(each => each === undefined ? [] : [each as string]).join(' '));
}
