/** Makes an element with properties and children; what is text stays text. */
export function element<K extends keyof HTMLElementTagNameMap>(
	tag: K, properties: Partial<HTMLElementTagNameMap[K]>, ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
	const made = Object.assign(document.createElement(tag), properties);
	made.append(...children);
	return made;
}

/** A part of a page under a heading, which names it as a region too. */
export function namedSection(id: string, heading: string, ...content: readonly Node[]): HTMLElement {
	const head = element('h2', { id: `heading-${id}` }, heading);
	const made = element('section', { id }, head, ...content);
	made.setAttribute('aria-labelledby', head.id);
	return made;
}

/** Changes a page so that the keyboard stays where it is: on the element with the same `data-key`, if there still is one. */
export function keepFocus(page: HTMLElement, change: () => void): void {
	const { activeElement } = document;
	const key = activeElement instanceof HTMLElement ? activeElement.dataset['key'] : undefined;
	change();
	if (key !== undefined) {
		page.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
	}
}

/** Boxes whose content is wider than they are can be moved by keys, under a name; the others are no stop for Tab. */
export function reachWide(boxes: Iterable<HTMLElement>, label: string): void {
	for (const box of boxes) {
		const isWide = box.scrollWidth > box.clientWidth;
		box.tabIndex = isWide ? 0 : -1;
		box.role = isWide ? 'group' : null;
		box.ariaLabel = isWide ? label : null;
	}
}
