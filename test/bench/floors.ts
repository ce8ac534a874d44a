import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { Threads } from '../../src/disk/threads';
import { scriptOfThread } from './inThreads';
import { timed, timeOf, type Measure } from './measure';
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
			run: async () => ({
				'floor: read all, scan lines, in threads': await timeOf(() => scanLinesInThreads(folder)),
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

/** So many files a thread is asked for at once, as `readMany` asks. */
const filesAtOnce = 128;

/**
 * The same, split among threads that are started for it and this one, whichever has time: what can be won where nothing has to be
 * understood or put together.
 */
async function scanLinesInThreads(folder: string): Promise<readonly Summary[]> {
	const threads = new Threads(scriptOfThread('scanThread'));
	const files = walk(folder);
	const found: Summary[] = [];
	const askOn = async (): Promise<void> => {
		for (let some = files.splice(0, filesAtOnce); some.length > 0; some = files.splice(0, filesAtOnce)) {
			found.push(...JSON.parse(await threads.ask(some)) as readonly Summary[]);
		}
	};
	// Each thread has something to do next, too.
	const asked = Array.from({ length: 2 * threads.count }, askOn);
	for (let some = files.splice(0, filesAtOnce); some.length > 0; some = files.splice(0, filesAtOnce)) {
		found.push(...some.map(file => summarise(file, readFileSync(file.path, 'utf8'))));
		await new Promise(resolve => { setTimeout(resolve, 0); });
	}
	await Promise.all(asked);
	void threads.dispose();
	return found;
}

/** Every file below a folder is parsed by `yaml`, broken ones too. */
export function parseYaml(folder: string): void {
	walk(folder).forEach(({ path }) => { parseDocument(yamlOf(path, readFileSync(path, 'utf8'))); });
}

/** Every file below a folder, with its size and time. */
export function walk(folder: string): FoundFile[] {
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
