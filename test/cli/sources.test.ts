import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { assert } from 'chai';

/** Signs that hide or turn what a reader sees: a source may say them only as escapes. */
const invisible = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]/u;

/** Files to import are as programs of others write them, with marks at their beginning. */
const isImported = /^test\/fixtures\/import/;

suite('The sources', () => {
	test('hold nothing that a reader can’t see', () => {
		const names = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
			.split('\0')
			.filter(name => name !== '' && !name.startsWith('test/corpora/') && !isImported.test(name) && !/\.(?:png|woff2?|ttf|gz)$/.test(name));
		assert.ok(names.length > 300);
		const hidden = names.flatMap(name => readFileSync(name, 'utf8')
			.split('\n')
			.flatMap((line, i) => invisible.test(line) ? [`${name}:${String(i + 1)}`] : []));
		assert.deepEqual(hidden, []);
	});

	test('are built with packages that have a digest each and come from no place of their own, of which only three run something when installed', () => {
		const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
			packages: Readonly<Record<string, { resolved?: string; integrity?: string; hasInstallScript?: boolean }>>;
		};
		const installed = Object.entries(packages).filter(([path]) => path !== '');
		assert.deepEqual(
			installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path.replace(/^.*node_modules\//, '')).sort(),
			['@vscode/vsce-sign', 'esbuild', 'keytar'],
		);
		assert.deepEqual(
			installed
				.filter(([, { resolved, integrity }]) => resolved !== undefined || !/^sha512-/.test(integrity ?? ''))
				.map(([path]) => path),
			[],
		);
	});
});
