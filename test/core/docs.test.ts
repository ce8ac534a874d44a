import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assert } from 'chai';
import { commandMenus } from '../../src/core/manifest/commandMenus';

const root = process.cwd();
const pages = [
	'README.md',
	'README.id.md',
	'CONTRIBUTING.md',
	'CHANGELOG.md',
	...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
		.filter(name => name.endsWith('.md'))
		.map(name => `docs/${name.replaceAll('\\', '/')}`),
];
const textOf = (page: string): string => readFileSync(join(root, page), 'utf8');

/** What a heading's address is on a page: small letters and hyphens for spaces, other signs left out. */
const anchorsOf = (text: string): ReadonlySet<string> => new Set([
	...[...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading
		.toLowerCase()
		.replaceAll(/<[^>]*>|[^\p{L}\p{N} -]/gu, '')
		.replaceAll(' ', '-')),
	...[...text.matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id),
]);

/** What no published text has outside of code, by what went wrong. */
const faults: Readonly<Record<string, RegExp>> = {
	'no value': /\bundefined\b|\bNaN\b|\[object /,
	'an empty list': /:\s*\.(?:\s|$)|“”|,\s*\.(?:\s|$)|\(\s*\)/m,
	'a placeholder': /\$\{|\{\w*\}/,
	'progress of a tool': /\bround \d+ of \d+|^\s*[✓✔✗] |\b\d+ (?:passing|failing)\b/m,
};

const filesBelow = (folder: string): string[] => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
	.map(name => `${folder}/${name.replaceAll('\\', '/')}`)
	.filter(name => statSync(join(root, name)).isFile());

/** Every page, and every text of the manifest and the schemas, by where it stands. */
function publishedTexts(): Readonly<Record<string, string>> {
	const texts: Record<string, string> = Object.fromEntries([...pages, ...filesBelow('examples').filter(name => name.endsWith('.md')), 'SECURITY.md']
		.map(page => [page, textOf(page)]));
	for (const name of ['package.nls.json', 'package.nls.id.json', ...filesBelow('schemas')]) {
		JSON.parse(textOf(name), (key, value: unknown) => {
			if (typeof value === 'string' && !['pattern', '$schema', '$id', '$ref'].includes(key)) {
				texts[`${name} ${key} ${value.slice(0, 20)}`] = value;
			}
			return value;
		});
	}
	return texts;
}

suite('README and docs', () => {
	for (const page of pages) {
		test(`${page}: every link and picture leads somewhere`, () => {
			const text = textOf(page).replaceAll(/^```[^]*?^```$/gm, '');
			const targets = [...text.matchAll(/\]\(([^)\s]+)\)|\b(?:src|srcset)="([^"]+)"/g)]
				.map(([, link, source]) => link ?? source ?? '')
				.filter(target => !/^[a-z]+:/.test(target));
			const lost = targets.filter(target => {
				const [path = '', anchor] = target.split('#');
				const file = path === '' ? page : join(dirname(page), path);
				return !existsSync(join(root, file)) || (anchor !== undefined && !anchorsOf(textOf(file)).has(anchor));
			});
			assert.deepEqual(lost, []);
		});
	}

	test('every published text is whole: no value is missing, no list is empty, no placeholder is left, and no tool’s progress is in it', () => {
		const found = Object.entries(publishedTexts()).flatMap(([name, text]) => {
			const prose = text.replaceAll(/^```[^]*?^```$|`[^`\n]+`/gm, 'code');
			return Object.entries(faults).flatMap(([fault, pattern]) => {
				const at = pattern.exec(prose);
				return at ? [`${name}: ${fault}: ${prose.slice(Math.max(0, at.index - 40), at.index + 40)}`] : [];
			});
		});
		assert.deepEqual(found, []);
	});

	test('a file or a class of ours that a page names is there', () => {
		const files = new Set(filesBelow('src').concat(filesBelow('test'), filesBelow('media'), readdirSync(root)));
		const sources = filesBelow('src').filter(name => name.endsWith('.ts')).map(textOf).join('\n');
		const lost = pages.filter(page => page !== 'CHANGELOG.md').flatMap(page => [
			...[...textOf(page).matchAll(/`([\w./-]+\.(?:ts|css|mjs))`/g)].map(([, name = '']) => name)
				.filter(name => !/^(?:dist\/|commands-)|^[a-zA-Z]+\.mjs$/.test(name) && ![...files].some(file => `/${file}`.endsWith(`/${name}`))),
			...[...textOf(page).matchAll(/`([A-Z][a-z]+[A-Z][A-Za-z]+)(?:\.\w+)?`/g)].map(([, name = '']) => name)
				.filter(name => !new RegExp(`\\b${name}\\b`).test(sources)),
		].map(name => `${page}: ${name}`));
		assert.deepEqual(lost, []);
	});

	test('the READMEs name the VS Codes that the tests run in, of which the oldest is the oldest that the manifest lets in', () => {
		const versions = [
			...textOf('test/workbench/versions.mjs').matchAll(/name: 'VS Code ([\d.]+)'/g),
		].map(([, version = '']) => version);
		assert.strictEqual(versions.length, 2);
		const { engines } = JSON.parse(textOf('package.json')) as { engines: { vscode: string } };
		assert.strictEqual(engines.vscode, `^${versions[1]!.replace(/\d+$/, '0')}`);
		for (const page of ['README.md', 'README.id.md']) {
			const named = [...textOf(page).matchAll(/^\| VS Code ([\d.]+)/gm)].map(([, version]) => version);
			assert.deepEqual(named, versions, page);
		}
	});

	for (const language of ['en', 'id'] as const) {
		const own = pages.filter(page => (language === 'id') === /\.id\.md$|^docs\/id\//.test(page)
			&& page !== 'docs/templates.md'); // that one is in both
		test(`a command is named as it is called in ${language}`, () => {
			const titles = new Set<string>(Object.values(commandMenus).map(({ title }) => title[language]));
			const named = own.flatMap(page => [...textOf(page).matchAll(/\*\*([^*\n]+…)\*\*/g)].map(([, name = '']) => ({ page, name })));
			assert.ok(named.length > 5);
			assert.deepEqual(named.filter(({ name }) => !titles.has(name)), []);
		});
	}
});
