import { itemsOf, shapeOf } from '../../changes/compareFields';
import { labelOf, type Speaker, valueInWords } from '../../changes/valueInWords';
import { readDocumentTrees, type Tree } from '../../merge/tree';
import { nameOfPerson } from '../../programme/programme';
import type { FileKind } from '../../record/fileKinds';
import type { Pair } from '../../record/pair';
import type { Session } from '../../record/session';
import type { AnyShape } from '../../record/shape';
import { plainLines, plainText } from '../../text/plainText';
import { readClock, readMoment } from '../../time/reading/readWritten';
import { changesInWords } from '../../words/lateWords';

/** What values are put into words with, and where they are. */
export interface ValueSources extends Speaker {
	/** The session or pair that a path begins in, where there is one. */
	readonly session?: Session;
	readonly pair?: Pair;
}

/** A path of canonical keys and identities of entries, taken apart. */
export interface ReadPath {
	/** As `shapeOf` has it: `['session', 'actions', 'due']`. */
	readonly keys: readonly string[];
	/** The entries that the path leads through, each with the keys of its list. */
	readonly entries: readonly { readonly keys: readonly string[]; readonly id: string }[];
	/** Whether it ends with an entry. */
	readonly isEntry: boolean;
}

/** Longer names of entries are cut. */
const maxName = 120;

const things: Readonly<Record<FileKind, string>> = {
	session: 'session', sessionList: 'session', pair: 'pair', people: 'person', programme: 'programme', reflection: 'note', template: 'note', message: 'note',
};

/** Takes a path apart by the shapes of its file. */
export function readPath(kind: FileKind, path: readonly string[]): ReadPath {
	let keys: readonly string[] = [things[kind]];
	const entries: { keys: readonly string[]; id: string }[] = [];
	let isEntry = false;
	let isListed = kind === 'people';
	for (const [i, segment] of path.entries()) {
		const shape = itemsOf(shapeOf(keys));
		const isKey = !isListed && shape.is === 'fields' && (Object.hasOwn(shape.fields, segment) || (shape.hasOthers === true && keys.length > 0));
		if (i === 0 && (segment === 'people' || segment === 'sessions') && (kind === 'people' || path.length > 1) && !(kind === 'people' && segment === 'sessions')) {
			keys = [segment === 'people' ? 'person' : 'session'];
			isListed = true;
		} else if (isKey || (!isListed && shape.is === 'fields' && !shape.list && i > 0)) {
			keys = [...keys, segment];
			isListed = isList(shapeOf(keys));
			isEntry = false;
		} else {
			entries.push({ keys, id: segment });
			isListed = false;
			isEntry = true;
		}
	}
	return { keys, entries, isEntry };
}

const isList = ({ is }: AnyShape): boolean => is === 'list' || is === 'wordOrList';

/** What a path is about: the entry by its text, then the value. Empty for the whole file. */
export function describePath({ keys, entries, isEntry }: ReadPath, sources: ValueSources): string {
	const parts: string[] = [];
	let reached = 1;
	for (const { keys: list, id } of entries) {
		const named = nameOfEntry(list, id, sources);
		parts.push(...named.isWhole ? [] : labels(keys, reached, list.length, sources), ...named.name === '' ? [] : [named.name]);
		reached = Math.max(reached, list.length);
	}
	return [...parts, ...isEntry ? [] : labels(keys, reached, keys.length, sources)].join(' · ');
}

/** The labels of the keys of a path, of some of its levels. */
function labels(keys: readonly string[], from: number, to: number, sources: ValueSources): readonly string[] {
	return keys.slice(from, to).map((_, i) => capital(labelOf(keys.slice(0, from + i + 1), sources)));
}

/** The name of an entry, and whether it says what kind of entry it is. */
function nameOfEntry(
	list: readonly string[], id: string, { session, pair, programme, words }: ValueSources,
): { readonly name: string; readonly isWhole: boolean } {
	const { subject } = changesInWords[words.language];
	const key = list.at(-1);
	if (list.length === 1) {
		// A session says so above; a person is who is meant.
		return { name: list[0] === 'person' ? plainText(nameOfPerson(programme, id), maxName) : '', isWhole: true };
	}
	if (key === 'actions' || key === 'goals') {
		const text = key === 'actions' ? session?.actions?.find(each => each.id === id)?.text : pair?.goals?.find(each => each.id === id)?.text;
		return { name: subject[key === 'actions' ? 'action' : 'goal'](plainText(text ?? id, maxName)), isWhole: true };
	}
	const isNamed = itemsOf(shapeOf(list)).is === 'fields' && !id.includes('\n');
	const isPerson = key === 'attendance' || key === 'reflected';
	return { name: !isNamed ? '' : isPerson ? plainText(nameOfPerson(programme, id), maxName) : `“${plainText(id, maxName)}”`, isWhole: false };
}

/** A value in words: days, words and people as pages show them, the entries of a list and the values of a map one on each line. */
export function describeTextAt(keys: readonly string[], text: string, isItem: boolean, sources: ValueSources): string {
	const shape = isItem ? itemsOf(shapeOf(keys)) : shapeOf(keys);
	const isTree = shape.is === 'fields' || isList(shape);
	const [tree] = isTree ? readDocumentTrees(text, () => shape) ?? [] : [];
	return tree && tree.is !== 'text' ? treeLines(keys, tree, sources).join('\n') : oneValue(keys, text, sources);
}

function treeLines(keys: readonly string[], tree: Tree, sources: ValueSources): readonly string[] {
	switch (tree.is) {
		case 'text':
			return [oneValue(keys, tree.text, sources)];
		case 'list':
			return tree.items.map(({ tree: item }) => `• ${treeLines(keys, item, sources).join(', ')}`);
		case 'map':
			return [...tree.entries].filter(([key]) => key !== 'id').map(([key, { value }]) => {
				const lines = treeLines([...keys, key], value, sources);
				const isMain = key === 'text' || key === 'title' || key === 'name';
				return isMain ? lines.join('\n') : `${capital(labelOf([...keys, key], sources))}: ${value.is === 'list' ? '\n' : ''}${lines.join(value.is === 'list' ? '\n' : ', ')}`;
			});
	}
}

/** One value. What is written in sentences is shown as it is. */
function oneValue(keys: readonly string[], text: string, sources: ValueSources): string {
	const shape = itemsOf(shapeOf(keys));
	const read = shape.is === 'moment' ? readMoment(text) : shape.is === 'time' ? readClock(text) : undefined;
	const typed: unknown = read ? 'value' in read ? read.value : undefined : shape.is === 'whole' ? numberOf(text) : inWords.has(shape.is) ? text : undefined;
	const said = typed === undefined ? '' : valueInWords(keys, typed, sources);
	return said === '' ? plainLines(text).join('\n') : shape.is === 'word' ? capital(said) : said;
}

/** The shapes whose values are said in words. */
const inWords: ReadonlySet<AnyShape['is']> = new Set<AnyShape['is']>(['day', 'word', 'reference']);

const numberOf = (text: string): number | undefined => /^\d+$/.test(text.trim()) ? Number(text) : undefined;
const capital = (text: string): string => text.slice(0, 1).toLocaleUpperCase() + text.slice(1);
