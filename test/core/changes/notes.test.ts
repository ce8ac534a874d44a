import { assert } from 'chai';
import fc from 'fast-check';
import { readableVersion } from '../../../src/core/changes/readableVersion';
import { visibilities } from '../../../src/core/record/visibility';
import { wordsFor } from '../../../src/core/words/catalogues';
import { rounds } from '../longForm';
import { compared, roleOf, uriOf } from './compared';

const secret = 'Xylophone';
const note = (visibility: string, body = 'I listened.', title = 'Refleksi: One'): string =>
	`---\ntype: reflection\nsession: 2021-08-13-budi-sari-01\nauthor: sari\nvisibility: ${visibility}\n---\n# ${title}\n\n## Feelings\n\n${body}\n\n## Plan\n\nGo on.\n`;
const shared = 'reflections/budi-sari/2021-08-13-sari.md';
const hidden = 'private/reflections/budi-sari/2021-08-13-sari.md';
const group = 'Sari – Budi Santoso';

test('A note that others may read now is shared, whether it was there before or not', async () => {
	assert.deepEqual((await compared({}, { [shared]: note('pair') })).lines, [`${group} | “Refleksi: One” by Sari shared`]);
	const { lines, summary } = await compared({ [hidden]: note('private') }, { [hidden]: undefined, [shared]: note('pair') });
	assert.deepEqual(lines, [`${group} | “Refleksi: One” by Sari shared`]);
	assert.strictEqual(summary, '1 reflection shared');
});

test('A shared note that changes says in which sections, one that is made private says that, and neither says what', async () => {
	assert.deepEqual((await compared({ [shared]: note('pair') }, { [shared]: note('programme', secret) })).lines, [
		`${group} | “Refleksi: One” by Sari: for whom from the pair to everyone in the programme, “Feelings” changed`,
	]);
	assert.deepEqual((await compared({ [shared]: note('pair') }, { [shared]: undefined, [hidden]: note('private', secret) })).lines, [
		`${group} | “Refleksi: One” by Sari made private`,
	]);
	assert.deepEqual((await compared({ [shared]: note('pair') }, { [shared]: undefined })).lines, [`${group} | “Refleksi: One” by Sari removed`]);
	assert.deepEqual((await compared({ [shared]: note('pair') }, { [shared]: undefined, 'reflections/other.md': note('pair') })).lines, [
		`${group} | “Refleksi: One” by Sari in another file now`,
	]);
});

test('Of a private note, wherever it is, only that it changed is said, and the summary says nothing of it', async () => {
	const { lines, summary } = await compared({}, { [hidden]: note('private', secret, secret), [shared]: note('private', secret, secret) });
	assert.deepEqual(lines, ['The whole programme | A private note added', 'The whole programme | A private note added']);
	assert.strictEqual(summary, '');
});

test('No line, summary or readable version has a word of a private note', async () => {
	const text = fc.constantFrom(secret, `${secret}\n# ${secret}`, `${secret}\n---\n`, `\u0000${secret}`, `“${secret}`);
	await fc.assert(fc.asyncProperty(
		fc.constantFrom(shared, hidden, 'private/x.md'), text, text, fc.constantFrom('private', 'Pribadi', '', '[', secret), fc.boolean(),
		async (path, before, after, visibility, isNew) => {
			const [was, is] = [note(visibility, before, before), note(visibility, after, `${after} 2`)];
			for (const language of ['en', 'id'] as const) {
				const { lines, summary, programme } = await compared(isNew ? {} : { [path]: was }, { [path]: is }, language);
				const uri = uriOf(path);
				const role = roleOf(uri);
				const reader = { programme, words: wordsFor(language) };
				const shown = [...lines, summary, ...role ? [readableVersion(uri, role, is, reader)] : []];
				assert.ok(!shown.join('\n').includes(secret), shown.join('\n'));
			}
		},
	), { numRuns: rounds(60) });
});

test('A version of a note in words has who wrote it, for whom, and its text; of a private one only that it is private', async () => {
	const { programme } = await compared({}, {});
	const read = (path: string, text: string): string =>
		readableVersion(uriOf(path), roleOf(uriOf(path)), text, { programme, words: wordsFor('en') });
	assert.strictEqual(read(shared, note('pair')),
		'Session: Fri 13 Aug 2021\nAuthor: Sari\nFor whom: the pair\n\n# Refleksi: One\n\n## Feelings\n\nI listened.\n\n## Plan\n\nGo on.\n');
	for (const visibility of visibilities) {
		assert.strictEqual(read(hidden, note(visibility, secret)), 'This note is private, so its text is not shown here.\n');
	}
});
