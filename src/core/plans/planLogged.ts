import { carriedOver } from '../programme/carriedOver';
import { pairOf, type Programme } from '../programme/programme';
import { zoneOf } from '../programme/timing';
import { isSameKey } from '../record/aliases';
import type { Session } from '../record/session';
import type { Now } from '../time/instants';
import { parseYaml } from '../yaml/read/parseYaml';
import { isMap, isScalar, isSeq, type YamlNode } from '../yaml/read/yamlNode';
import { offsetsOf } from '../text/range';
import { mapAt } from '../yaml/read/pathAt';
import { changeSession } from './changeRecord';
import { applyEdits, type TextEdit } from '../text/textEdit';
import { completeChanges, momentChanges } from './planLifecycle';
import { openGoals } from './planSession';

/** What is said of a planned session when it is logged. */
export interface LoggedAs {
	readonly minutes?: number;
	readonly title?: string;
	/** On the programme's clock; used where the session has no time yet. */
	readonly time?: string;
}

/**
 * Logs a session that was planned: it is done, and gets what it has not said yet, with the open
 * actions of earlier sessions and the pair's open goals. `cursor` is an offset in the text after the edits,
 * at the end of its summary, which is added where it is missing. Undefined when the text can't be edited.
 */
export function planLogged(text: string, programme: Programme, session: Session, { minutes, title = '', time }: LoggedAs, now: Now): { readonly edits: readonly TextEdit[]; readonly cursor: number } | undefined {
	const pair = pairOf(programme, session);
	const goals = session.goals === undefined && pair ? openGoals(pair) : [];
	const carried = session.carried === undefined && pair ? carriedOver(programme, { pair, date: session.date, ...(session.clock && { time: session.clock.time }), session }) : [];
	// The summary is made with a text in it, so that it becomes a block; then the text is taken out again.
	const mark = markFor(text + title);
	const edits = changeSession(text, session, [
		...completeChanges(session, { ...(minutes !== undefined && { minutes }) }),
		...(session.clock === undefined && time !== undefined ? momentChanges(text, session, { date: session.date, time, zone: zoneOf(programme, now) }) : []),
		...(session.title === undefined && title.trim() !== '' ? [{ set: ['title'], to: title }] : []),
		...(goals.length > 0 ? [{ set: ['goals'], to: goals }] : []),
		...(session.summary === undefined ? [{ set: ['summary'], to: `${mark}\n` }] : []),
		...(carried.length > 0 ? [{ set: ['carried'], to: carried }] : []),
	]);
	if (!edits) {
		return undefined;
	}
	const at = session.summary === undefined ? applyEdits(text, edits).indexOf(mark) : undefined;
	const unmarked = edits.map(edit => ({ ...edit, text: edit.text.replace(mark, '') }));
	return { edits: unmarked, cursor: at ?? endOfSummary(applyEdits(text, unmarked), offsetsOf(text, session.range).start) };
}

/** A word that the text doesn't have. */
function markFor(text: string): string {
	let mark = 'summary-goes-here';
	while (text.includes(mark)) {
		mark += '-x';
	}
	return mark;
}

/** Behind the last word of the summary of the session that begins at an offset; nothing before a session changes when it is logged. */
function endOfSummary(text: string, start: number): number {
	const place = mapAt(text, start);
	const parsed = parseYaml(text);
	if (!place || parsed === 'tooComplex') {
		return start;
	}
	const inside = (node: YamlNode | null | undefined, step: string | number): YamlNode | null | undefined =>
		isMap(node) ? node.entries.find(({ key }) => isScalar(key) && isSameKey(key.text, String(step)))?.value : isSeq(node) ? node.items[Number(step)] : undefined;
	const value = [...place.path, 'summary'].reduce(inside, parsed.documents[place.document]?.root);
	const { start: from, end: to } = value ?? { start, end: start };
	const quotes = isScalar(value) && (value.style === 'double' || value.style === 'single') ? 1 : 0;
	return from + text.slice(from, to - quotes).trimEnd().length;
}
