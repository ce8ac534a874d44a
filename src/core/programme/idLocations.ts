import type { Uri } from '../text/uri';
import { groupByFolder } from '../files/layout';
import type { FileFacts } from '../files/fileFacts';
import { definitionsIn } from '../files/idsIn';
import type { ParsedFile } from '../files/parsedFile';
import { startOfFile, type Range } from '../text/range';
import type { Session } from '../record/session';
import type { ReferenceKind } from '../record/shape';
import { groupBy } from '../text/collections';
import { pairOf, type Programme } from './programme';
import { withoutVersion } from '../notes/templates/library';

/** A definition of an id in some file. */
export interface DefinedId {
	readonly uri: Uri;
	/** False where the id follows from the file's name. */
	readonly written: boolean;
}

/** A definition of an id with its range in the file. */
export interface IdLocation extends DefinedId {
	readonly range: Range;
}

/**
 * Returns the definitions of an id; more than one is a mistake. `owner` is the scope of the id: the pair's id for a goal, the session's id
 * for an action, empty for everything else.
 */
export function definitionsOfId(programme: Programme, kind: ReferenceKind, id: string, owner = ''): readonly DefinedId[] {
	switch (kind) {
		case 'session':
			return sessionsOf(programme, id).map(({ uri, hasOwnId }) => ({ uri, written: hasOwnId }));
		case 'action':
			return sessionsOf(programme, owner).flatMap(({ uri, actions = [] }) =>
				actions.filter(action => action.id === id).map(() => ({ uri, written: true })));
		default:
			return frameDefinitions(programme).get(keyInFrame(kind, id, owner)) ?? [];
	}
}

/** Returns the definitions of an id in one file with their ranges, in file order. */
export function locateDefinitions(file: ParsedFile, kind: ReferenceKind, id: string, owner = ''): readonly IdLocation[] {
	const { uri } = file;
	switch (kind) {
		case 'session':
			return file.sessions.flatMap((session, i) => {
				const ranges = session.id === id ? file.sessionRanges[i] : undefined;
				return ranges ? [{ uri, range: ranges.id ?? ranges.date, written: ranges.id !== undefined }] : [];
			});
		case 'pair': {
			const written = file.definitions.find(({ of }) => of === 'pair');
			return file.pair?.id === id ? [{ uri, range: written?.range ?? startOfFile, written: written !== undefined }] : [];
		}
		default:
			return file.definitions
				.filter(definition => definition.of === kind && definition.id === id)
				.filter(({ session }) => (kind === 'action' ? session : kind === 'goal' ? file.pair?.id : '') === owner)
				.map(({ range }) => ({ uri, range, written: true }));
	}
}

/** Whether an id has at least one definition. `owner` as in `definitionsOfId`. */
export function isDefined(programme: Programme, kind: ReferenceKind, id: string, owner?: string): boolean {
	return kind === 'session' ? programme.sessionsById.has(id) : definitionsOfId(programme, kind, id, owner).length > 0;
}

/** Returns all sessions with an id, ordered by uri. */
function sessionsOf({ sessionsById, repeatedSessions }: Programme, id: string): readonly Session[] {
	const session = sessionsById.get(id);
	return repeatedSessions.get(id) ?? (session ? [session] : []);
}

function keyInFrame(kind: ReferenceKind, id: string, owner: string): string {
	return `${kind} ${owner} ${id}`;
}

const cache = new WeakMap<readonly FileFacts[], ReadonlyMap<string, readonly DefinedId[]>>();

/** Returns the definitions of ids other than sessions and actions, by kind, owner and id. Cached per list of frame files. */
function frameDefinitions({ frame }: Programme): ReadonlyMap<string, readonly DefinedId[]> {
	const cached = cache.get(frame);
	if (cached) {
		return cached;
	}
	const definitions = groupBy(frame.flatMap(definedIn), ({ key }) => key);
	cache.set(frame, definitions);
	return definitions;
}

function definedIn(file: FileFacts): readonly (DefinedId & { readonly key: string })[] {
	const { uri, pair } = file;
	const definitions = definitionsIn(file);
	// Sessions are looked up in `sessionsById`; a pair always has an id.
	return [
		...definitions.filter(({ of }) => of !== 'session' && of !== 'action' && of !== 'pair')
			.map(({ of, id }) => ({ key: keyInFrame(of, id, of === 'goal' ? pair?.id ?? '' : ''), uri, written: true })),
		...(pair ? [{ key: keyInFrame('pair', pair.id, ''), uri, written: definitions.some(({ of }) => of === 'pair') }] : []),
	];
}

/**
 * Returns the owner that a reference's id is scoped to: the pair's id for a goal, the session's id for an action, else undefined. The
 * goal of an earlier pair is written with its pair, `<pair>#<goal>`.
 */
export function ownerOf(
	kind: ReferenceKind, reference: { readonly id: string; readonly session?: string }, file: FileFacts, programme: Programme,
): string | undefined {
	const [before, after] = reference.id.split('#');
	if (kind === 'goal' && after !== undefined) {
		return before;
	}
	if (kind === 'goal') {
		const session = reference.session === undefined ? undefined : programme.sessionsById.get(reference.session);
		// A file with a syntax error has no pair, but its folder still names the pair.
		return file.pair?.id ?? (session ? pairOf(programme, session)?.id : groupByFolder(programme.folder, file.uri));
	}
	return kind === 'action' ? before : undefined;
}

/**
 * Returns the id without its qualifiers: the session of a carried action (`<session>#<action>`), the pair of an
 * earlier goal, the version of a template (`4p@1`).
 */
export function bareId(kind: ReferenceKind, id: string): string {
	return kind === 'action' || kind === 'goal' ? id.split('#')[1] ?? id : kind === 'template' ? withoutVersion(id) : id;
}
