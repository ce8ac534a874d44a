import { type TwoTextList, twoTextLists } from '../../plans/session/lists';
import type { SessionChange } from '../../plans/session/sessionChange';
import { ownerFrom } from '../../programme/openActions';
import { nameOfPerson, type Programme } from '../../programme/programme';
import { participantsOf } from '../../programme/queries';
import { startOf, zoneOf } from '../../programme/timing';
import { pastedEntries } from '../../record/pastedEntries';
import { type DetailedSession, type Session, type SessionDetails, statusOf } from '../../record/session';
import type { AgendaEntry } from '../../record/sessionShape';
import { readLink } from '../../text/links';
import { namesIn } from '../../text/personName';
import { onOneLine } from '../../text/plainText';
import type { Day } from '../../time/days';
import { momentAt, type Now } from '../../time/instants';
import { parseWhen, type When } from '../../time/parseWhen';
import { readLength } from '../../time/reading/readLength';
import { describeWhen } from '../../views/describeWhen';
import { timeOf } from '../../views/sessionTime';
import { whyNoDay } from '../../views/whyNoDay';
import type { SessionPageWords } from '../../words/sessionPageWords';
import type { Words } from '../../words/words';
import { dayField } from '../editing/dayField';
import type { Field } from '../editing/field';
import type { EntryKeys } from '../editing/entryKeys';
import type { ListName } from './sessionPage';

/** What the texts of a page's fields are read with. */
export interface FieldSources {
	readonly programme: Programme;
	readonly session: DetailedSession;
	/** In the programme's zone. */
	readonly now: Now;
	readonly words: Words;
	readonly labels: SessionPageWords;
	readonly keysOf: (list: ListName) => EntryKeys;
}

/** A change of the page: of the session's values, or another moment of a planned session, whose earlier one is noted in its history. */
export type PageChange = SessionChange | { readonly is: 'reschedule'; readonly date: Day; readonly time?: string; readonly today: Day; readonly zone: string };

/** A field of the session page. */
export type SessionField = Field<PageChange>;

/** Returns a field by the name that messages give it; undefined if there is none. A new entry follows the entry with the key `after`. */
export function fieldOf(id: string, sources: FieldSources, after?: string): SessionField | undefined {
	const [name = '', key, part] = id.split('/');
	const { session } = sources;
	switch (name) {
		case 'title':
		case 'place':
			return oneLine(session[name] ?? '', to => [{ is: 'text', key: name, to }]);
		case 'summary':
			return summary(session.summary ?? '');
		case 'when':
			return moment(sources);
		case 'minutes':
			return minutes(sources);
		case 'topics':
			return topics(session.topics ?? []);
		case 'actions':
			return key === undefined ? undefined : part === 'owner' || part === 'due'
				? ofAction(sources, key, part) : entry(sources, name, key, after);
		case 'links':
		case 'speakers': {
			const { main, other } = twoTextLists[name];
			return key === undefined ? undefined
				: part === other ? otherText(sources, name, key) : mainText(sources, name, main, key, after);
		}
		case 'approvedBy':
			return person(sources, session.approved?.by, undefined, to => [{ is: 'approved', key: 'by', to }]);
		case 'approvedOn':
			return dayField(sources, session.approved?.on, 'past', sources.labels.badDay, to => [{ is: 'approved', key: 'on', to }]);
		case 'decisions':
		case 'agenda':
		case 'agenda.mentor':
		case 'agenda.mentee':
			return key === undefined ? undefined : entry(sources, name, key, after);
		default:
			return undefined;
	}
}

/** Returns the texts of a list's entries. */
export function textsOf(session: DetailedSession, list: ListName): readonly string[] {
	switch (list) {
		case 'decisions':
			return session.decisions ?? [];
		case 'actions':
			return (session.actions ?? []).map(({ text = '' }) => text);
		case 'links':
			return (session.links ?? []).map(({ title = '', url = '' }) => title === '' ? url : title);
		case 'speakers':
			return (session.speakers ?? []).map(({ name = '', role = '' }) => name === '' ? role : name);
		default:
			return agendaOf(session, list).map(({ text = '' }) => text);
	}
}

/** Returns one list of a session's agenda. */
export function agendaOf({ agenda }: SessionDetails, list: ListName): readonly AgendaEntry[] {
	return agenda?.[list === 'agenda.mentor' ? 'mentor' : list === 'agenda.mentee' ? 'mentee' : 'both'] ?? [];
}

/** Returns a session's day and time as they are typed and shown. */
export function momentInWords({ date, clock }: Pick<Session, 'date' | 'clock'>, words: Words): string {
	return clock ? words.brief.at(words.day(date), clock.time) : words.day(date);
}

function oneLine(present: string, changes: (text: string) => readonly PageChange[]): SessionField {
	return { present: onOneLine(present), isLive: true, meaningOf: onOneLine, read: text => changes(onOneLine(text)) };
}

/** A text of several lines without white space at the end of its lines, which editors remove when they save. */
function withoutTrailingSpace(text: string): string {
	return text.replaceAll(/\r\n?/g, '\n').split('\n').map(line => line.trimEnd()).join('\n').trimEnd();
}

function summary(present: string): SessionField {
	return {
		present: withoutTrailingSpace(present), isLive: true, meaningOf: withoutTrailingSpace,
		read: text => [{ is: 'text', key: 'summary', to: withoutTrailingSpace(text) }],
	};
}

/** The day and time. A planned session is rescheduled; the moment of one that was held is corrected. */
function moment(sources: FieldSources): SessionField {
	const { session, programme, now, words, labels } = sources;
	const { date, clock } = session;
	const status = statusOf(session, now.today);
	const isPlanned = status === 'scheduled' || status === 'proposed' || status === 'draft';
	const direction = isPlanned ? 'future' : 'past';
	const whenOf = (text: string): When | undefined => parseWhen(text, now, direction);
	const zone = zoneOf(programme, now);
	const present = momentInWords(session, words);
	const written = (when: Pick<When, 'date' | 'time'> | undefined): string => when ? `${when.date} ${when.time ?? clock?.time ?? ''}` : '';
	return {
		present, isLive: false,
		meaningOf: text => written(text === present ? { date, ...(clock && { time: clock.time }) } : whenOf(text)) || onOneLine(text),
		read: text => {
			const when = whenOf(text);
			if (!when) {
				return { refused: text.trim() === '' ? labels.needsWhen : whyNoDay(text, now, direction, words) ?? labels.badWhen };
			}
			const to = { date: when.date, ...(when.time !== undefined && { time: when.time }), zone };
			const length = when.minutes === undefined ? [] : [{ is: 'minutes', to: when.minutes } as const];
			return [isPlanned && status !== 'draft' ? { is: 'reschedule', ...to, today: now.today } : { is: 'when', ...to }, ...length];
		},
		hintOf: text => {
			const when = text === present ? undefined : whenOf(text);
			return when ? describeWhen(when, now.today, words) : text === present ? elsewhere(sources) : '';
		},
	};
}

/** The zone of a session's time and what the reader's clock shows then, where the two differ; else empty. */
function elsewhere({ session, programme, now, words }: FieldSources): string {
	const { day, brief: { at, time, yourTime } } = words;
	const withZone = timeOf(session, programme, words, now);
	if (!session.clock || withZone === undefined || withZone === time(session.clock.time)) {
		return '';
	}
	const mine = momentAt(startOf(session, programme, now), now.userZone ?? now.zone);
	return `${withZone} · ${yourTime(at(day(mine.date), mine.time))}`;
}

function minutes({ session, labels }: FieldSources): SessionField {
	const minutesOf = (text: string): number | undefined => {
		const read = readLength(text.trim(), 'minutes') ?? 0;
		return read >= 1 && read <= 100_000 ? read : undefined;
	};
	return {
		present: session.minutes === undefined ? '' : String(session.minutes), isLive: false,
		meaningOf: text => String(minutesOf(text) ?? onOneLine(text)),
		read: text => {
			const read = minutesOf(text);
			return text.trim() !== '' && read === undefined ? { refused: labels.badMinutes } : [{ is: 'minutes', to: read }];
		},
		hintOf: text => {
			const read = minutesOf(text);
			return read === undefined || String(read) === text.trim() ? '' : labels.wholeMinutes(read);
		},
	};
}

function topics(present: readonly string[]): SessionField {
	const partsOf = (text: string): readonly string[] => text.split(/[,;\n]/).map(onOneLine).filter(topic => topic !== '');
	return {
		present: present.join(', '), isLive: false, meaningOf: text => partsOf(text).join(', '),
		read: text => [{ is: 'topics', to: partsOf(text) }],
	};
}

/** Where a new entry goes: behind the one with a key. Without a key, as the last. */
function placeAfter(keys: EntryKeys, after: string | undefined): number {
	return after === undefined ? keys.keys.length : keys.indexOf(after) + 1;
}

/** The text of an entry. Several pasted lines become as many entries. An empty text is not written: the entry is removed by its key. */
function entry({ session, keysOf }: FieldSources, list: ListName, key: string, after: string | undefined): SessionField {
	const keys = keysOf(list);
	const at = keys.indexOf(key);
	const next = at >= 0 ? at + 1 : placeAfter(keys, after);
	const entriesOf = (text: string): readonly string[] =>
		/[\r\n]/.test(text.trim()) ? pastedEntries(text) : [onOneLine(text)].filter(line => line !== '');
	return {
		...oneLine(at >= 0 ? textsOf(session, list)[at] ?? '' : '', () => []),
		isEntry: true,
		meaningWritten: text => entriesOf(text)[0] ?? '',
		read: text => {
			const [first, ...others] = entriesOf(text);
			if (first === undefined) {
				return at >= 0 ? [{ is: 'remove', list, at }] : [];
			}
			const added = others.map((other, i): PageChange => ({ is: 'add', list, at: next + i + (at >= 0 ? 0 : 1), text: other }));
			return [at >= 0 ? { is: 'edit', list, at, to: first } : { is: 'add', list, at: next, text: first }, ...added];
		},
	};
}

function ofAction(sources: FieldSources, key: string, part: 'owner' | 'due'): SessionField | undefined {
	const at = sources.keysOf('actions').indexOf(key);
	const action = sources.session.actions?.[at];
	return action && (part === 'owner'
		? person(sources, action.owner, sources.labels.oneOwner, owner => [{ is: 'action', at, to: { owner: owner ?? null } }])
		: dayField(sources, action.due, 'future', sources.labels.badDue, due => [{ is: 'action', at, to: { due: due ?? null } }]));
}

/** A person: a known one is written by the id, others as typed. `onlyOne` is said where several names are typed. */
function person(
	{ programme, session, labels }: FieldSources, present: string | undefined, onlyOne: string | undefined,
	changes: (to: string | undefined) => readonly PageChange[],
): SessionField {
	const isKnown = (name: string): boolean =>
		programme.people.knows(name) || participantsOf(programme, session).some(each => programme.people.isSame(each, name));
	const keyOf = (text: string): string => text.trim() === '' ? '' : ownerFrom(programme, onOneLine(text)).key;
	return {
		present: present === undefined ? '' : onOneLine(nameOfPerson(programme, present)), isLive: false, meaningOf: keyOf,
		read: text => changes(keyOf(text) || undefined),
		hintOf: text => {
			const name = onOneLine(text);
			return name === '' || isKnown(name) ? '' : onlyOne !== undefined && namesIn(name).length > 1 ? onlyOne : labels.newName;
		},
	};
}

/** The text that an entry of two texts begins with: the address of a link, the name of a speaker. Without it, the entry is removed. */
function mainText(
	{ session, keysOf, labels }: FieldSources, list: TwoTextList, main: 'url' | 'name', key: string, after: string | undefined,
): SessionField {
	const keys = keysOf(list);
	const at = keys.indexOf(key);
	const known: Readonly<Record<string, string>> | undefined = session[list]?.[at];
	return {
		// Half an address is not written.
		present: known?.[main] ?? '', isLive: list !== 'links', isEntry: true, meaningOf: onOneLine,
		read: text => {
			const to = onOneLine(text);
			if (list === 'links' && to !== '' && !readLink(to)) {
				return { refused: labels.badUrl };
			}
			if (to === '') {
				return known ? [{ is: 'remove', list, at }] : [];
			}
			return [known ? { is: 'texts', list, at, to: { [main]: to } } : { is: 'add', list, at: placeAfter(keys, after), text: to }];
		},
	};
}

/** The other text: the name of a link, the role of a speaker. Of a new entry, it is written after the main one. */
function otherText({ session, keysOf }: FieldSources, list: TwoTextList, key: string): SessionField {
	const at = keysOf(list).indexOf(key);
	const known: Readonly<Record<string, string>> | undefined = session[list]?.[at];
	const { other } = twoTextLists[list];
	return {
		present: known?.[other] ?? '', isLive: known !== undefined, meaningOf: onOneLine,
		read: text => known ? [{ is: 'texts', list, at, to: { [other]: onOneLine(text) || null } }] : [],
	};
}
