import assert from 'node:assert/strict';
import { describeChange } from '../../../src/core/plans/describeChange';
import { planProgramme } from '../../../src/core/plans/planProgramme';
import { wordsFor } from '../../../src/core/words/catalogues';
import { root } from '../folder';

const nothingKnown = { facts: () => undefined, programmeOf: () => undefined };

test('A new programme is called by its name after it is created, before any of its files is read', () => {
	const { create } = planProgramme({
		parent: root, name: 'Lead: the “Fest”', language: 'id', timezone: 'Asia/Jakarta', mentor: 'Budi', mentee: 'Sari', today: '2021-08-13',
	});
	const created = create.map(({ uri, text }) => ({ uri, bytes: new TextEncoder().encode(text) }));
	const change = { within: root, created, changed: [], removed: [], takesOut: false, isShown: false, isAnnounced: false };
	assert.deepEqual(
		(['en', 'id'] as const).map(language => describeChange(change, nothingKnown, wordsFor(language))),
		['Programme “Lead: the “Fest”” created.', 'Program “Lead: the “Fest”” dibuat.'],
	);
	const others = { ...change, created: created.filter(({ uri }) => !uri.endsWith('/programme.yaml')) };
	assert.equal(describeChange(others, nothingKnown, wordsFor('en')), 'people.yaml (and 1 more file) created.');
});
