/*
 * What the queries of docs/at-scale.md answer, counted a second time from the same lines: plain loops and maps, without the engine
 * and with nothing of the product's.
 */
interface Line {
	readonly version: number;
	readonly programme: string;
	readonly pair?: string;
	readonly date: string;
	readonly minutes?: number;
	readonly state: string;
	readonly mentors: readonly string[]; readonly mentees: readonly string[]; readonly knownReflections: number;
	readonly attendance: readonly { readonly person: string; readonly state?: string }[];
}

export type AnswerRow = Readonly<Record<string, string | number | null>>;

interface Time { sessions: number; minutes: number; untimed: number }
interface Meetings { last: string | null; next: string | null; toLog: number }

const sixtyDaysBefore = (today: string): string => new Date(Date.parse(`${today}T00:00:00Z`) - 60 * 86_400_000).toISOString().slice(0, 10);
/** To some decimals, halves away from zero. */
const rounded = (value: number, decimals: number): number => Math.round(value * 10 ** decimals) / 10 ** decimals;
const separator = '\u0000';

/** Takes lines one by one, so that a million of them need not be in memory. */
export class NaiveAnswers {
	readonly #months = new Map<string, Time>();
	readonly #pairs = new Map<string, Meetings>();
	readonly #people = new Map<string, Time>();
	/** By programme: how many sessions there are of each state, and of what is not known. */
	readonly #programmes = new Map<string, Map<string, number>>();
	readonly #today: string;
	readonly #minutesPerJp: number;
	lines = 0;

	constructor(today: string, minutesPerJp: number) {
		this.#today = today;
		this.#minutesPerJp = minutesPerJp;
	}

	add(repository: string, text: string): void {
		const line = JSON.parse(text) as Line;
		const programme = [repository, line.programme].join(separator);
		this.lines++;
		this.#countStates(programme, line);
		if (line.pair !== undefined) {
			this.#meet(programme + separator + line.pair, line);
		}
		if (line.state === 'held') {
			spend(this.#months, line.date.slice(0, 7), line);
			const took = new Set([...line.mentors, ...line.mentees, ...line.attendance.map(({ person }) => person)]);
			for (const { person, state } of line.attendance) {
				if (state === 'absent' || state === 'excused') {
					took.delete(person);
				}
			}
			for (const person of took) {
				spend(this.#people, [programme, person, line.date.slice(0, 4)].join(separator), line);
			}
		}
	}

	/** The rows of every query, by the heading that it stands under. */
	answers(): ReadonlyMap<string, readonly AnswerRow[]> {
		return new Map([
			['Sessions and hours by month', inOrder(this.#months).map(([month, { sessions, minutes, untimed }]): AnswerRow => (
				{ month, sessions, hours: sessions === untimed ? null : rounded(minutes / 60, 2), without_minutes: untimed }))],
			['Pairs that have not met for 60 days', this.#longNotMet()],
			['JP by person and year', inOrder(this.#people).map(([key, { sessions, minutes, untimed }]): AnswerRow => {
				const [repository, programme, person, year] = key.split(separator) as [string, string, string, string];
				return {
					repository,
					programme,
					person,
					year: Number(year),
					sessions,
					jp: sessions === untimed ? null : rounded(minutes / this.#minutesPerJp, 2),
					without_minutes: untimed,
				};
			})],
			['Cancelled and no-show by programme', this.#byProgramme(of => {
				const decided = of('held') + of('cancelled') + of('noShow');
				const percent = (state: string): number | null => decided === 0 ? null : rounded(100 * of(state) / decided, 1);
				return { decided, cancelled_percent: percent('cancelled'), no_show_percent: percent('noShow'), to_log: of('toLog') };
			})],
			['What is not known', this.#byProgramme(of => ({
				held: of('held'), without_minutes: of('untimed'), without_attendance: of('unattended'), reflections_not_known: of('unreflected'),
				to_log: of('toLog'), contradictory: of('contradictory'), of_another_version: of('other version'),
			}))],
		]);
	}

	#countStates(programme: string, { version, state, minutes, attendance, knownReflections }: Line): void {
		const counts = this.#programmes.get(programme) ?? new Map<string, number>();
		this.#programmes.set(programme, counts);
		const held = state === 'held';
		for (const [what, holds] of [
			[state, true],
			['untimed', held && minutes === undefined],
			['unattended', held && attendance.length === 0],
			['unreflected', held && knownReflections === 0],
			['other version', version !== 1],
		] as const) {
			counts.set(what, (counts.get(what) ?? 0) + (holds ? 1 : 0));
		}
	}

	#meet(pair: string, { state, date }: Line): void {
		const known = this.#pairs.get(pair) ?? { last: null, next: null, toLog: 0 };
		this.#pairs.set(pair, known);
		if (state === 'held' && date <= this.#today && (known.last === null || date > known.last)) {
			known.last = date;
		}
		if (state === 'planned' && date >= this.#today && (known.next === null || date < known.next)) {
			known.next = date;
		}
		known.toLog += state === 'toLog' ? 1 : 0;
	}

	#longNotMet(): readonly AnswerRow[] {
		const longAgo = sixtyDaysBefore(this.#today);
		// Sorting keeps the order of those whose day is the same; the empty text comes before every day.
		return inOrder(this.#pairs).filter(([, { last }]) => last === null || last <= longAgo).sort(([, a], [, b]) => compare(
			a.last ?? '', b.last ?? '',
		)).map(([key, { last, next, toLog }]) => {
			const [repository, programme, pair] = key.split(separator) as [string, string, string];
			return { repository, programme, pair, last_met: last, next_planned: next, to_log: toLog };
		});
	}

	#byProgramme(row: (of: (what: string) => number) => AnswerRow): readonly AnswerRow[] {
		return inOrder(this.#programmes).map(([key, counts]) => {
			const [repository, programme] = key.split(separator) as [string, string];
			return { repository, programme, ...row(what => counts.get(what) ?? 0) };
		});
	}
}

function spend(times: Map<string, Time>, key: string, { minutes }: Line): void {
	const time = times.get(key) ?? { sessions: 0, minutes: 0, untimed: 0 };
	times.set(key, time);
	time.sessions++;
	time.minutes += minutes ?? 0;
	time.untimed += minutes === undefined ? 1 : 0;
}

const compare = (a: string, b: string): number => a < b ? -1 : a > b ? 1 : 0;

function inOrder<V>(map: ReadonlyMap<string, V>): [string, V][] {
	return [...map].sort(([a], [b]) => compare(a, b));
}
