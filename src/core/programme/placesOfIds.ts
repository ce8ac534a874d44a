import type { Uri } from '../files/uri';
import { groupByFolder } from '../record/layout';
import type { ParsedFile } from '../record/parsedFile';
import type { Range } from '../record/problem';
import type { ReferenceKind } from '../record/shape';
import { pairOf, type Programme } from './programme';
import { withoutVersion } from '../templates/library';

/** Where an id is defined or meant. */
export interface IdPlace {
	readonly uri: Uri;
	readonly range: Range;
	/** False where nothing is written: the id follows from the file's name. */
	readonly written: boolean;
}

/**
 * What an id means depends on where it stands: a goal belongs to its pair, an
 * action to its session, everything else to the programme. The key says all of it.
 */
export function idKey(kind: ReferenceKind, id: string, owner = ''): string {
	return `${kind} ${owner} ${id}`;
}

/** Every id of a programme with the places that define it; more than one is a mistake. */
export function definedIds(programme: Programme): ReadonlyMap<string, readonly IdPlace[]> {
	let ids = cache.get(programme);
	if (!ids) {
		ids = collect(programme);
		cache.set(programme, ids);
	}
	return ids;
}

const cache = new WeakMap<Programme, ReadonlyMap<string, readonly IdPlace[]>>();

function collect(programme: Programme): ReadonlyMap<string, readonly IdPlace[]> {
	const ids = new Map<string, IdPlace[]>();
	const add = (key: string, place: IdPlace): void => {
		const places = ids.get(key);
		if (places) {
			places.push(place);
		} else {
			ids.set(key, [place]);
		}
	};
	for (const file of programme.files) {
		for (const { of, id, range, session } of file.definitions) {
			// Sessions and pairs have an id in any case; they are added below.
			if (of !== 'session' && of !== 'pair') {
				add(idKey(of, id, of === 'goal' ? file.pair?.id : of === 'action' ? session : undefined), { uri: file.uri, range, written: true });
			}
		}
		for (const session of file.sessions) {
			add(idKey('session', session.id), { uri: file.uri, range: session.places.id ?? session.places.date, written: session.places.id !== undefined });
		}
		if (file.pair) {
			const written = file.definitions.find(d => d.of === 'pair');
			add(idKey('pair', file.pair.id), { uri: file.uri, range: written?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, written: written !== undefined });
		}
	}
	return ids;
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
