/** A number and its noun: `1 day`, `3 days`. */
export function count(n: number, one: string, many: string): string {
	return `${String(n)} ${n === 1 ? one : many}`;
}
