import * as vscode from 'vscode';
import { nameOf, segmentsBelow, type Uri } from '../../core/text/uri';
import { type FileSystemWriter, type NewBytes, WriteFailedError, AtomicWriter } from '../../core/files/atomicWrite';
import { applyEdits } from '../../core/text/textEdit';
import type { Plan } from '../../core/plans/plan';
import { plainText } from '../../core/text/plainText';
import type { WrittenChange } from '../../core/plans/planUndo';
import type { Change } from './editedFiles';
import { isSymlink, symlinkBetween, typeOf, workspaceFileSystem } from './workspaceFileSystem';
import { Disposable } from '../platform/disposable';
import type { LanguageChoice } from '../platform/language';
import { NotOpened, openText } from '../platform/openText';
import { Sequencer } from '../platform/sequencer';
import { requireTrust } from '../platform/trust';
import { removeFiles, requireUnchanged } from './removedFiles';
import type { UndoneFiles } from './undoneFiles';
import { ChangedSince, NameTaken, UserError } from '../platform/userError';

/** How many changes can be taken back. */
const maxChanges = 20;

/**
 * Writes every file that the extension creates or changes. It overwrites nothing, writes through no symlink and not outside
 * the plan's folder, changes a file only while its text is what was read, and creates a file whole or not at all.
 */
export class Writer extends Disposable {
	readonly #language: LanguageChoice;
	readonly #atomicWriter: AtomicWriter;
	readonly #written = this.register(new vscode.EventEmitter<readonly Uri[]>());
	/** Fires with the files that were created, changed or removed: a watcher may report them late, or never. */
	readonly onDidWrite = this.#written.event;
	readonly #changed = this.register(new vscode.EventEmitter<WrittenChange>());
	/** Fires with each change that a plan has made, which `undo` can take back. */
	readonly onDidChange = this.#changed.event;
	readonly #takenBack = this.register(new vscode.EventEmitter<WrittenChange>());
	/** Fires with each change that `undo` has taken back. */
	readonly onDidUndo = this.#takenBack.event;
	/** The last changes, the newest first; in memory only. */
	#changes: readonly WrittenChange[] = [];
	/** The changes that `undo` has taken back: their messages can still be open. */
	readonly #undone = new WeakSet<WrittenChange>();
	#isWriting = false;
	#isUndoing = false;
	/** Loaded with the first plan that takes text out of a file. */
	#undoneFiles: UndoneFiles | undefined;
	/** Keeps our writes apart: no other one may happen between the check of a file and its change. */
	readonly #sequencer = new Sequencer();

	/** Journals unfinished writes in the extension's folder `journal`, so that the next start can remove what they left. */
	constructor(language: LanguageChoice, fileSystem: FileSystemWriter = workspaceFileSystem, journal?: Uri) {
		super();
		this.#language = language;
		this.#atomicWriter = new AtomicWriter(fileSystem, journal, () => crypto.randomUUID());
		void this.#sequencer.run(() => this.#atomicWriter.clean());
	}

	/** Whether there is anything at a URI: a file, a folder or a symlink. */
	async isTaken(uri: Uri): Promise<boolean> {
		return await typeOf(uri) !== undefined;
	}

	/** Throws `NameTaken` with the given sentence if there is anything at a URI. */
	async requireFree(uri: Uri, sentence: string): Promise<void> {
		if (await this.isTaken(uri)) {
			throw new NameTaken(sentence);
		}
	}

	/**
	 * Writes a plan. A function is called when the writes before are done, so that it plans with the texts that they left. Throws a
	 * `UserError` with the reason when it refuses; then no file has changed, unless one is reported as not saved.
	 */
	apply(plan: Plan | (() => Promise<Plan>)): Promise<void> {
		return this.#sequencer.run(async () => {
			this.#isWriting = true;
			const made = typeof plan === 'function' ? plan() : Promise.resolve(plan);
			const change = await made.then(each => this.#apply(each)).finally(() => { this.#isWriting = false; });
			if (change.created.length + change.changed.length + change.removed.length === 0) {
				return;
			}
			this.#changes = [change, ...this.#changes].slice(0, maxChanges);
			this.#changed.fire(change);
		});
	}

	/** Whether a plan is being written now: what is written meanwhile waits for it. */
	get isWriting(): boolean {
		return this.#isWriting;
	}

	/** Whether a change is being taken back now: files that are saved meanwhile become what they were. */
	get isUndoing(): boolean {
		return this.#isUndoing;
	}

	/** The last change that a plan has made; undefined if it is undone, or none was made. */
	get lastChange(): WrittenChange | undefined {
		return this.#changes[0];
	}

	/**
	 * Takes a change back, in all of its files: the given one, else the newest that is not taken back yet, as by VS Code's own undo.
	 * Returns it; undefined if the given one is taken back already. Throws a `UserError` if there is none, and if one of its files is no
	 * longer what the change left.
	 */
	undo(given?: WrittenChange): Promise<WrittenChange | undefined> {
		return this.#sequencer.run(async () => {
			if (given && (this.#undone.has(given) || await isTakenBack(given))) {
				return undefined;
			}
			const change = given ?? await this.#newestInPlace();
			if (!change) {
				throw new UserError(this.#say.nothingToUndo);
			}
			this.#changes = this.#changes.filter(each => each !== change);
			try {
				const { planUndo } = await import('../../core/plans/planUndo');
				this.#isUndoing = true;
				await this.#apply(planUndo(change));
			} catch (error) {
				throw error instanceof ChangedSince || error instanceof NotOpened
					? new ChangedSince(this.#say.notUndone(shown(error.uri)), error.uri)
					: error;
			} finally {
				this.#isUndoing = false;
			}
			this.#undone.add(change);
			this.#takenBack.fire(change);
			return change;
		});
	}

	/**
	 * Writes an export to the file that the user has just chosen in a dialog: it may be anywhere, and the dialog has asked
	 * before a file is replaced. Throws a `UserError` that gives the reason when it can't be written.
	 */
	export(uri: Uri, content: string | Uint8Array): Promise<void> {
		return this.#sequencer.run(async () => {
			requireTrust(this.#language.words);
			if (await isSymlink(uri)) {
				throw new UserError(this.#say.linkInTheWay(shown(uri)));
			}
			await this.#create([{ uri, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }], true);
			this.#written.fire([uri]);
		});
	}

	/**
	 * Makes a file below a folder what a merge of its versions gave, whole or not at all; removes it for undefined. Throws a `UserError`
	 * that gives the reason.
	 */
	replace(folder: Uri, uri: Uri, bytes: Uint8Array | undefined): Promise<void> {
		return this.#sequencer.run(async () => {
			requireTrust(this.#language.words);
			await this.#requireInside(folder, uri);
			if (bytes) {
				await this.#create([{ uri, bytes }], true);
			} else if (await this.isTaken(uri)) {
				await removeFiles(this.#language, [{ uri, bytes: new Uint8Array() }]);
			}
			this.#written.fire([uri]);
		});
	}

	get #say(): LanguageChoice['words']['say'] {
		return this.#language.words.say;
	}

	/** Returns the newest change that is in place, and forgets newer ones that were taken back by VS Code's own undo. */
	async #newestInPlace(): Promise<WrittenChange | undefined> {
		for (const change of this.#changes) {
			if (!await isTakenBack(change)) {
				return change;
			}
			this.#changes = this.#changes.filter(each => each !== change);
		}
		return undefined;
	}

	async #apply(plan: Plan): Promise<WrittenChange> {
		if (plan.create.length + (plan.attach?.length ?? 0) > 0) {
			requireTrust(this.#language.words);
		}
		const created = [...plan.create.map(({ uri, text }) => ({ uri, bytes: new TextEncoder().encode(text) })), ...plan.attach ?? []];
		const moves = plan.move ?? [];
		const changes: readonly Change[] = [
			...plan.edit.map(edit => ({ ...edit, to: edit.uri })),
			...moves.map(move => ({ ...move, uri: move.from })),
		];
		const removed = plan.remove ?? [];
		const uris = new Set([...[...created, ...removed].map(({ uri }) => uri), ...changes.flatMap(({ uri, to }) => [uri, to])]);
		await Promise.all([...uris].map(uri => this.#requireInside(plan.within, uri)));
		for (const uri of [...created.map(file => file.uri), ...moves.map(({ to }) => to)]) {
			await this.requireFree(uri, this.#say.exists(shown(uri)));
		}
		if (plan.needs !== undefined && !await this.isTaken(plan.needs)) {
			throw new UserError(this.#say.programmeGone(shown(plan.needs)));
		}
		await requireUnchanged(this.#language, removed);
		const { EditedFiles } = await import('./editedFiles');
		const undone = plan.takesOut === true ? await this.#followedFiles() : undefined;
		const files = await EditedFiles.open(this.#language, changes);
		await this.#create(created, false);
		try {
			await files.change();
		} catch (error) {
			await this.#atomicWriter.removeWritten(created);
			throw error;
		}
		const [edit] = plan.edit;
		if (plan.takesOut === true && edit) {
			const { uri: document, expected: before } = edit;
			undone?.follow({ document, before, after: applyEdits(before, edit.edits), files: created });
		}
		try {
			await files.save(plan.isShown);
			// Last: until then, what they contain is in no other file for certain.
			await removeFiles(this.#language, removed);
		} finally {
			this.#written.fire([...uris]);
		}
		const { within, takesOut = false, isShown = false, isAnnounced = false } = plan;
		return { within, created, changed: await files.written(), removed, takesOut, isShown, isAnnounced };
	}

	async #followedFiles(): Promise<UndoneFiles> {
		const { UndoneFiles } = await import('./undoneFiles');
		this.#undoneFiles ??= this.register(
			new UndoneFiles(this.#language, this.#atomicWriter, this.#sequencer, uris => { this.#written.fire(uris); }),
		);
		return this.#undoneFiles;
	}

	/** Throws a `UserError` if a URI is not below a folder, or if the file or a folder on the path to it is a symlink. */
	async #requireInside(folder: Uri, uri: Uri): Promise<void> {
		const path = segmentsBelow(folder, uri);
		if (!path || path.some(segment => segment === '' || segment === '.' || segment === '..' || /[\\/:]/.test(segment))) {
			throw new UserError(this.#say.outside(shown(uri)));
		}
		const symlink = await symlinkBetween(folder, uri);
		if (symlink !== undefined) {
			throw new UserError(this.#say.linkInTheWay(shown(symlink)));
		}
	}

	#whyNotWritten(cause: unknown): string {
		const reason = reasonOf(cause);
		return reason !== undefined ? this.#say.whyNotWritten[reason] : cause instanceof Error ? plainText(cause.message) : '';
	}

	async #create(files: readonly NewBytes[], overwrite: boolean): Promise<void> {
		try {
			await this.#atomicWriter.write(files, overwrite);
		} catch (error) {
			if (!(error instanceof WriteFailedError)) {
				throw error;
			}
			if (!overwrite && await this.isTaken(error.uri)) {
				throw new NameTaken(this.#say.exists(shown(error.uri)), { cause: error });
			}
			throw new UserError(this.#say.notWritten(shown(error.uri), this.#whyNotWritten(error.cause)), { cause: error });
		}
	}
}

/** Whether all files of a change are as they were before it. */
async function isTakenBack({ created, changed, removed }: WrittenChange): Promise<boolean> {
	const present = (uri: Uri): Promise<string | undefined> => openText(uri).then(document => document.getText(), () => undefined);
	const answers = [
		...created.map(async ({ uri }) => await typeOf(uri) === undefined),
		...removed.map(async ({ uri }) => await typeOf(uri) !== undefined),
		...changed.map(async ({ uri, before }) => await present(uri) === before),
	];
	return (await Promise.all(answers)).every(Boolean);
}

/** Codes of Node and of VS Code's file systems. */
const reasons: Readonly<Record<string, keyof LanguageChoice['words']['say']['whyNotWritten']>> = {
	ENOSPC: 'full', EDQUOT: 'full',
	EACCES: 'denied', EPERM: 'denied', EROFS: 'denied', EBUSY: 'denied', NoPermissions: 'denied',
	ENOENT: 'noFolder', ENOTDIR: 'noFolder', FileNotFound: 'noFolder', FileNotADirectory: 'noFolder',
};

function reasonOf(cause: unknown): (typeof reasons)[string] | undefined {
	const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
	return Object.hasOwn(reasons, code) ? reasons[code] : undefined;
}

function shown(uri: Uri): string {
	return plainText(nameOf(uri));
}
