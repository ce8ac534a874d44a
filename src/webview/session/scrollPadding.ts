const observer = new ResizeObserver(measure);
let followed: readonly Element[] = [];

document.addEventListener('focusin', measure);
document.addEventListener('focusout', measure);

/** Keeps what gets the focus clear of the bars that stay at the top and at the bottom of the window. Called after each drawing. */
export function followBars(): void {
	const bars = [...document.querySelectorAll('.notice, .capture')];
	if (bars.length !== followed.length || bars.some((bar, i) => bar !== followed[i])) {
		observer.disconnect();
		bars.forEach(bar => { observer.observe(bar); });
		followed = bars;
		measure();
	}
}

function measure(): void {
	const heightOf = (selector: string): string => {
		const bar = document.querySelector<HTMLElement>(selector);
		return `${String(bar && getComputedStyle(bar).position === 'sticky' ? bar.offsetHeight + 8 : 0)}px`;
	};
	pad('scrollPaddingTop', heightOf('.notice'));
	// While one types in the bar itself, a padding of its height would scroll the page to its end.
	pad('scrollPaddingBottom', document.activeElement?.closest('.capture') ? '0px' : heightOf('.capture'));
}

function pad(side: 'scrollPaddingTop' | 'scrollPaddingBottom', height: string): void {
	const { style } = document.documentElement;
	if (style[side] !== height) {
		style[side] = height;
	}
}
