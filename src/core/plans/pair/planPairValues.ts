import type { FileFacts } from '../../files/fileFacts';
import { parseText } from '../../files/parseFile';
import { membersKey, type Programme } from '../../programme/programme';
import { hasEnded, type Pair } from '../../record/pair';
import { onOneLine } from '../../text/plainText';
import type { TextEdit } from '../../text/textEdit';
import type { Day } from '../../time/days';
import type { NewValue } from '../../yaml/edit/renderValue';
import { OpenRecord } from '../changeRecord';
import type { NewPerson } from '../people/peopleFiles';
import type { Changed } from '../session/planAction';
import { refer, type Referred } from './planPair';
import { presentValues, setList, setValues } from '../setValues';

/** A new value of a pair: people of a side, the value of a key, or how and on which day it ends. Null removes the key. */
export type PairChange =
	| { readonly side: 'mentors' | 'mentees'; readonly to: readonly string[] }
	| { readonly key: 'kind' | 'cohort' | 'status' | 'start' | 'end'; readonly to: string | null }
	| { readonly ends: 'completed' | 'ended-early'; readonly on: Day }
	| { readonly key: 'cadence'; readonly inner: 'every' | 'weekday' | 'time'; readonly to: string | null }
	| { readonly key: 'agreement'; readonly inner: 'signed_on' | 'confidentiality' | 'cancel_notice_hours'; readonly to: string | number | null };

/**
 * Returns the edits that change one value in a pair's file. Returns `changed` if the pair is no longer as it was shown, goals aside;
 * undefined if the text can't be edited.
 */
export function planPairValue(file: FileFacts, text: string, was: Pair, change: PairChange): readonly TextEdit[] | Changed | undefined {
	const { pair } = parseText(file.uri, { kind: file.kind, folder: file.folder }, text);
	const record = pair && OpenRecord.pair(text);
	if (!record) {
		return undefined;
	}
	if (contentOf(pair) !== contentOf(was)) {
		return 'changed';
	}
	if ('side' in change) {
		return record.change(setList(record, [change.side], pair[change.side] ?? [], change.to))?.edits;
	}
	if ('ends' in change) {
		return record.change(setValues(record, [], { status: change.ends, end: change.on }))?.edits;
	}
	const to = typeof change.to === 'string' ? onOneLine(change.to) : change.to;
	return 'inner' in change
		? setInner(record, pair, change.key, change.inner, to)
		: record.change(setValues(record, [], { [change.key]: to }))?.edits;
}

/** Sets a key of the map below `key`, which goes when it would be empty. A text in place of the map becomes the map it is read as. */
function setInner(
	record: OpenRecord, pair: Pair, key: 'cadence' | 'agreement', inner: string, to: NewValue,
): readonly TextEdit[] | undefined {
	const isText = key === 'cadence' && pair.cadence?.every !== undefined && !record.has([key, 'every']);
	if (isText) {
		const whole = presentValues({ every: pair.cadence.every, [inner]: to });
		const [only] = Object.keys(whole).length === 1 ? Object.values(whole) : [];
		return record.change(setValues(record, [], { [key]: inner === 'every' ? to : only ?? whole }))?.edits;
	}
	const changed = record.change(setValues(record, [key], { [inner]: to }));
	const isEmpty = changed && OpenRecord.pair(changed.text)?.textOf([key]) === '{}';
	return (isEmpty ? record.change([{ remove: [key] }]) : changed)?.edits;
}

function contentOf(pair: Pair): string {
	return JSON.stringify({ ...pair, goals: undefined, goalPositions: undefined });
}

/** The people of a side as they are to be written, and the entries to add to `people.yaml` for those who are new. */
export interface SideToWrite {
	readonly to: readonly string[];
	readonly added: readonly NewPerson[];
}

/**
 * Returns the people of a side to write into a pair, each once: those it has stay as they are written, others become ids. Returns
 * `samePerson` if one of them is on the other side, `alreadyAPair` if they have a pair of their own that has not ended.
 */
export function sideToWrite(
	programme: Programme, pair: Pair, side: 'mentors' | 'mentees', wanted: readonly string[],
): SideToWrite | 'samePerson' | 'alreadyAPair' {
	const present = pair[side] ?? [];
	const referred = new Map<string, Referred>();
	for (const written of wanted) {
		const each = present.includes(written) ? { reference: written } : refer(
			programme, written, side === 'mentors' ? 'mentor' : 'mentee', id => [...referred.values()].some(({ added }) => added?.id === id),
		);
		const key = programme.people.comparisonKeyOf(each.added?.name ?? each.reference);
		referred.set(key, referred.get(key) ?? each);
	}
	const others = pair[side === 'mentors' ? 'mentees' : 'mentors'] ?? [];
	if (others.some(other => referred.has(programme.people.comparisonKeyOf(other)))) {
		return 'samePerson';
	}
	const all = [...referred.values()];
	const to = all.map(({ reference }) => reference);
	const members = (each: Pick<Pair, 'mentors' | 'mentees'>): string => membersKey(programme.people, each.mentors, each.mentees);
	const isTaken = [...programme.pairs.values()].some(each => each.uri !== pair.uri && !hasEnded(each)
		&& members(each) === members({ ...pair, [side]: to }));
	return isTaken ? 'alreadyAPair' : { to, added: all.flatMap(({ added }) => added ?? []) };
}
