import { type FileKind, rootShapes } from '../record/fileKinds';
import type { AnyShape } from '../record/shape';
import { canonicalKey } from '../record/keys';
import type { Bilingual } from '../text/language';

/** A value's shape, and the path that its help is listed under. */
export interface ShapeAtCursor {
	readonly shape: AnyShape;
	readonly helpPath: string;
}

/** Files that may be just a list, without the key above it. */
const keyOfList: Partial<Record<FileKind, string>> = { sessionList: 'sessions', people: 'people' };

/** The shape below some keys, as written; undefined where a key is unknown. Lists are looked through, also one that is the whole file. */
export function shapeAt(
	kind: FileKind, keys: readonly string[], { inRootList }: { readonly inRootList: boolean },
): ShapeAtCursor | undefined {
	let place: ShapeAtCursor | undefined = { shape: rootShapes[kind], helpPath: kind };
	const above = inRootList ? keyOfList[kind] : undefined;
	for (const key of above === undefined ? keys : [above, ...keys]) {
		place = place && step(place, key);
	}
	return place && { ...place, shape: inside(place.shape) };
}

function step({ shape, helpPath }: ShapeAtCursor, written: string): ShapeAtCursor | undefined {
	const map = inside(shape);
	if (map.is !== 'fields') {
		return undefined;
	}
	const key = canonicalKey(written, map.fields);
	const below = key === undefined ? undefined : map.fields[key];
	if (key === undefined || !below) {
		return undefined;
	}
	// Sessions in other files are helped as sessions.
	return { shape: below, helpPath: below.is === 'aside' ? 'session' : `${helpPath}.${key}` };
}

function inside(shape: AnyShape): AnyShape {
	return shape.is === 'aside' ? inside(shape.shape) : shape.is === 'list' || shape.is === 'wordOrList' ? inside(shape.item) : shape;
}

/**
 * What the keys and words of files mean, by their places, as `words/keyHelp.ts` has it. Given as a value, since the build
 * puts it into a file of its own (`dist/keyHelp.json`): the web host would hold all of it in memory from the start.
 */
export interface KeyHelp {
	readonly keyHelp: Readonly<Record<string, Bilingual>>;
	readonly wordHelp: Readonly<Record<string, Bilingual>>;
}
