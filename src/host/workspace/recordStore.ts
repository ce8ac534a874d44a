import * as vscode from 'vscode';
import type { Files } from '../../core/files/files';
import type { FileFacts } from '../../core/files/fileFacts';
import type { ParsedFile } from '../../core/files/parsedFile';
import type { FileThreads } from '../../core/files/readMany';
import type { Unread } from '../../core/files/scan';
import { doTextWorkHere, type DoTextWork } from '../../core/languageFeatures/runTextTask';
import { type AppliedChanges, type Change, RecordIndex } from '../../core/programme/index/recordIndex';
import { type DetailedSession, type Session, sessionIn, withoutDetails } from '../../core/record/session';
import type { GitExposure } from '../../core/record/visibility';
import { groupBy } from '../../core/text/collections';
import type { Uri } from '../../core/text/uri';
import { Disposable } from '../platform/disposable';
import { anyOf, onDidChangeSetting } from '../platform/events';
import { Sequencer } from '../platform/sequencer';
import { TimeSlice } from '../platform/timeSlice';
import { ChangedFiles } from './changedFiles';
import { ChangeQueue, NewFolders } from './changeQueue';
import { DocumentReader } from './documentReader';
import { FileReader } from './fileReader';
import { FactsCache, type Storage } from './factsCache';
import { Scanner } from './scanner';

/**
 * Updates the index from the workspace: by a first scan, then by the file watcher and by the text in editors, of which the
 * unsaved counts. Only this class writes the index.
 */
export class RecordStore extends Disposable {
	/** The facts of every file. */
	readonly index = new RecordIndex();
	/** Parses and analyses texts; long ones in a thread, where the host has threads. */
	readonly work: DoTextWork;
	readonly documents: DocumentReader;
	readonly files: Files;
	readonly #log: vscode.LogOutputChannel;
	readonly #changed = this.register(new vscode.EventEmitter<ReadonlySet<Uri>>());
	/** Fires with the record folders in which a file has changed. */
	readonly onDidChange = this.#changed.event;
	readonly #filesChanged = this.register(new vscode.EventEmitter<AppliedChanges>());
	/** Fires right before `onDidChange`, with the changes of each file. */
	readonly onDidChangeFiles = this.#filesChanged.event;
	readonly #scanEnded = this.register(new vscode.EventEmitter<void>());
	/** Fires at the end of each scan of the whole workspace. */
	readonly onDidScan = this.#scanEnded.event;
	readonly #scanBegan = this.register(new vscode.EventEmitter<Promise<void>>());
	/** Fires when a scan of the whole workspace is due, with a promise that settles at its end. */
	readonly onDidBeginScan = this.#scanBegan.event;
	readonly #queue = this.register(new ChangeQueue(take => { void this.#inOrder(() => this.#readChanges(take())); }));
	readonly #newFolders = this.register(new NewFolders(folder => {
		void this.#inOrder(async () => { this.#apply(await this.#changedFiles.readFolder(folder)); });
	}));
	readonly #cache: FactsCache;
	readonly #reader: FileReader;
	readonly #scanner: Scanner;
	readonly #changedFiles: ChangedFiles;
	readonly #sequencer = new Sequencer();
	#scanned = false;

	/** With a `storage`, the next start reads only files that have changed. With `threads`, many files are read in them. */
	constructor(files: Files, log: vscode.LogOutputChannel, storage?: Storage, work = doTextWorkHere, threads?: FileThreads) {
		super();
		const { index } = this;
		this.work = work;
		this.files = files;
		this.documents = new DocumentReader(work);
		this.#log = log;
		this.#cache = this.register(new FactsCache(files, index, storage, log));
		const reader = this.#reader = new FileReader(files, this.#cache, this.documents, work);
		const scanner = new Scanner(files, index, reader, threads, changes => { this.#apply(changes); });
		this.#scanner = scanner;
		this.#changedFiles = new ChangedFiles({ files, index, reader, scanner, onNewFolder: folder => { this.#newFolders.add(folder); } });
	}

	/** Begins to follow the workspace and to read it. Returns at once; `whenRead` settles after the first scan. */
	start(): void {
		this.#queue.listen();
		this.register(anyOf(
			vscode.workspace.onDidChangeWorkspaceFolders, onDidChangeSetting('files.exclude'),
		)(() => { void this.rescan(); }));
		void this.rescan();
	}

	/** Whether the whole workspace has been read once. */
	get scanned(): boolean {
		return this.#scanned;
	}

	/** Files and folders that were found and not read. */
	get unread(): readonly Unread[] {
		return this.#scanner.unread;
	}

	/** Reads these files and folders again, as if the watcher had reported them. */
	refresh(uris: Iterable<Uri>): void {
		for (const uri of uris) {
			this.#queue.add(uri);
		}
	}

	/** Replaces what is known of the private notes that Git tracks or doesn't ignore. */
	setExposedNotes(exposed: ReadonlyMap<Uri, GitExposure>): void {
		this.#fire(this.index.setExposed(exposed));
	}

	/** Settles when everything requested so far has been read. */
	async whenRead(): Promise<void> {
		this.#queue.readNow();
		await this.#sequencer.whenDone();
	}

	/** Reads the whole workspace again and removes what has gone. */
	rescan(): Promise<void> {
		const scan = this.#inOrder(() => this.#scan());
		this.#scanBegan.fire(scan);
		return scan;
	}

	/** Reads files whose changes no event reported: a watcher loses events when much changes at once. */
	readMissedChanges(): Promise<void> {
		return this.#inOrder(async () => { await this.#scanner.scanWorkspace('changed'); });
	}

	/** Runs work in which files change in several steps; they are read afterwards. The work must not wait for `whenRead`. */
	whilePaused<T>(work: () => Promise<T>): Promise<T> {
		return this.#sequencer.run(work);
	}

	/** Returns a file as it is parsed, with the ranges that its facts lack; undefined for one that has gone or is not read yet. */
	async parsed(uri: Uri): Promise<ParsedFile | undefined> {
		const facts = this.index.facts(uri);
		const file = facts && await this.#reader.parse(uri, facts);
		return file && this.index.showing(file);
	}

	/** Reads a session from its file, as `detailed` does. */
	async detailedSession(session: Session): Promise<DetailedSession> {
		return (await this.detailed([session])).get(session) ?? withoutDetails(session);
	}

	/** Returns files with all details of their sessions, as `detailed` reads them. */
	async withDetails(files: readonly FileFacts[]): Promise<readonly FileFacts[]> {
		const sessions = await this.detailed(files.flatMap(file => file.sessions));
		return files.map(file => file.sessions.length === 0 ? file : {
			...file, sessions: file.sessions.map(session => sessions.get(session) ?? session),
		});
	}

	/**
	 * Reads sessions from their files, for what their facts lack. A session that its file no longer has, or whose file can't be read at
	 * present, has no details.
	 */
	async detailed(sessions: readonly Session[]): Promise<ReadonlyMap<Session, DetailedSession>> {
		const found = new Map<Session, DetailedSession>();
		const slice = new TimeSlice();
		for (const [uri, inFile] of groupBy(sessions, session => session.uri)) {
			// Most sessions of long lists have none.
			const file = inFile.some(({ details }) => details) ? await this.parsed(uri) : undefined;
			for (const session of inFile) {
				found.set(session, sessionIn(file, session) ?? withoutDetails(session));
			}
			if (slice.isOver) {
				await slice.rest();
			}
		}
		return found;
	}

	/** Runs tasks in order, so that an older state of a file never replaces a newer one. After disposal there is no log to write to. */
	#inOrder(task: () => Promise<void>): Promise<void> {
		return this.#sequencer.run(() => this.isDisposed ? Promise.resolve() : task()).catch((error: unknown) => {
			if (!this.isDisposed) {
				this.#log.error(error as Error);
			}
		});
	}

	async #scan(): Promise<void> {
		const began = Date.now();
		const cached = this.#scanned ? undefined : await this.#cache.load();
		const seen = await this.#scanner.scanWorkspace(cached ?? 'all');
		if (cached) {
			this.#cache.storeSoon([...cached.keys()].filter(uri => !seen.has(uri)));
		}
		this.#scanned = true;
		this.#log.info(`Read ${String(seen.size)} files in ${String(Date.now() - began)} ms.`);
		this.#scanEnded.fire();
		// Also when nothing was found: views then show that there is nothing.
		this.#changed.fire(new Set());
	}

	async #readChanges(uris: ReadonlySet<Uri>): Promise<void> {
		const changes = await this.#changedFiles.read(uris);
		if (changes === 'programmeChanged') {
			await this.#scan();
		} else {
			this.#apply(changes);
		}
	}

	#apply(changes: readonly Change[]): void {
		if (changes.length > 0) {
			this.#cache.storeSoon(changes.map(({ uri }) => uri));
			this.#fire(this.index.apply(changes, Date.now()));
		}
	}

	#fire(applied: AppliedChanges): void {
		if (applied.size > 0) {
			this.#filesChanged.fire(applied);
			this.#changed.fire(new Set(applied.keys()));
		}
	}
}
