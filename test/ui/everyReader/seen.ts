import type { Frame } from '@playwright/test';

/** What of a page can't be seen well enough, by the colours that the browser has computed. */
interface HardToSee {
	/** Texts that stand out less from what is behind them than WCAG's 4.5 : 1, or 3 : 1 where they are large. */
	readonly texts: readonly string[];
	/** What changes nothing, or too little, when it gets the focus: less than 3 : 1, or out of sight. */
	readonly focus: readonly string[];
	/** Marks of charts and their legends that stand out less than 3 : 1. */
	readonly marks: readonly string[];
	/** How much was looked at. */
	readonly looked: { readonly texts: number; readonly focus: number; readonly marks: number };
}

/** All that can have the focus and is shown. */
export const focusable = ':is(a[href], button, input, select, textarea, summary, [tabindex]):not([tabindex="-1"], [disabled])';

/** Looks at every text, every mark of a chart, and at everything that Tab reaches while it has the focus. */
export function hardToSee(frame: Frame): Promise<HardToSee> {
	return frame.evaluate(selector => {
		type Color = readonly [red: number, green: number, blue: number, alpha: number];
		const numbers = (text: string): readonly number[] => (text.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
		/** `rgb(…)` of 0 to 255, `color(srgb …)` of 0 to 1. */
		const colorOf = (text: string): Color => {
			const [red = 0, green = 0, blue = 0, alpha = 1] = numbers(text);
			const unit = text.startsWith('color(') ? 1 : 255;
			return text === 'none' || text === '' ? [0, 0, 0, 0] : [red / unit, green / unit, blue / unit, alpha];
		};
		const over = ([r, g, b, a]: Color, [x, y, z]: Color): Color => [r * a + x * (1 - a), g * a + y * (1 - a), b * a + z * (1 - a), 1];
		const behind = (element: Element | null): Color => {
			if (!element) {
				return [1, 1, 1, 1];
			}
			const own = colorOf(getComputedStyle(element).backgroundColor);
			return own[3] === 1 ? own : over(own, behind(element.parentElement));
		};
		const light = ([r, g, b]: Color): number => {
			const linear = (part: number): number => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
			return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
		};
		const ratio = (color: Color, back: Color): number => {
			const [x, y] = [light(over(color, back)), light(back)];
			return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
		};
		const named = (element: Element): string =>
			`${element.localName}${element.className && typeof element.className === 'string'
				? `.${element.className.replaceAll(' ', '.')}`
				: ''} “${(element.getAttribute('aria-label') ?? element.textContent)
				.trim()
				.slice(0, 30)}”`;
		const isShown = (element: Element): boolean =>
			element.checkVisibility({ visibilityProperty: true }) && element.closest('.unseen') === null;
		const rounded = (value: number): string => `${value.toFixed(2)} : 1`;

		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const texts = new Set<Element>();
		while (walker.nextNode()) {
			const parent = walker.currentNode.parentElement;
			if (parent
				&& (walker.currentNode.textContent ?? '').trim() !== ''
				&& !['SCRIPT', 'STYLE', 'OPTION', 'title'].includes(parent.tagName)
				&& isShown(parent)) {
				texts.add(parent);
			}
		}
		const paleTexts = [...texts].flatMap(element => {
			const style = getComputedStyle(element);
			const size = parseFloat(style.fontSize);
			const least = size >= 24 || size >= 18.66 && Number(style.fontWeight) >= 700 ? 3 : 4.5;
			const found = ratio(colorOf(element instanceof SVGElement ? style.fill : style.color), behind(element));
			return found < least ? [`${named(element)}: ${rounded(found)}`] : [];
		});

		const marks = [...document.querySelectorAll('.chart :is(rect, circle, .way, polyline), .legend .mark')].filter(isShown);
		const paleMarks = marks.flatMap(mark => {
			const { fill, stroke, backgroundColor, borderTopColor, borderTopWidth } = getComputedStyle(mark);
			const inks = mark instanceof SVGElement
				? [...(mark.localName === 'line' ? [] : [fill]), stroke]
				: [backgroundColor, ...(borderTopWidth === '0px' ? [] : [borderTopColor])];
			const best = Math.max(...inks.map(ink => ratio(colorOf(ink), behind(mark.parentElement))));
			return best < 3 ? [`${mark.localName}.${mark.getAttribute('class') ?? ''}: ${rounded(best)}`] : [];
		});

		const looks = (element: Element): string => {
			const { outlineStyle, outlineWidth, outlineColor, borderColor, boxShadow } = getComputedStyle(element);
			return [outlineStyle, outlineWidth, outlineColor, borderColor, boxShadow].join();
		};
		const stops = [...document.querySelectorAll<HTMLElement>(selector)].filter(isShown);
		const before = document.activeElement;
		const unseen = stops.flatMap(element => {
			(document.activeElement as HTMLElement | null)?.blur();
			const unfocused = looks(element);
			element.focus();
			element.scrollIntoView({ block: 'nearest' });
			const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(element);
			const box = element.getBoundingClientRect();
			const around = parseFloat(outlineOffset) + parseFloat(outlineWidth);
			const clips: Element[] = [];
			for (let parent = element.parentElement; parent; parent = parent.parentElement) {
				if (getComputedStyle(parent).overflowX !== 'visible' && parent !== document.body && parent !== document.documentElement) {
					clips.push(parent);
				}
			}
			const isCut = clips.some(clip => {
				const whole = clip.getBoundingClientRect();
				return box.top - around < whole.top - 0.5
					|| box.bottom + around > whole.bottom + 0.5
					|| box.left - around < whole.left - 0.5;
			});
			const at = document.elementFromPoint(
				Math.min(innerWidth - 2, box.left + Math.min(box.width / 2, 20)), box.top + Math.min(box.height / 2, 20),
			);
			const isCovered = !(at !== null && (element.contains(at) || at.contains(element)));
			const drawn = outlineStyle === 'none'
				? 0
				: ratio(colorOf(outlineColor), behind(parseFloat(outlineOffset) < 0 ? element : element.parentElement));
			return [
				...(document.activeElement !== element
					? ['can’t have the focus']
					: looks(element) === unfocused
						? ['looks as without the focus']
						: drawn < 3
							? [`is outlined with ${rounded(drawn)}`]
							: []),
				...(isCut ? ['has an outline that is cut off'] : []),
				...(isCovered ? [`is covered by ${at ? named(at) : 'nothing'}`] : []),
			].map(what => `${named(element)} ${what}`);
		});
		(before as HTMLElement | null)?.focus();
		return {
			texts: paleTexts,
			focus: unseen,
			marks: paleMarks,
			looked: { texts: texts.size, focus: stops.length, marks: marks.length },
		};
	}, focusable);
}
