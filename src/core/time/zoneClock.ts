const minuteMs = 60_000;
const dayMs = 86_400_000;

/** Converts between instants and the wall clock of one zone. A wall-clock time is given in milliseconds, as if it were UTC. */
export interface ZoneClock {
	/** The offset from UTC at an instant, in milliseconds. */
	offsetAt(epochMs: number): number;
	/**
	 * The instant of a wall-clock time. A time that a clock change skips is moved later by the length of the gap; for a time that occurs
	 * twice, the first is used.
	 */
	epochOf(wallMs: number): number;
}

const clocks = new Map<string, ZoneClock>();

/** Returns the clock of an IANA zone, or of an offset such as `+07:00`. An unknown zone counts as UTC. */
export function clockOf(zone: string): ZoneClock {
	let clock = clocks.get(zone);
	if (!clock) {
		const offset = /^[+-]\d{2}:?\d{2}$/.test(zone) ? offsetMsOf(zone) : undefined;
		clock = offset === undefined ? namedClock(zone) : fixedClock(offset);
		clocks.set(zone, clock);
	}
	return clock;
}

function namedClock(zone: string): ZoneClock {
	try {
		return new NamedClock(new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }));
	} catch {
		return fixedClock(0);
	}
}

function fixedClock(offsetMs: number): ZoneClock {
	return { offsetAt: () => offsetMs, epochOf: wallMs => wallMs - offsetMs };
}

/** Returns an offset such as `+07:00`, `+0700` or `-00:44:30` in milliseconds; undefined if there is none. */
function offsetMsOf(text: string): number | undefined {
	const [, sign, hours, minutes, seconds = '0'] = /([+-])(\d{2}):?(\d{2})(?::(\d{2}))?$/.exec(text) ?? [];
	return Number(hours) <= 23 && Number(minutes) <= 59
		? (sign === '-' ? -1 : 1) * (Number(hours) * 60 * minuteMs + Number(minutes) * minuteMs + Number(seconds) * 1000)
		: undefined;
}

/** Reads a zone's offsets from the platform, one for each day that is asked for; others only on days when the clocks change. */
class NamedClock implements ZoneClock {
	readonly #format: Intl.DateTimeFormat;
	/** The offset at the beginning of a day of UTC, by the number of days since 1970-01-01. */
	readonly #offsets = new Map<number, number>();

	constructor(format: Intl.DateTimeFormat) {
		this.#format = format;
	}

	offsetAt(epochMs: number): number {
		const day = Math.floor(epochMs / dayMs);
		const offset = this.#atStartOf(day);
		return this.#atStartOf(day + 1) === offset ? offset : this.#read(epochMs);
	}

	epochOf(wallMs: number): number {
		const [before, after] = [this.offsetAt(wallMs - dayMs), this.offsetAt(wallMs + dayMs)];
		if (before === after) {
			return wallMs - before;
		}
		const [first, other] = [Math.max(before, after), Math.min(before, after)];
		return wallMs - (this.offsetAt(wallMs - first) === first ? first : other);
	}

	#atStartOf(day: number): number {
		let offset = this.#offsets.get(day);
		if (offset === undefined) {
			offset = this.#read(day * dayMs);
			this.#offsets.set(day, offset);
		}
		return offset;
	}

	#read(epochMs: number): number {
		return offsetMsOf(this.#format.format(epochMs)) ?? 0;
	}
}
