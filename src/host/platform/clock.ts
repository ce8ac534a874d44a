import * as vscode from 'vscode';
import type { Programme } from '../../core/programme/programme';
import { nowIn } from '../../core/programme/timing';
import type { Day } from '../../core/time/days';
import { momentAt, type Now } from '../../core/time/instants';
import { Disposable } from './disposable';

/** The date and time, on this machine's clock or a programme's, as values that core is given. */
export class Clock extends Disposable {
	readonly #dayChanged = this.register(new vscode.EventEmitter<void>());
	/** Fires when another day has begun on this machine or in one of the zones. */
	readonly onDidChangeDay = this.#dayChanged.event;
	readonly #time: () => Date;
	readonly #zones: () => Iterable<string>;
	/** The last day seen on this machine (key `''`) and in each zone. */
	#last: ReadonlyMap<string, Day>;

	/**
	 * Compares the days at an interval: a machine may have slept, or its clock may have been set. `zones` returns the IANA zones, besides
	 * this machine's, whose midnight matters.
	 */
	constructor(time = () => new Date(), everyMs = 60_000, zones: () => Iterable<string> = () => []) {
		super();
		this.#time = time;
		this.#zones = zones;
		this.#last = this.#days();
		const timer = setInterval(() => {
			const days = this.#days();
			const isAnother = [...days].some(([zone, day]) => (this.#last.get(zone) ?? day) !== day);
			this.#last = days;
			if (isAnother) {
				this.#dayChanged.fire();
			}
		}, everyMs);
		this.register({ dispose: () => { clearInterval(timer); } });
	}

	/** The day, as `2026-02-28`: in a programme's zone, else on this machine. */
	today(programme?: Pick<Programme, 'file'>): Day {
		return programme ? this.now(programme).today : this.#localDay();
	}

	/** The present in a programme's zone, else on this machine. */
	now(programme?: Pick<Programme, 'file'>): Now {
		const now = { today: this.#localDay(), epochMs: this.#time().getTime(), zone: this.zone() };
		return programme ? nowIn(programme, now) : now;
	}

	/** The machine's IANA zone, such as `Asia/Jakarta`. */
	zone(): string {
		return Intl.DateTimeFormat().resolvedOptions().timeZone;
	}

	#days(): ReadonlyMap<string, Day> {
		const epochMs = this.#time().getTime();
		return new Map([['', this.#localDay()], ...[...new Set(this.#zones())].map(zone => [zone, momentAt(epochMs, zone).date] as const)]);
	}

	#localDay(): Day {
		const now = this.#time();
		return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
			.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0'))
			.join('-');
	}
}
