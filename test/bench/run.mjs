/*
 * `npm run bench`: how fast we are beside the least that anybody could do, as docs/performance.md says. First in Node
 * processes, then, where it is there, in a real VS Code (`window.mjs`).
 *
 * `npm run bench -- [--sizes 1000,10000] [--docs] [measure …]`: only these sizes and measures (floors, warm, cold,
 * save, views, choices, cache, broken, overview, import, search, typing, web, window, merges); `--docs` replaces their tables in docs/performance.md.
 */
import * as esbuild from 'esbuild';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installed } from '../workbench/installed.mjs';
import { cache, root } from '../workbench/paths.mjs';
import { provision } from '../workbench/provision.mjs';
import { runHostTests } from '../workbench/runHostTests.mjs';
import { writeTables } from './docsPage.mjs';

const languageServer = { folder: join(cache, 'yaml-language-server'), packages: ['yaml-language-server@2.0.0'] };
const leastRounds = 5;
/** In the browser every call for a file takes a way of its own: more would take hours. */
const mostInWeb = 10_000;
const out = join(root, 'out', 'bench');
const measuresOf = { programme: ['floors', 'warm', 'cold', 'save', 'views', 'choices', 'cache', 'broken'], 'long-pairs': ['views'], overview: ['overview'], import: ['import'], search: ['search'], typing: ['typing'], web: ['web'], window: ['window'], merges: ['merges'] };

const { values: options, positionals: measures } = parseArgs({ allowPositionals: true, options: { sizes: { type: 'string', default: '1000,10000,100000' }, docs: { type: 'boolean', default: false } } });
const isWanted = kind => measures.length === 0 || measuresOf[kind].some(name => measures.includes(name));
const unknown = measures.filter(name => !Object.values(measuresOf).flat().includes(name));
if (unknown.length > 0) {
	throw new Error(`There is no measure ${unknown.join(', ')}. The measures: ${Object.values(measuresOf).flat().join(', ')}`);
}

process.chdir(root);
if (Object.keys(measuresOf).some(kind => !['window', 'merges'].includes(kind) && isWanted(kind))) {
	await measureInNode();
}
const windowPart = join(root, 'test', 'bench', 'window.mjs');
if (isWanted('window') && existsSync(windowPart)) {
	await run(process.execPath, [windowPart, ...process.argv.slice(2)], 'inherit');
}
if (measures.includes('merges')) {
	await run(process.execPath, [join(root, 'test', 'bench', 'merges.mjs'), ...process.argv.slice(2)], 'inherit');
}

async function measureInNode() {
	await build();
	// The extension host's own Node, whichever one runs npm.
	const { node } = await provision({ browser: false });
	if (isWanted('typing')) {
		await installed(languageServer.folder, { packages: languageServer.packages, log: console.log, announce: 'Getting yaml-language-server to measure against (once).', doing: 'downloading it', finish: () => undefined });
	}
	const { resultsOf, tableOf, growthTable } = await import(join(out, 'table.mjs'));
	const parts = [...(isWanted('programme') ? options.sizes.split(',') : []), ...(isWanted('long-pairs') && options.sizes.includes('100000') ? ['long-pairs'] : []), ...['overview', 'import', 'search', 'typing'].filter(isWanted)];
	const results = [];
	const tables = [];
	const figures = {};
	const show = (title, text) => {
		tables.push({ title, text });
		console.log(`\n### ${title}\n\n${text}`);
	};
	const add = (title, found, note) => {
		results.push(...found);
		show(title, `${tableOf(found)}\n\n${note}`);
	};
	for (const part of parts) {
		const began = Date.now();
		const found = figures[part] = JSON.parse(await run(node, ['--expose-gc', '--max-old-space-size=8192', join(out, 'process.mjs'), part, String(leastRounds), measures.join(','), join(languageServer.folder, 'node_modules')]));
		const rounds = Math.max(0, ...Object.values(found).map(({ length }) => length));
		add(titleOf(part), resultsOf(part, found), `Medians of ${rounds} rounds, in milliseconds ${part === 'import' ? 'of the thread’s processor time' : 'where nothing else is said'}.`);
		console.log(`(${Math.round((Date.now() - began) / 1000)} s)`);
	}
	for (const sessions of isWanted('web') ? options.sizes.split(',').filter(size => Number(size) <= mostInWeb) : []) {
		const part = `web ${sessions}`;
		const found = figures[part] = await measureInWebHost(sessions);
		add(`${titleOf(sessions)} in the web host`, resultsOf(part, found), 'Medians of 3 rounds, in milliseconds. The floors ask for 64 files at once.');
	}
	const growth = growthTable(results);
	if (growth !== '') {
		show('Growth from 10,000 to 100,000, for each session', `${growth}\n\nUp to 1.1 × counts as linear.`);
	}
	const nodeVersion = (await run(node, ['--version'])).trim();
	const machine = `Node ${nodeVersion}, ${cpus().length} × ${cpus()[0]?.model.trim()}, mean load of a quarter of an hour ${loadavg()[2].toFixed(1)}, of which at most 1 is the bench`;
	const date = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
	writeFileSync(join(out, `${date}.json`), JSON.stringify({ date, machine, results, figures }, null, '\t') + '\n');
	console.log(`\n${machine}\nAll figures: out/bench/${date}.json`);
	if (options.docs) {
		writeTables(tables.map(({ title, text }) => ({ title, text: `${text} Measured on ${date.slice(0, 10)}; ${machine}.` })));
	}
}

/** The same in a real VS Code's web extension host, a worker of the browser, through `workspace.fs`. */
async function measureInWebHost(sessions) {
	const { writeProgramme } = await import(join(out, 'writeProgramme.mjs'));
	const folder = writeProgramme({ sessions: Number(sessions) });
	try {
		return (await runHostTests({ kind: 'web', folder, testsPath: join(out, 'web.js'), extensionPath: root, onLine: line => { console.error(`${sessions} in the web host: ${line}`); } })).found;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function titleOf(part) {
	return { 'long-pairs': '100,000 sessions of ten pairs', overview: 'Overview page', import: 'Importing', search: 'Searching notes', typing: 'While one types' }[part] ?? `${Number(part).toLocaleString('en')} sessions`;
}

/** The core as the product's build takes it. */
async function build() {
	mkdirSync(out, { recursive: true });
	const shared = { absWorkingDir: root, bundle: true, logLevel: 'warning', charset: 'utf8' };
	// As in esbuild.mjs: the package `yaml` requires Node's `process`.
	const banner = { js: `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);` };
	await esbuild.build({
		...shared, platform: 'node', target: 'node20', format: 'esm', outdir: out, outExtension: { '.js': '.mjs' }, banner,
		entryPoints: { process: 'test/bench/process.ts', table: 'test/bench/table.ts', writeProgramme: 'test/bench/programme/writeProgramme.ts' },
	});
	await esbuild.build({ ...shared, platform: 'node', target: 'node20', format: 'cjs', entryPoints: { thread: 'src/disk/threadMain.ts', scanThread: 'test/bench/scanThread.ts' }, outdir: out, outExtension: { '.js': '.cjs' } });
	await esbuild.build({ ...shared, platform: 'browser', target: 'es2022', format: 'cjs', external: ['vscode'], entryPoints: ['test/bench/web/index.ts'], outfile: join(out, 'web.js') });
}

/** What the process printed. */
function run(command, args, stdout = 'pipe') {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, { stdio: ['ignore', stdout, 'inherit'] });
		let printed = '';
		child.stdout?.on('data', chunk => { printed += chunk; });
		child.on('error', reject);
		child.on('close', code => code === 0 ? resolve(printed) : reject(new Error(`${args.join(' ')} ended with ${code}`)));
	});
}
