const region = Object.assign(document.createElement('div'), { className: 'unseen', role: 'status' });
document.body.append(region);
let timer = 0;

/** Tells who hears the page something, when the screen reader has a moment. */
export function announce(words: string): void {
	clearTimeout(timer);
	if (region.textContent !== words) {
		region.textContent = words;
	}
}

/** The same, once the user pauses: for what changes with every key. */
export function announceSoon(words: string): void {
	clearTimeout(timer);
	timer = window.setTimeout(announce, 1000, words);
}
