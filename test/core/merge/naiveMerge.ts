import type { SessionValue } from '../plans/session/sessionModel';

/** The merge of plain values, and whether something in it has to be asked. */
interface NaiveMerge {
	readonly value: SessionValue;
	readonly isAsked: boolean;
}

type Plain = string | number | undefined | Fields | readonly Plain[];
interface Fields { readonly [key: string]: Plain }

/** Merges what three versions of a session say, as plain objects: lists are sets of entries, those with an id are found by it. */
export function naiveMerge(base: SessionValue, ours: SessionValue, theirs: SessionValue): NaiveMerge {
	const merge = new Merge();
	const value = merge.value(base as unknown as Plain, ours as unknown as Plain, theirs as unknown as Plain, '');
	return { value: value as unknown as SessionValue, isAsked: merge.isAsked };
}

const textOf = (value: Plain): string => value === undefined ? '' : JSON.stringify(sorted(value));
const isSame = (a: Plain, b: Plain): boolean => textOf(a) === textOf(b);
const isList = (value: Plain): value is readonly Plain[] => Array.isArray(value);

/** A value with its keys in one order, without those that are empty. */
function sorted(value: Plain): Plain {
	return isList(value) ? value.map(sorted) : typeof value !== 'object' ? value
		: Object.fromEntries(Object.keys(value).filter(key => value[key] !== undefined).sort().map(key => [key, sorted(value[key])]));
}

class Merge {
	isAsked = false;

	value(base: Plain, ours: Plain, theirs: Plain, key: string): Plain {
		if (isSame(ours, theirs) || isSame(base, theirs)) {
			return ours;
		}
		if (isSame(base, ours)) {
			return theirs;
		}
		if (isList(ours) && isList(theirs)) {
			return this.#list(isList(base) ? base : [], ours, theirs, key);
		}
		if (typeof ours === 'object' && typeof theirs === 'object' && !isList(ours) && !isList(theirs)) {
			const old: Fields = typeof base === 'object' && !isList(base) ? base : {};
			return Object.fromEntries([...new Set([...Object.keys(ours), ...Object.keys(theirs)])].map(
				name => [name, this.value(old[name], ours[name], theirs[name], name)],
			));
		}
		this.isAsked = true;
		return ours;
	}

	#list(base: readonly Plain[], ours: readonly Plain[], theirs: readonly Plain[], key: string): readonly Plain[] {
		const idOf = (item: Plain): string | undefined => {
			const named = typeof item !== 'object' || isList(item) ? undefined
				: ['id', 'person', 'url', 'name', 'title', 'text'].map(name => item[name]).find(value => value !== undefined);
			return named === undefined ? undefined : textOf(named);
		};
		// Which one of two entries with one name, or without a name, was changed is not known.
		this.isAsked ||= [base, ours, theirs].some(list => {
			const ids = list.filter(item => typeof item === 'object').map(idOf);
			return ids.includes(undefined) || new Set(ids).size < ids.length;
		});
		const within = (list: readonly Plain[], id: string): Plain => list.find(item => idOf(item) === id);
		const result: Plain[] = [];
		const ids = new Set([...ours, ...theirs, ...base].map(idOf).filter(id => id !== undefined));
		for (const id of ids) {
			const [old, own, other] = [base, ours, theirs].map(list => within(list, id)) as [Plain, Plain, Plain];
			const texts = [own, other].map(item => (item as Fields | undefined)?.['text']);
			if (old === undefined && own !== undefined && other !== undefined && key === 'actions' && !isSame(texts[0], texts[1])
				&& texts.every(text => text !== undefined)) {
				result.push(own, other);
			} else {
				const merged = this.value(old, own, other, '');
				result.push(...merged === undefined ? [] : [merged]);
			}
		}
		const count = (list: readonly Plain[], item: Plain): number =>
			list.filter(each => idOf(each) === undefined && isSame(each, item)).length;
		const all = new Map([...ours, ...theirs].filter(item => idOf(item) === undefined).map(item => [textOf(item), item]));
		for (const item of all.values()) {
			const [old, own, other] = [count(base, item), count(ours, item), count(theirs, item)];
			const bySides = old < Math.min(own, other) ? Math.max(own, other) : Math.max(0, own + other - old);
			const left = old === own ? other : old === other ? own : bySides;
			result.push(...Array.from({ length: left }, () => item));
		}
		return result;
	}
}

/** A value whose lists are compared as sets of entries, and actions without their ids. */
export function comparable(value: SessionValue): unknown {
	const unordered = (each: Plain, key: string): Plain => isList(each)
		? each.map(item => unordered(key === 'actions' && typeof item === 'object' ? { ...item as Fields, id: undefined } : item, ''))
			.sort((a, b) => textOf(a) < textOf(b) ? -1 : 1)
		: typeof each === 'object' ? Object.fromEntries(Object.entries(each).map(([name, inner]) => [name, unordered(inner, name)]))
			: typeof each === 'string' ? each.trimEnd() : each;
	return sorted(unordered(value as unknown as Plain, ''));
}
