import { listNames, type ListName } from '../../core/pages/session/sessionPage';

/** An entry that was begun on the page and that the host has not shown yet. */
interface NewEntry {
	readonly key: string;
	/** The key of the entry before it; empty for the first of its list. */
	readonly after: string;
}

/** The entries of a list in the order in which they are shown. The last one is blank, to add one. */
const begun = new Map<ListName, NewEntry[]>(listNames.map(list => [list, []]));
const blanks = new Map<ListName, string>(listNames.map(list => [list, newKey()]));

function newKey(): string {
	return `n${Array.from(crypto.getRandomValues(new Uint8Array(8)), byte => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** The key of the blank entry at the end of a list. */
export function blankOf(list: ListName): string {
	return blanks.get(list)!;
}

/** Returns the keys of a list, those that were begun here in their place. Without the blank one. */
export function keysWithNew(list: ListName, known: readonly string[]): readonly string[] {
	const keys = [...known];
	for (const { key, after } of begun.get(list)!.filter(entry => !known.includes(entry.key))) {
		const before = keys.indexOf(after);
		keys.splice(after === '' ? 0 : before < 0 ? keys.length : before + 1, 0, key);
	}
	return keys;
}

/** Where the host does not know an entry yet: the key of the entry before it. */
export function afterOf(list: ListName, key: string): string | undefined {
	return begun.get(list)!.find(entry => entry.key === key)?.after;
}

/** Begins an entry behind another one. Returns its key. */
export function begin(list: ListName, after: string, key = newKey()): string {
	begun.get(list)!.push({ key, after });
	return key;
}

/** Makes the blank entry one of the list, with another blank one behind it. */
export function fillBlank(list: ListName, after: string): void {
	begin(list, after, blankOf(list));
	blanks.set(list, newKey());
}

/** Forgets what was begun and is shown by the host, or is of no use any more. Returns whether there was such an entry. */
export function forget(list: ListName, isOver: (key: string) => boolean): boolean {
	const before = begun.get(list)!;
	const kept = before.filter(({ key }) => !isOver(key));
	begun.set(list, kept);
	return kept.length < before.length;
}
