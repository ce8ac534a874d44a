import { assert } from 'chai';
import { indentForBlock } from '../../../src/core/languageFeatures/pasteInBlock';
import { parseText } from '../../../src/core/files/parseFile';
import { applyEdits } from '../../../src/core/text/textEdit';
import { offsetsOf, type Range } from '../../../src/core/text/range';

const chat = '• a: b\n1. c\n\n*penting* 🎉\n- [ ] d';
/** Pastes at `|`; what is not changed is pasted as it is. */
const paste = (marked: string, pasted = chat): { readonly text: string; readonly changed: boolean } => {
	const before = marked.slice(0, marked.indexOf('|¦')).split('\n');
	const at = { line: before.length - 1, character: before.at(-1)!.length };
	const range: Range = { start: at, end: at };
	const text = marked.replace('|¦', '');
	const indented = indentForBlock(text, range, pasted);
	return { text: applyEdits(text, [{ ...offsetsOf(text, range), text: indented ?? pasted }]), changed: indented !== undefined };
};
const summaryOf = (text: string): string | undefined =>
	parseText('memory://test/p/sessions/a/2021-08-13-01.yaml', { kind: 'session', folder: 'memory://test/p' }, text).sessions[0]?.summary;

suite('Pasting into a text in block style', () => {
	test('keeps every line in it: at its end, in its middle, on an empty line, on one that is not indented yet', () => {
		const before = 'date: 2021-08-13\nsummary: |\n';
		const after = '\nactions: []\n';
		assert.strictEqual(summaryOf(paste(`${before}  one\n  |¦${after}`).text), `one\n${chat}\n`);
		assert.strictEqual(summaryOf(paste(`${before}  one\n|¦${after}`).text), `one\n${chat}\n`);
		assert.strictEqual(summaryOf(paste(`${before}  |¦${after}`).text), `${chat}\n`);
		assert.strictEqual(summaryOf(paste(`${before}    one |¦\n    two${after}`).text), `one ${chat}\ntwo\n`);
		assert.strictEqual(summaryOf(paste(`${before}  one\n\n|¦`, chat.replaceAll('\n', '\r\n')).text), `one\n\n${chat}\n`);
	});

	test('changes nothing elsewhere, nor one line on an indented one', () => {
		assert.strictEqual(paste('date: 2021-08-13\ndecisions:\n  - |¦\n').changed, false);
		assert.strictEqual(paste('date: 2021-08-13\nsummary: |\n  one\ntitle: |¦\n').changed, false);
		assert.strictEqual(paste('date: 2021-08-13\nsummary: |\n  one |¦\n', 'two').changed, false);
	});
});
