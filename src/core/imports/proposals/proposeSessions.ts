import { FreeSessions } from '../../plans/session/freeSessions';
import { slugOfPair } from '../../plans/session/planSession';
import { presentSession } from '../../plans/session/presentSession';
import { newNamedPair } from '../../programme/namedPairs';
import { fileAt } from '../../programme/queries';
import { type DetailedSession, type Session, withoutDetails } from '../../record/session';
import { groupBy } from '../../text/collections';
import { onOneLine } from '../../text/plainText';
import type { Day } from '../../time/days';
import { isFields, isList, mapLines, type NewValue } from '../../yaml/edit/renderValue';
import type { SessionRecord } from '../importRecords';
import type { ImportIssue } from '../importIssue';
import type { ProposedMeeting, ProposedValue } from '../proposal';
import { changeSessionFile } from './changeSessionFile';
import { compareSession } from './compareSession';
import { asksFirst, isReplaced, leftOut, stateOf, unclear, type Work } from './importWork';
import { type Meeting, meetingOf } from './pairOfMeeting';
import { PresentMeetings } from './presentMeetings';
import { notEditable } from './proposePairs';
import { newSession, sessionValues } from './sessionValues';

const style = { step: 2, listIndent: 2, longText: 'block' } as const;

/** A row with its day, and who meets. */
interface Dated {
	readonly record: SessionRecord & { readonly date: Day };
	readonly meeting: Meeting;
	readonly group: string;
}

/** Proposes the sessions of a source. The same people on one day, at one time where both have one, are the same meeting. */
export async function proposeSessions(work: Work): Promise<void> {
	const { programme } = work.target;
	const dated: Dated[] = [];
	const isGroup = isGroupLog(work);
	for (const each of work.records) {
		if (each.kind !== 'session') {
			continue;
		}
		const record: SessionRecord = isGroup && namesNobody(each) ? { ...each, sessionKind: 'group' } : each;
		const base = { key: `session?${String(record.line)}`, thing: 'session' as const, label: labelOfSession(record) };
		const meeting = work.isUsed(record) && hasDate(record) ? meetingOf(work, record) : { issues: [] };
		if (work.isLeftOut(record) || isReplaced(record)) {
			work.propose(leftOut(record, base));
		} else if (!hasDate(record) || 'issues' in meeting) {
			const noDate = hasDate(record) || asksFirst(record) ? [] : [{ code: 'noDate' as const }];
			work.propose(unclear(record, base, 'issues' in meeting ? [...noDate, ...meeting.issues] : noDate));
		} else {
			dated.push({ record, meeting, group: groupOf(meeting) });
		}
		await work.step();
	}
	const later = await laterRows(work, dated);
	const meetings = new PresentMeetings(programme);
	const free = new FreeSessions(programme, work.target.taken);
	const once = dated.filter(each => !later.has(each));
	const found = new Map([...groupBy(once, ({ group, record }) => `${group} ${record.date}`).values()].flatMap(([first, ...more]) =>
		first ? [...meetings.match(first.meeting, first.record.date, [first, ...more].map(({ record }) => record))] : []));
	for (const [{ record }, line] of later) {
		const base = { key: `session?${String(record.line)}`, thing: 'session' as const, label: labelOfSession(record) };
		work.propose(leftOut({ ...record, issues: [...record.issues, { code: 'laterRowUsed', offered: [String(line)] }] }, base));
	}
	for (const each of once) {
		const present = found.get(each.record);
		if (present) {
			await proposeChange(work, each, present);
		} else {
			proposeNew(work, each, free);
		}
		await work.step();
	}
}

/** Rows that say the same of the same people on the same day as a later row, in other spellings of the names; with that row's line. */
async function laterRows(work: Work, dated: readonly Dated[]): Promise<ReadonlyMap<Dated, number>> {
	const later = new Map<Dated, number>();
	for (const rows of groupBy(dated, ({ group, record }) => `${group} ${record.date}`).values()) {
		const last = new Map<string, Dated>();
		for (const row of rows.length > 1 ? rows : []) {
			const said = JSON.stringify(sessionValues(work, row.record, row.meeting));
			const before = last.get(said);
			if (before && before.record.line !== row.record.line) {
				later.set(before, row.record.line);
			}
			last.set(said, row);
			await work.step();
		}
	}
	return later;
}

/** Whether a source whose meetings name no pair is the log of a group: at most meetings there were three people or more who are no pair. */
function isGroupLog({ answers, records, pairs, target: { programme: { people } }, parts }: Work): boolean {
	if (answers.pair !== undefined) {
		return false;
	}
	const meetings = records.flatMap(record => record.kind === 'session' && namesNobody(record) && record.present.length > 0 ? [record.present] : []);
	const ofMany = meetings.filter(present => {
		const known = new Set(present.flatMap(name => people.get(name) ?? parts.only(name) ?? []).map(each => pairs.keyOfName(each.id ?? each.name ?? '')));
		return known.size > 2 && pairs.withAll([...known]).length === 0;
	});
	return ofMany.length * 2 > meetings.length;
}

function namesNobody({ pair, mentors, mentees, people, sessionKind, emails }: SessionRecord): boolean {
	return pair === undefined && sessionKind === undefined && mentors.length + mentees.length + people.length + emails.length === 0;
}

function hasDate(record: SessionRecord): record is SessionRecord & { readonly date: Day } {
	return record.date !== undefined;
}

/** The name of who meets in ids and file names. */
function groupOf(meeting: Meeting): string {
	switch (meeting.is) {
		case 'pair':
			return slugOfPair({ id: meeting.pair.id, uri: meeting.pair.uri, goalPositions: [] });
		case 'names':
			return slugOfPair(newNamedPair(meeting.mentors, meeting.mentees));
		case 'kind':
			return meeting.kind;
	}
}

function proposeNew(work: Work, { record, meeting, group }: Dated, free: FreeSessions): void {
	const issues = [...record.issues, ...unknownNames(work, meeting)];
	const values = sessionValues(work, record, meeting);
	const { id, uri } = free.next(group, record.date);
	const key = `session:${id}`;
	const written = newSession(id, values, meeting, work.target.now.today);
	const isGone = work.memory.has(key);
	compareSession(work, key, values, undefined);
	const shown = Object.entries(written).filter(([field]) => field !== 'id')
		.map(([field, value]): ProposedValue => ({ key: field, after: shownText(value), effect: isGone ? 'kept' : 'set' }));
	work.propose({
		key, line: record.line, written: record.written, thing: 'session', state: isGone ? 'leftOut' : 'new', label: labelOfSession(record), uri,
		meeting: proposedMeeting(record, meeting), values: shown, issues: [...issues, ...isGone ? [{ code: 'removedSince' as const, value: labelOfSession(record) }] : []],
	});
	if (!isGone) {
		work.changes.create.push({ uri, text: mapLines(written, 0, style).map(line => `${line}\n`).join('') });
	}
}

/** The session with what its file says of it; its facts alone where the file can't be read: then it can't be changed either. */
async function detailed({ target }: Work, session: Session): Promise<DetailedSession> {
	const file = fileAt(target.programme, session.uri);
	const text = session.details && file ? await target.text(session.uri) : undefined;
	return file && text !== undefined && presentSession(text, file, session) || withoutDetails(session);
}

async function proposeChange(work: Work, { record, meeting }: Dated, session: Session): Promise<void> {
	const key = `session:${session.id}`;
	const { proposed, changes } = compareSession(work, key, sessionValues(work, record, meeting), await detailed(work, session));
	const base = {
		key, line: record.line, written: record.written, thing: 'session' as const, label: labelOfSession(record), uri: session.uri,
		meeting: proposedMeeting(record, meeting),
	};
	const edit = changes.length === 0 ? undefined : await changeSessionFile(work, session, changes);
	if (edit === 'notEditable') {
		work.propose(notEditable(base, proposed, record));
		return;
	}
	work.propose({ ...base, state: stateOf(proposed), values: proposed, issues: record.issues });
	if (edit && edit.edits.length > 0) {
		work.changes.edit.push(edit);
	}
}

function proposedMeeting({ date, title }: Dated['record'], meeting: Meeting): ProposedMeeting {
	const { mentors, mentees } = meeting.is === 'pair' ? meeting.pair : meeting;
	return { date, mentors, mentees, ...title !== undefined && { title: onOneLine(title) } };
}

/** The names of a meeting of no pair that nobody has. Where nobody is known at all, there is nothing to compare them with. */
function unknownNames({ people }: Work, meeting: Meeting): readonly ImportIssue[] {
	return meeting.is !== 'names' || people.everyone.length === 0 ? [] : [...meeting.mentors, ...meeting.mentees]
		.filter(name => people.known(name) === undefined)
		.map(value => ({ code: 'unknownName', value }));
}

/** The day and the title of a meeting; without both, its line as written. */
function labelOfSession({ date, title, written }: SessionRecord): string {
	return [date, title === undefined ? '' : onOneLine(title)].filter(part => part !== undefined && part !== '').join(' ') || onOneLine(written);
}

/** A value as one text. */
function shownText(value: NewValue): string {
	if (isList(value)) {
		return value.map(shownText).join('\n');
	}
	return isFields(value)
		? Object.entries(value).filter(([key]) => key !== 'id').map(([, inner]) => shownText(inner)).join(' · ')
		: String(value ?? '').trimEnd();
}
