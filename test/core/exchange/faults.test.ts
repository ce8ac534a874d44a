import { assert } from 'chai';
import type { Exchanged } from '../../../src/core/exchange/exchange';
import { isLong } from '../longForm';
import { failing, failuresIn, said, type Failure } from './failing';
import { copyOf, git, newFolder } from './gitProcess';
import { Participant, session, twoPeople } from './people';

/** Both have changed something since the first version, Budi has sent it, and Sari has put a file of her own into the index. */
interface Diverged {
	readonly title: string;
	readonly budi: (person: Participant) => void;
	readonly sari: (person: Participant) => void;
	/** What has to be in the record of both in the end. */
	readonly kept: readonly string[];
}

const replace = (person: Participant, path: string, from: string, to: string): void => {
	person.write(path, person.read(path).replace(from, to));
};

const scenarios: readonly Diverged[] = [
	{
		title: 'Git merges everything',
		budi: person => { replace(person, session, 'First steps', 'Budi’s title'); },
		sari: person => { replace(person, session, 'state: open', 'state: done'); },
		kept: ['Budi’s title', 'state: done'],
	},
	{
		title: 'Git leaves a conflict',
		budi: person => { replace(person, session, 'text: Read the plan', 'text: Budi’s plan'); },
		sari: person => {
			replace(person, session, 'text: Read the plan', 'text: Sari’s plan');
			person.write(session, `${person.read(session)}  - id: a2\n    text: Sari’s action\n    owner: sari\n    state: open\n`);
		},
		kept: ['Sari’s plan', 'Sari’s action'],
	},
	{
		title: 'Git merges everything, and core decides otherwise',
		budi: person => {
			person.write('sessions/budi-sari/2026-01-12-01.yaml', 'id: second\npair: budi-sari\ndate: 2026-01-12\nstatus: done\ntitle: Budi’s\n');
		},
		sari: person => {
			person.write('sessions/budi-sari/2026-02-12-01.yaml', 'id: second\npair: budi-sari\ndate: 2026-02-12\nstatus: done\ntitle: Sari’s\n');
		},
		kept: ['Budi’s', 'Sari’s'],
	},
];

/**
 * In the long form every call fails, and the second time is tried after each. Else the last scenario, which makes most calls, fails at each
 * one that changes something and at the first one of each kind that reads, the others where something changes from the merge on; the second
 * time is tried after the merge.
 */
suite('Sending and receiving, where a call of Git fails', () => {
	for (const { title, budi: changeByBudi, sari: changeBySari, kept } of scenarios) {
		suite(title, () => {
			let original: { readonly folder: string; readonly bare: string };
			let failures: readonly Failure[] = [];

			suiteSetup(async () => {
				const { budi, sari, bare } = await twoPeople();
				changeByBudi(budi);
				await budi.send();
				changeBySari(sari);
				sari.write('notes.txt', 'put into the index with Git\n');
				await sari.git('add', 'notes.txt');
				original = { folder: sari.folder, bare };
				const copy = again();
				const repository = failing(copy.sari.repository);
				await copy.sari.send({ repository, paths: await ours(copy.sari) });
				failures = failuresIn(repository.calls);
			});

			/** A copy of both folders: in the state before anything was sent. */
			const again = (): { readonly sari: Participant; readonly bare: string } => {
				const { folder, bare } = copyOf(original.bare, { folder: original.folder });
				return { sari: new Participant(folder), bare };
			};

			const ours = async (person: Participant): Promise<readonly string[]> =>
				(await person.changedPaths()).filter(path => path !== 'notes.txt');

			/** What is said is what is so, and nothing is half done. */
			const check = async (result: Exchanged, sari: Participant, bare: string, at: string): Promise<void> => {
				const { head, unfinished, conflicts, staged } = await sari.repository.state();
				const log = await sari.git('log', '--format=%s');
				assert.strictEqual(result.isRecorded, /^Sent$/m.test((await sari.git('log', '--format=%s', 'HEAD', '--author=Sari'))), `${at}: recorded\n${log}`);
				const theirs = (await git(bare, 'rev-parse', 'main')).trim();
				const fetched = await sari.git('merge-base', '--is-ancestor', theirs, 'HEAD').then(() => true, () => false);
				assert.strictEqual(result.received !== undefined, fetched, `${at}: received\n${log}`);
				assert.strictEqual(result.sent !== 'no', theirs === head, `${at}: sent`);
				assert.strictEqual(result.ended === undefined, result.sent !== 'no', `${at}: ended`);
				assert.deepEqual([unfinished, conflicts], [undefined, []], `${at}: no merge is left unfinished`);
				assert.isFalse(Object.values(sari.files()).some(text => text.includes('<<<<<<<')), `${at}: no markers`);
				assert.include(Object.values(sari.files()).join('\n'), kept.at(-1) ?? '', `${at}: nothing is lost`);
				assert.deepEqual(staged.map(({ path }) => path), result.ended?.leaves === 'unstaged' ? [] : ['notes.txt'], `${at}: the index`);
			};

			const isTried = ({ n, isFirst, isChanging }: Failure): boolean => isLong || (title === scenarios.at(-1)?.title
				? isFirst || isChanging
				: isChanging && n >= Math.max(...failures.filter(({ name }) => name === 'merge').map(merge => merge.n)));
			const isTriedAgain = ({ name }: Failure): boolean => isLong || name === 'merge';

			const eachCall = async (isDone: boolean): Promise<void> => {
				for (const failure of failures.filter(each => each.isDone === isDone && isTried(each))) {
					const { sari, bare } = again();
					const repository = failing(sari.repository, failure);
					const at = said(failure);
					await check(await sari.send({ repository, paths: await ours(sari) }), sari, bare, at);
					if (!isTriedAgain(failure)) {
						continue;
					}
					const second = await sari.send({ paths: await ours(sari) });
					assert.isUndefined(second.ended, `${at}: all is done at the second time`);
					const other = new Participant(newFolder());
					await git(other.folder, 'clone', '-q', bare, '.');
					const files = Object.fromEntries(Object.entries(sari.files()).filter(([path]) => path !== 'notes.txt'));
					assert.deepEqual(other.files(), files, `${at}: what is sent is what is here`);
					kept.forEach(text => { assert.include(Object.values(files).join('\n'), text, at); });
				}
			};

			test('before it did anything: nothing is half done, what is said is true, and a second time does the rest', async () => {
				await eachCall(false);
				const names = failures.map(({ name }) => name);
				assert.includeMembers(names, ['unstage', 'add', 'commit', 'fetch', 'merge', 'push', 'state', 'changes', 'mergeBase', 'bytes']);
			}).timeout(240_000);

			test('after all was done: likewise', async () => {
				await eachCall(true);
				assert.includeMembers(failures.filter(({ isDone }) => isDone).map(({ name }) => name), ['unstage', 'add', 'commit', 'fetch', 'merge', 'push']);
			}).timeout(240_000);

			test('by a disk that is full at the n-th file: nothing is half done', async () => {
				for (let n = 1, isLast = false; !isLast; n++) {
					const { sari, bare } = again();
					sari.failingWrite = n;
					await check(await sari.send({ paths: await ours(sari) }), sari, bare, `write ${String(n)}`);
					isLast = sari.writes < n;
				}
			}).timeout(60_000);
		});
	}
});
