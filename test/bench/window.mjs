/*
 * `node test/bench/window.mjs [sessions] [part …] [--docs]`: what takes how long in a real VS Code window, beside what VS Code itself or an
 * extension that does nothing takes there. Prints a table of each part, writes out/bench/window-<date>.json, and with `--docs` replaces
 * the tables in docs/performance.md.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { root } from '../workbench/paths.mjs';
import { installProject } from '../workbench/provision.mjs';
import { writeTables } from './docsPage.mjs';

await installProject();
const { command } = await import('../workbench/steps.mjs'); // not before: it needs the project's packages
const { minimalExtension } = await import('./window/minimalExtension.mjs');
const { measureFirstRow } = await import('./window/firstRow.mjs');
const { measureNotesOverTime } = await import('./window/notesOverTime.mjs');
const { measurePages } = await import('./window/pages.mjs');
const { measureRows } = await import('./window/rows.mjs');
const { measureWritingPages } = await import('./window/writingPages.mjs');
const { measureSoak } = await import('./window/soak.mjs');
const { measureStart } = await import('./window/start.mjs');

const parts = {
	page: { title: 'the page of a note', measure: measurePages },
	writing: { title: 'pages that write', measure: measureWritingPages },
	notes: { title: 'the page What I Wrote Over Time', measure: measureNotesOverTime },
	start: { title: 'a start', measure: measureStart },
	first: { title: 'the first row', measure: measureFirstRow },
	rows: { title: 'rows and choices', measure: measureRows },
	soak: { title: 'an hour of use', measure: measureSoak, isAskedFor: true },
};

const chosen = process.argv.slice(2).filter(word => word in parts);
const sessions = Number(process.argv.slice(2).find(word => /^\d+$/.test(word)) ?? 1000);
await run('npx', 'tsc', '-b', 'test/ui');
await run(process.execPath, 'esbuild.mjs', '--production');
const { Workbench } = createRequire(import.meta.url)(join(root, 'out', 'test', 'ui', 'workbench.js'));
const { extensionsDir, hold, activation } = minimalExtension();
const openWindow = options => Workbench.open({ extensionsDir, language: 'en', locale: 'en', ...options });

const rows = [];
const tables = [];
for (const [name, { title, measure, isAskedFor = false }] of Object.entries(parts)) {
	if (chosen.length === 0 ? !isAskedFor : chosen.includes(name)) {
		const found = [];
		for await (const row of measure(openWindow, { sessions, hold, activation })) {
			found.push(row);
			console.error(lineOf(row));
		}
		rows.push(...found);
		tables.push({ title: `In a window: ${title}`, text: `${table(found)}\n\nMedians, measured on ${new Date().toISOString().slice(0, 10)} with ${cpus().length} × ${cpus()[0]?.model.trim()}, mean load of a quarter of an hour ${loadavg()[2].toFixed(1)}.` });
	}
}
console.log(tables.map(({ title, text }) => `\n### ${title}\n\n${text}`).join('\n'));
if (process.argv.includes('--docs')) {
	writeTables(tables);
}
const file = join(root, 'out', 'bench', `window-${new Date().toISOString().slice(0, 10)}.json`);
mkdirSync(join(root, 'out', 'bench'), { recursive: true });
writeFileSync(file, JSON.stringify({ cores: cpus().length, node: process.version, rows }, undefined, '\t'));
console.log(`\n${file}`);

function table(rows) {
	return ['| Work | Floor or rival | ms | Ours, ms | Ratio | Goal |', '|---|---|---|---|---|---|', ...rows.map(lineOf)].join('\n');
}

function lineOf({ work, rival, floorMs, oursMs, goal }) {
	return `| ${work} | ${rival} | ${floorMs.toFixed()} | ${oursMs.toFixed()} | ${(oursMs / floorMs).toFixed(2)} | ${goal} |`;
}

async function run(...words) {
	const lines = [];
	await command(...words)({ print: line => lines.push(line) }).catch(error => {
		throw new Error([error.message, ...lines].join('\n'));
	});
}
