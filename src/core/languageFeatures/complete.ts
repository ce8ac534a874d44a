import { knownIds } from '../analysis/problems/references';
import { groupByFolder } from '../files/layout';
import type { ParsedFile } from '../files/parsedFile';
import { placeholdersIn } from '../notes/templates/placeholders';
import { lastPlanned, nextMeeting } from '../programme/cadence';
import { ownerOf } from '../programme/idLocations';
import { pairOf, type Programme } from '../programme/programme';
import { type Session, sessionAtLine } from '../record/session';
import type { AnyShape, ReferenceKind } from '../record/shape';
import { canonicalKey, namesOfKey } from '../record/keys';
import { messagePlaceholderAliases } from '../record/messageKeys';
import { plainText } from '../text/plainText';
import type { Position, Range } from '../text/range';
import { addDays, type Day } from '../time/days';
import { remindersWords } from '../words/lateWords';
import type { Words } from '../words/words';
import { cursorContext, type CursorContext } from './cursorPosition';
import { describeId } from './describeId';
import { type KeyHelp, shapeAt, type ShapeAtCursor } from './shapeAt';

/** One completion item. */
export interface Completion {
	readonly kind: 'key' | 'word' | 'id' | 'day' | 'placeholder';
	readonly label: string;
	readonly insert: string;
	/** What typed text is compared with, where that is more than the label. */
	readonly foundBy?: string;
	/** Shown beside the label in the list. */
	readonly detail?: string;
	readonly help?: string;
}

/** The completion items for a position. */
export interface Completions {
	/** The column where the replaced text starts; it ends at the cursor. */
	readonly start: number;
	readonly items: readonly Completion[];
}

interface Context {
	readonly file: ParsedFile;
	readonly programme: Programme;
	readonly words: Words;
	readonly today: Day;
	readonly help: KeyHelp;
}

/** Returns the items that are valid at the cursor, likeliest first. Works on files with a syntax error at the cursor. */
export function complete(text: string, position: Position, context: Context): Completions | undefined {
	const cursor = cursorContext(text, position);
	if (!cursor) {
		return undefined;
	}
	const keyPath = cursor.key === undefined ? cursor.parents : [...cursor.parents, cursor.key];
	const target = shapeAt(context.file.kind, keyPath, cursor);
	if (!target) {
		return undefined;
	}
	const isMap = target.shape.is === 'fields';
	const items = isMap && cursor.key === undefined ? keys(target, cursor, context) : valuesOf(target, position, context);
	return { start: cursor.start, items };
}

function keys({ shape, helpPath }: ShapeAtCursor, cursor: CursorContext, context: Context): readonly Completion[] {
	if (shape.is !== 'fields') {
		return [];
	}
	const item = shape.list?.item;
	if (item?.is === 'fields' && (cursor.isItem || cursor.present.some(key => canonicalKey(key, item.fields) !== undefined))) {
		return keys({ shape: item, helpPath }, cursor, context);
	}
	const { words, help: { keyHelp } } = context;
	const present = new Set(cursor.present.map(key => canonicalKey(key, shape.fields)));
	return Object.entries(shape.fields).filter(([key]) => !present.has(key)).map(([key, below]) => {
		const help = keyHelp[`${helpPath}.${key}`]?.[words.language];
		const { all, indonesian } = namesOfKey(key, shape.fields);
		return {
			kind: 'key', ...named(key, all, indonesian, words), insert: holdsMore(below) ? `${key}:` : `${key}: `, ...(help !== undefined && { help }),
		};
	});
}

/** Returns the label of a key or a word, which begins with its Indonesian name in Indonesian, and all names that find it. */
function named(
	canonical: string, all: readonly string[], indonesian: string | undefined, { language }: Words,
): Pick<Completion, 'label' | 'foundBy'> {
	return {
		label: language === 'id' && indonesian !== undefined ? `${indonesian} → ${canonical}` : canonical,
		...(all.length > 1 && { foundBy: all.join(' ') }),
	};
}

/** Whether the value of a key is on the next lines: lists and maps. */
function holdsMore(shape: AnyShape): boolean {
	return shape.is === 'list' || shape.is === 'fields' || shape.is === 'aside';
}

function valuesOf({ shape, helpPath }: ShapeAtCursor, position: Position, context: Context): readonly Completion[] {
	const { words, help: { wordHelp } } = context;
	switch (shape.is) {
		case 'word':
			return shape.words.map(word => {
				const help = wordHelp[`${helpPath}.${word}`]?.[words.language];
				const names = Object.entries(shape.aliases).filter(([, meant]) => meant === word).map(([name]) => name);
				return { kind: 'word', ...named(word, [word, ...names], names[0], words), insert: word, ...(help !== undefined && { help }) };
			});
		case 'day':
		case 'moment':
			return days(context);
		case 'reference':
			return ids(shape.to, position, context);
		case 'fields':
			// A single value is short for a map (`attendance: [sari]`).
			return shape.scalarKey === undefined
				? []
				: valuesOf({ shape: shape.fields[shape.scalarKey] ?? { is: 'text' }, helpPath: `${helpPath}.${shape.scalarKey}` }, position, context);
		default:
			return [];
	}
}

function ids(kind: ReferenceKind, position: Position, context: Context): readonly Completion[] {
	const { file, programme, words, today } = context;
	const session = sessionAtLine(file.sessions, position.line) ?? (file.sessions.length === 1 ? file.sessions[0] : undefined);
	const reference = { id: '', ...(session && { session: session.id }) };
	const owner = kind === 'goal' ? ownerOf(kind, reference, file, programme) : undefined;
	const known = knownIds(kind, reference, file, programme);
	return likeliestFirst(
		kind, known, session, context,
	).map(id => ({ kind: 'id', label: plainText(id), insert: id, detail: describeId(kind, id, owner, programme, words, today) }));
}

/** Sorts sessions by date, latest first; people with those of the session's pair first. */
function likeliestFirst(
	kind: ReferenceKind, known: readonly string[], session: Session | undefined, { file, programme }: Context,
): readonly string[] {
	if (kind === 'session') {
		const dateOf = (id: string): string => programme.sessionsById.get(id)?.date ?? '';
		return [...known].sort((a, b) => dateOf(b).localeCompare(dateOf(a)));
	}
	if (kind === 'person') {
		const pair = session ? pairOf(programme, session) : programme.pairs.get(groupByFolder(programme.folder, file.uri) ?? '');
		const near = [...pair?.mentors ?? [], ...pair?.mentees ?? []].filter(id => known.includes(id));
		return [...new Set([...near, ...known])];
	}
	return known;
}

/** Returns today, yesterday and the next three days of the pair's rhythm, with weekdays. */
function days({ words, today, file, programme }: Context): readonly Completion[] {
	const pair = file.pair ?? programme.pairs.get(file.sessions[0]?.pair ?? '');
	const coming: Day[] = [];
	let last = pair && lastPlanned(programme, pair, today)?.date;
	for (let n = 0; n < 3; n++) {
		last = nextMeeting(pair ?? {}, last, today);
		coming.push(last);
	}
	return [
		...new Set([today, addDays(today, -1), ...coming]),
	].map(day => ({ kind: 'day', label: day, insert: day, detail: words.day(day) }));
}

/** What each placeholder of a kind of file stands for. */
export type PlaceholderHelp = Readonly<Record<string, string>>;

/** Returns the placeholders of templates, or of the texts of reminders. */
export function placeholderHelp(kind: 'template' | 'message', words: Words): PlaceholderHelp {
	if (kind === 'template') {
		return words.templates.placeholder;
	}
	const { placeholders } = remindersWords[words.language];
	const aliases = Object.fromEntries(Object.entries(messagePlaceholderAliases).map(([alias, name]) => [alias, placeholders[name]]));
	return words.language === 'id' ? { ...aliases, ...placeholders } : { ...placeholders, ...aliases };
}

/** Returns the placeholder names after `{{`; undefined elsewhere. */
export function completePlaceholder(text: string, { line, character }: Position, help: PlaceholderHelp): Completions | undefined {
	const written = lineAt(text, line);
	const begun = /\{\{[ \t]*([\w.-]{0,80})$/.exec(written.slice(0, character));
	if (!begun) {
		return undefined;
	}
	const rest = written.slice(character);
	// Editors that close brackets automatically have already inserted `}` or `}}`.
	const closing = /^[\w.-]*[ \t]*\}\}/.test(rest) ? '' : rest.startsWith('}') ? '}' : '}}';
	return {
		start: character - (begun[1] ?? '').length,
		items: Object.entries(help).map(([name, detail]) => ({ kind: 'placeholder', label: name, insert: name + closing, detail })),
	};
}

/** Describes the placeholder at a position; undefined where there is none, or an unknown one. */
export function describePlaceholder(
	text: string, { line, character }: Position, help: PlaceholderHelp,
): { readonly says: string; readonly range: Range } | undefined {
	const found = placeholdersIn(lineAt(text, line)).find(({ start, length }) => start <= character && character < start + length);
	const says = found && Object.hasOwn(help, found.name) ? help[found.name] : undefined;
	return found && says !== undefined
		? { says, range: { start: { line, character: found.start }, end: { line, character: found.start + found.length } } }
		: undefined;
}

function lineAt(text: string, line: number): string {
	return (text.split('\n', line + 1)[line] ?? '').replace(/\r$/, '');
}
