import assert from 'node:assert/strict';
import { problemsPage, problemDocs } from '../../../src/core/manifest/problemDocs';
import { problemsIn } from '../parsedFiles';
import { problemCodes, severityOf } from '../../../src/core/record/problem';
import { readMemory, root } from '../folder';

const programme = {
	'programme.yaml': 'name: P\nvalues: berakhlak\ncohorts:\n  - id: one\n    start: 2021-01-01\n    end: 3000-01-01\n',
	'people.yaml': 'people:\n  - id: budi\n    name: Budi\n  - id: sari\n    name: Sari\n',
	'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\ncohort: one\n',
	'sessions/budi-sari/2021-08-06-01.yaml': 'date: 2021-08-06\ntime: "13:00"\n',
};
const paths = {
	session: 'sessions/budi-sari/2021-09-01-01.yaml',
	pair: 'pairs/other.yaml',
	reflection: 'reflections/budi-sari/note.md',
	template: 'templates/ours.md',
	programme: 'programme.yaml',
	people: 'people.yaml',
	sessionList: 'sessions.yaml',
};

suite('The page of problems', () => {
	test('every documented example has its problem and no other fault', async () => {
		for (const code of problemCodes) {
			const { example } = problemDocs[code];
			if (!example) {
				continue;
			}
			const index = await readMemory({ ...programme, [paths[example.kind]]: example.text });
			const [derived] = index.programmes();
			const found = problemsIn(index.facts(`${root}/${paths[example.kind]}`)!, derived!, '2021-12-01')
				.filter(p => p.code === code || severityOf(p) !== 'hint')
				.map(p => p.code);
			assert.deepEqual([...new Set(found)], [code], code);
		}
	});

	test('has a heading for every code', () => {
		const headings = [...problemsPage().matchAll(/^## (.*)$/gm)].map(match => match[1]);
		assert.deepEqual(headings, problemCodes);
	});
});
