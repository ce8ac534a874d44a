import type { Steps } from '../../core/text/steps';

/** So long others wait at most, in ms. */
const sliceMs = 15;

/**
 * Does work that comes in steps of some milliseconds; others get a turn between them. Undefined when `isGivenUp` says so
 * before the end.
 */
export async function runInSlices<T>(steps: Steps<T>, isGivenUp: () => boolean = () => false): Promise<T | undefined> {
	for (;;) {
		const end = Date.now() + sliceMs;
		while (Date.now() < end) {
			const { done, value } = steps.next();
			if (done === true) {
				return value;
			}
		}
		await new Promise(resolve => { setTimeout(resolve, 0); });
		if (isGivenUp()) {
			return undefined;
		}
	}
}
