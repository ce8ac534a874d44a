const observer = new ResizeObserver(measure);
let selectors: Bars = {};
let followed: readonly Element[] = [];

/** Selectors of the bars that stay at the top and at the bottom of the window. */
interface Bars {
	readonly top?: string;
	readonly bottom?: string;
}

document.addEventListener('focusin', measure);
document.addEventListener('focusout', measure);

/** Keeps what gets the focus clear of bars that stay in the window. Called after each drawing. */
export function followBars(given: Bars): void {
	selectors = given;
	const bars = [...document.querySelectorAll(Object.values(given).join(', '))];
	if (bars.length !== followed.length || bars.some((bar, i) => bar !== followed[i])) {
		observer.disconnect();
		bars.forEach(bar => { observer.observe(bar); });
		followed = bars;
		measure();
	}
}

function measure(): void {
	const { top, bottom } = selectors;
	const heightOf = (selector: string): string => {
		const bar = document.querySelector<HTMLElement>(selector);
		return `${String(bar && getComputedStyle(bar).position === 'sticky' ? bar.offsetHeight + 8 : 0)}px`;
	};
	if (top !== undefined) {
		pad('scrollPaddingTop', heightOf(top));
	}
	if (bottom !== undefined) {
		// While one is in the bar itself, a padding of its height would scroll the page to its end.
		pad('scrollPaddingBottom', document.activeElement?.closest(bottom) ? '0px' : heightOf(bottom));
	}
}

function pad(side: 'scrollPaddingTop' | 'scrollPaddingBottom', height: string): void {
	const { style } = document.documentElement;
	if (style[side] !== height) {
		style[side] = height;
	}
}
