import { assert } from 'chai';
import fc from 'fast-check';
import { languages, type Language } from '../../../src/core/text/language';
import { addDays, type Day } from '../../../src/core/time/days';
import { wordsFor } from '../../../src/core/words/catalogues';
import { everythingSaid, wordsIn } from './vocabulary';

const english = new Set(everythingSaid.flatMap(({ en }) => wordsIn(en)));
/** What can be counted stands with an `s` and without one. */
const isNoun = (word: string): boolean => english.has(word) && english.has(`${word}s`);
/** What is never said of one. */
const alwaysMany = /^overviewPageWords\.chart\.lastMonths/;
/** Where the number stands for a name. */
const isVerb = (word: string): boolean => ['is', 'has', 'owns', 'brings', 'holds', 'plans', 'ends'].includes(word);
const sentences = (language: Language): readonly (readonly [place: string, said: string])[] =>
	everythingSaid.filter(({ place }) => place.includes('(') && !alwaysMany.test(place)).map(said => [said.place, said[language]]);

suite('A number of things', () => {
	test('in English is one thing or several things, never one things or two thing', () => {
		const counted = sentences('en').filter(([, said]) => /\b[012] \p{L}/u.test(said));
		assert.ok(counted.length > 100);
		for (const [place, said] of counted) {
			for (const [, n, first = ''] of said.matchAll(/(?<![\d.,] ?)\b([012]) (\p{L}{2,})/gu)) {
				if (n === '1') {
					assert.ok(isVerb(first) || !first.endsWith('s') || !isNoun(first.slice(0, -1)), `${place}: ${said}`);
				} else {
					assert.ok(!isNoun(first), `${place}: ${said}`);
				}
			}
		}
	});

	test('in Indonesian is the same word for any number, not said twice', () => {
		for (const [place, said] of sentences('id')) {
			assert.notMatch(said, /\d (\p{L}+)-\1\b/u, place);
		}
	});

	test('is written as people of the language write numbers', () => {
		for (const language of languages) {
			const usual = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
			fc.assert(fc.property(fc.integer({ min: 0, max: 100_000_000 }), hundredths => {
				assert.strictEqual(wordsFor(language).overview.number(hundredths / 100), usual.format(hundredths / 100));
			}));
		}
	});
});

suite('A day', () => {
	const days: readonly Day[] = Array.from({ length: 366 }, (_, n) => addDays('2024-01-01', n));
	const shortened = (language: Language, day: Day): readonly string[] => {
		const parts = new Intl.DateTimeFormat(
			language === 'en' ? 'en-US' : 'id', { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
		).formatToParts(new Date(`${day}T00:00:00Z`));
		return (['weekday', 'day', 'month', 'year'] as const).map(type => parts.find(part => part.type === type)?.value ?? '');
	};

	test('has the weekday and the month that the language shortens so, in the order that it is said in', () => {
		for (const language of languages) {
			for (const day of days) {
				assert.strictEqual(wordsFor(language).day(day), shortened(language, day).join(' '));
			}
		}
	});

	test('is said without weekday, and without the year where it is this one', () => {
		assert.deepEqual(
			languages.map(language => [
				wordsFor(language).shortDay('2021-08-13', '2021-12-01'), wordsFor(language).shortDay('2021-08-13', '2022-01-01'),
			]),
			[['13 Aug', '13 Aug 2021'], ['13 Agu', '13 Agu 2021']],
		);
	});

	test('has its month in full where it stands alone, and its time with the sign of the language', () => {
		for (const language of languages) {
			const inFull = new Intl.DateTimeFormat(language, { timeZone: 'UTC', month: 'long' });
			for (let month = 1; month <= 12; month++) {
				assert.strictEqual(
					wordsFor(language).finding.rows.month(`2021-${String(month).padStart(2, '0')}`),
					`${inFull.format(Date.UTC(2021, month - 1))} 2021`,
				);
			}
		}
		assert.deepEqual(languages.map(language => wordsFor(language).brief.time('13:00')), ['13:00', '13.00']);
	});
});
