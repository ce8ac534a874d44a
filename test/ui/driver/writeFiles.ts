import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What is in a folder, by relative paths. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Writes files into a folder, which needs not be there yet. */
export function writeFiles(folder: string, files: Files): void {
	mkdirSync(folder, { recursive: true });
	for (const [path, content] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), content);
	}
}
