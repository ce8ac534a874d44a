import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { summarise, type FoundFile } from './summary';

/** The entry of a thread that reads files and scans their lines; it answers with JSON. */
parentPort?.on('message', (files: readonly FoundFile[]) => {
	parentPort?.postMessage(JSON.stringify(files.map(file => summarise(file, readFileSync(file.path, 'utf8')))));
});
