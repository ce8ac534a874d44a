import { isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from 'yaml';
import { parseDay } from '../time/days';
import { parseMoment, parseTime } from '../time/moments';
import { keyAliases } from './aliases';
import { nearest } from './nearest';
import type { Reading } from './reading';
import type { AnyShape, Shape } from './shape';

/**
 * Reads a value. Total: what doesn't fit is reported and left out, so that one
 * fault costs itself only. An empty value counts as absent.
 */
export function readShape<T>(shape: Shape<T>, node: Node | null | undefined, at: Reading): T | undefined {
	return read(shape, node, at) as T | undefined;
}

function read(shape: AnyShape, unresolved: Node | null | undefined, at: Reading): unknown {
	const node = at.resolve(unresolved);
	if (!node || (isScalar(node) && sourceOf(node) === '')) {
		return undefined;
	}
	switch (shape.is) {
		case 'list':
			return isSeq(node)
				? node.items.map(item => read(shape.item, item as Node, at)).filter(value => value !== undefined)
				: [read(shape.item, node, at)].filter(value => value !== undefined);
		case 'aside':
			return undefined;
		case 'wordOrList':
			return isSeq(node) ? read({ is: 'list', item: shape.item }, node, at) : read({ is: 'text' }, node, at);
		case 'fields':
			if (isMap(node)) {
				return readFields(shape.fields, node, at);
			}
			if (shape.lone !== undefined && isScalar(node)) {
				const value = read(shape.fields[shape.lone] ?? { is: 'text' }, node, at);
				return value === undefined ? undefined : { [shape.lone]: value };
			}
			at.report('record.wrongType', node, { expected: 'fields' });
			return undefined;
		default:
			if (!isScalar(node)) {
				at.report('record.wrongType', node, { expected: shape.is === 'reference' ? 'text' : shape.is });
				return undefined;
			}
			return readScalar(shape, node, at);
	}
}

function readScalar(shape: Exclude<AnyShape, { is: 'list' | 'wordOrList' | 'fields' | 'aside' }>, node: Scalar, at: Reading): unknown {
	const value = sourceOf(node);
	switch (shape.is) {
		case 'text':
			return value;
		case 'reference':
			at.references.push({ to: shape.to, id: value, range: at.rangeOf(node) });
			return value;
		case 'word': {
			const lower = value.toLowerCase();
			const found = shape.words.find(w => w === lower || w.replace('-', ' ') === lower || w.replace('-', '_') === lower)
				?? (Object.hasOwn(shape.aliases, lower) ? shape.aliases[lower] : undefined);
			if (found === undefined) {
				at.report('record.unknownWord', node, { value, expected: shape.words.join(', ') });
			}
			return found;
		}
		case 'whole': {
			const number = /^[+-]?\d{1,9}$/.test(value) ? Number(value) : NaN;
			if (!(number >= shape.least && number <= shape.most)) {
				at.report('record.badNumber', node, { value, expected: `${String(shape.least)}–${String(shape.most)}` });
				return undefined;
			}
			return number;
		}
		case 'day': {
			const day = parseDay(value);
			if (day === undefined) {
				at.report('record.badDate', node, { value });
			}
			return day;
		}
		case 'time': {
			const time = parseTime(value);
			if (!time) {
				at.report('record.badTime', node, { value });
			}
			return time;
		}
		case 'moment': {
			const moment = parseMoment(value);
			if (!moment) {
				at.report('record.badDate', node, { value });
			}
			return moment;
		}
	}
}

function readFields(known: Readonly<Record<string, AnyShape>>, map: YAMLMap, at: Reading): object {
	const values: Record<string, unknown> = {};
	const seen = new Set<string>();
	for (const { key, value } of map.items) {
		const keyNode = at.resolve(key as Node | null);
		if (!keyNode || !isScalar(keyNode)) {
			continue;
		}
		const written = sourceOf(keyNode);
		const name = canonicalKey(written, known);
		if (name === undefined) {
			const suggestion = nearest(written, Object.keys(known));
			at.report('record.unknownKey', keyNode, { value: written, ...(suggestion !== undefined && { expected: suggestion }) });
		} else if (seen.has(name)) {
			at.report('yaml.duplicateKey', keyNode, { value: written });
		} else {
			seen.add(name);
			const read_ = read(known[name] ?? { is: 'text' }, value as Node | null, at);
			if (read_ !== undefined) {
				values[name] = read_;
			}
		}
	}
	return values;
}

/** The key as the product spells it, where this place has it; undefined when it has no such key. */
function canonicalKey(written: string, known: Readonly<Record<string, AnyShape>>): string | undefined {
	if (Object.hasOwn(known, written)) {
		return written;
	}
	const lower = written.toLowerCase().replaceAll(/[ -]/g, '_');
	if (Object.hasOwn(known, lower)) {
		return lower;
	}
	return Object.hasOwn(keyAliases, lower) ? keyAliases[lower]?.find(name => Object.hasOwn(known, name)) : undefined;
}

/** A scalar as it was written: an 18-digit number or a leading 0 loses nothing. */
function sourceOf(node: Scalar): string {
	if (typeof node.value === 'string') {
		return node.value;
	}
	return node.value === null ? '' : (node.source ?? '').trim();
}
