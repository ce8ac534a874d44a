import type { AttendanceState } from '../../programme/attendees';
import type { DetailedSession, Session } from '../../record/session';
import type { AgendaEntry } from '../../record/sessionShape';
import { onOneLine } from '../../text/plainText';
import { smallestEdits, type TextEdit } from '../../text/textEdit';
import type { Day } from '../../time/days';
import type { NewValue } from '../../yaml/edit/renderValue';
import { isMap, isSeq, type YamlPath } from '../../yaml/read/yamlNode';
import { OpenRecord, type RecordChange } from '../changeRecord';
import { isEmpty } from '../fixes/newValues';
import { nextId } from '../names';
import type { ActionValues } from './planAction';
import { attendanceChanges, type Spellings } from './planAttendance';
import { hasLength, momentChanges } from './planLifecycle';
import { entriesIn, isTwoTextList, type ListName, type TwoTextList, twoTextLists } from './lists';
import { openList, SessionList, shapeAt, type ItemValues } from './sessionList';

/** A change of a session. `at`, `from` and `to` count the parsed entries of a list. */
export type SessionChange =
	/** An empty text removes the key. Title and place are on one line. */
	| { readonly is: 'text'; readonly key: 'title' | 'place' | 'summary'; readonly to: string }
	| { readonly is: 'minutes'; readonly to: number | undefined }
	/** `time` is `HH:MM`; without one, the time stays. */
	| { readonly is: 'when'; readonly date: Day; readonly time?: string; readonly zone: string }
	| { readonly is: 'word'; readonly key: 'kind' | 'mode' | 'visibility'; readonly to: string | undefined }
	| { readonly is: 'topics'; readonly to: readonly string[] }
	| { readonly is: 'member'; readonly key: 'goals' | 'values'; readonly value: string; readonly isIn: boolean }
	/**
	 * Sets the text of an entry or action, the title of a link or the name of a speaker. An empty text removes an entry that has no other
	 * value.
	 */
	| { readonly is: 'edit'; readonly list: ListName; readonly at: number; readonly to: string }
	/** Inserts an entry before the one at an index; at the length of the list, behind all others. A link begins with its address. */
	| { readonly is: 'add'; readonly list: ListName; readonly at: number; readonly text: string }
	/** Adds entries behind all others, in one step. Values other than the text are those of actions. */
	| { readonly is: 'append'; readonly list: ListName; readonly entries: readonly NewEntry[] }
	| { readonly is: 'remove'; readonly list: ListName; readonly at: number }
	/** `to` is the index after the move. */
	| { readonly is: 'move'; readonly list: ListName; readonly from: number; readonly to: number }
	| { readonly is: 'agendaState'; readonly list: ListName; readonly at: number; readonly to: NonNullable<AgendaEntry['state']> }
	| { readonly is: 'action'; readonly at: number; readonly to: ActionValues & { readonly goal?: string | null } }
	/** Sets the texts of a link or a speaker, by their keys. */
	| { readonly is: 'texts'; readonly list: TwoTextList; readonly at: number; readonly to: Readonly<Record<string, string | null>> }
	/** Who approved it (a person), or when (a day). */
	| { readonly is: 'approved'; readonly key: 'by' | 'on'; readonly to: string | undefined }
	/** Without a state, the person's state is removed. */
	| { readonly is: 'attend'; readonly person: string; readonly state: AttendanceState | undefined };

/** An entry to add. Without a state, an action is open. */
export type NewEntry = { readonly text: string } & Readonly<Partial<Record<'owner' | 'due' | 'state' | 'done_on', string>>>;

/**
 * Returns the edits of one change of a session, the smallest ones; none if everything is as wanted already. `session` is what exactly this
 * text is parsed as. Returns undefined if the text can't be changed without damage.
 */
export function planSessionChange(
	text: string, session: DetailedSession, change: SessionChange, people: Spellings,
): readonly TextEdit[] | undefined {
	const record = OpenRecord.session(text, session);
	const changes = record && sessionChanges(record, session, change, people);
	const edits = changes && (changes.length === 0 ? [] : record.change(changes)?.edits);
	return edits && smallestEdits(text, edits);
}

type Changes = readonly RecordChange[] | undefined;

/** Returns one change of a session as changes of its record, none if all is as wanted; undefined if it can't be changed without damage. */
export function sessionChanges(record: OpenRecord, session: DetailedSession, change: SessionChange, people: Spellings): Changes {
	switch (change.is) {
		case 'text':
			return textChanges(record, change.key, session[change.key], change.to);
		case 'minutes':
			return valueChanges(record, 'minutes', session, change.to);
		case 'word':
			return valueChanges(record, change.key, session, change.to);
		case 'when':
			return whenChanges(record, session, change);
		case 'topics':
			return SessionList.open(record, ['topics'], session.topics)?.change(change.to.map(onOneLine).filter(topic => topic !== ''));
		case 'member':
			return memberChanges(record, session, change.key, change.value, change.isIn);
		case 'edit':
			return editChanges(record, session, change.list, change.at, entryText(change.to));
		case 'add': {
			const [entry] = newEntries(session, change.list, [change]);
			return entry === undefined ? [] : openList(record, session, change.list)?.insert(change.at, entry);
		}
		case 'append': {
			const entries = newEntries(session, change.list, change.entries);
			return entries.length === 0 ? [] : openList(record, session, change.list)?.append(entries);
		}
		case 'remove':
			return openList(record, session, change.list)?.remove(change.at);
		case 'move':
			return openList(record, session, change.list)?.move(change.from, change.to);
		case 'agendaState':
			return setChanges(record, session, change.list, change.at, { state: change.to }, { state: 'open' });
		case 'action':
			return setChanges(record, session, 'actions', change.at, written(change.to), { state: 'open' });
		case 'texts':
			return setChanges(record, session, change.list, change.at, written(change.to));
		case 'approved':
			return approvedChanges(record, session, change.key, change.to);
		case 'attend':
			return attendanceChanges(record, session, new Map([[change.person, change.state]]), people);
	}
}

/** Title and place are one line; a summary ends with a line break. */
function textChanges(record: OpenRecord, key: 'title' | 'place' | 'summary', present: string | undefined, to: string): Changes {
	const written = (text: string): string => key === 'summary' ? text.replaceAll(/\r\n?/g, '\n').trimEnd() : onOneLine(text);
	const line = written(to);
	if (line === written(present ?? '')) {
		return [];
	}
	return line === '' ? record.removal([key]) : setChange(record, key, present, key === 'summary' ? `${line}\n` : line);
}

/** A value that would not be read is not written. */
function valueChanges(
	record: OpenRecord, key: 'minutes' | 'kind' | 'mode' | 'visibility', session: DetailedSession, to: string | number | undefined,
): Changes {
	if (to === session[key]) {
		return [];
	}
	if (to === undefined) {
		// A length that is written as the end of its time can't be removed alone.
		const isElsewhere = key === 'minutes' && ['start', 'date', 'time'].some(each => hasLength(record, each));
		return isElsewhere ? undefined : record.has([key]) ? record.removal([key]) : [];
	}
	const shape = shapeAt([key]);
	const isRead = shape?.is === 'word' ? shape.words.includes(String(to))
		: shape?.is === 'whole' && typeof to === 'number' && Number.isInteger(to) && to >= shape.min && to <= shape.max;
	return isRead ? setChange(record, key, session[key], to) : undefined;
}

/** A list or map that was not read as a value is not replaced by one. */
function setChange(record: OpenRecord, key: string, present: NewValue | undefined, to: NewValue): Changes {
	return present === undefined && isCollection(record, [key]) ? undefined : [{ set: [key], to }];
}

function isCollection(record: OpenRecord, path: YamlPath): boolean {
	const node = record.nodeAt(path);
	return isMap(node) || isSeq(node);
}

/** The key goes with its last value. What was not read as an approval is not replaced. */
function approvedChanges(record: OpenRecord, { approved }: Session, key: 'by' | 'on', to: string | undefined): Changes {
	const path = ['approved', key];
	if (to === approved?.[key]) {
		return [];
	}
	if (to === undefined) {
		return record.removal(path);
	}
	const node = record.nodeAt(['approved']);
	return isMap(node) ? approved?.[key] === undefined && isCollection(record, path) ? undefined : [{ set: path, to }]
		: !node || isEmpty(node) ? [{ set: ['approved'], to: { [key]: to } }] : undefined;
}

function whenChanges(record: OpenRecord, session: DetailedSession, change: Extract<SessionChange, { is: 'when' }>): Changes {
	const isSame = change.date === session.date && (change.time === undefined || change.time === session.clock?.time);
	const changes = isSame ? [] : momentChanges(record, session, change);
	return changes.every(each => !('set' in each) || !isCollection(record, each.set)) ? changes : undefined;
}

function memberChanges(record: OpenRecord, session: DetailedSession, key: 'goals' | 'values', value: string, isIn: boolean): Changes {
	const members = session[key] ?? [];
	const list = SessionList.open(record, [key], members);
	return members.includes(value) === isIn ? [] : isIn ? list?.insert(members.length, value) : list?.remove(members.indexOf(value));
}

/** The keys of the texts that `edit` sets where they are not `text`. */
const textKeys: Readonly<Partial<Record<ListName, string>>> = { links: 'title', speakers: 'name' };

function editChanges(record: OpenRecord, session: DetailedSession, list: ListName, at: number, to: string): Changes {
	const entry = entriesIn(session, list)[at];
	if (typeof entry === 'object' && entry !== null) {
		return setChanges(record, session, list, at, { [textKeys[list] ?? 'text']: to === '' ? null : to });
	}
	const open = openList(record, session, list);
	return typeof entry !== 'string' ? undefined : isSameText(entry, to) ? [] : to === '' ? open?.remove(at) : open?.replace(at, to);
}

/** Sets those keys of an entry whose value differs. `implied` are the values of keys that are not written. */
function setChanges(
	record: OpenRecord, session: DetailedSession, list: ListName, at: number, values: ItemValues, implied: ItemValues = {},
): Changes {
	const open = openList(record, session, list);
	const entry = entriesIn(session, list)[at] as ItemValues | undefined;
	if (!open || typeof entry !== 'object') {
		return undefined;
	}
	const differing = Object.entries(values).filter(([key, to]) => {
		const present = entry[key] ?? (to === null ? null : implied[key]);
		return typeof present === 'string' && typeof to === 'string' ? !isSameText(present, to) : present !== to;
	});
	return differing.length === 0 ? [] : open.set(at, Object.fromEntries(differing));
}

/** Returns the values to write for new entries; those without a text are left out. */
function newEntries(session: DetailedSession, list: ListName, entries: readonly NewEntry[]): readonly NewValue[] {
	const written = entries.map(entry => ({ ...entry, text: entryText(entry.text) })).filter(({ text }) => text !== '');
	const first = Number(nextId('a', session.actions ?? []).slice(1));
	return written.map(({ text, owner, due, state = 'open', done_on: doneOn }, i) => isTwoTextList(list) ? { [twoTextLists[list].main]: text } : list !== 'actions' ? text : {
		id: `a${String(first + i)}`,
		text,
		...(owner !== undefined && { owner }),
		...(due !== undefined && { due }),
		state,
		...(doneOn !== undefined && { done_on: doneOn }),
	});
}

/** Values to write: an empty one is none. */
function written(values: Readonly<Record<string, string | null | undefined>>): ItemValues {
	return Object.fromEntries(Object.entries(values).flatMap(([key, value]) => {
		const text = entryText(value ?? '');
		return value === undefined ? [] : [[key, text === '' ? null : text]];
	}));
}

/** A text of an entry, without spaces at the ends of its lines. */
function entryText(text: string): string {
	return text.split(/\r\n?|\n/).map(onOneLine).join('\n').trim();
}

/** Whether an entry has a text already; on one line, if the text is. */
function isSameText(present: string, to: string): boolean {
	return entryText(present) === to || onOneLine(present) === to;
}
