/**
 * Tells in the workbench's own page, and by its clock alone, how long it takes from a key to what it brings. What is awaited is
 * looked for once a frame, and counts as seen in the frame after the one that it was found in: by then it is painted.
 */
export class Clock {
	#page;

	constructor(page) {
		this.#page = page;
	}

	/** Presses a key and gives the ms until it is seen. `focus` does not count. */
	async fromKey(key, what) {
		await this.#page.evaluate(watch, what);
		await this.#page.keyboard.press(key);
		const { keyAt, seenAt } = await this.#seen();
		return seenAt - keyAt;
	}

	/** Starts to look for something, and gives a function that waits for it: its time of day is the machine's. */
	async lookFor(what) {
		await this.#page.evaluate(watch, what);
		return async () => {
			const { seenAt, origin } = await this.#seen();
			return origin + seenAt;
		};
	}

	async #seen() {
		await this.#page.waitForFunction(() => globalThis.benchSeen !== undefined, undefined, { polling: 100, timeout: 120_000 });
		return this.#page.evaluate(() => globalThis.benchSeen);
	}
}

/** Runs in the page. */
function watch(what) {
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
		choice: text => [...document.querySelectorAll('.quick-input-list .monaco-list-row .label-name')].some(node => label(node).includes(text)),
	};
	const [[kind, text]] = Object.entries(what);
	globalThis.benchSeen = undefined;
	let keyAt;
	window.addEventListener('keydown', event => { keyAt = event.timeStamp; }, { capture: true, once: true });
	const look = () => {
		if (found[kind](text)) {
			requestAnimationFrame(() => { globalThis.benchSeen = { keyAt, seenAt: performance.now(), origin: performance.timeOrigin }; });
		} else {
			requestAnimationFrame(look);
		}
	};
	requestAnimationFrame(look);
}
