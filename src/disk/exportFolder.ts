import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Returns the path of the user's folder for documents, else for downloads, else of the home folder. */
export function exportFolder(): string {
	const folders = ['Documents', 'Downloads'].map(name => join(homedir(), name));
	return folders.find(folder => existsSync(folder)) ?? homedir();
}
