/** The indexes of the entries and items that lead from a document's root to a value. */
type Trail = readonly number[];

/** Orders trails as their values are in the text; a value comes before what is in it. */
export function compareTrails(a: Trail, b: Trail): number {
	const i = a.findIndex((index, at) => index !== b[at]);
	return i < 0 ? a.length - b.length : (a[i] ?? 0) - (b[i] ?? -1);
}

/** Values with trails, to find those on the way to a trail, and whether there are some below it, without a look at all others. */
export class ByTrail<T extends { readonly found: { readonly trail: Trail } }> {
	readonly all: T[] = [];
	readonly #at = new Map<string, T[]>();
	/** The trails that lead to a value or to what it is in. */
	readonly #above = new Set<string>();

	add(value: T): void {
		const { trail } = value.found;
		this.all.push(value);
		this.#at.set(keyOf(trail), [...this.at(trail), value]);
		for (let length = 0; length <= trail.length; length++) {
			this.#above.add(keyOf(trail.slice(0, length)));
		}
	}

	/** The values at a trail. */
	at(trail: Trail): readonly T[] {
		return this.#at.get(keyOf(trail)) ?? [];
	}

	/** The values at the trails that lead to a trail, without those at it. */
	around(trail: Trail): readonly T[] {
		return trail.flatMap((_, length) => this.at(trail.slice(0, length)));
	}

	/** Whether there is a value at a trail or below it. */
	hasWithin(trail: Trail): boolean {
		return this.#above.has(keyOf(trail));
	}
}

function keyOf(trail: Trail): string {
	return trail.join(' ');
}
