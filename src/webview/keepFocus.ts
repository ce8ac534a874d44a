/** Changes a page so that the keyboard stays where it is: on the element with the same `data-key`, if there still is one. */
export function keepFocus(page: HTMLElement, change: () => void): void {
	const { activeElement } = document;
	const key = activeElement instanceof HTMLElement ? activeElement.dataset['key'] : undefined;
	change();
	if (key !== undefined) {
		page.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
	}
}
