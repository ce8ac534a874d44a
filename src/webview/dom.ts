/** Creates an element with properties and children; strings become text nodes. */
export function element<K extends keyof HTMLElementTagNameMap>(
	tag: K, properties: Partial<HTMLElementTagNameMap[K]>, ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
	const made = Object.assign(document.createElement(tag), properties);
	made.append(...children);
	return made;
}

/** Isolates text that may be written from right to left. */
export function bidi(words: string): HTMLElement {
	return element('bdi', {}, words);
}

/** Creates a section whose heading is also its accessible name. */
export function namedSection(id: string, heading: string, ...content: readonly Node[]): HTMLElement {
	const head = element('h2', { id: `heading-${id}` }, heading);
	const made = element('section', { id }, head, ...content);
	made.setAttribute('aria-labelledby', head.id);
	return made;
}

/** Runs a change of the page and restores the focus to the element with the same `data-key`, if there is one. */
export function keepFocus(page: HTMLElement, change: () => void): void {
	const { activeElement } = document;
	const key = activeElement instanceof HTMLElement ? activeElement.dataset['key'] : undefined;
	change();
	if (key !== undefined) {
		page.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
	}
}

/** Makes boxes with overflowing content scrollable by keyboard, with an accessible name; other boxes are not tab stops. */
export function reachWide(boxes: Iterable<HTMLElement>, label: string): void {
	for (const box of boxes) {
		const isWide = box.scrollWidth > box.clientWidth;
		box.tabIndex = isWide ? 0 : -1;
		box.role = isWide ? 'group' : null;
		box.ariaLabel = isWide ? label : null;
	}
}
