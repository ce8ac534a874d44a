import { bullet, number } from './listMarks';

/** A line of a pasted text, taken apart. */
export interface PastedLine {
	/** The number of `>` before it: how often a mail was quoted. */
	readonly depth: number;
	readonly indent: number;
	/** What makes it an entry of a list. */
	readonly mark?: 'bullet' | 'number';
	/** Set where the line begins a message of a chat. Empty where it names no speaker: then date and time stay in the text. */
	readonly speaker?: string;
	/** The words without all of that, but with a check box. */
	readonly text: string;
}

const quote = /^(?:[ \t]*[>＞](?![\d=]))+[ \t]?/u;

/** Bullets that no YAML is repaired for: those of chats, of other scripts, and a hyphen. */
const moreBullets = /^(?:-[ \t]+|[-–—*+]$|[－―‒−・∙⁃⦁◆◇★☆►▸▹▶❖❯»→⇒➜✦✧][ \t\u3000]*|(?:🔹|🔸|🔷|🔶|🔵|🔴|🟢|🟡|🟠|🟣|🟤|⚫|⚪|⬛|⬜|🟦|🟩|🟥|🟨|◾|◽|📌|📍|👉|➡|✅|⭐|🌟|🔘)\ufe0f?[ \t]*)/u;
const moreNumbers = /^(?:\d{1,2}(?:\.\d{1,2})+\.[ \t]+|[ivx]{1,4}[.)][ \t]+|[（(](?:\d{1,3}|[a-z])[)）][ \t]*|[０-９]{1,3}[.)．）、][ \t\u3000]*|\d\ufe0f?\u20e3[ \t]*|[①-⑳][ \t]*)/u;

const date = '(?:\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{2,4}|\\d{1,2}[ -]\\p{L}{3,9}\\.?(?:[ -]\\d{2,4})?)';
const time = '\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:\\s?[ap]\\.?m\\.?(?!\\p{L}))?';
const moment = `(?:${date},?(?: (?:at|pukul|jam))?\\s+${time}|${time},?\\s+${date})`;
const speaker = '(?<speaker>[^:：\\n]{1,60}?)\\s*[:：](?!//)\\s*';
/** The prefixes of chat messages in WhatsApp, Telegram and Zoom: a date and a time, or the sender's name. */
const stamps: readonly RegExp[] = [
	`\\[(?:${moment}|${time})\\]\\s*(?:${speaker})?`,
	`${moment}\\s+[-–]\\s+(?:${speaker})?`,
	`(?<speaker>[^:：\\n[\\]]{1,60}), \\[${moment}\\]:?\\s*`,
	`${time}\\s+(?:from|dari)\\s+(?<speaker>[^:：\\n]{1,60}?)(?:\\s+(?:to|ke|kepada|untuk)\\s+[^:：\\n]{1,60}?)?\\s*[:：]\\s*`,
].map(form => new RegExp(`^${form}`, 'iu'));
/** Only beside others, as a line alone is a note of what was at that time. Without *AM* it may be a schedule: its times stay. */
const timeAndSpeaker = [`^${time}(?<=m\\.?)\\s+(?:[-–]\\s+)?${speaker}`, `^${time}\\s+(?=[^\\s\\d])`].map(form => new RegExp(form, 'iu'));
const invisible = /^[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/;

/** Takes a line apart. A `>`, a number or a time alone is a mark in a text of several lines only. */
export function pastedLine(written: string, isOneOfSeveral: boolean): PastedLine {
	const quoted = isOneOfSeveral ? quote.exec(written)?.[0] ?? '' : '';
	const line = written.slice(quoted.length).replace(invisible, '');
	const content = line.trim();
	const place = { depth: quoted.replaceAll(/[ \t]/g, '').length, indent: line.length - line.trimStart().length };
	const stamp = chatStamp(content, isOneOfSeveral);
	if (stamp) {
		const by = stamp.groups?.['speaker']?.trim() ?? '';
		return { ...place, speaker: by, text: by === '' ? content : content.slice(stamp[0].length) };
	}
	const bulleted = (bullet.exec(content) ?? moreBullets.exec(content))?.[0];
	const numbered = bulleted === undefined && isOneOfSeveral ? (number.exec(content) ?? moreNumbers.exec(content))?.[0] : undefined;
	const mark = bulleted ?? numbered;
	return mark === undefined
		? { ...place, text: content }
		: { ...place, mark: bulleted === undefined ? 'number' : 'bullet', text: content.slice(mark.length).trim() };
}

function chatStamp(content: string, isOneOfSeveral: boolean): RegExpExecArray | undefined {
	const start = content.slice(0, 200);
	return [...stamps, ...isOneOfSeveral ? timeAndSpeaker : []].map(form => form.exec(start)).find(match => match !== null);
}
