import type { Uri } from '../text/uri';
import { groupByFolder } from '../files/layout';
import type { FileFacts } from '../files/fileFacts';
import type { ParsedFile } from '../files/parsedFile';
import { startOfFile, type Range } from '../text/range';
import type { Session } from '../record/session';
import type { ReferenceKind } from '../record/shape';
import { fileAt } from './queries';
import { groupBy } from '../text/collections';
import { pairOf, type Programme } from './programme';
import { withoutVersion } from '../notes/templates/library';

/** A definition of an id in some file. */
export interface DefinedId {
	readonly uri: Uri;
	/** False where the id follows from the file's name. */
	readonly written: boolean;
}

/** The same with its range. */
export interface IdLocation extends DefinedId {
	readonly range: Range;
}

/**
 * The definitions of an id; more than one is a mistake. What an id means depends on its owner: a goal belongs to its pair, an
 * action to its session, everything else to the programme.
 */
export function definitionsOfId(programme: Programme, kind: ReferenceKind, id: string, owner = ''): readonly DefinedId[] {
	switch (kind) {
		case 'session':
			return sessionsOf(programme, id).map(({ uri, hasOwnId }) => ({ uri, written: hasOwnId }));
		case 'action':
			return [
				...new Set(sessionsOf(programme, owner).map(({ uri }) => uri)),
			].flatMap(uri => (fileAt(programme, uri)?.definitions ?? [])
				.filter(definition => definition.of === 'action' && definition.session === owner && definition.id === id)
				.map(() => ({ uri, written: true })));
		default:
			return frameDefinitions(programme).get(keyInFrame(kind, id, owner)) ?? [];
	}
}

/** The definitions of an id in one file, with their ranges, in their order in the file. */
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

export function isDefined(programme: Programme, kind: ReferenceKind, id: string, owner?: string): boolean {
	return kind === 'session' ? programme.sessionsById.has(id) : definitionsOfId(programme, kind, id, owner).length > 0;
}

/** All sessions of an id, by place. */
function sessionsOf({ sessionsById, repeatedSessions }: Programme, id: string): readonly Session[] {
	const session = sessionsById.get(id);
	return repeatedSessions.get(id) ?? (session ? [session] : []);
}

function keyInFrame(kind: ReferenceKind, id: string, owner: string): string {
	return `${kind} ${owner} ${id}`;
}

const cache = new WeakMap<readonly FileFacts[], ReadonlyMap<string, readonly DefinedId[]>>();

/** The ids that sessions and notes refer to, by kind, owner and id. Cached as long as no file that defines one changes. */
function frameDefinitions({ frame }: Programme): ReadonlyMap<string, readonly DefinedId[]> {
	const known = cache.get(frame);
	if (known) {
		return known;
	}
	const definitions = groupBy(frame.flatMap(definitionsIn), ({ key }) => key);
	cache.set(frame, definitions);
	return definitions;
}

function definitionsIn({ uri, definitions, pair }: FileFacts): readonly (DefinedId & { readonly key: string })[] {
	// Sessions are found by their id; a pair always has one.
	return [
		...definitions.filter(({ of }) => of !== 'session' && of !== 'action' && of !== 'pair')
			.map(({ of, id }) => ({ key: keyInFrame(of, id, of === 'goal' ? pair?.id ?? '' : ''), uri, written: true })),
		...(pair ? [{ key: keyInFrame('pair', pair.id, ''), uri, written: definitions.some(({ of }) => of === 'pair') }] : []),
	];
}

/** Whose id a reference means: the pair for a goal, the session for an action, nobody for the rest. */
export function ownerOf(
	kind: ReferenceKind, reference: { readonly id: string; readonly session?: string }, file: FileFacts, programme: Programme,
): string | undefined {
	if (kind === 'goal') {
		const session = reference.session === undefined ? undefined : programme.sessionsById.get(reference.session);
		// A file that is broken while one types still lies in its pair's folder.
		return file.pair?.id ?? (session ? pairOf(programme, session)?.id : groupByFolder(programme.folder, file.uri));
	}
	return kind === 'action' ? reference.id.split('#')[0] : undefined;
}

/** The id itself: a carried action is written with its session, `<session>#<action>`, a template with its version, `4p@1`. */
export function bareId(kind: ReferenceKind, id: string): string {
	return kind === 'action' ? id.split('#')[1] ?? id : kind === 'template' ? withoutVersion(id) : id;
}
