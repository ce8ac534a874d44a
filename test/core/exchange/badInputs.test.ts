import { assert } from 'chai';
import { exchangedInWords } from '../../../src/core/exchange/exchangedInWords';
import type { Exchanged } from '../../../src/core/exchange/exchange';
import { en } from '../../../src/core/words/en/en';
import { rounds } from '../longForm';
import { bareRepository, cloneFor, git } from './gitProcess';
import { firstFiles, Participant, session, twoPeople } from './people';

const say = (done: Exchanged): string => exchangedInWords(done, { sent: 'x', received: 'y' }, en).message;

const change = (person: Participant, path: string, from: string, to: string): void => {
	const text = person.read(path);
	assert.include(text, from);
	person.write(path, text.replace(from, to));
};

const bothEnd = async (budi: Participant, sari: Participant): Promise<Exchanged> => {
	await budi.send();
	const done = await sari.send();
	assert.isUndefined(done.ended, JSON.stringify(done.ended));
	await budi.send();
	return done;
};

suite('Sending and receiving, with what repositories can be like', () => {
	test('line ends that Git converts stay those of this computer, and are no change', async () => {
		const { budi, sari } = await twoPeople();
		await sari.git('config', 'core.autocrlf', 'true');
		await sari.git('rm', '-q', '--cached', '-r', '.');
		await sari.git('reset', '-q', '--hard');
		assert.include(sari.read(session), '\r\n');
		change(sari, session, 'First steps', 'Sari’s');
		change(budi, session, 'First steps', 'Budi’s');
		sari.choice = 'theirs';
		await bothEnd(budi, sari);
		assert.strictEqual(budi.read(session), firstFiles[session]?.replace('First steps', 'Budi’s'));
		assert.strictEqual(sari.read(session), budi.read(session).replaceAll('\n', '\r\n'));
		assert.strictEqual((await sari.git('status', '--porcelain')).trim(), '');
	});

	test('a file that one side renamed and the other changed has the change under its new name', async () => {
		const { budi, sari } = await twoPeople();
		await budi.git('mv', session, 'sessions/budi-sari/2026-01-06-01.yaml');
		change(sari, session, 'state: open', 'state: done');
		await bothEnd(budi, sari);
		assert.deepEqual(budi.files(), sari.files());
		assert.include(budi.read('sessions/budi-sari/2026-01-06-01.yaml'), 'state: done');
		assert.notProperty(budi.files(), session);
	});

	test('a file that one side removed and the other changed is asked about; each answer holds', async () => {
		for (const choice of ['ours', 'theirs'] as const) {
			const { budi, sari } = await twoPeople();
			budi.remove(session);
			change(sari, session, 'state: open', 'state: done');
			sari.choice = choice;
			await bothEnd(budi, sari);
			assert.lengthOf(sari.asked, 1);
			assert.deepEqual(budi.files(), sari.files());
			assert.strictEqual(session in budi.files(), choice === 'ours');
		}
	});

	test('two sessions under one new name are both there in the end [long]', async () => {
		const { budi, sari } = await twoPeople();
		const path = 'sessions/budi-sari/2026-01-12-01.yaml';
		budi.write(path, 'pair: budi-sari\ndate: 2026-01-12\ntime: 09:00\nminutes: 30\nstatus: done\ntitle: Budi’s\n');
		sari.write(path, 'pair: budi-sari\ndate: 2026-01-12\ntime: 15:00\nminutes: 30\nstatus: done\ntitle: Sari’s\n');
		await bothEnd(budi, sari);
		assert.deepEqual(budi.files(), sari.files());
		const texts = Object.values(budi.files()).join('\n');
		assert.include(texts, 'Budi’s');
		assert.include(texts, 'Sari’s');
		assert.notInclude(texts, '<<<<<<<');
	});

	test('pictures that both changed are both kept, or one of them is, byte by byte [long]', async () => {
		const { budi, sari } = await twoPeople();
		const picture = (last: number): Uint8Array => Uint8Array.from([0x89, 0x50, 0, 0xff, 0xfe, last]);
		budi.write('evidence/photo.png', picture(0));
		await bothEnd(budi, sari);
		budi.write('evidence/photo.png', picture(1));
		sari.write('evidence/photo.png', picture(2));
		await bothEnd(budi, sari);
		assert.deepEqual(budi.files(), sari.files());
		for (const path of Object.keys(sari.files()).filter(each => each.startsWith('evidence/'))) {
			const bytes = await sari.repository.bytes('HEAD', path);
			assert.include([1, 2], bytes?.at(-1));
			assert.deepEqual(bytes?.slice(0, 5), picture(0).slice(0, 5));
		}
	});

	test('files of no record that can’t be joined take the merge back, and are named', async () => {
		const { budi, sari } = await twoPeople();
		budi.write('other/plan.txt', 'one\n');
		await bothEnd(budi, sari);
		// A folder on one side, a file of that name on the other: no text to choose between.
		budi.remove('other/plan.txt');
		budi.write('other/plan.txt/part.txt', 'in a folder\n');
		sari.write('other/plan.txt', 'changed\n');
		await budi.send();
		const before = sari.files();
		const done = await sari.send();
		assert.deepEqual(done.ended, { step: 'merge', why: 'conflict', paths: ['other/plan.txt'] });
		assert.deepEqual(sari.files(), before);
		assert.strictEqual((await sari.repository.state()).unfinished, undefined);
		assert.match(say(done), /^Your changes are recorded on this computer, but not sent\. /);
	});

	test('a repository above the programme, with another programme beside it: only what is of this one goes', async () => {
		const bare = await bareRepository();
		const budi = new Participant(await cloneFor('Budi', bare));
		for (const [path, text] of Object.entries(firstFiles)) {
			budi.write(`one/${path}`, text);
			budi.write(`two/${path}`, text);
		}
		const all = (await budi.repository.state()).changed.map(({ path }) => path);
		await budi.send({ paths: all.filter(path => path.startsWith('one/')) });
		assert.deepEqual((await git(bare, 'ls-tree', '--name-only', 'main')).trim(), 'one');
		assert.deepEqual((await budi.repository.state()).changed.map(({ path }) => path), all.filter(path => path.startsWith('two/')));
	});

	test('a clone without the older history says so, and changes nothing', async () => {
		const { budi, bare } = await twoPeople();
		change(budi, session, 'First steps', 'Second');
		await budi.send();
		const shallow = new Participant(await cloneFor('Sari', `file://${bare}`));
		await shallow.git('checkout', '-q', '--orphan', 'cut');
		await shallow.git('commit', '-qm', 'Cut');
		await shallow.git('branch', '-qM', 'main');
		await shallow.git('branch', '-q', '-u', 'origin/main');
		const done = await shallow.send();
		assert.strictEqual(done.ended?.why, 'noCommonVersion');
		assert.match(say(done), /^Nothing was sent or received\. .*Join a Programme/);
	});

	test('a shallow clone whose history reaches far enough sends and receives [long]', async () => {
		const { budi, bare } = await twoPeople();
		change(budi, session, 'First steps', 'Second');
		await budi.send();
		const folder = await cloneFor('Sari', bare);
		await git(folder, 'fetch', '-q', '--depth', '1', `file://${bare}`, 'main').catch(() => undefined);
		const sari = new Participant(folder);
		change(sari, session, 'state: open', 'state: done');
		change(budi, session, 'Second', 'Third');
		await bothEnd(budi, sari);
		assert.deepEqual(budi.files(), sari.files());
	});

	test('a submodule stays out of it [long]', async () => {
		const { budi, sari } = await twoPeople();
		const module = await bareRepository();
		const inside = new Participant(await cloneFor('Rina', module));
		inside.write('readme.md', 'x\n');
		await inside.git('add', '.');
		await inside.git('commit', '-qm', 'x');
		await inside.git('push', '-q', 'origin', 'HEAD:main');
		await budi.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', module, 'material');
		await budi.git('commit', '-qm', 'With a submodule');
		assert.deepEqual((await budi.repository.state()).submodules, ['material']);
		change(budi, session, 'First steps', 'Budi’s');
		change(sari, session, 'state: open', 'state: done');
		await budi.send();
		const done = await sari.send();
		assert.isUndefined(done.ended);
		assert.include(sari.read(session), 'Budi’s');
	});

	test('many changed files are sent and received at once [long]', async () => {
		const { budi, sari } = await twoPeople();
		for (let n = 0; n < rounds(500); n++) {
			const day = new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10);
			budi.write(`sessions/budi-sari/${day}-01.yaml`, `pair: budi-sari\ndate: ${day}\nstatus: done\n`);
		}
		change(sari, session, 'state: open', 'state: done');
		await bothEnd(budi, sari);
		assert.deepEqual(budi.files(), sari.files());
	}).timeout(240_000);

	test('text that only looks like a conflict goes as it is', async () => {
		const { budi, sari } = await twoPeople();
		const note = 'reflections/budi-sari/2026-01-05.md';
		budi.write(note, '---\nvisibility: pair\n---\n# How Git marks\n\n> <<<<<<< ours\n> =======\n> >>>>>>> theirs\n');
		change(sari, session, 'state: open', 'state: done');
		await bothEnd(budi, sari);
		assert.deepEqual(budi.files(), sari.files());
		assert.include(sari.read(note), '> <<<<<<< ours');
	});

	test('who was overtaken while sending joins again and sends, and gives up after three times with a sentence', async () => {
		const { budi, sari } = await twoPeople();
		change(sari, session, 'state: open', 'state: done');
		let n = 0;
		const overtaken = new Proxy(sari.repository, {
			get: (target, name): unknown => {
				const value: unknown = Reflect.get(target, name, target);
				return typeof value !== 'function' ? value : async (...args: readonly unknown[]) => {
					if (name === 'push' && n < 3) {
						budi.write(`sessions/budi-sari/2026-02-0${String(++n)}-01.yaml`, `pair: budi-sari\ndate: 2026-02-0${String(n)}\nstatus: done\n`);
						await budi.send();
					}
					return (value as (...args: readonly unknown[]) => unknown).apply(target, [...args]);
				};
			},
		});
		const done = await sari.send({ repository: overtaken });
		assert.deepEqual([done.sent, done.ended?.why, done.received !== undefined], ['no', 'rejected', true]);
		assert.match(say(done), /^What others sent is in your files\. .*at the same time/);
		assert.strictEqual((await sari.send()).sent, 'sent');
		await budi.send();
		assert.deepEqual(budi.files(), sari.files());
	});

	test('signed versions that can’t be signed are not recorded, and it is said why', async () => {
		const { sari } = await twoPeople();
		await sari.git('config', 'commit.gpgSign', 'true');
		await sari.git('config', 'gpg.program', 'false');
		change(sari, session, 'state: open', 'state: done');
		const before = await sari.repository.state();
		const done = await sari.send();
		assert.strictEqual(done.ended?.why, 'signing');
		assert.match(say(done), /^Nothing was sent or received\. Git is set to sign what is recorded, and can’t/);
		assert.deepEqual(await sari.repository.state(), before);
	});
});
