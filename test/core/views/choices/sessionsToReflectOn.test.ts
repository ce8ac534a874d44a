import { assert } from 'chai';
import type { Programme } from '../../../../src/core/programme/programme';
import { reflectionSessions } from '../../../../src/core/views/choices/sessionsToReflectOn';
import { reflectionRows } from '../../../../src/core/views/reflections/reflectionRows';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { noon, programmeIn } from '../../folder';
import { flat } from '../outline';

const now = noon('2021-08-20');
const session = (name: string, rest = ''): Record<string, string> =>
	({ [`sessions/x/${name}.yaml`]: `id: ${name}\ndate: 2021-08-${name.slice(1, 3)}\n${rest}` });
const note = (session: string, author: string): Record<string, string> =>
	({ [`private/reflections/x/${session}-${author}.md`]: `---\nsession: ${session}\nauthor: ${author}\n---\n# N\n` });

/** A pair with two mentees, who write about the same sessions. */
const files = {
	'programme.yaml': 'name: P\n',
	'people.yaml': 'people:\n  - id: budi\n    name: Budi\n  - id: sari\n    name: Sari\n  - id: rini\n    name: Rini\n  - id: eko\n    name: Eko\n',
	'pairs/x.yaml': 'mentors: [budi]\nmentees: [sari, rini]\n',
	...session('s01'), ...session('s02'), ...session('s03'),
	...session('s04', 'status: cancelled\n'), ...session('s05', 'status: no-show\n'), ...session('s06', 'status: scheduled\n'),
	...session('s07', 'attendance:\n  - person: rini\n    state: absent\n'), ...session('s08', 'reflected: [sari]\n'),
	...session('s20', 'status: in-progress\n'), ...session('s27', 'status: scheduled\n'),
	...note('s01', 'sari'), ...note('s01', 'rini'), ...note('s02', 'rini'),
};

const read = (): Promise<Programme> => programmeIn(files);
const shown = (programme: Programme, me: string | undefined): readonly string[] => {
	const { toWrite, others, written } = reflectionSessions(programme, me, now);
	return [toWrite, others, written].map(sessions => sessions.map(({ id }) => id).join(' '));
};

suite('The sessions that a new note can be about', () => {
	test('are to write until the user has written, whoever else has; none is cancelled, missed or still to come', async () => {
		const programme = await read();
		assert.deepEqual(shown(programme, 'sari'), ['s07 s03 s02', 's20 s06', 's08 s01']);
		assert.deepEqual(shown(programme, 'rini'), ['s08 s03', 's20 s07 s06', 's02 s01']);
		assert.deepEqual(shown(programme, 'budi'), ['s08 s07 s03 s02 s01', 's20 s06', '']);
		assert.deepEqual(shown(programme, 'eko'), ['', 's20 s08 s07 s06 s03 s02 s01', '']);
	});

	test('are those without any note where it is not known who the user is', async () => {
		assert.deepEqual(shown(await read(), undefined), ['s08 s07 s03', 's20 s06', 's02 s01']);
	});

	test('come in the order of the view, which has the same to write', async () => {
		const programme = await read();
		for (const me of ['sari', 'rini', 'budi', 'eko']) {
			const rows = flat(reflectionRows([programme], { by: 'person', me: () => me }, wordsFor('en'), now));
			assert.deepEqual(
				rows.flatMap(({ kind, session: shown }) => kind === 'toWrite' && shown ? [shown.id] : []),
				reflectionSessions(programme, me, now).toWrite.map(({ id }) => id),
			);
		}
	});
});
