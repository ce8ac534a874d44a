import { assert } from 'chai';
import { leavingSessions } from '../../../src/core/programme/leavingSessions';
import { groupOfSession } from '../../../src/core/programme/programme';
import { programmeIn } from '../folder';

suite('Sessions that a pair would lose with other people', () => {
	test('are those that are the pair’s only by whom they name', async () => {
		const pair = 'mentors: [sari]\nmentees: [budi]\n';
		const files = {
			'programme.yaml': 'name: P\n',
			'pairs/one.yaml': pair,
			'sessions/one/unnamed.yaml': 'date: 2021-08-06\n',
			'sessions/one/mentor.yaml': 'date: 2021-08-07\nmentors: [Sari]\n',
			'sessions/one/mentee.yaml': 'date: 2021-08-08\nmentees: [budi]\n',
			'sessions/one/both.yaml': 'date: 2021-08-09\npair: one\nmentors: [sari]\nmentees: [budi]\n',
			'sessions.yaml': 'sessions:\n  - {date: 2021-08-10, mentors: [sari], mentees: [Budi]}\n  - {date: 2021-08-11, mentors: [sari], mentees: [eko]}\n',
		};
		const programme = await programmeIn(files);
		const one = programme.pairs.get('one')!;
		const leaving = (becomes: object): readonly string[] =>
			leavingSessions(programme, one, { ...one, ...becomes }).map(({ date }) => date).toSorted();
		assert.deepEqual(leaving({ mentees: ['ani'] }), ['2021-08-08', '2021-08-10']);
		assert.deepEqual(leaving({ mentors: ['sari', 'ani'] }), ['2021-08-10']);
		assert.deepEqual(leaving({ mentees: ['BUDI'] }), []);
		// As the file would be read.
		const after = await programmeIn({ ...files, 'pairs/one.yaml': pair.replace('budi', 'ani') });
		const lost = after.sessions.filter(session => {
			const group = groupOfSession(after, session);
			return group.is !== 'pair' && session.date !== '2021-08-11';
		});
		assert.deepEqual(lost.map(({ date }) => date).toSorted(), leaving({ mentees: ['ani'] }));
	});
});
