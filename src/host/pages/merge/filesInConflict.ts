import * as vscode from 'vscode';
import { commandIds } from '../../../core/manifest/commands';
import { startOfFile } from '../../../core/text/range';
import { compareText } from '../../../core/text/collections';
import { join, type Uri } from '../../../core/text/uri';
import { opensPages } from '../../platform/openAs';
import { openLocation } from '../openLocation';
import type { PageServices } from '../page';

/** What was finished in a programme, as long as one of its files is in conflict. */
interface Finished {
	readonly count: number;
	/** The session or note that was finished first. */
	readonly shown?: Uri;
}

/** The files in conflict, whose pages follow one another. */
export class FilesInConflict {
	readonly #services: PageServices;
	readonly #show: (file: Uri) => Promise<void>;
	/** By the programme's folder. */
	readonly #finished = new Map<Uri, Finished>();

	constructor(services: PageServices, show: (file: Uri) => Promise<void>) {
		this.#services = services;
		this.#show = show;
	}

	/** Which file of how many this one is. */
	async placeOf(uri: Uri, folder: Uri): Promise<{ readonly number: number; readonly all: number }> {
		const finished = this.#finished.get(folder)?.count ?? 0;
		return { number: finished + 1, all: finished + 1 + (await this.#others(uri, folder)).length };
	}

	/** Shows what comes after a file: the next one, or after the last one what was finished. */
	async finish(uri: Uri, folder: Uri): Promise<void> {
		const { index } = this.#services.store;
		const { count, shown: first } = this.#finished.get(folder) ?? { count: 0 };
		const kind = index.facts(uri)?.kind;
		const shown = first ?? (kind === 'session' || kind === 'sessionList' || kind === 'reflection' ? uri : undefined);
		const [next] = await this.#others(uri, folder);
		if (next === undefined) {
			this.#finished.delete(folder);
			await this.#open(shown ?? uri);
		} else {
			this.#finished.set(folder, { count: count + 1, ...shown !== undefined && { shown } });
			await this.#show(next);
		}
	}

	async #open(uri: Uri): Promise<void> {
		const { store: { index }, language: { words } } = this.#services;
		const { sessions: [session] = [], pair } = index.facts(uri) ?? {};
		if (pair && opensPages()) {
			await vscode.commands.executeCommand(commandIds('openBrief')[words.language], { pair: { folder: index.facts(uri)?.folder, id: pair.id } });
		} else if (index.facts(uri)) {
			await openLocation(this.#services, uri, session?.position ?? startOfFile.start);
		}
	}

	/** The other files of a programme that have marker lines, or that Git has in conflict. */
	async #others(uri: Uri, folder: Uri): Promise<readonly Uri[]> {
		const { store: { index }, repositoryOf } = this.#services;
		const marked = [...index.files()].filter(({ broken }) => broken?.code === 'file.conflict').map(each => each.uri);
		const repository = await repositoryOf(vscode.Uri.parse(uri)).catch(() => undefined);
		const inGit = repository === undefined || typeof repository === 'string' ? []
			: (await repository.state().catch(() => ({ conflicts: [] }))).conflicts.map(path => join(repository.root, ...path.split('/')));
		return [...new Set([...marked, ...inGit])].filter(each => each !== uri && index.facts(each)?.folder === folder).sort(compareText);
	}
}
