import * as vscode from 'vscode';
import { whatIsNext, type WhatIsNext } from '../../core/programme/whatIsNext';
import type { Clock } from '../platform/clock';
import type { RecordStore } from '../workspace/recordStore';

/** Timers stand still while a machine sleeps, so the clock is looked at again after this long at the latest. */
const maxWaitMs = 5 * 60_000;
/** A change of the record is often followed by more. */
const gatherMs = 300;

/** What is next in the workspace, true to the record, the day and the minute: a meeting that ends needs logging from then on. */
export class Upcoming implements vscode.Disposable {
	readonly #store: RecordStore;
	readonly #clock: Clock;
	readonly #changed = new vscode.EventEmitter<void>();
	/** Fires when what is next may be something else, for whatever reason. */
	readonly onDidChange = this.#changed.event;
	readonly #passed = new vscode.EventEmitter<void>();
	/** Fires when it may be something else just because time has passed. */
	readonly onDidPass = this.#passed.event;
	readonly #subscriptions: vscode.Disposable;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#gathering: ReturnType<typeof setTimeout> | undefined;
	#known: WhatIsNext | undefined;

	constructor(store: RecordStore, clock: Clock) {
		this.#store = store;
		this.#clock = clock;
		this.#subscriptions = vscode.Disposable.from(
			store.onDidChange(() => {
				this.#known = undefined;
				this.#gathering ??= setTimeout(() => {
					this.#gathering = undefined;
					this.#changed.fire();
				}, gatherMs);
			}),
			clock.onDidChangeDay(() => {
				this.#known = undefined;
				this.#changed.fire();
			}),
		);
	}

	get now(): WhatIsNext {
		if (!this.#known) {
			const now = this.#clock.now();
			this.#known = whatIsNext(this.#store.index.programmes(), now);
			this.#wait(this.#known.changesAtMs, now.epochMs);
		}
		return this.#known;
	}

	dispose(): void {
		clearTimeout(this.#timer);
		clearTimeout(this.#gathering);
		this.#subscriptions.dispose();
		this.#changed.dispose();
		this.#passed.dispose();
	}

	/** Until the next meeting ends. */
	#wait(changesAtMs: number | undefined, nowMs: number): void {
		clearTimeout(this.#timer);
		if (changesAtMs === undefined) {
			return;
		}
		this.#timer = setTimeout(() => {
			const { epochMs } = this.#clock.now();
			if (epochMs < changesAtMs) {
				this.#wait(changesAtMs, epochMs);
				return;
			}
			this.#known = undefined;
			this.#changed.fire();
			this.#passed.fire();
		}, Math.min(maxWaitMs, Math.max(0, changesAtMs - nowMs)));
	}
}
