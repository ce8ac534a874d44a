import type { Frame } from '@playwright/test';

interface Misfit {
	/** By how much the page is wider than its window. */
	readonly wider: number;
	/** Texts of which a part is not shown. */
	readonly cut: readonly string[];
	/** Texts that lie on each other. */
	readonly overlapping: readonly string[];
	/** Tables with a column that can't be moved into sight. */
	readonly hidden: readonly string[];
}

/** What of a page does not fit into its window. A table may be wider within its own box. */
export function misfits(frame: Frame): Promise<Misfit> {
	return frame.evaluate(async () => {
		// Once a page has been laid out for its window, it gives the keyboard a way into what can be moved sideways.
		await new Promise(resolve => { requestAnimationFrame(() => { requestAnimationFrame(resolve); }); });
		const isShown = (element: Element): boolean =>
			element.checkVisibility({ visibilityProperty: true })
				&& element.closest('.unseen, .scroller, .rows .row, .drawing, .block:has(> table), .formatted + textarea') === null;
		const words = (element: Element): string => `${element.localName} “${element.textContent.trim().slice(0, 40)}”`;
		const cut = [...document.querySelectorAll('main *')]
			// A field of one line is moved through by its caret.
			.filter(element => isShown(element) && element.localName !== 'input'
				&& getComputedStyle(element).overflowX !== 'visible'
				&& element.scrollWidth > element.clientWidth + 1
				&& element.clientWidth > 0)
			.map(words);

		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const boxes: { readonly rect: DOMRect; readonly element: Element }[] = [];
		while (walker.nextNode()) {
			const { parentElement: element, textContent } = walker.currentNode;
			if (element
				&& (textContent ?? '').trim() !== ''
				&& !['SCRIPT', 'STYLE', 'OPTION'].includes(element.tagName)
				&& isShown(element)) {
				const range = document.createRange();
				range.selectNodeContents(walker.currentNode);
				boxes.push(...[...range.getClientRects()].map(rect => ({ rect, element })));
			}
		}
		const overlapping = boxes.flatMap(({ rect: a, element }, i) => boxes.slice(i + 1).flatMap(({ rect: b, element: other }) =>
			other !== element
				&& Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2
				&& Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4
				? [`${words(element)} and ${words(other)}`]
				: []));
		const hidden = [
			...document.querySelectorAll<HTMLElement>('.scroller:not([hidden]), .block:has(> table)'),
		].filter(element => element.checkVisibility()).flatMap(scroller => {
			scroller.scrollIntoView({ block: 'start' });
			scroller.scrollLeft = scroller.scrollWidth;
			const head = [...scroller.querySelectorAll('thead th')].at(-1);
			const box = head?.getBoundingClientRect();
			const at = box && document.elementFromPoint(box.right - 4, box.top + box.height / 2);
			scroller.scrollLeft = 0;
			return scroller.tabIndex === 0 && head && at && (head.contains(at) || at === head) ? [] : [scroller.ariaLabel ?? ''];
		});
		return {
			hidden,
			wider: Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
			cut,
			overlapping,
		};
	});
}
