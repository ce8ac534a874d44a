import type { Day } from '../../time/days';
import { epochOf, momentAt } from '../../time/instants';
import { readLength } from '../../time/reading/readLength';
import type { ActionRecord, SessionRecord } from '../importRecords';
import type { ReadContext } from '../readImport';
import { logAction } from './logAction';
import type { LogLine } from './logLines';
import { attendeesOf, namesOf } from './attendees';
import { isAgenda, labelIn, type LogPart, partOf } from './logLabels';
import { clockIn, dedent } from './meetingTexts';

/** What the lines of one meeting say. */
export interface MeetingContent {
	readonly present: readonly string[];
	readonly decisions: readonly string[];
	readonly actions: readonly ActionRecord[];
	readonly summary: string;
	readonly values: Partial<Pick<SessionRecord, 'minutes' | 'time' | 'place' | 'mentors' | 'mentees'>>;
	/** Lines about the meeting after this one, first the text after the label; and the label, as written. */
	readonly next: readonly LogLine[];
	readonly nextLabel: string;
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
	#nextLabel = '';
	readonly #values: { -readonly [K in keyof MeetingContent['values']]: MeetingContent['values'][K] } = {};
	readonly #day: Day | undefined;
	readonly #context: ReadContext;
	#part: LogPart | 'text' = 'text';
	/** The level of the heading that began the part; undefined where a label did. */
	#level: number | undefined;
	#hasBullets = false;
	/** Whether the part's label had its text beside it. */
	#isFilled = false;
	#isAgenda = false;
	/** The indentation of a bullet that only is a label: what is indented more belongs to it. */
	#labelIndent: number | undefined;
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
			nextLabel: this.#nextLabel,
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
		this.#begin(part ?? 'text');
		this.#isAgenda = part === undefined && isAgenda(line.text);
		this.#level = level;
		if (part === 'next') {
			this.#nextLabel = line.text.replace(/\s*[:：].*$/su, '');
		}
		if (part === undefined) {
			this.#headings.push(line);
		} else if (label && label.text !== '') {
			this.#takeLabelled(line, part, label.text);
		}
	}

	#takeText(line: LogLine): void {
		if (this.#labelIndent !== undefined && line.indent <= this.#labelIndent) {
			this.#begin('text');
		}
		const label = labelIn(line.text) ?? bulletLabel(line);
		if (label && line.box === undefined && (line.indent < 4 || !line.isBullet) && this.#part !== 'next') {
			this.#takeLabel(line, label);
			return;
		}
		if (this.#isFilled && !line.isBullet && /[:：][*_]{0,2}$/u.test(line.text)) {
			// Below a label of the author's own.
			this.#begin('text');
		}
		const isOver = this.#isFilled || (this.#hasBullets && !line.isBullet);
		if (isOver && this.#isAfterBlank && line.indent === 0 && this.#part !== 'next') {
			// What follows a list or a filled label behind a blank line is text again.
			this.#begin('text');
		}
		this.#hasBullets ||= line.isBullet;
		if (line.box !== undefined && this.#part !== 'attendance' && !this.#isAgenda) {
			this.#takeAction(line, line.box);
			return;
		}
		this.#takeEntry(line);
	}

	#begin(part: LogPart | 'text'): void {
		this.#part = part;
		this.#hasBullets = false;
		this.#isFilled = false;
		this.#isAgenda = false;
		this.#level = undefined;
		this.#labelIndent = undefined;
		this.#owner = undefined;
	}

	#takeLabel(line: LogLine, { part, text }: NonNullable<ReturnType<typeof labelIn>>): void {
		if (line.isBullet && text !== '') {
			// A bullet with its label has one entry; the bullets beside it are none.
			this.#takeLabelled(line, part, text);
			return;
		}
		this.#begin(part);
		this.#isFilled = text !== '';
		this.#labelIndent = line.isBullet ? line.indent : undefined;
		if (part === 'next') {
			this.#nextLabel = line.text.replace(/\s*[:：].*$/su, '').replaceAll(/[*_]{1,2}/g, '');
		}
		this.#takeLabelled(line, part, text);
	}

	#takeEntry(line: LogLine, part: LogPart | 'text' = this.#part): void {
		switch (part) {
			case 'actions': {
				const owner = /^(?<name>.{1,60}?)\s*[:：]$/u.exec(line.text.replaceAll(/[*_]{2}/g, ''))?.groups?.['name'];
				if (owner !== undefined && this.#context.isPerson(owner)) {
					this.#owner = { name: owner, indent: line.indent };
				} else if (!nothing.test(line.text)) {
					this.#takeAction(line, 'open');
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
				const { names, isAll } = line.box === 'open' || nothing.test(line.text)
					? { names: [], isAll: nothing.test(line.text) }
					: attendeesOf(line.text, this.#context);
				this.#present.push(...names);
				if (!isAll) {
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
		if (text === '' || nothing.test(text)) {
			return;
		}
		const { zone } = this.#context;
		if (part === 'minutes' || part === 'time' || part === 'place' || part === 'mentors' || part === 'mentees') {
			const { isBullet } = line;
			if (!isBullet) {
				this.#part = 'text';
			}
			const values = this.#values;
			const names = part === 'mentors' || part === 'mentees' ? namesOf(text, this.#context) : undefined;
			const length = part === 'minutes' ? readLength(text, 'minutes') : undefined;
			const clock = part === 'time' ? clockIn(text) : undefined;
			if (names && values[part as 'mentors'] === undefined) {
				values[part as 'mentors'] = names;
			} else if (length !== undefined && values.minutes === undefined) {
				values.minutes = length;
			} else if (clock && values.time === undefined) {
				const { time, offset, minutes } = clock;
				const date = this.#day ?? this.#context.now.today;
				const local = offset === undefined ? { date, time } : momentAt(epochOf({ date, time, offset }, zone), zone);
				if (local.date !== date) {
					this.#write(line);
					return;
				}
				values.time = local.time;
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
			this.#takeAction(plain, 'open');
		} else if (part === 'summary') {
			this.#part = 'text';
			this.#write({ ...line, written: text });
		} else {
			this.#takeEntry(part === 'attendance' ? { ...plain, written: line.written } : plain, part);
		}
	}

	#takeAction(line: LogLine, box: NonNullable<LogLine['box']>): void {
		if (this.#owner && line.indent <= this.#owner.indent) {
			this.#owner = undefined;
		}
		const owner = this.#owner?.name;
		const at = this.#actions.length;
		// Its place is kept for it, since an indented line can go on with it.
		this.#actions.push({ text: line.text, isDone: false });
		this.#openEntry(line, text => {
			this.#actions[at] = { ...logAction(text, box === 'done', owner, this.#day, this.#context), ...(box === 'dropped' && { isDropped: true }) };
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
}

/** A bullet that is nothing but what its bullets are: `todo`. */
function bulletLabel({ isBullet, text }: LogLine): ReturnType<typeof labelIn> {
	return isBullet && partOf(text) === 'actions' ? { part: 'actions', text: '' } : undefined;
}
