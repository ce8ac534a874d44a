/*
 * Reads files to import, each by its name and bytes, and prints a line a file: `{codes, rows, ms, megabytes}`, in milliseconds of the
 * processor of a quiet machine. Runs in a process of its own, so that a crash of the process is seen.
 */
import { readFileSync } from 'node:fs';
import { readSource } from '../../src/core/imports/readSource';
import { slowness } from './slowness';

const context = {
	now: { today: '2026-03-10', epochMs: 0, zone: 'UTC' }, zone: 'UTC', isPerson: (written: string): boolean => /^(?:ani|budi)$/i.test(written), pairs: [],
};

async function main(): Promise<void> {
	const before = slowness();
	for (const text of JSON.parse(readFileSync(0, 'utf8')) as readonly string[]) {
		const [name = '', base64 = ''] = text.split('\n');
		const began = process.cpuUsage();
		const read = await readSource({ name, bytes: new Uint8Array(Buffer.from(base64, 'base64')) }, {}, context);
		const megabytes = Math.round(process.resourceUsage().maxRSS / 2 ** 10);
		const { user, system } = process.cpuUsage(began);
		const ms = (user + system) / 1000;
		const slower = ms > 1000 ? Math.max(before, slowness()) : before; // while it was read
		const [codes, rows] = 'refused' in read ? [[read.refused], 0] : [[read.format], read.records.length];
		console.log(JSON.stringify({ codes, rows, ms: Math.round(ms / slower), megabytes }));
	}
}

void main();
