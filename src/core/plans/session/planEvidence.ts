import { compareText } from '../../text/collections';
import { parseText } from '../../files/parseFile';
import type { EvidenceTarget, Programme } from '../../programme/programme';
import { applyEdits, type TextEdit } from '../../text/textEdit';
import { join, nameOf, relativePath, segmentsBelow, type Uri } from '../../text/uri';
import { OpenRecord } from '../changeRecord';
import { freeSlug } from '../names';
import type { Plan } from '../plan';

/** A file to attach to an action or goal. */
export interface EvidenceRequest {
	readonly programme: Programme;
	readonly target: EvidenceTarget;
	/** The text of the session's or pair's file. */
	readonly text: string;
	/** The uri of the file to attach, anywhere. */
	readonly source: Uri;
	/** Its bytes. */
	readonly bytes: Uint8Array;
	/** Whether a file or folder exists at a uri. */
	readonly taken: (uri: Uri) => boolean;
}

/**
 * Plans to copy a file to `evidence/` under a free name and to add its relative path to the target's `evidence`. A file that is already in
 * `evidence/` is not copied. Returns undefined if the target's file can't be edited, or if the edit would change anything else.
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

/** Returns a free uri with a portable name: the stem as a slug, the suffix in lower case. */
function freeCopy(folder: Uri, name: string, taken: (uri: Uri) => boolean): Uri {
	const suffix = /(?<=[^.])\.[a-z0-9]{1,10}$/i.exec(name)?.[0] ?? '';
	const uriOf = (stem: string): Uri => join(folder, stem + suffix.toLowerCase());
	return uriOf(freeSlug(name.slice(0, name.length - suffix.length), 'evidence', stem => taken(uriOf(stem))));
}

function addPath(text: string, target: EvidenceTarget, path: string): readonly TextEdit[] | undefined {
	const record = 'session' in target ? OpenRecord.session(text, target.session) : OpenRecord.pair(text);
	const at = 'session' in target ? ['actions', target.action] as const : ['goals', target.goal] as const;
	const words = 'session' in target ? target.session.actions?.[target.action]?.text : target.pair.goals?.[target.goal]?.text;
	// A scalar is replaced by a map, since a scalar has no keys to set.
	return (record?.change([{ append: [...at, 'evidence'], item: path }])
		?? (words === undefined ? undefined : record?.change([{ set: at, to: { text: words, evidence: [path] } }])))?.edits;
}

interface EvidenceHolder {
	readonly evidence?: readonly string[];
}

/** Whether the edited text parses to the same content with one more entry of evidence. */
function isAdded(programme: Programme, before: string, after: string, target: EvidenceTarget, path: string): boolean {
	const { uri } = 'session' in target ? target.session : target.pair;
	const kind = programme.files.find(file => file.uri === uri)?.kind ?? 'session';
	const read = (text: string): readonly EvidenceHolder[] => {
		const { sessions, pair } = parseText(uri, { kind, folder: programme.folder }, text);
		return ('session' in target ? sessions.find(({ id }) => id === target.session.id)?.actions : pair?.goals) ?? [];
	};
	const meant = 'session' in target ? target.action : target.goal;
	const expected = read(before).map((item, i) => i === meant ? { ...item, evidence: [...item.evidence ?? [], path] } : item);
	return digestOf(read(after)) === digestOf(expected);
}

/** Returns a digest that does not depend on the order of keys. */
function digestOf(items: readonly object[]): string {
	return JSON.stringify(items.map(item => Object.entries(item).sort(([a], [b]) => compareText(a, b))));
}
