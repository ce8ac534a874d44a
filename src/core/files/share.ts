import { segmentsBelow, type Uri } from '../text/uri';
import type { Reflection } from '../notes/reflection';

declare const shared: unique symbol;

/** What others than its author may be shown. Only `share` makes it, so what takes it can't be given a private note. */
export type Shared<T> = T & { readonly [shared]: true };

/** A reflection with its file's text. */
export interface Note extends Reflection {
	readonly text: string;
}

/**
 * A reflection of a record folder, if it is meant for others and lies where others can read it.
 * Undefined for one that is private by its word, by saying nothing (private is the default), or
 * by lying in any folder called `private`, whatever it says itself.
 */
export function share<R extends Reflection>(reflection: R, folder: Uri): Shared<R> | undefined {
	const path = segmentsBelow(folder, reflection.uri);
	const inPrivate = path === undefined || path.slice(0, -1).some(segment => segment.toLowerCase() === 'private');
	const isPrivate = reflection.visibility === undefined || reflection.visibility === 'private';
	return inPrivate || isPrivate ? undefined : reflection as Shared<R>;
}
