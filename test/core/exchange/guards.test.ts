import { assert } from 'chai';
import { exchangedInWords } from '../../../src/core/exchange/exchangedInWords';
import { folderBelow, outgoingOf } from '../../../src/core/exchange/outgoing';
import { guardsOf, hasContacts } from '../../../src/core/exchange/guards';
import { addressOf, shownAddress } from '../../../src/core/exchange/shownAddress';
import type { ChangedPath } from '../../../src/core/exchange/repository';
import type { EndReason } from '../../../src/core/exchange/stopped';
import { fileRoleOf } from '../../../src/core/files/layout';
import { parseText } from '../../../src/core/files/parseFile';
import { join } from '../../../src/core/text/uri';
import { sendingWords } from '../../../src/core/words/lateWords';
import { en } from '../../../src/core/words/en/en';
import { id } from '../../../src/core/words/id/id';

const root = 'file:///repository';
const folder = 'file:///repository/programme';
const added = (...paths: readonly string[]): readonly ChangedPath[] => paths.map(path => ({ path, is: 'added' }));
const uriOf = (path: string): string => join(root, ...path.split('/'));
const roleOf = (path: string): ReturnType<typeof fileRoleOf> => fileRoleOf(uriOf(path), new Map([[folder, 'programme']]));

/** The guards of files with these texts, by kind. */
const guards = (
	texts: Readonly<Record<string, string>>, sizes: Readonly<Record<string, number>> = {},
): Readonly<Record<string, readonly string[]>> =>
	Object.fromEntries(guardsOf(added(...Object.keys(texts)), {
		root,
		folder,
		factsOf: uri => {
			const path = Object.keys(texts).find(each => uriOf(each) === uri);
			const role = path === undefined ? undefined : roleOf(path);
			return path === undefined || !role ? undefined : parseText(uri, role, texts[path] ?? '');
		},
		isExcluded: uri => uri.includes('/build/'),
		sizeOf: path => sizes[path],
	}).map(({ kind, paths }) => [kind, paths]));

suite('What is sent', () => {
	test('is what has changed in the programme’s folder: the record, and what belongs to it; other files are counted', () => {
		const changed = [
			...added(
				'programme/sessions/a-b/2026-01-05-01.yaml', 'programme/evidence/photo.png', 'programme/private/.gitignore', 'programme/.gitignore',
				'programme/notes.txt', 'programme/plans/2026.docx', 'other/programme.yaml', 'programme/material', 'programme/nested/',
			),
			{ path: 'programme/people.yaml', is: 'removed' as const },
		];
		const outgoing = outgoingOf({ staged: [], changed, submodules: ['programme/material'] }, 'programme', path => roleOf(path) !== undefined);
		assert.deepEqual(outgoing.record.map(({ path }) => path), [
			'programme/.gitignore', 'programme/evidence/photo.png', 'programme/people.yaml', 'programme/private/.gitignore',
			'programme/sessions/a-b/2026-01-05-01.yaml',
		]);
		assert.deepEqual(outgoing.others.map(({ path }) => path), ['programme/notes.txt', 'programme/plans/2026.docx']);
		assert.strictEqual(outgoing.outside, 1);
	});

	test('is below the folder, wherever that is in the repository', () => {
		assert.strictEqual(folderBelow('file:///r', 'file:///r'), '');
		assert.strictEqual(folderBelow('file:///r/', 'file:///r/a%20b/c'), 'a b/c');
		assert.strictEqual(folderBelow('file:///r/x', 'file:///r'), undefined);
	});
});

suite('What should not go without a question', () => {
	test('private notes, wherever they are, but not what keeps Git out of their folder', () => {
		assert.deepEqual(guards({
			'programme/reflections/a-b/private.md': '# Without a word about who may read it\n',
			'programme/reflections/a-b/shared.md': '---\nvisibility: pair\n---\n# For both\n',
			'programme/private/reflections/a-b/x.md': '---\nvisibility: private\n---\n# x\n',
			'programme/private/pairing.yaml': 'not_with: []\n',
			'programme/private/.gitignore': '*\n',
		}), {
			private: ['programme/reflections/a-b/private.md', 'programme/private/reflections/a-b/x.md', 'programme/private/pairing.yaml'],
		});
	});

	test('marker lines, errors, copies of synchronisers, excluded folders, large files; each file once', () => {
		assert.deepEqual(guards({
			'programme/sessions/a-b/1.yaml': '<<<<<<< ours\ndate: 2026-01-05\n=======\ndate: 2026-01-06\n>>>>>>> theirs\n',
			'programme/sessions/a-b/2.yaml': 'date: [\n',
			'programme/sessions/a-b/3.sync-conflict-20260105-101010-ABC.yaml': 'date: 2026-01-05\n',
			'programme/build/x.html': '',
			'programme/evidence/film.mp4': '',
			'programme/evidence/photo.png': '',
		}, { 'programme/evidence/film.mp4': 50_000_000, 'programme/evidence/photo.png': 90_000 }), {
			conflict: ['programme/sessions/a-b/1.yaml'],
			error: ['programme/sessions/a-b/2.yaml'],
			copy: ['programme/sessions/a-b/3.sync-conflict-20260105-101010-ABC.yaml'],
			excluded: ['programme/build/x.html'],
			large: ['programme/evidence/film.mp4'],
		});
	});

	test('what is removed is not asked about', () => {
		assert.deepEqual(guardsOf([{ path: 'programme/private/x.md', is: 'removed' }], {
			root, folder, factsOf: () => undefined, isExcluded: () => true, sizeOf: () => 1e9,
		}), []);
	});

	test('addresses and numbers at which people are reached', () => {
		const people = (text: string): boolean => hasContacts(parseText(uriOf('programme/people.yaml'), { kind: 'people', folder }, text));
		assert.isFalse(people('people:\n  - id: budi\n    name: Budi\n    unit: Training\n'));
		for (const key of ['email: budi@example.org', 'phone: "0812"', 'nip: "1987"']) {
			assert.isTrue(people(`people:\n  - id: budi\n    name: Budi\n    ${key}\n`), key);
		}
	});

	test('an address is shown without what opens it', () => {
		const state = { remotes: [{ name: 'origin', url: 'https://sari:secret@example.org/office/mentoring.git' }] };
		assert.strictEqual(shownAddress(addressOf(state)), 'example.org/office/mentoring');
		assert.strictEqual(shownAddress('git@example.org:office/mentoring.git'), 'git@example.org:office/mentoring');
		assert.strictEqual(shownAddress('ssh://sari@example.org/office'), 'ssh://example.org/office');
	});

	test('the address of a folder on this computer is shown as its path', () => {
		assert.strictEqual(shownAddress('file:///srv/Program%20Mentoring/office.git'), '/srv/Program Mentoring/office');
		assert.strictEqual(shownAddress('file:///c%3A/Mentoring/'), 'c:/Mentoring');
		assert.strictEqual(shownAddress('/srv/office.git'), '/srv/office');
	});
});

suite('What was sent and received, in words', () => {
	const reasons = Object.keys(sendingWords.en.why) as readonly EndReason[];

	test('ends in either language with what is done, why the rest is not, and what to do', () => {
		for (const words of [en, id]) {
			for (const why of reasons.filter(each => each !== 'notPutBack')) {
				const { message, isIncomplete } = exchangedInWords(
					{ isRecorded: true, sent: 'no', ended: { step: 'send', why, detail: 'fatal: no such thing\nhint: x', paths: ['a/b.yaml'] } },
					{ sent: '', received: '' }, words,
				);
				assert.isTrue(isIncomplete);
				assert.isTrue(message.startsWith(sendingWords[words.language].done.recorded), message);
				assert.match(message, /\.$/);
				assert.notMatch(message, /undefined|fatal:|a\/b|“”/);
			}
		}
	});

	test('says what is done by then, and what Git is left with', () => {
		const message = (done: Partial<Parameters<typeof exchangedInWords>[0]>, what = '1 session logged'): string =>
			exchangedInWords({ isRecorded: false, sent: 'no', ...done }, { sent: what, received: '2 actions done' }, en).message;
		const received = { from: 'a', to: 'b' };
		assert.strictEqual(message({ sent: 'nothing' }), 'Nothing to send, and nothing new to receive.');
		assert.strictEqual(message({ isRecorded: true, sent: 'sent', received }), 'Sent: 1 session logged. Received: 2 actions done.');
		assert.strictEqual(message({ sent: 'sent', received }), 'Sent: 1 session logged. Received: 2 actions done.', 'what was recorded earlier is sent, too');
		assert.strictEqual(message({ sent: 'sent' }, ''), 'Sent what was recorded earlier.');
		assert.match(message({ ended: { step: 'fetch', why: 'offline' } }), /^Nothing was sent or received\. The shared address can’t be reached\./);
		assert.match(message({ isRecorded: true, received, ended: { step: 'send', why: 'offline' } }), /^What others sent is in your files\. Your changes are recorded/);
		assert.match(message({ received, ended: { step: 'merge', why: 'notWritten', paths: ['x/y.yaml'], detail: 'full' } }), /but nothing was sent\. y\.yaml can’t be written: “full”/);
		assert.match(message({ received, ended: { step: 'merge', why: 'hook', detail: 'no' } }), /is not recorded yet.*“no”/);
		assert.match(message({ ended: { step: 'merge', why: 'other', detail: 'x', leaves: 'unfinishedMerge' } }), /Abort Merge/);
	});
});
