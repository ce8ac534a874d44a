import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, tempFolder } from '../../workbench/paths.mjs';
import { Clock } from './clock.mjs';
import { keys } from './minimalExtension.mjs';
import { comparison, pause, rounds } from './rounds.mjs';

const sizes = [1, 50];
const roundsOfEach = 7;
const line = 'Kami membahas paparan, rapat tim, dan apa yang perlu disiapkan sebelum pertemuan berikutnya.';
const titleOf = size => `Sesi ${size}`;
const sessionOf = size => `title: ${titleOf(size)}\ndate: 2021-08-1${String(size).length}\npair: budi-sari\nstatus: done\nsummary: |\n${`  ${line}\n`.repeat(Math.max(1, Math.floor(size * 1000 / line.length)))}`;
const noteOf = size => `# Catatan ${size}\n\n${`${line}\n\n`.repeat(Math.max(1, Math.floor(size * 1000 / line.length)))}`;
const fileOf = size => `2021-08-1${String(size).length}-09.yaml`;

/** The page of a session, opened again, beside VS Code's own preview of a note of that size. */
export async function* measureSessionPage(openWindow) {
	const folder = join(tempFolder('session'), 'lead-the-fest');
	cpSync(join(root, 'examples', 'lead-the-fest'), folder, { recursive: true });
	const sessions = join(folder, 'sessions', 'budi-sari');
	for (const size of sizes) {
		writeFileSync(join(sessions, fileOf(size)), sessionOf(size));
		writeFileSync(join(folder, 'reflections', 'budi-sari', `catatan-${size}.md`), noteOf(size));
	}
	const workbench = await openWindow({ folder });
	try {
		await workbench.openView('Mentor Notes');
		await workbench.views.row('Sari – Budi', 'Sessions');
		const clock = new Clock(workbench.page);
		for (const size of sizes) {
			const ours = await opening(workbench, clock, fileOf(size), keys.sessionPage, titleOf(size));
			const floor = await opening(workbench, clock, `catatan-${size}.md`, keys.theirPage, `Catatan ${size}`);
			yield comparison({ work: `session page of ${size} KB: opened again → first content`, rival: 'VS Code’s Markdown preview', floor, ours, goal: '≤ 1.0 ×' });
		}
	} finally {
		await workbench.close();
	}
}

async function opening(workbench, clock, file, key, heading) {
	await workbench.openFile(file);
	const figures = await rounds(roundsOfEach + 1, async () => {
		await workbench.editor.focus();
		await pause(300);
		const ms = await clock.fromKey(key, { heading });
		await pause(300);
		await workbench.press(keys.close);
		await pause(300);
		return ms;
	});
	await workbench.runCommand('View: Close All Editors');
	return figures.slice(1);
}
