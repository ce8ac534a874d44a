/** Minutes as hours, to two decimals. */
export function hoursOf(minutes: number): number {
	return Math.round(minutes / 60 * 100) / 100;
}
