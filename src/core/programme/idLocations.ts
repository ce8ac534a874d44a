import type { Uri } from '../text/uri';
import { groupByFolder } from '../files/layout';
import type { ParsedFile } from '../files/parsedFile';
import { startOfFile, type Range } from '../text/range';
import type { Session } from '../record/session';
import type { ReferenceKind } from '../record/shape';
import { fileAt } from './queries';
import { groupBy } from '../text/collections';
import { pairOf, type Programme } from './programme';
import { withoutVersion } from '../notes/templates/library';

/** Where an id is defined or meant. */
export interface IdLocation {
	readonly uri: Uri;
	readonly range: Range;
	/** False where nothing is written: the id follows from the file's name. */
	readonly written: boolean;
}

/**
 * The places that define an id; more than one is a mistake. What an id means depends on where it stands: a goal belongs
 * to its pair, an action to its session, everything else to the programme.
 */
export function locationsOfId(programme: Programme, kind: ReferenceKind, id: string, owner = ''): readonly IdLocation[] {
	switch (kind) {
		case 'session':
			return sessionsOf(programme, id).map(session => ({ uri: session.uri, range: session.ranges.id ?? session.ranges.date, written: session.ranges.id !== undefined }));
		case 'action':
			return [...new Set(sessionsOf(programme, owner).map(({ uri }) => uri))].flatMap(uri => (fileAt(programme, uri)?.definitions ?? [])
				.filter(definition => definition.of === 'action' && definition.session === owner && definition.id === id)
				.map(({ range }) => ({ uri, range, written: true })));
		default:
			return frameLocations(programme).get(keyInFrame(kind, id, owner)) ?? [];
	}
}

export function isDefined(programme: Programme, kind: ReferenceKind, id: string, owner?: string): boolean {
	return kind === 'session' ? programme.sessionsById.has(id) : locationsOfId(programme, kind, id, owner).length > 0;
}

/** All sessions of an id, by place. */
function sessionsOf({ sessionsById, repeatedSessions }: Programme, id: string): readonly Session[] {
	const session = sessionsById.get(id);
	return repeatedSessions.get(id) ?? (session ? [session] : []);
}

function keyInFrame(kind: ReferenceKind, id: string, owner: string): string {
	return `${kind} ${owner} ${id}`;
}

const cache = new WeakMap<readonly ParsedFile[], ReadonlyMap<string, readonly IdLocation[]>>();

/** The ids that sessions and notes refer to, by kind, owner and id. Kept as long as no file that defines one changes. */
function frameLocations({ frame }: Programme): ReadonlyMap<string, readonly IdLocation[]> {
	const known = cache.get(frame);
	if (known) {
		return known;
	}
	const places = groupBy(frame.flatMap(definitionsIn), ({ key }) => key);
	cache.set(frame, places);
	return places;
}

function definitionsIn({ uri, definitions, pair }: ParsedFile): readonly (IdLocation & { readonly key: string })[] {
	// Sessions are found by their id; a pair has one in any case.
	const written = definitions.find(({ of }) => of === 'pair');
	return [
		...definitions.filter(({ of }) => of !== 'session' && of !== 'action' && of !== 'pair')
			.map(({ of, id, range }) => ({ key: keyInFrame(of, id, of === 'goal' ? pair?.id ?? '' : ''), uri, range, written: true })),
		...(pair ? [{ key: keyInFrame('pair', pair.id, ''), uri, range: written?.range ?? startOfFile, written: written !== undefined }] : []),
	];
}

/** Whose id a reference means: the pair for a goal, the session for an action, nobody for the rest. */
export function ownerOf(kind: ReferenceKind, reference: { readonly id: string; readonly session?: string }, file: ParsedFile, programme: Programme): string | undefined {
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
