import type { Uri } from '../../core/files/uri';
import type { Writer } from '../writer';

/** Plans again until every name that the plan asked about was looked at on the disk: core can't look by itself. */
export async function planFree<P>(writer: Writer, plan: (taken: (uri: Uri) => boolean) => P): Promise<P> {
	const known = new Map<Uri, boolean>();
	for (;;) {
		const unknown: Uri[] = [];
		const planned = plan(uri => {
			if (!known.has(uri)) {
				unknown.push(uri);
			}
			return known.get(uri) ?? false;
		});
		if (unknown.length === 0) {
			return planned;
		}
		for (const uri of unknown) {
			known.set(uri, await writer.isTaken(uri));
		}
	}
}
