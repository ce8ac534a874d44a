import { bulletLine, type LogLine } from './logLines';

const headline = /^(\*{1,20})[ \t]+(.*)$/;
const keyword = /^(TODO|NEXT|WAIT|WAITING|HOLD|STARTED|DONE|CANCELLED|CANCELED|MEETING|PHONE|CALL)[ \t]+(.*)$/;
const tags = /[ \t]+:(?:[\p{L}\p{N}_@#%]+:)+[ \t]*$/u;
const priority = /^\[#[A-Z]\][ \t]+/;
const stamp = /[<[](\d{4}-\d{2}-\d{2})(?: [^\s\d>\]]+)?(?: (\d{1,2}:\d{2})(?:-(\d{1,2}:\d{2}))?)?(?: [^>\]]{0,20})?[>\]]/;
const clock = new RegExp(`^\\s*CLOCK:\\s*${stamp.source}(?:--${stamp.source})?`);
const planning = /^\s*(?:(?:DEADLINE|SCHEDULED|CLOSED):\s*[<[][^>\]]{10,40}[>\]]\s*)+$/;
const drawer = /^\s*:[A-Z_-]{1,40}:\s*$/i;
const property = /^\s*:([\w-]{1,40}):[ \t]+(\S.*)$/;

/** A headline with the lines below it, up to the next one. */
interface OrgSection {
	readonly line: LogLine;
	/** Its keyword: TODO, MEETING. */
	readonly keyword: string;
	/** Counted from 1. */
	readonly level: number;
	readonly below: readonly LogLine[];
}

/** Takes the lines of an org text apart, in the form that Markdown lines have. A headline with TODO or DONE is a task. */
export function orgLines(text: string): readonly LogLine[] {
	const sections: (OrgSection & { readonly below: LogLine[] })[] = [];
	const first: LogLine[] = [];
	for (const [i, raw] of text.split(/\r\n?|\n/).entries()) {
		const written = raw.trimEnd();
		const [, stars, title = ''] = headline.exec(written) ?? [];
		if (stars === undefined) {
			(sections.at(-1)?.below ?? first).push(bodyLine(written, i + 1));
			continue;
		}
		const [, word = '', rest = title] = keyword.exec(title) ?? [];
		const shown = rest.replace(priority, '').replace(tags, '').trim();
		sections.push({
			line: { number: i + 1, written, indent: 0, heading: stars.length, isBullet: false, text: shown, isVerbatim: false },
			keyword: word,
			level: stars.length,
			below: [],
		});
	}
	let meetingLevel = 0;
	return [...first, ...sections.flatMap(section => {
		const lines = linesOf(section);
		const [{ heading, box } = { heading: undefined, box: undefined }] = lines;
		if (box !== undefined && section.level <= meetingLevel) {
			// A task beside a meeting, not below it.
			return [{ ...section.line, text: '' }, { ...lines[0]!, text: section.line.written.replace(/^\*+\s*/, '') }, ...lines.slice(1)];
		}
		meetingLevel = heading ?? meetingLevel;
		return lines;
	})];
}

/** A line below a headline. `*` is a bullet only if it is indented. */
function bodyLine(written: string, number: number): LogLine {
	const line = bulletLine(written, number);
	return drawer.test(written) || written.startsWith('#+') ? { ...line, isBullet: false, text: written.trim() } : line;
}

function linesOf({ line, keyword: word, below }: OrgSection): readonly LogLine[] {
	// A meeting that was cancelled has its time in its headline.
	const isCancelled = word.startsWith('CANCEL') && stamp.test(line.text);
	const isTask = !isCancelled && /^(?:TODO|NEXT|WAIT|WAITING|HOLD|STARTED|DONE|CANCELLED|CANCELED)$/.test(word);
	const clocked = clockIn(below);
	if (isTask && !clocked) {
		const due = below.slice(0, 3).map(({ written }) => /(?:DEADLINE|SCHEDULED):\s*[<[](\d{4}-\d{2}-\d{2})/.exec(written)?.[1]).find(day => day !== undefined);
		const text = line.text + (due === undefined ? '' : ` due: ${due}`);
		const box = word === 'DONE' ? 'done' : word.startsWith('CANCEL') ? 'dropped' : 'open';
		return [{ ...bulletLine('', line.number), written: line.written, isBullet: true, box, text }, ...below.flatMap(shown)];
	}
	const own = stamp.exec(line.text);
	const early = own ? undefined : below.slice(0, 20).find(({ written }) => isStampAlone(written) || planning.test(written));
	const written = early && stamp.exec(early.written);
	const when = clocked?.when ?? whenOf(own ?? written ?? null);
	const kept = below.filter(each => each !== early && !clocked?.used.includes(each));
	return [
		{ ...line, text: `${isCancelled ? `${word} ` : ''}${line.text.replace(own?.[0] ?? '', '').trim()}`, ...(when !== undefined && { when }) },
		...kept.flatMap(shown),
	];
}

const isStampAlone = (written: string): boolean => written.trim().replace(stamp, '').replace(stamp, '').replace('--', '') === '' && stamp.test(written);

/** A timestamp in the form that a heading has it: `2026-03-02 10:00–11:30`. */
function whenOf(found: RegExpExecArray | null): string | undefined {
	const [, day, from, to] = found ?? [];
	const end = to === undefined ? '' : `–${to.padStart(5, '0')}`;
	return day === undefined || from === undefined ? day : `${day} ${from.padStart(5, '0')}${end}`;
}

/** The day and time of the clock lines, of which the earliest counts, and the others of its day with their lengths. */
function clockIn(below: readonly LogLine[]): { readonly when: string; readonly used: readonly LogLine[] } | undefined {
	const clocks = below.flatMap(line => {
		const [, day, from, , endDay, to] = clock.exec(line.written) ?? [];
		return day === undefined || from === undefined ? [] : [{ line, day, from: from.padStart(5, '0'), endDay, to: to?.padStart(5, '0') }];
	});
	const [begin] = clocks.slice().sort((a, b) => `${a.day}${a.from}` < `${b.day}${b.from}` ? -1 : 1);
	if (!begin) {
		return undefined;
	}
	const used = clocks.filter(({ day }) => day === begin.day);
	const minutes = used
		.map(({ day, from, endDay, to }) => to === undefined || endDay !== day ? 0 : minutesOf(to) - minutesOf(from))
		.reduce((sum, each) => sum + each, 0);
	return { when: `${begin.day} ${begin.from}${minutes > 0 ? ` [${String(minutes)} min]` : ''}`, used: used.map(({ line }) => line) };
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** A line as text: a drawer's ends and the planning line say nothing, a property is `key: value`. */
function shown(line: LogLine): readonly LogLine[] {
	const [, key, value] = property.exec(line.written) ?? [];
	if (key !== undefined && value !== undefined) {
		return /^(?:ID|CUSTOM_ID|CREATED)$/i.test(key) ? [] : [{ ...line, isBullet: false, text: `${key}: ${value}`, written: `${key}: ${value}` }];
	}
	return drawer.test(line.written) || planning.test(line.written) ? [] : [line];
}
