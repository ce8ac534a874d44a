import type { ListName } from '../../../../src/core/plans/session/lists';
import type { SessionChange } from '../../../../src/core/plans/session/sessionChange';
import type { DetailedSession } from '../../../../src/core/record/session';

/** An entry of a list: its values by key. A decision has a text only. */
type Entry = Readonly<Record<string, unknown>>;

/** What a session says, as a plain value: what is missing and what is empty is the same. */
export interface SessionValue {
	readonly date: string;
	readonly time?: string | undefined;
	readonly title?: string | undefined;
	readonly place?: string | undefined;
	readonly summary?: string | undefined;
	readonly minutes?: number | undefined;
	readonly kind?: string | undefined;
	readonly mode?: string | undefined;
	readonly visibility?: string | undefined;
	readonly approved: Entry;
	readonly topics: readonly string[];
	readonly goals: readonly string[];
	readonly values: readonly string[];
	readonly attendance: readonly Entry[];
	readonly lists: Readonly<Record<ListName, readonly Entry[]>>;
}

/** The value of a session that was read. */
export function valueOf(session: DetailedSession): SessionValue {
	const { date, clock, title, place, summary, minutes, kind, mode, visibility, approved = {}, agenda = {} } = session;
	return {
		date, time: clock?.time, title, place, summary, minutes, kind, mode, visibility, approved,
		topics: session.topics ?? [], goals: session.goals ?? [], values: session.values ?? [], attendance: session.attendance ?? [],
		lists: {
			'agenda': agenda.both ?? [], 'agenda.mentor': agenda.mentor ?? [], 'agenda.mentee': agenda.mentee ?? [],
			'decisions': (session.decisions ?? []).map(text => ({ text })), 'actions': session.actions ?? [], 'links': session.links ?? [], 'speakers': session.speakers ?? [],
		},
	};
}

/** The value after a change, as a user of the page expects it. */
export function afterChange(value: SessionValue, change: SessionChange): SessionValue {
	const changeEntry = (list: ListName, at: number, to: Entry): SessionValue =>
		withList(value, list, value.lists[list].flatMap((entry, i) => i === at ? withValues(entry, to) : [entry]));
	switch (change.is) {
		case 'text': {
			const to = change.key === 'summary' ? change.to.replaceAll(/\r\n?/g, '\n').replace(/\s+$/, '') : oneLine(change.to);
			const present = value[change.key] ?? '';
			const isSame = (change.key === 'summary' ? present.replace(/\s+$/, '') : oneLine(present)) === to;
			return isSame ? value : { ...value, [change.key]: to === '' ? undefined : change.key === 'summary' ? `${to}\n` : to };
		}
		case 'minutes':
			return { ...value, minutes: change.to };
		case 'word':
			return { ...value, [change.key]: change.to };
		case 'when':
			return { ...value, date: change.date, time: change.time ?? value.time };
		case 'topics':
			return { ...value, topics: change.to.map(oneLine).filter(topic => topic !== '') };
		case 'member': {
			const others = value[change.key].filter(each => each !== change.value);
			const isIn = others.length < value[change.key].length;
			return isIn === change.isIn ? value : { ...value, [change.key]: change.isIn ? [...value[change.key], change.value] : others };
		}
		case 'edit':
			return changeEntry(change.list, change.at, { [change.list === 'links' ? 'title' : change.list === 'speakers' ? 'name' : 'text']: change.to });
		case 'add': {
			const entries = value.lists[change.list];
			const entry = newEntry(value, change.list, lines(change.text));
			return lines(change.text) === '' ? value : withList(value, change.list, entries.toSpliced(change.at, 0, entry));
		}
		case 'append':
			return change.entries.reduce((now, { text, ...more }) => lines(text) === '' ? now : withList(
				now, change.list,
				[...now.lists[change.list], { ...newEntry(now, change.list, lines(text)), ...change.list === 'actions' && more }],
			), value);
		case 'remove':
			return withList(value, change.list, value.lists[change.list].toSpliced(change.at, 1));
		case 'move': {
			const entries = value.lists[change.list];
			return withList(value, change.list, entries.toSpliced(change.from, 1).toSpliced(change.to, 0, entries[change.from]!));
		}
		case 'agendaState':
			return changeEntry(change.list, change.at, { state: change.to });
		case 'action':
			return changeEntry('actions', change.at, change.to);
		case 'texts':
			return changeEntry(change.list, change.at, change.to);
		case 'approved':
			return { ...value, approved: { ...value.approved, [change.key]: change.to } };
		case 'attend': {
			const { person, state } = change;
			const isTheirs = (entry: Entry): boolean => String(entry['person']).toLowerCase() === person.toLowerCase();
			const { attendance } = value;
			return { ...value, attendance: state === undefined || attendance.some(isTheirs)
				? attendance.map(entry => isTheirs(entry) ? withValues(entry, { state: state ?? null })[0] ?? {} : entry)
				: [...attendance, { person, state }] };
		}
	}
}

function withList(value: SessionValue, list: ListName, entries: readonly Entry[]): SessionValue {
	return { ...value, lists: { ...value.lists, [list]: entries } };
}

/** An entry with other values; an empty one goes, and the entry with its last one. A state that is not written is `open`. */
function withValues(entry: Entry, to: Entry): readonly Entry[] {
	const result: Record<string, unknown> = { ...entry };
	for (const [key, each] of Object.entries(to)) {
		const wanted = lines(typeof each === 'string' ? each : '');
		const written = entry[key];
		const present = typeof written === 'string' ? written : key === 'state' && !('person' in entry) ? 'open' : '';
		const isSame = lines(present) === wanted || oneLine(present) === wanted;
		result[key] = wanted === '' ? undefined : isSame ? written : wanted;
	}
	return Object.values(result).every(each => each === undefined) ? [] : [result];
}

function newEntry(value: SessionValue, list: ListName, text: string): Entry {
	const numbers = value.lists.actions.flatMap(({ id }) => /^a\d+$/.test(String(id)) ? [Number(String(id).slice(1))] : []);
	const id = `a${String(Math.max(0, ...numbers) + 1)}`;
	return list === 'links' ? { url: text } : list === 'speakers' ? { name: text } : list === 'actions' ? { id, text, state: 'open' } : { text };
}

/** A text on one line, as entries are written. */
export const oneLine = (text: string): string => text.split(/[^\S\u3000]+/).filter(word => word !== '').join(' ').trim();
const lines = (text: string): string => text.split(/\r\n|\r|\n/).map(oneLine).join('\n').trim();
