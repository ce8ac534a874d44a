import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert } from 'chai';
import { buildSync } from 'esbuild';
import ts from 'typescript';
import * as yamlOfNode from 'yaml';
import { joiningWords, sendingWords } from '../../src/core/words/lateWords';
import { someOf } from '../core/longForm';
import { loadedFor } from '../loadedFor';

/** What a program reaches other machines and programs with, and what runs text. */
const forbidden = new Set([
	'fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'RTCPeerConnection', 'eval', 'importScripts',
]);
const modules = /^(?:node:)?(?:child_process|cluster|dgram|dns|http|http2|https|inspector|net|repl|tls|vm)(?:\/|$)/;

/** Whether an identifier stands for a value: no property, no name of something declared. */
function isUse(node: ts.Identifier): boolean {
	const { parent } = node;
	return !(ts.isPropertyAccessExpression(parent) && parent.name === node)
		&& !((ts.isPropertyAssignment(parent)
			|| ts.isMethodDeclaration(parent)
			|| ts.isPropertyDeclaration(parent)
			|| ts.isAccessor(parent)
			|| ts.isBindingElement(parent))
			&& (parent as { name?: ts.Node }).name === node);
}

function found(text: string): readonly string[] {
	const names: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isIdentifier(node) && forbidden.has(node.text) && isUse(node)) {
			names.push(node.text);
		} else if (ts.isPropertyAccessExpression(node)
			&& /^(?:globalThis|window|self|global)$/.test(node.expression.getText())
			&& (forbidden.has(node.name.text) || node.name.text === 'Function')) {
			names.push(node.getText());
		} else if ((ts.isNewExpression(node) || ts.isCallExpression(node))
			&& ts.isIdentifier(node.expression)
			&& node.expression.text === 'Function') {
			names.push('Function');
		} else if (ts.isPropertyAccessExpression(node) && node.name.text === 'sendBeacon') {
			names.push('sendBeacon');
		} else if (ts.isStringLiteralLike(node)
			&& modules.test(node.text)
			&& (ts.isCallExpression(node.parent) || ts.isImportDeclaration(node.parent) || ts.isExportDeclaration(node.parent))) {
			names.push(node.text);
		}
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile('bundle.js', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS));
	return [...new Set(names)];
}

/** The modules of the source and of packages that a file was made of: esbuild names each above its code, unless it minifies. */
const modulesIn = (path: string): readonly string[] =>
	[
		...new Set([
			...readFileSync(path, 'utf8').matchAll(/^ *\/\/ (?:\.\.\/)*(\S*\b(?:src|media|node_modules)\/\S+\.\w+)$/gm),
		].map(([, module]) => module!)),
	];

suite('What is built', () => {
	const folder = mkdtempSync(join(tmpdir(), 'mentor-notes-build-'));
	suiteTeardown(() => { rmSync(folder, { recursive: true }); });
	const bundles = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter(name => /\.m?js$/.test(name)).sort();

	test('reaches no network, starts no program and runs no text', () => {
		assert.ok(bundles.length >= 6, bundles.join(', '));
		assert.deepEqual(
			bundles.map(name => [name, found(readFileSync(join('dist', name), 'utf8'))]).filter(([, names]) => names!.length > 0), [],
		);
	});

	test('would be seen to', () => {
		assert.deepEqual(
			found('const { fetch } = x; a.fetch(); ({ fetch: 1 }); "eval"; class A { eval() {} } import "node:fs"; say("http");'),
			['http'],
		);
		assert.deepEqual(found('fetch("x"); eval("1"); new Function("x"); Function("x"); self.fetch; globalThis.WebSocket; import("node:child_process"); import http from "http"; require("net"); navigator.sendBeacon("x")'),
			['fetch', 'eval', 'Function', 'self.fetch', 'globalThis.WebSocket', 'node:child_process', 'http', 'net', 'sendBeacon']);
	});

	test('for Node holds each module in one file only, so that its state and its classes exist once', () => {
		const files = readdirSync('dist/node').filter(name => name.endsWith('.mjs')).map(name => join('node', name));
		const modules = files.flatMap(name => modulesIn(join('dist', name)));
		assert.ok(modules.length > 400, String(modules.length));
		assert.deepEqual(modules.filter((module, i) => modules.indexOf(module) !== i), []);
		assert.ok(files.filter(name => name.includes('shared-')).length <= 8, files.join('\n'));
	});

	test('holds the packages themselves, none of them replaced', () => {
		const used = [
			'entities', 'linkify-it', 'markdown-it', 'mdurl', 'punycode.js', 'uc.micro', 'yaml', 'zeptomatch',
		];
		for (const files of [
			['web/extension.js'], readdirSync('dist/node').filter(name => name.endsWith('.mjs')).map(name => join('node', name)),
		]) {
			const packages = new Set(files
				.flatMap(name => modulesIn(join('dist', name)))
				.map(module => module.split('node_modules/').slice(1).at(-1)?.split('/')[0]));
			assert.deepEqual(used.filter(name => !packages.has(name)), [], files[0]);
		}
	});

	test('comes with the licence of every package that it has code or icons of, and of no other', () => {
		const folders = new Set(bundles.flatMap(name => modulesIn(join('dist', name)))
			.flatMap(path => /node_modules\/(?:.*node_modules\/)?(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? []));
		const packages = [...folders].map(folder => {
			const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Readonly<Record<string, string>>;
			return `${name!} ${version!}`;
		});
		const [, ...notices] = readFileSync('dist/ThirdPartyNotices.txt', 'utf8').split(/\n={80}\n\n/);
		assert.deepEqual(notices.map(notice => /^\S+ [\d.]+(?= \([\w. -]+\))/.exec(notice)?.[0]).sort(), [...new Set(packages)].sort());
		assert.deepEqual(notices.filter(notice => !/copyright|Attribution 4\.0/i.test(notice) || notice.length < 400), []);
	});

	test('for the web evaluates what is loaded on demand in Node when it is first needed', () => {
		const text = readFileSync('dist/web/extension.js', 'utf8');
		const onDemand = [
			'yaml/browser/dist/parse/parser.js',
			'src/core/languageFeatures/textTasks.ts',
			'src/core/markdown/markdown.ts',
			'src/core/exports/styles.ts',
			'src/host/pages/notePreview.ts',
		];
		// How esbuild begins a module that waits for its first import.
		assert.deepEqual(onDemand.filter(module => !text.includes(`${module}"() {`)), []);
		assert.ok(!text.includes('src/extension.ts"() {'));
	});

	test('for the web has nothing of sending and receiving, since Git is not there', () => {
		const modules = modulesIn('dist/web/extension.js');
		assert.ok(modules.includes('src/host/pages/merge/fileSource.ts'));
		assert.deepEqual(
			modules.filter(module => /\/(?:sendAndReceive|joinProgramme|extensionRepository|exchangeStatus|receive)\.ts$/.test(module)), [],
		);
		const text = readFileSync('dist/web/extension.js', 'utf8');
		const sentences = [joiningWords, sendingWords].flatMap(({ en, id }) => [en, id]).flatMap(words => Object.values<unknown>(words))
			.filter(each => typeof each === 'string')
			.filter(each => each.length > 20);
		assert.ok(sentences.length > 20);
		assert.deepEqual(sentences.filter(each => text.includes(each)), []);
	});

	test('reads YAML in the web as in Node, where the core is tested: the package has a build for each', async () => {
		const outfile = join(folder, 'yaml.cjs');
		buildSync({ entryPoints: ['node_modules/yaml/browser/index.js'], bundle: true, format: 'cjs', outfile });
		const yamlOfWeb = await import(outfile) as typeof yamlOfNode;
		const { cases } = JSON.parse(readFileSync('test/corpora/yaml-test-suite/cases.json', 'utf8')) as {
			readonly cases: readonly { readonly yaml: string }[];
		};
		for (const text of [...someOf(cases).map(({ yaml }) => yaml), readFileSync('examples/lead-the-fest/programme.yaml', 'utf8')]) {
			const [web, node] = [yamlOfWeb, yamlOfNode].map(({ Composer, Parser }) => {
				const documents = [
					...new Composer({ schema: 'core', prettyErrors: false, uniqueKeys: false }).compose(
						new Parser().parse(text), true, text.length,
					),
				];
				return documents.map(document => ({
					errors: document.errors.map(({ code, pos }) => [code, pos]),
					range: document.range,
					text: document.errors.length === 0 ? String(document) : '',
				}));
			});
			assert.deepEqual(web, node, text);
		}
	});

	test('for Node starts without YAML, Markdown and pages', () => {
		// The words of the longer language load before anything is registered.
		const modules = ['node/extension.mjs', 'node/id.mjs'].flatMap(file => loadedFor(join('dist', file))).flatMap(modulesIn);
		assert.ok(modules.includes('src/extension.ts') && modules.includes('src/core/words/id/id.ts'));
		assert.ok(!modules.includes('src/core/words/en/en.ts'));
		assert.deepEqual(
			modules.filter(module => /node_modules\/(?:yaml|markdown-it|d3-array|zeptomatch)\/|src\/core\/(?:yaml|markdown|exports|charts|plans)\//.test(module)),
			[],
		);
	});
});
