import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../workbench/paths.mjs';

const page = join(root, 'docs', 'performance.md');
/** Everything below it is of runs with `--docs`. */
const heading = '## The last run\n';

/** Replaces the tables of the page that have the same title, and adds the others at the end. Each is `{ title, text }`. */
export function writeTables(tables) {
	const [before, after = ''] = readFileSync(page, 'utf8').split(heading);
	const texts = new Map(after.split(/^### /m).slice(1).map(section => {
		const end = section.indexOf('\n');
		return [section.slice(0, end), section.slice(end).trim()];
	}));
	tables.forEach(({ title, text }) => texts.set(title, text));
	const sections = [...texts].map(([title, text]) => `### ${title}\n\n${text}\n`);
	writeFileSync(page, `${before}${heading}\n${sections.join('\n')}`);
}
