import type { Day } from '../time/days';
import type { ClockTime, Moment } from '../time/moments';

/** The shape of a value in a file, as data: used for reading (`readShape.ts`), completion, hovers and the JSON Schemas. */
export type AnyShape =
	| { readonly is: 'text' }
	| { readonly is: 'word'; readonly words: readonly string[]; readonly aliases: Readonly<Record<string, string>> }
	| { readonly is: 'whole'; readonly min: number; readonly max: number }
	| { readonly is: 'day' }
	| { readonly is: 'time' }
	| { readonly is: 'moment' }
	| { readonly is: 'id'; readonly of: ReferenceKind }
	| { readonly is: 'reference'; readonly to: ReferenceKind }
	| { readonly is: 'list'; readonly item: AnyShape }
	| { readonly is: 'fields'; readonly fields: Readonly<Record<string, AnyShape>>; readonly scalarKey?: string }
	| { readonly is: 'wordOrList'; readonly item: AnyShape }
	| { readonly is: 'aside'; readonly shape: AnyShape };

/** The kinds of things that have ids. */
export type ReferenceKind = 'person' | 'pair' | 'goal' | 'session' | 'action' | 'template' | 'cohort' | 'value' | 'competency';

/** A shape that is read as `T`, a compile-time type only. */
export type Shape<T> = AnyShape & { readonly yields?: T };
type Yield<S> = S extends { readonly yields?: infer T } ? NonNullable<T> : never;

/** The value of a map; every key is optional. */
export type Fields<F> = { readonly [K in keyof F]?: Yield<F[K]> };

/** Any text. */
export const text: Shape<string> = { is: 'text' };
/** A calendar day. */
export const day: Shape<Day> = { is: 'day' };
/** A time of day. */
export const time: Shape<ClockTime> = { is: 'time' };
/** A day with an optional time. */
export const moment: Shape<Moment> = { is: 'moment' };

/** An integer from `min` to `max`. */
export function whole(min: number, max: number): Shape<number> {
	return { is: 'whole', min: min, max: max };
}

/** One of some words, case-insensitive; `aliases` maps further accepted words to the canonical one. */
export function word<W extends string>(words: readonly W[], aliases: Readonly<Record<string, W>>): Shape<W> {
	return { is: 'word', words, aliases };
}

/** The id that the surrounding map defines. */
export function idOf(kind: ReferenceKind): Shape<string> {
	return { is: 'id', of: kind };
}

/** A reference to an id defined elsewhere; for people also a plain name. */
export function reference(to: ReferenceKind): Shape<string> {
	return { is: 'reference', to };
}

/** A list; a single value is read as a list of one. */
export function list<T>(item: Shape<T>): Shape<readonly T[]> {
	return { is: 'list', item };
}

/** A map with known keys. With `scalarKey`, a scalar is read as a map with just that key. */
export function fields<F extends Readonly<Record<string, AnyShape>>>(known: F, scalarKey?: keyof F & string): Shape<Fields<F>> {
	return scalarKey === undefined ? { is: 'fields', fields: known } : { is: 'fields', fields: known, scalarKey };
}

/** The name of a set, or a list of its items. */
export function wordOrList<T>(item: Shape<T>): Shape<string | readonly T[]> {
	return { is: 'wordOrList', item };
}

/** A known key whose value is read separately: sessions in another file. */
export function aside(shape: AnyShape): Shape<never> {
	return { is: 'aside', shape };
}

/** The type of a shape's value. */
export type ValueOf<S> = Yield<S>;
