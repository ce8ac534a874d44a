/** The value on one line of block YAML, after its indent, dashes and key: where it begins in the line, and what it is. */
export function valueOfLine(line: string): { readonly start: number; readonly text: string } {
	const before = /^[ \t]*(?:-[ \t]+)*(?:[\w .-]+:[ \t]+)?(?=\S)/.exec(line)?.[0].length ?? 0;
	return { start: before, text: line.slice(before).trimEnd() };
}
