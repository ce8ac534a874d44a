import { groupByFolder } from '../../files/layout';
import type { ParsedFile } from '../../files/parsedFile';
import { mayLeadTo, pathEdits } from '../../markdown/movedPaths';
import { isSameKey } from '../../record/keys';
import type { Definition, IdReference } from '../../record/parseContext';
import { sessionShape } from '../../record/sessionShape';
import type { ReferenceKind } from '../../record/shape';
import { offsetsOf, type Range } from '../../text/range';
import { spellingsOf } from '../../text/links';
import { applyEdits, type TextEdit } from '../../text/textEdit';
import { followPath, type Uri } from '../../text/uri';
import { YamlDraft } from '../../yaml/edit/yamlDraft';
import type { FolderContext } from './folderContext';
import type { FileVersion } from './trackedFile';

/** An id that something gets instead of the one that it has on a side. */
export interface NewId {
	readonly of: ReferenceKind;
	readonly from: string;
	readonly to: string;
	/** The session of an action, the pair of a goal. */
	readonly owner?: string;
	/** The file in which its definition changes; absent where the merge of that file changes it. */
	readonly definedIn?: string;
	/** The file of an action, which notes link to. */
	readonly linkedAs?: string;
}

/** What changes on a side before its files are merged: ids with all references to them, and paths with all links to them. */
export interface SideChanges {
	readonly ids: readonly NewId[];
	readonly moves: ReadonlyMap<Uri, Uri>;
}

/** Returns a version with the new ids and paths of its side in it, under its own new path if it gets one. */
export function withNewIds(version: FileVersion, { ids, moves }: SideChanges, to: string, context: FolderContext): FileVersion {
	const [uri, moved] = [context.uriOf(version.path), context.uriOf(to)];
	const isConcerned = ids.some(({ from }) => version.path.includes(from) || version.text.includes(from));
	const file = isConcerned ? context.parsed(version) : undefined;
	const withIds = file ? withPair(applyEdits(version.text, idEdits(file, version, ids, context)), file, ids) : version.text;
	const hasPaths = version.role !== undefined && (uri !== moved || testsOf(moves).some(mayLead => mayLead(withIds)));
	const text = hasPaths ? applyEdits(withIds, pathEdits(withIds, uri, moved, moves)) : withIds;
	return text === version.text && uri === moved ? version : { ...version, path: to, text };
}

const tests = new WeakMap<SideChanges['moves'], readonly ((text: string) => boolean)[]>();

/** Returns tests whether a text may lead to a file that moves. */
function testsOf(moves: SideChanges['moves']): readonly ((text: string) => boolean)[] {
	const known = tests.get(moves) ?? [...moves.keys()].map(mayLeadTo);
	tests.set(moves, known);
	return known;
}

function idEdits(file: ParsedFile, { path, text }: FileVersion, ids: readonly NewId[], context: FolderContext): readonly TextEdit[] {
	const edit = (range: Range, from: string, to: string): readonly TextEdit[] => {
		const { start, end } = offsetsOf(text, range);
		const at = from === to ? -1 : text.slice(start, end).indexOf(from);
		return at < 0 ? [] : [{ start: start + at, end: start + at + from.length, text: to }];
	};
	return [
		...file.references.flatMap(reference => edit(reference.range, reference.id, newReference(reference, file, ids))),
		...file.definitions.flatMap(definition => edit(definition.range, definition.id, newDefinition(definition, path, ids))),
		...file.reflection ? linkEdits(text, file.uri, ids, context) : [],
	];
}

const newDefinition = ({ of, id }: Definition, path: string, ids: readonly NewId[]): string =>
	ids.find(each => each.of === of && each.from === id && each.definedIn === path)?.to ?? id;

/** Returns the id to refer to, written as the reference is: `a1` of a session as `session#a1`, a goal of an earlier pair as `pair#g1`. */
function newReference({ to: kind, id, session }: IdReference, file: ParsedFile, ids: readonly NewId[]): string {
	const renamed = (of: ReferenceKind, from: string, owner?: string): string =>
		ids.find(each => each.of === of && each.from === from && each.owner === owner)?.to ?? from;
	const [owner = '', entry] = id.split('#');
	if (kind === 'action' && entry !== undefined) {
		return `${renamed('session', owner)}#${renamed('action', entry, owner)}`;
	}
	if (kind === 'goal') {
		return entry === undefined ? renamed('goal', id, pairOf(file, session)) : `${renamed('pair', owner)}#${renamed('goal', entry, owner)}`;
	}
	return renamed(kind, id);
}

/** The pair whose goals a session in a file, or the file itself, refers to. */
export function pairOf({ sessions, pair, folder, uri }: ParsedFile, session: string | undefined): string | undefined {
	return sessions.find(({ id }) => id === session)?.pair ?? pair?.id ?? groupByFolder(folder, uri);
}

/** The edits of links from lines of a note to actions with new ids: `→ [action a1](../sessions/x.yaml)`. */
function linkEdits(text: string, note: Uri, ids: readonly NewId[], context: FolderContext): readonly TextEdit[] {
	const actions = ids.filter(({ linkedAs }) => linkedAs !== undefined);
	return actions.length === 0 ? [] : [...text.matchAll(/→ ?\[([^\][\n]{0,200})\]\(([^()\s]{1,1000})\)/g)].flatMap(({ index, 0: link, 1: words = '', 2: href = '' }) => {
		const id = /\S+$/.exec(words.trimEnd())?.[0] ?? '';
		const targets = spellingsOf(href).map(path => followPath(note, path));
		const found = actions.find(({ from, linkedAs = '' }) => from === id && targets.includes(context.uriOf(linkedAs)));
		const start = index + link.indexOf('[') + 1 + words.trimEnd().length - id.length;
		return found ? [{ start, end: start + id.length, text: found.to }] : [];
	});
}

/** Writes the pair into a session that its folder gave to a pair with another id now. */
function withPair(text: string, { kind, sessions, folder, uri }: ParsedFile, ids: readonly NewId[]): string {
	const group = groupByFolder(folder, uri);
	const pair = ids.find(({ of, from }) => of === 'pair' && from === group);
	const [session, another] = sessions;
	return kind === 'session' && pair && session && !another && session.pair === undefined
		? YamlDraft.open(text, { sameKey: isSameKey })?.set(['pair'], pair.to, { order: keysOfSession }).finish()?.text ?? text
		: text;
}

const keysOfSession = sessionShape.is === 'fields' ? Object.keys(sessionShape.fields) : [];
