import { compareText } from '../text/collections';
import { parseText } from '../files/parseFile';
import type { EvidenceTarget, Programme } from '../programme/programme';
import { applyEdits, type TextEdit } from '../text/textEdit';
import { join, nameOf, relativePath, segmentsBelow, type Uri } from '../text/uri';
import { OpenRecord } from './changeRecord';
import { freeSlug } from './names';
import type { Plan } from './plan';

export interface EvidenceRequest {
	readonly programme: Programme;
	readonly target: EvidenceTarget;
	/** The text of the session's or pair's file. */
	readonly text: string;
	/** The file that is attached, wherever it lies. */
	readonly source: Uri;
	/** Its bytes. */
	readonly bytes: Uint8Array;
	/** Whether there is something at a place already. */
	readonly taken: (uri: Uri) => boolean;
}

/**
 * Copies a file to `evidence/` under a free name, and adds the way to it, from the session's or pair's file, to
 * `evidence`. What lies in `evidence/` already is not copied again. Undefined where the file can't be edited, or
 * where the edit would reach something else than the action or goal that is meant.
 */
export function planEvidence({ programme, target, text, source, bytes, taken }: EvidenceRequest): Plan | undefined {
	const folder = join(programme.folder, 'evidence');
	const isThere = segmentsBelow(folder, source) !== undefined;
	const copy = isThere ? source : freeCopy(folder, nameOf(source), taken);
	const { uri } = 'session' in target ? target.session : target.pair;
	const path = relativePath(uri, copy);
	const edits = path === undefined ? undefined : addPath(text, target, path);
	return edits && path !== undefined && isAdded(programme, text, applyEdits(text, edits), target, path)
		? { within: programme.folder, create: [], attach: isThere ? [] : [{ uri: copy, bytes }], edit: [{ uri, expected: text, edits }] }
		: undefined;
}

/** A name that any file system takes: the stem as a slug, the suffix in small letters. */
function freeCopy(folder: Uri, name: string, taken: (uri: Uri) => boolean): Uri {
	const suffix = /(?<=[^.])\.[a-z0-9]{1,10}$/i.exec(name)?.[0] ?? '';
	const place = (stem: string): Uri => join(folder, stem + suffix.toLowerCase());
	return place(freeSlug(name.slice(0, name.length - suffix.length), 'evidence', stem => taken(place(stem))));
}

function addPath(text: string, target: EvidenceTarget, path: string): readonly TextEdit[] | undefined {
	const record = 'session' in target ? OpenRecord.session(text, target.session) : OpenRecord.pair(text);
	const at = 'session' in target ? ['actions', target.action] as const : ['goals', target.goal] as const;
	const words = 'session' in target ? target.session.actions?.[target.action]?.text : target.pair.goals?.[target.goal]?.text;
	// What is just words becomes keys, since only keys can hold more.
	return (record?.change([{ append: [...at, 'evidence'], item: path }])
		?? (words === undefined ? undefined : record?.change([{ set: at, to: { text: words, evidence: [path] } }])))?.edits;
}

interface WithEvidence {
	readonly evidence?: readonly string[];
}

/** Whether the text says afterwards what it said before, and that there is one more piece of evidence. */
function isAdded(programme: Programme, before: string, after: string, target: EvidenceTarget, path: string): boolean {
	const { uri } = 'session' in target ? target.session : target.pair;
	const kind = programme.files.find(file => file.uri === uri)?.kind ?? 'session';
	const read = (text: string): readonly WithEvidence[] => {
		const { sessions, pair } = parseText(uri, { kind, folder: programme.folder }, text);
		return ('session' in target ? sessions.find(({ id }) => id === target.session.id)?.actions : pair?.goals) ?? [];
	};
	const meant = 'session' in target ? target.action : target.goal;
	const expected = read(before).map((item, i) => i === meant ? { ...item, evidence: [...item.evidence ?? [], path] } : item);
	return digestOf(read(after)) === digestOf(expected);
}

/** The order of keys says nothing. */
function digestOf(items: readonly object[]): string {
	return JSON.stringify(items.map(item => Object.entries(item).sort(([a], [b]) => compareText(a, b))));
}
