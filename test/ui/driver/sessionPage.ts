import { FilePage } from './filePage';
import { title } from './spoken';
import { until } from './until';

/** The page of a session in a window, and the file that it edits. */
export class SessionPageDriver extends FilePage {
	/** Opens the page of the only session by the palette. */
	async open(): Promise<void> {
		await this.workbench.runCommand(title('openSession'));
		await this.workbench.quickInput.items();
		await this.workbench.quickInput.accept();
		await this.shown();
	}

	/** Waits until the page is shown. */
	async shown(): Promise<void> {
		await until('the page', async () => await (await this.field('title')).count() === 1);
	}
}
