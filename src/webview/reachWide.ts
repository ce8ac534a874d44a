/** Boxes whose content is wider than they are can be moved by keys, under a name; the others are no stop for Tab. */
export function reachWide(boxes: Iterable<HTMLElement>, label: string): void {
	for (const box of boxes) {
		const isWide = box.scrollWidth > box.clientWidth;
		box.tabIndex = isWide ? 0 : -1;
		box.role = isWide ? 'group' : null;
		box.ariaLabel = isWide ? label : null;
	}
}
