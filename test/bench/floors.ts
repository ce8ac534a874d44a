import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { timed, type Measure } from './measure';
import { summarise, yamlOf, type FoundFile, type Summary } from './summary';

/** What the least that anybody could do takes: the same files, in the same process, with the calls that are fastest in Node. */
export function floors(folder: string, cacheFile: string): readonly Measure[] {
	writeFileSync(cacheFile, JSON.stringify(scanLines(folder)));
	return [
		{ name: 'floors', run: () => ({ 'floor: walk and stat': timed(() => walk(folder)) }) },
		{
			name: 'floors',
			run: () => ({
				'floor: walk, stat, load summaries': timed(() => ({
					files: walk(folder),
					known: JSON.parse(readFileSync(cacheFile, 'utf8')) as unknown,
				})),
			}),
		},
		{
			name: 'floors',
			run: () => ({
				'floor: read all, scan lines': timed(() => scanLines(folder)),
			}),
		},
		{
			name: 'floors',
			run: () => ({
				'floor: read all, parse YAML': timed(() => { parseYaml(folder); }),
			}),
		},
	];
}

/** What a tree's row needs of every file below a folder. */
export function scanLines(folder: string): readonly Summary[] {
	return walk(folder).map(file => summarise(file, readFileSync(file.path, 'utf8')));
}

/** Every file below a folder is parsed by `yaml`, broken ones too. */
export function parseYaml(folder: string): void {
	walk(folder).forEach(({ path }) => { parseDocument(yamlOf(path, readFileSync(path, 'utf8'))); });
}

/** Every file below a folder, with its size and time. */
function walk(folder: string): readonly FoundFile[] {
	const found: FoundFile[] = [];
	const waiting = [folder];
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		for (const entry of readdirSync(next, { withFileTypes: true })) {
			const path = join(next, entry.name);
			if (entry.isDirectory()) {
				waiting.push(path);
			} else {
				const { size, mtimeMs } = statSync(path);
				found.push({ path, size, mtimeMs });
			}
		}
	}
	return found;
}
