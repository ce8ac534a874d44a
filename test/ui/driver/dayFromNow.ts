/** A day some days from today, as files write it. */
export function dayFromNow(days: number): string {
	const day = new Date(Date.now() + days * 86_400_000);
	return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map(part => String(part).padStart(2, '0')).join('-');
}
