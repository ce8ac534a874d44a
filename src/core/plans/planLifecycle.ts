import type { Session } from '../record/session';
import type { Day } from '../time/days';
import { offsetAt } from '../time/instants';
import { parseMoment } from '../time/moments';
import { OpenRecord, type RecordChange } from './changeRecord';
import type { TextEdit } from '../text/textEdit';

/** Who came, and who did not. */
export interface Attended {
	readonly person: string;
	readonly state: 'present' | 'absent';
}

/** A session begins. */
export function startChanges(): readonly RecordChange[] {
	return [{ set: ['status'], to: 'in-progress' }];
}

/** A session was held. What it says already of its minutes and of who came stays. */
export function completeChanges(
	session: Session, { minutes, attendance = [] }: { readonly minutes?: number; readonly attendance?: readonly Attended[] },
): readonly RecordChange[] {
	return [
		{ set: ['status'], to: 'done' },
		...(minutes !== undefined && session.minutes === undefined ? [{ set: ['minutes'], to: minutes }] : []),
		...(attendance.length > 0 && session.attendance === undefined
			? [{ set: ['attendance'], to: attendance.map(({ person, state }) => ({ person, state })) }]
			: []),
	];
}

/** A session is called off; a reason is kept in its history, as an entry that leads to no other day. */
export function cancelChanges({ why, today }: { readonly why: string; readonly today: Day }): readonly RecordChange[] {
	return [
		{ set: ['status'], to: 'cancelled' },
		...(why === '' ? [] : [{ append: ['history'], item: { on: today, why } }]),
	];
}

/** When a session is to be instead. */
export interface Rescheduled {
	readonly date: Day;
	/** On the clock of the zone; the time stays where none is said. */
	readonly time?: string;
	/** May be empty. */
	readonly why: string;
	readonly today: Day;
	/** The programme's zone, for the offset of the new time where the old one had one. */
	readonly zone: string;
}

/**
 * Moves a session to another moment, in the keys that it has; where it was is kept in its history,
 * with the time where that moves too. Its id and its file keep their name. Undefined when the text can't be edited.
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

/** Writes another moment in the keys that a session has for it: `start:`, `date:` with a time in it, or `date:` and `time:` apart. */
export function momentChanges(
	record: OpenRecord, session: Session, { date, time, zone }: Pick<Rescheduled, 'date' | 'time' | 'zone'>,
): readonly RecordChange[] {
	const momentOf = (each: string): ReturnType<typeof parseMoment> =>
		parseMoment((record.textOf(each) ?? '').replace(/^(["'])(.*)\1$/s, '$2'));
	const start = momentOf('start');
	const key = start ? 'start' : 'date';
	const written = start ?? momentOf('date');
	const clock = time ?? session.clock?.time;
	// The time has a key of its own where it isn't in this one.
	const isApart = written?.time === undefined && (session.clock !== undefined || key === 'date');
	if (isApart || clock === undefined) {
		return [
			...(date === session.date ? [] : [{ set: [key], to: date }]),
			...(time === undefined || time === session.clock?.time ? [] : [{ set: ['time'], to: time }]),
		];
	}
	const offset = written?.offset === undefined ? '' : newOffset(session, { date, time: clock }, written.offset, zone);
	return [{ set: [key], to: `${date}T${clock}${offset}` }];
}

/** The zone's offset on the new day, where the old one was the zone's too: a clock change may lie between. */
function newOffset(session: Session, to: { readonly date: Day; readonly time: string }, old: string, zone: string): string {
	const was = offsetAt({ date: session.date, ...(session.clock && { time: session.clock.time }) }, zone);
	return was === old ? offsetAt(to, zone) : old;
}

/** Nobody met; those who did not come are marked, whatever else is said of who came. Undefined when the text can't be edited. */
export function planNoShow(text: string, session: Session, absent: readonly string[]): readonly TextEdit[] | undefined {
	const status: RecordChange = { set: ['status'], to: 'no-show' };
	const attendance = session.attendance ?? [];
	const exact = absent.map((person): RecordChange => {
		const index = attendance.findIndex(entry => entry.person === person);
		return index < 0
			? { append: ['attendance'], item: { person, state: 'absent' } }
			: { set: ['attendance', index, 'state'], to: 'absent' };
	});
	const missed = absent.filter(person => !attendance.some(entry => entry.person === person)).map(person => ({ person }));
	const whole = [...attendance, ...missed].map(entry => ({
		...(entry.person !== undefined && { person: entry.person }),
		...(absent.includes(entry.person ?? '') ? { state: 'absent' } : 'state' in entry && { state: entry.state }),
	}));
	// A name alone (`attendance: [sari]`) has no state to set: then the list is written anew.
	const record = OpenRecord.session(text, session);
	return (record?.change([status, ...exact]) ?? record?.change([status, { set: ['attendance'], to: whole }]))?.edits;
}
