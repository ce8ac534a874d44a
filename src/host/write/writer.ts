import * as vscode from 'vscode';
import { nameOf, parentOf, segmentsBelow, type Uri } from '../../core/text/uri';
import { type FileSystemWriter, type NewBytes, WriteFailedError, AtomicWriter } from '../../core/files/atomicWrite';
import { applyEdits } from '../../core/text/textEdit';
import type { Plan } from '../../core/plans/plan';
import { plainText } from '../../core/text/plainText';
import { EditedFiles, type Change } from './editedFiles';
import { workspaceFileSystem } from './workspaceFileSystem';
import type { LanguageChoice } from '../platform/language';
import { requireTrust } from '../platform/trust';
import { UndoneFiles } from './undoneFiles';
import { NameTaken, UserError } from '../platform/userError';

/**
 * The one writer: every file that the product makes or changes goes through it.
 * Nothing is overwritten, nothing is written through a link or outside the
 * plan's folder, a file is changed only while its text is what was read, and a
 * new one is there whole or not at all.
 */
export class Writer implements vscode.Disposable {
	readonly #language: LanguageChoice;
	readonly #whole: AtomicWriter;
	readonly #written = new vscode.EventEmitter<readonly Uri[]>();
	/** Fires with what was made or changed: a watcher may come late, or lose an event. */
	readonly onDidWrite = this.#written.event;

	/** What goes and comes with undo and redo. */
	readonly #undone: UndoneFiles;
	/** One after the other: between the look at a file and its change there must be no other change of ours. */
	#work: Promise<unknown> = Promise.resolve();

	/** In `notes`, a folder of the extension's own, it keeps what is being written, so that a next start can clean up. */
	constructor(language: LanguageChoice, disk: FileSystemWriter = workspaceFileSystem, notes?: Uri) {
		this.#language = language;
		this.#whole = new AtomicWriter(disk, notes, () => crypto.randomUUID());
		this.#undone = new UndoneFiles(language, this.#whole, work => this.#inOrder(work), uris => { this.#written.fire(uris); });
		void this.#inOrder(() => this.#whole.clean());
	}

	/** Whether there is something at a place, of whatever kind. */
	async isTaken(uri: Uri): Promise<boolean> {
		return await typeOf(uri) !== undefined;
	}

	/** Throws the given sentence, as `NameTaken`, when a place is taken. */
	async requireFree(uri: Uri, sentence: string): Promise<void> {
		if (await this.isTaken(uri)) {
			throw new NameTaken(sentence);
		}
	}

	/** Carries a plan out. Throws a `UserError` that says why when it refuses; then no file was changed, unless it says that one is not saved. */
	apply(plan: Plan): Promise<void> {
		return this.#inOrder(() => this.#apply(plan));
	}

	/**
	 * Writes one file where the user has just chosen to have it: it may lie anywhere, and the dialog has asked before
	 * it was to be replaced. Only for what is made to be handed on. Throws a `UserError` that says why when it can't be written.
	 */
	export(uri: Uri, text: string): Promise<void> {
		return this.#inOrder(async () => {
			requireTrust(this.#language.words);
			await this.#proveNoLink(uri);
			await this.#make([{ uri, bytes: new TextEncoder().encode(text) }], true);
			this.#written.fire([uri]);
		});
	}

	dispose(): void {
		this.#undone.dispose();
		this.#written.dispose();
	}

	get #say(): LanguageChoice['words']['say'] {
		return this.#language.words.say;
	}

	#inOrder(work: () => Promise<void>): Promise<void> {
		const done = this.#work.then(work);
		this.#work = done.catch(() => undefined);
		return done;
	}

	async #apply(plan: Plan): Promise<void> {
		if (plan.create.length + (plan.attach?.length ?? 0) > 0) {
			requireTrust(this.#language.words);
		}
		const made = [...plan.create.map(({ uri, text }) => ({ uri, bytes: new TextEncoder().encode(text) })), ...plan.attach ?? []];
		const changes = [...plan.edit.map((edit): Change => ({ ...edit, to: edit.uri })), ...(plan.move ?? []).map((move): Change => ({ ...move, uri: move.from }))];
		const places = new Set([...made.map(({ uri }) => uri), ...changes.flatMap(({ uri, to }) => [uri, to])]);
		for (const uri of places) {
			await this.#proveInside(plan.within, uri);
		}
		for (const uri of [...made.map(file => file.uri), ...(plan.move ?? []).map(({ to }) => to)]) {
			await this.requireFree(uri, this.#say.exists(shown(uri)));
		}
		const files = await EditedFiles.open(this.#language, changes);
		await this.#make(made, false);
		try {
			await files.change();
		} catch (error) {
			await this.#whole.takeBack(made);
			throw error;
		}
		const [edit] = plan.edit;
		if (plan.takesOut === true && edit) {
			this.#undone.remember({ document: edit.uri, before: edit.expected, after: applyEdits(edit.expected, edit.edits), files: made });
		}
		try {
			await files.save();
		} finally {
			this.#written.fire([...places]);
		}
	}

	async #proveInside(within: Uri, uri: Uri): Promise<void> {
		const path = segmentsBelow(within, uri);
		if (!path || path.some(segment => segment === '' || segment === '.' || segment === '..' || /[\\/:]/.test(segment))) {
			throw new UserError(this.#say.outside(shown(uri)));
		}
		// Each folder on the way, and the file itself: a link would lead the writing elsewhere.
		for (let place: Uri | undefined = uri; place !== undefined && place.length > within.length; place = parentOf(place)) {
			await this.#proveNoLink(place);
		}
	}

	async #proveNoLink(uri: Uri): Promise<void> {
		const type = await typeOf(uri);
		if (type !== undefined && (type & vscode.FileType.SymbolicLink) !== 0) {
			throw new UserError(this.#say.linkInTheWay(shown(uri)));
		}
	}

	async #make(files: readonly NewBytes[], overwrite: boolean): Promise<void> {
		try {
			await this.#whole.write(files, overwrite);
		} catch (error) {
			if (!(error instanceof WriteFailedError)) {
				throw error;
			}
			throw !overwrite && await this.isTaken(error.uri)
				? new NameTaken(this.#say.exists(shown(error.uri)), { cause: error })
				: new UserError(this.#say.notWritten(shown(error.uri), error.cause instanceof Error ? plainText(error.cause.message) : ''), { cause: error });
		}
	}
}

function shown(uri: Uri): string {
	return plainText(nameOf(uri));
}

async function typeOf(uri: Uri): Promise<vscode.FileType | undefined> {
	try {
		return (await vscode.workspace.fs.stat(vscode.Uri.parse(uri))).type;
	} catch {
		return undefined;
	}
}
