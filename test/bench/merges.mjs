/*
 * `npm run bench -- merges [--docs]`: our merge beside Git's own on 500 pairs of branches, each what two people could have made of one
 * programme in the same days; with `--docs` its figures go into docs/together.md and its Indonesian page.
 */
import * as esbuild from 'esbuild';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../workbench/paths.mjs';

const bundle = join(root, 'out', 'bench', 'merges.mjs');
await esbuild.build({
	absWorkingDir: root, bundle: true, logLevel: 'warning', charset: 'utf8', platform: 'node', target: 'node20', format: 'esm', outfile: bundle,
	banner: { js: 'import { createRequire as requireFrom } from \'node:module\'; const require = requireFrom(import.meta.url);' },
	entryPoints: ['test/bench/merges/compare.ts'],
});
const printed = execFileSync(process.execPath, [bundle], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 2 ** 24 });
console.log(printed);
if (process.argv.includes('--docs')) {
	const { tables } = JSON.parse(printed);
	for (const [page, table] of Object.entries(tables)) {
		const path = join(root, page);
		const text = readFileSync(path, 'utf8');
		writeFileSync(path, text.replace(/(<!-- figures -->\n)[^]*?(<!-- end of figures -->)/, `$1\n${table}\n\n$2`));
	}
}
