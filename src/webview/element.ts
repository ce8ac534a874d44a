/** Makes an element with properties and children; what is text stays text. */
export function element<K extends keyof HTMLElementTagNameMap>(tag: K, properties: Partial<HTMLElementTagNameMap[K]>, ...children: readonly (Node | string)[]): HTMLElementTagNameMap[K] {
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
