/**
 * Tells in the workbench's own page, and by its clock alone, how long it takes from a key to what it brings. What is awaited is
 * looked for once a frame, and counts as seen in the frame after the one that it was found in: by then it is painted.
 */
export class Clock {
	#page;

	constructor(page) {
		this.#page = page;
	}

	/** Presses a key and gives the ms until something is seen. */
	async fromKey(key, what) {
		await this.#page.evaluate(watch, [what]);
		await this.#page.keyboard.press(key);
		const { keyAt, seenAt: [at] } = await this.#seen();
		return at - keyAt;
	}

	/** Does something outside of the page and gives the ms until each of several is seen. */
	async fromNow(act, ...what) {
		await this.#page.evaluate(watch, what);
		const began = Date.now();
		act();
		const { seenAt, origin } = await this.#seen();
		return seenAt.map(at => origin + at - began);
	}

	async #seen() {
		await this.#page.waitForFunction(() => globalThis.benchWatch.isDone(), undefined, { polling: 100, timeout: 120_000 });
		return this.#page.evaluate(() => ({ keyAt: benchWatch.keyAt, seenAt: benchWatch.seenAt, origin: performance.timeOrigin }));
	}
}

/** Runs in the page. */
function watch(whats) {
	const label = node => node.textContent.replaceAll('\u00a0', ' ');
	const inFrames = (frames, find) => frames.some(frame => {
		const inner = frame.contentDocument;
		return inner && frame.checkVisibility({ visibilityProperty: true }) && (find(inner) || inFrames([...inner.querySelectorAll('iframe')], find));
	});
	const found = {
		// A heading of a page, in the frame that is shown. Both kinds of pages have a note's title as their only h1.
		heading: text => inFrames([...document.querySelectorAll('iframe.webview')], inner => {
			const heading = inner.querySelector('h1');
			return heading?.textContent.trim() === text && heading.getBoundingClientRect().height > 0;
		}),
		row: text => [...document.querySelectorAll('.part.sidebar .monaco-list-row .label-name')].some(node => label(node).includes(text)),
		// A line of a text editor, by its beginning.
		line: text => [...document.querySelectorAll('.view-line')].some(node => label(node).startsWith(text)),
		choice: text => [...document.querySelectorAll('.quick-input-list .monaco-list-row .label-name')].some(node => node.checkVisibility() && label(node).includes(text)),
	};
	const seenAt = [];
	const watching = globalThis.benchWatch = { keyAt: undefined, seenAt, isDone: () => Object.keys(seenAt).length === whats.length };
	window.addEventListener('keydown', event => { watching.keyAt = event.timeStamp; }, { capture: true, once: true });
	whats.forEach((what, i) => {
		const [[kind, text]] = Object.entries(what);
		const look = () => {
			requestAnimationFrame(found[kind](text) ? () => { seenAt[i] = performance.now(); } : look);
		};
		requestAnimationFrame(look);
	});
}
