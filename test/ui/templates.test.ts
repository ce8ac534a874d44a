import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtInTemplates } from '../../src/core/templates/library';
import { until, Workbench } from './workbench';

/** A small programme in one language. People are made up. */
const programmeIn = (language: 'en' | 'id'): Readonly<Record<string, string>> => ({
	'programme.yaml': `name: All templates\nlanguage: ${language}\n`,
	'people.yaml': 'people:\n  - id: sari\n    name: Sari\n    role: mentee\n  - id: budi\n    name: Budi\n    role: mentor\n',
	'pairs/budi-sari.yaml': 'mentors:\n  - budi\nmentees:\n  - sari\n',
	'sessions/budi-sari/2021-08-13-01.yaml': 'id: 2021-08-13-budi-sari-01\ndate: 2021-08-13\ntitle: One\npair: budi-sari\n',
});

// Some minutes. The short run writes all of them through the extension host (test/host/templates.test.ts).
suite('Every built-in template, from the palette [long]', () => {
	for (const language of ['en', 'id'] as const) {
		test(`becomes a note without problems whose page shows all stages: ${language}`, async function () {
			this.timeout(600_000);
			const around = mkdtempSync(join(tmpdir(), 'mentor-notes-templates-'));
			for (const [file, text] of Object.entries(programmeIn(language))) {
				mkdirSync(join(around, file, '..'), { recursive: true });
				writeFileSync(join(around, file), text);
			}
			const workbench = await Workbench.open({ folder: around, language: 'auto', settings: { 'mentorNotes.me': 'sari' } });
			try {
				await workbench.openView('Mentor Notes');
				await until('the tree', async () => (await workbench.tree(language === 'en' ? 'Sessions' : 'Sesi')).some(row => row.label === 'Budi – Sari'));
				for (const template of builtInTemplates) {
					await workbench.runCommand('View: Close All Editors');
					await workbench.runCommand(language === 'en' ? 'New Reflection from Template…' : 'Refleksi Baru dari Templat…');
					// A name that only lists its stages is cut short.
					const names = [template.name[language], template.name[language].split(':')[0]];
					const row = await until(`the choice of ${template.id}`, async () => (await workbench.quickInput.items()).find(({ label }) => names.includes(label)));
					await workbench.pick(row.label);
					await until('the session', async () => (await workbench.quickInput.items()).length === 1);
					await workbench.press('Enter');
					await workbench.quickInput.closed();
					await until(`the note of ${template.id}`, () => Promise.resolve(existsSync(join(workbench.folder, `private/reflections/budi-sari/2021-08-13-sari-${template.id}.md`))));
					const stages = template.stages.map(stage => stage.heading[language]);
					await until(`the page of ${template.id}`, async () => {
						const headings = await (await workbench.webview()).locator('article h2').allInnerTexts();
						return JSON.stringify(headings) === JSON.stringify(stages);
					});
				}
				assert.deepEqual(await workbench.problems(), []);
			} finally {
				await workbench.close();
				rmSync(around, { recursive: true });
			}
		});
	}
});
