import type { BlockChange } from '../core/markdown/blockDiff';

/**
 * Applies a change to a container's blocks; selection, scroll position and unchanged elements are preserved. If the focus was on a
 * replaced block, the same line of the new block gets it. The HTML is safe: from the core's renderer, which escapes HTML in the note.
 */
export function patchBlocks(container: Element, { first, last, blocks }: BlockChange): void {
	const old = [...container.children];
	const gone = old.slice(first, old.length - last);
	const after = old[old.length - last] ?? null;
	const focus = focusIn(gone);
	gone.forEach(element => { element.remove(); });
	const made = blocks.map(({ html }) => {
		const element = document.createElement('div');
		element.className = 'block';
		element.innerHTML = html;
		return element;
	});
	made.forEach(element => { container.insertBefore(element, after); });
	if (focus) {
		made[focus.block]?.querySelector<HTMLElement>(`[data-line="${focus.line}"]`)?.focus({ preventScroll: true });
	}
}

function focusIn(blocks: readonly Element[]): { readonly block: number; readonly line: string } | undefined {
	const { activeElement } = document;
	const block = blocks.findIndex(element => element.contains(activeElement));
	const line = activeElement instanceof HTMLElement ? activeElement.dataset['line'] : undefined;
	return block < 0 || line === undefined ? undefined : { block, line };
}
