import * as vscode from 'vscode';
import type { Files } from '../../core/files/files';
import { scan, type FoundFile } from '../../core/files/scan';
import { mapConcurrent } from '../../core/files/mapConcurrent';
import { nameOf, type Uri } from '../../core/text/uri';
import type { GitExposure } from '../../core/record/visibility';
import type { FileFacts } from '../../core/files/fileFacts';
import type { ParsedFile } from '../../core/files/parsedFile';
import { isProgrammeFile, fileRoleOf, type RecordFolders } from '../../core/files/layout';
import { startOfFile } from '../../core/text/range';
import { RecordIndex, type AppliedChanges, type Change, type Unreadable } from '../../core/programme/index/recordIndex';
import { doTextWorkHere, type DoTextWork } from '../../core/languageFeatures/textWork';
import { DocumentReader } from './documentReader';
import { excluderFor, FileReader } from './fileReader';
import { IndexCache, type Storage } from './indexCache';
import { NewFolders } from './newFolders';
import { ChangeQueue } from './changeQueue';
import { TimeSlice } from '../platform/turns';

/** Those of a folder's files that need not be read, since they are what they were. */
type AsBefore = (files: readonly FoundFile[]) => Promise<ReadonlyMap<Uri, FileFacts>>;

/**
 * Keeps the index true to the workspace: the first scan, what the file watcher
 * says, and what is typed in open editors, whose unsaved text counts. Nobody
 * else writes the index.
 */
export class RecordStore implements vscode.Disposable {
	/** The facts of every file: at once. */
	readonly index = new RecordIndex();
	/** How long texts are worked on. */
	readonly work: DoTextWork;
	readonly documents: DocumentReader;
	readonly #files: Files;
	readonly #log: vscode.LogOutputChannel;
	readonly #cache: IndexCache;
	readonly #reader: FileReader;
	readonly #changed = new vscode.EventEmitter<ReadonlySet<Uri>>();
	/** Fires with the record folders that something changed in. */
	readonly onDidChange = this.#changed.event;
	readonly #filesChanged = new vscode.EventEmitter<AppliedChanges>();
	/** Fires with what came of the very files that came, changed or went, right before `onDidChange`. */
	readonly onDidChangeFiles = this.#filesChanged.event;
	readonly #scanEnded = new vscode.EventEmitter<void>();
	/** Fires when the whole workspace has been read, the first time and again. */
	readonly onDidScan = this.#scanEnded.event;
	readonly #began = new vscode.EventEmitter<Promise<void>>();
	/** Fires when the whole workspace is to be read, with what settles when it was. */
	readonly onDidBeginToRead = this.#began.event;
	readonly #subscriptions: vscode.Disposable[] = [];
	readonly #unreadable = new Map<Uri, Unreadable>();
	readonly #told = new ChangeQueue(take => { void this.#inOrder(() => this.#readAgain(take())); });
	readonly #newFolders = new NewFolders(folder => { void this.#inOrder(async () => { this.#apply(await this.#readFolder(folder)); }); });
	#scans = Promise.resolve();
	#scanned = false;
	#isDisposed = false;
	#hasKept = false;

	/** With a `storage`, the next start has rows before it has read their files. */
	constructor(files: Files, log: vscode.LogOutputChannel, storage?: Storage, work = doTextWorkHere) {
		this.#files = files;
		this.#log = log;
		this.#cache = new IndexCache(files, this.index, storage, log);
		this.work = work;
		this.documents = new DocumentReader(work);
		this.#reader = new FileReader(files, this.#cache, this.documents, work);
	}

	/** Begins to read. Returns at once; `whenRead` tells when the first scan is done. */
	start(): void {
		this.#told.listen();
		this.#subscriptions.push(
			vscode.workspace.onDidChangeWorkspaceFolders(() => { void this.rescan(); }),
			vscode.workspace.onDidChangeConfiguration(e => {
				if (e.affectsConfiguration('mentorNotes.files.exclude')) {
					void this.rescan();
				}
			}),
		);
		void this.rescan();
	}

	/** Whether the workspace has been read once. */
	get scanned(): boolean {
		return this.#scanned;
	}

	/** Folders that could not be looked into. */
	get unreadable(): readonly Unreadable[] {
		return [...this.#unreadable.values()];
	}

	/** Reads these places again, as after a word from the watcher. */
	refresh(uris: Iterable<Uri>): void {
		for (const uri of uris) {
			this.#told.add(uri);
		}
	}

	/** Takes what Git says of private notes: all of those that it keeps or doesn't ignore. */
	setExposedNotes(exposed: ReadonlyMap<Uri, GitExposure>): void {
		this.#tell(this.index.tellExposed(exposed));
	}

	/** Settles when everything asked for so far has been read. */
	async whenRead(): Promise<void> {
		await this.#scans;
	}

	/** Settles when everything in the index has been read: not at once where rows of an earlier start stand in for files. */
	async whenNothingIsKept(): Promise<void> {
		if (this.#hasKept) {
			await this.#scans;
		}
	}

	/** Reads the whole workspace again and forgets what is gone. */
	rescan(): Promise<void> {
		const scan = this.#inOrder(() => this.#scan());
		this.#began.fire(scan);
		return scan;
	}

	/** Reads what has changed though nobody told of it: a watcher loses events when much changes at once. */
	readMissedChanges(): Promise<void> {
		return this.#inOrder(async () => { await this.#readAll(files => this.#reader.asRead(files, this.index)); });
	}

	/** A file as it is parsed: with its ranges, which the index's facts lack. Undefined for one that is gone or not read yet. */
	parsed(uri: Uri): Promise<ParsedFile | undefined> {
		return Promise.resolve(this.index.parsed(uri));
	}

	dispose(): void {
		this.#isDisposed = true;
		this.#told.dispose();
		this.#newFolders.dispose();
		this.#cache.dispose();
		vscode.Disposable.from(...this.#subscriptions).dispose();
		this.#changed.dispose();
		this.#filesChanged.dispose();
		this.#scanEnded.dispose();
		this.#began.dispose();
	}

	/** Reads one thing after the other, so that what is older never wins. What was begun before the end has nobody to tell, and no log. */
	#inOrder(work: () => Promise<void>): Promise<void> {
		this.#scans = this.#scans.then(() => this.#isDisposed ? undefined : work()).catch((error: unknown) => {
			if (!this.#isDisposed) {
				this.#log.error(error as Error);
			}
		});
		return this.#scans;
	}

	async #scan(): Promise<void> {
		const began = Date.now();
		const kept = this.#scanned ? undefined : await this.#cache.load();
		this.#hasKept = kept !== undefined && kept.size > 0;
		const seen = await this.#readAll(kept && (files => this.#reader.asKept(files, kept)));
		if (kept) {
			this.#cache.keepSoon([...kept.keys()].filter(uri => !seen.has(uri)));
			await this.#readKept();
		}
		this.#scanned = true;
		this.#log.info(`Read ${String(seen.size)} files in ${String(Date.now() - began)} ms.`);
		this.#scanEnded.fire();
		// Also when nothing was found: the view now knows that there is nothing.
		this.#changed.fire(new Set());
	}

	/** Reads the whole workspace, but for what need not be read, and forgets what is gone. Gives all that is there. */
	async #readAll(asBefore?: AsBefore): Promise<ReadonlySet<Uri>> {
		const seen = new Set<Uri>();
		this.#unreadable.clear();
		for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
			// What was a record folder before may be none now: all is told anew by what is found.
			await this.#scanBelow(uri.toString(), await excluderFor(uri), seen, new Map(), asBefore);
		}
		this.#apply([...this.index.files()].filter(file => !seen.has(file.uri)).map(({ uri }) => ({ uri })));
		return seen;
	}

	async #scanBelow(root: Uri, excluded: (uri: Uri) => boolean, seen: Set<Uri>, known: RecordFolders, asBefore?: AsBefore): Promise<void> {
		const turns = new TimeSlice();
		const changes: Change[] = [];
		const atOnce = this.#files.atOnce(root);
		const take = (uri: Uri, file: FileFacts | undefined): void => {
			if (file) {
				seen.add(uri);
				if (file !== this.index.facts(uri)) {
					changes.push({ uri, file });
				}
			}
		};
		const applyInTurns = async (): Promise<void> => {
			if (turns.isOver) {
				this.#apply(changes.splice(0));
				await turns.rest();
			}
		};
		for await (const found of scan(this.#files, root, excluded, known)) {
			for (const { uri } of found.filter(({ is }) => is === 'unreadable')) {
				this.#unreadable.set(uri, { uri, problem: { code: 'folder.unreadable', range: startOfFile } });
			}
			const files = found.filter(each => each.is === 'file');
			const same = await asBefore?.(files) ?? new Map<Uri, FileFacts>();
			same.forEach((file, uri) => { take(uri, file); });
			await applyInTurns();
			for await (const [{ uri }, file] of mapConcurrent(files.filter(({ uri }) => !same.has(uri)), atOnce, ({ uri, role: place }) => this.#reader.read(uri, place))) {
				take(uri, file);
				await applyInTurns();
			}
		}
		this.#apply(changes);
	}

	/** Reads what is known by its rows only, first what is open. */
	async #readKept(): Promise<void> {
		const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
		const kept = [...this.index.files()].filter(({ isFromCache: isKept }) => isKept);
		const turns = new TimeSlice();
		const changes: Change[] = [];
		const inOrder = [...kept.filter(({ uri }) => open.has(uri)), ...kept.filter(({ uri }) => !open.has(uri))];
		for await (const [{ uri }, file] of mapConcurrent(inOrder, this.#files.atOnce(inOrder[0]?.uri ?? ''), ({ uri, kind, folder }) => this.#reader.read(uri, { kind, folder }))) {
			changes.push({ uri, ...(file && { file }) });
			if (turns.isOver) {
				this.#apply(changes.splice(0));
				await turns.rest();
			}
		}
		this.#apply(changes);
		this.#hasKept = false;
	}

	async #readAgain(uris: ReadonlySet<Uri>): Promise<void> {
		const changes: Change[] = [];
		const excluders = new Map<vscode.WorkspaceFolder, (uri: Uri) => boolean>();
		const turns = new TimeSlice();
		for (const uri of uris) {
			const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri));
			const excluded = folder && (excluders.get(folder) ?? await excluderFor(folder.uri));
			if (folder && excluded) {
				excluders.set(folder, excluded);
			}
			const known = this.index.facts(uri);
			if (!folder || excluded?.(uri)) {
				continue;
			}
			const place = fileRoleOf(uri, this.index.folders());
			const file = place && await this.#reader.read(uri, place);
			if (isProgrammeFile(nameOf(uri)) && (known === undefined) !== (file === undefined)) {
				// A programme came or went: what lies in its folder means something else now.
				await this.#scan();
				return;
			}
			if (file) {
				changes.push({ uri, file });
			} else if (known) {
				changes.push({ uri });
			} else if (!place) {
				changes.push(...await this.#readFolder(uri, true));
			}
			if (turns.isOver) {
				await turns.rest();
			}
		}
		this.#apply(changes);
	}

	/** What became of a folder that came or went: such an event comes alone, without one for each file. */
	async #readFolder(uri: Uri, isNews = false): Promise<readonly Change[]> {
		const entries = /\.\w+$/.test(uri) ? undefined : await this.#files.list(uri).catch(() => undefined);
		if (entries) {
			await this.#scanAgain(uri);
			if (isNews) {
				this.#newFolders.add(uri);
			}
			return [];
		}
		return this.index.below(uri).map(gone => ({ uri: gone }));
	}

	async #scanAgain(folder: Uri): Promise<void> {
		const workspaceFolder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(folder));
		if (!workspaceFolder) {
			return; // it was taken out of the workspace meanwhile
		}
		const seen = new Set<Uri>();
		await this.#scanBelow(folder, await excluderFor(workspaceFolder.uri), seen, this.index.folders());
		this.#apply(this.index.below(folder).filter(uri => !seen.has(uri)).map(uri => ({ uri })));
	}

	#apply(changes: readonly Change[]): void {
		if (changes.length > 0) {
			this.#cache.keepSoon(changes.map(({ uri }) => uri));
			this.#tell(this.index.apply(changes));
		}
	}

	#tell(applied: AppliedChanges): void {
		if (applied.size > 0) {
			this.#filesChanged.fire(applied);
			this.#changed.fire(new Set(applied.keys()));
		}
	}
}
