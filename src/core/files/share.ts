import { segmentsBelow, type Uri } from '../text/uri';
import type { Reflection } from '../notes/reflection';

declare const shared: unique symbol;

/**
 * A value that users other than its author may see. Only `share` creates it, so that functions that require it can't receive a private
 * note.
 */
export type Shared<T> = T & { readonly [shared]: true };

/** A reflection with its file's text. */
export interface Note extends Reflection {
	readonly text: string;
}

/**
 * Returns a reflection as shared if its `visibility` is not private and its folder is readable by others. Returns undefined for one with
 * `visibility: private`, without `visibility` (private is the default), or in any folder called `private`.
 */
export function share<R extends Reflection>(reflection: R, folder: Uri): Shared<R> | undefined {
	const path = segmentsBelow(folder, reflection.uri);
	const inPrivate = path === undefined || path.slice(0, -1).some(segment => segment.toLowerCase() === 'private');
	const isPrivate = reflection.visibility === undefined || reflection.visibility === 'private';
	return inPrivate || isPrivate ? undefined : reflection as Shared<R>;
}
