import { assert } from 'chai';
import fc from 'fast-check';
import { sessionStatuses } from '../../../../src/core/record/sessionWords';
import { fileBadge, type FileBadge } from '../../../../src/core/views/sessions/fileBadge';
import { sessionRow } from '../../../../src/core/views/sessions/sessionRow';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { noon, programmeIn } from '../../folder';

suite('The mark on a file’s name', () => {
	async function badgeOf(path: string, text: string, language: 'en' | 'id' = 'en'): Promise<FileBadge | undefined> {
		const programme = await programmeIn({ 'programme.yaml': 'name: P\ntimezone: UTC\n', [path]: text });
		const file = programme.files.find(({ uri }) => uri.endsWith(path))!;
		return fileBadge(file.sessions, programme, wordsFor(language), noon('2021-08-20'));
	}
	const session = 'sessions/a/x.yaml';
	const overdue = 'actions:\n  - text: Ask\n    due: 2021-08-19\n';

	test('says what the session waits for, in letters and in words', async () => {
		assert.deepEqual(await badgeOf(session, 'date: 2021-08-19\nstatus: scheduled\n'), { badge: 'L', tooltip: 'needs logging' });
		assert.deepEqual(await badgeOf(session, `date: 2021-08-13\nstatus: done\n${overdue}`), { badge: '!', tooltip: '1 overdue' });
		assert.deepEqual(
			await badgeOf(session, `date: 2021-08-19\nstatus: scheduled\n${overdue}`, 'id'),
			{ badge: 'C!', tooltip: 'perlu dicatat, 1 lewat tenggat' },
		);
	});

	test('counts the sessions of a list', async () => {
		assert.deepEqual(
			await badgeOf(
				'sessions.yaml',
				'sessions:\n  - date: 2021-08-12\n    status: scheduled\n  - date: 2021-08-19\n    status: scheduled\n  - date: 2021-08-30\n',
			),
			{ badge: 'L', tooltip: '2 to log' },
		);
	});

	test('is there exactly when the session’s row is in the colour of a warning', () =>
		fc.assert(fc.asyncProperty(fc.constantFrom(...sessionStatuses), fc.constantFrom(
			'2021-08-19', '2021-08-20', '2021-08-21',
		), fc.constantFrom('', overdue, overdue.replace('19', '20'), `${overdue}    state: done\n`), async (status, date, actions) => {
			const programme = await programmeIn({
				'programme.yaml': 'name: P\ntimezone: UTC\n',
				[session]: `date: ${date}\nstatus: ${status}\n${actions}`,
			});
			const { tone } = sessionRow(programme, programme.sessions[0]!, wordsFor('en'), noon('2021-08-20'));
			assert.strictEqual(fileBadge(programme.sessions, programme, wordsFor('en'), noon('2021-08-20')) !== undefined, tone === 'warning');
		})));
});
