import { ownerFrom } from './openActions';
import type { Programme } from './programme';
import type { Reflection } from '../notes/reflection';
import { share } from '../files/share';

/**
 * Whether a note's title may be shown to a reader: it is the reader's own, or meant for others and lies where they can
 * read it. `me` is the reader's key as `ownerFrom` gives it; undefined where nobody knows who reads.
 */
export function isOpenTo(me: string | undefined, reflection: Reflection, programme: Pick<Programme, 'folder' | 'people'>): boolean {
	const isMine = me !== undefined && reflection.author !== undefined && ownerFrom(programme, reflection.author).key === me;
	return isMine || share(reflection, programme.folder) !== undefined;
}
