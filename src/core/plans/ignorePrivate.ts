import { join, type Uri } from '../text/uri';
import type { NewFile } from './plan';

/**
 * What is made before anything goes into a record folder's `private/`: the file by which Git leaves that folder out.
 * Nothing where there is one, which may be somebody's own. Whatever puts a file into `private/` asks here first (product.md, Files).
 */
export function ignorePrivate(folder: Uri, taken: (uri: Uri) => boolean): readonly NewFile[] {
	const ignore = join(folder, 'private', '.gitignore');
	return taken(ignore) ? [] : [{ uri: ignore, text: '*\n' }];
}
