import { type DatedText, readDated } from './datedText';
import { type LogLine, maxHeading } from './logLines';
import { isDayWithoutYear, withYears } from './dayWithoutYear';
import { groupsMeetings, labelIn, partOf, yearIn } from './logLabels';

/** The lines of one meeting. */
export interface MeetingLines {
	/** The heading or bullet that names its day. */
	readonly start: LogLine;
	readonly dated: DatedText;
	/** Whether it is planned: the heading says *Next session*. */
	readonly isNext: boolean;
	readonly lines: readonly LogLine[];
	/** The heading of a day without its year. */
	readonly withoutYear?: string;
}

/** A log, divided at the headings or bullets that name a day. */
export interface DividedLog {
	readonly meetings: readonly MeetingLines[];
	/** Runs of lines that belong to no meeting. */
	readonly outside: readonly (readonly LogLine[])[];
	/** Whether there are too many lines that are or may be meetings. */
	readonly isCut?: true;
}

/** Below such a heading, bullets with days are plans or events, and no meetings. */
const noMeetings = /milestone|timeline|deadline|tenggat|jadwal|rencana|\bplan\b|references|referensi|pustaka|goals?\b|tujuan|changelog|release|riwayat perubahan/iu;

/** The most meetings of one log. */
export const maxMeetings = 3_000;
/** The most lines with several numbers that are looked at for a day and have none. */
const maxTried = 1_000;

/**
 * Divides the lines of a log. Where headings name days, each of them begins a meeting, whatever its level, and bullets are what was said
 * there. Otherwise bullets that begin with a day are meetings, or lines that are nothing but a day. Stops behind `maxMeetings`. `pause`
 * lets others have their turn.
 */
export async function divideLog(lines: readonly LogLine[], zone: string, pause: () => Promise<void>): Promise<DividedLog> {
	const byHeadings = await new Divider(lines, zone, 'headings').divide(pause);
	if (byHeadings.meetings.length === 0 && !byHeadings.isCut) {
		return new Divider(lines, zone, 'bullets').divide(pause);
	}
	// Where other headings have days with a year, one without it is a day, too.
	const hasOthers = !byHeadings.isCut && lines.some(({ heading, text }) => heading !== undefined && isDayWithoutYear(text));
	const divided = hasOthers ? await new Divider(lines, zone, 'headings', true).divide(pause) : byHeadings;
	return { ...divided, meetings: withYears(divided.meetings, zone) };
}

/** What adds up the meetings above it is none of them. */
const total = /^(?:[*_]{0,2})(?:sub ?)?(?:total|jumlah)\b/i;

/** How many lines are looked at before others have their turn: some milliseconds. */
const linesPerStep = 50;

class Divider {
	readonly #meetings: (MeetingLines & { readonly lines: LogLine[]; readonly level: number })[] = [];
	readonly #outside: LogLine[][] = [];
	readonly #lines: readonly LogLine[];
	readonly #zone: string;
	readonly #at: 'headings' | 'bullets';
	readonly #takesDaysWithoutYear: boolean;
	#tried = 0;
	#year: string | undefined;
	#isOpen = false;
	#mayBegin = true;

	constructor(lines: readonly LogLine[], zone: string, at: 'headings' | 'bullets', takesDaysWithoutYear = false) {
		this.#lines = lines;
		this.#zone = zone;
		this.#at = at;
		this.#takesDaysWithoutYear = takesDaysWithoutYear;
	}

	async divide(pause: () => Promise<void>): Promise<DividedLog> {
		for (const [i, line] of this.#lines.entries()) {
			if (i % linesPerStep === 0) {
				await pause();
			}
			if (this.#meetings.length > maxMeetings || this.#tried > maxTried) {
				return { meetings: this.#meetings, outside: this.#outside, isCut: true };
			}
			this.#take(line, i);
		}
		return { meetings: this.#meetings, outside: this.#outside };
	}

	#take(line: LogLine, i: number): void {
		const { heading } = line;
		if (heading !== undefined) {
			this.#takeHeading(line, heading, i);
		} else if (this.#at === 'bullets' && line.isVerbatim && line.text.startsWith('|')) {
			// A table is read as a table.
			this.#isOpen = false;
		} else if (this.#at === 'bullets' && !line.isBullet && line.indent === 0 && total.test(line.text) && (this.#lines[i - 1]?.text ?? '') === '') {
			this.#isOpen = false;
			this.#keep(line);
		} else {
			const dated = this.#at === 'bullets' && this.#mayBegin && this.#canBegin(line, i) ? this.#dayIn(line.text, false) : undefined;
			if (dated && (line.isBullet || dated.title === '')) {
				this.#begin(line, dated, Infinity, false);
			} else {
				this.#keep(line);
			}
		}
	}

	#canBegin({ isBullet, indent, box, isVerbatim }: LogLine, i: number): boolean {
		return !isVerbatim && indent < 4 && box === undefined && (isBullet || (this.#lines[i - 1]?.text ?? '') === '');
	}

	#takeHeading(line: LogLine, level: number, i: number): void {
		const { text } = line;
		const year = yearIn(text);
		if (year !== undefined || groupsMeetings(text)) {
			this.#year = year ?? this.#year;
			this.#isOpen = false;
			this.#mayBegin = true;
			return;
		}
		const part = line.when === undefined ? partOf(text) ?? labelIn(text)?.part : undefined;
		const open = this.#isOpen ? this.#meetings.at(-1) : undefined;
		const dated = part === undefined ? this.#dayIn(line.when ?? text, true) : undefined;
		const isWithoutYear = this.#takesDaysWithoutYear && part === undefined && dated === undefined && isDayWithoutYear(text);
		const isMine = this.#at === 'headings' && dated !== undefined;
		if (isMine) {
			this.#begin(line, line.when === undefined ? dated : { ...dated, title: text }, level, false);
		} else if (isWithoutYear) {
			this.#begin(line, { day: text, days: [], doubt: 'otherDay', title: '' }, level, false, text);
		} else if (open && (level > open.level || level === maxHeading || (part !== undefined && open.level !== Infinity))) {
			open.lines.push(line);
		} else {
			const next = part === 'next' && this.#at === 'headings' ? this.#nextDay(line, i) : undefined;
			this.#isOpen = false;
			this.#mayBegin = !noMeetings.test(text);
			if (next) {
				this.#begin(line, next, level, true);
			} else {
				this.#keep(line);
			}
		}
	}

	#dayIn(text: string, isHeading: boolean): DatedText | undefined {
		const dated = readDated(text, this.#zone, isHeading, this.#year);
		this.#tried += dated === undefined && /\d\D{1,20}\d/.test(text) ? 1 : 0;
		return dated;
	}

	/** The day of a planned meeting: in its heading, else in the first line below. */
	#nextDay({ text }: LogLine, i: number): DatedText | undefined {
		const below = this.#lines.slice(i + 1, i + 6).find(line => line.text !== '');
		const own = labelIn(text)?.text;
		return (own === undefined || own === '' ? undefined : readDated(own, this.#zone, true))
			?? (below && below.heading === undefined ? readDated(below.text, this.#zone, true) : undefined);
	}

	#begin(start: LogLine, dated: DatedText, level: number, isNext: boolean, withoutYear?: string): void {
		this.#meetings.push({ start, dated, isNext, lines: [], level, ...(withoutYear !== undefined && { withoutYear }) });
		this.#isOpen = true;
	}

	#keep(line: LogLine): void {
		const open = this.#isOpen ? this.#meetings.at(-1) : undefined;
		if (open) {
			open.lines.push(line);
			return;
		}
		const last = this.#outside.at(-1);
		const isNew = !last || last.at(-1)?.number !== line.number - 1 || line.heading !== undefined;
		if (isNew) {
			this.#outside.push([line]);
		} else {
			last.push(line);
		}
	}
}
