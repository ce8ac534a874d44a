import type { ImportIssue } from '../importIssue';
import type { PairRecord, SessionRecord } from '../importRecords';
import { importLimits, tooLarge, tooMany } from '../limits';
import type { NotImported, ReadContext, ReadSource, SourceFormat, SourceRead } from '../readImport';
import type { ImportAnswers } from '../importSource';
import { sourceText } from '../sourceText';
import { datedName } from './datedName';
import { readDated } from './datedText';
import { divideLog, type DividedLog, maxMeetings, type MeetingLines } from './divideLog';
import { logFromHead, noteFromHead } from './noteFromHead';
import { noteHead } from './noteHead';
import { type LogLine, markdownLines } from './logLines';
import { logRecords } from './logRecords';
import { agreementIn, goalsIn } from './ofThePair';
import { orgLines } from './orgLines';

/** The most characters of a log: hundreds of years of meetings. */
const maxCharacters = 2 * 1024 * 1024;

/**
 * Reads a running log in Markdown: a heading or a bullet a meeting; or a note about one meeting, whose day is in its front matter or in its
 * file's name. Tables between the meetings are left to the reader of tables.
 */
export const readMarkdownLog: ReadSource = ({ name, bytes }, answers, context) => {
	const decoded = sourceText(bytes);
	if (!decoded) {
		return Promise.resolve({ refused: 'notReadable' });
	}
	if (decoded.text.length > maxCharacters) {
		return Promise.resolve(tooLarge(maxCharacters));
	}
	const head = noteHead(decoded.text);
	const lines = markdownLines(head.body, head.bodyLine);
	const issues: readonly ImportIssue[] = head.isToml ? [{ code: 'tomlHead', value: '+++' }] : [];
	const [written] = [...meetingDays, 'date', 'tanggal', 'start', 'day'].map(key => head.values.get(key)).find(each => each !== undefined) ?? [];
	const own = (written === undefined ? undefined : readDated(written, context.zone, true)) ?? datedName(name);
	return logRead('markdownLog', lines, answers, context, issues, divided => {
		if (divided.meetings.length > 0 || !own) {
			const { apply, others } = logFromHead(head);
			return { ...divided, apply, ...(others.length > 0 && { head: others.join(' / ') }) };
		}
		const { meeting, apply } = noteFromHead(own, lines, head);
		return { meetings: [meeting], outside: [], apply };
	});
};

/** Reads a running log in org: a headline with a timestamp or a clock a meeting. */
export const readOrgLog: ReadSource = ({ bytes }, answers, context) => {
	const decoded = sourceText(bytes);
	if (!decoded || decoded.text.length > maxCharacters) {
		return Promise.resolve(decoded ? tooLarge(maxCharacters) : { refused: 'notReadable' });
	}
	return logRead('orgLog', orgLines(decoded.text), answers, context, [], divided => divided);
};

type Whole = DividedLog & {
	/** Applies what the front matter says of the meetings, and the rest of it. */
	readonly apply?: (session: SessionRecord) => SessionRecord;
	readonly head?: string;
};

async function logRead(
	format: SourceFormat, lines: readonly LogLine[], answers: ImportAnswers, context: ReadContext, issues: readonly ImportIssue[],
	whole: (divided: DividedLog) => Whole,
): Promise<SourceRead | NotImported> {
	if (lines.length > importLimits.rows) {
		return tooMany(importLimits.rows);
	}
	const { meetings, outside, apply, head, isCut } = whole(await divideLog(lines, context.zone, async () => { await context.pause?.(); }));
	if (isCut) {
		return tooMany(maxMeetings);
	}
	const own = withoutEmptyOuter(meetings);
	const goals = outside.flatMap(run => goalsIn(run) ?? []);
	const pair = answers.pair ?? (context.pairs.length === 1 ? context.pairs[0] : undefined);
	const agreement = own.length === 0 && pair !== undefined ? agreementIn(lines) : undefined;
	if (own.length === 0 && !agreement) {
		return { refused: 'nothingFound' };
	}
	const ofPair: readonly PairRecord[] = pair === undefined || (goals.length === 0 && !agreement) ? [] : [{
		line: lines[0]?.number ?? 1, written: lines[0]?.written ?? '', rest: [], ...agreement,
		kind: 'pair', issues: [], id: pair, mentors: [], mentees: [], ...(goals.length > 0 && { goals }),
	}];
	const unread = outside.filter(run => !agreement && (pair === undefined || !goalsIn(run)));
	const records = await logRecords(own, answers, context);
	return {
		format: format === 'markdownLog' && own.length > 0 && own.every(({ start, dated }) => start.isBullet && dated.minutes !== undefined) ? 'timeLog' : format,
		kind: 'log',
		columnKeys: [],
		columns: [],
		records: [...ofPair, ...apply ? records.map(apply) : records],
		skipped: [],
		issues: [
			...issues,
			...(head === undefined ? [] : [{ code: 'outsideMeetings', value: head.slice(0, maxShown) } as const]),
			...unread.flatMap(run => outsideIssue(run, format === 'orgLog' && !groups(run, meetings))),
		],
	};
}

/** Without headings that only group a deeper one of the same day, as the date trees of org do. */
function withoutEmptyOuter(meetings: readonly MeetingLines[]): readonly MeetingLines[] {
	return meetings.filter(({ start, dated, lines }, i) => {
		const next = meetings[i + 1];
		const groups = next?.start.heading !== undefined && start.heading !== undefined && next.start.heading > start.heading
			&& next.dated.days[0] === dated.days[0] && lines.every(({ text }) => text === '');
		return !groups;
	});
}

const maxShown = 200;
/** Keys of the day of the meeting itself, where `date` is that of the note. */
const meetingDays = ['meeting_date', 'meeting-date', 'meetingdate', 'session_date', 'session-date', 'tanggal_pertemuan'];

/** Whether lines are the headings above a meeting. */
const groups = (lines: readonly LogLine[], meetings: readonly MeetingLines[]): boolean =>
	meetings.some(({ start }) => start.number === (lines.at(-1)?.number ?? 0) + 1);

/** Text outside of all meetings is reported, unless it is only headings, rules and tables. The headings of an outline are its text. */
function outsideIssue(lines: readonly LogLine[], isOutline: boolean): readonly ImportIssue[] {
	const texts = lines.filter(line => line.text !== '' && !line.text.startsWith('|') && !/^(?:[-*_]\s?){3,}$/.test(line.text));
	return texts.length === 0 || (!isOutline && texts.every(({ heading }) => heading !== undefined)) ? []
		: [{ code: 'outsideMeetings', value: texts.map(({ text }) => text).join(' / ').slice(0, maxShown) }];
}
