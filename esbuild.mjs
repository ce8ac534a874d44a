// Builds everything that runs, from one source: `node esbuild.mjs [--production] [--tests] [--check]`.
// `--check` builds nothing; it fails when the manifest is not what the table of commands says, or a schema not what the shapes say.
import * as esbuild from 'esbuild';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const root = import.meta.dirname;
const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');

const shared = {
	absWorkingDir: root,
	bundle: true,
	minify: production,
	sourcemap: production ? false : 'linked',
	logLevel: 'warning',
	legalComments: 'none',
	// Dashes and quotation marks as they are, which is shorter than their escapes.
	charset: 'utf8',
	alias: {
		// The package's build in modules, from which what is not used can be left out; Node would get the other one.
		yaml: join(root, 'node_modules/yaml/browser/index.js'),
		// What markdown-it brings along in vain: `bareLinks.ts` finds links, and every engine of ours knows punctuation and symbols.
		'linkify-it': 'data:text/javascript,export class LinkifyIt {}',
		// Names of hosts: every engine of ours can write them in ASCII, and nobody reads them better otherwise.
		'punycode.js': 'data:text/javascript,export default { toASCII: name => new URL(`http://${name}`).hostname, toUnicode: name => name }',
		'uc.micro': String.raw`data:text/javascript,export const P = /\p{P}/u, S = /\p{S}/u`,
	},
};
const inHost = { ...shared, format: 'cjs', external: ['vscode'] };

const inNode = { ...shared, platform: 'node', target: 'node20' };

/** `import()` as an import like any other, where all is in one file anyway: what waits for a module's turn costs more than the module's name. */
const inOneFile = {
	name: 'in-one-file',
	setup(build) {
		build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
			const imports = [];
			const imported = (from, name) => {
				imports.push(`import { ${name} as part${imports.length} } from '${from}';`);
				return `part${imports.length - 1}`;
			};
			// By name: a module that is handed on as a whole needs a list of all it has.
			const contents = (await readFile(path, 'utf8'))
				.replaceAll(/\(await import\('([^']+)'\)\)\.(\w+)/g, (_, from, name) => imported(from, name))
				.replaceAll(/\bconst \{ (\w+) \} = await import\('([^']+)'\);/g, (_, name, from) => `const ${name} = ${imported(from, name)};`)
				.replaceAll(/\bimport\('([^']+)'\)/g, (_, from) => {
					imports.push(`import * as module${imports.length} from '${from}';`);
					return `Promise.resolve(module${imports.length - 1})`;
				});
			return { contents: contents + imports.map(line => `\n${line}`).join(''), loader: 'ts' };
		});
	},
};

/** Templates without their stages' questions, which are packed on their own: no host holds them before a note is begun. */
const withoutPrompts = {
	name: 'without-prompts',
	setup(build) {
		build.onLoad({ filter: /[\\/]media[\\/]templates[\\/].*\.json$/ }, async ({ path }) => ({
			contents: JSON.stringify(JSON.parse(await readFile(path, 'utf8')), (key, value) => key === 'prompts' ? undefined : value),
			loader: 'json',
		}));
	},
};

/** The styles of exported pages without what only their readers in the source need. Those with an escape stay: it is for spreadsheets, and no CSS needs it. */
const smallStyles = {
	name: 'small-styles',
	setup(build) {
		build.onLoad({ filter: /[\\/]exports[\\/]\w+Style\.ts$/ }, async ({ path }) => ({
			contents: (await readFile(path, 'utf8')).replaceAll(/`([^`$\\]*)`/g, (_, css) => JSON.stringify(esbuild.transformSync(css, { loader: 'css', minify: true, charset: 'utf8' }).code.trim())),
			loader: 'ts',
		}));
	},
};

const bundles = [
	// Modules, so that what the source imports on demand (`import()`) is a file of its own, loaded when it is first needed.
	// The web host knows neither modules nor second files: there all is in one.
	{ ...inNode, entryPoints: { extension: 'src/extension.node.ts' }, outdir: 'dist', format: 'esm', splitting: true, external: ['vscode'], outExtension: { '.js': '.mjs' }, chunkNames: 'parts/[name]-[hash]', plugins: [withoutPrompts, smallStyles] },
	{ ...inHost, entryPoints: ['src/extension.ts'], outfile: 'dist/web/extension.js', platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'], plugins: [smallStyles, inOneFile, withoutPrompts] },
	{ ...shared, entryPoints: ['src/webview/preview.ts', 'src/webview/brief.ts', 'src/webview/overview.ts'], outdir: 'dist', format: 'iife', platform: 'browser', target: 'es2022' },
	// All in one: what a thread has to look for takes it longer than what it has to read.
	{ ...inNode, entryPoints: ['src/disk/textThreadMain.ts'], outfile: 'dist/textThread.js', format: 'cjs' },
	{ ...inNode, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js', format: 'cjs', plugins: [smallStyles], banner: { js: '#!/usr/bin/env node' } },
];

/** What `host-tests:all` imports: the tests that lie in some folders of test/. */
const hostTestsIn = (...folders) => ({
	name: 'host-tests',
	setup(build) {
		build.onResolve({ filter: /^host-tests:all$/ }, () => ({ path: folders.join(), namespace: 'host-tests' }));
		build.onLoad({ filter: /.*/, namespace: 'host-tests' }, async () => {
			const tests = (await Promise.all(folders.map(async folder => (await readdir(join(root, 'test', folder))).sort().map(name => `./${folder}/${name}`)))).flat();
			return { contents: tests.filter(path => path.endsWith('.test.ts')).map(path => `import '${path}';`).join('\n'), resolveDir: join(root, 'test') };
		});
	},
});

const inWebHost = { ...inHost, entryPoints: ['test/host/index.web.ts'], platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'] };
const inNodeHost = { ...inNode, entryPoints: ['test/host/index.ts'], format: 'cjs', external: ['vscode', 'mocha'] };
const testBundles = [
	{ ...inNodeHost, outfile: 'out/host-tests/NodeAll.js', plugins: [hostTestsIn('host', 'host/eachHost')] },
	{ ...inNodeHost, outfile: 'out/host-tests/NodeSeveral.js', plugins: [hostTestsIn('host/severalFolders')] },
	{ ...inWebHost, outfile: 'out/host-tests/web.js', plugins: [hostTestsIn('host/eachHost')] },
	{ ...inWebHost, outfile: 'out/host-tests/webAll.js', plugins: [hostTestsIn('host', 'host/eachHost')] },
	{ ...inWebHost, outfile: 'out/host-tests/webSeveral.js', plugins: [hostTestsIn('host/severalFolders')] },
];

const json = value => JSON.stringify(value, null, '\t') + '\n';

/** A module of the core as it is now, to ask it what the repository should hold. */
async function load(entryPoint) {
	const { outputFiles: [{ text }] } = await esbuild.build({ ...shared, entryPoints: [entryPoint], format: 'esm', sourcemap: false, write: false });
	return import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
}

/** The manifest's generated parts, by the file that holds them. */
async function manifestFiles() {
	const { activationEvents, capabilities, contributes, manifestTexts } = await load('src/core/manifest/manifest.ts');
	const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
	return {
		'package.json': JSON.stringify({ ...manifest, capabilities, activationEvents, contributes: contributes() }, null, 2) + '\n',
		'package.nls.json': json(manifestTexts('en')),
		'package.nls.id.json': json(manifestTexts('id')),
	};
}

/** The JSON Schemas, by the file that holds them: help with our files in other editors. */
async function schemaFiles() {
	const { jsonSchema, schemaKinds } = await load('src/core/manifest/jsonSchema.ts');
	return Object.fromEntries(schemaKinds.map(kind => [`schemas/${kind}.schema.json`, json(jsonSchema(kind))]));
}

/** The page that each problem's code leads to, and the one that shows every template. */
async function docFiles() {
	const { problemsPage } = await load('src/core/manifest/problemDocs.ts');
	const { templatesPage } = await load('src/core/manifest/templateDocs.ts');
	return { 'docs/problems.md': problemsPage(), 'docs/templates.md': templatesPage() };
}

async function update(files, source) {
	for (const [name, text] of Object.entries(files)) {
		const current = await readFile(join(root, name), 'utf8').catch(() => '');
		if (current === text) {
			continue;
		}
		if (flags.has('--check')) {
			console.error(`${name} is not what ${source}: run "npm run build".`);
			process.exitCode = 1;
		} else {
			await mkdir(dirname(join(root, name)), { recursive: true });
			await writeFile(join(root, name), text);
		}
	}
}

/** The sample in one file, since a browser can't list an extension's folder. */
async function packSample() {
	const folder = join(root, 'examples/lead-the-fest');
	const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1));
	const files = await Promise.all(names.sort().map(async name => [name.replaceAll('\\', '/'), await readFile(join(folder, name), 'utf8')]));
	await writeFile(join(root, 'dist/sample.json'), JSON.stringify(Object.fromEntries(files)));
}

/** Help for keys and words in one file, so that no host holds it before it is asked for. */
async function packKeyHelp() {
	const { keyHelp, wordHelp } = await load('src/core/words/keyHelp.ts');
	await writeFile(join(root, 'dist/keyHelp.json'), JSON.stringify({ keyHelp, wordHelp }));
}

/** The questions of the templates in one file, for the same reason. */
async function packPrompts() {
	const { builtInTemplates, promptsOf } = await load('src/core/notes/templates/library.ts');
	await writeFile(join(root, 'dist/prompts.json'), JSON.stringify(promptsOf(builtInTemplates)));
}

await update(await manifestFiles(), 'the table of commands says');
await update(await schemaFiles(), 'the shapes say');
await update(await docFiles(), 'the problems and templates say');
if (!flags.has('--check')) {
	await rm(join(root, 'dist'), { recursive: true, force: true });
	await mkdir(join(root, 'dist'), { recursive: true });
	await Promise.all([...bundles, ...(flags.has('--tests') ? testBundles : [])].map(options => esbuild.build(options)));
	await packSample();
	await packKeyHelp();
	await packPrompts();
}
