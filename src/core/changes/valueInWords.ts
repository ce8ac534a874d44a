import { bareName } from '../text/personName';
import { describePair, nameOfPerson, type Programme } from '../programme/programme';
import { nameOfValue } from '../programme/valueNames';
import type { AnyShape } from '../record/shape';
import { plainText } from '../text/plainText';
import type { ClockTime, Moment } from '../time/moments';
import { changesInWords } from '../words/lateWords';
import type { Words } from '../words/words';
import { itemsOf, shapeOf } from './compareFields';

/** What values are put into words with. */
export interface Speaker {
	readonly programme: Pick<Programme, 'people' | 'pairs' | 'sessionsById' | 'file'>;
	readonly words: Words;
	/** The id of the pair whose goals are meant. */
	readonly pairId?: string;
	/** Whether texts are shown whole and without quotation marks. */
	readonly isWhole?: true;
}

/** An entry of a list in words: a map's main value, and its other values; anything else is main. */
export interface EntryInWords {
	readonly main: string;
	readonly others: readonly string[];
}

/** Longer texts are cut where they are quoted. */
const maxQuoted = 60;

/** Returns a value of a file in words, by its path; a list's entries are separated by commas. Empty for none. */
export function valueInWords(path: readonly string[], value: unknown, speaker: Speaker): string {
	return entriesInWords(path, value, speaker).map(inOneText).join(', ');
}

/** Returns the entries of a list in words; another value as one entry. */
export function entriesInWords(path: readonly string[], value: unknown, speaker: Speaker): readonly EntryInWords[] {
	const shape = itemsOf(shapeOf(path));
	const entries: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
	return entries.map(entry => entryInWords(shape, path, entry, speaker)).filter(({ main, others }) => main !== '' || others.length > 0);
}

/** Returns `main (other, other)`. */
export function inOneText({ main, others }: EntryInWords): string {
	return main === '' ? others.join(', ') : others.length === 0 ? main : `${main} (${others.join(', ')})`;
}

/** What a key is called inside of a sentence; a key that is not known as it is written. */
export function labelOf(path: readonly string[], { words }: Pick<Speaker, 'words'>): string {
	const labels: Readonly<Record<string, string>> = changesInWords[words.language].labels;
	const key = [path.join('.'), path.slice(1).join('.'), path.slice(-2).join('.'), path.at(-1) ?? ''].find(each => Object.hasOwn(labels, each));
	return (key === undefined ? undefined : labels[key]) ?? plainText(path.at(-1) ?? '', maxQuoted);
}

function entryInWords(shape: AnyShape, path: readonly string[], value: unknown, speaker: Speaker): EntryInWords {
	if (typeof value !== 'object' || value === null) {
		return { main: scalarInWords(shape, path, value, speaker), others: [] };
	}
	if (shape.is === 'moment' || shape.is === 'time') {
		return { main: momentInWords(value, speaker.words), others: [] };
	}
	const map = value as Readonly<Record<string, unknown>>;
	const keys = Object.keys(map).filter(key => map[key] !== undefined);
	const mainKey = mainKeyOf(shape, keys);
	return {
		main: mainKey === undefined ? '' : valueInWords([...path, mainKey], map[mainKey], speaker),
		others: keys.filter(key => key !== mainKey && key !== 'id').flatMap(key => detailInWords([...path, key], map[key], speaker)),
	};
}

/** Returns the key whose value an entry is called by. */
export function mainKeyOf(shape: AnyShape, keys: readonly string[]): string | undefined {
	const scalarKey = shape.is === 'fields' ? shape.scalarKey : undefined;
	return ['title', 'name', 'text', 'person', 'on', ...(scalarKey === undefined ? [] : [scalarKey]), ...keys].find(key => keys.includes(key));
}

/** A value of an entry, with its label unless it is clear without. */
function detailInWords(path: readonly string[], value: unknown, speaker: Speaker): readonly string[] {
	const text = valueInWords(path, value, speaker);
	const { is } = shapeOf(path);
	return text === '' ? [] : [is === 'word' ? text : `${labelOf(path, speaker)} ${text}`];
}

function scalarInWords(shape: AnyShape, path: readonly string[], value: unknown, speaker: Speaker): string {
	const { words, isWhole } = speaker;
	if (typeof value === 'number') {
		const say = changesInWords[words.language];
		return path.at(-1) === 'minutes' ? say.minutes(value) : path.at(-1) === 'percent' ? say.percent(value) : String(value);
	}
	const text = plainText(typeof value === 'string' ? value : '', isWhole ? Infinity : maxQuoted);
	switch (shape.is) {
		case 'day': return words.day(text);
		case 'word': return wordOf(path, text, words);
		case 'reference': return referenceInWords(shape.to, text, speaker);
		case 'id': case 'zone': case 'cadence': return text;
		default: {
			const known = wordOf(path, text, words);
			const isPath = 'isLink' in shape && !/^[a-z]+:/i.test(text);
			return known !== text ? known : quoted(isPath ? text.slice(text.lastIndexOf('/') + 1) : text, speaker);
		}
	}
}

/** A text as a part of a sentence. */
function quoted(text: string, { isWhole }: Speaker): string {
	return text === '' || isWhole ? text : `“${plainText(text, maxQuoted)}”`;
}

function wordOf(path: readonly string[], word: string, words: Words): string {
	const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = changesInWords[words.language].words;
	// The agenda of each side has the states of all agendas.
	const table = tables[path.join('.')] ?? tables[path.filter(key => !['mentor', 'mentee', 'both'].includes(key)).join('.')];
	return table && Object.hasOwn(table, word) ? table[word] ?? word : word;
}

function referenceInWords(kind: string, id: string, speaker: Speaker): string {
	const { programme, words, pairId } = speaker;
	switch (kind) {
		case 'person': return plainText(bareName(nameOfPerson(programme, id)), maxQuoted);
		case 'pair': {
			const pair = programme.pairs.get(id);
			return (pair && plainText(describePair(programme, pair.mentors ?? [], pair.mentees ?? []), maxQuoted)) || id;
		}
		case 'goal': {
			const [pair = '', goal] = id.includes('#') ? id.split('#') : [pairId, id];
			return quoted(programme.pairs.get(pair)?.goals?.find(each => each.id === goal)?.text ?? id, speaker);
		}
		case 'action': {
			const [session = '', action] = id.split('#');
			return quoted(programme.sessionsById.get(session)?.actions?.find(each => each.id === action)?.text ?? id, speaker);
		}
		case 'session': {
			const session = programme.sessionsById.get(id);
			return session ? words.day(session.date) : id;
		}
		case 'value': return plainText(nameOfValue(programme, id, words.language), maxQuoted);
		case 'cohort': return plainText(programme.file?.cohorts?.find(cohort => cohort.id === id)?.name ?? id, maxQuoted);
		default: return id;
	}
}

function momentInWords({ date, time, offset }: Partial<Moment & ClockTime>, words: Words): string {
	const at = time === undefined ? '' : `${words.brief.time(time)}${offset === undefined ? '' : ` ${offset}`}`;
	return date === undefined ? at : at === '' ? words.day(date) : words.brief.at(words.day(date), at);
}
