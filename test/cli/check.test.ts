import { execFile } from 'node:child_process';
import { assert } from 'chai';
import { leaveOut, onThisMachine } from './onThisMachine';
import { folderWith, run } from './runCli';

suite('mentor-notes check', () => {
	test('finds nothing in the sample', async () => {
		assert.deepEqual(
			await run('check', 'examples/lead-the-fest', '--today', '2021-11-10'),
			{ code: 0, out: '', error: '18 berkas dibaca: 0 kesalahan, 0 peringatan.\n' },
		);
	});

	test('prints a line a problem as file:line:col severity code message, by file and line, and exits with 1 for an error', async () => {
		const folder = folderWith({
			'programme.yaml': 'id: p\nname: P\n',
			'sessions/a/1.yaml': '\nsumary: x\ndate: 2021-02-30\n',
			'sessions/a/2.yaml': 'sumary: x\ndate: 2021-02-03\n',
			'reflections/a/n.md': '---\nsession: gone\nvisibility: pair\n---\n',
		});
		const { code, out } = await run('check', folder);
		assert.strictEqual(code, 1);
		assert.deepEqual(out.trim().split('\n'), [
			'reflections/a/n.md:2:10 warning reference.unknownSession There is no session “gone”. It may have been renamed or removed.',
			'sessions/a/1.yaml:2:1 info record.unknownKey “sumary” is not a known key here. Did you mean “summary”?',
			'sessions/a/1.yaml:3:7 error record.badDate “2021-02-30” doesn’t exist: the last day of that month is Sun 28 Feb 2021.',
			'sessions/a/2.yaml:1:1 info record.unknownKey “sumary” is not a known key here. Did you mean “summary”?',
		]);
	});

	test('prints versioned JSON on demand, in Indonesian on demand', async () => {
		const { code, out } = await run('check', folderWith({ 'x.session.yaml': 'title: x\n' }), '--format', 'json', '--language', 'id');
		assert.strictEqual(code, 1);
		assert.deepEqual(JSON.parse(out), {
			version: 1, files: 1,
			problems: [
				{
					file: 'x.session.yaml',
					code: 'session.noDate',
					severity: 'error',
					range: { start: { line: 0, character: 0 }, end: { line: 0, character: 8 } },
					message: 'Sesi ini belum bertanggal. Tambahkan baris seperti “date: 2021-08-13”.',
				},
			],
		});
	});

	test('shows what files and texts are called and hold, and no terminal obeys it', async () => {
		const { out } = await run(
			'check', folderWith({ 'a\u001B]0;owned\u0007\u202Eb.session.yaml': 'title: x\ndate: "\\e[31m\\u202E2021"\n' }),
		);
		assert.strictEqual(
			out, 'a]0;ownedb.session.yaml:2:7 error record.badDate “[31m2021” isn’t a date. Write year-month-day, such as 2021-08-13.\n',
		);
	});

	test('shows a bar on a terminal while it reads many files, and no sign of it in a pipe', async function () {
		// util-linux's `script` gives a program a terminal.
		if (!onThisMachine(this, ['script', '--version']).stdout.includes('util-linux')) {
			leaveOut(this, 'needs `script` of util-linux, which gives a terminal');
		}
		const folder = folderWith(Object.fromEntries([
			['programme.yaml', 'id: p\nname: P\n'],
			...Array.from({ length: 300 }, (_, i) => [`sessions/a/session-${String(i)}.yaml`, 'date: 2021-02-03\n'] as const),
		]));
		const terminal = await new Promise<string>(resolve => {
			execFile(
				'script',
				['-qec', `'${process.execPath}' dist/cli.js check '${folder}'`, '/dev/null'],
				{ env: { ...process.env, LANG: 'C' } },
				(_, out) => { resolve(out); },
			);
		});
		assert.match(terminal, /\r\[#+ +\] \d+ \/ 301/);
		// Nothing of the bar stays: it is written over before the last line.
		assert.match(terminal, /\r {50}\r301 files read: 0 errors, 0 warnings\.\r?\n$/);
		assert.deepEqual(await run('check', folder), { code: 0, out: '', error: '301 files read: 0 errors, 0 warnings.\n' });
	});

	test('a 4 KB file that ends other programs is one problem, as a session, as the head of a note and of a template', async () => {
		const killer = '['.repeat(2_000) + ']'.repeat(2_000);
		const head = `---\n${killer}\n---\n# Text\n`;
		const { code, out } = await run('check', folderWith({
			'programme.yaml': 'id: p\nname: P\n', 'sessions/a/1.yaml': killer, 'reflections/a/n.md': head, 'templates/t.md': head, 'sessions/a/2.yaml': new Uint8Array([0xff, 0xfe, 0x41]),
		}));
		assert.strictEqual(code, 1);
		assert.deepEqual(out.trim().split('\n').map(line => line.split(' ').slice(0, 3).join(' ')), [
			'reflections/a/n.md:1:1 error yaml.tooComplex', 'sessions/a/1.yaml:1:1 error yaml.tooComplex', 'sessions/a/2.yaml:1:1 error file.encoding', 'templates/t.md:1:1 error yaml.tooComplex',
		]);
	});
});
