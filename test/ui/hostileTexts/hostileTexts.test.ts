import { test } from '../driver/test';
import { Workbench } from '../workbench';
import { hostileNames, nameTests } from './nameTests';
import { hostilePages, pageTests } from './pageTests';

test.describe.serial('Hostile texts', () => {
	let workbench: Workbench;
	test.beforeAll(async () => {
		workbench = await Workbench.open({
			folder: { ...hostileNames(), ...hostilePages() },
			settings: { 'mentorNotes.me': 'sari', 'editor.unusualLineTerminators': 'off', 'search.useIgnoreFiles': false },
		});
		await workbench.openView('Mentor Notes');
	});
	test.afterAll(() => workbench.close());

	test.describe('A name that is a link, an icon or runs backwards', () => { nameTests(() => workbench); });
	test.describe('A page of hostile text', () => { pageTests(() => workbench); });
});
