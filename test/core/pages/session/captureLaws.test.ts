import { assert } from 'chai';
import fc from 'fast-check';
import type { Captured, CaptureContext } from '../../../../src/core/pages/session/capture/captured';
import { describeCaptured } from '../../../../src/core/pages/session/capture/describeCaptured';
import { asNote, readCapture } from '../../../../src/core/pages/session/capture/readCapture';
import { plainText } from '../../../../src/core/text/plainText';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { rounds } from '../../longForm';
import { hostileTexts, wrappings } from '../../../hostileTexts';
import { duringACall } from './captureProgramme';

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
/** The names of keys that are read as signs and headings, and of the people who are called in these tests. */
const signWords = new Set(wordsOf('agenda action actions decision decisions putusan keputusan rtl tindak lanjut todo siti budi'));

/** Parts of lines. The words of `said` are no signs, no people and no days. */
const said = fc.array(fc.constantFrom('zebra', 'kopi', 'qat', 'ümlaut', 'ゑ', '😀', 'http://a.example/b:c', 'x@y.example', '"', '(', '[', '*', '`'), { minLength: 1, maxLength: 6 })
	.map(each => each.join(' '));
const mark = fc.constantFrom('', '', '- ', '• ', '1. ', 'b) ', '👉 ', '- [ ] ', '☑ ', '> ', '>> - ', '  ', '\t* ', '[13/08/21 10.15] Joko: ', '## ', '① ');
const sign = fc.constantFrom('', '', '', '[] ', '! ', '? ', 'RTL: ', 'Siti: ', 'action: Siti: ', '@siti ', 'Putusan：', 'agenda : ');
const end = fc.constantFrom('', '', ', besok', ' by Friday', ' sebelum 20 Agustus.', ' @siti', ' (jumat depan)', ', @budi, besok', ' besok @siti');
const line = fc.oneof(
	fc.tuple(mark, sign, said, end).map(parts => parts.join('')),
	fc.constantFrom('', '', 'Putusan:', '**Tindak lanjut**', '## Agenda', 'Siti:', '[]', 'Zebra:'),
);
const text = fc.array(line, { maxLength: 12 }).map(lines => lines.join('\n'));

/** Checks what holds for every text: nothing is empty, all that was written is kept, and a text has no words that were not written. */
function check(pasted: string, context: CaptureContext): readonly Captured[] {
	const captured = readCapture(pasted, context);
	assert.deepEqual(asNote(pasted).map(each => each.text), captured.length > 0 || plainText(pasted) !== '' ? [pasted.trim()] : []);
	const written = new Set(captured.flatMap(each => wordsOf(each.written)));
	assert.deepEqual(wordsOf(pasted).filter(word => !written.has(word) && !signWords.has(word)), []);
	for (const each of captured) {
		assert.notStrictEqual(each.text.trim(), '');
		assert.notStrictEqual(each.written.trim(), '');
		const own = new Set(wordsOf(each.written));
		assert.deepEqual(wordsOf(each.text).filter(word => !own.has(word)), []);
		assert.ok(each.is !== 'action' || each.otherDues === undefined || (each.due !== undefined && !each.otherDues.includes(each.due)));
		for (const language of ['en', 'id'] as const) {
			assert.ok(describeCaptured(each, context, wordsFor(language)).text !== '');
		}
	}
	return captured;
}

suite('Laws of what is captured', () => {
	test('every word that is no sign, no person and no day is in the text of one entry, in its order', async () => {
		const context = await duringACall();
		fc.assert(fc.property(text, pasted => {
			const kept = /zebra|kopi|qat|ümlaut|ゑ|😀|http:\/\/a\.example\/b:c|x@y\.example/giu;
			const texts = check(pasted, context).map(each => each.text).join('\n');
			assert.deepEqual(texts.match(kept), pasted.match(kept));
		}), { numRuns: rounds(500) });
	});

	test('hostile texts are captured whole, in lists and behind signs too', async () => {
		const context = await duringACall();
		for (const hostile of hostileTexts()) {
			for (const form of ['§', '[] §', 'Siti: § by Friday', '- §\n- §', '[13/08/21 10.15] Budi: §', ...wrappings.slice(1, 4).map(wrap => wrap('§'))]) {
				check(form.replaceAll('§', () => hostile), context);
			}
		}
	});

	test('any text is captured whole', async () => {
		const context = await duringACall();
		fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), any => { check(any, context); }));
	});

	test('long texts too', async () => {
		const context = await duringACall();
		for (const part of ['[', '> ', '@', '@siti ', 'senin ', '3/4 ', ':', 'a:', '- ', '1.1.', '**', 'a b c d ', '[10:15 ', ' ', '\u200b', 'by ', '10:15 AM ']) {
			check(part.repeat(10_000 / part.length), context);
			check(`[] ${part.repeat(10_000 / part.length)}`, context);
			check(`${part}x\n`.repeat(2_000), context);
		}
	});
});
