import { mkdirSync, rmSync } from 'node:fs';
import { folderOfSuite } from '../driver/folderOfSuite';
import { test } from '../driver/test';
import { Workbench } from '../workbench';
import { joiningTests } from './joiningTests';
import { copiesIn, git, makeCopies } from './programme';
import { sendingTests } from './sendingTests';

test.describe.serial('Joining a programme, then sending and receiving', () => {
	const around = folderOfSuite('joining');
	const copies = copiesIn(around);
	let workbench: Workbench;
	test.beforeAll(async () => {
		makeCopies(copies);
		// As where a programme was first sent under another name than the service expects.
		git(copies.shared, 'symbolic-ref', 'HEAD', 'refs/heads/elsewhere');
		mkdirSync(copies.computer);
		workbench = await Workbench.open({ folder: {}, isEmpty: true });
		await workbench.openView('Mentor Notes');
	});
	test.afterAll(async () => {
		await workbench.close();
		rmSync(around, { recursive: true });
	});

	test.describe('Joining a programme', () => { joiningTests(() => workbench, copies); });
	test.describe('Sending and receiving', () => { sendingTests(() => workbench, copies); });
});
