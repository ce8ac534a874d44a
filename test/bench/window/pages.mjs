import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, tempFolder } from '../../workbench/paths.mjs';
import { Clock } from './clock.mjs';
import { keys } from './minimalExtension.mjs';
import { comparison, pause, rounds } from './rounds.mjs';

const paragraph = 'Saya datang **terlambat** karena masih [membalas](b.md) warga, dan itu `menjadi` bahan pembicaraan.\n\n- [ ] satu\n- dua *tiga*\n\n### Judul\n\n';
const sizes = [1, 50, 500];
const roundsOfEach = 7;

/** The page of a note beside VS Code's own preview of it, in one window: reopened, and while it is typed. */
export async function* measurePages(openWindow) {
	const folder = join(tempFolder('pages'), 'lead-the-fest');
	cpSync(join(root, 'examples', 'lead-the-fest'), folder, { recursive: true });
	for (const size of sizes) {
		writeFileSync(join(folder, 'reflections', 'budi-sari', nameOf(size)), noteOf(size));
	}
	const workbench = await openWindow({ folder });
	try {
		await workbench.openView('Mentor Notes');
		await workbench.views.row('Sari – Budi', 'Sessions');
		const clock = new Clock(workbench.page);
		for (const size of sizes) {
			await workbench.openFile(nameOf(size));
			yield await opening(workbench, clock, size);
			yield await typing(workbench, clock, size);
		}
	} finally {
		await workbench.close();
	}
}

async function opening(workbench, clock, size) {
	const open = async key => {
		await workbench.editor.focus();
		await pause(300);
		const ms = await clock.fromKey(key, { heading: titleOf(size) });
		await pause(size * 2);
		await close(workbench);
		return ms;
	};
	const [ours, floor] = await inTurns(() => open(keys.ourPage), () => open(keys.theirPage));
	return comparison({ work: `page of ${size} KB: opened again → first content`, rival: 'VS Code’s Markdown preview', floor, ours, goal: '≤ 1.0 ×' });
}

async function typing(workbench, clock, size) {
	const type = async key => {
		await workbench.editor.focus();
		await clock.fromKey(key, { heading: titleOf(size) });
		await pause(1000 + size * 4); // until all of it is there
		await workbench.press('Control+1'); // VS Code's own takes the focus
		await workbench.editor.focus();
		await workbench.press('Control+Home');
		await workbench.press('End');
		let title = titleOf(size);
		const figures = await rounds(roundsOfEach + 1, async round => {
			await workbench.editor.focus();
			await pause(1000);
			const letter = String.fromCharCode(97 + round);
			title += letter;
			return clock.fromKey(letter, { heading: title });
		});
		await workbench.press('Control+z');
		await workbench.runCommand('File: Revert File');
		await workbench.runCommand('View: Close Editors in Other Groups');
		return figures.slice(1);
	};
	const ours = await type(keys.ourPageToSide);
	const floor = await type(keys.theirPageToSide);
	return comparison({ work: `page of ${size} KB: one key → visible`, rival: 'VS Code’s Markdown preview', floor, ours, goal: size > 50 ? '≤ 0.4 ×' : '≤ 0.3 ×' });
}

/** Both by turns, after one of each that does not count: what slows the machine for a while slows both. */
async function inTurns(ours, theirs) {
	const figures = await rounds(roundsOfEach + 1, async () => [await ours(), await theirs()]);
	return [0, 1].map(which => figures.slice(1).map(both => both[which]));
}

async function close(workbench) {
	await workbench.press(keys.close);
	await workbench.page.locator('.part.editor iframe.webview, .part.editor .webview-editor-container').first().waitFor({ state: 'detached', timeout: 5000 }).catch(() => undefined);
}

const nameOf = size => `panjang-${size}.md`;
const titleOf = size => `Catatan ${size}`;
const noteOf = size => `# ${titleOf(size)}\n\n${paragraph.repeat(Math.max(1, Math.floor(size * 1000 / paragraph.length)))}`;
