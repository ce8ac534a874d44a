import type { FileFacts } from '../files/fileFacts';
import type { FileRole } from '../files/layout';
import { parseText } from '../files/parseFile';
import { share } from '../files/share';
import { splitFrontMatter } from '../notes/frontMatter';
import { groupOfSession, type Grouping } from '../programme/programme';
import type { Session } from '../record/session';
import type { AnyShape } from '../record/shape';
import { plainLines } from '../text/plainText';
import type { Uri } from '../text/uri';
import { changesInWords } from '../words/lateWords';
import { itemsOf, shapeOf } from './compareFields';
import { entriesInWords, inOneText, labelOf, mainKeyOf, type Speaker, valueInWords } from './valueInWords';

/** What a version is put into words with. */
export interface Reader extends Pick<Speaker, 'words'> {
	readonly programme: Speaker['programme'] & Grouping;
	/** The only session that is wanted. Where a version doesn't have it, all are shown. */
	readonly sessionId?: string;
}

/** Keys that say nothing to people, or are said by others. */
const unsaid: Readonly<Record<string, readonly string[]>> = { session: ['id', 'time', 'start'], pair: ['id'], person: ['id'], note: ['type'], programme: ['id'] };

/**
 * Returns a version of a file as plain text in words, to be compared with another one line by line: a value, or an entry of a list, on
 * each line, and texts with their own lines. A file that can't be read, or is of no known kind, is returned as it is; a private note
 * without its text. Never throws.
 */
export function readableVersion(uri: Uri, role: FileRole | undefined, text: string, reader: Reader): string {
	const file = role && parseText(uri, role, text);
	return !file || (file.broken && file.kind !== 'reflection') || file.kind === 'template' || file.kind === 'message' ? text
		: readableFacts(file, reader, text);
}

/** Like `readableVersion`, of a file that was read. Without the text of a note, its values only. */
export function readableFacts(file: FileFacts, { programme, words, sessionId }: Reader, text = ''): string {
	const { pair, programme: settings, people, reflection } = file;
	const only = file.sessions.filter(({ id }) => id === sessionId);
	const sessions = only.length > 0 ? only : file.sessions;
	const speaker: Speaker = { programme, words, isWhole: true };
	if (file.kind === 'reflection') {
		const split = splitFrontMatter(text);
		const body = plainLines(text.slice(typeof split === 'object' ? split.bodyStart : 0));
		return asText(reflection && share(reflection, file.folder)
			? [mapLines(['note'], reflection, speaker), body]
			: [[changesInWords[words.language].privateText]]);
	}
	return asText([
		...(settings ? [mapLines(['programme'], settings, speaker)] : []),
		...(people ?? []).map(person => mapLines(['person'], person, speaker)),
		...(pair ? [mapLines(['pair'], pair, { ...speaker, pairId: pair.id })] : []),
		...sessions.map(session => sessionLines(session, programme, speaker)),
	]);
}

/** Parts with a blank line between them, and never two. */
function asText(parts: readonly (readonly string[])[]): string {
	const lines = parts.filter(part => part.length > 0).flatMap((part, i) => [...(i > 0 ? [''] : []), ...part]);
	const kept = lines.filter((line, i) => line !== '' || (i > 0 && lines[i - 1] !== ''));
	return kept.length === 0 ? '' : `${kept.join('\n').trimEnd()}\n`;
}

function sessionLines({ date, clock, ...rest }: Session, programme: Grouping, speaker: Speaker): readonly string[] {
	const group = groupOfSession(programme, { date, ...rest });
	return mapLines(['session'], { ...rest, date: { date, ...clock } }, { ...speaker, ...(group.is === 'pair' && { pairId: group.id }) });
}

/** Returns the values of a map in the order of its shape, each with its label. */
function mapLines(path: readonly string[], map: object, speaker: Speaker): readonly string[] {
	const values = map as Readonly<Record<string, unknown>>;
	return keysOf(itemsOf(shapeOf(path)), values)
		.filter(key => path.length > 1 || !unsaid[path[0] ?? '']?.includes(key))
		.flatMap(key => valueLines([...path, key], values[key], speaker));
}

function keysOf(shape: AnyShape, map: Readonly<Record<string, unknown>>): readonly string[] {
	if (shape.is !== 'fields') {
		return [];
	}
	const known = [...Object.keys(shape.fields), ...(shape.list ? [shape.list.name] : [])];
	return [...known, ...(shape.hasOthers ? Object.keys(map).filter(key => !known.includes(key)) : [])];
}

function valueLines(path: readonly string[], value: unknown, speaker: Speaker): readonly string[] {
	const shape = shapeOf(path);
	const label = capital(labelOf(path, speaker));
	if (value === undefined || shape.is === 'aside') {
		return [];
	}
	if (shape.is === 'fields' && typeof value === 'object' && value !== null) {
		return mapLines(path, value, speaker);
	}
	if (Array.isArray(value)) {
		const lines = value.flatMap(entry => entryLines(path, entry, speaker));
		return lines.length === 0 ? [] : ['', `${label}:`, ...lines, ''];
	}
	const isLong = typeof value === 'string' && (path.at(-1) === 'summary' || /[\r\n]/.test(value.trimEnd()));
	const lines = isLong ? plainLines(value) : undefined;
	return lines ? ['', `${label}:`, ...lines, ''] : [`${label}: ${valueInWords(path, value, speaker)}`];
}

/** An entry of a list: what it is called, and below it the lists that it has, such as the updates of a goal. */
function entryLines(path: readonly string[], entry: unknown, speaker: Speaker): readonly string[] {
	const map = typeof entry === 'object' && entry !== null ? entry as Readonly<Record<string, unknown>> : {};
	const mainKey = mainKeyOf(itemsOf(shapeOf(path)), Object.keys(map));
	const lists = Object.keys(map).filter(key => Array.isArray(map[key]) && key !== mainKey);
	const main = lists.length === 0 ? entry : { ...map, ...Object.fromEntries(lists.map(key => [key, undefined])) };
	return [
		...entriesInWords(path, main, speaker).map(each => `- ${inOneText(each)}`),
		...lists.flatMap(key => {
			const label = labelOf([...path, key], speaker);
			return entriesInWords([...path, key], map[key], speaker).map(each => `  - ${label}: ${inOneText(each)}`);
		}),
	];
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
