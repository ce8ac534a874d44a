import type { FileRole } from '../files/layout';
import { parseText } from '../files/parseFile';
import { share } from '../files/share';
import { splitFrontMatter } from '../notes/frontMatter';
import { groupOfSession, type Grouping } from '../programme/programme';
import type { Session } from '../record/session';
import { plainLines } from '../text/plainText';
import type { Uri } from '../text/uri';
import { changesInWords } from '../words/lateWords';
import { shapeOf } from './compareFields';
import { itemsInWords, labelOf, type Speaker, valueInWords } from './valueInWords';

/** Texts that are shown line by line, below their label. */
const texts = ['summary', 'confidentiality', 'comment', 'why', 'measure'];

/**
 * Returns a version of a file as plain text in words, to be compared with another one line by line: a value, or an entry of a list, on
 * each line, and texts with their own lines. A file that can't be read, or is of no known kind, is returned as it is; a private note
 * without its text. Never throws.
 */
export function readableVersion(uri: Uri, role: FileRole | undefined, text: string, { programme, words }: Pick<Speaker, 'words'> & { readonly programme: Speaker['programme'] & Grouping }): string {
	const file = role && parseText(uri, role, text);
	const say = changesInWords[words.language];
	const speaker: Speaker = { programme, words };
	if (file?.kind === 'reflection') {
		const split = splitFrontMatter(text);
		return !file.reflection || !share(file.reflection, file.folder) ? `${say.privateText}\n`
			: asText([...mapLines(['note'], file.reflection, speaker, ['type']), '', ...plainLines(text.slice(typeof split === 'object' ? split.bodyStart : 0))]);
	}
	if (!file || file.broken || file.kind === 'template' || file.kind === 'message') {
		return text;
	}
	const { pair, programme: settings, people, sessions } = file;
	return asText([
		...(settings ? mapLines(['programme'], settings, speaker) : []),
		...(people ?? []).flatMap((person, i) => [...(i > 0 ? [''] : []), ...mapLines(['person'], person, speaker, ['id'])]),
		...(pair ? mapLines(['pair'], pair, { ...speaker, pairId: pair.id }, ['id']) : []),
		...sessions.flatMap((session, i) => [...(i > 0 || pair || settings ? ['', ''] : []), ...sessionLines(session, programme, speaker)]),
	]);
}

const asText = (lines: readonly string[]): string => lines.length === 0 ? '' : `${lines.join('\n')}\n`;

function sessionLines(session: Session, programme: Grouping, speaker: Speaker): readonly string[] {
	const group = groupOfSession(programme, session);
	const { date, clock, ...rest } = session;
	return mapLines(['session'], { ...rest, date: { date, ...clock } }, { ...speaker, ...(group.is === 'pair' && { pairId: group.id }) }, ['id', 'time', 'start']);
}

/** Returns the values of a map in the order of its shape, each with its label. */
function mapLines(path: readonly string[], map: object, speaker: Speaker, without: readonly string[] = []): readonly string[] {
	const shape = shapeOf(path);
	const known = shape.is === 'fields' ? [...Object.keys(shape.fields), ...(shape.list ? [shape.list.name] : [])] : [];
	const others = shape.is === 'fields' && shape.hasOthers ? Object.keys(map).filter(key => !known.includes(key)) : [];
	return [...known, ...others].filter(key => !without.includes(key))
		.flatMap(key => valueLines([...path, key], (map as Readonly<Record<string, unknown>>)[key], speaker));
}

function valueLines(path: readonly string[], value: unknown, speaker: Speaker): readonly string[] {
	const shape = shapeOf(path);
	const label = capital(labelOf(path, speaker));
	if (value === undefined || shape.is === 'aside') {
		return [];
	}
	if (typeof value === 'string' && texts.includes(path.at(-1) ?? '')) {
		const lines = plainLines(value);
		return lines.length === 0 ? [] : ['', label, ...lines.map(line => line === '' ? '' : `  ${line}`)];
	}
	if (shape.is === 'fields') {
		return typeof value === 'object' && value !== null ? mapLines(path, value, speaker) : [];
	}
	const items = Array.isArray(value) ? itemsInWords(path, value, speaker) : undefined;
	return items ? items.length === 0 ? [] : ['', label, ...items.map(item => `- ${item}`)] : [`${label}: ${valueInWords(path, value, speaker)}`];
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
