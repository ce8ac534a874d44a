const observer = new ResizeObserver(measure);

/** Keeps what gets the focus clear of the bars that stay at the top and at the bottom of the window. Called after each drawing. */
export function followBars(): void {
	observer.disconnect();
	document.querySelectorAll('.notice, .capture').forEach(bar => { observer.observe(bar); });
	measure();
}

function measure(): void {
	const heightOf = (selector: string): string => {
		const bar = document.querySelector<HTMLElement>(selector);
		return `${String(bar && getComputedStyle(bar).position === 'sticky' ? bar.offsetHeight + 8 : 0)}px`;
	};
	const { style } = document.documentElement;
	style.scrollPaddingTop = heightOf('.notice');
	style.scrollPaddingBottom = heightOf('.capture');
}
