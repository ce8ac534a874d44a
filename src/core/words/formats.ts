/** A list of ids in a sentence: enough to see a slip of the pen, not a thousand. */
const maxKnown = 20;
export const some = (known: readonly string[]): string => known.slice(0, maxKnown).join(', ') + (known.length > maxKnown ? ' …' : '');

/** `1 h 30 min`, in either language's letters. */
export const hours = (minutes: number, hour: string, minute: string): string => [
	...(minutes >= 60 ? [`${String(Math.floor(minutes / 60))} ${hour}`] : []),
	...(minutes % 60 > 0 ? [`${String(minutes % 60)} ${minute}`] : []),
].join(' ');

/** A number as people of a language write it, with at most two decimals: `1,234.5` or `1.234,5`. */
export const number = (n: number, decimal: string, thousands: string): string => {
	const [whole = '', part] = String(Math.round(n * 100) / 100).split('.');
	return whole.replace(/\B(?=(?:\d{3})+$)/g, thousands) + (part === undefined ? '' : decimal + part);
};

/** The title of a comparison of two files. */
export const comparison = (original: string, copy: string): string => `${original} ↔ ${copy}`;
