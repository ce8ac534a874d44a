import type { Day } from '../time/days';
import type { ClockTime, Moment } from '../time/moments';

/**
 * What a value in a file may be, as data. One description serves reading
 * (`readShape.ts`) and everything that helps while typing.
 */
export type AnyShape =
	| { readonly is: 'text' }
	| { readonly is: 'word'; readonly words: readonly string[]; readonly aliases: Readonly<Record<string, string>> }
	| { readonly is: 'whole'; readonly least: number; readonly most: number }
	| { readonly is: 'day' }
	| { readonly is: 'time' }
	| { readonly is: 'moment' }
	| { readonly is: 'id'; readonly of: ReferenceKind }
	| { readonly is: 'reference'; readonly to: ReferenceKind }
	| { readonly is: 'list'; readonly item: AnyShape }
	| { readonly is: 'fields'; readonly fields: Readonly<Record<string, AnyShape>>; readonly lone?: string }
	| { readonly is: 'wordOrList'; readonly item: AnyShape }
	| { readonly is: 'aside'; readonly shape: AnyShape };

export type ReferenceKind = 'person' | 'pair' | 'goal' | 'session' | 'action' | 'template' | 'cohort' | 'value' | 'competency';

/** A shape that yields `T`; the type is known to the compiler only. */
export type Shape<T> = AnyShape & { readonly yields?: T };
type Yield<S> = S extends { readonly yields?: infer T } ? NonNullable<T> : never;

/** Every key may be absent: people write what they know. */
export type Fields<F> = { readonly [K in keyof F]?: Yield<F[K]> };

export const text: Shape<string> = { is: 'text' };
export const day: Shape<Day> = { is: 'day' };
export const time: Shape<ClockTime> = { is: 'time' };
export const moment: Shape<Moment> = { is: 'moment' };

export function whole(least: number, most: number): Shape<number> {
	return { is: 'whole', least, most };
}

/** One of a few words, in any case; `aliases` maps what else is accepted to the canonical word. */
export function word<W extends string>(words: readonly W[], aliases: Readonly<Record<string, W>>): Shape<W> {
	return { is: 'word', words, aliases };
}

/** The id of what is described here, by which other places refer to it. */
export function idOf(kind: ReferenceKind): Shape<string> {
	return { is: 'id', of: kind };
}

/** An id of, or for people also a plain name of, something described elsewhere. */
export function reference(to: ReferenceKind): Shape<string> {
	return { is: 'reference', to };
}

/** A list; a lone value is read as a list of one. */
export function list<T>(item: Shape<T>): Shape<readonly T[]> {
	return { is: 'list', item };
}

/** A map with known keys. With `lone`, a plain scalar stands for a map with just that key. */
export function fields<F extends Readonly<Record<string, AnyShape>>>(known: F, lone?: keyof F & string): Shape<Fields<F>> {
	return lone === undefined ? { is: 'fields', fields: known } : { is: 'fields', fields: known, lone };
}

/** The name of a set, or the set itself. */
export function wordOrList<T>(item: Shape<T>): Shape<string | readonly T[]> {
	return { is: 'wordOrList', item };
}

/** A key that belongs here but whose value is read on its own: sessions inside another file. */
export function aside(shape: AnyShape): Shape<never> {
	return { is: 'aside', shape };
}

export type ValueOf<S> = Yield<S>;
