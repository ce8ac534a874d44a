import { onOneLine } from '../../text/plainText';
import type { Day } from '../../time/days';
import type { NewValue } from '../../yaml/edit/renderValue';
import { isEveryone } from '../everyone';
import { readRole } from '../tables/values';
import type { ActionRecord, SessionRecord } from '../importRecords';
import { type Meeting, referenceOf } from './pairOfMeeting';
import type { Work } from './importWork';
import { wordsOf } from './partsOfNames';

/** An action of a row, with its owner as files refer to people. */
export type ActionValue = Omit<ActionRecord, 'owner'> & { readonly owner?: string };

/** What a row says of a session, ready to be written. */
export interface SessionValues {
	readonly title?: string;
	readonly date: Day;
	readonly time?: string;
	readonly kind?: string;
	readonly status?: string;
	readonly minutes?: number;
	readonly mode?: string;
	readonly place?: string;
	readonly present: readonly string[];
	readonly topics: readonly string[];
	/** With what fits no key, under the name of its column. */
	readonly summary: string;
	readonly decisions: readonly string[];
	readonly actions: readonly ActionValue[];
	readonly approvedBy?: string;
	readonly links: SessionRecord['links'];
}

/** Reads what a row says of a session whose day is known. */
export function sessionValues(work: Work, record: SessionRecord & { readonly date: Day }, meeting: Meeting): SessionValues {
	const { date, time, minutes, mode, status, sessionKind, topics, decisions, links } = record;
	const text = (key: 'title' | 'place'): string | undefined => onOneLine(record[key] ?? '') || undefined;
	const [title, place] = [text('title'), text('place')];
	const { approvedBy, left } = approval(work, record, meeting);
	const allOfUnknown = sidesOf(meeting).length > 0 ? [] : record.present.filter(isEveryone);
	const kind = sessionKind === 'one-on-one' ? undefined : sessionKind;
	return {
		...(title !== undefined && { title }),
		date,
		...(time !== undefined && { time }),
		...(kind !== undefined && { kind }),
		...(status !== undefined && { status }),
		...(minutes !== undefined && { minutes: Math.min(Math.max(0, Math.round(minutes)), 100_000) }),
		...(mode !== undefined && { mode }),
		...(place !== undefined && { place }),
		present: [...new Set(record.present.flatMap(name =>
			isEveryone(name) ? sidesOf(meeting) : [personIn(work, name, record, meeting)]))],
		topics: texts(topics),
		summary: summaryOf(record, [...allOfUnknown, ...left === undefined ? [] : [left]]),
		decisions: texts(decisions),
		actions: record.actions.flatMap(({ text: written, owner, ...action }) => {
			const line = onOneLine(written);
			return line === '' ? [] : [{ ...action, text: line, ...(owner !== undefined && { owner: personIn(work, owner, record, meeting) }) }];
		}),
		...(approvedBy !== undefined && { approvedBy }),
		links: links.filter(({ url }) => url.trim() !== ''),
	};
}

/** The keys of a new session, in the order in which commands write them. */
export function newSession(id: string, values: SessionValues, meeting: Meeting, today: Day): { readonly [key: string]: NewValue } {
	const { date, time, title, kind, minutes, mode, place, present, topics, summary, decisions, actions, approvedBy, links } = values;
	const status = values.status ?? (date > today ? 'scheduled' : 'done');
	return {
		id,
		...(title !== undefined && { title }),
		date,
		...(time !== undefined && { time }),
		...whoMeets(meeting, status === 'done'),
		...(kind !== undefined && { kind }),
		status,
		...(minutes !== undefined && { minutes }),
		...(mode !== undefined && { mode }),
		...(place !== undefined && { place }),
		...(present.length > 0 && { attendance: present.map(person => ({ person, state: 'present' })) }),
		...(topics.length > 0 && { topics }),
		...(summary !== '' && { summary }),
		...(decisions.length > 0 && { decisions }),
		...(actions.length > 0 && { actions: actions.map((action, i) => ({ id: `a${String(i + 1)}`, ...writtenAction(action) })) }),
		...(approvedBy !== undefined && { approved: { by: approvedBy } }),
		...(links.length > 0 && { links: links.map(writtenLink) }),
	};
}

/** An action without its id. */
export function writtenAction(action: ActionValue): { readonly [key: string]: NewValue } {
	const { text, owner, due } = action;
	return { text, ...(owner !== undefined && { owner }), ...(due !== undefined && { due }), state: stateOfAction(action) };
}

/** The word for how an action stands. */
export function stateOfAction({ isDone, isDropped }: Pick<ActionValue, 'isDone' | 'isDropped'>): 'open' | 'done' | 'dropped' {
	return isDropped === true ? 'dropped' : isDone ? 'done' : 'open';
}

/** A link with its title, if it has one. */
export function writtenLink({ title, url }: SessionRecord['links'][number]): { readonly [key: string]: NewValue } {
	return { ...(title !== undefined && title.trim() !== '' && { title: onOneLine(title) }), url: onOneLine(url) };
}

/** The keys that say who meets: of a held session, the people too, since a pair can change. */
function whoMeets(meeting: Meeting, isHeld: boolean): { readonly [key: string]: NewValue } {
	const { mentors, mentees } = meeting.is === 'pair' ? meeting.pair : meeting;
	const areShown = isHeld || meeting.is !== 'pair';
	return {
		...(meeting.is === 'pair' && { pair: meeting.pair.id }),
		...(areShown && mentors.length > 0 && { mentors }),
		...(areShown && mentees.length > 0 && { mentees }),
	};
}

/** How files refer to those who meet. */
function sidesOf(meeting: Meeting): readonly string[] {
	const { mentors, mentees } = meeting.is === 'pair' ? meeting.pair : meeting;
	return [...mentors, ...mentees];
}

/** How files refer to a person: of those who meet, a part of the name is enough where only one has it. */
function personIn(work: Work, name: string, { line }: SessionRecord, meeting: Meeting): string {
	const { mentors, mentees } = meeting.is === 'pair' ? meeting.pair : meeting;
	const role = readRole(name);
	const ofRole = role === 'mentor' ? mentors : role === 'mentee' ? mentees : [];
	if (ofRole.length === 1) {
		return ofRole[0] ?? name;
	}
	const words = wordsOf(name);
	const [own, ...others] = sidesOf(meeting).filter(each => {
		const known = work.people.withReference(each);
		const parts = wordsOf(known?.name ?? each);
		return each === name || (words.length > 0 && words.every(word => parts.includes(word)));
	});
	if (own !== undefined && others.length === 0) {
		return own;
	}
	const only = work.people.withReference(name) ? undefined : work.parts.only(name);
	const meant = only ? work.people.withReference(only.id ?? only.name ?? '') : work.people.named(name, line);
	return meant && 'reference' in meant ? referenceOf(meant) : onOneLine(name);
}

/** Who approved it. A mark alone is the mentor's; where no mentor is known, it stays a text. */
function approval(work: Work, record: SessionRecord, meeting: Meeting): { readonly approvedBy?: string; readonly left?: string } {
	const { approvedBy } = record;
	if (approvedBy !== true) {
		return approvedBy === undefined ? {} : { approvedBy: personIn(work, approvedBy, record, meeting) };
	}
	const [mentor] = meeting.is === 'pair' ? meeting.pair.mentors : meeting.mentors;
	return mentor === undefined ? { left: 'approved: ✓' } : { approvedBy: mentor };
}

function summaryOf({ summary, rest }: SessionRecord, left: readonly string[]): string {
	const added = rest.filter(({ text }) => text.trim() !== '').map(({ name, text }) =>
		`${name === '' ? '' : `${name}:${text.trim().includes('\n') ? '\n' : ' '}`}${text.trim()}`);
	const lines = [summary, ...added, ...left].join('\n').replaceAll(/\r\n?/g, '\n').split('\n').map(line => line.trimEnd());
	const whole = lines.join('\n').replaceAll(/^\s+|\s+$/g, '');
	return whole === '' ? '' : `${whole}\n`;
}

function texts(written: readonly string[]): readonly string[] {
	return [...new Set(written.map(onOneLine).filter(text => text !== ''))];
}
