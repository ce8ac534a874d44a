import * as vscode from 'vscode';
import { ownerFrom } from '../../core/programme/openActions';
import type { Programme } from '../../core/programme/programme';
import { findPerson } from '../../core/programme/queries';
import { normalForm } from '../../core/text/normalForm';
import type { Uri } from '../../core/text/uri';
import { gitApi } from '../git/git';
import { Disposable } from '../platform/disposable';
import { anyOf, onDidChangeSetting } from '../platform/events';
import type { RecordStore } from '../workspace/recordStore';

/** Nothing tells of a change of Git's user: `CurrentUser` asks again after this time. */
const gitMaxAgeMs = 60_000;

/** Determines and stores who the user is, as an author of notes, in a programme. */
export class Author extends Disposable {
	readonly #memory: vscode.Memento;
	readonly #gitUsers = new GitUsers();
	readonly #changed = this.register(new vscode.EventEmitter<void>());
	/** Fires when the user has chosen who they are. */
	readonly onDidChange = this.#changed.event;

	/** The choice is stored in the extension's storage, never in the repository. */
	constructor(memory: vscode.Memento) {
		super();
		this.#memory = memory;
	}

	/**
	 * Returns the user's id or name in a programme: the stored choice, else the setting `mentorNotes.me`, else Git's user if
	 * `people.yaml` contains them, else undefined. What Git said may be that old; by default it is asked.
	 */
	async of(programme: Programme, maxAgeMs = 0): Promise<string | undefined> {
		const stored = this.#memory.get<string>(this.#key(programme));
		const setting: unknown = vscode.workspace.getConfiguration('mentorNotes').get('me');
		return stored
			?? (typeof setting === 'string' && setting.trim() !== '' ? personId(programme, setting.trim()) : personOf(programme, await this.#gitUsers.of(programme.folder, maxAgeMs)));
	}

	/** Stores the user's choice for a programme. */
	async remember(programme: Programme, author: string): Promise<void> {
		await this.#memory.update(this.#key(programme), author);
		this.#changed.fire();
	}

	#key(programme: Programme): string {
		return `author:${programme.folder}`;
	}
}

/** The current user in each programme, available at once: `Author` may have to ask Git, so its answers are cached. */
export class CurrentUser extends Disposable {
	readonly #store: RecordStore;
	readonly #author: Author;
	readonly #changed = this.register(new vscode.EventEmitter<void>());
	readonly onDidChange = this.#changed.event;
	/** Ids or names by the programme's folder. */
	readonly #known = new Map<Uri, string | undefined>();

	constructor(store: RecordStore, author: Author) {
		super();
		this.#store = store;
		this.#author = author;
		this.register(store.onDidChange(() => { void this.#lookUp(); }));
		this.register(anyOf(author.onDidChange, onDidChangeSetting('me'))(() => { void this.refresh(); }));
	}

	/** Returns the current user's key in a programme, as `ownerFrom` gives it; undefined where they are unknown. */
	keyOfMe(programme: Programme): string | undefined {
		const me = this.#known.get(programme.folder);
		// `findPerson` ignores case, as the setting is typed by hand.
		const person = me === undefined ? undefined : findPerson(programme, me);
		return me === undefined ? undefined : ownerFrom(programme, person?.id ?? person?.name ?? me).key;
	}

	/** Whether the current user is known in any programme. */
	get isKnown(): boolean {
		return [...this.#known.values()].some(me => me !== undefined);
	}

	/** Determines the current user in every programme again; settles when that is done. */
	async refresh(): Promise<void> {
		this.#known.clear();
		await this.#lookUp();
	}

	/** Asks again where the user was unknown: a change of `people.yaml` can make them known. */
	async #lookUp(): Promise<void> {
		let isNew = false;
		for (const programme of this.#store.index.programmes()) {
			if (this.#known.get(programme.folder) === undefined) {
				const me = await this.#author.of(programme, gitMaxAgeMs);
				isNew ||= me !== undefined || !this.#known.has(programme.folder);
				this.#known.set(programme.folder, me);
			}
		}
		if (isNew) {
			this.#changed.fire();
		}
	}
}

/** Returns a person's id in a programme; the given name if the programme does not know them. */
export function personId(programme: Programme, name: string): string {
	return programme.people.get(name)?.id ?? name;
}

/** What Git calls its user; empty where it does not know. */
interface GitUser {
	readonly name: string;
	readonly email: string;
}

/** Git's users from VS Code's own Git extension. A question is up to four processes, and each change of a record asks who the user is. */
class GitUsers {
	/** By the repository's root. */
	readonly #asked = new Map<Uri, { readonly atMs: number; readonly user: Promise<GitUser> }>();

	/** Returns the user of the repository that has a folder, as Git said it at most so long ago; undefined where none is open. */
	async of(folder: Uri, maxAgeMs: number): Promise<GitUser | undefined> {
		const repository = (await gitApi())?.getRepository(vscode.Uri.parse(folder));
		if (!repository) {
			return undefined;
		}
		const root = repository.rootUri.toString();
		const asked = this.#asked.get(root);
		if (asked && Date.now() - asked.atMs < maxAgeMs) {
			return asked.user;
		}
		const read = async (key: string): Promise<string> =>
			await repository.getConfig(key).catch(() => '') || await repository.getGlobalConfig(key).catch(() => '');
		const user = Promise.all([read('user.name'), read('user.email')]).then(([name, email]) => ({ name, email }));
		this.#asked.set(root, { atMs: Date.now(), user });
		return user;
	}
}

/** Returns the person of a programme who has Git's name or address; undefined if it has neither. */
function personOf(programme: Programme, user: GitUser | undefined): string | undefined {
	const { name = '', email = '' } = user ?? {};
	const hasEmail = (address: string | undefined): boolean => email !== '' && normalForm(address ?? '') === normalForm(email);
	const person = programme.people.get(name) ?? [...programme.people.values()].find(each => hasEmail(each.email));
	return person?.id ?? person?.name;
}
