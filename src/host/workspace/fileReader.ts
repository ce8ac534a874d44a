import * as vscode from 'vscode';
import { excluder, type FoundFile } from '../../core/files/scan';
import type { Files } from '../../core/files/files';
import type { Uri } from '../../core/text/uri';
import type { FactsReader, StampedFacts } from '../../core/files/factsText';
import { isSameStamp } from '../../core/files/factsCache';
import type { FileRole } from '../../core/files/layout';
import type { RecordIndex } from '../../core/programme/index/recordIndex';
import type { FileFacts } from '../../core/files/fileFacts';
import { factsOf, type ParsedFile } from '../../core/files/parsedFile';
import { type FileToRead, readBytes } from '../../core/files/readBytes';
import type { DoTextWork } from '../../core/languageFeatures/runTextTask';
import type { DocumentReader } from './documentReader';
import type { CachedFacts, FactsCache } from './factsCache';

/** Reads single files of the workspace. The unsaved text of an editor is used instead of the file. */
export class FileReader {
	readonly #files: Files;
	readonly #cache: FactsCache;
	readonly #documents: DocumentReader;
	readonly #work: DoTextWork;

	constructor(files: Files, cache: FactsCache, documents: DocumentReader, work: DoTextWork) {
		this.#files = files;
		this.#cache = cache;
		this.#documents = documents;
		this.#work = work;
	}

	/** Reads facts that a thread has written. */
	get facts(): FactsReader {
		return this.#cache.reader;
	}

	/**
	 * Reads a file's facts, and notes its stamp for the cache. Returns undefined where no file is. A file that can't be read becomes one
	 * with a problem; this never throws.
	 */
	async read(uri: Uri, role: FileRole): Promise<FileFacts | undefined> {
		const { reader } = this.#cache;
		const open = dirtyDocument(uri);
		if (open) {
			this.#cache.setRead(uri, undefined);
			return reader.detached(factsOf(await this.#documents.read(open, role)));
		}
		const content = await readBytes(this.#files, fileToRead(uri, role));
		if (content === undefined || 'problems' in content) {
			this.#cache.setRead(uri, undefined);
			return content && factsOf(content);
		}
		const [read] = reader.read(await this.#work('factsOfBytes', content.bytes, uri, role));
		this.#cache.setRead(uri, read && { facts: read.facts, stamp: content.stamp });
		return read?.facts;
	}

	/** Parses a file. Returns undefined where no file is; never throws. */
	async parse(uri: Uri, role: FileRole): Promise<ParsedFile | undefined> {
		const open = dirtyDocument(uri);
		if (open) {
			return this.#documents.read(open, role);
		}
		const content = await readBytes(this.#files, fileToRead(uri, role));
		return content === undefined || 'problems' in content ? content : this.#work('parseBytes', content.bytes, uri, role);
	}

	/** Takes what a thread has read, at `beganMs` or later. */
	take(read: StampedFacts, beganMs: number): FileFacts {
		this.#cache.setRead(read.facts.uri, read, beganMs);
		return read.facts;
	}

	/** Returns the cached facts of those of a folder's files that have not changed since. */
	async unchangedSinceCached(found: readonly FoundFile[], cached: CachedFacts): Promise<ReadonlyMap<Uri, FileFacts>> {
		const files = found.filter(({ uri, role }) => {
			const facts = cached.get(uri)?.facts;
			return facts?.kind === role.kind && facts.folder === role.folder && !dirtyDocument(uri);
		});
		const stamps = await this.#files.stamps(files.map(({ uri }) => uri));
		const unchanged = new Map<Uri, FileFacts>();
		files.forEach(({ uri }, i) => {
			const before = cached.get(uri);
			const stamp = stamps[i];
			if (before?.stamp && stamp && isSameStamp(stamp, before.stamp)) {
				this.#cache.setRead(uri, before);
				unchanged.set(uri, before.facts);
			}
		});
		return unchanged;
	}

	/** Returns the facts of those of a folder's files that have not changed since they were last read. */
	async unchangedSinceRead(found: readonly FoundFile[], index: RecordIndex): Promise<ReadonlyMap<Uri, FileFacts>> {
		const stamps = await this.#files.stamps(found.map(({ uri }) => uri));
		const unchanged = new Map<Uri, FileFacts>();
		found.forEach(({ uri, role }, i) => {
			const file = index.facts(uri);
			const stamp = stamps[i];
			if (file?.kind === role.kind && file.folder === role.folder && stamp && this.#cache.hasStamp(uri, stamp)) {
				unchanged.set(uri, file);
			}
		});
		return unchanged;
	}
}

/** Returns a test for the URIs that the setting `mentorNotes.files.exclude` excludes from a workspace folder. */
export function excluderFor(folder: vscode.Uri): Promise<(uri: Uri) => boolean> {
	const patterns: unknown = vscode.workspace.getConfiguration('mentorNotes', folder).get('files.exclude');
	return excluder(folder.toString(), Array.isArray(patterns) ? patterns.filter(p => typeof p === 'string') : []);
}

/** A file with the folder that a link must not lead out of: that of the workspace. */
export function fileToRead(uri: Uri, role: FileRole): FileToRead {
	return { uri, role, within: workspaceFolderOf(uri) ?? role.folder };
}

/** Finds the workspace folder by prefix: ten times faster than `getWorkspaceFolder`, and called for thousands of files. */
export function workspaceFolderOf(uri: Uri): Uri | undefined {
	return vscode.workspace.workspaceFolders
		?.map(folder => folder.uri.toString())
		.find(folder => uri.startsWith(folder.replace(/\/?$/, '/')));
}

/** Returns the open document of a file with unsaved changes. */
export function dirtyDocument(uri: Uri): vscode.TextDocument | undefined {
	return vscode.workspace.textDocuments.find(document => document.isDirty && document.uri.toString() === uri);
}
