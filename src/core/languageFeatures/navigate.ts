import type { Uri } from '../text/uri';
import { groupByFolder } from '../files/layout';
import { bareId, definitionsOfId, isDefined, locateDefinitions, ownerOf, type IdLocation } from '../programme/idLocations';
import type { Programme } from '../programme/programme';
import type { FileFacts } from '../files/fileFacts';
import { referencesIn } from '../files/idsIn';
import type { ParsedFile } from '../files/parsedFile';
import type { IdReference } from '../record/parseContext';
import type { Position, Range } from '../text/range';
import type { ReferenceKind } from '../record/shape';
import { builtInTemplate } from '../notes/templates/library';
import { isOwnTemplate, type OwnTemplate } from '../notes/templates/template';
import { findTemplate } from '../programme/namedTemplates';

/** Parses the current version of a file; undefined if it doesn't exist. */
export type ParseUri = (uri: Uri) => Promise<ParsedFile | undefined>;

/** An id under the cursor with the kind of its target, and the id of the target's owner (a pair or session). */
export interface IdUnderCursor {
	readonly kind: ReferenceKind;
	/** As written; for a carried action with its session. */
	readonly written: string;
	readonly id: string;
	readonly owner?: string;
	readonly range: Range;
}

/** A range in a file. */
export interface TextLocation {
	readonly uri: Uri;
	readonly range: Range;
}

/** A replacement in a file. */
export interface LocatedEdit extends TextLocation {
	readonly text: string;
}

/** Returns the reference or definition at a position. */
export function idAt(file: ParsedFile, position: Position, programme: Programme): IdUnderCursor | undefined {
	const reference = file.references.find(({ range }) => isInside(position, range));
	if (reference) {
		const owner = ownerOf(reference.to, reference, file, programme);
		return {
			kind: reference.to,
			written: reference.id,
			id: bareId(reference.to, reference.id),
			range: reference.range,
			...(owner !== undefined && { owner }),
		};
	}
	const definition = file.definitions.find(({ range }) => isInside(position, range));
	const owner = definition && (definition.of === 'goal' ? file.pair?.id : definition.of === 'action' ? definition.session : undefined);
	return definition
		&& {
			kind: definition.of,
			written: definition.id,
			id: definition.id,
			range: definition.range,
			...(owner !== undefined && { owner }),
		};
}

/** Returns the ranges that define the target. */
export async function definitionsOf(target: IdUnderCursor, programme: Programme, parsed: ParseUri): Promise<readonly IdLocation[]> {
	const { kind, id, owner } = target;
	const uris = new Set(definitionsOfId(programme, kind, resolvedId(target, programme), owner).map(({ uri }) => uri));
	const files = await Promise.all([...uris].map(parsed));
	const written = files.flatMap(file => file ? locateDefinitions(file, kind, resolvedId(target, programme), owner) : []);
	const template = kind === 'template' ? findTemplate(id, programme) : undefined;
	const own = template && isOwnTemplate(template) ? [{ uri: template.uri, range: startOfText, written: false }] : [];
	return [...written, ...own];
}

/** Resolves a person's name or other spelling to the id. */
function resolvedId({ kind, id }: IdUnderCursor, programme: Programme): string {
	return kind === 'person' ? programme.people.get(id)?.id ?? id : id;
}

/** Returns the ranges that refer to the target in the whole programme. */
export async function referencesTo(target: IdUnderCursor, programme: Programme, parsed: ParseUri): Promise<readonly TextLocation[]> {
	const matches = (reference: IdReference, file: FileFacts): boolean => reference.to === target.kind
		&& isSame(target, bareId(reference.to, reference.id), programme)
		&& ownerOf(reference.to, reference, file, programme) === target.owner;
	const files = await filesWith(programme, matches, parsed);
	return files.flatMap(file => file.references
		.filter(reference => matches(reference, file))
		.map(({ range }) => ({ uri: file.uri, range })));
}

/** Parses only the files that contain a matching reference. */
async function filesWith(
	programme: Programme, matches: (reference: IdReference, file: FileFacts) => boolean, parsed: ParseUri,
): Promise<readonly ParsedFile[]> {
	const found = programme.files.filter(file => referencesIn(file).some(reference => matches(reference, file)));
	return (await Promise.all(found.map(({ uri }) => parsed(uri)))).filter(file => file !== undefined);
}

function isSame({ kind, id }: IdUnderCursor, other: string, programme: Programme): boolean {
	const person = kind === 'person' ? programme.people.get(id) : undefined;
	return other === id || (person !== undefined && programme.people.get(other) === person);
}

/** Whether the target can be renamed. Other ids are derived from file or folder names. */
export function canRename(target: IdUnderCursor, programme: Programme): boolean {
	return ownTemplate(target, programme) !== undefined
		|| (['person', 'pair', 'goal', 'session', 'cohort', 'action'].includes(target.kind)
			&& definitionsOfId(programme, target.kind, resolvedId(target, programme), target.owner).some(({ written }) => written)
			&& (target.kind !== 'pair' || !followsFromFolder(target.id, programme)));
}

/** Whether any session or note belongs to a pair by its folder alone, without a reference that could be renamed. */
function followsFromFolder(pair: string, { files, folder }: Programme): boolean {
	return files.some(file => {
		const { uri, sessions, reflection } = file;
		const own = referencesIn(file).filter(({ to, id }) => (to === 'pair' && id === pair) || (reflection && to === 'session')).length;
		return own < Math.max(sessions.length, reflection ? 1 : 0) && groupByFolder(folder, uri) === pair;
	});
}

/** Returns a programme's own template, whose id is its file name: renaming it moves the file. */
export function ownTemplate({ kind, id }: IdUnderCursor, programme: Programme): OwnTemplate | undefined {
	return kind === 'template' ? programme.templates.find(template => template.id === id) : undefined;
}

/** Whether a text can be an id: small letters, digits and hyphens, 80 at most. */
export function isId(text: string): boolean {
	return /^[a-z0-9][a-z0-9-]{0,79}$/.test(text);
}

/** Whether an id can't become the target's, since something else of its kind and owner has it. */
export function isTaken(id: string, { kind, owner }: IdUnderCursor, programme: Programme): boolean {
	return isDefined(programme, kind, id, owner)
		|| (kind === 'template' && (programme.templates.some(template => template.id === id) || builtInTemplate(id) !== undefined));
}

/** Returns edits for all definitions and references written with this id. People's names are not changed. */
export async function planRename(
	target: IdUnderCursor, newId: string, programme: Programme, parsed: ParseUri,
): Promise<readonly LocatedEdit[]> {
	const { kind, id, owner } = target;
	const definitions = (await definitionsOf(target, programme, parsed))
		.filter(({ written }) => written)
		.map(({ uri, range }) => ({ uri, range, text: newId }));
	const matches = (reference: IdReference, file: FileFacts): boolean =>
		reference.to === kind && bareId(kind, reference.id) === id && ownerOf(kind, reference, file, programme) === owner;
	const namesOwner = ({ to, id: written }: IdReference): boolean =>
		((kind === 'session' && to === 'action') || (kind === 'pair' && to === 'goal')) && written.startsWith(`${id}#`);
	const files = await filesWith(programme, (reference, file) => matches(reference, file) || namesOwner(reference), parsed);
	const references = files.flatMap(file => file.references.flatMap(reference => {
		if (matches(reference, file)) {
			// Text around the id is unchanged: a carried action's session, an earlier goal's pair, a template's version.
			const at = reference.id.indexOf(id, kind === 'action' || kind === 'goal' ? reference.id.indexOf('#') + 1 : 0);
			return [
				{ uri: file.uri, range: reference.range, text: reference.id.slice(0, at) + newId + reference.id.slice(at + id.length) },
			];
		}
		// A carried action names its session as well, an earlier goal its pair.
		return namesOwner(reference)
			? [{ uri: file.uri, range: reference.range, text: `${newId}#${bareId(reference.to, reference.id)}` }]
			: [];
	}));
	return [...definitions, ...references];
}

const startOfText: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function isInside({ line, character }: Position, { start, end }: Range): boolean {
	return (line > start.line || (line === start.line && character >= start.character))
		&& (line < end.line || (line === end.line && character <= end.character));
}
