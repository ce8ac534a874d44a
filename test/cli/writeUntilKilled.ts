import { randomUUID } from 'node:crypto';
import { AtomicWriter } from '../../src/core/files/atomicWrite';
import { nodeFileSystem } from '../../src/disk/nodeDisk';
import { sealed } from './sealed';

/* Writes an export over the one before, and programmes of several files, again and again, until somebody ends it. */
const [, , folder = '', notes = ''] = process.argv;
const whole = new AtomicWriter(nodeFileSystem, notes, () => randomUUID());
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function writeOn(): Promise<never> {
	await whole.write([{ uri: `${folder}/export.html`, bytes: bytes(sealed('first')) }]);
	process.send?.('begun');
	for (let i = 0; ; i++) {
		await whole.write([{ uri: `${folder}/export.html`, bytes: bytes(sealed(`export ${String(i)}`)) }], true);
		await whole.write([
			'a.yaml', 'b/c.md', 'b/d.md',
		].map(name => ({ uri: `${folder}/made-${String(i)}/${name}`, bytes: bytes(sealed(name)) })));
	}
}

void writeOn();
