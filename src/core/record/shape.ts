import type { Day } from '../time/days';
import type { ClockTime, Moment } from '../time/moments';
import type { LengthUnit } from '../time/reading/readLength';

/**
 * The allowed form of a value in a file, as data. Reading (`readShape.ts`), editor help and the JSON Schemas use the same
 * description.
 */
export type AnyShape =
	| { readonly is: 'text'; readonly isLink?: true }
	| { readonly is: 'cadence' }
	| { readonly is: 'zone' }
	| { readonly is: 'word'; readonly words: readonly string[]; readonly aliases: Readonly<Record<string, string>> }
	| { readonly is: 'whole'; readonly min: number; readonly max: number; readonly unit?: LengthUnit }
	| { readonly is: 'day' }
	| { readonly is: 'time' }
	| { readonly is: 'moment' }
	| { readonly is: 'id'; readonly of: ReferenceKind }
	| { readonly is: 'reference'; readonly to: ReferenceKind }
	| { readonly is: 'list'; readonly item: AnyShape }
	| FieldsShape
	| { readonly is: 'wordOrList'; readonly item: AnyShape }
	| { readonly is: 'aside'; readonly shape: AnyShape };

/** A map with known keys. */
export interface FieldsShape {
	readonly is: 'fields';
	readonly fields: Readonly<Record<string, AnyShape>>;
	/** The key for which a plain scalar stands. */
	readonly scalarKey?: string;
	/** Whether other keys belong here, too: only one that is almost a known key is a problem. */
	readonly hasOthers?: true;
	/** The name and the shape of the items of a plain list that may stand in place of the map. The name is no key of the map. */
	readonly list?: { readonly name: string; readonly item: AnyShape };
}

/** The kinds of things that have ids. */
export type ReferenceKind = 'person' | 'pair' | 'goal' | 'session' | 'action' | 'template' | 'cohort' | 'value' | 'competency';

/** A shape whose value has the type `T`. `yields` exists for the compiler only and is never set. */
export type Shape<T> = AnyShape & { readonly yields?: T };
type Yield<S> = S extends { readonly yields?: infer T } ? NonNullable<T> : never;

/** The value type of a map. Every key is optional, since records may be incomplete. */
export type Fields<F> = { readonly [K in keyof F]?: Yield<F[K]> };

/** Any text. */
export const text: Shape<string> = { is: 'text' };
/** A web address, the relative path of a file, or words. */
export const link: Shape<string> = { is: 'text', isLink: true };
/** How often people meet, as they say it. */
export const cadence: Shape<string> = { is: 'cadence' };
/** A time zone: an IANA name, or `WIB`, `WITA` or `WIT`. */
export const zone: Shape<string> = { is: 'zone' };
/** A calendar day. */
export const day: Shape<Day> = { is: 'day' };
/** A time of day. */
export const time: Shape<ClockTime> = { is: 'time' };
/** A day with an optional time. */
export const moment: Shape<Moment> = { is: 'moment' };

/** A whole number from `min` to `max`, both included. With a unit it is a length of time, which may be written with its unit. */
export function whole(min: number, max: number, unit?: LengthUnit): Shape<number> {
	return { is: 'whole', min, max, ...(unit && { unit }) };
}

/** One of the given words. `aliases` maps other accepted words to the canonical one. Words are compared by `keyForm`. */
export function word<W extends string>(words: readonly W[], aliases: Readonly<Record<string, W>>): Shape<W> {
	return { is: 'word', words, aliases };
}

/** The id that this map defines and to which references point. */
export function idOf(kind: ReferenceKind): Shape<string> {
	return { is: 'id', of: kind };
}

/** An id that is defined elsewhere. A person may also be referred to by name. */
export function reference(to: ReferenceKind): Shape<string> {
	return { is: 'reference', to };
}

/** A list. A single value is read as a list of one item. */
export function list<T>(item: Shape<T>): Shape<readonly T[]> {
	return { is: 'list', item };
}

/** A map with known keys. With `scalarKey`, a plain scalar is read as a map with only that key. */
export function fields<F extends Readonly<Record<string, AnyShape>>>(known: F, scalarKey?: keyof F & string): Shape<Fields<F>> {
	return scalarKey === undefined ? { is: 'fields', fields: known } : { is: 'fields', fields: known, scalarKey };
}

/** A map that may have any other keys, such as the columns of a list of people. */
export function withOthers<S extends AnyShape>(shape: S): S {
	return { ...shape, hasOthers: true };
}

/** A map with known keys, or a plain list, which is read as a map with only that list by the given name. */
export function fieldsOrList<F extends Readonly<Record<string, AnyShape>>, N extends string, T>(
	known: F, name: N, item: Shape<T>,
): Shape<Fields<F> & { readonly [name in N]?: readonly T[] }> {
	return { is: 'fields', fields: known, list: { name, item } };
}

/** The name of a predefined list, or a list. */
export function wordOrList<T>(item: Shape<T>): Shape<string | readonly T[]> {
	return { is: 'wordOrList', item };
}

/** A known key whose value is read separately, such as `sessions` in a pair file. */
export function aside(shape: AnyShape): Shape<never> {
	return { is: 'aside', shape };
}

/** The value type of a shape. */
export type ValueOf<S> = Yield<S>;
