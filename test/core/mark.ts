import type { Range } from '../../src/core/text/range';

/** A text with one place marked `⟦so⟧`: gives the text without the marks, and the place. */
export function mark(...lines: readonly string[]): { text: string; range: Range } {
	const marked = lines.join('\n');
	const start = marked.indexOf('⟦');
	const end = marked.indexOf('⟧');
	const position = (before: string): Range['start'] => {
		const above = before.split('\n');
		return { line: above.length - 1, character: above.at(-1)!.length };
	};
	const text = marked.replace('⟦', '').replace('⟧', '');
	return { text, range: { start: position(marked.slice(0, start)), end: position(marked.slice(0, end).replace('⟦', '')) } };
}
