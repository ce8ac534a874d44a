import type { Grouping } from '../../programme/programme';
import { type DetailedSession, isOpenEntry, type SessionDetails } from '../../record/session';
import { groupBy } from '../../text/collections';
import { onOneLine } from '../../text/plainText';
import { composeEdits, smallestEdits, type TextEdit } from '../../text/textEdit';
import type { NewValue } from '../../yaml/edit/renderValue';
import type { AgendaSide } from '../appendEntries';
import { OpenRecord } from '../changeRecord';
import type { FileEdit, Plan } from '../plan';
import type { Spellings } from './planAttendance';
import { type Attended, completeChanges } from './planLifecycle';
import type { SessionPlan } from './planSession';
import { planSessionChange } from './sessionChange';
import { openList } from './sessionList';

const sides: readonly AgendaSide[] = ['both', 'mentor', 'mentee'];

/** An entry of a session's agenda that is open: whose it is, its index in that list, and its text. */
export interface OpenEntry {
	readonly side: AgendaSide;
	readonly at: number;
	readonly text: string;
}

/** What is said about a session that was held. */
export interface Completion {
	readonly minutes?: number;
	readonly attendance?: readonly Attended[];
	/** What the next session takes over. */
	readonly carried?: readonly OpenEntry[];
}

/** Returns what of a session's agenda was neither discussed nor carried over. */
export function openEntries({ agenda }: SessionDetails): readonly OpenEntry[] {
	return sides.flatMap(side => (agenda?.[side] ?? []).flatMap((entry, at) =>
		isOpenEntry(entry) ? [{ side, at, text: entry.text ?? '' }] : []));
}

/**
 * Returns the edits that mark a session as held, as `completeChanges` does, and the entries that the next one takes over as carried.
 * Returns undefined if the text can't be edited without damage.
 */
export function planCompleted(
	text: string, programme: Grouping, session: DetailedSession, { carried = [], ...answers }: Completion,
): readonly TextEdit[] | undefined {
	const record = OpenRecord.session(text, session);
	const states = [...groupBy(carried, ({ side }) => side)].map(([side, entries]) =>
		record && openList(record, session, listOf(side))?.setEach(entries.map(({ at }) => at), { state: 'carried' }));
	if (!record || states.includes(undefined)) {
		return undefined;
	}
	const finished = record.change([...completeChanges(programme, session, answers), ...states.flatMap(each => each ?? [])]);
	return finished && smallestEdits(text, finished.edits);
}

/**
 * Returns the edits that append entries to the agenda of the next session, each on its side, unless it is there already. An agenda that is
 * one list stays one; where it has sides, an entry of both goes to `ownSide`. Returns undefined if the text can't be edited.
 */
export function planTakenOver(
	text: string, next: DetailedSession, entries: readonly OpenEntry[], ownSide: 'mentor' | 'mentee', people: Spellings,
): readonly TextEdit[] | undefined {
	const { agenda } = next;
	const hasSides = agenda?.mentor !== undefined || agenda?.mentee !== undefined;
	const sideOf = ({ side }: OpenEntry): AgendaSide => agenda?.both ? 'both' : side === 'both' && hasSides ? ownSide : side;
	return composeEdits(text, [...groupBy(entries, sideOf)].map(([side, own]) => present => {
		const known = (agenda?.[side] ?? []).map(({ text = '' }) => text);
		return planSessionChange(present, next, { is: 'append', list: listOf(side), entries: newTexts(own, known).map(text => ({ text })) }, people);
	}));
}

/** Returns entries as the agenda of a new session; undefined for none. */
export function agendaWith(entries: readonly OpenEntry[]): NewValue | undefined {
	const bySide = groupBy(entries, ({ side }) => side);
	const textsOf = (side: AgendaSide): readonly string[] => newTexts(bySide.get(side) ?? [], []);
	const [both, mentor, mentee] = [textsOf('both'), textsOf('mentor'), textsOf('mentee')];
	return both.length > 0 ? both : mentor.length + mentee.length === 0 ? undefined : {
		...(mentor.length > 0 && { mentor }),
		...(mentee.length > 0 && { mentee }),
	};
}

/** Plans all that completing a session writes: edits of it and of the next one, which can be in one file, or the next one’s new file. */
export function planComplete({ folder }: Grouping, edits: readonly FileEdit[], next?: SessionPlan): Plan {
	const edit = [...groupBy(edits, ({ uri }) => uri)].flatMap(([, [first, ...others]]) =>
		first ? [{ ...first, edits: [first, ...others].flatMap(each => each.edits) }] : []);
	const needs = next?.needs;
	return { within: folder, ...(needs !== undefined && { needs }), create: next?.create ?? [], edit, isAnnounced: true };
}

const listOf = (side: AgendaSide): 'agenda' | 'agenda.mentor' | 'agenda.mentee' => side === 'both' ? 'agenda' : `agenda.${side}`;

/** The texts of entries that are not known, each once. */
function newTexts(entries: readonly OpenEntry[], known: readonly string[]): readonly string[] {
	const seen = new Set(known.map(onOneLine));
	return entries.map(({ text }) => text.trim()).filter(text => !seen.has(onOneLine(text)) && seen.add(onOneLine(text)));
}
