import { assert } from 'chai';
import * as vscode from 'vscode';
import type { PageKind } from '../../src/host/pages/page';
import { briefPages, overviewPages } from '../../src/host/pages/pageKinds';
import { OpenPages } from '../../src/host/pages/openPages';
import { Clock } from '../../src/host/platform/clock';
import { addFolder, idleServices } from './makeServices';
import { leaveNothing, makeFolder, until } from './workspace';

suite('Open pages over midnight', () => {
	const extension = vscode.extensions.getExtension('mentor-notes.mentor-notes')!.extensionUri;
	const services = idleServices({ extension });
	const files = {
		'programme.yaml': 'name: Midnight\nlanguage: en\n',
		'pairs/a-b.yaml': 'mentors: [A]\nmentees: [B]\n',
		'sessions/a-b/2021-08-13-01.yaml': 'date: 2021-08-13\npair: a-b\nminutes: 30\nactions:\n  - text: Read\n    owner: B\n    due: 2021-08-20\n',
	};
	teardown(leaveNothing);

	/** Opens a page shortly before midnight; returns what it was sent before and after. */
	async function over<Subject>(kind: (clock: Clock) => PageKind<Subject>, subject: Subject): Promise<readonly [string, string]> {
		let time = new Date(2021, 7, 20, 23, 59);
		const clock = new Clock(() => time, 5);
		const sent: string[] = [];
		const { open, ...rest } = kind(clock);
		const pages = new OpenPages<Subject>({
			...rest,
			open: async of => {
				const content = await open(of);
				const render = content.render.bind(content);
				return Object.assign(content, {
					render: async (...given: Parameters<typeof render>) => {
						const message = await render(...given);
						sent.push(JSON.stringify(message));
						return message;
					},
				});
			},
		}, { ...services, clock });
		try {
			await pages.show(subject, { beside: false });
			const before = await until('the page', () => sent.at(-1));
			time = new Date(2021, 7, 21, 0, 1);
			return [before, await until('the page of the next day', () => sent.at(-1) !== before && sent.at(-1))];
		} finally {
			pages.dispose();
			clock.dispose();
		}
	}

	test('a brief says what is overdue by the new day', async () => {
		const folder = await makeFolder(files);
		addFolder(services, folder, files);
		const [before, after] = await over(clock => briefPages({ ...services, clock }), { folder: folder.toString(), pair: 'a-b' });
		const { dueToday, overdue } = services.language.words.actions;
		assert.deepEqual([before.includes(dueToday), after.includes(dueToday)], [true, false]);
		assert.deepEqual([before.includes(overdue(1)), after.includes(overdue(1))], [false, true]);
	});

	test('an overview counts by the new day', async () => {
		const folder = await makeFolder(files);
		addFolder(services, folder, files);
		const show = (): Promise<void> => Promise.resolve();
		const [before, after] = await over(clock => overviewPages({ ...services, clock, show }), { folder: folder.toString() });
		assert.notStrictEqual(before, after);
	});
});
