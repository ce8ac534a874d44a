import * as vscode from 'vscode';
import type { Programme } from '../../core/programme/programme';
import { gitApi } from '../git/git';

/**
 * Who writes: the choice remembered for a programme (in the extension's storage,
 * never in the repository), else the setting, else Git's user where `people.yaml`
 * knows them, else nobody yet and the user is asked once.
 */
export class Author implements vscode.Disposable {
	readonly #memory: vscode.Memento;
	readonly #changed = new vscode.EventEmitter<void>();
	/** Fires when somebody has said who they are. */
	readonly onDidChange = this.#changed.event;

	constructor(memory: vscode.Memento) {
		this.#memory = memory;
	}

	async of(programme: Programme): Promise<string | undefined> {
		const remembered = this.#memory.get<string>(this.#key(programme));
		const setting: unknown = vscode.workspace.getConfiguration('mentorNotes').get('me');
		return remembered ?? (typeof setting === 'string' && setting.trim() !== '' ? personId(programme, setting.trim()) : await this.#gitUser(programme));
	}

	async remember(programme: Programme, author: string): Promise<void> {
		await this.#memory.update(this.#key(programme), author);
		this.#changed.fire();
	}

	dispose(): void {
		this.#changed.dispose();
	}

	#key(programme: Programme): string {
		return `author:${programme.folder}`;
	}

	/** Git's user, through VS Code's own Git extension; only where the programme knows the name or the address. */
	async #gitUser(programme: Programme): Promise<string | undefined> {
		const repository = (await gitApi())?.getRepository(vscode.Uri.parse(programme.folder)) ?? undefined;
		const read = async (key: string): Promise<string> => await repository?.getConfig(key).catch(() => '') || await repository?.getGlobalConfig(key).catch(() => '') || '';
		const [name, email] = await Promise.all([read('user.name'), read('user.email')]);
		const person = programme.people.get(name) ?? [...programme.people.values()].find(p => email !== '' && p.email?.toLowerCase() === email.toLowerCase());
		return person?.id ?? person?.name;
	}
}

/** How a programme names somebody: by id where it knows them. */
export function personId(programme: Programme, name: string): string {
	return programme.people.get(name)?.id ?? name;
}
