import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { WriteFailedError, AtomicWriter } from '../../src/core/files/atomicWrite';
import { nodeFileSystem } from '../../src/disk/nodeDisk';

/*
 * Writes an export over the one before, each longer, until the disk refuses; then reports what the folder contains, and
 * whether that is what was written last.
 */
const [, , folder = ''] = process.argv;
const kilobyte = 1024;

async function writeOn(): Promise<void> {
	const whole = new AtomicWriter(nodeFileSystem, pathToFileURL(join(folder, 'notes')).toString(), () => 'one');
	const uri = pathToFileURL(join(folder, 'export.html')).toString();
	let last = readFileSync(join(folder, 'export.html'), 'utf8');
	for (let length = 16; length <= 4096; length *= 2) {
		const text = `${String(length)}\n`.padEnd(length * kilobyte, '.');
		const error: unknown = await whole
			.write([{ uri, bytes: new TextEncoder().encode(text) }], true)
			.then(() => undefined, (why: unknown) => why);
		if (error !== undefined) {
			await whole.clean();
			const why = error instanceof WriteFailedError ? (error.cause as NodeJS.ErrnoException).code : error;
			console.log(JSON.stringify({
				why,
				isAsBefore: readFileSync(join(folder, 'export.html'), 'utf8') === last,
				files: readdirSync(folder, { recursive: true }).sort(),
			}));
			return;
		}
		last = text;
	}
	throw new Error('The disk took everything.');
}

void writeOn();
