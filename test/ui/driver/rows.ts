import type { Locator } from '@playwright/test';

/** A row of a tree or of a quick pick, as the user and a screen reader get it. */
export interface Row {
	/** Its place among all rows, from 0. */
	readonly index: number;
	/** 1 for the rows at the top. */
	readonly level: number;
	readonly label: string;
	readonly description: string;
	/** The second line of a quick pick's row. */
	readonly detail: string;
	/** The codicon's name, such as `warning`; `image` for a file's icon; empty without one. */
	readonly icon: string;
	readonly ariaLabel: string;
	/** Undefined for a row that can't be expanded. */
	readonly expanded: boolean | undefined;
	/** Undefined for a row without a check box. */
	readonly checked: boolean | undefined;
	/** The row that Enter would take, or that has the focus. */
	readonly focused: boolean;
}

/**
 * Reads all rows of a list, also those out of sight: VS Code draws only the visible ones, so it is scrolled through and back.
 * With `stopAt`, stops as soon as a row with that label is drawn, and leaves it in sight.
 */
export function readRows(list: Locator, stopAt?: string): Promise<Row[]> {
	return list.evaluate(async (root, stopLabel) => {
		const scroller = root.querySelector('.monaco-scrollable-element') ?? root;
		const nextFrame = () => new Promise(resolve => { requestAnimationFrame(() => { setTimeout(resolve); }); });
		const scroll = async (pixels: number) => {
			// The old wheelDelta of a made event is its deltaY, the other way round; Monaco goes 50 pixels per 120 of it.
			scroller.dispatchEvent(new WheelEvent('wheel', { deltaY: -pixels * 120 / 50, bubbles: true, cancelable: true }));
			await nextFrame();
			await nextFrame();
		};
		const text = (node: Element | null | undefined) => (node?.textContent ?? '').replaceAll('\u00a0', ' ').trim();
		const flag = (value: string | null | undefined) => value === null || value === undefined ? undefined : value === 'true';
		const iconOf = (node: Element) => {
			const icon = node.querySelector('.custom-view-tree-node-item-icon, .quick-input-list-icon');
			const name = [...icon?.classList ?? []].find(one => one.startsWith('codicon-') && one !== 'codicon-colored');
			return name?.slice('codicon-'.length) ?? (icon ? 'image' : '');
		};
		const read = (node: Element) => {
			const lines = node.querySelectorAll('.quick-input-list-row');
			const main = lines[0] ?? node;
			const box = node.querySelector('.custom-view-tree-node-item-checkbox, .quick-input-list-checkbox');
			return {
				index: Number(node.getAttribute('data-index')),
				level: Number(node.getAttribute('aria-level') ?? 1),
				label: text(main.querySelector('.label-name')) + text(main.querySelector('.label-suffix')), // `note` and `.md` of a file
				description: text(main.querySelector('.label-description')),
				detail: lines[1]?.checkVisibility() === true
					? text(lines[1])
					: '', // a row that is used again keeps the line of the one before, hidden
				icon: iconOf(node),
				ariaLabel: (node.getAttribute('aria-label') ?? '').trim(),
				expanded: flag(node.getAttribute('aria-expanded')),
				checked: box ? flag(node.getAttribute('aria-checked') ?? box.getAttribute('aria-checked')) ?? false : undefined,
				focused: node.classList.contains('focused'),
			};
		};

		const rows = new Map<number, ReturnType<typeof read>>();
		let last: number | undefined;
		const look = () => {
			for (const node of root.querySelectorAll('.monaco-list-rows > .monaco-list-row')) {
				const row = read(node);
				rows.set(row.index, row);
				if (node.getAttribute('data-last-element') === 'true') {
					last = row.index;
				}
			}
			return [...rows.values()].some(row => row.label === stopLabel);
		};
		const step = Math.max(22, Math.min(root.clientHeight, scroller.clientHeight) - 44);
		let found = look();
		const first = Math.min(...rows.keys());
		const isWhole = () => last !== undefined && rows.size === last + 1;
		if (!found && !isWhole() && rows.size > 0) {
			await scroll(-1e6);
			found = look();
			for (let idle = 0; !found && !isWhole() && idle < 3;) {
				const before = rows.size;
				await scroll(step);
				found = look();
				idle = rows.size === before ? idle + 1 : 0;
			}
			if (!found) {
				await scroll(-1e6);
				await scroll(first * 22);
			}
		}
		return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
	}, stopAt);
}

/**
 * Waits until what is drawn of the list in a part of the window, and how long it is, was the same four times running, some 150 ms.
 * It is looked at within the page: each question from outside costs far more. Fails when the part goes, while `busy` is seen
 * in it, and after five seconds.
 */
export function settledList(part: Locator, list: string, busy?: string): Promise<void> {
	return part.evaluate(async (root, [selector, busySelector]) => {
		const glance = () => [...root.querySelectorAll(`${selector} .monaco-list-rows > .monaco-list-row`)]
			.map(row => [row.outerHTML.length, row.getAttribute('aria-setsize'), row.textContent].join(' ')).join('\n');
		const deadline = performance.now() + 5000;
		let last: string | undefined;
		for (let same = 0; same < 4;) {
			if (!root.isConnected || performance.now() > deadline) {
				throw new Error('It has gone, or goes on changing');
			}
			if (busySelector !== undefined
				&& [...root.querySelectorAll(busySelector)].some(one => one.checkVisibility({ visibilityProperty: true }))) {
				throw new Error('It is still at work');
			}
			const now = glance();
			same = now === last ? same + 1 : 1;
			last = now;
			if (same < 4) {
				await new Promise(resolve => { setTimeout(resolve, 50); });
			}
		}
	}, [list, busy] as const);
}

/** The row with this label, scrolled into sight; undefined when there is none. */
export async function rowWith(list: Locator, label: string): Promise<Locator | undefined> {
	const row = (await readRows(list, label)).find(one => one.label === label);
	return row && list.locator(`.monaco-list-rows > .monaco-list-row[data-index="${String(row.index)}"]`);
}

/** The whole text, whatever white space surrounds it or stands for a space. */
export function exactly(text: string): RegExp {
	return new RegExp(`^\\s*${text.trim().replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, '\\s+')}\\s*$`);
}
