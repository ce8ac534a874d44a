import type * as vscode from 'vscode';
import type { FolderFile, FolderMerged } from '../../../core/merge/folder/folder';
import type { Answers } from '../../../core/merge/merge';
import type { MergeSubject } from '../../../core/pages/merge/protocol';
import type { Uri } from '../../../core/text/uri';
import type { Day } from '../../../core/time/days';
import { Disposable } from '../../platform/disposable';
import type { PageServices } from '../page';
import { Pages } from '../pages';

/** A merge whose questions are asked on a page. */
export interface PendingMerge {
	/** What is merged, in words, such as the programme's name. */
	readonly title: string;
	/** The folder that the paths are relative to. */
	readonly root: Uri;
	/** The versions of the files that differ. */
	readonly files: readonly FolderFile[];
	/** Merges with some answers. Called again when one changes: an answer can raise or settle other questions. */
	readonly merge: (answers: Answers) => FolderMerged | Promise<FolderMerged>;
	/** Who made what the other side has, and on which day; absent where several did, or it is not known. */
	readonly author?: { readonly name: string; readonly day: Day };
}

/** A merge that a command has asked for. */
export interface AskedMerge extends PendingMerge {
	/** Ends the question: with the answers, or with undefined where the page was closed. Later calls do nothing. */
	readonly settle: (answers: Answers | undefined) => void;
}

/** The pages on which two versions become one. */
export class Merges extends Disposable {
	readonly #asked = new Map<string, AskedMerge>();
	readonly #pages: Pages<MergeSubject>;

	constructor(services: PageServices) {
		super();
		const asked = (key: string): AskedMerge | undefined => this.#asked.get(key);
		this.#pages = this.register(new Pages(
			'mentorNotes.merge', async () => (await import('../pageKinds')).mergePages(services, asked, file => this.showFile(file)), services,
		));
	}

	/** Asks what can't be decided. Undefined if the page is closed without an answer: then nothing is to be merged. */
	ask(pending: PendingMerge): Promise<Answers | undefined> {
		const key = crypto.randomUUID();
		return new Promise((resolve, reject) => {
			this.#asked.set(key, { ...pending, settle: answers => {
				this.#asked.delete(key);
				resolve(answers);
			} });
			this.#pages.show({ asked: key }, { beside: false }).catch((error: unknown) => {
				this.#asked.delete(key);
				reject(error instanceof Error ? error : new Error(String(error)));
			});
		});
	}

	/** Shows the versions of a file in which Git has left marker lines. */
	async showFile(file: Uri): Promise<void> {
		await this.#pages.show({ file }, { beside: false });
	}

	/** Lets VS Code restore the pages after a reload of the window. Once. */
	registerSerializer(): vscode.Disposable {
		return this.#pages.registerSerializer();
	}
}
