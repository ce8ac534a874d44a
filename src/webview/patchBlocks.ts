/** What each element in the page was made from. */
const madeFrom = new WeakMap<Element, string>();

/**
 * Makes a container show the given blocks, exchanging only those whose HTML
 * changed, so that focus, selection and the scroll place stay. The HTML comes
 * from the core's renderer, which lets no tag of the note through.
 */
export function patchBlocks(container: Element, blocks: readonly { readonly html: string }[]): void {
	const old = [...container.children];
	let same = 0;
	while (same < old.length && same < blocks.length && isMadeFrom(old[same], blocks[same]?.html)) {
		same += 1;
	}
	let sameEnd = 0;
	while (sameEnd < old.length - same && sameEnd < blocks.length - same && isMadeFrom(old[old.length - 1 - sameEnd], blocks[blocks.length - 1 - sameEnd]?.html)) {
		sameEnd += 1;
	}
	const after = old[old.length - sameEnd] ?? null;
	old.slice(same, old.length - sameEnd).forEach(element => { element.remove(); });
	for (const { html } of blocks.slice(same, blocks.length - sameEnd)) {
		const element = document.createElement('div');
		element.className = 'block';
		element.innerHTML = html;
		madeFrom.set(element, html);
		container.insertBefore(element, after);
	}
}

function isMadeFrom(element: Element | undefined, html: string | undefined): boolean {
	return element !== undefined && html !== undefined && madeFrom.get(element) === html;
}
