import { Disposable } from './disposable';

/**
 * Runs an action once for any number of triggers: a delay after the first of them. An action never runs twice at the same
 * time: triggers while its promise is pending start one more delay when it has settled.
 */
export class Debouncer extends Disposable {
	readonly #action: () => void | Promise<void>;
	readonly #delayMs: () => number;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#isRunning = false;
	#isTriggeredAgain = false;

	/** A delay that varies is computed when the delay starts. The action handles its own errors. */
	constructor(action: () => void | Promise<void>, delayMs: number | (() => number)) {
		super();
		this.#action = action;
		this.#delayMs = typeof delayMs === 'number' ? () => delayMs : delayMs;
	}

	/** Whether the action will run without a further trigger. */
	get isPending(): boolean {
		return this.#timer !== undefined || this.#isTriggeredAgain;
	}

	/** Starts the delay unless it runs already. Does nothing after disposal. */
	trigger(): void {
		if (this.#isRunning) {
			this.#isTriggeredAgain = true;
		} else if (!this.isDisposed) {
			this.#timer ??= setTimeout(() => { void this.#run(); }, this.#delayMs());
		}
	}

	/** Drops the triggers so far. */
	cancel(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#isTriggeredAgain = false;
	}

	override dispose(): void {
		super.dispose();
		this.cancel();
	}

	async #run(): Promise<void> {
		this.#timer = undefined;
		this.#isRunning = true;
		try {
			const result = this.#action();
			if (result instanceof Promise) {
				await result;
			}
		} finally {
			this.#isRunning = false;
			if (this.#isTriggeredAgain) {
				this.#isTriggeredAgain = false;
				this.trigger();
			}
		}
	}
}
