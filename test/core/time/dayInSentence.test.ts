import { assert } from 'chai';
import fc from 'fast-check';
import { dayInSentence } from '../../../src/core/time/dayInSentence';
import { parseWhen } from '../../../src/core/time/parseWhen';
import { sayings, tenInJakarta } from './sayings';

/** Every saying of a day ahead. */
const ahead = Object.values(sayings).flat().flatMap(([typed, today]) => {
	const day = parseWhen(typed, tenInJakarta(today), 'future')?.date;
	return day === undefined || day < today || /^(?:14:00|jam 9 pagi)$/.test(typed) ? [] : [{ typed, today, day }];
});

suite('A day in a sentence', () => {
	test('is read as if it were typed alone, wherever the sentence sets it off', () => {
		assert.ok(ahead.length > 80);
		for (const { typed, today, day } of ahead) {
			for (const sentence of [`kirim laporan, ${typed}`, `send it by ${typed}`, `kirim laporan sebelum ${typed}.`, `(${typed}), kirim laporan`]) {
				const found = dayInSentence(sentence, tenInJakarta(today));
				assert.strictEqual(found?.day, day, sentence);
				assert.ok(sentence.slice(found!.start, found!.end).includes(typed.trim().replace(/\.$/, '')), sentence);
			}
		}
	});

	test('of several days, it is the last that is set off, or none', () => {
		const dayOf = (sentence: string): string | undefined => dayInSentence(sentence, tenInJakarta('2021-08-18'))?.day;
		assert.deepEqual(['siapkan rapat Senin dengan Budi, besok', 'besok, siapkan rapat Senin', 'rapat Senin dan Selasa', 'rapat Senin sebelum Jumat'].map(dayOf), [
			'2021-08-19', '2021-08-19', undefined, '2021-08-20',
		]);
	});

	test('never throws, and its range lies in the sentence', () => {
		const words = fc.constantFrom('senin', 'by', '3', '3/4', '2 minggu', 'lagi', 'dari', 'sebelum', 'the', '(', ',', 'of', 'h+3', 'May', '31', '99', 'x', '-', '20.', 'depan');
		fc.assert(fc.property(fc.oneof(fc.array(words, { maxLength: 30 }).map(each => each.join(' ')), fc.string({ unit: 'binary' })), sentence => {
			const found = dayInSentence(sentence, tenInJakarta('2021-08-18'));
			assert.ok(!found || (found.start >= 0 && found.start < found.end && found.end <= sentence.length));
		}));
	});
});
