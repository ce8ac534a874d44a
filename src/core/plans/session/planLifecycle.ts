import type { Session } from '../../record/session';
import { sessionShape } from '../../record/sessionShape';
import type { FieldsShape } from '../../record/shape';
import type { Day } from '../../time/days';
import { offsetAt } from '../../time/instants';
import type { ClockTime, Moment } from '../../time/moments';
import { readMoment } from '../../time/reading/readWritten';
import type { Grouping } from '../../programme/programme';
import { OpenRecord, type RecordChange } from '../changeRecord';
import { namePeople } from './namePeople';
import { attendanceChanges } from './planAttendance';
import type { TextEdit } from '../../text/textEdit';
import type { YamlPath } from '../../yaml/read/yamlNode';

/** A person's attendance. */
export interface Attended {
	readonly person: string;
	readonly state: 'present' | 'absent';
}

/** Returns the changes that mark a proposed session as scheduled. */
export function scheduledChanges(): readonly RecordChange[] {
	return [{ set: ['status'], to: 'scheduled' }];
}

/**
 * Returns the changes that mark a cancelled session as scheduled again. Its history gets an entry without `from`, so that calendars take
 * the event for newer than the cancelled one.
 */
export function reinstateChanges({ date, clock }: Session, today: Day): readonly RecordChange[] {
	return [
		{ set: ['status'], to: 'scheduled' },
		{ append: ['history'], item: { on: today, to: clock ? `${date}T${clock.time}` : date } },
	];
}

/** Returns the changes that mark a session as in progress. */
export function startChanges(): readonly RecordChange[] {
	return [{ set: ['status'], to: 'in-progress' }];
}

/** Returns the changes that mark a session as held, with its people. Existing minutes and attendance are not overwritten. */
export function completeChanges(
	programme: Grouping,
	session: Session,
	{ minutes, attendance = [] }: { readonly minutes?: number; readonly attendance?: readonly Attended[] },
): readonly RecordChange[] {
	return [
		{ set: ['status'], to: 'done' },
		...namePeople(programme, session),
		...(minutes !== undefined && session.minutes === undefined ? [{ set: ['minutes'], to: minutes }] : []),
		...(attendance.length > 0 && session.attendance === undefined
			? [{ set: ['attendance'], to: attendance.map(({ person, state }) => ({ person, state })) }]
			: []),
	];
}

/** Returns the changes that cancel a session. A reason is stored in `history`, as an entry without `to`. */
export function cancelChanges({ why, today }: { readonly why: string; readonly today: Day }): readonly RecordChange[] {
	return [
		{ set: ['status'], to: 'cancelled' },
		...(why === '' ? [] : [{ append: ['history'], item: { on: today, why } }]),
	];
}

/** The new moment of a session. */
export interface Rescheduled {
	readonly date: Day;
	/** `HH:MM` on the clock of the zone; absent to keep the time. */
	readonly time?: string;
	/** May be empty. */
	readonly why: string;
	readonly today: Day;
	/** The programme's zone, for the offset of the new time where the old one had one. */
	readonly zone: string;
}

/**
 * Returns the edits that move a session to another moment, in its existing keys. The old moment is appended to `history`, with its time if
 * that changes too. The session's id and file name stay. Returns undefined if the text can't be edited.
 */
export function planReschedule(text: string, session: Session, to: Rescheduled): readonly TextEdit[] | undefined {
	const { date, time, why, today } = to;
	const moves = time !== undefined && time !== session.clock?.time;
	const before = moves && session.clock ? `${session.date}T${session.clock.time}` : session.date;
	const record = OpenRecord.session(text, session);
	return record?.change([
		...(session.status === 'scheduled' ? [] : [{ set: ['status'], to: 'scheduled' }]),
		...momentChanges(record, session, to),
		{ append: ['history'], item: { on: today, from: before, to: moves ? `${date}T${time}` : date, ...(why !== '' && { why }) } },
	])?.edits;
}

/**
 * Returns the changes that set a session's moment in its existing keys: `start:`, `date:` with a time, or `date:` and `time:` separately. A
 * length that is written as the end of its time goes to `minutes`.
 */
export function momentChanges(
	record: OpenRecord, session: Session, to: Pick<Rescheduled, 'date' | 'time' | 'zone'>,
): readonly RecordChange[] {
	const changes = keysOfMoment(record, session, to);
	const losesEnd = changes.some(({ set: [key] }) => hasLength(record, String(key)));
	return losesEnd && session.minutes !== undefined && !record.has(['minutes'])
		? [...changes, { set: ['minutes'], to: session.minutes }]
		: changes;
}

/** Whether a key of a session's moment holds its length, as the end of its time: `13.00–14.30`. */
export function hasLength(record: OpenRecord, key: string): boolean {
	const node = record.nodeAt([key]);
	const shape = (sessionShape as FieldsShape).fields[key];
	return node && shape ? (record.read(shape, node) as Partial<ClockTime> | undefined)?.minutes !== undefined : false;
}

function keysOfMoment(
	record: OpenRecord, session: Session, { date, time, zone }: Pick<Rescheduled, 'date' | 'time' | 'zone'>,
): readonly Extract<RecordChange, { readonly set: YamlPath }>[] {
	const momentOf = (each: string): Moment | undefined => {
		const read = readMoment((record.textOf([each]) ?? '').replace(/^(["'])(.*)\1$/s, '$2'));
		return 'value' in read ? read.value : undefined;
	};
	const start = momentOf('start');
	const key = start ? 'start' : 'date';
	const written = start ?? momentOf('date');
	const clock = time ?? session.clock?.time;
	const offsetOf = (old: string | undefined): string =>
		old === undefined || clock === undefined ? '' : newOffset(session, { date, time: clock }, old, zone);
	// The time has a separate key if this key contains none.
	const isApart = written?.time === undefined && (session.clock !== undefined || key === 'date');
	if (isApart || clock === undefined) {
		return [
			...(date === session.date ? [] : [{ set: [key], to: date }]),
			...(time === undefined || time === session.clock?.time ? [] : [{ set: ['time'], to: time + offsetOf(session.clock?.offset) }]),
		];
	}
	return [{ set: [key], to: `${date}T${clock}${offsetOf(written?.offset)}` }];
}

/** Returns the zone's offset on the new day if the old offset was the zone's, which can change between the days; else the old offset. */
function newOffset(session: Session, to: { readonly date: Day; readonly time: string }, old: string, zone: string): string {
	const was = offsetAt({ date: session.date, ...(session.clock && { time: session.clock.time }) }, zone);
	return was === old ? offsetAt(to, zone) : old;
}

/**
 * Returns the edits that mark a session as missed, with its people, and the given people as absent, replacing other attendance of theirs.
 * Returns undefined if the text can't be edited.
 */
export function planNoShow(
	programme: Grouping, text: string, session: Session, absent: readonly string[],
): readonly TextEdit[] | undefined {
	const changes: readonly RecordChange[] = [{ set: ['status'], to: 'no-show' }, ...namePeople(programme, session)];
	const record = OpenRecord.session(text, session);
	const states = new Map(absent.map(person => [person, 'absent'] as const));
	const attendance = record && attendanceChanges(record, session, states, { comparisonKeyOf: person => person });
	return attendance && record.change([...changes, ...attendance])?.edits;
}
