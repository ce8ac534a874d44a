import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, tempFolder } from '../../workbench/paths.mjs';
import { Clock } from './clock.mjs';
import { keys } from './minimalExtension.mjs';
import { comparison, pause, rounds } from './rounds.mjs';

const notes = 500;
const roundsOfEach = 7;
/** In ms: from the key to the first entries. */
const goalMs = 300;
const line = 'Kami membahas paparan, rapat tim, dan apa yang perlu disiapkan sebelum pertemuan berikutnya.';
const stages = ['Peristiwa', 'Perasaan', 'Pembelajaran', 'Penerapan'];
/** 5 KB of the template 4P. */
const noteOf = i => `---\nauthor: sari\ntemplate: 4p@1\ndate: 20${String(10 + i % 12)}-0${String(1 + i % 9)}-13\nvisibility: private\n---\n# Catatan ${i}\n\n${stages.map(stage => `## ${stage}\n\n${`${line}\n\n`.repeat(13)}`).join('')}`;

/** The page of what one wrote, with the first entries of 500 notes of 5 KB, and until all of them are read. */
export async function* measureNotesOverTime(openWindow, { hold }) {
	const folder = join(tempFolder('notes'), 'lead-the-fest');
	cpSync(join(root, 'examples', 'lead-the-fest'), folder, { recursive: true });
	const place = join(folder, 'private', 'reflections', 'budi-sari');
	mkdirSync(place, { recursive: true });
	for (let i = 0; i < notes; i++) {
		writeFileSync(join(place, `catatan-${i}.md`), noteOf(i));
	}
	const workbench = await openWindow({ folder, settings: { 'mentorNotes.me': 'sari' } });
	try {
		await workbench.openView('Mentor Notes');
		await workbench.views.row('Sari – Budi', 'Sessions');
		await workbench.openFile('catatan-0.md');
		const clock = new Clock(workbench.page);
		while (hold.longestMs() === undefined) {
			await workbench.press(keys.forgetHold);
			await pause(1500);
		}
		const all = [];
		const close = async () => {
			await workbench.press(keys.close);
			await workbench.page.locator('.part.editor iframe.webview').first().waitFor({ state: 'detached', timeout: 5000 }).catch(() => undefined);
		};
		// By turns: what slows the machine for a while slows both.
		const both = await rounds(roundsOfEach + 1, async () => {
			await workbench.editor.focus();
			await pause(300);
			const floor = await clock.fromKey(keys.theirPage, { heading: 'Catatan 0' });
			await close();
			await workbench.editor.focus();
			await workbench.press(keys.forgetHold); // forgets the longest hold
			await pause(300);
			const began = Date.now();
			const ours = await clock.fromKey(keys.notesOverTime, { heading: 'What I Wrote Over Time' });
			const page = await workbench.webview();
			await page.locator('.entries > li').first().waitFor();
			await page.locator('.reading').waitFor({ state: 'hidden' });
			all.push(Date.now() - began);
			await close();
			return { floor, ours };
		});
		const [floor, ours] = ['floor', 'ours'].map(which => both.slice(1).map(round => round[which]));
		const work = `what I wrote, ${notes} notes of 5 KB`;
		yield comparison({ work: `${work}: opened again → first entries`, rival: 'VS Code’s Markdown preview of one', floor, ours, goal: `≤ ${goalMs} ms` });
		yield comparison({ work: `${work}: opened again → all are read`, rival: 'its first entries', floor: ours, ours: all.slice(1), goal: '' });
		await pause(1000);
		yield comparison({ work: 'what I wrote: longest hold while it is opened', rival: 'the limit of 50 ms', floor: [50], ours: [hold.longestMs() ?? NaN], goal: '≤ 1.0 ×' });
	} finally {
		await workbench.close();
	}
}
