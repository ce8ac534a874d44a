import * as vscode from 'vscode';
import type { Day } from '../core/time/days';
import type { Now } from '../core/time/instants';

/** This machine's calendar: core is given the day, it never asks. */
export class Clock implements vscode.Disposable {
	readonly #dayChanged = new vscode.EventEmitter<void>();
	readonly onDidChangeDay = this.#dayChanged.event;
	#last = this.today();
	readonly #timer = setInterval(() => {
		if (this.today() !== this.#last) {
			this.#last = this.today();
			this.#dayChanged.fire();
		}
	}, 60_000);

	today(): Day {
		const now = new Date();
		return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-');
	}

	now(): Now {
		return { today: this.today(), epochMs: Date.now(), zone: this.zone() };
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
