import { writeFileSync } from 'node:fs';
import { Clock } from './clock.mjs';
import { keys } from './minimalExtension.mjs';
import { programmeFolder, sessionFile, sessionText } from './programmeFolder.mjs';
import { comparison, pause, rounds } from './rounds.mjs';

const small = 200;
const saves = 10;
const choices = 7;

/** A save on the disk until its row is seen, and *Go to Session…* until its choices are, in a small programme and a large one. */
export async function* measureRows(openWindow, { sessions }) {
	const few = await inProgramme(openWindow, small);
	const many = await inProgramme(openWindow, sessions);
	for (const [size, { saved }] of [[small, few], [sessions, many]]) {
		yield comparison({ work: `${size} sessions: save on the disk → row seen`, rival: 'a minimal extension’s row', floor: saved.map(([, floor]) => floor), ours: saved.map(([ours]) => ours), goal: '≤ 200 ms' });
	}
	yield comparison({ work: `Go to Session… over ${sessions}`, rival: `the same over ${small}`, floor: few.ours, ours: many.ours, goal: '≤ 1.5 ×' });
	yield comparison({ work: `Go to Session… over ${sessions}`, rival: 'a minimal extension’s choice of 200', floor: many.minimal, ours: many.ours, goal: '' });
}

async function inProgramme(openWindow, sessions) {
	const workbench = await openWindow({ folder: programmeFolder(sessions) });
	try {
		const clock = new Clock(workbench.page);
		await workbench.openView('Mentor Notes');
		await workbench.views.welcome('Minimal'); // opens it
		await workbench.expand('Mentee 0 – Mentor 0', 'Sessions');
		await pause(3000);
		const saved = await rounds(saves, async round => {
			const title = `Disimpan ${round}.`;
			await pause(1000);
			return clock.fromNow(() => { writeFileSync(sessionFile(workbench.folder, 0, 19), sessionText(0, 19, title)); }, { row: `· ${title}` }, { row: `minimal title: ${title}` });
		});
		const choose = async (key, text) => {
			await pause(500);
			const ms = await clock.fromKey(key, { choice: text });
			await workbench.quickInput.leave();
			return ms;
		};
		// By turns, since a closed list keeps its rows.
		const chosen = await rounds(choices, async () => [await choose(keys.goToSession, 'Pertemuan'), await choose(keys.minimalChoice, 'Minimal choice')]);
		return { saved, ours: chosen.map(([ours]) => ours), minimal: chosen.map(([, minimal]) => minimal) };
	} finally {
		await workbench.close();
	}
}
