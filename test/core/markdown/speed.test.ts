import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { NoteRenderer } from '../../../src/core/markdown/noteRenderer';
import { pageLook } from './pageLook';

interface Case {
	readonly name: string;
	readonly parts: readonly (readonly [string, number])[];
	readonly budget_ms: number;
}

/** Time that this process worked, not what others on the machine did. */
const workedMs = (since?: NodeJS.CpuUsage): number => {
	const { user, system } = process.cpuUsage(since);
	return (user + system) / 1000;
};

interface Run {
	readonly totalMs: number;
	readonly longestStepMs: number;
	readonly steps: number;
}

function run(renderer: NoteRenderer, text: string): Run {
	renderer.update(text);
	let totalMs = 0;
	let longestStepMs = 0;
	let steps = 0;
	for (let done = false; !done; steps++) {
		const before = process.cpuUsage();
		done = renderer.step();
		const ms = workedMs(before);
		totalMs += ms;
		longestStepMs = Math.max(longestStepMs, ms);
	}
	return { totalMs, longestStepMs, steps };
}

const paragraph = 'Saya datang **terlambat** karena masih [membalas](b.md) warga, dan itu `menjadi` bahan pembicaraan.[^1]\n\n- [ ] satu\n- dua *tiga*\n\n## Judul\n\n';
const note = (kilobytes: number, unit = paragraph): string =>
	('---\nauthor: sari\n---\n[^1]: catatan\n\n' + unit.repeat(Math.ceil(kilobytes * 1000 / unit.length))).slice(0, kilobytes * 1000);

suite('The time that a page takes', () => {
	const { cases } = JSON.parse(readFileSync(join(process.cwd(), 'test/corpora/own-hostile/markdown-pathological.json'), 'utf8')) as {
		readonly cases: readonly Case[];
	};
	for (const { name, parts, budget_ms: budgetMs } of cases) {
		test(`is within ${String(budgetMs)} ms for hostile text: ${name}`, () => {
			// Also as much of it as is looked at in one paragraph.
			for (const share of [1, 50_000 / parts.reduce((sum, [piece, times]) => sum + piece.length * times, 0)]) {
				const text = parts.map(([piece, times]) => piece.repeat(Math.min(times, Math.ceil(times * share)))).join('');
				const { totalMs } = run(new NoteRenderer(pageLook), text);
				assert.ok(totalMs < budgetMs, `${String(totalMs)} ms for ${String(text.length)} characters`);
			}
		});
	}

	test('of footnotes grows with their number, not with its square', () => {
		const many = (n: number): string =>
			Array.from({ length: n }, (_, i) => `a[^${String(i)}]\n\n[^${String(i)}]: b[^${String((i + 1) % n)}]\n`).join('\n');
		run(new NoteRenderer(pageLook), many(1_000));
		const renderer = new NoteRenderer(pageLook);
		run(renderer, many(10_000));
		const before = process.cpuUsage();
		assert.strictEqual(renderer.blocks.length, 10_001);
		assert.ok(workedMs(before) < 1_000);
	});

	test('is cut into steps: 500 KB of a note, of one list or of one paragraph never holds up others for long', () => {
		for (const unit of [paragraph, '- [ ] satu **dua** [tiga](x.md)\n', '> kutipan\n', 'kata **kata** kata\n']) {
			const text = note(500, unit);
			const renderer = new NoteRenderer(pageLook);
			run(renderer, text);
			const { steps, longestStepMs } = run(new NoteRenderer(pageLook), text);
			// Of which most is the first step, that looks for lines; with room for a busy machine.
			assert.ok(longestStepMs < 250, `${unit}: ${String(longestStepMs)} ms`);
			assert.ok(steps > 3, unit);
		}
	});

	test('of a change in 500 KB is that of its surroundings, wherever it is', () => {
		const text = note(500);
		const renderer = new NoteRenderer(pageLook);
		const { steps } = run(renderer, text);
		for (const at of [60, text.length >> 1, text.length]) {
			const place = text.lastIndexOf(' ', at) + 1;
			const change = run(renderer, text.slice(0, place) + 'x' + text.slice(place));
			run(renderer, text);
			assert.ok(change.steps <= 3 && steps > 100, `${String(change.steps)} of ${String(steps)} steps at ${String(at)}`);
		}
	});
});
