import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { timed, type Measure } from './measure';

interface FoundFile { readonly path: string; readonly size: number; readonly mtimeMs: number }

/** What a cache would hold of a file. */
interface Summary extends FoundFile {
	id?: string;
	title?: string;
	date?: string;
	status?: string;
	pair?: string;
	minutes?: string;
	openActions: number;
}

/** What the least that anybody could do takes: the same files, in the same process, with the calls that are fastest in Node. */
export function floors(folder: string, cacheFile: string): readonly Measure[] {
	writeFileSync(cacheFile, JSON.stringify(walk(folder).map(file => summarise(file, readFileSync(file.path, 'utf8')))));
	return [
		{ name: 'floors', run: () => ({ 'floor: walk and stat': timed(() => walk(folder)) }) },
		{ name: 'floors', run: () => ({ 'floor: walk, stat, load summaries': timed(() => ({ files: walk(folder), known: JSON.parse(readFileSync(cacheFile, 'utf8')) as unknown })) }) },
		{ name: 'floors', run: () => ({ 'floor: read all, scan lines': timed(() => walk(folder).map(file => summarise(file, readFileSync(file.path, 'utf8')))) }) },
		{ name: 'floors', run: () => ({ 'floor: read all, parse YAML': timed(() => { walk(folder).forEach(({ path }) => { parseDocument(yamlOf(path, readFileSync(path, 'utf8'))); }); }) }) },
	];
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

/** What a tree's row needs, told line by line from the shape that our own writer gives a file; it understands nothing else. */
function summarise(file: FoundFile, text: string): Summary {
	const summary: Summary = { ...file, openActions: 0 };
	let inActions = false;
	for (let from = 0; from < text.length;) {
		const newline = text.indexOf('\n', from);
		const end = newline < 0 ? text.length : newline;
		const first = text.charCodeAt(from);
		if (first !== space) {
			const colon = text.indexOf(':', from);
			const key = colon < 0 || colon > end ? '' : text.slice(from, colon);
			inActions = key === 'actions';
			const value = (): string => text.slice(colon + 2, end);
			switch (key) {
				case 'id': summary.id = value(); break;
				case 'title': summary.title = value(); break;
				case 'start':
				case 'date': summary.date = text.slice(colon + 2, colon + 12); break;
				case 'status': summary.status = value(); break;
				case 'pair': summary.pair = value(); break;
				case 'minutes': summary.minutes = value(); break;
			}
		} else if (inActions && (text.startsWith('    state: open', from) || text.startsWith('    state: doing', from))) {
			summary.openActions++;
		}
		from = end + 1;
	}
	return summary;
}

const space = 32;

/** A note's head, or the whole file. */
const yamlOf = (path: string, text: string): string => path.endsWith('.md') ? text.slice(4, text.indexOf('\n---\n', 4) + 1) : text;
