import * as vscode from 'vscode';
import type { Day } from '../../core/time/days';
import type { Now } from '../../core/time/instants';
import { Disposable } from './disposable';

/** The date, time and zone of this machine, as values that core is given. */
export class Clock extends Disposable {
	readonly #dayChanged = this.register(new vscode.EventEmitter<void>());
	readonly onDidChangeDay = this.#dayChanged.event;
	readonly #time: () => Date;
	#last: Day;

	/** Compares the day at an interval: a machine may have slept, or its clock may have been set. */
	constructor(time = () => new Date(), everyMs = 60_000) {
		super();
		this.#time = time;
		this.#last = this.today();
		const timer = setInterval(() => {
			if (this.today() !== this.#last) {
				this.#last = this.today();
				this.#dayChanged.fire();
			}
		}, everyMs);
		this.register({ dispose: () => { clearInterval(timer); } });
	}

	/** The local day, as `2026-02-28`. */
	today(): Day {
		const now = this.#time();
		return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
			.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0'))
			.join('-');
	}

	now(): Now {
		return { today: this.today(), epochMs: this.#time().getTime(), zone: this.zone() };
	}

	/** The machine's IANA zone, such as `Asia/Jakarta`. */
	zone(): string {
		return Intl.DateTimeFormat().resolvedOptions().timeZone;
	}
}
