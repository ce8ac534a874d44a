import { assert } from 'chai';
import { actionRows } from '../../../src/core/views/actions/actionRows';
import { reflectionRows } from '../../../src/core/views/reflections/reflectionRows';
import type { Row } from '../../../src/core/views/row';
import { sessionRows } from '../../../src/core/views/sessions/sessionRows';
import { defaultViewOptions } from '../../../src/core/views/sessions/shownSessions';
import { wordsFor } from '../../../src/core/words/catalogues';
import { noon, readMemory, root } from '../folder';

suite('The rows of people', () => {
	test('are of one kind in each view that is grouped by person, and say whom they are about; what is nobody’s is no person', async () => {
		const programmes = (await readMemory({
			'programme.yaml': 'name: P\n',
			'people.yaml': '- {id: sari, name: "Sari Dewi, S.Kom."}\n',
			'sessions.yaml': [
				'sessions:', '  - date: 2021-08-13', '    mentees: [Sari Dewi]', '    mentors: [Budi]',
				'    actions: [{text: a, owner: sari dewi}, {text: b, owner: Budi}, {text: c}]', '  - date: 2021-08-14', '',
			].join('\n'),
			'reflections/a.md': '---\nsession: sessions-1\nauthor: sari\n---\n# A\n',
			'reflections/b.md': '---\nsession: sessions-1\n---\n# B\n',
		})).programmes();
		const [words, now] = [wordsFor('en'), noon('2021-08-20')];
		const people = (rows: readonly Row[]): readonly unknown[] => rows
			.filter(({ kind, icon }) => kind !== 'ask' && (icon === 'person' || icon === 'question'))
			.map(({ kind, person }) => [kind, person?.folder, person && programmes[0]!.people.keyOf(person.name)]);
		const [sari, budi, nobody] = [['person', root, 'sari'], ['person', root, 'Budi'], ['group', undefined, undefined]];
		const [sessions] = sessionRows(programmes, [], words, now, { ...defaultViewOptions, group: 'person' });
		assert.deepEqual(people(sessions!.children!()), [budi, sari, nobody]);
		assert.deepEqual(people(actionRows(programmes, { by: 'owner' }, words, now)).toSorted(), [nobody, budi, sari]);
		assert.deepEqual(people(reflectionRows(programmes, { by: 'person', me: () => undefined }, words, now)), [sari, nobody]);
	});
});
