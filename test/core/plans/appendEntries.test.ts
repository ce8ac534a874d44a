import { assert } from 'chai';
import fc from 'fast-check';
import { parseText } from '../../../src/core/files/parseFile';
import type { ParsedFile } from '../../../src/core/files/parsedFile';
import { type AgendaSide, planAgendaEntries, planDecisions } from '../../../src/core/plans/appendEntries';
import { planNewAction } from '../../../src/core/plans/session/planAction';
import type { FileKind } from '../../../src/core/record/fileKinds';
import { applyEdits, type TextEdit } from '../../../src/core/text/textEdit';

const folder = 'memory://p';
const fileOf = (text: string, kind: FileKind = 'session'): ParsedFile =>
	parseText(kind === 'sessionList' ? `${folder}/sessions.yaml` : `${folder}/sessions/a/2021-08-13-01.yaml`, { kind, folder }, text);
const applied = (text: string, edits: readonly TextEdit[] | undefined): string | undefined => edits && applyEdits(text, edits);
const decided = (text: string, added: readonly string[], kind: FileKind = 'session', index = 0): string | undefined =>
	applied(text, planDecisions(text, fileOf(text, kind).sessions[index]!, added));
const onAgenda = (text: string, side: AgendaSide, ...added: readonly string[]): string | undefined =>
	applied(text, planAgendaEntries(text, fileOf(text).sessions[0]!, side, added));

suite('Adding decisions', () => {
	test('appends to the list in its own style, and adds the key where it belongs', () => {
		assert.strictEqual(
			decided('date: 2021-08-13\ndecisions:\n  - One   # first\n  # and\nactions:\n  - Read\n', ['Two', 'Three']),
			'date: 2021-08-13\ndecisions:\n  - One   # first\n  - Two\n  - Three\n  # and\nactions:\n  - Read\n',
		);
		assert.strictEqual(decided('date: 2021-08-13\ndecisions: [One]\n', ['Two', 'Three']), 'date: 2021-08-13\ndecisions: [One, Two, Three]\n');
		assert.strictEqual(
			decided('date: 2021-08-13\nsummary: Long\nactions:\n  - Read\n', ['One', 'Two']),
			'date: 2021-08-13\nsummary: Long\ndecisions:\n  - One\n  - Two\nactions:\n  - Read\n',
		);
		assert.strictEqual(decided('date: 2021-08-13\ndecisions:\n', ['One']), 'date: 2021-08-13\ndecisions:\n  - One\n');
	});

	test('keeps Indonesian keys, line ends and a byte order mark', () => {
		assert.strictEqual(
			decided('\ufefftanggal: 2021-08-13\r\nkeputusan:\r\n- Satu\r\n', ['Dua']), '\ufefftanggal: 2021-08-13\r\nkeputusan:\r\n- Satu\r\n- Dua\r\n',
		);
	});

	test('touches only its own session of a list, or of several documents', () => {
		const list = 'sessions:\n  - id: s1\n    date: 2021-08-13\n  - id: s2\n    date: 2021-08-20\n';
		assert.strictEqual(decided(list, ['One'], 'sessionList', 0), list.replace('-13\n', '-13\n    decisions:\n      - One\n'));
		const documents = 'date: 2021-08-13\ndecisions:\n  - One\n---\ndate: 2021-08-20\n';
		assert.strictEqual(decided(documents, ['Two'], 'session', 1), `${documents}decisions:\n  - Two\n`);
	});

	test('what YAML takes for one value becomes the list that it is read as', () => {
		assert.strictEqual(decided('date: 2021-08-13\ndecisions: Setuju\n', ['Dua']), 'date: 2021-08-13\ndecisions:\n  - Setuju\n  - Dua\n');
		assert.strictEqual(
			decided('date: 2021-08-13\ndecisions:\n  • Satu\n  • Dua\n', ['Tiga']), 'date: 2021-08-13\ndecisions:\n  - Satu\n  - Dua\n  - Tiga\n',
		);
		assert.strictEqual(
			decided('date: 2021-08-13\ndecisions:\n  Ketua baru: Siti\n', ['Dua']), 'date: 2021-08-13\ndecisions:\n  - "Ketua baru: Siti"\n  - Dua\n',
		);
		const actions = 'date: 2021-08-13\nactions:\n  • Baca\n  • Tulis\n';
		const file = fileOf(actions);
		assert.strictEqual(
			applied(actions, planNewAction(file, actions, file.sessions[0]!.id, { text: 'Kirim' }) as readonly TextEdit[]),
			'date: 2021-08-13\nactions:\n  - text: Baca\n  - text: Tulis\n  - id: a1\n    text: Kirim\n    state: open\n',
		);
	});

	test('any text is read back as it was, after what is there, and no other line changes', () => {
		const entry = fc.oneof(
			fc.constantFrom('a: b', 'x #y', '"quoted"', '\'', '- a', '• a', '[x]', '{a: b}', '12', 'null', '~', 'yes', '&a', '*a', '!x', '%', '@a', '`a`', '|', '>', '?', ':', 'a:', '---', '2021-08-13', '# no', '…', 'Budi, S.Kom'),
			fc.string({ minLength: 1, unit: 'grapheme' }).map(text => text.replaceAll(/[^\S\u3000]+/g, ' ').trim()).filter(text => text !== ''),
		);
		const before = ['', 'decisions: [One, "a: b"]', 'decisions:\n- One', 'decisions:\n  - One\n  # end', 'keputusan: Satu', 'decisions: |\n  - One\n  - Two', 'decisions: "One"', 'decisions:\n  One\n  two'];
		fc.assert(fc.property(fc.constantFrom(...before), fc.array(entry, { minLength: 1, maxLength: 3 }), (list, added) => {
			const text = `# top\ndate: 2021-08-13\nsummary: "x"   # kept\n${list}${list === '' ? '' : '\n'}reflected: [sari]\n`;
			const result = decided(text, added);
			assert.ok(result !== undefined);
			const [session] = fileOf(result).sessions;
			assert.deepEqual(session?.decisions, [...fileOf(text).sessions[0]?.decisions ?? [], ...added]);
			assert.ok(result.startsWith('# top\ndate: 2021-08-13\nsummary: "x"   # kept\n') && result.endsWith('reflected: [sari]\n'));
		}));
	});
});

suite('Adding to the agenda', () => {
	test('goes to its side; the other side stays', () => {
		assert.strictEqual(onAgenda('date: 2021-08-13\n', 'mentee', 'Karier'), 'date: 2021-08-13\nagenda:\n  mentee:\n    - Karier\n');
		assert.strictEqual(
			onAgenda('date: 2021-08-13\nagenda:\n  mentee: [Karier]\n', 'mentor', 'Goals: two', 'More'),
			'date: 2021-08-13\nagenda:\n  mentee: [Karier]\n  mentor:\n    - "Goals: two"\n    - More\n',
		);
		assert.strictEqual(
			onAgenda('date: 2021-08-13\nagenda:\n  mentee:\n    - text: Karier\n      state: discussed\n', 'mentee', 'Baru'),
			'date: 2021-08-13\nagenda:\n  mentee:\n    - text: Karier\n      state: discussed\n    - Baru\n',
		);
	});

	test('a list of both sides stays one', () => {
		assert.strictEqual(onAgenda('date: 2021-08-13\nagenda:\n  - Karier\n', 'both', 'Baru'), 'date: 2021-08-13\nagenda:\n  - Karier\n  - Baru\n');
		assert.strictEqual(onAgenda('date: 2021-08-13\nagenda: Karier\n', 'both', 'Baru'), 'date: 2021-08-13\nagenda:\n  - Karier\n  - Baru\n');
		assert.strictEqual(onAgenda('date: 2021-08-13\nagenda:\n  1. A\n  2. B\n', 'both', 'C'), 'date: 2021-08-13\nagenda:\n  - A\n  - B\n  - C\n');
	});
});
