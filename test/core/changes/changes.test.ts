import assert from 'node:assert/strict';
import type { ComparedFile } from '../../../src/core/changes/change';
import { changesOf } from '../../../src/core/changes/changesOf';
import { groupedChanges } from '../../../src/core/changes/inWords';
import { summaryOf } from '../../../src/core/changes/summary';
import { fileRoleOf } from '../../../src/core/files/layout';
import type { Language } from '../../../src/core/text/language';
import { join } from '../../../src/core/text/uri';
import { wordsFor } from '../../../src/core/words/catalogues';
import { readMemory, root } from '../folder';

const today = '2021-08-20';
const uriOf = (path: string): string => join(root, ...path.split('/'));

const base: Readonly<Record<string, string>> = {
	'programme.yaml': 'name: Lead\nlanguage: id\n',
	'people.yaml': 'people:\n  - {id: budi, name: "Budi Santoso, M.Sc."}\n  - {id: sari, name: Sari}\n  - {id: tono, name: Tono}\n',
	'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\ngoals:\n  - {id: g1, text: Speak in public, baseline: 1, target: 4}\n',
	'sessions/budi-sari/2021-08-13-01.yaml': 'date: 2021-08-13\ntime: 13:00\npair: budi-sari\nstatus: scheduled\n',
};

type Texts = Readonly<Record<string, string | undefined>>;

interface Said {
	readonly lines: readonly string[];
	readonly summary: string;
}

/** Returns the lines of what differs between two versions of a programme, each with its group, and the summary. */
async function said(before: Texts, after: Texts, language: Language = 'en'): Promise<Said> {
	const whole = Object.entries({ ...base, ...before, ...after }).flatMap(([path, text]) => text === undefined ? [] : [[path, text] as const]);
	const index = await readMemory(Object.fromEntries(whole));
	const programme = index.programmeIn(root);
	assert.ok(programme);
	const files = [...new Set([...Object.keys(before), ...Object.keys(after)])].map((path): ComparedFile => {
		const [was, is] = [path in before ? before[path] : base[path], path in after ? after[path] : undefined];
		return { uri: uriOf(path), ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) };
	});
	const words = wordsFor(language);
	const changes = changesOf(files, uri => fileRoleOf(uri, new Map([[root, 'programme']])), programme, today);
	return {
		lines: groupedChanges(changes, programme, words).flatMap(({ title, lines }) => lines.map(({ text }) => `${title} | ${text}`)),
		summary: summaryOf(changes, words),
	};
}

const path = 'sessions/budi-sari/2021-08-13-01.yaml';

test('A planned session that is logged is said with what was written, and its actions one by one', async () => {
	const after = `${base[path]?.replace('scheduled', 'done') ?? ''}minutes: 90\nsummary: |\n  We talked.\n`
		+ 'actions:\n  - {id: a1, text: Interview users, owner: sari, due: 2021-08-27}\n';
	assert.deepEqual(await said({}, { [path]: after }), {
		lines: [
			'Sari – Budi Santoso | Session of Fri 13 Aug 2021 logged: length 90 minutes, summary added',
			'Sari – Budi Santoso | Action “Interview users” added: Sari, due date Fri 27 Aug 2021',
		],
		summary: '1 session logged, 1 action added',
	});
});
