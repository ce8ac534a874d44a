import { AssertionError as NodesError } from 'node:assert';
import { AssertionError, use } from 'chai';

/** Chai leaves it to a reporter to say in what two values differ: from now on it is in the message, line by line. */
export function sayDifferences(): void {
	use(({ Assertion }) => {
		const { assert } = Assertion.prototype as { assert: (this: unknown, ...args: unknown[]) => void };
		Object.assign(Assertion.prototype, {
			assert(this: unknown, ...args: unknown[]): void {
				try {
					assert.apply(this, args);
				} catch (error) {
					if (error instanceof AssertionError) {
						sayDifference(error);
					}
					throw error;
				}
			},
		});
	});
}

function sayDifference(error: Error & { showDiff?: boolean; actual?: unknown; expected?: unknown }): void {
	const { message, stack, showDiff, actual, expected } = error;
	const [, difference] = new NodesError({ actual, expected, operator: 'deepStrictEqual' }).message.split('+ actual - expected');
	if (showDiff === true && difference !== undefined) {
		error.message = `${message}\n+ actual - expected${difference}`;
		error.stack = (stack ?? '').replace(message, () => error.message);
	}
}
