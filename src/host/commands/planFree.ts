import type { Uri } from '../../core/text/uri';
import type { Plan } from '../../core/plans/plan';
import { NameTaken } from '../platform/userError';
import type { Writer } from '../write/writer';

/** How often a name is looked for: of windows that all write at once each gets one in its turn. */
const maxTries = 5;

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

/** Plans and writes; once more where somebody else, such as another window, has taken the name meanwhile. */
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
