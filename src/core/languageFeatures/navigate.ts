import type { Uri } from '../text/uri';
import { bareId, definitionsOfId, locateDefinitions, ownerOf, type IdLocation } from '../programme/idLocations';
import type { Programme } from '../programme/programme';
import type { FileFacts } from '../files/fileFacts';
import type { ParsedFile } from '../files/parsedFile';
import type { IdReference } from '../record/parseContext';
import type { Position, Range } from '../text/range';
import type { ReferenceKind } from '../record/shape';
import { isOwn, type OwnTemplate } from '../notes/templates/template';
import { findTemplate } from '../programme/queries';

/** Parses a file of the record as it is now; undefined for one that is gone. */
export type ParseUri = (uri: Uri) => Promise<ParsedFile | undefined>;

/** An id under the cursor: what kind of thing it names, and whose. */
export interface IdUnderCursor {
	readonly kind: ReferenceKind;
	/** As written, with its session for a carried action. */
	readonly written: string;
	readonly id: string;
	readonly owner?: string;
	readonly range: Range;
}

export interface TextLocation {
	readonly uri: Uri;
	readonly range: Range;
}

/** A replacement in some file. */
export interface LocatedEdit extends TextLocation {
	readonly text: string;
}

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

/** Where a thing is described. */
export async function definitionsOf(target: IdUnderCursor, programme: Programme, parsed: ParseUri): Promise<readonly IdLocation[]> {
	const { kind, id, owner } = target;
	const uris = new Set(definitionsOfId(programme, kind, idMeant(target, programme), owner).map(({ uri }) => uri));
	const files = await Promise.all([...uris].map(parsed));
	const written = files.flatMap(file => file ? locateDefinitions(file, kind, idMeant(target, programme), owner) : []);
	const template = kind === 'template' ? findTemplate(id, programme) : undefined;
	const own = template && isOwn(template) ? [{ uri: template.uri, range: startOfText, written: false }] : [];
	return [...written, ...own];
}

/** People are also meant by their name, or by another spelling of it. */
function idMeant({ kind, id }: IdUnderCursor, programme: Programme): string {
	return kind === 'person' ? programme.people.get(id)?.id ?? id : id;
}

/** Where a thing is meant, in the whole programme. */
export async function referencesTo(target: IdUnderCursor, programme: Programme, parsed: ParseUri): Promise<readonly TextLocation[]> {
	const isMeant = (reference: IdReference, file: FileFacts): boolean => reference.to === target.kind
		&& isSame(target, bareId(reference.to, reference.id), programme)
		&& ownerOf(reference.to, reference, file, programme) === target.owner;
	const files = await filesWith(programme, isMeant, parsed);
	return files.flatMap(file => file.references
		.filter(reference => isMeant(reference, file))
		.map(({ range }) => ({ uri: file.uri, range })));
}

/** The files with such a reference, parsed: only they are. */
async function filesWith(
	programme: Programme, isMeant: (reference: IdReference, file: FileFacts) => boolean, parsed: ParseUri,
): Promise<readonly ParsedFile[]> {
	const found = programme.files.filter(file => file.references.some(reference => isMeant(reference, file)));
	return (await Promise.all(found.map(({ uri }) => parsed(uri)))).filter(file => file !== undefined);
}

function isSame({ kind, id }: IdUnderCursor, other: string, programme: Programme): boolean {
	const person = kind === 'person' ? programme.people.get(id) : undefined;
	return other === id || (person !== undefined && programme.people.get(other) === person);
}

/** What may be renamed; the rest would move folders, or follows from a file's name. */
export function canRename(target: IdUnderCursor, programme: Programme): boolean {
	return ownTemplate(target, programme) !== undefined
		|| (['person', 'goal', 'session', 'cohort', 'action'].includes(target.kind)
			&& definitionsOfId(programme, target.kind, idMeant(target, programme), target.owner).some(({ written }) => written));
}

/** A programme's own template has its file's name for an id: the file that a new id moves. */
export function ownTemplate({ kind, id }: IdUnderCursor, programme: Programme): OwnTemplate | undefined {
	return kind === 'template' ? programme.templates.find(template => template.id === id) : undefined;
}

/** Every place that carries an id, with what it becomes. Only what is written as this very id changes: a name stays a name. */
export async function planRename(
	target: IdUnderCursor, newId: string, programme: Programme, parsed: ParseUri,
): Promise<readonly LocatedEdit[]> {
	const { kind, id, owner } = target;
	const definitions = (await definitionsOf(target, programme, parsed))
		.filter(({ written }) => written)
		.map(({ uri, range }) => ({ uri, range, text: newId }));
	const isMeant = (reference: IdReference, file: FileFacts): boolean =>
		reference.to === kind && bareId(kind, reference.id) === id && ownerOf(kind, reference, file, programme) === owner;
	const namesSession = ({ to, id: written }: IdReference): boolean =>
		kind === 'session' && to === 'action' && written.startsWith(`${id}#`);
	const files = await filesWith(programme, (reference, file) => isMeant(reference, file) || namesSession(reference), parsed);
	const references = files.flatMap(file => file.references.flatMap(reference => {
		if (isMeant(reference, file)) {
			// What stands around the id stays: a carried action's session, a template's version.
			const at = reference.id.indexOf(id, kind === 'action' ? reference.id.indexOf('#') + 1 : 0);
			return [
				{ uri: file.uri, range: reference.range, text: reference.id.slice(0, at) + newId + reference.id.slice(at + id.length) },
			];
		}
		// A carried action names its session as well.
		return namesSession(reference)
			? [{ uri: file.uri, range: reference.range, text: `${newId}#${bareId('action', reference.id)}` }]
			: [];
	}));
	return [...definitions, ...references];
}

const startOfText: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function isInside({ line, character }: Position, { start, end }: Range): boolean {
	return (line > start.line || (line === start.line && character >= start.character))
		&& (line < end.line || (line === end.line && character <= end.character));
}
