import { oneOf } from '../oneOf';
import { isSameKey } from '../../record/keys';
import { namesIn } from '../../text/personName';
import { readLength } from '../../time/reading/readLength';
import { readClock } from '../../time/reading/readWritten';
import type { SessionRecord } from '../importRecords';
import { datedName } from './datedName';
import type { DatedText } from './datedText';
import type { MeetingLines } from './divideLog';
import type { LogLine } from './logLines';
import type { NoteHead } from './noteHead';

/** A note about one meeting: its lines, and what its front matter says beside them. */
export function noteFromHead(
	dated: DatedText, lines: readonly LogLine[], { values }: NoteHead
): { readonly meeting: MeetingLines; readonly apply: (session: SessionRecord) => SessionRecord } {
	const [first] = lines;
	const number = first?.number ?? 1;
	const title = lines.find(({ heading }) => heading === 1);
	const start: LogLine = title ?? { number, written: dated.day, indent: 0, isBullet: false, text: dated.day, isVerbatim: false };
	return {
		meeting: {
			start,
			dated: { ...dated, title: title?.text ?? dated.title },
			isNext: false,
			lines: lines.filter(line => line !== title),
		},
		apply: session => [...values].reduce((read, [key, texts]) => withValue(read, key, texts, title !== undefined), session),
	};
}

/** What the front matter of a log of several meetings says: who they all were with. The rest is told. */
export function logFromHead(
	{ values }: NoteHead,
): { readonly apply: (session: SessionRecord) => SessionRecord; readonly others: readonly string[] } {
	const entries = [...values].filter(([key, texts]) => texts.length > 0 && !ofTools.test(key));
	return {
		apply: session => entries.reduce((read, [key, texts]) => isForAll(key) ? withValue(read, key, texts, true) : read, session),
		others: entries.filter(([key]) => !isForAll(key)).map(([key, texts]) => `${key}: ${texts.join(', ')}`),
	};
}

const isForAll = (key: string): boolean => ['mentors', 'mentees', 'pair'].some(each => isSameKey(key, each));

/** Keys that tools write for themselves. */
const ofTools = oneOf(
	'id', 'uid', 'updated', 'created', 'modified', 'date', 'tanggal', 'start', 'day', 'aliases', 'cssclass(?:es)?', 'publish', 'draft', 'nav_order',
	'(?:meeting|session)[_-]?date', 'tanggal_pertemuan',
);

function withValue(session: SessionRecord, key: string, texts: readonly string[], hasTitle: boolean): SessionRecord {
	const [text] = texts;
	const startsAt = key === 'start' && session.time === undefined && text !== undefined ? readClock(text) : undefined;
	if (startsAt && 'value' in startsAt) {
		return { ...session, time: startsAt.value.time };
	}
	if (text === undefined || ofTools.test(key)) {
		return session;
	}
	const names = texts.map(name => name.replaceAll(/^\[\[|\]\]$|^@/g, '').replace(/^[^|]{1,100}\|/, '')).flatMap(namesIn);
	if (isSameKey(key, 'title') && /^\d{1,2}$/.test(text)) {
		// The day, as tools that name notes by days write it.
		return session;
	}
	if (isSameKey(key, 'title')) {
		return hasTitle || datedName(text)?.title === '' ? rest(session, key, texts, hasTitle ? session.title : text) : { ...session, title: text };
	}
	if (/^(?:attendees|attendance|present|participants|people|hadir|peserta|kehadiran)$/.test(key)) {
		return { ...session, present: [...session.present, ...names] };
	}
	if (isSameKey(key, 'mentors') || isSameKey(key, 'mentees')) {
		return isSameKey(key, 'mentors') ? { ...session, mentors: names } : { ...session, mentees: names };
	}
	if (isSameKey(key, 'pair') && session.pair === undefined) {
		return { ...session, pair: text };
	}
	const minutes = isSameKey(key, 'minutes') ? readLength(text, 'minutes') : undefined;
	const clock = /^(?:time|jam|waktu|pukul)$/.test(key) ? readClock(text) : undefined;
	if (minutes !== undefined && session.minutes === undefined) {
		return { ...session, minutes };
	}
	if (clock && 'value' in clock && session.time === undefined) {
		return { ...session, time: clock.value.time };
	}
	if (isSameKey(key, 'place') && session.place === undefined) {
		return { ...session, place: text };
	}
	return rest(session, key, texts);
}

/** Keeps a value under its key, unless it is there already. */
function rest(session: SessionRecord, name: string, texts: readonly string[], known?: string): SessionRecord {
	const text = texts.join(', ');
	return text === known ? session : { ...session, rest: [...session.rest, { name, text }] };
}
