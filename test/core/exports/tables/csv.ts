/** Reads CSV (RFC 4180) sign by sign, with any separator: the reading side of the tests, of its own on purpose. */
export function readCsv(text: string, separator = ','): readonly (readonly string[])[] {
	const rows: string[][] = [];
	let row: string[] = [];
	let cell = '';
	let quoted = false;
	for (let i = 0; i < text.length; i++) {
		const sign = text[i]!;
		if (quoted) {
			if (sign === '"' && text[i + 1] === '"') {
				cell += '"';
				i++;
			} else if (sign === '"') {
				quoted = false;
			} else {
				cell += sign;
			}
		} else if (sign === '"' && cell === '') {
			quoted = true;
		} else if (sign === separator) {
			row.push(cell);
			cell = '';
		} else if (sign === '\r' && text[i + 1] === '\n') {
			rows.push([...row, cell]);
			row = [];
			cell = '';
			i++;
		} else {
			cell += sign;
		}
	}
	return rows;
}
