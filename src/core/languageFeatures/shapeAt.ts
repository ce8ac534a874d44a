import { type FileKind, rootShapes } from '../record/fileKinds';
import type { AnyShape } from '../record/shape';
import { canonicalKey } from '../record/keys';
import type { Bilingual } from '../text/language';

/** A value's shape, with the path of its help in `KeyHelp`. */
export interface ShapeAtCursor {
	readonly shape: AnyShape;
	readonly helpPath: string;
}

/** Files that may consist of the list only, without its key. */
const keyOfList: Partial<Record<FileKind, string>> = { sessionList: 'sessions', people: 'people' };

/** Returns the shape at a path of keys as written; undefined where a key is unknown. Lists are skipped, including a root list. */
export function shapeAt(
	kind: FileKind, keys: readonly string[], { inRootList }: { readonly inRootList: boolean },
): ShapeAtCursor | undefined {
	let at: ShapeAtCursor | undefined = { shape: rootShapes[kind], helpPath: kind };
	const above = inRootList ? keyOfList[kind] : undefined;
	for (const key of above === undefined ? keys : [above, ...keys]) {
		at = at && step(at, key);
	}
	return at && { ...at, shape: inside(at.shape) };
}

function step({ shape, helpPath }: ShapeAtCursor, written: string): ShapeAtCursor | undefined {
	const map = inside(shape);
	if (map.is !== 'fields') {
		return undefined;
	}
	const key = canonicalKey(written, map.fields);
	const below = key === undefined ? undefined : map.fields[key];
	if (key === undefined || !below) {
		// The key of an item of a plain list in place of the map.
		return map.list && step({ shape: map.list.item, helpPath }, written);
	}
	// Sessions in other files use the help of sessions.
	return { shape: below, helpPath: below.is === 'aside' ? 'session' : `${helpPath}.${key}` };
}

function inside(shape: AnyShape): AnyShape {
	return shape.is === 'aside' ? inside(shape.shape) : shape.is === 'list' || shape.is === 'wordOrList' ? inside(shape.item) : shape;
}

/**
 * Help for the keys and words of files by path, from `words/keyHelp.ts`. It is passed as a value because the build writes it to a
 * separate file (`dist/keyHelp.json`), so that the web host loads it on demand.
 */
export interface KeyHelp {
	readonly keyHelp: Readonly<Record<string, Bilingual>>;
	readonly wordHelp: Readonly<Record<string, Bilingual>>;
}
