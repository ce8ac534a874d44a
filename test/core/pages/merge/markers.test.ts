import { assert } from 'chai';
import { isAsGitLeft, versionsIn } from '../../../../src/core/merge/markers';
import { likelyVersions } from '../../../../src/core/pages/merge/likelyVersions';
import { planMerged } from '../../../../src/core/pages/merge/planMerged';
import { readMergeRequest, readMergeSubject } from '../../../../src/core/pages/merge/protocol';
import { applyEdits } from '../../../../src/core/text/textEdit';

const conflict = (ours: string, theirs: string, base?: string): string =>
	`<<<<<<< HEAD\n${ours}${base === undefined ? '' : `||||||| 1234567\n${base}`}=======\n${theirs}>>>>>>> theirs\n`;
const role = { kind: 'session', folder: 'file:///p' } as const;
const uri = 'file:///p/sessions/a-b/2021-08-13-01.yaml';

suite('A text with marker lines', () => {
	test('is two whole versions, with the one before them where Git wrote it', () => {
		assert.deepEqual(versionsIn(`a\n${conflict('b\n', 'c\n')}d\n`), { ours: 'a\nb\nd\n', theirs: 'a\nc\nd\n', common: 'a\nd\n' });
		assert.deepEqual(versionsIn(`a\n${conflict('b\n', 'c\n', 'x\n')}`), { ours: 'a\nb\n', theirs: 'a\nc\n', common: 'a\n', base: 'a\nx\n' });
		assert.deepEqual(versionsIn(conflict('b\n', '').replaceAll('\n', '\r\n')), { ours: 'b\r\n', theirs: '', common: '' });
	});

	test('belongs to nobody where markers are nested, incomplete or in another order, and is no conflict without them', () => {
		for (const text of [
			`<<<<<<< a\n${conflict('b\n', 'c\n')}=======\nd\n>>>>>>> e\n`, '<<<<<<< a\nb\n=======\nc\n', '>>>>>>> a\nb\n=======\nc\n<<<<<<< d\n', 'a\n', '',
		]) {
			assert.isUndefined(versionsIn(text), text);
		}
	});

	test('of one session had, before, at least the lines that both sides have', () => {
		const marked = versionsIn(`title: A\ndate: 2021-08-13\n${conflict('minutes: 60\n', 'minutes: 90\n')}`);
		assert.deepEqual(marked && likelyVersions(role, marked), {
			base: 'title: A\ndate: 2021-08-13\n', ours: 'title: A\ndate: 2021-08-13\nminutes: 60\n', theirs: 'title: A\ndate: 2021-08-13\nminutes: 90\n',
		});
	});

	test('of one file is never two meetings: it has a version before them, whatever differs, and was empty where what both have can’t be read', () => {
		const two = versionsIn(`date: 2021-08-13\n${conflict('title: A\n', 'title: B\n')}`);
		assert.strictEqual(two && likelyVersions(role, two).base, 'date: 2021-08-13\n');
		const broken = versionsIn(`date: 2021-08-13\nsummary: "a\n${conflict('  b"\n', '  c"\n')}`);
		assert.strictEqual(broken && likelyVersions(role, broken).base, '');
	});

	test('is as Git left it where it has all that each side added and nothing else; what was decided by hand is seen', () => {
		const versions = { base: 'date: 2021-08-13\n', ours: 'title: A\ndate: 2021-08-13\n', theirs: 'title: B\ndate: 2021-08-13\nminutes: 60\n' };
		const left = (text: string): boolean => isAsGitLeft(versionsIn(text) ?? assert.fail(text), versions);
		const whole = `${conflict('title: A\n', 'title: B\n')}date: 2021-08-13\nminutes: 60\n`;
		assert.isTrue(left(whole));
		assert.isFalse(left(whole.replace('minutes: 60\n', '')));
		assert.isFalse(left(whole.replace('title: A\n', 'title: C\n')));
		assert.isFalse(left(`${whole}place: Aula\n`));
	});

	test('is written as one edit of what was read; a second meeting gets its file, a removed file goes', () => {
		const root = 'file:///p';
		const read = `title: A\n${conflict('minutes: 60\n', 'minutes: 90\n')}`;
		const path = 'sessions/a-b/2021-08-13-01.yaml';
		const none = { questions: [], renumbered: [], versions: [] };
		const { edit, create } = planMerged({ uri, read, root, merged: { ...none, files: [{ path, text: 'title: A\nminutes: 60\n' }] } });
		assert.deepEqual([edit.map(({ expected, edits }) => applyEdits(expected, edits)), edit[0]?.expected, create], [['title: A\nminutes: 60\n'], read, []]);
		const two = planMerged({ uri, read, root, merged: { ...none, files: [{ path, text: 'title: A\n' }, { path: 'sessions/a-b/2021-08-13-02.yaml', text: 'title: B\n' }] } });
		assert.deepEqual([two.create, two.takesOut], [[{ uri: `${root}/sessions/a-b/2021-08-13-02.yaml`, text: 'title: B\n' }], true]);
		const gone = planMerged({ uri, read, root, merged: { ...none, files: [{ path }] } });
		assert.deepEqual([gone.edit, gone.remove?.map(each => each.uri)], [[], [uri]]);
	});
});

suite('What the page of two versions sends', () => {
	test('is read only where it is a request; stored answers are taken one by one', () => {
		for (const data of [null, 1, 'finish', {}, { type: 'finish' }, { type: 'finish', version: -1 }, { type: 'choose', question: 0, choice: 'mine', version: 1 }, { type: 'choose', choice: 'ours', version: 1 }]) {
			assert.isUndefined(readMergeRequest(data));
		}
		assert.deepEqual(readMergeRequest({ type: 'choose', question: 2, choice: 'both', version: 1 }), { type: 'choose', question: 2, choice: 'both', version: 1 });
		assert.deepEqual(readMergeRequest({ type: 'ready', answers: [['a', 'ours'], ['b', 'x'], 1, [2, 'ours'], ['c', 'one']] }), { type: 'ready', answers: [['a', 'ours'], ['c', 'one']] });
	});

	test('names a file or a question that a command asked; any other state is none', () => {
		assert.deepEqual([{ file: 'file:///a' }, { asked: 'x' }, {}, null, 5, { file: 1 }].map(readMergeSubject), [
			{ file: 'file:///a' }, { asked: 'x' }, undefined, undefined, undefined, undefined,
		]);
	});
});
