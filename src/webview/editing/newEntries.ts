/** An entry that was begun on the page and that the host has not shown yet. */
interface NewEntry {
	readonly key: string;
	/** The key of the entry before it; empty for the first of its list. */
	readonly after: string;
}

function newKey(): string {
	return `n${Array.from(crypto.getRandomValues(new Uint8Array(8)), byte => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** The entries of a page's lists that were begun on the page. The last one of each list is blank, to add one. */
export class NewEntries<List extends string> {
	/** In the order in which they are shown. */
	readonly #begun: ReadonlyMap<List, NewEntry[]>;
	readonly #blanks: Map<List, string>;

	constructor(lists: readonly List[]) {
		this.#begun = new Map(lists.map(list => [list, []]));
		this.#blanks = new Map(lists.map(list => [list, newKey()]));
	}

	/** The key of the blank entry at the end of a list. */
	blankOf(list: List): string {
		return this.#blanks.get(list)!;
	}

	/** Returns the keys of a list, those that were begun here in their place. Without the blank one. */
	keysWithNew(list: List, known: readonly string[]): readonly string[] {
		const keys = [...known];
		for (const { key, after } of this.#begun.get(list)!.filter(entry => !known.includes(entry.key))) {
			const before = keys.indexOf(after);
			keys.splice(after === '' ? 0 : before < 0 ? keys.length : before + 1, 0, key);
		}
		return keys;
	}

	/** Where the host does not know an entry yet: the key of the entry before it. */
	afterOf(list: List, key: string): string | undefined {
		return this.#begun.get(list)!.find(entry => entry.key === key)?.after;
	}

	/** Begins an entry behind another one. Returns its key. */
	begin(list: List, after: string, key = newKey()): string {
		this.#begun.get(list)!.push({ key, after });
		return key;
	}

	/** Makes the blank entry one of the list, with another blank one behind it. */
	fillBlank(list: List, after: string): void {
		this.begin(list, after, this.blankOf(list));
		this.#blanks.set(list, newKey());
	}

	/** Forgets what was begun and is shown by the host, or is of no use any more. Returns whether there was such an entry. */
	forget(list: List, isOver: (key: string) => boolean): boolean {
		const entries = this.#begun.get(list)!;
		const kept = entries.filter(({ key }) => !isOver(key));
		const isLess = kept.length < entries.length;
		entries.splice(0, entries.length, ...kept);
		return isLess;
	}
}
