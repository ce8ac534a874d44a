import * as vscode from 'vscode';
import { readSnapshot, type SeenFile, snapshotOf } from '../../core/changes/snapshot';
import type { FileFacts } from '../../core/files/fileFacts';
import { digestOf } from '../../core/text/digest';
import type { Uri } from '../../core/text/uri';
import { runInSlices } from '../platform/timeSlice';
import type { Storage } from './factsCache';

/** When the user looked at what has changed, and the version that was recorded last then. */
export interface Look {
	/** Milliseconds since 1970. */
	readonly atMs: number;
	readonly version?: string;
}

/** The last look, and the one that changes are listed since. */
interface Looks {
	readonly since: Look;
	readonly last: Look;
}

/** Looks that follow one another within this time are one: whoever opens a change and comes back sees the same list. */
const oneLookMs = 30 * 60_000;

/** When the user last looked at a programme, and how it was then. It is stored by the extension, not in the programme. */
export class LastLook {
	readonly #state: vscode.Memento;
	readonly #storage: vscode.Uri | undefined;
	readonly #key: string;
	readonly #name: string;

	/** `state` and `storage` are the extension's own for this workspace; without storage only the moment of a look is known. */
	constructor(state: vscode.Memento, storage: Storage | undefined, folder: Uri) {
		this.#state = state;
		this.#storage = storage?.folder;
		this.#key = `looks ${folder}`;
		this.#name = String(digestOf(folder));
	}

	/**
	 * Records a look; returns the one before. A look soon after another one is not a new one. `start` is what the first look of all is
	 * compared with; undefined where there is nothing.
	 */
	async begin(now: Look, start: Look | undefined): Promise<Look | undefined> {
		const looks = this.#state.get<Looks>(this.#key);
		const isNew = looks === undefined || now.atMs - looks.last.atMs > oneLookMs;
		const since = !looks ? start : isNew ? looks.last : looks.since;
		await this.#state.update(this.#key, { since: since ?? now, last: now } satisfies Looks);
		if (isNew && looks) {
			await this.#replaceSeen();
		}
		return since;
	}

	/** Returns what files said at the look that changes are listed since; undefined where that is not known. */
	async seen(): Promise<ReadonlyMap<Uri, SeenFile> | undefined> {
		const file = this.#file('since');
		const bytes = file && await vscode.workspace.fs.readFile(file).then(undefined, () => undefined);
		return bytes && runInSlices(readSnapshot(new TextDecoder().decode(bytes)));
	}

	/** Stores what files say now. */
	async store(files: readonly FileFacts[]): Promise<void> {
		const file = this.#file('last');
		const text = file && await runInSlices(snapshotOf(files));
		if (file && text !== undefined) {
			await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
			// The first look is compared with by the second one, however soon that is.
			await vscode.workspace.fs.copy(file, this.#file('since') ?? file, { overwrite: false }).then(undefined, () => undefined);
		}
	}

	async #replaceSeen(): Promise<void> {
		const [last, since] = [this.#file('last'), this.#file('since')];
		if (last && since) {
			await vscode.workspace.fs.copy(last, since, { overwrite: true }).then(undefined, () => undefined);
		}
	}

	#file(which: 'last' | 'since'): vscode.Uri | undefined {
		return this.#storage && vscode.Uri.joinPath(this.#storage, 'seen', `${this.#name}-${which}.json`);
	}
}
