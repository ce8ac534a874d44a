/**
 * Identifies the entries of a list while a page is open: an entry keeps its key when others are added, moved or removed, and when its text
 * is changed. So a field that is being typed in stays the same field.
 */
export class EntryKeys {
	#entries: readonly { readonly key: string; readonly text: string }[] = [];
	#made = 0;

	/** The keys in the order of the entries. */
	get keys(): readonly string[] {
		return this.#entries.map(({ key }) => key);
	}

	/** Returns the index of an entry; −1 if there is none with that key. */
	indexOf(key: string): number {
		return this.#entries.findIndex(entry => entry.key === key);
	}

	/** Takes the present texts of the list: entries between the unchanged ones keep their keys if they are as many as before. */
	align(texts: readonly string[]): void {
		const old = this.#entries;
		const shorter = Math.min(old.length, texts.length);
		let first = 0;
		while (first < shorter && old[first]?.text === texts[first]) {
			first++;
		}
		let last = 0;
		while (last < shorter - first && old[old.length - 1 - last]?.text === texts[texts.length - 1 - last]) {
			last++;
		}
		const gone = old.slice(first, old.length - last);
		const come = texts.slice(first, texts.length - last);
		const taken = new Set<string>();
		const isSameNumber = gone.length === come.length;
		const between = come.map((text, i) => {
			const same = isSameNumber ? gone[i] : gone.find(entry => entry.text === text && !taken.has(entry.key));
			const key = same?.key ?? this.#newKey();
			taken.add(key);
			return { key, text };
		});
		this.#entries = [...old.slice(0, first), ...between, ...old.slice(old.length - last)];
	}

	/** Gives a new entry its key, before the list in the file has it. Nothing if an entry has the key. */
	insertNew(at: number, key: string, text: string): void {
		if (this.indexOf(key) >= 0) {
			return;
		}
		this.#entries = [...this.#entries.slice(0, at), { key, text }, ...this.#entries.slice(at)];
	}

	/** Moves an entry, before the list in the file does. */
	move(from: number, to: number): void {
		const others = this.#entries.filter((_, i) => i !== from);
		this.#entries = [...others.slice(0, to), ...this.#entries.slice(from, from + 1), ...others.slice(to)];
	}

	#newKey(): string {
		this.#made++;
		return `e${String(this.#made)}`;
	}
}
