/** `a3` behind `a1` and `a2`: an id that none of a list's items has, nor one that is gone and may still be referred to by what came later. */
export function nextId(letter: string, items: readonly { readonly id?: string }[]): string {
	const numbers = items.map(({ id = '' }) => id.startsWith(letter) && /^\d{1,9}$/.test(id.slice(letter.length)) ? Number(id.slice(letter.length)) : 0);
	return `${letter}${String(Math.max(0, ...numbers) + 1)}`;
}
