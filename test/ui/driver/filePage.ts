import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import type { Locator } from '@playwright/test';
import type { Workbench } from '../workbench';
import { until } from './until';

/** A page that writes in a window, and the file that it edits. */
export class FilePage {
	protected readonly workbench: Workbench;
	readonly #path: string;

	/** `path` leads from the open folder to the file. */
	constructor(workbench: Workbench, path: string) {
		this.workbench = workbench;
		this.#path = path;
	}

	/** Where the file is. */
	get file(): string {
		return join(this.workbench.folder, this.#path);
	}

	/** The file's text; empty while VS Code writes it. */
	read(): string {
		return readFileSync(this.file, 'utf8');
	}

	/** A field by the name that messages give it. */
	async field(name: string): Promise<Locator> {
		return (await this.workbench.webview()).locator(`[data-field="${name}"]`);
	}

	/** Waits until the file's text is as expected; fails with what it is instead. */
	async written(expected: string): Promise<void> {
		await until('the file', () => Promise.resolve(this.read() === expected), 15_000)
			.catch(() => { assert.strictEqual(this.read(), expected); });
	}
}
