/** So long others wait at most, in ms. */
const sliceMs = 15;

/**
 * Does work that comes in steps of some milliseconds; others get a turn between them. Undefined when `isGivenUp` says so
 * before the end.
 */
export async function runInSlices<T, Question = never, Answer = never>(
	steps: Generator<Question | undefined, T, Answer | undefined>,
	isGivenUp: () => boolean = () => false,
	answer: (question: Question) => Promise<Answer | undefined> = () => Promise.resolve(undefined),
): Promise<T | undefined> {
	let given: Answer | undefined;
	for (;;) {
		const end = Date.now() + sliceMs;
		while (Date.now() < end) {
			const { done, value } = steps.next(given);
			if (done === true) {
				return value;
			}
			given = value === undefined ? undefined : await answer(value);
		}
		await new Promise(resolve => { setTimeout(resolve, 0); });
		if (isGivenUp()) {
			return undefined;
		}
	}
}
