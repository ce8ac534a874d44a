import * as vscode from 'vscode';
import type { Day } from '../../core/time/days';
import type { Now } from '../../core/time/instants';

/** This machine's calendar: core is given the day, it never asks. */
export class Clock implements vscode.Disposable {
	readonly #dayChanged = new vscode.EventEmitter<void>();
	readonly onDidChangeDay = this.#dayChanged.event;
	readonly #time: () => Date;
	readonly #timer: ReturnType<typeof setInterval>;
	#last: Day;

	/** Looks at the time so often: a machine that slept, or whose clock was set, is in another day at once. */
	constructor(time = () => new Date(), everyMs = 60_000) {
		this.#time = time;
		this.#last = this.today();
		this.#timer = setInterval(() => {
			if (this.today() !== this.#last) {
				this.#last = this.today();
				this.#dayChanged.fire();
			}
		}, everyMs);
	}

	today(): Day {
		const now = this.#time();
		return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-');
	}

	now(): Now {
		return { today: this.today(), epochMs: this.#time().getTime(), zone: this.zone() };
	}

	/** The machine's zone, such as `Asia/Jakarta`. */
	zone(): string {
		return Intl.DateTimeFormat().resolvedOptions().timeZone;
	}

	dispose(): void {
		clearInterval(this.#timer);
		this.#dayChanged.dispose();
	}
}
