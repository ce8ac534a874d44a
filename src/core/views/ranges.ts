/** With more rows than this in one place, a level stands between. */
export const mostInOnePlace = 100;

/** Some of many that stand in an order. */
export interface Range<T> {
	/** Its place among its like, from 1: as an id it stays when a member comes or goes. */
	readonly number: number;
	/** The places of its first and last member, from 1. */
	readonly from: number;
	readonly to: number;
	readonly members: readonly T[];
}

/** Ranges of equal length, so that neither they nor, at the lowest level, their members are too many for one place; none where all fit into one. */
export function rangesOf<T>(all: readonly T[]): readonly Range<T>[] {
	if (all.length <= mostInOnePlace) {
		return [];
	}
	let length = mostInOnePlace;
	while (all.length / length > mostInOnePlace) {
		length *= mostInOnePlace;
	}
	return Array.from({ length: Math.ceil(all.length / length) }, (_, i) => {
		const members = all.slice(i * length, (i + 1) * length);
		return { number: i + 1, from: i * length + 1, to: i * length + members.length, members };
	});
}

/** `A – De`: the first and the last name of a range, as far as it takes to tell them from their neighbours. */
export function rangeOfNames(names: readonly string[], { from, to }: Pick<Range<unknown>, 'from' | 'to'>): string {
	const first = beginning(names[from - 1] ?? '', names[from - 2]);
	const last = beginning(names[to - 1] ?? '', names[to]);
	return first === last ? first : `${first} – ${last}`;
}

/** As much of a name as another one doesn't begin with. */
function beginning(name: string, other: string | undefined): string {
	const [letters, others] = [Array.from(name), Array.from(other ?? '')];
	let same = 0;
	while (same < letters.length - 1 && letters[same] === others[same]) {
		same++;
	}
	return letters.slice(0, same + 1).join('').trim();
}
