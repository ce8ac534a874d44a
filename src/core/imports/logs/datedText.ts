import { epochOf, momentAt, type Now } from '../../time/instants';
import { isDayWord } from '../../time/reading/dayWords';
import { readLength } from '../../time/reading/readLength';
import type { Refusal } from '../../time/reading/dayIn';
import { readWhen } from '../../time/reading/readWhen';
import { readMoment } from '../../time/reading/readWritten';
import type { Day } from '../../time/days';

/** A heading or bullet that names the day of a meeting. */
export interface DatedText {
	/** The day as written: `12.05.2025`. */
	readonly day: string;
	/** The days that it can mean, the likeliest first: several where day and month can be either way round. */
	readonly days: readonly Day[];
	/** Why it can't be used as it is: `monthFirst`, or a day that doesn't exist or contradicts its weekday. */
	readonly doubt?: 'monthFirst' | 'otherDay';
	/** `HH:MM` on the programme's clock. */
	readonly time?: string;
	readonly minutes?: number;
	/** A zone of the time that is not known: `PT`. The time is read on the programme's clock. */
	readonly unknownZone?: string;
	/** Whether the day is struck through. */
	readonly isStruck?: true;
	/** The rest of the text, without the signs around the day. */
	readonly title: string;
}

/** What precedes the day in a heading, and says nothing or numbers the meeting. */
const meetingWords = 'meeting|meetings|session|sesi|pertemuan|rapat|bimbingan|mentoring|minutes|notes|notulen|catatan|call|log|1[:-](?:on[:-])?1|one-on-one';
const dayWords = 'week|minggu|pekan|date|tanggal|tgl|hari|on|ke|no';
const itsNumber = String.raw`(?:ke[ -]?)?(?:[#№]?\d{1,3}(?![\d./-]))?`;
const behindLead = String.raw`(?:[ \t]*[:.,–—|-]+[ \t]*|[ \t]+(?=\S)|(?=[[(<]))`;
const lead = new RegExp(String.raw`^(?:(?:${meetingWords}|${dayWords})\.?[ \t]*${itsNumber}|#\d{1,3})${behindLead}`, 'iu');
/** A weekday in a language that is not known, before a day in numbers: `Montag, 15.04.2024`. */
const otherWeekday = /^\p{L}{2,12}, ?(?=\d{1,2}[./-]\d{1,2}[./-]\d{2,4})/u;
/** The first of several days: `21-23/08/2023`, `21–23 Agustus 2023`. */
const daySpan = /^(\d{1,2}) ?[-–] ?\d{1,2}(?=(?:[/.]\d{1,2}[/.]| \p{L}{3,9},? )\d{4}(?!\d))/u;
/** Before these a day is not that of a meeting. */
const otherDays = 'due|deadline|tenggat|batas|target|next|berikut\\w*|selanjutnya|depan|since|sejak|until|sampai|by|before|sebelum';
const daysOfFiles = 'updated?|created|dibuat|diubah|diperbarui|last|terakhir|version|versi|published';
const noLead = new RegExp(`(?:${otherDays}|${daysOfFiles})\\W*$`, 'iu');
const length = /[[(]\s*((?:±|~)?\s*[\d½][^[\]()]{0,20})\s*[\])]/u;
const clock = /\d{1,2}[:.]\d{2}/;
/** The maximum number of words that name one day with its time. */
const maxWords = 9;
const maxCharacters = 300;
const monthOrNumbers = /\p{L}{3}|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{8}/u;

/**
 * Reads the day of a heading (or a bullet, where it has to come first): `April 17, 2025 — 10:00 WIB (03:00 UTC)`, `Session 4 – 1 Mei 2025`.
 * `year` is that of the heading above, for days without one. Undefined for a text that doesn't name a day so.
 */
export function readDated(written: string, zone: string, isHeading: boolean, year?: string): DatedText | undefined {
	if (written.length > maxCharacters || !/\d/.test(written)) {
		return undefined;
	}
	const plain = plainOf(written);
	const span = daySpan.exec(plain);
	const one = span ? `${span[1] ?? ''}${plain.slice(span[0].length)}` : plain;
	const minutes = lengthIn(one);
	const bare = (minutes === undefined ? one : one.replace(length, ' ')).trim();
	const { text, zone: unknown } = inOneZone(bare);
	const begin = leadOf(text);
	const found = dayAtStart(text.slice(begin.length), year) ?? (isHeading ? dayAtEnd(text, year) : undefined);
	if (!found) {
		return undefined;
	}
	const rest = [found.isAtEnd !== true && /\d/.test(begin) ? begin : '', found.rest].map(titleOf).filter(each => each !== '').join(' – ');
	const timed = minutes === undefined && found.moment.minutes === undefined ? lengthAtStart(rest) : undefined;
	const days = span ? `${span[0]}${found.written.slice(span[1]?.length)}` : '';
	const title = [days, timed?.rest ?? rest].filter(each => each !== '').join(' ');
	const { date, time, offset, ...read } = found.moment;
	const local = time === undefined || offset === undefined
		? time === undefined ? undefined : { date, time }
		: momentAt(epochOf({ date, time, offset }, zone), zone);
	const shift = local !== undefined && local.date !== date;
	return {
		day: found.written,
		days: shift ? [local.date] : [date, ...read.others],
		...(read.doubt !== undefined && { doubt: read.doubt }),
		...(local?.time !== undefined && { time: local.time }),
		...((read.minutes ?? minutes ?? timed?.minutes) !== undefined && { minutes: read.minutes ?? minutes ?? timed!.minutes }),
		...(unknown !== undefined && time !== undefined && { unknownZone: unknown }),
		...(/^\W*~~/.test(written) && { isStruck: true }),
		title,
	};
}

/** Without emphasis, wiki links, code marks and the brackets of org. */
function plainOf(written: string): string {
	return written
		.replaceAll(/\[\[([^\][|]{1,200})(?:\|([^\][]{1,200}))?\]\]/g, (_, target: string, shown?: string) => shown ?? target)
		.replaceAll(/\[([^\][]{1,200})\]\([^()\s]{0,500}\)/g, '$1')
		.replaceAll(/[<>`]|\*\*|__|~~|(?<=\S)\s*\[\s*\]|(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, '')
		.replace(/^\[([^\][]*\d{4}[^\][]*)\]/, '$1')
		.replaceAll(/\s+/g, ' ')
		.replace(/\((WIB|WITA|WIT|UTC|GMT)\)/i, '$1')
		.replace(/(\d[:.]\d{2}) ?(WIB|WITA|WIT)( ?(?:[-–—]|s\.d\.?|s\/d|sampai|hingga|to) ?\d{1,2}[:.]\d{2} ?\2)/iu, '$1$3')
		.trim();
}

/** The length in brackets: `[2 hours]`, `(90 menit)`. */
function lengthIn(text: string): number | undefined {
	const written = length.exec(text)?.[1]?.trim();
	return written === undefined || !/[\p{L}'’′]/u.test(written) || clock.test(written) ? undefined : readLength(written, 'minutes');
}

/** A length at the start of a title, set off by a comma: `2 hours, first demo`; or alone. */
function lengthAtStart(title: string): { readonly minutes: number; readonly rest: string } | undefined {
	const [whole, written = ''] = /^([\d½][\d½.,]{0,4} ?\p{L}{1,8}(?: \d{1,2} ?\p{L}{1,5})?)(?:[,:;–—-]+\s+|$)/u.exec(title) ?? [];
	const minutes = whole === undefined ? undefined : readLength(written, 'minutes');
	return whole === undefined || minutes === undefined ? undefined : { minutes, rest: title.slice(whole.length) };
}

const knownZone = /^(?:WIB|WITA|WIT|UTC|GMT|Z|[+-]\d{2}:?\d{2})$/i;
const zoned = String.raw`(\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?:[-–]\d{1,2}[:.]\d{2})?|\d{1,2} ?[ap]\.?m\.?) ?([A-Z]{1,5}|[+-]\d{2}:?\d{2})?`;
const between = String.raw` ?(?:[(/|,=]|\bor\b|\batau\b) ?`;
const inTwoZones = new RegExp(String.raw`(?<![\d.:/-])${zoned}${between}${zoned}[^()\d]{0,20}(?:[^()]{0,60}\))?`, 'u');
const otherZone = new RegExp(String.raw`(?<![\d.:/-])${zoned}(?![A-Za-z])`, 'u');

/** Keeps one of the same time in two zones, the first whose zone is known, and takes a zone away that is not known. */
export function inOneZone(text: string): { readonly text: string; readonly zone?: string } {
	type Zone = string | undefined;
	const one = text.replace(inTwoZones, (whole: string, first: string, zone: Zone, second: string, other: Zone) =>
		other !== undefined && knownZone.test(other) && (zone === undefined || !knownZone.test(zone)) ? `${second} ${other}`
			: zone === undefined && other === undefined ? whole : `${first} ${zone ?? ''}`);
	const [written = '', , zone] = otherZone.exec(one) ?? [];
	return zone === undefined || knownZone.test(zone) || !/^[A-Z]{2,5}$/.test(zone)
		? { text: one.trim() }
		: { text: one.replace(written, written.slice(0, -zone.length)).replaceAll(/ {2,}/g, ' ').trim(), zone };
}

function leadOf(text: string): string {
	let rest = text.replace(otherWeekday, '');
	for (let i = 0; i < 4; i++) {
		const found = lead.exec(rest)?.[0];
		if (found === undefined) {
			break;
		}
		rest = rest.slice(found.length);
	}
	const found = text.slice(0, text.length - rest.length);
	return /\d/.test(found) || rest !== '' ? found : '';
}

const titleOf = (text: string): string => text
	.replace(/^[\s–—:|,;.@/-]+/u, '').replace(/[\s–—:|,;@/([-]+$/u, '').replace(/^\(([^()]*)\)$/, '$1').replaceAll(/(?<=\p{L} )\[(\d{1,3})\]/gu, '$1').trim();

interface Found {
	readonly written: string;
	readonly moment: ReadDay;
	readonly rest: string;
	readonly isAtEnd?: true;
}

/** Reads as many words at the start of a text as name a day. */
function dayAtStart(text: string, year: string | undefined): Found | undefined {
	const words = text.split(' ', maxWords);
	const run = words.findIndex(word => !isPart(word));
	for (let count = run < 0 ? words.length : run; count > 0; count--) {
		const written = words.slice(0, count).join(' ');
		const moment = readPhrase(written, year);
		if (moment) {
			return { written: bareDay(written), moment, rest: text.slice(written.length) };
		}
	}
	return undefined;
}

/** Reads the words at the end of a text, if a sign or a bracket sets them off. */
function dayAtEnd(text: string, year: string | undefined): Found | undefined {
	const words = text.split(' ');
	if (words.length > 40) {
		return undefined;
	}
	for (let start = Math.max(1, words.length - maxWords); start < words.length; start++) {
		const before = words.slice(0, start).join(' ');
		const written = words.slice(start).join(' ');
		const isSetOff = /[-–—:,|@]$|(?:^|\s)(?:on|pada|tanggal|tgl\.?)$/iu.test(before) || /^[([]/.test(written);
		const moment = isSetOff && !noLead.test(before) && words.slice(start).every(isPart) ? readPhrase(written, year) : undefined;
		if (moment) {
			return { written: bareDay(written), moment, rest: before.replace(/(?:^|\s)(?:on|pada|tanggal|tgl\.?)$/iu, ''), isAtEnd: true };
		}
	}
	return undefined;
}

const isPart = (word: string): boolean => /^(?:[-–—@]|s\.d\.?|s\/d|sampai|hingga|to)$/iu.test(word) || isDayWord(bareWord(word)) || /^[\d./:–—-]+$/u.test(bareWord(word));
const bareWord = (word: string): string => word.toLowerCase().replaceAll(/^[([]+|[)\],;:.]+$/g, '');
const bareDay = (written: string): string => written.replaceAll(/^[([\s]+|[)\]\s,;:–—-]+$/gu, '');

interface ReadDay {
	readonly date: Day;
	readonly others: readonly Day[];
	readonly doubt?: DatedText['doubt'];
	readonly time?: string;
	readonly offset?: string;
	readonly minutes?: number;
}

function readPhrase(phrase: string, year: string | undefined): ReadDay | undefined {
	const written = bareDay(phrase).replaceAll(/(?<!\d[:.]\d{2}(?: ?[a-z]{3,4})?),? [-–—@] (?=\d)/giu, ' ');
	if (!monthOrNumbers.test(written) || !/\d/.test(written)) {
		return undefined;
	}
	if (/^\d{4}-/.test(written)) {
		const iso = readMoment(written);
		return 'value' in iso ? { ...iso.value, others: [] } : doubtful(iso.reason, iso.forms[0]);
	}
	const read = readWhen(written, someDay, 'past');
	if (!read) {
		return undefined;
	}
	if ('refused' in read) {
		return read.isRelative === true ? undefined : doubtful(read.refused, read.date);
	}
	if (read.isRelative) {
		const withYear = year !== undefined && /\p{L}{3}/u.test(written) ? readMoment(`${written} ${year}`) : undefined;
		return withYear && 'value' in withYear ? { ...withYear.value, others: [] } : undefined;
	}
	const { date, time, offset, minutes, alternatives = [], hasTwoHours } = read;
	// Two possible hours: the time stays in the text, so less of it is read.
	return hasTwoHours ? undefined : {
		date,
		...(time !== undefined && { time }), ...(offset !== undefined && { offset }), ...(minutes !== undefined && { minutes }),
		others: alternatives.map(each => each.date),
	};
}

/** A day on which a text is read: one that is not relative means the same on every day. */
const someDay: Now = { today: '2000-01-05', epochMs: Date.parse('2000-01-05T12:00:00Z'), zone: 'UTC' };

function doubtful(reason: Refusal['refused'] | 'relative' | 'twoTimes' | undefined, form: string | undefined): ReadDay | undefined {
	return form === undefined || reason === 'dayNumber' ? undefined : {
		date: form.slice(0, 10),
		others: [],
		...(reason !== 'oneNumber' && { doubt: reason === 'monthFirst' ? 'monthFirst' : 'otherDay' }),
	};
}
