import { assert } from 'chai';
import type { FileKind } from '../../../src/core/record/fileKinds';
import { parseText } from '../../../src/core/files/parseFile';
import { mark } from '../mark';

const parse = (kind: FileKind, text: string) => parseText('memory://p/sessions.yaml', { kind, folder: 'memory://p' }, text);

suite('Sessions in a list', () => {
	test('are read under their key, in either language, and without one', () => {
		for (const text of [
			'sessions:\n  - date: 2021-08-13\n', 'sesi:\n- date: 2021-08-13\n', 'Sessions: [{date: 2021-08-13}]', '- date: 2021-08-13',
		]) {
			const { sessions, problems } = parse('sessionList', text);
			assert.deepEqual(
				[sessions.map(({ date }) => date), problems.filter(({ code }) => code !== 'record.translatedKey')],
				[['2021-08-13'], []],
				text,
			);
		}
	});

	test('an empty list, or none yet, is no problem', () => {
		for (const kind of ['sessionList', 'pair', 'programme'] as const) {
			for (const text of ['', '# nothing yet\n', 'sessions:\n', 'sessions: []\n']) {
				assert.deepEqual(parse(kind, text).problems, [], `${kind} ${text}`);
			}
		}
	});

	test('keys or words where the list should stand are one problem, and the file is shown as broken', () => {
		for (const kind of ['sessionList', 'pair', 'programme'] as const) {
			for (const marked of [['sessions:', '  ⟦date: 2021-08-13⟧', '  title: x'], ['sessions: ⟦none⟧']]) {
				const { text, range } = mark(...marked);
				const { problems, broken, sessions } = parse(kind, text);
				assert.deepEqual(
					[problems, broken, sessions],
					[[{ code: 'record.wrongType', range, expected: 'list' }], problems[0], []],
					`${kind} ${text}`,
				);
			}
		}
		const { text, range } = mark('⟦just words⟧');
		assert.deepEqual(parse('sessionList', text).problems, [{ code: 'record.wrongType', range, expected: 'list' }]);
	});

	test('an unknown key beside them is said, with the nearest known one', () => {
		const { text, range } = mark('⟦owner_of_list⟧: x', 'sessions:', '  - date: 2021-08-13');
		assert.deepEqual(parse('sessionList', text).problems, [{ code: 'record.unknownKey', range, value: 'owner_of_list' }]);
		assert.deepEqual(
			parse('sessionList', 'sesions:\n  - date: 2021-08-13\n').problems.map(({ code, expected }) => [code, expected]),
			[['record.unknownKey', 'sessions']],
		);
	});
});
