import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { builtInTemplates } from '../../src/core/notes/templates/library';
import { language, title, words } from './driver/spoken';
import { test } from './driver/test';
import { until } from './driver/until';
import { Workbench } from './workbench';

/** A small programme. People are made up. */
const programme: Readonly<Record<string, string>> = {
	'programme.yaml': `name: All templates\nlanguage: ${language}\n`,
	'people.yaml': 'people:\n  - id: sari\n    name: Sari\n    role: mentee\n  - id: budi\n    name: Budi\n    role: mentor\n',
	'pairs/budi-sari.yaml': 'mentors:\n  - budi\nmentees:\n  - sari\n',
	'sessions/budi-sari/2021-08-13-01.yaml': 'id: 2021-08-13-budi-sari-01\ndate: 2021-08-13\ntitle: One\npair: budi-sari\nmentors: [budi]\nmentees: [sari]\n',
};

// Some minutes. The short run writes all of them through the extension host (test/host/templates.test.ts).
test.describe.serial('Every built-in template, from the palette [long]', () => {
	let workbench: Workbench;
	test.beforeAll(async () => {
		workbench = await Workbench.open({ folder: programme, settings: { 'mentorNotes.me': 'sari' } });
		await workbench.openView('Mentor Notes');
		await until('the tree', async () => (await workbench.tree(words.views.sessions)).some(row => row.label === 'Sari – Budi'));
	});
	test.afterAll(() => workbench.close());

	for (const template of builtInTemplates) {
		test(`becomes a note whose page shows all stages: ${template.id}`, async () => {
			await workbench.closeEditors();
			await workbench.runCommand(title('newReflection'));
			// A name that only lists its stages is cut short.
			const names = [template.name[language], template.name[language].split(':')[0]];
			const row = await until(
				'the choice', async () => (await workbench.quickInput.items()).find(({ label }) => names.includes(label)),
			);
			await workbench.pick(row.label);
			await until('the sessions', async () => (await workbench.quickInput.placeholder()).startsWith(words.ask.session.placeholder));
			await workbench.pick((await workbench.quickInput.items()).find(({ label }) => label.endsWith(' · One'))!.label);
			await workbench.quickInput.closed();
			await until(
				'the note',
				() => Promise.resolve(existsSync(join(
					workbench.folder, `private/reflections/budi-sari/2021-08-13-sari-${template.id}.md`,
				))),
			);
			const stages = template.stages.map(stage => stage.heading[language]);
			await until('its page', async () => {
				const headings = await (await workbench.webview()).locator('article h2').allInnerTexts();
				return JSON.stringify(headings) === JSON.stringify(stages);
			});
		});
	}

	test('all of them without problems', async () => {
		assert.deepEqual(await workbench.problems(), []);
	});
});
