import { assert } from 'chai';
import * as fc from 'fast-check';
import { readAddress } from '../../../src/core/exchange/address';

suite('Addresses of programmes', () => {
	test('an address is read as people paste it, and its last part names the folder', () => {
		const read = (text: string): unknown => readAddress(text);
		assert.deepEqual(
			[
				'https://example.org/dinas/mentoring.git', ' git clone https://example.org/dinas/mentoring.git ', '"https://example.org/dinas/mentoring"',
				'example.org/dinas/mentoring', 'https://example.org/dinas/mentoring/tree/main?tab=readme#readme', 'https://example.org/dinas/mentoring/-/tree/main/',
			].map(read),
			[
				'https://example.org/dinas/mentoring.git', 'https://example.org/dinas/mentoring.git', 'https://example.org/dinas/mentoring',
				'https://example.org/dinas/mentoring', 'https://example.org/dinas/mentoring', 'https://example.org/dinas/mentoring',
			].map(url => ({ url, name: 'mentoring' })),
		);
		assert.deepEqual(
			['git@example.org:dinas/mentoring.git', 'ssh://git@example.org/~/mentoring.git', '/media/usb/mentoring.git', 'D:\\Bersama\\mentoring', '\\\\kantor\\bersama\\mentoring\\'].map(read),
			['git@example.org:dinas/mentoring.git', 'ssh://git@example.org/~/mentoring.git', '/media/usb/mentoring.git', 'D:\\Bersama\\mentoring', '\\\\kantor\\bersama\\mentoring\\']
				.map(url => ({ url, name: 'mentoring' })),
		);
	});

	test('an address with a password is refused, since Git would store it', () => {
		assert.strictEqual(readAddress('https://sari:rahasia@example.org/dinas/mentoring.git'), 'password');
		assert.deepEqual(readAddress('https://sari@example.org/dinas/mentoring.git'), { url: 'https://sari@example.org/dinas/mentoring.git', name: 'mentoring' });
	});

	test('words, options of Git and addresses that run programs are no addresses', () => {
		assert.deepEqual<unknown>(
			['mentoring', 'minta alamatnya ke Bu Sari', '--upload-pack=touch /tmp/x', 'ext::sh -c touch% /tmp/x', 'https://example.org', 'https://example.org/', '-', '~', '..'].map(readAddress),
			Array.from({ length: 9 }, () => 'noAddress'),
		);
		assert.strictEqual(readAddress('  '), 'empty');
	});

	test('whatever is typed, an address never begins as an option, and its folder is one name', () => {
		fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.string().map(text => `git clone ${text}`)), text => {
			const read = readAddress(text);
			if (typeof read === 'object') {
				assert.notMatch(read.url, /^-|^\w+::/);
				assert.notMatch(read.name, /[\\/]|^\.*$/);
			}
		}));
	});
});
