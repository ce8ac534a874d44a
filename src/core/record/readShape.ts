import { readCadence } from '../time/reading/readCadence';
import { readLength } from '../time/reading/readLength';
import { type NotRead, readClock, readDay, readMoment, type Written } from '../time/reading/readWritten';
import { readZone } from '../time/zoneNames';
import { keyForm } from './keyForm';
import { canonicalKey, keyAliases } from './keys';
import { isCanonicalKey } from './knownKeys';
import { readLinkText } from './linkText';
import { markedEntries } from './listMarks';
import { nearest } from '../text/nearest';
import type { ParseContext } from './parseContext';
import { joinDegrees, reportNames } from './readPeople';
import type { Problem } from './problem';
import type { AnyShape, FieldsShape, Shape } from './shape';
import { textOfMap } from './textOfMap';
import { isMap, isScalar, isSeq, type YamlMap, type YamlNode, type YamlScalar } from '../yaml/read/yamlNode';

/**
 * Reads a node as a value of the shape. Never throws: a part that does not match the shape is reported and left out, and the
 * other parts are read. An empty value counts as absent.
 */
export function readShape<T>(shape: Shape<T>, node: YamlNode | null | undefined, at: ParseContext): T | undefined {
	return read(shape, node, at) as T | undefined;
}

function read(shape: AnyShape, unresolved: YamlNode | null | undefined, at: ParseContext): unknown {
	const node = at.resolve(unresolved);
	if (!node || (isScalar(node) && node.text === '')) {
		return undefined;
	}
	switch (shape.is) {
		case 'list':
			return readList(shape.item, isSeq(node) ? node.items : entriesIn(node, at), at);
		case 'aside':
			return undefined;
		case 'wordOrList':
			return isSeq(node) ? read({ is: 'list', item: shape.item }, node, at) : read({ is: 'text' }, node, at);
		case 'fields':
			if (isMap(node)) {
				const text = shape.scalarKey === 'text' ? readMapAsText(node, key => canonicalKey(key, shape.fields) !== undefined, at) : undefined;
				return text === undefined ? readFields(shape, node, at) : at.withSource({ text }, node);
			}
			if (shape.scalarKey !== undefined && isScalar(node)) {
				const value = read(shape.fields[shape.scalarKey] ?? { is: 'text' }, node, at);
				// The range is that of the alias, not of the scalar it refers to.
				return value === undefined ? undefined : at.withSource({ [shape.scalarKey]: value }, unresolved ?? node);
			}
			if (shape.list) {
				const { name, item } = shape.list;
				return at.withSource({ [name]: readList(item, isSeq(node) ? node.items : entriesIn(node, at), at) }, unresolved ?? node);
			}
			at.report('record.wrongType', node, { expected: 'fields' });
			return undefined;
		default: {
			const text = shape.is === 'text' && isMap(node) ? readMapAsText(node, isCanonicalKey, at) : undefined;
			if (text !== undefined) {
				return text;
			}
			if (!isScalar(node)) {
				at.report('record.wrongType', node, { expected: shape.is === 'reference' ? 'text' : shape.is });
				return undefined;
			}
			return readScalar(shape, node, at);
		}
	}
}

function readList(shape: AnyShape, items: readonly (YamlNode | null)[], at: ParseContext): readonly unknown[] {
	const short = shape.is === 'fields' && shape.scalarKey !== undefined ? shape.fields[shape.scalarKey] : shape;
	const isPeople = isPerson(short) || (shape.is === 'fields' && shape.scalarKey === 'name');
	const values = (isPeople ? joinDegrees(items, at) : items).map(item => read(shape, item, at));
	return values.includes(undefined) ? values.filter(value => value !== undefined).slice() : values;
}

const isPerson = (shape: AnyShape | undefined): boolean => shape?.is === 'reference' && shape.to === 'person';

/** Reads a map as the text that it was meant as, and suggests quotation marks. Undefined for a map with keys of ours. */
function readMapAsText(map: YamlMap, isOurs: (key: string) => boolean, at: ParseContext): string | undefined {
	const found = textOfMap(map, at.text, isOurs);
	if (found) {
		at.problems.push({ code: 'record.colonInEntry', range: at.range(map.start, found.end), value: found.text });
		reportEatenText(map, found.end, at);
	}
	return found?.text;
}

/** Returns the entries of a list that is written as a single value: this value, or the entries that begin with bullets or numbers. */
function entriesIn(node: YamlNode, at: ParseContext): readonly YamlNode[] {
	const end = isMap(node) ? textOfMap(node, at.text, isCanonicalKey)?.end : node.end;
	const entries = end === undefined ? undefined : markedEntries(node, at.text, end);
	if (entries && end !== undefined) {
		at.problems.push({ code: 'record.listMark', range: at.range(node.start, end), value: entries.map(({ text }) => text).join('\n') });
	}
	return entries ?? [node];
}

/** Takes a path to a file, or reports what is wrong with it. */
function takeLink(node: YamlScalar, at: ParseContext): void {
	const read = readLinkText(node.text);
	if (read && 'path' in read) {
		at.paths.push({ path: read.path, range: at.rangeOf(node) });
	} else if (read) {
		const { code, ...details } = read;
		at.report(code, node, details);
	}
}

function readScalar(
	shape: Exclude<AnyShape, { is: 'list' | 'wordOrList' | 'fields' | 'aside' }>, node: YamlScalar, at: ParseContext,
): unknown {
	const value = node.text;
	switch (shape.is) {
		case 'text':
			reportEatenText(node, node.end, at);
			if (shape.isLink) {
				takeLink(node, at);
			}
			return value;
		case 'id':
			at.definitions.push({ of: shape.of, id: value, range: at.rangeOf(node) });
			return value;
		case 'reference':
			if (shape.to === 'person') {
				// A person may be written as a name; ids of other kinds contain no `#`.
				reportEatenText(node, node.end, at);
			}
			at.references.push({ to: shape.to, id: value, range: at.rangeOf(node) });
			return value;
		case 'cadence':
			if (!readCadence(value)) {
				at.report('record.badCadence', node, { value });
			}
			return value;
		case 'zone': {
			const zone = readZone(value);
			if (zone === undefined) {
				at.report('record.unknownZone', node, { value });
			} else if (zone !== value) {
				at.report('record.translatedWord', node, { value, expected: zone });
			}
			return zone;
		}
		case 'word': {
			const written = shape.words.indexOf(value);
			if (written >= 0) {
				return shape.words[written]; // the shape's own string, shared by all files
			}
			const form = keyForm(value);
			const known = shape.words.find(each => keyForm(each) === form);
			const translated = Object.entries(shape.aliases).find(([alias]) => keyForm(alias) === form)?.[1];
			if (known === undefined && translated === undefined) {
				at.report('record.unknownWord', node, { value, expected: shape.words.join(', ') });
			} else if (known === undefined && translated !== undefined) {
				at.report('record.translatedWord', node, { value, expected: translated });
			}
			return known ?? translated;
		}
		case 'whole': {
			const number = shape.unit === undefined ? /^[+-]?\d{1,9}$/.test(value) ? Number(value) : NaN : readLength(value, shape.unit) ?? NaN;
			if (!(number >= shape.min && number <= shape.max)) {
				at.report('record.badNumber', node, { value, expected: `${String(shape.min)}–${String(shape.max)}` });
				return undefined;
			}
			if (shape.unit !== undefined && !/^\d+$/.test(value)) {
				at.report('record.lengthForm', node, { value, expected: String(number) });
			}
			return number;
		}
		case 'day':
			return readDate(readDay(value), node, at);
		case 'time': {
			const ofNumber = node.style === 'plain' ? timeOfNumber(value) : undefined;
			const clock = isTimeWithoutColon(value) ? undefined : ofNumber;
			if (clock !== undefined) {
				at.report('record.timeAsNumber', node, { value, expected: clock });
			}
			const read = readClock(clock ?? value);
			if (!('value' in read)) {
				const forms = [...read.forms, ...(ofNumber === undefined ? [] : [ofNumber])];
				at.report('record.badTime', node, { value, ...describe({ ...read, forms }) });
				return undefined;
			}
			if (read.form !== (clock ?? value)) {
				const { minutes } = read.value;
				at.report('record.timeForm', node, { value, expected: minutes === undefined ? read.form : `${read.form}, ${String(minutes)}` });
			}
			return read.value;
		}
		case 'moment':
			return readDate(readMoment(value), node, at);
	}
}

/** Reports a date that is not read, or that is written in another form than the product's. */
function readDate<T>(read: Written<T> | NotRead, node: YamlScalar, at: ParseContext): T | undefined {
	const value = node.text;
	if (!('value' in read)) {
		at.report('record.badDate', node, { value, ...describe(read) });
		return undefined;
	}
	if (read.times) {
		at.report('record.badTime', node, { value, reason: 'twoTimes', expected: read.times.join(', ') });
	} else if (read.form !== value) {
		const expected = [read.form, ...read.others ?? []].join(', ');
		at.report('record.dateForm', node, { value, expected, ...(read.leavesTimeOut && { reason: 'timeLeftOut' }) });
	}
	return read.value;
}

const describe = ({ reason, forms }: NotRead): Pick<Problem, 'reason' | 'expected'> =>
	({ ...(reason && { reason }), ...(forms.length > 0 && { expected: forms.join(', ') }) });

function readFields({ fields: known, hasOthers }: FieldsShape, map: YamlMap, at: ParseContext): object {
	const values: Record<string, unknown> = at.withSource({}, map, known);
	/** The keys that were read, and how each was written. */
	const [seen, spelled]: [string[], string[]] = [[], []];
	for (const { key, value } of map.entries) {
		const keyNode = at.resolve(key);
		if (!isScalar(keyNode)) {
			continue;
		}
		const written = keyNode.text;
		const name = canonicalKey(written, known);
		const before = name === undefined ? -1 : seen.indexOf(name);
		if (name === undefined) {
			const suggestion = keyMeant(written, absentKeys(known, map));
			if (suggestion !== undefined || !hasOthers) {
				at.report('record.unknownKey', keyNode, { value: written, ...(suggestion !== undefined && { expected: suggestion }) });
			}
		} else if (before >= 0) {
			const isSameName = spelled[before] === written;
			at.report('yaml.duplicateKey', keyNode, { value: written, ...(!isSameName && { expected: name }) });
		} else {
			seen.push(name);
			spelled.push(written);
			if (name !== written) {
				at.report('record.translatedKey', keyNode, { value: written, expected: name });
			}
			const shape = known[name];
			const parsed = read(shape ?? { is: 'text' }, value, at);
			if (isPerson(shape)) {
				// An entry of a list can become several; elsewhere there is one person.
				reportNames(at.resolve(value), at, name === 'person' ? 'record.namesInText' : 'record.onePerson');
			}
			if (parsed !== undefined) {
				values[name] = parsed;
			}
		}
	}
	return values;
}

/** Returns the key whose canonical name or alias is nearest to the written key. A canonical name wins a tie. */
function keyMeant(written: string, keys: readonly string[]): string | undefined {
	const names = new Map(keys.map(key => [key, key]));
	for (const [name, meant] of Object.entries(keyAliases)) {
		const key = names.has(name) ? undefined : meant.find(one => keys.includes(one));
		if (key !== undefined) {
			names.set(name, key);
		}
	}
	const found = nearest(written, [...names.keys()]);
	return found === undefined ? undefined : names.get(found);
}

/** Returns the known keys that the map does not contain. A key that is already present is not suggested. */
function absentKeys(known: Readonly<Record<string, AnyShape>>, map: YamlMap): readonly string[] {
	const written = map.entries.flatMap(({ key }) => isScalar(key) ? canonicalKey(key.text, known) ?? [] : []);
	return Object.keys(known).filter(name => !written.includes(name));
}

/**
 * Returns the time of day that another tool has made a number: YAML 1.1 reads `13:00` without quotation marks as 13 × 60. Undefined for
 * another number.
 */
function timeOfNumber(text: string): string | undefined {
	const number = /^[1-9]\d{1,3}$/.test(text) ? Number(text) : NaN;
	return number >= 60 && number < 24 * 60
		? `${String(Math.floor(number / 60)).padStart(2, '0')}:${String(number % 60).padStart(2, '0')}`
		: undefined;
}

/** Whether a number can be a time without its colon: `1020`. */
const isTimeWithoutColon = (text: string): boolean => text.length === 4 && Number(text) % 100 < 60;

/**
 * Reports text that YAML treats as a comment: ` #` begins one, so `Ticket #12` is read as `Ticket`. A `#` followed by a space is
 * taken as an intended comment.
 */
function reportEatenText(node: YamlScalar | YamlMap, end: number, at: ParseContext): void {
	if (!/[ \t]/.test(at.text.charAt(end)) || !(isMap(node) || node.style === 'plain')) {
		return; // as nearly every value
	}
	const eaten = /^[ \t]+#(?=[^\s#])[^\r\n]*/.exec(at.text.slice(end, end + 500));
	if (eaten) {
		at.problems.push({ code: 'yaml.hashEatsText', range: at.range(end, end + eaten[0].length), value: eaten[0].trim() });
	}
}
