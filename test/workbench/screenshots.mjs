/*
 * `npm run screenshots`: takes the pictures of the README and the docs from a real VS Code, into docs/images/<language>: light
 * and dark, in English and Indonesian. The extension is installed and the sample opened as a user does it, so that the pictures
 * show what users get, with the sample's dates moved to these weeks. `npm run screenshots -- id dark hour` takes fewer.
 */
import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { removeFolder, root, tempFolder } from './paths.mjs';
import { usePictureFonts } from './pictureFonts.mjs';
import { installProject } from './provision.mjs';
import { smallPng } from './smallPng.mjs';

const viewport = { width: 1240, height: 740 };
const pixelsPerPoint = 1.5; // sharp on a fine screen
const sideBarWidth = 400; // wide enough for the sessions' titles
const settings = {
	'breadcrumbs.enabled': false,
	'editor.minimap.enabled': false,
	'mentorNotes.openAs': 'page',
	'window.menuBarVisibility': 'hidden',
	'workbench.editor.enablePreview': false,
	'workbench.editor.tabSizing': 'fit',
	'workbench.layoutControl.enabled': false,
};
const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern' };
const scenes = { sample: pictureSample, hour: pictureFirstHour, list: pictureStartFromList, pairs: picturePairs, documents: pictureDocuments };
/** What is in the sample and in the pictures, by the language of the window. */
const subjects = {
	en: { session: / · What three service users told us · /, note: /^What three service users told us$/ },
	id: { session: / · Menjaga layanan tetap baik dari rumah · /, note: /^Menjaga layanan tetap baik dari rumah$/ },
};
/** A session as somebody writes it by hand, in a hurry. */
const byHand = {
	en: 'date: 2021-02-30\npair: budi-sari\ntittle: Getting ready for the presentation\nstatus: finishd\nminutes: 90\nactions:\n  - text: Show the slides to two colleagues\n    due: 13/8/2021\n    owner: sarii\n',
	id: 'tanggal: 2021-02-30\npair: budi-sari\ntittle: Persiapan paparan\nstatus: selesei\nminutes: 90\ntindak_lanjut:\n  - text: Memperlihatkan paparan kepada dua rekan\n    tenggat: 13/8/2021\n    owner: sarii\n',
};

const documents = {
	report: { options: ['--format', 'html'], paper: { width: 794, height: 1123 } },
	certificate: { options: ['--document', 'certificate', '--person', 'sari'], paper: { width: 1123, height: 794 } },
};
const issuer = {
	policy: '\n  certificate:\n    sessions: 3\n',
	en: 'letterhead:\n  organisation: Centre for learning (made up)\n  address: A street of its own\n  place: Bandung\nsigners:\n  - {name: Budi, position: Head of the centre (made up)}\n',
	id: 'letterhead:\n  organisation: Pusat Pembelajaran (rekaan)\n  address: Jalan rekaan\n  place: Bandung\nsigners:\n  - {name: Budi, position: Kepala Pusat (rekaan)}\n',
};

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const texts = { en: json('package.nls.json'), id: json('package.nls.id.json') };

await installProject();
const { command } = await import('./steps.mjs'); // not before: it needs the project's packages
const vsix = join(tempFolder('package'), 'mentor-notes.vsix');
await run('npm', 'run', '--silent', 'types');
await run('npm', 'run', '--silent', 'package', '--', '--out', vsix);
const compiled = name => createRequire(import.meta.url)(join(root, 'out', 'test', 'ui', `${name}.js`));
const { Workbench } = compiled('workbench');
const { until } = compiled('driver/until');
const { firstHour } = compiled('firstHour');
const { startFromList, writeList } = compiled('startFromList');
const { sixtyPairs } = compiled('sixtyPairs');
const { sixtyPeople } = compiled('sixtyPeople');
usePictureFonts();
process.env.TZ = 'Asia/Jakarta'; // the sample's: a meeting's hour is then said once

const wanted = process.argv.slice(2);
const chosen = names => names.filter(name => wanted.includes(name) || !names.some(one => wanted.includes(one)));
for (const language of chosen(Object.keys(subjects))) {
	for (const theme of chosen(Object.keys(themes))) {
		for (const scene of chosen(Object.keys(scenes))) {
			await inWindow(language, theme, scenes[scene]);
		}
	}
}

async function inWindow(language, theme, act) {
	const around = tempFolder('pictures');
	const folder = join(around, 'Mentoring'); // its name shows in the window
	mkdirSync(folder);
	const workbench = await Workbench.open({
		folder, viewport, pixelsPerPoint, theme: themes[theme], language, locale: language, installedVsix: vsix, settings,
	});
	try {
		await act({ workbench, language, theme });
	} catch (error) {
		mkdirSync(join(root, 'out', 'failures'), { recursive: true });
		await workbench.screenshot(join(root, 'out', 'failures', `screenshots-${language}-${theme}.png`));
		throw error;
	} finally {
		await workbench.close();
		removeFolder(around);
	}
}

async function pictureSample(window) {
	await openSample(window);
	await brief(window);
	await closeViews(window, ['actions', 'reflections']);
	await choiceOfTemplates(window);
	await note(window);
	await sessionPage(window);
	await hideSideBar(window);
	await overview(window);
	await problems(window);
}

/** Opens the sample, and takes what a newcomer sees then: its latest session, and beside it the page of a reflection. */
async function openSample(window) {
	const { workbench, language } = window;
	await workbench.openView('Mentor Notes');
	await workbench.runCommand(titleOf('openSample', language));
	await row(window, /^Sari – Budi$/);
	await widenSideBar(workbench.page);
	// The session's page has the focus, the note's is beside it.
	await until('the note', async () => {
		const shown = await Promise.all(workbench.page.frames().map(frame => frame.locator('article h1').count().catch(() => 0)));
		return shown.includes(1);
	});
	await until('the session', async () => await (await workbench.webview()).locator('[data-field="title"]').count() === 1);
	await take(window, 'sample');
	await workbench.closeEditors();
}

/** A picture of each step of the first hour, and of the report that comes of it. */
async function pictureFirstHour(window) {
	const { workbench, language, theme } = window;
	await workbench.openView('Mentor Notes');
	const { report } = await firstHour(workbench, language, async step => {
		const isWide = step === 'walkthrough'; // whose own picture wants room
		if (isWide) {
			await hideSideBar(window);
		}
		await take(window, `first-hour-${step}`);
		if (isWide) {
			await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
		}
	});
	const page = await workbench.page.context().newPage();
	await page.setViewportSize({ width: viewport.width, height: viewport.height });
	await page.emulateMedia({ colorScheme: theme });
	await page.goto(pathToFileURL(join(workbench.folder, report)).href);
	save(window, 'first-hour-report', await page.screenshot());
	await page.close();
}

/** A picture of each step from a list of people to a running programme. */
async function pictureStartFromList(window) {
	const { workbench, language } = window;
	await writeList(workbench.folder, language);
	await workbench.openView('Mentor Notes');
	await widenSideBar(workbench.page);
	await closeViews(window, ['actions', 'reflections']);
	await startFromList(workbench, language, async step => { await take(window, `start-from-a-list-${step}`); });
}

/** How sixty mentees get a mentor. */
async function picturePairs(window) {
	const { workbench, language } = window;
	for (const [path, text] of Object.entries(sixtyPeople(language))) {
		mkdirSync(dirname(join(workbench.folder, path)), { recursive: true });
		writeFileSync(join(workbench.folder, path), text);
	}
	await workbench.openView('Mentor Notes');
	await row(window, /./);
	await sixtyPairs(workbench, language, async step => { await take(window, `pairs-${step}`); });
}

/**
 * The first pages of documents about the sample, as they are on paper: the same in every theme, so that one is enough. Who issues and
 * signs them is made up.
 */
async function pictureDocuments({ workbench, language, theme }) {
	if (theme !== 'light') {
		return;
	}
	const folder = join(workbench.folder, 'programme');
	cpSync(join(root, 'examples', 'lead-the-fest'), folder, { recursive: true });
	appendFileSync(join(folder, 'programme.yaml'), `${issuer.policy}${issuer[language]}`);
	for (const [name, { options, paper }] of Object.entries(documents)) {
		const file = join(workbench.folder, `${name}.html`);
		await run(process.execPath, join(root, 'dist', 'cli.js'), 'report', folder, ...options, '--language', language, '--today', '2021-12-01', '--out', file);
		const page = await workbench.page.context().newPage();
		await page.setViewportSize(paper);
		await page.emulateMedia({ media: 'print' });
		await page.goto(pathToFileURL(file).href);
		await page.addStyleTag({ content: 'body { padding: 14mm 12mm }' }); // the margins of the paper
		save({ language, theme }, name, await page.screenshot());
		await page.close();
	}
}

/** A session's page, beside the Sessions view. */
async function sessionPage(window) {
	const { workbench, language } = window;
	await workbench.expand('Sari – Budi');
	await workbench.clickRow(await row(window, subjects[language].session));
	await until('the session', async () => await (await workbench.webview()).locator('[data-field="title"]').count() === 1);
	await take(window, 'session-page');
	await workbench.closeEditors();
}

/** What there is to know before a call, beside all three views. */
async function brief(window) {
	const { workbench, language } = window;
	await workbench.runCommand(titleOf('openBrief', language));
	await workbench.pick('Sari – Budi');
	await (await workbench.webview()).locator('h2').first().waitFor();
	await take(window, 'brief');
	await workbench.closeEditors();
}

async function choiceOfTemplates(window) {
	const { workbench, language } = window;
	await workbench.runCommand(titleOf('newReflection', language));
	await until('the templates', async () => (await workbench.quickInput.items()).length > 0);
	await take(window, 'new-reflection');
	await workbench.quickInput.leave();
}

/** The pair's sessions, and the page of a reflection on one of them. */
async function note(window) {
	const { workbench, language } = window;
	await workbench.expand('Sari – Budi');
	await workbench.expand(await row(window, subjects[language].session));
	await workbench.clickRow(await row(window, subjects[language].note));
	await (await workbench.webview()).locator('.formatted').first().waitFor();
	await take(window, 'note');
	await workbench.closeEditors();
}

async function overview(window) {
	const { workbench, language } = window;
	await workbench.runCommand(titleOf('openOverview', language));
	await (await workbench.webview()).locator('#charts svg').first().waitFor();
	await take(window, 'overview');
	await workbench.closeEditors();
}

/** A file with faults, what the Problems panel says of them, and what the light bulb offers. */
async function problems(window) {
	const { workbench, language } = window;
	const [programme] = readdirSync(workbench.folder).filter(name => existsSync(join(workbench.folder, name, 'programme.yaml')));
	const file = `${new Date().toISOString().slice(0, 10)}-09.yaml`;
	writeFileSync(join(workbench.folder, programme, 'sessions', 'budi-sari', file), byHand[language]);
	await workbench.openFile(file);
	await until('the problems', async () => (await workbench.problems()).length >= 4);
	const lines = byHand[language].split('\n');
	const line = lines.findIndex(one => one.endsWith(': sarii'));
	await workbench.goTo(line + 1, lines[line].length);
	await until('the cures', async () => (await workbench.editor.quickFixes()).length > 0);
	await take(window, 'problems');
}

/** Shuts views to their headings, which leaves the room to the first one. */
async function closeViews({ workbench, language }, views) {
	for (const view of views) {
		await workbench.page.locator('.part.sidebar .pane-header[aria-expanded="true"]').filter({ hasText: texts[language][`view.${view}`] }).click();
	}
}

async function hideSideBar({ workbench }) {
	await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
	await workbench.page.locator('.part.sidebar').waitFor({ state: 'hidden' });
}

/** The label of the tree's row that this fits, once it is there. */
function row({ workbench, language }, label) {
	return until(`a row ${label}`, async () => (await workbench.tree(texts[language]['view.sessions'])).find(one => label.test(one.label))?.label);
}

/** What a command is called in the palette. */
function titleOf(name, language) {
	const id = language === 'en' ? `mentorNotes.${name}` : `mentorNotes.${language}.${name}`;
	return manifest.contributes.commands.find(one => one.command === id).title.value;
}

async function widenSideBar(page) {
	const { x, width, y, height } = await page.locator('.part.sidebar').boundingBox();
	await page.mouse.move(x + width + 1, y + height / 3);
	await page.mouse.down();
	await page.mouse.move(x + sideBarWidth, y + height / 3, { steps: 5 });
	await page.mouse.up();
}

async function take({ workbench, language, theme }, name) {
	const { page } = workbench;
	// What a command said when it was done.
	const done = page.locator('.notification-toast:visible .codicon-notifications-clear');
	while (await done.count() > 0) {
		await done.first().click();
	}
	await page.mouse.move(viewport.width / 2, viewport.height - 2); // on nothing that answers to the mouse
	await page.evaluate(() => {
		// What only VS Code in a browser has in its status bar.
		for (const id of ['status.host', 'status.forwardedPorts', 'status.workbench.keyboardLayout']) {
			document.getElementById(id)?.remove();
		}
	});
	await until('VS Code to be at rest', async () => !(await workbench.statusBar()).some(text => text.includes('Activating')));
	await until('no message and no tooltip', async () => await page.locator('.notification-toast:visible, .monaco-hover:visible').count() === 0);
	save({ language, theme }, name, await page.screenshot());
}

function save({ language, theme }, name, png) {
	const path = join('docs', 'images', language, `${name}-${theme}.png`);
	mkdirSync(join(root, 'docs', 'images', language), { recursive: true });
	const small = smallPng(png);
	writeFileSync(join(root, path), small);
	console.log(`${path}  ${Math.round(small.length / 1000)} kB`);
}

function json(path) {
	return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

/** Runs a command; what it says shows only when it fails. */
async function run(...words) {
	const lines = [];
	await command(...words)({ print: line => lines.push(line) }).catch(error => {
		throw new Error([error.message, ...lines].join('\n'));
	});
}
