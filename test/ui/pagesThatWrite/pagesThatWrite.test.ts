import { test } from '../driver/test';
import { Workbench } from '../workbench';
import { filesOfNote, notePageTests } from './notePageTests';
import { filesOfSession, sessionPageTests } from './sessionPageTests';

for (const webHost of [false, true]) {
	test.describe.serial(`Pages that write, in VS Code${webHost ? ' in the web [long]' : ''}`, () => {
		let workbench: Workbench;
		test.beforeAll(async () => {
			workbench = await Workbench.open({
				folder: {
					'programme.yaml': 'name: Pages\ntimezone: Asia/Jakarta\n',
					'people.yaml': 'people:\n  - id: ayu\n    name: Ayu\n  - id: made\n    name: Made\n',
					'pairs/ayu-made.yaml': 'mentors: [ayu]\nmentees: [made]\n',
					...filesOfSession,
					...filesOfNote,
				},
				settings: { 'mentorNotes.openAs': 'page', 'mentorNotes.me': 'made' }, webHost,
			});
			await workbench.openView('Mentor Notes');
		});
		test.afterAll(() => workbench.close());

		test.describe('The page of a note', () => { notePageTests(() => workbench); });
		test.describe('The page of a session', () => { sessionPageTests(() => workbench); });
	});
}
