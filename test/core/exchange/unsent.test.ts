import { assert } from 'chai';
import { beginning } from '../../../src/core/exchange/beginning';
import type { ExchangePorts } from '../../../src/core/exchange/exchange';
import { pathsOf } from '../../../src/core/exchange/record';
import { unsentFiles, unsentIn } from '../../../src/core/exchange/unsent';
import { fileRoleOf } from '../../../src/core/files/layout';
import { join } from '../../../src/core/text/uri';
import { isLong } from '../longForm';
import { failing, failuresIn, said } from './failing';
import { bareRepository, cloneFor, copyOf, git } from './gitProcess';
import { firstFiles, Participant, session, twoPeople } from './people';

const replace = (person: Participant, path: string, from: string, to: string): void => {
	assert.include(person.read(path), from);
	person.write(path, person.read(path).replace(from, to));
};

const portsOf = (person: Participant): Pick<ExchangePorts, 'repository' | 'read' | 'roleOf'> => ({
	repository: person.repository,
	read: path => Promise.resolve(path in person.files() ? new Uint8Array(Buffer.from(person.read(path))) : undefined),
	roleOf: path => fileRoleOf(join(person.repository.root, ...path.split('/')), new Map([[person.repository.root, 'programme']])),
});

/** What differs between the shared address and what it would have: texts before and after, by path. `going`: else all that has changed. */
const unsent = async (
	person: Participant, going?: readonly string[],
): Promise<Readonly<Record<string, readonly (string | undefined)[]>>> => {
	const ports = portsOf(person);
	const state = await beginning(ports);
	const known = await unsentIn(person.repository, state, Object.keys(person.files()));
	const changes = [...state.staged, ...state.changed].filter(({ path }) => going?.includes(path) ?? true);
	const files = await unsentFiles(ports, state, known, changes);
	return Object.fromEntries(files.map(({ uri, before, after }) => [uri.slice(person.repository.root.length + 1), [before, after]]));
};

const first = firstFiles[session] ?? '';

suite('What the shared address does not have yet', () => {
	test('is what is recorded and not sent together with what has changed since: each file once, against what is there', async () => {
		const { sari } = await twoPeople();
		assert.deepEqual(await unsent(sari), {});
		replace(sari, session, 'First steps', 'Sari’s');
		sari.write('pairs/new.yaml', 'mentors: [budi]\n');
		sari.write('pairs/taken-back.yaml', 'mentors: [sari]\n');
		await sari.git('add', '.');
		await sari.git('commit', '-qm', 'Not sent');
		assert.deepEqual(Object.keys(await unsent(sari)).sort(), ['pairs/new.yaml', 'pairs/taken-back.yaml', session]);
		replace(sari, session, 'state: open', 'state: done');
		sari.remove('pairs/taken-back.yaml');
		sari.remove('people.yaml');
		assert.deepEqual(await unsent(sari), {
			[session]: [first, first.replace('First steps', 'Sari’s').replace('state: open', 'state: done')],
			'pairs/new.yaml': [undefined, 'mentors: [budi]\n'],
			'people.yaml': [firstFiles['people.yaml'], undefined],
		});
		assert.deepEqual(
			(await unsent(sari, ['people.yaml']))[session], [first, first.replace('First steps', 'Sari’s')],
			'of a file that is left out, what is recorded goes',
		);
	});

	test('is not what others sent meanwhile, and nothing of it once it is sent', async () => {
		const { sari, budi } = await twoPeople();
		replace(budi, 'people.yaml', 'name: Sari', 'name: Sari W.');
		replace(budi, session, 'First steps', 'Budi’s');
		await budi.send();
		replace(sari, session, 'First steps', 'Sari’s');
		sari.choice = undefined;
		assert.strictEqual((await sari.send()).ended?.why, 'unanswered');
		assert.deepEqual(await unsent(sari), { [session]: [first, first.replace('First steps', 'Sari’s')] });
		sari.choice = 'ours';
		assert.strictEqual((await sari.send()).sent, 'sent');
		assert.deepEqual(await unsent(sari), {});
	});

	test('is everything that is recorded, where nothing was sent yet', async () => {
		const person = new Participant(await cloneFor('Budi', await bareRepository()));
		Object.entries(firstFiles).forEach(([path, text]) => { person.write(path, text); });
		await person.git('add', '.');
		await person.git('commit', '-qm', 'First');
		person.write('private/note.md', '# Not for others\n');
		person.write('pairs/later.yaml', 'mentors: [budi]\n');
		assert.deepEqual(Object.keys(await unsent(person, [])).sort(), Object.keys(firstFiles).sort());
		assert.deepEqual(Object.keys(await unsent(person)).sort(), [...Object.keys(firstFiles), 'pairs/later.yaml'].sort());
	});

	test('is not what a merge that was begun with Git takes over from there', async () => {
		const { sari } = await begunMerge();
		assert.deepEqual(Object.keys(await unsent(sari)), [session]);
		assert.deepEqual((await unsent(sari))[session], [first.replace('First steps', 'Budi’s'), first.replace('First steps', 'Both')]);
	});
});

/** Both changed a title; Budi also changed other files. Sari has begun to merge with Git and joined the titles in the file. */
async function begunMerge(title = 'Both'): Promise<{ readonly sari: Participant; readonly budi: Participant; readonly bare: string }> {
	const people = await twoPeople();
	const { sari, budi } = people;
	replace(budi, session, 'First steps', 'Budi’s');
	replace(budi, 'people.yaml', 'name: Sari', 'name: Sari W.');
	budi.write('notes.txt', 'of no record\n');
	await budi.send();
	replace(sari, session, 'First steps', 'Sari’s');
	await sari.git('commit', '-qam', 'Sari’s');
	await sari.git('fetch', '-q');
	await sari.git('merge', '-q', 'origin/main').catch(() => undefined);
	assert.include(sari.read(session), '<<<<<<<');
	if (title !== '') {
		sari.write(session, first.replace('First steps', title));
	}
	return people;
}

suite('A merge that was begun with Git', () => {
	test('with files to join begins nothing, and names those files', async () => {
		const { sari } = await begunMerge('');
		const before = await sari.repository.state();
		const { ended, isRecorded } = await sari.send();
		assert.deepEqual([isRecorded, ended], [false, { step: 'look', why: 'conflicts', paths: [session] }]);
		assert.deepEqual(await sari.repository.state(), before);
	});

	test('with a file that is as one side has it is not taken for joined, unless Git was given it', async () => {
		const { sari } = await begunMerge('Sari’s');
		assert.strictEqual((await sari.send()).ended?.why, 'conflicts');
		await sari.git('add', session);
		assert.strictEqual((await sari.send()).sent, 'sent');
	});

	test('in which all is joined is finished, with the sentence, and sent; nothing of either side is lost', async () => {
		for (const isGiven of [false, true]) {
			const { sari, budi, bare } = await begunMerge();
			if (isGiven) {
				await sari.git('add', session);
			}
			sari.write('pairs/new.yaml', 'mentors: [budi]\n');
			sari.write('beside.txt', 'not sent\n');
			const done = await sari.send({ paths: [session, 'pairs/new.yaml'] });
			assert.deepEqual([done.isRecorded, done.sent, done.ended], [true, 'sent', undefined]);
			assert.strictEqual((await sari.git('log', '-1', '--format=%s %p')).trim().split(' ').length, 3, 'a version with two before it');
			assert.match(await sari.git('log', '-1', '--format=%s'), /^Sent/);
			assert.strictEqual(await git(bare, 'rev-parse', 'main'), await sari.git('rev-parse', 'HEAD'));
			await budi.send();
			assert.include(budi.read(session), 'title: Both');
			assert.include(budi.read('people.yaml'), 'Sari W.');
			assert.deepEqual(budi.read('pairs/new.yaml'), 'mentors: [budi]\n');
			assert.strictEqual((await sari.git('status', '--porcelain')).trim(), '?? beside.txt');
			assert.isTrue('notes.txt' in sari.files());
		}
	});

	test('in which nothing differs from ours is finished, too', async () => {
		const { sari, bare } = await begunMerge('Sari’s');
		await sari.git('checkout', '-q', 'HEAD', '--', '.');
		await sari.git('rm', '-qf', 'notes.txt');
		await sari.git('add', '.');
		assert.deepEqual((await sari.repository.state()).staged, []);
		assert.strictEqual((await sari.send()).sent, 'sent');
		assert.strictEqual(await git(bare, 'rev-parse', 'main'), await sari.git('rev-parse', 'HEAD'));
	});

	test('stays as it was where a check refuses it; a second time finishes it', async () => {
		const { sari } = await begunMerge();
		sari.write('.git/hooks/pre-commit', '#!/bin/sh\necho No >&2\nexit 1\n');
		await sari.git('-c', 'alias.x=!chmod +x .git/hooks/pre-commit', 'x');
		const before = sari.files();
		assert.deepEqual((await sari.send()).ended?.why, 'hook');
		assert.deepEqual(sari.files(), before);
		assert.strictEqual((await sari.repository.state()).unfinished, 'merge');
		await sari.git('-c', 'alias.x=!rm .git/hooks/pre-commit', 'x');
		assert.strictEqual((await sari.send()).sent, 'sent');
		assert.include(sari.read('people.yaml'), 'Sari W.');
		assert.include(sari.read(session), 'title: Both');
	});

	test('is finished, or still begun, whichever call of Git fails; a second time does the rest', async () => {
		const original = await begunMerge();
		const again = async (): Promise<{ readonly sari: Participant; readonly bare: string; readonly paths: readonly string[] }> => {
			const { folder, bare } = copyOf(original.bare, { folder: original.sari.folder });
			const sari = new Participant(folder);
			const { staged, changed, conflicts } = await sari.repository.state();
			return { sari, bare, paths: [...new Set([...pathsOf([...staged, ...changed]), ...conflicts])] };
		};
		const first = await again();
		const observed = failing(first.sari.repository);
		await first.sari.send({ repository: observed, paths: first.paths });
		assert.includeMembers([...observed.calls], ['add', 'commit', 'push']);
		for (const failure of failuresIn(observed.calls).filter(({ isFirst }) => isLong || isFirst)) {
			const { sari, bare, paths } = await again();
			const result = await sari.send({ repository: failing(sari.repository, failure), paths });
			const at = said(failure);
			const { unfinished } = await sari.repository.state();
			assert.strictEqual(unfinished === undefined, result.isRecorded, at);
			assert.include(sari.read(session), 'title: Both', at);
			assert.include(sari.read('people.yaml'), 'Sari W.', at);
			assert.notStrictEqual((await sari.send()).sent, 'no', at);
			assert.strictEqual(await git(bare, 'rev-parse', 'main'), await sari.git('rev-parse', 'HEAD'), at);
			assert.strictEqual((await sari.git('log', '--merges', '--format=%s')).trim(), 'Sent', at);
		}
	}).timeout(240_000);
});
