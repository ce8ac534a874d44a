import { reflectionShape } from '../record/noteKeys';
import { pairShape } from '../record/pairShape';
import { personShape, programmeShape } from '../record/programmeFile';
import { sessionShape } from '../record/sessionShape';
import type { AnyShape } from '../record/shape';
import { sameValue } from '../text/collections';
import type { FieldChange } from './change';

/** The things whose values are compared, by the first part of a path. */
const roots: Readonly<Record<string, AnyShape>> = {
	session: sessionShape, pair: pairShape, person: personShape, programme: programmeShape, note: reflectionShape,
};

/** Returns the shape of a value by its path: the thing, then canonical keys, through lists and maps alike. A text if there is none. */
export function shapeOf(path: readonly string[]): AnyShape {
	return path.reduce<AnyShape | undefined>((shape, key, i) => i === 0 ? roots[key] : shape && below(shape, key), undefined) ?? { is: 'text' };
}

function below(shape: AnyShape, key: string): AnyShape | undefined {
	const map = itemsOf(shape);
	return map.is !== 'fields' ? undefined
		: Object.hasOwn(map.fields, key) ? map.fields[key] : map.list?.name === key ? { is: 'list', item: map.list.item } : undefined;
}

/** Returns the shape of the items of a list; of another shape itself. */
export function itemsOf(shape: AnyShape): AnyShape {
	return shape.is === 'list' || shape.is === 'wordOrList' ? shape.item : shape;
}

/**
 * Returns the values at a path that differ. Maps inside are compared key by key, lists as a whole. `without` are keys of the first level
 * that are left out.
 */
export function differingFields(
	path: readonly string[], from: unknown, to: unknown, without: readonly string[] = [],
): readonly FieldChange[] {
	return differingIn(itemsOf(shapeOf(path)), path, from, to, without);
}

function differingIn(
	shape: AnyShape, path: readonly string[], from: unknown, to: unknown, without: readonly string[],
): readonly FieldChange[] {
	if (shape.is === 'aside') {
		return [];
	}
	if (shape.is !== 'fields' || (!isMap(from) && !isMap(to))) {
		return sameValue(from, to) ? [] : [{ path, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }];
	}
	const others = shape.hasOthers ? otherKeys(shape.fields, from, to) : [];
	return [...Object.keys(shape.fields), ...(shape.list ? [shape.list.name] : []), ...others].filter(key => !without.includes(key))
		.flatMap(key => differingIn(below(shape, key) ?? { is: 'text' }, [...path, key], valueOf(from, key), valueOf(to, key), []));
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const valueOf = (map: unknown, key: string): unknown => isMap(map) && Object.hasOwn(map, key) ? map[key] : undefined;

function otherKeys(known: Readonly<Record<string, AnyShape>>, ...maps: readonly unknown[]): readonly string[] {
	return [...new Set(maps.flatMap(map => isMap(map) ? Object.keys(map) : []))].filter(key => !Object.hasOwn(known, key));
}
