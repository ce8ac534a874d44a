import { readFileSync } from 'node:fs';
import { until } from './until';

/** A file's text once it is another one than before. VS Code empties a file before it writes it: nothing is no text yet. */
export function changedText(path: string, before: string): Promise<string> {
	return until(`another text of ${path}`, () => {
		const text = readFileSync(path, 'utf8');
		return Promise.resolve(text !== '' && text !== before && text);
	});
}
