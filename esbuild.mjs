// Builds everything that runs, from one source: `node esbuild.mjs [--production] [--tests] [--out <folder>] [--check]`.
// `--check` builds nothing; it fails when the manifest, a schema or a page of the docs differs from what the source makes of it.
import * as esbuild from 'esbuild';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { thirdPartyNotices } from './third-party-notices.mjs';

const root = import.meta.dirname;
const { values: flags } = parseArgs({ options: {
	production: { type: 'boolean', default: false },
	tests: { type: 'boolean', default: false },
	check: { type: 'boolean', default: false },
	out: { type: 'string', default: 'dist' },
} });
const dist = resolve(root, flags.out);

/** Options of every bundle. No module is replaced by another or rewritten: what ships is what the tests run. */
const common = {
	absWorkingDir: root,
	bundle: true,
	minify: flags.production,
	sourcemap: flags.production ? false : 'linked',
	logLevel: 'warning',
	legalComments: 'none',
	// Writes dashes and quotation marks as they are; their escapes are longer.
	charset: 'utf8',
};
const inNode = { ...common, platform: 'node', target: 'node20' };
const inBrowser = { ...common, platform: 'browser', target: 'es2022' };
const inWebHost = { ...inBrowser, format: 'cjs', external: ['vscode'], mainFields: ['browser', 'module', 'main'] };

/** Templates without the questions of their stages: those are half of their size, and `packed` has them for when a note is begun. */
const withoutPrompts = {
	name: 'without-prompts',
	setup(build) {
		build.onLoad({ filter: /[\\/]media[\\/]templates[\\/].*\.json$/ }, async ({ path }) => ({
			contents: JSON.stringify(JSON.parse(await readFile(path, 'utf8')), (key, value) => key === 'prompts' ? undefined : value),
			loader: 'json',
		}));
	},
};

const pages = {
	entryPoints: ['src/webview/preview.ts', 'src/webview/brief.ts', 'src/webview/overview.ts', 'src/webview/notesOverTime/notesOverTime.ts', 'src/webview/import/import.ts', 'src/webview/pairing/pairing.ts', 'src/webview/merge/merge.ts', 'src/webview/session/session.ts', 'src/webview/reflection/reflection.ts', 'src/webview/programme/programme.ts'],
};

const bundles = [
	// The web host can load no second file. esbuild evaluates what only `import()` leads to when it is first imported.
	{ ...inWebHost, entryPoints: ['src/extension.ts'], outfile: join(dist, 'web/extension.js'), plugins: [withoutPrompts] },
	{ ...inBrowser, ...pages, outdir: dist, entryNames: '[name]', format: 'iife', loader: { '.svg': 'text' } },
	{ ...inNode, entryPoints: ['src/disk/threadMain.ts'], outfile: join(dist, 'thread.js'), format: 'cjs' },
	{ ...inNode, entryPoints: ['src/cli/main.ts'], outfile: join(dist, 'cli.js'), format: 'cjs', banner: { js: '#!/usr/bin/env node' } },
];

const start = 'src/extension.node.ts';
/** Loaded with the first rows, at once after the start. */
const firstRows = ['extension.later', 'actionsView', 'reflectionsView'];
const nodeHost = {
	...inNode, entryPoints: { extension: start }, outdir: join(dist, 'node'), format: 'esm', splitting: true, external: ['vscode'],
	outExtension: { '.js': '.mjs' }, chunkNames: 'shared-[hash]', metafile: true, write: false,
	// The package `yaml` has no ES module for Node, and requires Node's `process`.
	banner: { js: `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);` },
};

/** The part that holds a module which the source imports with `import()`: its subject's commands, its package, else its own. */
function partOf(path) {
	const folders = path.split('/');
	if (path.startsWith('src/host/commands/')) {
		return `commands-${folders[3]}`;
	}
	return folders.includes('node_modules') ? folders[folders.lastIndexOf('node_modules') + 1] : folders.at(-1).replace(/\.ts$/, '');
}

/**
 * Bundles the Node host in two passes. esbuild writes one file for each set of entry points that lead to the same modules, which
 * makes dozens of small files. So the first pass only reports which module imports which, and in the second each part imports
 * the whole start, and the whole of each group of shared modules of which it needs one. The result is one file for the start,
 * one for the words of a language, one for a group, one for a part; and each module is in only one of them, so its state and its
 * classes exist once.
 */
async function bundleNodeHost() {
	const { metafile: { inputs, outputs } } = await esbuild.build(nodeHost);
	/** The modules that load with some modules, themselves included. */
	const loadedWith = paths => {
		const found = new Set(paths);
		for (const path of found) {
			const loaded = inputs[path].imports.filter(({ kind, external }) => kind !== 'dynamic-import' && !external);
			loaded.forEach(imported => found.add(imported.path));
		}
		return found;
	};
	const parts = new Map(); // name → the modules that the source asks for, with the names of their exports
	for (const { entryPoint, exports } of Object.values(outputs).filter(({ entryPoint }) => entryPoint && entryPoint !== start)) {
		parts.set(partOf(entryPoint), [...parts.get(partOf(entryPoint)) ?? [], { path: entryPoint, exports }]);
	}
	const ofParts = new Map([...parts].map(([name, modules]) => [name, loadedWith(modules.map(({ path }) => path))]));
	// What both languages need is with the start.
	const inStart = [start, 'src/core/words/formats.ts'];
	const ofStart = loadedWith(inStart);
	const groups = new Map(); // name → the modules that several parts need
	for (const path of Object.keys(inputs).filter(path => path.startsWith('src/') && !ofStart.has(path))) {
		if ([...ofParts.values()].filter(modules => modules.has(path)).length > 1) {
			// By what else would load with them: a language's words, what the first rows need, what reading a file needs, what needs Markdown.
			const language = ['en', 'id'].find(each => ofParts.get(each).has(path));
			const needsMarkdown = loadedWith([path]).has('src/core/markdown/markdown.ts');
			const isOfRows = firstRows.some(part => ofParts.get(part).has(path));
			const group = language ?? (isOfRows ? 'rows' : ofParts.get('textTasks').has(path) ? 'reading' : needsMarkdown ? 'markdown' : 'common');
			groups.set(group, [...groups.get(group) ?? [], path]);
		}
	}

	const needed = modules => [
		`import 'start:all';`,
		...[...groups].filter(([, members]) => members.some(path => modules.has(path))).map(([name]) => `import 'group:${name}';`),
	];
	const sources = {
		start: () => [...inStart.map(path => `import './${path}';`), `export { activate } from './${start}';`],
		group: name => [...needed(loadedWith(groups.get(name))), ...groups.get(name).map(path => `import './${path}';`)],
		// Two modules of a part that export the same name are an error of the build.
		part: name => [...needed(ofParts.get(name)), ...parts.get(name).map(({ path, exports }) => `export { ${exports} } from './${path}';`)],
	};
	const asParts = {
		name: 'as-parts',
		setup(build) {
			for (const [namespace, linesOf] of Object.entries(sources)) {
				build.onResolve({ filter: new RegExp(`^${namespace}:`) }, ({ path }) => ({ path: path.slice(namespace.length + 1), namespace }));
				build.onLoad({ filter: /.*/, namespace }, ({ path }) => ({ contents: linesOf(path).join('\n'), resolveDir: root }));
			}
			build.onResolve({ filter: /.*/ }, async ({ path, kind, resolveDir, pluginData }) => {
				if (kind !== 'dynamic-import' || pluginData === asParts) {
					return undefined;
				}
				const found = await build.resolve(path, { kind, resolveDir, pluginData: asParts });
				const part = found.path && partOf(relative(root, found.path).replaceAll(sep, '/'));
				return parts.has(part) && !found.external ? { path: part, namespace: 'part' } : found;
			});
		},
	};
	const entryPoints = { extension: 'start:all', ...Object.fromEntries([...parts.keys()].map(name => [name, `part:${name}`])) };
	const { outputFiles, metafile } = await esbuild.build({ ...nodeHost, entryPoints, plugins: [asParts, withoutPrompts] });
	const files = ['extension', 'en', 'id'].reduce(joinWithShared, outputFiles.map(({ path, text }) => ({ name: basename(path), text })));
	await mkdir(nodeHost.outdir, { recursive: true });
	await Promise.all(files.map(({ name, text }) => writeFile(join(nodeHost.outdir, name), text)));
	return { metafile };
}

/**
 * esbuild puts what an entry point shares with others into a file of its own, which the entry point then only passes on. Both are loaded
 * at a start, and each file costs more than its size: they become one, with the name of the entry point.
 */
function joinWithShared(files, entry) {
	/** Of a list such as `a as b, c`: pairs of the name inside of the file and the one outside. */
	const namesIn = list => list.split(',').map(each => each.trim().split(/\s+as\s+/)).map(([inside, outside = inside]) => [inside, outside]);
	const { text: passedOn } = files.find(({ name }) => name === `${entry}.mjs`);
	const [, imported, shared] = /import\s*\{([^}]*)\}\s*from\s*"\.\/(shared-\w+)\.mjs"/.exec(passedOn);
	const [[, outside]] = namesIn(/export\s*\{([^}]*)\}/.exec(passedOn)[1]);
	const [[nameInShared]] = namesIn(imported);
	return files.filter(({ name }) => !name.startsWith(`${entry}.mjs`)).map(({ name, text }) => ({
		name: name.replace(shared, entry),
		text: (name === `${shared}.mjs`
			? text.replace(/export\s*\{([^}]*)\}/, (found, list) => {
				const [inside] = namesIn(list).find(([, known]) => known === nameInShared);
				return outside === nameInShared ? found : found.replace('{', `{ ${inside} as ${outside},`);
			})
			: text).replaceAll(`${shared}.mjs`, `${entry}.mjs`),
	}));
}

/** What `host-tests:all` imports: the tests in some folders of test/. */
const hostTestsIn = (...folders) => ({
	name: 'host-tests',
	setup(build) {
		build.onResolve({ filter: /^host-tests:all$/ }, () => ({ path: folders.join(), namespace: 'host-tests' }));
		build.onLoad({ filter: /.*/, namespace: 'host-tests' }, async () => {
			const inFolder = async folder => (await readdir(join(root, 'test', folder))).sort().map(name => `./${folder}/${name}`);
			const tests = (await Promise.all(folders.map(inFolder))).flat().filter(path => path.endsWith('.test.ts'));
			return { contents: tests.map(path => `import '${path}';`).join('\n'), resolveDir: join(root, 'test') };
		});
	},
});
const testsInNode = { ...inNode, entryPoints: ['test/host/index.ts'], format: 'cjs', external: ['vscode', 'mocha'] };
const testsInWeb = { ...inWebHost, entryPoints: ['test/host/index.web.ts'] };
const testBundles = [
	{ ...testsInNode, outfile: 'out/host-tests/NodeAll.js', plugins: [hostTestsIn('host', 'host/eachHost')] },
	{ ...testsInNode, outfile: 'out/host-tests/NodeSeveral.js', plugins: [hostTestsIn('host/severalFolders')] },
	{ ...testsInWeb, outfile: 'out/host-tests/web.js', plugins: [hostTestsIn('host/eachHost')] },
	{ ...testsInWeb, outfile: 'out/host-tests/webAll.js', plugins: [hostTestsIn('host', 'host/eachHost')] },
	{ ...testsInWeb, outfile: 'out/host-tests/webSeveral.js', plugins: [hostTestsIn('host/severalFolders')] },
];

/** A module of the core as it is now, to ask it what the repository should hold. */
async function load(entryPoint) {
	const options = { ...common, entryPoints: [entryPoint], format: 'esm', sourcemap: false, write: false };
	const { outputFiles: [{ text }] } = await esbuild.build(options);
	return import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
}

const json = value => JSON.stringify(value, null, '\t') + '\n';

/** The files that are made from the source and committed, by their path. */
async function generated() {
	const { activationEvents, capabilities, contributes, manifestTexts } = await load('src/core/manifest/manifest.ts');
	const { jsonSchema, schemaKinds } = await load('src/core/manifest/jsonSchema.ts');
	const { problemsPage } = await load('src/core/manifest/problemDocs.ts');
	const { templatesPage } = await load('src/core/manifest/templateDocs.ts');
	const { reportTablesPage } = await load('src/core/manifest/tableDocs.ts');
	const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
	return {
		'package.json': JSON.stringify({ ...manifest, capabilities, activationEvents, contributes: contributes() }, null, 2) + '\n',
		'package.nls.json': json(manifestTexts('en')),
		'package.nls.id.json': json(manifestTexts('id')),
		// Help with our files in other editors.
		...Object.fromEntries(schemaKinds.map(kind => [`schemas/${kind}.schema.json`, json(jsonSchema(kind))])),
		// The page that each problem's code leads to, and the one that shows every template.
		'docs/problems.md': problemsPage(),
		'docs/templates.md': templatesPage(),
		// What each column of an exported table means.
		'docs/report-tables.md': reportTablesPage(),
	};
}

/** Values that are read from a file of their own when they are first needed, by the file's name. */
async function packed() {
	const { keyHelp, wordHelp } = await load('src/core/words/keyHelp.ts');
	const { builtInTemplates, promptsOf } = await load('src/core/notes/templates/library.ts');
	// A browser can't list an extension's folder, so the sample is one file.
	const folder = join(root, 'examples/lead-the-fest');
	const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter(entry => entry.isFile());
	const paths = entries.map(entry => join(entry.parentPath, entry.name)).sort();
	const sample = await Promise.all(paths.map(async path => [relative(folder, path).replaceAll(sep, '/'), await readFile(path, 'utf8')]));
	return { keyHelp: { keyHelp, wordHelp }, prompts: promptsOf(builtInTemplates), sample: Object.fromEntries(sample) };
}

for (const [name, text] of Object.entries(await generated())) {
	const current = await readFile(join(root, name), 'utf8').catch(() => '');
	if (current !== text && flags.check) {
		console.error(`${name} is not what the source makes of it: run "npm run build".`);
		process.exitCode = 1;
	} else if (current !== text) {
		await mkdir(dirname(join(root, name)), { recursive: true });
		await writeFile(join(root, name), text);
	}
}
if (!flags.check) {
	await rm(dist, { recursive: true, force: true });
	await mkdir(dist, { recursive: true });
	const tests = flags.tests ? testBundles.map(options => esbuild.build(options)) : [];
	const built = await Promise.all([bundleNodeHost(), ...bundles.map(options => esbuild.build({ ...options, metafile: true }))]);
	await writeFile(join(dist, 'ThirdPartyNotices.txt'), await thirdPartyNotices(built.map(({ metafile }) => metafile), root));
	await Promise.all(tests);
	await Promise.all(Object.entries(await packed()).map(([name, value]) => writeFile(join(dist, `${name}.json`), JSON.stringify(value))));
}
