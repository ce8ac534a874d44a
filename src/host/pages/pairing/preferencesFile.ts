import * as vscode from 'vscode';
import { noPreferences, type Preferences, readPreferences } from '../../../core/pairing/preferences';
import { planRefusal } from '../../../core/plans/pair/planRefusal';
import type { Programme } from '../../../core/programme/programme';
import { join, type Uri } from '../../../core/text/uri';
import { Disposable } from '../../platform/disposable';
import { textOf } from '../../write/changeFiles';
import { planFree } from '../../write/planFree';
import type { PageServices } from '../page';

/** The file with the wishes of a programme's people, and with who must not be together: `private/pairing.yaml`. */
export class PreferencesFile extends Disposable {
	readonly uri: Uri;
	readonly #writer: PageServices['writer'];
	readonly #changed = this.register(new vscode.EventEmitter<void>());
	readonly onDidChange = this.#changed.event;

	constructor(folder: Uri, { writer }: PageServices) {
		super();
		this.uri = join(folder, 'private', 'pairing.yaml');
		this.#writer = writer;
		const pattern = new vscode.RelativePattern(vscode.Uri.parse(folder), 'private/pairing.{yaml,yml}');
		const watcher = this.register(vscode.workspace.createFileSystemWatcher(pattern));
		for (const event of [watcher.onDidChange, watcher.onDidCreate, watcher.onDidDelete]) {
			this.register(event(() => { this.#changed.fire(); }));
		}
	}

	/** Undefined where the file is there and can't be read. */
	async read(people: Programme['people'] | undefined): Promise<Preferences | undefined> {
		if (!people || !await this.#writer.isTaken(this.uri)) {
			return noPreferences;
		}
		try {
			return readPreferences(await textOf(this.uri), people);
		} catch {
			return undefined;
		}
	}

	/** Writes that two people must not be paired, which can be undone. Returns false, and writes nothing, if the file can't be edited. */
	async refuse(programme: Programme, people: readonly [string, string]): Promise<boolean> {
		const text = await this.#writer.isTaken(this.uri) ? await textOf(this.uri) : undefined;
		const plan = await planFree(this.#writer, taken => planRefusal({ programme, people, text, taken }));
		if (!plan) {
			return false;
		}
		await this.#writer.apply({ ...plan, isAnnounced: true });
		return true;
	}
}
