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
}

/** Longer texts are not quoted in a line. */
const maxQuoted = 60;

/** Returns a value of a file in words, by its path; a list's items are separated by commas. Empty for none. */
export function valueInWords(path: readonly string[], value: unknown, speaker: Speaker): string {
	return itemsInWords(path, value, speaker).join(', ');
}

/** Returns the items of a list in words; a single value as one item. */
export function itemsInWords(path: readonly string[], value: unknown, speaker: Speaker): readonly string[] {
	const shape = shapeOf(path);
	const items: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
	return items.map(item => inWords(itemsOf(shape), path, item, speaker)).filter(text => text !== '');
}

/** What a key is called inside of a sentence. */
export function labelOf(path: readonly string[], { words }: Speaker): string {
	const labels: Readonly<Record<string, string>> = changesInWords[words.language].labels;
	const candidates = [path.join('.'), path.slice(1).join('.'), path.slice(-2).join('.'), path.at(-1) ?? ''];
	const found = candidates.find(key => Object.hasOwn(labels, key));
	return found === undefined ? plainText(path.at(-1) ?? '', maxQuoted) : labels[found] ?? '';
}

function inWords(shape: AnyShape, path: readonly string[], value: unknown, speaker: Speaker): string {
	const { words } = speaker;
	if (typeof value === 'object' && value !== null) {
		return mapInWords(shape, path, value as Readonly<Record<string, unknown>>, speaker);
	}
	if (typeof value === 'number') {
		const say = changesInWords[words.language];
		return path.at(-1) === 'minutes' ? say.minutes(value) : path.at(-1) === 'percent' ? say.percent(value) : String(value);
	}
	const text = plainText(typeof value === 'string' ? value : '', maxQuoted);
	switch (shape.is) {
		case 'day': return words.day(text);
		case 'word': return wordOf(path, text, words);
		case 'reference': return referenceInWords(shape.to, text, speaker);
		case 'id': case 'zone': case 'cadence': return text;
		default: return text === '' ? '' : `“${text}”`;
	}
}

function wordOf(path: readonly string[], word: string, words: Words): string {
	const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = changesInWords[words.language].words;
	// The agenda of each side has the states of all agendas.
	const table = tables[path.join('.')] ?? tables[path.filter(key => !['mentor', 'mentee', 'both'].includes(key)).join('.')];
	return table && Object.hasOwn(table, word) ? table[word] ?? word : word;
}

function referenceInWords(kind: string, id: string, { programme, words, pairId }: Speaker): string {
	const quoted = (text: string | undefined): string => text === undefined ? id : `“${plainText(text, maxQuoted)}”`;
	switch (kind) {
		case 'person': return plainText(bareName(nameOfPerson(programme, id)), maxQuoted);
		case 'pair': {
			const pair = programme.pairs.get(id);
			return (pair && plainText(describePair(programme, pair.mentors ?? [], pair.mentees ?? []), maxQuoted)) || id;
		}
		case 'goal': return quoted(programme.pairs.get(pairId ?? '')?.goals?.find(goal => goal.id === id)?.text);
		case 'value': return plainText(nameOfValue(programme, id, words.language), maxQuoted);
		case 'cohort': return plainText(programme.file?.cohorts?.find(cohort => cohort.id === id)?.name ?? id, maxQuoted);
		case 'action': {
			const [session = '', action] = id.split('#');
			return quoted(programme.sessionsById.get(session)?.actions?.find(each => each.id === action)?.text);
		}
		default: return id;
	}
}

/** A moment, or a map of a list: what it is mainly, with its other values in brackets. */
function mapInWords(shape: AnyShape, path: readonly string[], value: Readonly<Record<string, unknown>>, speaker: Speaker): string {
	const { words } = speaker;
	if (shape.is === 'moment' || shape.is === 'time') {
		const { date, time, offset } = value as Partial<Moment & ClockTime>;
		const at = time === undefined ? undefined : `${words.brief.time(time)}${offset === undefined ? '' : ` ${offset}`}`;
		return date === undefined ? at ?? '' : at === undefined ? words.day(date) : words.brief.at(words.day(date), at);
	}
	const fields = shape.is === 'fields' ? shape : undefined;
	const mainKey = fields?.scalarKey ?? ['text', 'title', 'name', 'on'].find(key => value[key] !== undefined) ?? '';
	const say = (key: string): string => valueInWords([...path, key], value[key], speaker);
	const others = Object.keys(value).filter(key => key !== mainKey && key !== 'id' && value[key] !== undefined).map(say).filter(text => text !== '');
	const main = say(mainKey);
	return main === '' ? others.join(', ') : others.length === 0 ? main : `${main} (${others.join(', ')})`;
}
