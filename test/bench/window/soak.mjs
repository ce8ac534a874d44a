import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, tempFolder } from '../../workbench/paths.mjs';
import { programmeFolder, sessionFile, sessionText } from './programmeFolder.mjs';
import { pause } from './rounds.mjs';

/** An hour of use in ten parts, of which each does a tenth of each. */
const parts = 10;
const inPart = { edits: 1000, pages: 50, groupings: 5 };
/** So many files change at once. */
const atOnce = 100;
const sessionsOfPair = 20;
const notes = 10;
const maxMB = 5;
/** Until what is gathered has been stored. */
const quietMs = 8000;

/** What the extension host uses after an hour of edits, pages and groupings, beside what it used after the first tenth of such an hour. */
export async function* measureSoak(openWindow, { sessions }) {
	const folder = folderOf(sessions);
	const { extensionsDir, ask } = soakExtension();
	const workbench = await openWindow({ folder, extensionsDir, settings: { 'mentorNotes.me': 'mentor-0', 'workbench.editor.useModal': 'off' } });
	try {
		await workbench.openView('Mentor Notes');
		await workbench.expand('Mentee 0 – Mentor 0', 'Sessions');
		const soak = new Soak(workbench, ask, sessions);
		const used = [];
		for (let part = 0; part <= parts; part++) {
			await soak.part(part);
			await pause(quietMs);
			used.push(await ask('memory') / 1e6);
			console.error(`part ${part} of ${parts}: ${used.at(-1).toFixed(1)} MB`);
			await snapshot(ask, part);
		}
		yield {
			work: `memory after ${parts * inPart.edits} edits, ${parts * inPart.pages} pages and ${parts * inPart.groupings} groupings in ${sessions} sessions, MB`,
			rival: 'after the first tenth', floorMs: used[0], oursMs: used.at(-1), goal: `≤ ${maxMB} MB more`, used,
		};
	} finally {
		await workbench.close();
	}
}

/** Where `MENTOR_NOTES_SNAPSHOTS` is a folder, the heap of the first and the last part is written there, for Chrome's tools. */
async function snapshot(ask, part) {
	const place = process.env.MENTOR_NOTES_SNAPSHOTS;
	if (place && [0, parts].includes(part)) {
		await ask('snapshot', { path: join(place, `part-${part}.heapsnapshot`) });
	}
}

/** Each session has a problem from the start, so that what problems take is not counted as growth. */
function folderOf(sessions) {
	const folder = programmeFolder(sessions);
	for (let i = 0; i < sessions; i++) {
		const [pair, session] = placeOf(i);
		writeFileSync(sessionFile(folder, pair, session), textOf(i, 'kata-awal'));
	}
	for (let i = 0; i < notes; i++) {
		const place = join(folder, 'reflections', `pair-${i}`);
		mkdirSync(place, { recursive: true });
		writeFileSync(join(place, `catatan-${i}.md`), `---\nauthor: mentor-0\nvisibility: pair\n---\n# Catatan ${i}\n\n- [ ] satu\n\n${'Kami membahas paparan dan rapat tim.\n\n'.repeat(20)}`);
	}
	return folder;
}

function placeOf(i) {
	return [Math.floor(i / sessionsOfPair), i % sessionsOfPair];
}

/** A text with an unknown key, which the problem names. */
function textOf(i, word) {
	return `${sessionText(...placeOf(i), `Pertemuan ${word}`)}${word}: 1\n`;
}

class Soak {
	#workbench;
	#ask;
	#sessions;
	#edited = 0;

	constructor(workbench, ask, sessions) {
		this.#workbench = workbench;
		this.#ask = ask;
		this.#sessions = sessions;
	}

	async part(part) {
		for (let edits = 0; edits < inPart.edits; edits += atOnce) {
			const word = `kata-${part}-${edits}`;
			const files = Array.from({ length: atOnce }, () => this.#edited++ % this.#sessions).map(i => ({ path: sessionFile(this.#workbench.folder, ...placeOf(i)), text: textOf(i, word) }));
			await this.#ask('save', { files, word });
		}
		const kinds = this.#pages(part);
		for (let page = 0; page < inPart.pages; page++) {
			const { task, ...what } = kinds[page % kinds.length];
			await this.#ask(task, what);
			await (await this.#workbench.webview()).locator('h1').first().waitFor({ state: 'attached' });
			await this.#ask('close');
			await this.#workbench.page.locator('.part.editor iframe.webview, .part.editor .webview-editor-container').first().waitFor({ state: 'detached' });
		}
		// Each part ends with the same groupings.
		const commands = ['groupBy', 'groupActionsBy', 'groupReflectionsBy'];
		for (let grouping = 0; grouping < inPart.groupings; grouping++) {
			await this.#ask('run', { command: `mentorNotes.${commands[grouping % commands.length]}` });
			const choices = await this.#workbench.quickInput.items();
			await this.#workbench.pick(choices[grouping % choices.length].label);
			await this.#workbench.tree('Sessions');
		}
	}

	#pages(part) {
		const { folder } = this.#workbench;
		const note = join(folder, 'reflections', `pair-${part % notes}`, `catatan-${part % notes}.md`);
		return [
			{ task: 'openWith', path: sessionFile(folder, part, 0), viewType: 'mentorNotes.sessionPage' },
			{ task: 'openWith', path: note, viewType: 'mentorNotes.reflectionPage' },
			{ task: 'run', command: 'mentorNotes.previewReflection', path: note },
			{ task: 'run', command: 'mentorNotes.openBrief', path: join(folder, 'pairs', `pair-${part}.yaml`) },
			{ task: 'run', command: 'mentorNotes.openOverview', path: join(folder, 'programme.yaml') },
			{ task: 'openWith', path: join(folder, 'programme.yaml'), viewType: 'mentorNotes.programmePage' },
			{ task: 'run', command: 'mentorNotes.notesOverTime' },
		];
	}
}

/** The folder in which the extension is installed, and what asks it for a task. */
function soakExtension() {
	const extensionsDir = tempFolder('extensions');
	const folder = join(extensionsDir, 'bench.soak-1.0.0');
	mkdirSync(folder);
	cpSync(join(root, 'test', 'bench', 'window', 'soakHost.cjs'), join(folder, 'extension.cjs'));
	writeFileSync(join(folder, 'package.json'), JSON.stringify({
		name: 'soak', displayName: 'Soak', publisher: 'bench', version: '1.0.0', engines: { vscode: '^1.100.0' }, main: './extension.cjs', activationEvents: ['onStartupFinished'],
	}));
	const port = join(folder, 'port');
	const ask = async (task, given = {}) => {
		while (!existsSync(port)) {
			await pause(100);
		}
		const { found, failed } = await (await fetch(`http://127.0.0.1:${readFileSync(port, 'utf8')}`, { method: 'POST', body: JSON.stringify({ task, ...given }) })).json();
		if (failed !== undefined) {
			throw new Error(`${task}: ${failed}`);
		}
		return found;
	};
	return { extensionsDir, ask };
}
