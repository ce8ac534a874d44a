import { assert } from 'chai';
import { describeWhen } from '../../../src/core/views/describeWhen';
import type { When } from '../../../src/core/time/parseWhen';
import { wordsFor } from '../../../src/core/words/catalogues';

suite('What was understood', () => {
	const both = (when: When): readonly string[] =>
		(['en', 'id'] as const).map(language => describeWhen(when, '2021-08-18', wordsFor(language)));

	test('is said with weekday, time and how far it is from today', () => {
		assert.deepEqual(
			both({ date: '2021-08-13', time: '14:00' }),
			['Fri 13 Aug 2021, 14:00 (5 days ago)', 'Jum 13 Agu 2021 pukul 14.00 (5 hari lalu)'],
		);
		assert.deepEqual(both({ date: '2021-08-18' }), ['Wed 18 Aug 2021 (today)', 'Rab 18 Agu 2021 (hari ini)']);
	});

	test('is counted in days, in whole weeks up to two months, and then about in months and years', () => {
		const far = (date: string): readonly string[] => both({ date }).map(text => text.slice(text.indexOf('(')));
		assert.deepEqual(
			[
				'2021-08-17',
				'2021-08-19',
				'2021-08-11',
				'2021-08-04',
				'2021-09-01',
				'2021-08-03',
				'2021-10-18',
				'2021-06-10',
				'2022-08-18',
				'2019-08-18',
				'2024-08-18',
			].map(far),
			[
				['(yesterday)', '(kemarin)'],
				['(tomorrow)', '(besok)'],
				['(7 days ago)', '(7 hari lalu)'],
				['(2 weeks ago)', '(2 pekan lalu)'],
				['(in 2 weeks)', '(2 pekan lagi)'],
				['(15 days ago)', '(15 hari lalu)'],
				['(in 61 days)', '(61 hari lagi)'],
				['(about 2 months ago)', '(sekitar 2 bulan lalu)'],
				['(in about 12 months)', '(sekitar 12 bulan lagi)'],
				['(about 2 years ago)', '(sekitar 2 tahun lalu)'],
				['(in about 3 years)', '(sekitar 3 tahun lagi)'],
			]);
	});
});
