/**
 * Copies what a note says, with its headings, lists and links, for a mail or a word processor: without what only the
 * page is for. Rejects where the clipboard can't be written.
 */
export async function copyRich(article: Element): Promise<void> {
	const copy = article.cloneNode(true) as Element;
	for (const box of copy.querySelectorAll<HTMLInputElement>('input')) {
		box.replaceWith(box.defaultChecked ? '☑ ' : '☐ ');
	}
	for (const picture of copy.querySelectorAll('img')) {
		picture.replaceWith(picture.alt);
	}
	for (const link of copy.querySelectorAll('a')) {
		// Where it leads is what its tooltip says. Other files are not where the text goes.
		const { title } = link;
		if (link.dataset['link'] === undefined || !/^(?:https?|mailto):/i.test(title)) {
			link.replaceWith(...link.childNodes);
		} else {
			link.setAttribute('href', title);
		}
	}
	for (const block of copy.querySelectorAll(':scope > .block')) {
		block.replaceWith(...block.childNodes);
	}
	for (const element of copy.querySelectorAll('*')) {
		for (const name of element.getAttributeNames()) {
			if (name !== 'href' && name !== 'start') {
				element.removeAttribute(name);
			}
		}
	}
	await navigator.clipboard.write([new ClipboardItem({
		'text/html': new Blob([copy.innerHTML], { type: 'text/html' }),
		'text/plain': new Blob([plainTextOf(article, copy)], { type: 'text/plain' }),
	})]);
}

/** The text as it is laid out; what is not in the page has no layout, so the copy takes its place for a moment. */
function plainTextOf(article: Element, copy: Element): string {
	article.replaceWith(copy);
	const text = (copy as HTMLElement).innerText;
	copy.replaceWith(article);
	return text;
}
