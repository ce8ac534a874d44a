import * as vscode from 'vscode';
import { prepareWhatIsNext, whatIsNext, type WhatIsNext } from '../../core/programme/whatIsNext';
import type { Clock } from '../platform/clock';
import { Debouncer } from '../platform/debouncer';
import { Disposable } from '../platform/disposable';
import { runInSlices } from '../platform/timeSlice';
import type { RecordStore } from '../workspace/recordStore';

/** The longest wait before the clock is read again: timers pause while a machine sleeps. */
const maxWaitMs = 60_000;
/** How long changes of the record are gathered. */
const gatherMs = 300;

/** What is next in the workspace, computed when it is needed and outdated by the record, the day and the end of the next meeting. */
export class Upcoming extends Disposable {
	readonly #store: RecordStore;
	readonly #clock: Clock;
	readonly #changed = this.register(new vscode.EventEmitter<void>());
	/** Fires when what is next may have changed. */
	readonly onDidChange = this.#changed.event;
	readonly #passed = this.register(new vscode.EventEmitter<void>());
	/** Fires when it may have changed only because time has passed: a session needs logging from its end on. */
	readonly onDidPass = this.#passed.event;
	readonly #fireSoon = this.register(new Debouncer(() => this.#fire(), gatherMs));
	readonly #readClock = this.register(new Debouncer(() => { this.#expire(); }, () => this.#waitMs()));
	#known: WhatIsNext | undefined;
	#changesAtMs: number | undefined;

	constructor(store: RecordStore, clock: Clock) {
		super();
		this.#store = store;
		this.#clock = clock;
		this.register(store.onDidChange(() => {
			this.#known = undefined;
			this.#fireSoon.trigger();
		}));
		this.register(clock.onDidChangeDay(() => {
			this.#known = undefined;
			this.#changed.fire();
		}));
	}

	get now(): WhatIsNext {
		if (!this.#known) {
			this.#known = whatIsNext(this.#store.index.programmes(), this.#clock.now());
			this.#changesAtMs = this.#known.changesAtMs;
			this.#readClock.cancel();
			if (this.#changesAtMs !== undefined) {
				this.#readClock.trigger();
			}
		}
		return this.#known;
	}

	/** After a change of many files, what is next takes some tenths of a second: it is computed in time slices. */
	async #fire(): Promise<void> {
		await runInSlices(prepareWhatIsNext(this.#store.index.programmes(), this.#clock.now()), () => this.isDisposed);
		if (!this.isDisposed) {
			this.#changed.fire();
		}
	}

	#waitMs(): number {
		return Math.min(maxWaitMs, Math.max(0, (this.#changesAtMs ?? 0) - this.#clock.now().epochMs));
	}

	#expire(): void {
		if (this.#changesAtMs !== undefined && this.#clock.now().epochMs < this.#changesAtMs) {
			this.#readClock.trigger();
			return;
		}
		this.#known = undefined;
		this.#changed.fire();
		this.#passed.fire();
	}
}
