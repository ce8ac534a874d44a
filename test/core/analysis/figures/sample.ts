import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(process.cwd(), 'examples/lead-the-fest');

/** The sample programme's files, by path. */
export const sample: Readonly<Record<string, string>> = Object.fromEntries(readdirSync(folder, { recursive: true, withFileTypes: true })
	.filter(entry => entry.isFile() && entry.name !== 'README.md')
	.map(entry => join(entry.parentPath, entry.name))
	.map(path => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
