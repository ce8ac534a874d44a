/**
 * Copies a note as HTML and text, with headings, lists and web links, for a mail or a word processor. Elements that only the page needs
 * are removed. Rejects where the clipboard can't be written.
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
		// The tooltip has the link's target. Links to files are removed, since the recipient doesn't have the files.
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

/** Returns the rendered text. `innerText` needs layout, so the copy replaces the article in the document during the call. */
function plainTextOf(article: Element, copy: Element): string {
	article.replaceWith(copy);
	const text = (copy as HTMLElement).innerText;
	copy.replaceWith(article);
	return text;
}
