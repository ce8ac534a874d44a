import { assert } from 'chai';
import { presentSession } from '../../../../src/core/plans/session/presentSession';
import { parseText } from '../../../../src/core/files/parseFile';
import { root } from '../../folder';

suite('A session that a question was about', () => {
	const place = { kind: 'sessionList', folder: root } as const;
	const uri = `${root}/sessions.yaml`;
	const asked = 'sessions:\n  - id: s1\n    date: 2021-08-13\n  - id: s2\n    date: 2021-08-20\n';
	const now = (text: string) => presentSession(text, place, parseText(uri, place, asked).sessions[1]!);

	test('is found where it is now, when others moved it', () => {
		assert.strictEqual(now(`sessions:\n  - id: s0\n    date: 2021-08-01\n${asked.slice('sessions:\n'.length)}`)?.position.line, 5);
	});

	test('is not taken for one that says something else by now, that is gone, or that is there twice', () => {
		assert.strictEqual(now(asked.replace('2021-08-20', '2021-08-21')), undefined);
		assert.strictEqual(now(asked.replace('id: s2', 'id: s3')), undefined);
		assert.strictEqual(now(`${asked}  - id: s2\n    date: 2021-08-20\n`), undefined);
		assert.strictEqual(now('sessions: ['), undefined);
	});
});
