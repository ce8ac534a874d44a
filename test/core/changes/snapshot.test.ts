import { assert } from 'chai';
import { changesOfFacts } from '../../../src/core/changes/changesOf';
import { groupedChanges } from '../../../src/core/changes/inWords';
import { readableFacts } from '../../../src/core/changes/readableVersion';
import { comparedWithSnapshot, readSnapshot, snapshotOf } from '../../../src/core/changes/snapshot';
import { finish } from '../../../src/core/text/steps';
import { wordsFor } from '../../../src/core/words/catalogues';
import { readMemory, root } from '../folder';
import { pairPath, programmeFiles, sessionPath, uriOf, type Texts } from './compared';

const words = wordsFor('en');
const readProgramme = async (texts: Texts): Promise<Awaited<ReturnType<typeof readMemory>>> =>
	readMemory(Object.fromEntries(Object.entries(texts).flatMap(([path, text]) => text === undefined ? [] : [[path, text]])));

/** Takes a snapshot of one version and compares another one with it. */
async function since(before: Texts, after: Texts): Promise<{ readonly lines: readonly string[]; readonly snapshot: string }> {
	const was = await readProgramme({ ...programmeFiles, ...before });
	const snapshot = finish(snapshotOf(was.filesOf(root)));
	const seen = finish(readSnapshot(snapshot));
	const index = await readProgramme({ ...programmeFiles, ...before, ...after });
	const programme = index.programmeIn(root);
	assert.ok(seen && programme);
	const changes = finish(changesOfFacts(comparedWithSnapshot(seen, index.filesOf(root)), programme, '2021-08-20'));
	return { snapshot, lines: groupedChanges(changes, programme, words).flatMap(group => group.lines.map(({ text }) => text)) };
}

test('What changed since a snapshot is said as between two texts', async () => {
	const { lines } = await since({}, {
		[sessionPath]: `${programmeFiles[sessionPath].replace('scheduled', 'done')}minutes: 90\nactions: [{id: a1, text: Read}]\n`,
		[pairPath]: programmeFiles[pairPath].replace('Speak', 'Talk'), 'sessions/budi-sari/2021-08-20-01.yaml': 'date: 2021-08-20\nstatus: scheduled\n',
		'templates/mine.md': '# Mine\n',
	});
	assert.deepEqual(lines, [
		'Session of Fri 13 Aug 2021 logged: length 90 minutes', 'Action “Read” added', 'Session of Fri 20 Aug 2021 scheduled',
		'Goal “Talk in public”: text from “Speak in public” to “Talk in public”', 'Template mine.md added',
	]);
	assert.deepEqual((await since({}, {})).lines, []);
	assert.deepEqual((await since({}, { [sessionPath]: undefined })).lines, ['Session of Fri 13 Aug 2021 removed']);
});

test('A snapshot has nothing of private notes, and neither they nor that they changed is said', async () => {
	const note = (text: string): string => `---\nsession: 2021-08-13-budi-sari-01\nauthor: sari\n---\n# Xylophone\n\n${text}\n`;
	const { lines, snapshot } = await since(
		{ 'private/reflections/a.md': note('one'), 'reflections/b.md': note('one') }, { 'private/reflections/a.md': note('two'), 'reflections/b.md': note('two') },
	);
	assert.ok(!snapshot.includes('Xylophone'));
	assert.deepEqual(lines, []);
});

test('A version in words can be made from a snapshot', async () => {
	const index = await readProgramme(programmeFiles);
	const programme = index.programmeIn(root);
	const seen = finish(readSnapshot(finish(snapshotOf(index.filesOf(root)))))?.get(uriOf(sessionPath));
	assert.ok(seen && programme);
	assert.strictEqual(readableFacts({ ...seen, problems: [], references: [], definitions: [] }, { programme, words }),
		'Date: Fri 13 Aug 2021, 13:00\nPair: Sari – Budi Santoso\nStatus: scheduled\n');
});

test('A snapshot that is damaged, cut off or of another version is not read', async () => {
	const snapshot = finish(snapshotOf((await readProgramme(programmeFiles)).filesOf(root)));
	for (const text of ['', '{', snapshot.slice(0, -5), snapshot.replace('"format":1', '"format":0'), `${snapshot}\n[]`, `${snapshot}\nnull`]) {
		assert.strictEqual(finish(readSnapshot(text)), undefined);
	}
});
