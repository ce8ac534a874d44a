const resultMark = 'MENTOR_NOTES_RESULT ';
const testMark = 'TEST ';

/** What a line that the host tests print means: `{ test }`, a line to show, or `{ counts }`, the last; nothing for any other. */
export function hostLine(line) {
	return line.startsWith(testMark) ? { test: line.slice(testMark.length) }
		: line.startsWith(resultMark) ? { counts: JSON.parse(line.slice(resultMark.length)) }
		: {};
}
