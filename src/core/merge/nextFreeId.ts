/** Returns the next free id: `a4` after `a3`, `2021-08-13-budi-sari-02`, else with a number at its end. */
export function nextFreeId(id: string, taken: ReadonlySet<string>): string {
	const [, before = id, digits] = /^(|[a-z]|.*[-_ ])(\d{1,9})$/i.exec(id) ?? [];
	const start = digits === undefined ? `${id}-` : before;
	let number = digits === undefined ? 2 : Number(digits) + 1;
	const made = (): string => start + String(number).padStart(digits?.length ?? 0, '0');
	while (taken.has(made())) {
		number++;
	}
	return made();
}
