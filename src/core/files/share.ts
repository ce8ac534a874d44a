import { segmentsBelow, type Uri } from '../text/uri';
import { isNamed } from './layout';
import type { Reflection } from '../notes/reflection';

declare const shared: unique symbol;

/** A value that people other than its author may read. Only `share` creates it, so a private note can't be passed where it is required. */
export type Shared<T> = T & { readonly [shared]: true };

/** A reflection with the text of its file. */
export interface Note extends Reflection {
	readonly text: string;
}

/**
 * Returns the reflection if other people may read it. Undefined if its `visibility` is `private` or absent
 * (private is the default), if it is not below `folder`, or if any folder between is called `private`,
 * whatever its `visibility` is.
 */
export function share<R extends Reflection>(reflection: R, folder: Uri): Shared<R> | undefined {
	const path = segmentsBelow(folder, reflection.uri);
	const inPrivate = path === undefined || path.slice(0, -1).some(segment => isNamed(segment, 'private'));
	const isPrivate = reflection.visibility === undefined || reflection.visibility === 'private';
	return inPrivate || isPrivate ? undefined : reflection as Shared<R>;
}
