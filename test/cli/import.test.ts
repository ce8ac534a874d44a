import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { assert } from 'chai';
import { PlanRefused, writePlan } from '../../src/disk/writePlan';
import { nodeFileSystem } from '../../src/disk/nodeDisk';
import { folderWith, run } from './runCli';

const programme = 'id: program-uji\nname: Program Uji\nlanguage: id\ntimezone: Asia/Jakarta\n';
const people = 'people:\n  - id: ani\n    name: Ani\n    role: mentor\n  - id: budi\n    name: Budi\n    role: mentee\n';
const sources = 'test/fixtures/imports';

/** Every file of a folder with its bytes, as text. */
const treeOf = (folder: string): Readonly<Record<string, string>> => Object.fromEntries(
	readdirSync(folder, { recursive: true }).map(String).filter(path => statSync(join(folder, path)).isFile()).sort()
		.map(path => [path, readFileSync(join(folder, path), 'latin1')]),
);

/** The sources that people have, with what is imported into and what it takes. */
const cases: readonly {
	readonly file: string;
	readonly files?: Readonly<Record<string, string>>;
	readonly options?: readonly string[];
	readonly made: readonly string[];
	readonly unclear?: true;
}[] = [
	{
		file: 'peserta.csv', options: ['--who', 'zero:3=zero'], unclear: true,
		made: ['pairs/ani-lestari-budi.yaml', 'pairs/ani-lestari-citra.yaml', 'people.yaml'],
	},
	{ file: 'google-form.csv', made: ['people.yaml', 'private/pairing.yaml'] },
	{
		file: 'catatan-budi.md', files: { 'people.yaml': people }, options: ['--pair', 'ani-budi'], unclear: true,
		made: ['pairs/ani-budi.yaml', 'sessions/ani-budi/2025-03-01-01.yaml', 'sessions/ani-budi/2025-04-17-01.yaml'],
	},
	{
		file: 'README.md', files: { 'people.yaml': people }, options: ['--pair', 'ani-budi'],
		made: ['sessions/ani-budi/2025-10-28-01.yaml', 'sessions/ani-budi/2025-11-05-01.yaml', 'sessions/ani-budi/2025-12-11-01.yaml'],
	},
	{
		file: 'catatan_bimbingan.csv', files: { 'people.yaml': people }, options: ['--date-order', 'dmy'], made: ['sessions/budi/2026-02-03-01.yaml'],
	},
	{
		file: 'kalender.ics', files: { 'people.yaml': people, 'pairs/ani-budi.yaml': 'id: ani-budi\nmentors: [ani]\nmentees: [budi]\n' },
		options: ['--pair', 'ani-budi'],
		made: ['2026-03-02', '2026-03-31', '2026-04-13', '2026-04-27', '2026-05-11'].map(day => `sessions/ani-budi/${day}-01.yaml`),
	},
];

suite('mentor-notes import', () => {
	for (const { file, files = {}, options = [], made, unclear = false } of cases) {
		test(`${file} is imported, the record has no error then, and importing it again changes no byte`, async () => {
			const folder = folderWith({ 'programme.yaml': programme, ...files });
			const call = ['import', join(sources, file), '--into', folder, '--today', '2026-03-10', ...options] as const;
			const first = await run(...call);
			assert.strictEqual(first.error, '');
			assert.strictEqual(first.code, unclear ? 1 : 0, first.out);
			const tree = treeOf(folder);
			assert.deepEqual(made.filter(path => tree[path] === undefined), [], `${first.out}\n${Object.keys(tree).join('\n')}`);
			const checked = await run('check', folder, '--format', 'json', '--today', '2026-03-10');
			const { problems } = JSON.parse(checked.out) as { readonly problems: readonly { readonly severity: string }[] };
			assert.deepEqual(problems.filter(({ severity }) => severity === 'error'), []);
			const again = await run(...call);
			assert.strictEqual(again.code, first.code);
			assert.deepEqual(treeOf(folder), tree);
		});
	}

	test('says what it recognised, what it would make and what is unclear with its line, and with --dry-run writes nothing', async () => {
		const folder = folderWith({ 'programme.yaml': programme, 'p.csv': 'Nama,Peran,Mentor\nAni,mentor,\nBudi,mentee,Ani\nBudi,mentee,\n' });
		const before = treeOf(folder);
		const { code, out, error } = await run('import', join(folder, 'p.csv'), '--into', folder, '--dry-run', '--language', 'en');
		assert.deepEqual({ code, error }, { code: 1, error: '' });
		assert.match(out, /^p\.csv: Table of people, CSV, separated by commas, 3 rows\nColumns: Nama → name; Peran → role; Mentor → mentors\n/);
		assert.match(out, /\nline 4, Budi: “Budi” is in the source more than once/);
		assert.match(out, /\nThis would be written:\n {2}private\/\.gitignore\n {2}people\.yaml\n/);
		assert.deepEqual(treeOf(folder), before);
	});

	test('says the same as versioned JSON', async () => {
		const folder = folderWith({ 'programme.yaml': programme, 'p.csv': 'Nama,Peran\nAni,mentor\n' });
		const { code, out } = await run('import', join(folder, 'p.csv'), '--into', folder, '--format', 'json');
		const { version, counts, rows, files } = JSON.parse(out) as {
			readonly version: number; readonly counts: { readonly person: { readonly new: number } }; readonly files: readonly string[];
			readonly rows: readonly { readonly line: number; readonly state: string; readonly key: string }[];
		};
		assert.deepEqual([code, version, counts.person.new, files.includes('people.yaml')], [0, 1, 1, true]);
		assert.deepEqual(rows.map(({ line, state, key }) => [line, state, key]), [[2, 'new', 'person:ani']]);
	});

	test('a column is read as --map says, by its header or its number; an unknown column or key is named', async () => {
		const folder = folderWith({ 'programme.yaml': programme, 'p.csv': 'Nama,Kontak X,Catatan\nAni,081234567890,rahasia\n' });
		const call = ['import', join(folder, 'p.csv'), '--into', folder, '--as', 'people', '--language', 'en'] as const;
		assert.match((await run(...call, '--map', 'Gone=phone')).error, /^There is no column “Gone”\. The columns: Nama, Kontak X, Catatan\./);
		assert.match((await run(...call, '--map', '2=phon')).error, /^No column can be read as “phon”\. Did you mean “phone”\?/);
		assert.strictEqual((await run(...call, '--map', 'kontak x=phone', '--map', '3=ignore')).code, 0);
		assert.match(treeOf(folder)['people.yaml'] ?? '', /name: Ani\n {4}phone: "081234567890"\n$/);
	});

	test('what --map said at the last import is used again, which is said, until another one says otherwise', async () => {
		const folder = folderWith({ 'programme.yaml': programme, 'p.csv': 'Nama,Peran,Catatan\nAni,mentor,rahasia\n' });
		const call = ['import', join(folder, 'p.csv'), '--into', folder, '--language', 'en'] as const;
		assert.notMatch((await run(...call, '--map', 'Catatan=ignore')).out, /Choices of the last import/);
		const before = treeOf(folder);
		const again = await run(...call);
		assert.match(again.out, /Choices of the last import are used/);
		assert.match(again.out, /Catatan → ignore/);
		assert.deepEqual(treeOf(folder), before);
		assert.match((await run(...call, '--map', 'Catatan=position', '--dry-run')).out, /Catatan → position/);
	});

	test('a folder without a programme is told what to do, and one with several which to choose', async () => {
		const folder = folderWith({ 'p.csv': 'Nama\nAni\n', 'more/a/programme.yaml': programme, 'more/b/programme.yaml': programme });
		const none = await run('import', join(folder, 'p.csv'), '--into', join(folder, 'more/a/..'), '--language', 'en');
		assert.deepEqual([none.code, none.error], [2, 'There are several programmes here. Choose one with “--into”: a, b.\n']);
		const empty = folderWith({});
		const { code, error } = await run('import', join(folder, 'p.csv'), '--into', empty, '--language', 'en');
		assert.strictEqual(code, 2);
		assert.match(error, /^There is no programme in .*\. Make one first with \*New Programme…\* in VS Code, or a file “programme\.yaml” there/);
		assert.deepEqual(readdirSync(empty), []);
	});

	test('what can’t be read is said in one sentence, and nothing is written', async () => {
		const folder = folderWith({ 'programme.yaml': programme, 'x.xls': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'leer.csv': '' });
		const before = treeOf(folder);
		const old = await run('import', join(folder, 'x.xls'), '--into', folder, '--language', 'en');
		assert.deepEqual([old.code, old.error], [2, 'This is a workbook of Excel 97–2003. Save it as Excel workbook (.xlsx) first.\n']);
		assert.strictEqual((await run('import', join(folder, 'leer.csv'), '--into', folder)).code, 2);
		assert.deepEqual(treeOf(folder), before);
	});

	test('a people.yaml that can’t be edited is named, and nothing is written', async () => {
		const folder = folderWith({ 'programme.yaml': programme, 'people.yaml': 'people:\n  - {id: a\n', 'p.csv': 'Nama,Peran\nAni,mentor\n' });
		const before = treeOf(folder);
		const { code, error } = await run('import', join(folder, 'p.csv'), '--into', folder, '--language', 'en');
		assert.deepEqual([code, error], [1, 'people.yaml has an error, so nothing was imported. “mentor-notes check” names the place.\n']);
		assert.deepEqual(treeOf(folder), before);
	});
});

/** Why a promise failed; undefined if it did not. */
const errorOf = (promise: Promise<unknown>): Promise<unknown> => promise.then(() => undefined, (error: unknown) => error);

suite('Writing a plan on this machine', () => {
	const uriOf = (folder: string, ...path: readonly string[]): string => pathToFileURL(join(folder, ...path)).toString();

	test('writes all or nothing where the disk refuses one file, whichever it is', async () => {
		const folder = folderWith({ 'a.yaml': 'a: 1\n', 'b.yaml': 'b: 1\n' });
		const before = treeOf(folder);
		const within = pathToFileURL(folder).toString();
		const edit = ['a', 'b'].map(name => ({ uri: uriOf(folder, `${name}.yaml`), expected: `${name}: 1\n`, edits: [{ start: 3, end: 4, text: '2' }] }));
		const plan = { within, create: [{ uri: uriOf(folder, 'sessions', 'c.yaml'), text: 'c: 1\n' }], edit };
		for (let failing = 0; failing < 6; failing++) {
			let calls = 0;
			const refusing = () => calls++ === failing ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) : undefined;
			const error = await errorOf(writePlan(plan, {
				...nodeFileSystem,
				write: async (uri, bytes) => { await refusing(); await nodeFileSystem.write(uri, bytes); },
				rename: async (from, to, overwrite) => { await refusing(); await nodeFileSystem.rename(from, to, overwrite); },
			}));
			assert.instanceOf(error, Error, `call ${String(failing)}`);
			assert.deepEqual(treeOf(folder), before, `call ${String(failing)}`);
		}
		await writePlan(plan);
		assert.deepEqual(treeOf(folder), { 'a.yaml': 'a: 2\n', 'b.yaml': 'b: 2\n', 'sessions/c.yaml': 'c: 1\n' });
	});

	test('refuses a file that is there, that has changed, that is elsewhere or behind a link, before anything is written', async () => {
		const other = folderWith({});
		const folder = folderWith({ 'a.yaml': 'a: 1\n' });
		symlinkSync(other, join(folder, 'link'));
		const within = pathToFileURL(folder).toString();
		const fine = { uri: uriOf(folder, 'new.yaml'), text: '' };
		for (const [why, plan] of [
			['exists', { create: [fine, { uri: uriOf(folder, 'a.yaml'), text: '' }], edit: [] }],
			['changed', { create: [fine], edit: [{ uri: uriOf(folder, 'a.yaml'), expected: 'a: 0\n', edits: [] }] }],
			['gone', { create: [fine], edit: [{ uri: uriOf(folder, 'b.yaml'), expected: '', edits: [] }] }],
			['outside', { create: [fine, { uri: uriOf(other, 'x.yaml'), text: '' }], edit: [] }],
			['link', { create: [fine, { uri: uriOf(folder, 'link', 'x.yaml'), text: '' }], edit: [] }],
		] as const) {
			const error = await errorOf(writePlan({ within, ...plan }));
			assert.strictEqual(error instanceof PlanRefused ? error.why : String(error), why);
		}
		assert.deepEqual(readdirSync(folder).sort(), ['a.yaml', 'link']);
		assert.deepEqual(readdirSync(other), []);
	});

	test('a byte order mark and the rights of a file stay', async () => {
		const folder = folderWith({ 'a.yaml': '\uFEFFa: 1\n' });
		writeFileSync(join(folder, 'a.yaml'), '\uFEFFa: 1\n', { mode: 0o600 });
		const mode = spawnSync('chmod', ['640', join(folder, 'a.yaml')]).status;
		await writePlan({
			within: pathToFileURL(folder).toString(), create: [],
			edit: [{ uri: uriOf(folder, 'a.yaml'), expected: 'a: 1\n', edits: [{ start: 3, end: 4, text: '2' }] }],
		});
		assert.strictEqual(readFileSync(join(folder, 'a.yaml'), 'utf8'), '\uFEFFa: 2\n');
		assert.strictEqual(mode === 0 ? statSync(join(folder, 'a.yaml')).mode & 0o777 : 0o640, 0o640);
	});
});
