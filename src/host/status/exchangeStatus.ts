import * as vscode from 'vscode';
import { outgoingOf } from '../../core/exchange/outgoing';
import { fileRoleOf } from '../../core/files/layout';
import { commandIds } from '../../core/manifest/commands';
import { hasProgrammeFile } from '../../core/programme/queries';
import { join } from '../../core/text/uri';
import { sendingWords } from '../../core/words/lateWords';
import { readyGit, type GitApi, type GitRepository } from '../git/git';
import { Disposable } from '../platform/disposable';
import type { LanguageChoice } from '../platform/language';
import type { RecordStore } from '../workspace/recordStore';
import { showItem } from './statusBar';

/** Whether there is something to send, and something to receive, as far as VS Code's Git extension knows without asking the remote. */
interface Waiting {
	readonly toSend: boolean;
	readonly toReceive: boolean;
}

/**
 * The item of the status bar that is there while a programme has something to send or to receive. It asks Git nothing: it follows the
 * state that the Git extension has read.
 */
export class ExchangeStatus extends Disposable {
	readonly #store: RecordStore;
	readonly #changed = this.register(new vscode.EventEmitter<void>());
	readonly #repositories = new Map<string, vscode.Disposable>();
	#api: GitApi | undefined;

	constructor(store: RecordStore, language: LanguageChoice) {
		super();
		this.#store = store;
		this.register({ dispose: () => { this.#repositories.forEach(each => { each.dispose(); }); } });
		this.register(language.onDidChange(() => { this.#changed.fire(); }));
		const item = vscode.window.createStatusBarItem('mentorNotes.exchange', vscode.StatusBarAlignment.Left);
		this.register(showItem(item, this.#changed.event, () => {
			const { words } = language;
			const { name, send, receive, both } = sendingWords[words.language].status;
			const { toSend, toReceive } = this.#waiting();
			const text = toSend ? toReceive ? both : send : receive;
			return toSend || toReceive
				? {
					name, icon: 'sync', text, tooltip: name, accessibility: { label: `${name}: ${text}`, role: 'button' }, isWarning: false,
					command: commandIds('sendAndReceive')[words.language],
				}
				: undefined;
		}));
		void this.#follow();
	}

	async #follow(): Promise<void> {
		const api = await readyGit();
		if (!api || this.isDisposed) {
			return;
		}
		this.#api = api;
		const follow = (repository: GitRepository): void => {
			this.#repositories.get(repository.rootUri.toString())?.dispose();
			this.#repositories.set(repository.rootUri.toString(), repository.state.onDidChange(() => { this.#changed.fire(); }));
			this.#changed.fire();
		};
		api.repositories.forEach(follow);
		this.register(api.onDidOpenRepository(follow));
		this.register(api.onDidCloseRepository(({ rootUri }) => {
			this.#repositories.get(rootUri.toString())?.dispose();
			this.#repositories.delete(rootUri.toString());
			this.#changed.fire();
		}));
	}

	#waiting(): Waiting {
		const all = this.#store.index.programmes().filter(hasProgrammeFile).map(({ folder }) => this.#waitingIn(folder));
		return { toSend: all.some(each => each.toSend), toReceive: all.some(each => each.toReceive) };
	}

	#waitingIn(folder: string): Waiting {
		const repository = folder.startsWith('file:') ? this.#api?.getRepository(vscode.Uri.parse(folder)) : undefined;
		if (!repository || repository.state.remotes.length === 0) {
			return { toSend: false, toReceive: false };
		}
		const { HEAD: head, indexChanges, workingTreeChanges, untrackedChanges = [] } = repository.state;
		const within = vscode.Uri.parse(folder).path.replace(/\/?$/, '/');
		const changed = [...indexChanges, ...workingTreeChanges, ...untrackedChanges]
			.filter(({ uri }) => uri.path.startsWith(within))
			.map(({ uri }) => ({ path: uri.path.slice(within.length), is: 'changed' as const }));
		const folders = this.#store.index.folders();
		const isRecordFile = (path: string): boolean => fileRoleOf(join(folder, ...path.split('/')), folders) !== undefined;
		const { record } = outgoingOf({ staged: [], changed, submodules: [] }, '', isRecordFile);
		return { toSend: (head?.ahead ?? 0) > 0 || record.length > 0, toReceive: (head?.behind ?? 0) > 0 };
	}
}
