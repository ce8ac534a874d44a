import type { BlockChange } from '../core/markdown/blockDiff';

/**
 * Exchanges a container's blocks as the host says, so that selection and the scroll place stay where nothing
 * changed. What had the keyboard has it again: the same line of the block that takes its place. The HTML comes from
 * the core's renderer, which lets no tag of the note through.
 */
export function patchBlocks(container: Element, { first, last, blocks }: BlockChange): void {
	const old = [...container.children];
	const gone = old.slice(first, old.length - last);
	const after = old[old.length - last] ?? null;
	const focus = placeOfFocus(gone);
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

function placeOfFocus(blocks: readonly Element[]): { readonly block: number; readonly line: string } | undefined {
	const { activeElement } = document;
	const block = blocks.findIndex(element => element.contains(activeElement));
	const line = activeElement instanceof HTMLElement ? activeElement.dataset['line'] : undefined;
	return block < 0 || line === undefined ? undefined : { block, line };
}
