import { assert } from 'chai';
import type { Exchanged } from '../../../src/core/exchange/exchange';
import { git } from './gitProcess';
import { firstFiles, session, twoPeople, type Participant } from './people';

const change = (person: Participant, path: string, from: string, to: string): void => {
	const text = person.read(path);
	assert.include(text, from);
	person.write(path, text.replace(from, to));
};

const summary = ({ isRecorded, received, sent, ended }: Exchanged): unknown => [
	isRecorded ? 'recorded' : '', received ? 'received' : '', sent, ...ended ? [`${ended.step}: ${ended.why}`] : [],
].filter(each => each !== '');

suite('Sending and receiving', () => {
	test('what both changed in different places is in both clones, without a question', async () => {
		const { budi, sari } = await twoPeople();
		change(budi, session, 'title: First steps', 'title: First steps taken');
		change(sari, session, 'state: open', 'state: done');
		sari.write('sessions/budi-sari/2026-01-12-01.yaml', 'pair: budi-sari\ndate: 2026-01-12\nstatus: done\n');
		assert.deepEqual(summary(await budi.send()), ['recorded', 'sent']);
		assert.deepEqual(summary(await sari.send()), ['recorded', 'received', 'sent']);
		assert.deepEqual(summary(await budi.send()), ['received', 'nothing']);
		assert.deepEqual(budi.files(), sari.files());
		assert.strictEqual(
			budi.read(session), firstFiles[session]?.replace('First steps', 'First steps taken').replace('state: open', 'state: done'));
		assert.deepEqual([budi.asked, sari.asked], [[], []]);
	});

	test('what both changed in the same place is asked before anything is merged; each answer holds in both clones', async () => {
		for (const [choice, title] of [['ours', 'Sari’s'], ['theirs', 'Budi’s']] as const) {
			const { budi, sari } = await twoPeople();
			change(budi, session, 'First steps', 'Budi’s');
			change(sari, session, 'First steps', 'Sari’s');
			await budi.send();
			sari.choice = choice;
			assert.deepEqual(summary(await sari.send()), ['recorded', 'received', 'sent']);
			assert.lengthOf(sari.asked, 1);
			await budi.send();
			assert.deepEqual(budi.files(), sari.files());
			assert.include(budi.read(session), `title: ${title}`);
			assert.include(budi.read(session), '# The first one');
		}
	});

	test('questions that are left change nothing: ours is recorded here, theirs comes next time', async () => {
		const { budi, sari } = await twoPeople();
		change(budi, session, 'First steps', 'Budi’s');
		change(sari, session, 'First steps', 'Sari’s');
		await budi.send();
		sari.choice = undefined;
		const before = sari.files();
		assert.deepEqual(summary(await sari.send()), ['recorded', 'no', 'compare: unanswered']);
		assert.deepEqual(sari.files(), before);
		assert.strictEqual((await sari.repository.state()).unfinished, undefined);
		sari.choice = 'ours';
		assert.deepEqual(summary(await sari.send()), ['received', 'sent']);
	});

	test('who has nothing to send receives; who has nothing new sends; with neither nothing happens', async () => {
		const { budi, sari } = await twoPeople();
		assert.deepEqual(summary(await sari.send()), ['nothing']);
		change(budi, session, 'First steps', 'Budi’s');
		await budi.send();
		const received = await sari.send();
		assert.deepEqual(summary(received), ['received', 'nothing']);
		assert.deepEqual(
			await sari.repository.changes(received.received?.from ?? '', received.received?.to ?? ''), [{ path: session, is: 'changed' }]);
		assert.strictEqual((await sari.git('log', '--merges', '--oneline')).trim(), '', 'no version that joins where there was nothing to join');
	});

	test('what others have put into the index stays there, and is in no version of ours', async () => {
		const { budi, sari } = await twoPeople();
		sari.write('notes.txt', 'not for the programme\n');
		await sari.git('add', 'notes.txt');
		await sari.git('mv', 'people.yaml', 'persons.yaml');
		change(sari, session, 'state: open', 'state: done');
		change(budi, session, 'First steps', 'Budi’s');
		await budi.send();
		const { staged } = await sari.repository.state();
		assert.deepEqual(summary(await sari.send({ paths: [session] })), ['recorded', 'received', 'sent']);
		assert.deepEqual((await sari.repository.state()).staged, staged);
		assert.strictEqual((await sari.git('log', '--format=', '--name-only', '-3', '--', 'notes.txt', 'persons.yaml')).trim(), '');
	});

	test('a file that is in the index otherwise than on the disk is refused before anything is done', async () => {
		const { sari } = await twoPeople();
		change(sari, 'people.yaml', 'name: Budi', 'name: Budi S.');
		await sari.git('add', 'people.yaml');
		change(sari, 'people.yaml', 'name: Budi S.', 'name: Budi T.');
		change(sari, session, 'state: open', 'state: done');
		const before = await sari.repository.state();
		const result = await sari.send({ paths: [session] });
		assert.deepEqual(summary(result), ['no', 'record: partlyStaged']);
		assert.deepEqual(result.ended?.paths, ['people.yaml']);
		assert.deepEqual(await sari.repository.state(), before);
	});

	test('files that are not sent stay as they are, unless others changed them: then nothing is written over them', async () => {
		const { budi, sari } = await twoPeople();
		change(sari, 'people.yaml', 'name: Sari', 'name: Sari, at home');
		change(sari, session, 'state: open', 'state: done');
		assert.deepEqual(summary(await sari.send({ paths: [session] })), ['recorded', 'sent']);
		assert.include(sari.read('people.yaml'), 'at home');
		change(budi, 'people.yaml', 'name: Sari', 'name: Sari W.');
		await budi.send();
		const result = await sari.send({ paths: [] });
		assert.deepEqual(summary(result), ['no', 'compare: wouldOverwrite']);
		assert.deepEqual(result.ended?.paths, ['people.yaml']);
		assert.include(sari.read('people.yaml'), 'at home');
	});

	test('merge.autoStash never stashes: what would be written over is refused before', async () => {
		const { budi, sari } = await twoPeople();
		await sari.git('config', 'merge.autoStash', 'true');
		change(budi, 'people.yaml', 'name: Sari', 'name: Sari W.');
		await budi.send();
		change(sari, 'people.yaml', 'name: Sari', 'name: Sari, at home');
		assert.deepEqual(summary(await sari.send({ paths: [] })), ['no', 'compare: wouldOverwrite']);
		assert.strictEqual((await sari.git('stash', 'list')).trim(), '');
	});

	test('without a branch, and while something else is unfinished, nothing begins', async () => {
		const { budi, sari } = await twoPeople();
		change(budi, session, 'First steps', 'Budi’s');
		await budi.send();
		await sari.git('checkout', '-q', '--detach');
		change(sari, session, 'First steps', 'Sari’s');
		assert.deepEqual(summary(await sari.send()), ['no', 'look: noBranch']);
		await sari.git('checkout', '-q', 'main');
		await sari.git('commit', '-qam', 'Sari’s');
		await sari.git('fetch', '-q');
		await sari.git('merge', '-q', 'origin/main').catch(() => undefined);
		assert.deepEqual(summary(await sari.send()), ['no', 'look: conflicts']);
		assert.include(sari.read(session), '<<<<<<<');
		await sari.git('merge', '--abort');
		await sari.git('rebase', '-q', 'origin/main').catch(() => undefined);
		assert.lengthOf((await sari.repository.state()).conflicts, 1);
		assert.deepEqual(summary(await sari.send()), ['no', 'look: rebase']);
		await sari.git('rebase', '--abort');
		await sari.git('remote', 'remove', 'origin');
		assert.deepEqual(summary(await sari.send()), ['no', 'look: noRemote']);
	});

	test('a branch that was never sent is sent and connected', async () => {
		const { sari, bare } = await twoPeople();
		await sari.git('checkout', '-q', '-b', 'cohort-2');
		change(sari, session, 'state: open', 'state: done');
		assert.deepEqual(summary(await sari.send()), ['recorded', 'sent']);
		assert.strictEqual((await sari.repository.state()).upstream?.branch, 'cohort-2');
		assert.include(await git(bare, 'branch'), 'cohort-2');
	});

	test('a hook that refuses leaves files and index as they were', async () => {
		const { sari } = await twoPeople();
		sari.write('.git/hooks/pre-commit', '#!/bin/sh\necho No >&2\nexit 1\n');
		await sari.git('-c', 'alias.x=!chmod +x .git/hooks/pre-commit', 'x');
		change(sari, session, 'state: open', 'state: done');
		const before = await sari.repository.state();
		assert.deepEqual(summary(await sari.send()), ['no', 'record: hook']);
		assert.deepEqual(await sari.repository.state(), before);
	});

	test('a merge that a hook refuses is taken back', async () => {
		const { budi, sari } = await twoPeople();
		change(budi, session, 'First steps', 'Budi’s');
		await budi.send();
		change(sari, 'people.yaml', 'name: Sari', 'name: Sari W.');
		sari.write('.git/hooks/pre-merge-commit', '#!/bin/sh\necho No >&2\nexit 1\n');
		await sari.git('-c', 'alias.x=!chmod +x .git/hooks/pre-merge-commit', 'x');
		const before = sari.files();
		assert.deepEqual(summary(await sari.send()), ['recorded', 'no', 'merge: hook']);
		assert.deepEqual(sari.files(), before);
		const { unfinished, staged, changed } = await sari.repository.state();
		assert.deepEqual([unfinished, staged, changed], [undefined, [], []]);
	});

	test('programmes that were begun apart are not mixed', async () => {
		const { sari, bare } = await twoPeople();
		await sari.git('checkout', '-q', '--orphan', 'apart');
		await sari.git('commit', '-qm', 'Apart');
		await sari.git('branch', '-q', '-D', 'main');
		await sari.git('branch', '-q', '-m', 'main');
		await sari.git('branch', '-q', '-u', 'origin/main');
		const heads = await git(bare, 'rev-parse', 'main');
		assert.deepEqual(summary(await sari.send()), ['no', 'compare: noCommonVersion']);
		assert.strictEqual(await git(bare, 'rev-parse', 'main'), heads);
	});
});
