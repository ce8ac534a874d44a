import { assert } from 'chai';
import { stagesOf } from '../../../src/core/notes/stages';
import { questionsAbout } from '../../../src/core/notes/questions';
import { builtInTemplate, builtInTemplates } from '../../../src/core/notes/templates/library';

const fourP = builtInTemplate('4p')!;
/** A note as one line a stage: `[id or -, heading, state, line]`. */
const shown = (text: string, template = builtInTemplate('4p')) =>
	stagesOf(text, template, 'id').map(({ id, heading, state, lines, added }) => [
		added ? '+' : id ?? '-', heading, state, lines?.heading ?? '-',
	]);
const asked = (text: string, template = builtInTemplate('4p')) => {
	const stages = stagesOf(text, template, 'id');
	return questionsAbout(stages, template, true).map(({ is, stage }) => [stages[stage]!.heading, is]);
};

const head = '---\nsession: x\ntemplate: 4p@1\n---\n# Refleksi: Awal\n';

suite('The stages of a note', () => {
	test('are found by their headings in either language, with what is below a comment', () => {
		assert.deepEqual(shown(`${head}\n## Peristiwa\n<!-- Apa? -->\n\nKami bicara.\n\n## Feelings\n<!-- How?\nand why? -->\n\n## pembelajaran\nBanyak. <!-- x -->\n## Penerapan\n<!-- a --> <!-- b -->\n`), [
			[
				'facts', 'Peristiwa', 'written', 6,
			], ['feelings', 'Feelings', 'empty', 11], ['learning', 'pembelajaran', 'written', 15], ['next', 'Penerapan', 'empty', 17],
		]);
	});

	test('may be reordered, removed and added; a missing one is after the one before it', () => {
		assert.deepEqual(shown('# T\n## Penerapan\nx\n## Perasaan\nz\n## Pembelajaran\nw\n## Kutipan\ny\n'), [
			[
				'facts', 'Peristiwa', 'missing', '-',
			], [
				'next', 'Penerapan', 'written', 1,
			], ['feelings', 'Perasaan', 'written', 3], ['learning', 'Pembelajaran', 'written', 5], ['+', 'Kutipan', 'written', 7],
		]);
	});

	test('may have been put in other words, mistyped, or translated into any language: then their order decides', () => {
		assert.deepEqual(
			shown('# T\n## 1. Peristiwa hari ini\n## Perassaan\n## Kang tak sinaoni\n## Sabanjure\n').map(([id]) => id),
			['facts', 'feelings', 'learning', 'next'],
		);
		assert.deepEqual(
			shown('# T\n## One\n## Two\n## Three\n## Four\n## Five\n').map(([id]) => id), ['facts', 'feelings', 'learning', 'next', '+'],
		);
		assert.deepEqual(
			shown('# T\n## Peristiwa\n## Penerapan\n## Lainnya\n').map(([id, , state]) => [id, state]),
			[['facts', 'empty'], ['feelings', 'missing'], ['learning', 'missing'], ['next', 'empty'], ['+', 'empty']],
		);
	});

	test('have the headings of the template’s earlier versions too, wherever they stand', () => {
		const template = builtInTemplate('tiga-tugas@1');
		assert.deepEqual(
			shown('# T\n## Catatan\na\n## Perekat bangsa\nb\n## Pelayan publik\nc\n## Langkah berikutnya\nd\n## Pelaksana kebijakan\ne\n', template)
				.map(([id, , , line]) => [id, line]),
			[['+', 1], ['unity', 3], ['public-service', 5], ['next', 7], ['policy', 9]]);
		for (const { id, stages } of builtInTemplates) {
			const names = stages.flatMap(({ heading, formerly = [] }) => [...new Set([...Object.values(heading), ...formerly])]);
			assert.strictEqual(new Set(names).size, names.length, id);
		}
	});

	test('may have another level; headings below them belong to them', () => {
		assert.deepEqual(
			shown('# T\n### Peristiwa\n#### Detail\nx\n# Perasaan\n\n## Pembelajaran ##\n').slice(0, 3),
			[['facts', 'Peristiwa', 'written', 1], ['feelings', 'Perasaan', 'empty', 4], ['learning', 'Pembelajaran', 'empty', 6]],
		);
	});

	test('are a note’s second-level headings where it has no template', () => {
		assert.deepEqual(
			stagesOf(
				'---\na: b\n---\n# T\n\n## One\nx\n### deep\n## Two\n', undefined, 'en',
			).map(({ id, heading, state, added }) => [id, heading, state, added]),
			[[undefined, 'One', 'written', false], [undefined, 'Two', 'empty', false]],
		);
		assert.deepEqual(stagesOf('just text\n', undefined, 'en'), []);
	});

	test('of a template of one’s own are its headings', () => {
		const own = { id: 'ours', uri: '', name: 'Ours', body: '# {{session.title}}\n\n## Yang baik\n\n## Yang berat\n' };
		assert.deepEqual(
			stagesOf('# T\n## Yang baik\nx\n', own, 'id').map(({ heading, state }) => [heading, state]),
			[['Yang baik', 'written'], ['Yang berat', 'missing']],
		);
	});

	test('are no headings in code or in comments, and signs without words are nothing written', () => {
		assert.deepEqual(shown('# T\n## Peristiwa\n```\n## Perasaan\n```\n<!--\n## Pembelajaran\n-->\n## Penerapan\n- [ ] \n> \n1.\n---\n'), [
			[
				'facts', 'Peristiwa', 'written', 1,
			], ['feelings', 'Perasaan', 'missing', '-'], ['learning', 'Pembelajaran', 'missing', '-'], ['next', 'Penerapan', 'empty', 8],
		]);
	});

	test('are read the same with CRLF, without a head that ends, and with one that is a list', () => {
		const text = '## Peristiwa\nx\n\n## Perasaan\n<!-- y -->\n';
		const states = [
			['facts', 'Peristiwa', 'written'],
			['feelings', 'Perasaan', 'empty'],
			['learning', 'Pembelajaran', 'missing'],
			['next', 'Penerapan', 'missing'],
		];
		for (const note of [text, text.replaceAll('\n', '\r\n'), `---\nsession: x\n\n${text}`, `---\n- a\n- b\n---\n${text}`]) {
			assert.deepEqual(shown(note).map(stage => stage.slice(0, 3)), states, note);
		}
	});

	test('a comment that never ends hides nothing, as on the page', () => {
		assert.deepEqual(
			shown('## Peristiwa\n<!-- open\n\n## Perasaan\nx\n').slice(0, 2),
			[['facts', 'Peristiwa', 'written', 0], ['feelings', 'Perasaan', 'written', 3]],
		);
	});

	test('hold all lines of their note, whatever it is', () => {
		const text = '## Peristiwa\nx\n\n## Perasaan\ny';
		assert.deepEqual(stagesOf(text, fourP, 'en').flatMap(({ lines }) => lines ? [[lines.heading, lines.end]] : []), [[0, 3], [3, 5]]);
	});

	test('take time in proportion to the text, whatever is in it', () => {
		const size = 500_000;
		const fill = (part: string): string => part.repeat(Math.ceil(size / part.length));
		const took = (text: string): number => {
			let best = Infinity;
			for (let run = 0; run < 4; run++) {
				const before = process.cpuUsage();
				questionsAbout(stagesOf(text, fourP, 'id'), fourP, true);
				const { user, system } = process.cpuUsage(before);
				best = Math.min(best, (user + system) / 1000);
			}
			return best;
		};
		const hostile = {
			usual: `# T\n## Peristiwa\n${fill('Kata demi kata dan seterusnya.\n\n')}## Penerapan\n${fill('besok ')}`,
			headings: fill('## Peristiwa\n'), others: fill('## a b c d e f g h i j k l m n o p q r s t u\n'), openComments: fill('<!-- '), openLines: fill('<!--\n'), openParagraphs: fill('<!--\n\n'), comments: fill('<!-- -->'),
			signs: `## ${fill('# ')}x`, spaces: `## Peristiwa\n${fill(' ')}x`, dashes: `## Peristiwa\n${fill('- ')}x`, fences: fill('```\n'), longFence: fill('`'), quotes: `## Peristiwa\n${fill('> ')}x`,
		};
		// A pass whose cost grew with the square of the text would take minutes.
		assert.deepEqual(Object.entries(hostile).filter(([, text]) => took(text) > 3_000).map(([name]) => name), []);
	});

	test('are at most a thousand, of note and template: of ten thousand headings the rest is text', () => {
		assert.strictEqual(stagesOf('## x\n'.repeat(10_000), undefined, 'en').length, 1_000);
		assert.strictEqual(stagesOf('## x\n'.repeat(10_000), { id: 'x', uri: '', name: 'x', body: '## y\n'.repeat(10_000) }, 'en').length, 1_000);
	});
});

suite('Questions about a note', () => {
	const written = (next: string, learning = 'Mendengar lebih dahulu.'): string =>
		`${head}## Peristiwa\nKami membaca catatan satu hari di kanal obrolan bersama.\n## Perasaan\nMalu, lalu lega.\n## Pembelajaran\n${learning}\n## Penerapan\n${next}\n`;

	test('none about a note that has just begun, and none about one that is complete', () => {
		assert.deepEqual(asked(`${head}## Peristiwa\n\n## Perasaan\n\n## Pembelajaran\n\n## Penerapan\n`), []);
		assert.deepEqual(asked(written('Bertanya kepada warga hari Senin.')), []);
	});

	test('about each empty stage once something is written; about one that was removed only where it was the next step', () => {
		assert.deepEqual(
			asked(`${head}## Peristiwa\nx\n## Perasaan\n\n## Pembelajaran\n`),
			[['Perasaan', 'empty'], ['Pembelajaran', 'empty'], ['Penerapan', 'noNextStep']],
		);
		assert.deepEqual(asked(`${head}## Peristiwa\nx\n## Penerapan\n- \n`), [['Penerapan', 'noNextStep']]);
	});

	test('about a stage whose words mostly stand in the first one', () => {
		assert.deepEqual(asked(written('Besok.', 'Kami membaca catatan satu hari di obrolan.')), [['Pembelajaran', 'retold']]);
		assert.deepEqual(asked(written('Besok.', 'Kami membaca catatan.')), []);
	});

	test('about a next step without a day, in either language', () => {
		assert.deepEqual(asked(written('Bertanya kepada warga.')), [['Penerapan', 'noDay']]);
		for (const when of [
			'2021-08-27',
			'tgl 27/8',
			'27 Agustus',
			'August 27',
			'hari Jumat',
			'by Friday',
			'besok',
			'next week',
			'minggu depan',
			'dalam 3 hari',
			'sebelum sesi berikutnya',
			'every week',
			'seminggu lagi',
			'akhir bulan',
			'tgl 20', 'tanggal 5', 'H+3', 'nanti malam', 'siang nanti', 'jam 3 sore', 'sepuluh hari lagi', 'lusa', 'malam Jumat', 'bsk pagi', 'the 20th',
			'tonight', '**20 Agt**', 'in a fortnight',
		]) {
			assert.deepEqual(asked(written(`Bertanya kepada warga ${when}.`)), [], when);
		}
		for (const other of ['the sun and the sat phone', 'may I', 'version 2', 'marching on', 'selalu', 'nanti saya coba', 'seperti kemarin', 'selalu pagi', 'min. 3 orang']) {
			assert.deepEqual(asked(written(other)), [['Penerapan', 'noDay']], other);
		}
	});

	test('about no next step where the template asks for none', () => {
		assert.deepEqual(asked('## Situasi\nx\n## Perilaku\ny\n## Dampak\nz\n', builtInTemplate('sbi')), []);
	});

	test('about the last of a note’s own headings where it has no template', () => {
		const stages = stagesOf('## A\nx\n## B\n', undefined, 'en');
		assert.deepEqual(questionsAbout(stages, undefined, true), [{ is: 'noNextStep', stage: 1 }]);
	});
});
