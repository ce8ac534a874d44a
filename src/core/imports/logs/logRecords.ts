import type { Day } from '../../time/days';
import { epochOf } from '../../time/instants';
import { parseWhen } from '../../time/parseWhen';
import type { ImportIssue } from '../importIssue';
import type { SessionRecord } from '../importRecords';
import type { ImportAnswers } from '../importSource';
import { secretsIn } from '../looksSecret';
import type { ReadContext } from '../readImport';
import { type DatedText, readDated } from './datedText';
import { type OrderedDay, orderDays } from './dayOrder';
import type { MeetingLines } from './divideLog';
import type { LogLine } from './logLines';
import { modeIn, notHeld, saysOnlyCancelled } from './meetingStatus';
import { type MeetingContent, readMeeting } from './readMeeting';

/** In characters: a longer text behind a day is no title. */
const maxTitle = 120;
const maxWritten = 200;

/** Returns the sessions of a log's meetings, and of those that it says are next, in the order of the log. */
export async function logRecords(
	written: readonly MeetingLines[], answers: ImportAnswers, context: ReadContext,
): Promise<readonly SessionRecord[]> {
	const meetings = written.map(each => corrected(each, answers, context));
	const days = orderDays(meetings.map(({ dated }) => dated), answers.dateOrder);
	const held = new Set(days.map(day => 'date' in day ? day.date : ''));
	const recordsOf = (meeting: MeetingLines, i: number): readonly SessionRecord[] => {
		const day = days[i] ?? { date: '' };
		const content = readMeeting(meeting.lines, 'date' in day ? day.date : undefined, context);
		const session = sessionOf(meeting, day, content, answers, context);
		const next = nextSession(content.next, meeting, day, answers, context);
		// What is said of a meeting that the log has is only a line of this one.
		if (!next || (next.date !== undefined && held.has(next.date))) {
			const said = content.next.map(line => content.next.length > 1 ? line.written.trim() : line.text).join('\n');
			const lines = said === '' || content.nextLabel === '' ? said : `${content.nextLabel}:${content.next.length > 1 ? '\n' : ' '}${said}`;
			return [withIssues(lines === '' ? session : { ...session, summary: [session.summary, lines].filter(text => text !== '').join('\n') })];
		}
		return [withIssues(session), withIssues(next)];
	};
	const records: SessionRecord[] = [];
	for (const [i, meeting] of meetings.entries()) {
		records.push(...recordsOf(meeting, i));
		await context.pause?.();
	}
	return records;
}

/** A meeting with the day that the user has corrected. */
function corrected(meeting: MeetingLines, { cells }: ImportAnswers, { zone }: ReadContext): MeetingLines {
	const text = cells?.get(`${String(meeting.start.number)}:0`);
	const dated = text === undefined ? undefined : readDated(text, zone, true);
	if (!dated) {
		return meeting;
	}
	const { day, days: [first = ''], time = meeting.dated.time, minutes = meeting.dated.minutes } = dated;
	return {
		...meeting,
		dated: {
			day, days: [first], title: meeting.dated.title,
			...(time !== undefined && { time }), ...(minutes !== undefined && { minutes }),
		},
	};
}

function sessionOf(
	{ start, dated, isNext }: MeetingLines, day: OrderedDay, content: MeetingContent, answers: ImportAnswers, { now }: ReadContext,
): SessionRecord {
	const { values, summary, present, decisions, actions } = content;
	const time = dated.time ?? values.time;
	const minutes = dated.minutes ?? values.minutes;
	const met = modeIn(dated.title);
	const isTitle = isTitleLike(dated.title) && !met && !saysOnlyCancelled(dated.title);
	const status = dated.isStruck ? 'cancelled' : notHeld(dated.title, decisions.length + actions.length > 0 ? '' : summary);
	const isAhead = isNext || ('date' in day && day.date > now.today);
	return {
		...empty(start, answers),
		...('date' in day && { date: day.date }),
		...(time !== undefined && { time }),
		...(minutes !== undefined && { minutes }),
		...(isTitle && { title: dated.title }),
		...(met && { mode: met.mode }),
		...((values.place ?? met?.place) !== undefined && { place: values.place ?? met!.place! }),
		mentors: values.mentors ?? [],
		mentees: values.mentees ?? [],
		status: status ?? (isAhead ? 'scheduled' : 'done'),
		present: status === 'cancelled' ? [] : present,
		summary: [...(isTitle || met || dated.title === '' || saysOnlyCancelled(dated.title) ? [] : [dated.title]), summary].filter(text => text !== '').join('\n'),
		decisions,
		actions,
		issues: issuesOf(day, dated),
	};
}

/** Whether a text behind a day can be a title: it has words, and not very many. */
const isTitleLike = (text: string): boolean => /\p{L}/u.test(text) && text.length <= maxTitle;

function issuesOf(day: OrderedDay, { unknownZone }: DatedText): readonly ImportIssue[] {
	return [...('issue' in day ? [day.issue] : []), ...(unknownZone === undefined ? [] : [{ code: 'unknownZone', value: unknownZone } as const])];
}

/** The session that lines about the next meeting name a day of; undefined where they name none. */
function nextSession(
	lines: readonly LogLine[], meeting: MeetingLines, day: OrderedDay, answers: ImportAnswers, context: ReadContext,
): SessionRecord | undefined {
	for (const [i, line] of lines.entries()) {
		const dated = dayOfNext(line.text, 'date' in day ? day.date : undefined, context);
		if (!dated) {
			continue;
		}
		const rest = lines.filter((_, other) => other !== i).map(({ written }) => written.trim()).join('\n');
		const ordered = orderDays([meeting.dated, dated], answers.dateOrder)[1] ?? { date: '' };
		const met = modeIn(dated.title);
		return {
			...empty(line, answers),
			...('date' in ordered && { date: ordered.date }),
			...(dated.time !== undefined && { time: dated.time }),
			...(dated.minutes !== undefined && { minutes: dated.minutes }),
			...(isTitleLike(dated.title) && !met && { title: dated.title }),
			...met,
			status: 'scheduled',
			summary: [...(isTitleLike(dated.title) || met || dated.title === '' ? [] : [dated.title]), rest].filter(text => text !== '').join('\n'),
			issues: issuesOf(ordered, dated),
		};
	}
	return undefined;
}

/** Reads the day of the next meeting, also one in words: *Friday* is the one after the meeting. */
function dayOfNext(text: string, day: Day | undefined, { now, zone }: ReadContext): DatedText | undefined {
	const dated = readDated(text, zone, true, day?.slice(0, 4));
	if (dated || day === undefined || text.length > 80) {
		return dated;
	}
	const then = { today: day, epochMs: epochOf({ date: day, time: '12:00' }, zone), zone: now.zone };
	const when = parseWhen(text, then, 'future');
	return when && when.date > day ? { day: text, days: [when.date], ...(when.time !== undefined && { time: when.time }), title: '' } : undefined;
}

function empty(line: LogLine, { pair }: ImportAnswers): SessionRecord {
	return {
		kind: 'session',
		line: line.number,
		written: line.written.trim().slice(0, maxWritten),
		issues: [],
		rest: [],
		...(pair !== undefined && { pair }),
		mentors: [],
		mentees: [],
		people: [],
		emails: [],
		present: [],
		summary: '',
		decisions: [],
		actions: [],
		topics: [],
		links: [],
	};
}

/** With an issue for each text of it that looks like a password. */
function withIssues(session: SessionRecord): SessionRecord {
	const texts = [session.title ?? '', session.summary, ...session.decisions, ...session.actions.map(({ text }) => text)];
	const found: readonly ImportIssue[] = texts.flatMap(secretsIn);
	return found.length === 0 ? session : { ...session, issues: [...session.issues, ...found] };
}
