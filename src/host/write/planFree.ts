import type { Plan } from '../../core/plans/plan';
import type { Uri } from '../../core/text/uri';
import { NameTaken } from '../platform/userError';
import type { Writer } from './writer';

/** How often a name is chosen again: if several windows write at once, each gets its own after some tries. */
const maxTries = 5;

/**
 * Plans with names that are free on the disk. Core chooses the names, and can't wait for the disk. So
 * every name is assumed to be free at first. The names that `plan` asked about are then checked, at the same time, and it runs again
 * with the results, until it asks about no further name. With n taken names in a row, it runs n + 2 times; usually twice.
 */
export async function planFree<P>(writer: Writer, plan: (taken: (uri: Uri) => boolean) => P | Promise<P>): Promise<P> {
	const known = new Map<Uri, boolean>();
	for (;;) {
		const unknown = new Set<Uri>();
		const planned = await plan(uri => {
			const isTaken = known.get(uri);
			if (isTaken === undefined) {
				unknown.add(uri);
			}
			return isTaken ?? false;
		});
		if (unknown.size === 0) {
			return planned;
		}
		await Promise.all([...unknown].map(async uri => { known.set(uri, await writer.isTaken(uri)); }));
	}
}

/** Plans with free names and writes. Plans anew, 5 times as a maximum, if a name was taken in between, as by another window. */
export async function applyFree<P extends Plan>(writer: Writer, plan: (taken: (uri: Uri) => boolean) => P): Promise<P> {
	for (let tries = 1; ; tries++) {
		const planned = await planFree(writer, plan);
		try {
			await writer.apply(planned);
			return planned;
		} catch (error) {
			if (!(error instanceof NameTaken) || tries === maxTries) {
				throw error;
			}
		}
	}
}
