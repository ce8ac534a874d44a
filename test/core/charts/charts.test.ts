import { assert } from 'chai';
import fc from 'fast-check';
import { drawBars } from '../../../src/core/charts/bars';
import { drawColumns } from '../../../src/core/charts/columns';
import { drawRanges } from '../../../src/core/charts/ranges';
import { chartWidth, fitting, linesOf, scaleTo, widthOf } from '../../../src/core/charts/chart';
import { drawLines, drawTimeline } from '../../../src/core/charts/timeline';
import { notesChart } from '../../../src/core/charts/timeCharts';
import { wordsFor } from '../../../src/core/words/catalogues';

/** The elements of a drawing with some attributes as numbers. */
const elements = (svg: string, name: string): readonly Readonly<Record<string, string>>[] =>
	[
		...svg.matchAll(new RegExp(`<${name} ([^>]*?)/?>`, 'g')),
	].map(([, written = '']) => Object.fromEntries([
		...written.matchAll(/([\w-]+)="([^"]*)"/g),
	].map(([, key = '', value = '']) => [key, value])));
const hostile = fc.constantFrom('<script>alert(1)</script>', '"><img src=x onerror=y>', '\u202eabc', '&amp;', 'Sari', '=1+1', '');
const amount = fc.integer({ min: 0, max: 100_000 });

suite('A scale', () => {
	test('begins at 0, has marks at equal steps of whole numbers, and ends at or above the greatest value', () => {
		fc.assert(fc.property(amount, greatest => {
			const { marks, end, at } = scaleTo(greatest, 0, 1000);
			const steps = new Set(marks.slice(1).map((mark, i) => mark - marks[i]!));
			assert.deepEqual([marks[0], marks.at(-1), steps.size, marks.every(Number.isInteger), end >= greatest], [0, end, 1, true, true]);
			assert.deepEqual([at(0), at(end)], [0, 1000]);
			assert.ok(marks.length <= 12);
		}));
	});
});

suite('Drawings', () => {
	test('of columns are as high as their amounts, stacked in their order', () => {
		const svg = drawColumns(
			'Q',
			[
				{
					label: 'Aug',
					parts: [
						{ look: 'held', value: 3, hint: 'a' },
						{ look: 'planned', value: 0, hint: 'b' },
						{ look: 'noShow', value: 1, hint: 'c' },
					],
				},
				{ label: 'Sep', parts: [{ look: 'held', value: 2, hint: 'd' }] },
			],
			String,
		);
		const bars = elements(svg, 'rect').map(({ class: look, y, height }) => ({ look, y: Number(y), height: Number(height) }));
		const unit = bars[0]!.height / 3;
		const axis = bars[0]!.y + bars[0]!.height;
		assert.deepEqual(bars, [
			{ look: 'held', y: axis - 3 * unit, height: 3 * unit },
			{ look: 'noShow', y: axis - 4 * unit, height: unit },
			{ look: 'held', y: axis - 2 * unit, height: 2 * unit },
		]);
	});

	test('of bars are as long as their values, and every limit within them is named, on a line of its own where two would touch', () => {
		const bars = [
			{ label: 'A', value: 40, words: '40 days', look: 'alert' as const },
			{ label: 'B', value: 20, words: '20 days', look: 'held' as const },
		];
		const limits = (a: number, b: number): readonly string[] =>
			[
				...drawBars(
					'Q', bars, [{ value: a, label: 'first', look: 'stale' }, { value: b, label: 'second', look: 'alert' }],
				).matchAll(/>(first|second)</g),
			].map(match => match[1]!);
		const [long, short] = elements(drawBars('Q', bars), 'rect').map(({ width }) => Number(width));
		assert.strictEqual(long, 2 * short!);
		assert.deepEqual([limits(10, 30), limits(29, 30), limits(10, 300)], [['first', 'second'], ['first', 'second'], ['first']]);
		const heights = (a: number, b: number): number => new Set(elements(
			drawBars('Q', bars, [{ value: a, label: 'first', look: 'stale' }, { value: b, label: 'second', look: 'alert' }]), 'text',
		).filter(({ class: look }) => look === 'small').map(({ y }) => y)).size;
		assert.deepEqual([heights(5, 35), heights(29, 30)], [1, 2]);
	});

	test('of goals go from beginning to target, the part done in proportion', () => {
		const [way, done] = elements(drawRanges('Q', [1, 5], [{ label: 'g', from: 1, to: 5, done: 0.25, words: '' }]), 'line')
			.filter(({ class: look = '' }) => look.startsWith('way'))
			.map(({ x1, x2 }) => Number(x2) - Number(x1));
		assert.strictEqual(done! / way!, 0.25);
	});

	test('have room for all that is said beside a goal, in either language', () => {
		for (const words of [wordsFor('en'), wordsFor('id')]) {
			const said = Object.values(words.overview.pairs.standings)
				.map(standing => `${words.actions.goals.measure({ level: 2, percent: 100 })}, ${standing}`);
			const svg = drawRanges('Q', [1, 5], said.map(text => ({ label: 'g', from: 1, to: 4, words: text })));
			const texts = [...svg.matchAll(/<text x="([\d.]+)"[^>]*text-anchor="start"[^>]*>([^<]*)</g)];
			assert.deepEqual(texts.map(([, , text]) => text), said);
			texts.forEach(([, x, text = '']) => { assert.ok(Number(x) + widthOf(text) <= chartWidth, text); });
		}
	});

	test('of a goal to come down again go backwards', () => {
		const [from, to] = elements(
			drawRanges('Q', [1, 5], [{ label: 'g', from: 4, to: 2, words: '' }]), 'circle',
		).map(({ cx }) => Number(cx));
		assert.ok(from! > to!);
	});

	test('put what happened on one day on top of each other, where all can be seen', () => {
		const moments = Array.from({ length: 5 }, (_, i) => ({ day: 10, look: 'held' as const, hint: String(i) }));
		const dots = elements(drawTimeline('Q', { from: 0, to: 20, marks: [] }, moments), 'circle');
		assert.strictEqual(new Set(dots.map(({ cx, cy }) => `${String(cx)} ${String(cy)}`)).size, 5);
	});

	test('of notes count them by month, and have each at its day', () => {
		const notes = ['2021-08-13', '2021-08-03', '2021-06-30'].map(day => ({ day, title: day, isMine: true }));
		const labels = { title: 'Q', mine: '', shared: '', month: '', notes: '', ofDay: (day: string) => day };
		const { rows, svg } = notesChart(notes, '', labels, wordsFor('en'));
		assert.deepEqual(rows, [['August 2021', 2], ['June 2021', 1]]);
		const [a = 0, b = 0, c = 0] = elements(svg, 'circle').map(({ cx }) => Number(cx)).sort((one, other) => other - one);
		assert.closeTo((a - b) / (b - c), 10 / 34, 0.01); // as the days between them
		assert.ok(c > 0 && a < chartWidth);
	});

	test('hold no tag, handler or reading order of what is from files, whatever that is', () => {
		fc.assert(fc.property(hostile, hostile, amount, (words, other, value) => {
			const svg = [
				drawColumns(words, [{ label: other, parts: [{ look: 'held', value, hint: words }] }], String),
				drawBars(words, [{ label: other, value, words, look: 'held' }], [{ value: 1, label: words, look: 'stale' }]),
				drawRanges(words, [1, 5], [{ label: other, from: 1, to: 2, words }]),
				drawTimeline(words, { from: 0, to: 9, marks: [{ day: 3, label: other }] }, [{ day: 2, look: 'held', hint: words }]),
				drawLines(words, { from: 0, to: 9, marks: [] }, [{ label: other, points: [{ day: 1, percent: 50, hint: words }] }]),
			].join('');
			const known = /<\/?(?:svg|g|line|rect|circle|text|title|polyline)(?: (?:class|viewBox|role|aria-label|x|y|x1|x2|y1|y2|cx|cy|r|width|height|points|text-anchor)="[^"<>]*")*\/?>/g;
			assert.notMatch(svg.replaceAll(known, ''), /[<>]/);
			assert.notMatch(svg, /\u202e|NaN|Infinity|undefined/);
		}));
	});

	test('cut a name that is too long at its end, never inside a letter', () => {
		assert.deepEqual(
			[fitting('Sari', 100), fitting('Nama yang sangat panjang', 72), fitting('👩🏽\u200D🏫'.repeat(9), 20).endsWith('…')],
			['Sari', 'Nama yang…', true],
		);
	});

	test('have whole names in as many lines as they need, broken between two names or words where that is possible', () => {
		const lines = (words: string): readonly string[] => linesOf(words, 202);
		assert.deepEqual(lines('Sari – Budi'), ['Sari – Budi']);
		assert.deepEqual(lines('Muhammad Rizki Ramadhan – Bambang Hidayat'), ['Muhammad Rizki Ramadhan', '– Bambang Hidayat']);
		assert.deepEqual(lines('Seorang dengan nama yang panjang sekali'), ['Seorang dengan nama yang', 'panjang sekali']);
		assert.deepEqual(lines('x'.repeat(60)), ['x'.repeat(28), 'x'.repeat(28), 'xxxx']);
		fc.assert(fc.property(fc.array(fc.constantFrom('Ani', '–', 'Muhammad', 'x'.repeat(50), '👩🏽\u200D🏫'), { minLength: 1, maxLength: 12 }), names => {
			const name = names.join(' ');
			assert.strictEqual(lines(name).join('').replaceAll(' ', ''), name.replaceAll(' ', ''));
			assert.ok(lines(name).every(line => widthOf(line) <= 202));
		}));
	});

	test('are made at once of a text that is no name, however long it is', () => {
		// It took minutes where every part of it was measured for every line.
		assert.ok(linesOf('a b '.repeat(500_000), 202).length < 60);
	});

	test('leave no name out and let none touch the next, however long they are, and are as wide as they are asked for', () => {
		const name = 'Raden Muhammad Rizki Ramadhan Kusumawardhana Prawirodirjo Adiningrat '.repeat(2).trim();
		const bars = ['a', 'b', 'c'].map(letter => ({ label: `${letter} ${name}`, value: 3, words: '3', look: 'held' as const }));
		for (const svg of [drawBars('Q', bars, [], 1000), drawRanges('Q', [1, 5], bars.map(({ label }) => ({ label, from: 1, to: 3, words: '' })), 1000)]) {
			const texts = elements(svg, 'text').filter(({ 'text-anchor': anchor, class: look }) => anchor === 'end' && look === 'small');
			const at = texts.map(({ y }) => Number(y));
			assert.ok(at.every((y, i) => i === 0 || y - at[i - 1]! >= 12.9), String(at));
			assert.match(svg, /viewBox="0 0 1000 /);
			assert.strictEqual(svg.match(/Adiningrat/g)?.length, 12, 'each name in its hint and its label, twice');
		}
	});
});
