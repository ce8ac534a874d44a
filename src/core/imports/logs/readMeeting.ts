import { namesIn } from '../../text/personName';
import type { Day } from '../../time/days';
import { epochOf, momentAt } from '../../time/instants';
import { readLength } from '../../time/reading/readLength';
import { readClock } from '../../time/reading/readWritten';
import type { ActionRecord, SessionRecord } from '../importRecords';
import type { ReadContext } from '../readImport';
import { logAction } from './logAction';
import type { LogLine } from './logLines';
import { labelIn, type LogPart, partOf } from './logLabels';

/** What the lines of one meeting say. */
export interface MeetingContent {
	readonly present: readonly string[];
	readonly decisions: readonly string[];
	readonly actions: readonly ActionRecord[];
	readonly summary: string;
	readonly values: Partial<Pick<SessionRecord, 'minutes' | 'time' | 'place' | 'mentors' | 'mentees'>>;
	/** Lines about the meeting after this one, with what stands behind the label first. */
	readonly next: readonly LogLine[];
}

/** Reads the lines of a meeting of the given day, which is not known where it is asked for. */
export function readMeeting(lines: readonly LogLine[], day: Day | undefined, context: ReadContext): MeetingContent {
	const reader = new MeetingReader(day, context);
	lines.forEach(line => {
		reader.take(line);
	});
	return reader.content();
}

/** What a part without an entry says. */
const nothing = /^(?:[-–—/]+|n\/?a|none|nothing|nihil|tidak ada|belum ada|tbd)\.?$/iu;

class MeetingReader {
	readonly #present: string[] = [];
	readonly #decisions: string[] = [];
	readonly #actions: ActionRecord[] = [];
	readonly #summary: string[] = [];
	readonly #next: LogLine[] = [];
	readonly #values: { -readonly [K in keyof MeetingContent['values']]: MeetingContent['values'][K] } = {};
	readonly #day: Day | undefined;
	readonly #context: ReadContext;
	#part: LogPart | 'text' = 'text';
	/** The level of the heading that began the part; undefined where a label did. */
	#level: number | undefined;
	#hasBullets = false;
	#isAfterBlank = false;
	/** Headings that are not written yet, since nothing below them is. */
	#headings: LogLine[] = [];
	/** The entry that an indented line goes on with. */
	#open: { readonly indent: number; readonly text: string[]; readonly finish: (text: string) => void } | undefined;
	/** A person whose actions follow, and from which indentation on. */
	#owner: { readonly name: string; readonly indent: number } | undefined;

	constructor(day: Day | undefined, context: ReadContext) {
		this.#day = day;
		this.#context = context;
	}

	content(): MeetingContent {
		this.#close();
		return {
			present: this.#present,
			decisions: this.#decisions,
			actions: this.#actions,
			summary: dedent(this.#summary),
			values: this.#values,
			next: this.#next,
		};
	}

	take(line: LogLine): void {
		if (line.isVerbatim) {
			this.#write(line);
		} else if (line.heading !== undefined) {
			this.#takeHeading(line, line.heading);
		} else if (line.text === '') {
			this.#close();
			this.#isAfterBlank = true;
			if (line.written.trim() === '' && this.#summary.at(-1) !== '') {
				this.#summary.push('');
			}
		} else if (this.#open && !line.isBullet && line.indent > this.#open.indent) {
			this.#open.text.push(line.text);
		} else {
			this.#close();
			this.#takeText(line);
			this.#isAfterBlank = false;
		}
	}

	#takeHeading(line: LogLine, level: number): void {
		this.#close();
		this.#headings = this.#headings.filter(({ heading = 0 }) => heading < level);
		const label = partOf(line.text) === undefined ? labelIn(line.text) : undefined;
		const part = partOf(line.text) ?? label?.part;
		if (part === undefined && this.#part === 'actions' && this.#level !== undefined && level > this.#level && this.#context.isPerson(line.text)) {
			this.#owner = { name: line.text, indent: -1 };
			return;
		}
		this.#owner = undefined;
		this.#part = part ?? 'text';
		this.#hasBullets = false;
		this.#level = level;
		if (part === undefined) {
			this.#headings.push(line);
		} else if (label && label.text !== '') {
			this.#takeLabelled(line, part, label.text);
		}
	}

	#takeText(line: LogLine): void {
		const label = labelIn(line.text);
		if (label && line.box === undefined && (line.indent < 4 || !line.isBullet) && this.#part !== 'next') {
			this.#part = label.part;
			this.#hasBullets = false;
			this.#level = undefined;
			this.#owner = undefined;
			this.#takeLabelled(line, label.part, label.text);
			return;
		}
		if (this.#hasBullets && this.#isAfterBlank && !line.isBullet && line.indent === 0 && this.#part !== 'next') {
			// What follows a list behind a blank line is text again.
			this.#part = 'text';
		}
		this.#hasBullets ||= line.isBullet;
		if (line.box !== undefined && this.#part !== 'attendance') {
			this.#takeAction(line, line.box === 'done');
			return;
		}
		this.#takeEntry(line);
	}

	#takeEntry(line: LogLine): void {
		switch (this.#part) {
			case 'actions': {
				const owner = /^(?<name>.{1,60}?)\s*[:：]$/u.exec(line.text.replaceAll(/[*_]{2}/g, ''))?.groups?.['name'];
				if (owner !== undefined && this.#context.isPerson(owner)) {
					this.#owner = { name: owner, indent: line.indent };
				} else if (!nothing.test(line.text)) {
					this.#takeAction(line, false);
				}
				return;
			}
			case 'decisions':
				if (!nothing.test(line.text)) {
					this.#openEntry(line, text => {
						this.#decisions.push(text);
					});
				}
				return;
			case 'attendance': {
				const names = line.box === 'open' ? undefined : this.#namesIn(line.text);
				if (names) {
					this.#present.push(...names);
				} else if (!nothing.test(line.text)) {
					this.#write(line);
				}
				return;
			}
			case 'next':
				this.#next.push(line);
				return;
			default:
				this.#write(line);
		}
	}

	/** Takes what stands behind a label, or behind a colon in a heading. */
	#takeLabelled(line: LogLine, part: LogPart, text: string): void {
		if (text === '') {
			return;
		}
		const { zone } = this.#context;
		if (part === 'minutes' || part === 'time' || part === 'place' || part === 'mentors' || part === 'mentees') {
			this.#part = 'text';
			const values = this.#values;
			const names = part === 'mentors' || part === 'mentees' ? this.#namesIn(text) : undefined;
			const length = part === 'minutes' ? readLength(text, 'minutes') : undefined;
			const clock = part === 'time' ? readClock(text) : undefined;
			if (names && values[part as 'mentors'] === undefined) {
				values[part as 'mentors'] = names;
			} else if (length !== undefined && values.minutes === undefined) {
				values.minutes = length;
			} else if (clock && 'value' in clock && values.time === undefined) {
				const { time, offset, minutes } = clock.value;
				values.time = offset === undefined ? time
					: momentAt(epochOf({ date: this.#day ?? this.#context.now.today, time, offset }, zone), zone).time;
				if (minutes !== undefined) {
					values.minutes ??= minutes;
				}
			} else if (part === 'place' && values.place === undefined && text.length <= 200) {
				values.place = text;
			} else {
				this.#write(line);
			}
			return;
		}
		const plain = { ...line, text, isBullet: true };
		if (part === 'actions') {
			this.#takeAction(plain, false);
		} else if (part === 'summary') {
			this.#part = 'text';
			this.#write({ ...line, written: text });
		} else {
			this.#takeEntry(plain);
		}
	}

	#takeAction(line: LogLine, isDone: boolean): void {
		if (this.#owner && line.indent <= this.#owner.indent) {
			this.#owner = undefined;
		}
		const owner = this.#owner?.name;
		const at = this.#actions.length;
		// Its place is kept for it, since an indented line can go on with it.
		this.#actions.push({ text: line.text, isDone });
		this.#openEntry(line, text => {
			this.#actions[at] = logAction(text, isDone, owner, this.#day, this.#context);
		});
	}

	#openEntry({ indent, text }: LogLine, finish: (text: string) => void): void {
		this.#open = { indent, text: [text], finish };
	}

	#close(): void {
		this.#open?.finish(this.#open.text.join(' '));
		this.#open = undefined;
	}

	/** Writes a line into the summary, with the headings above it. */
	#write(line: LogLine): void {
		for (const { written } of this.#headings) {
			this.#summary.push(written.trim());
		}
		this.#headings = [];
		this.#summary.push(line.written);
	}

	/** The names of an entry, without their roles in brackets; undefined for what is no name. */
	#namesIn(written: string): readonly string[] | undefined {
		const text = written.replaceAll(/\([^()]{0,60}\)|[*_`]{1,2}|(?<![\p{L}\p{N}])@/gu, '').replaceAll(/\[\[([^\][|]{1,100})\]\]/g, '$1').trim();
		const names = namesIn(text).map(name => name.replace(/\s+[-–—]\s+.*$/u, '').trim());
		const areNames = names.every(name => this.#context.isPerson(name) || /^\p{L}[\p{L}\p{M}’'.,-]*(?: [\p{L}\p{M}’'.,-]+){0,5}$/u.test(name));
		return text !== '' && text.length <= 500 && areNames ? names : undefined;
	}
}

/** Joins lines without their common indentation, and without blank lines around them. */
function dedent(lines: readonly string[]): string {
	const shown = lines.map(line => line.replaceAll('\t', '    '));
	const indents = shown.filter(line => line.trim() !== '').map(line => line.length - line.trimStart().length);
	const common = indents.reduce((least, each) => Math.min(least, each), Infinity);
	return shown.map(line => line.slice(Number.isFinite(common) ? common : 0)).join('\n').replaceAll(/\n{3,}/g, '\n\n').replaceAll(/^\n+|\n+$/g, '');
}
