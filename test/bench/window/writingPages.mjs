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
const noteOf = size => `---\nauthor: sari\nvisibility: pair\n---\n# Catatan ${size}\n\n${`${line}\n\n`.repeat(Math.max(1, Math.floor(size * 1000 / line.length)))}`;
const fileOf = size => `2021-08-1${String(size).length}-09.yaml`;

/** The pages of a session and of a note, opened again, beside VS Code's own preview of a note of that size. */
export async function* measureWritingPages(openWindow) {
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
			const ours = await opening(workbench, clock, fileOf(size), keys.page, titleOf(size));
			const floor = await opening(workbench, clock, `catatan-${size}.md`, keys.theirPage, `Catatan ${size}`);
			const note = await opening(workbench, clock, `catatan-${size}.md`, keys.page, `Catatan ${size}`);
			yield comparison({ work: `session page of ${size} KB: opened again → first content`, rival: 'VS Code’s Markdown preview', floor, ours, goal: '≤ 1.0 ×' });
			yield comparison({ work: `reflection page of ${size} KB: opened again → first content`, rival: 'VS Code’s Markdown preview', floor, ours: note, goal: '≤ 1.0 ×' });
		}
		yield comparison(await typingBeside(workbench, clock));
		const [one, many] = [await typingAmong(workbench, 1), await typingAmong(workbench, 200)];
		yield comparison({ work: 'typing among 200 actions → longest time without a frame', rival: 'the same with one action', floor: one, ours: many, goal: '≤ 1.5 ×' });
	} finally {
		await workbench.close();
	}
}

/** The pause of typing after which the page writes, and what may pass until the text is seen, in ms. */
const pauseMs = 400;
const seenWithinMs = 150;

/** From a key in the summary until its letter is seen in the text editor beside the page. */
async function typingBeside(workbench, clock) {
	await workbench.openFile(fileOf(1));
	await workbench.runCommand('View: Split Editor Right');
	await workbench.press(keys.page);
	const summary = (await workbench.webview()).locator('[data-field="summary"]');
	await summary.waitFor();
	const ours = await rounds(roundsOfEach + 1, async round => {
		await summary.focus();
		await summary.press('Control+Home');
		const letter = String.fromCodePoint(0x3b1 + round);
		const [ms] = await clock.fromNow(() => { void workbench.page.keyboard.insertText(letter); }, { line: `  ${letter}` });
		return ms;
	});
	await workbench.closeEditors();
	return {
		work: 'key in a field of the session page → text editor beside it', rival: `the pause of ${pauseMs} ms, and ${seenWithinMs} ms`,
		floor: [pauseMs + seenWithinMs], ours: ours.slice(1), goal: '≤ 1.0 ×',
	};
}

/** The longest times without a frame while one types into the last of some actions, and until what was typed is written and answered. */
async function typingAmong(workbench, count) {
	const actions = Array.from({ length: count }, (_, i) => `  - id: a${i + 1}\n    text: Tindak lanjut ${i + 1}\n    owner: sari\n    due: 2021-09-10\n`);
	const name = `2021-08-19-0${count === 1 ? 1 : 2}.yaml`;
	writeFileSync(join(workbench.folder, 'sessions', 'budi-sari', name), `title: Banyak\ndate: 2021-08-19\npair: budi-sari\nstatus: done\nactions:\n${actions.join('')}`);
	await workbench.openFile(name);
	await workbench.press(keys.page);
	const field = (await workbench.webview()).locator('textarea[data-list="actions"]').nth(count - 1);
	await field.waitFor();
	await field.focus();
	await pause(1000);
	const ours = await rounds(roundsOfEach, async () => {
		const longest = field.evaluate(() => new Promise(resolve => {
			const began = performance.now();
			let last = began;
			let longestMs = 0;
			const frame = now => {
				longestMs = Math.max(longestMs, now - last);
				last = now;
				if (now - began < 2000) {
					requestAnimationFrame(frame);
				} else {
					resolve(longestMs);
				}
			};
			requestAnimationFrame(now => { last = now; frame(now); });
		}));
		await workbench.page.keyboard.type('sepuluhkey', { delay: 60 });
		return longest;
	});
	await workbench.closeEditors();
	return ours;
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
	await workbench.closeEditors();
	return figures.slice(1);
}
