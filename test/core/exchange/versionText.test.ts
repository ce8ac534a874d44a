import { assert } from 'chai';
import fc from 'fast-check';
import { decodeVersion, isText } from '../../../src/core/exchange/versionText';

const same = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);

suite('A version of a file', () => {
	test('is the same text only if it is the same bytes, whatever they are, byte order marks and other encodings included', () => {
		const bytes = fc.uint8Array({ max: 255, maxLength: 8 });
		fc.assert(fc.property(bytes, bytes, (a, b) => {
			fc.pre(isText(a) === isText(b));
			assert.strictEqual(decodeVersion(a) === decodeVersion(b), same(a, b));
		}), { examples: [[Uint8Array.of(0xef, 0xbb, 0xbf, 0x61), Uint8Array.of(0x61)], [Uint8Array.of(0x81), Uint8Array.of(0x8d)]] });
	});

	test('is text if it is UTF-8 without a zero byte', () => {
		const areText = [[0x61], [0xc3, 0xa9], [0xff], [0x61, 0]].map(bytes => isText(Uint8Array.from(bytes)));
		assert.deepEqual(areText, [true, true, false, false]);
	});
});
