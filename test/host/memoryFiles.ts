import * as vscode from 'vscode';

/** What goes wrong, and with what: VS Code's own errors, a write that stops in the middle, or one that is done and fails only then. */
export type Fault = 'refused' | 'full' | 'unreachable' | 'short' | 'late';

interface Node {
	readonly bytes: Uint8Array | undefined;
	readonly mtime: number;
}

/** The scheme of `MemoryFiles`. */
export const memoryScheme = 'mentor-notes-memory';

/**
 * A real file system, in memory, that VS Code writes to as to any other. From the n-th operation on a place that is told,
 * one can fail; and it tells of changes by itself, or keeps them to itself, as a watcher does that loses events.
 */
export class MemoryFiles implements vscode.FileSystemProvider {
	readonly #nodes = new Map<string, Node>([['/', { bytes: undefined, mtime: 0 }]]);
	readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
	readonly onDidChangeFile = this.#changed.event;
	#time = Date.now();
	#fault: { readonly below: string; readonly n: number; readonly kind: Fault } | undefined;
	#operations = 0;
	/** Whether no file can be written: there is no room. */
	isFull = false;
	/** Whether every file is marked as one that nobody may change. */
	isReadOnly = false;
	readonly #scheme: string;
	/** Whether somebody is told of a change. */
	tells: (path: string) => boolean = () => true;

	constructor(scheme = memoryScheme) {
		this.#scheme = scheme;
	}

	/** From now on the n-th operation below a folder fails, once. */
	failAt(below: string, n: number, kind: Fault): void {
		this.#fault = { below, n, kind };
		this.#operations = 0;
	}

	/** Nothing fails any more; tells whether something did. */
	heal(): boolean {
		const failed = this.#fault !== undefined && this.#operations >= this.#fault.n;
		this.#fault = undefined;
		return failed;
	}

	/** The texts below a folder, by path. */
	texts(below: string): Readonly<Record<string, string>> {
		return Object.fromEntries([...this.#nodes].filter(([path, { bytes }]) => bytes && path.startsWith(`${below}/`)).sort()
			.map(([path, { bytes }]) => [path.slice(below.length + 1), new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)]));
	}

	/** Puts a file there, as somebody else does. */
	put(path: string, text: string | Uint8Array): void {
		const steps = path.split('/');
		for (let i = 2; i < steps.length; i++) {
			const folder = steps.slice(0, i).join('/');
			if (!this.#nodes.has(folder)) {
				this.#set(folder, undefined);
			}
		}
		this.#set(path, typeof text === 'string' ? new TextEncoder().encode(text) : text);
	}

	stat({ path }: vscode.Uri): vscode.FileStat {
		this.#operate(path);
		const node = this.#node(path);
		const type = node.bytes ? vscode.FileType.File : vscode.FileType.Directory;
		return {
			type, ctime: 0, mtime: node.mtime, size: node.bytes?.length ?? 0,
			...this.isReadOnly && { permissions: vscode.FilePermission.Readonly },
		};
	}

	readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
		this.#operate(path);
		this.#node(path);
		const prefix = path === '/' ? '/' : `${path}/`;
		return [...this.#nodes].filter(([other]) => other !== '/' && other.startsWith(prefix) && !other.slice(prefix.length).includes('/'))
			.map(([other, { bytes }]) => [other.slice(prefix.length), bytes ? vscode.FileType.File : vscode.FileType.Directory]);
	}

	createDirectory({ path }: vscode.Uri): void {
		this.#operate(path);
		if (!this.#nodes.has(path)) {
			this.#set(path, undefined);
		}
	}

	readFile({ path }: vscode.Uri): Uint8Array {
		this.#operate(path);
		const { bytes } = this.#node(path);
		if (!bytes) {
			throw vscode.FileSystemError.FileIsADirectory(path);
		}
		return bytes;
	}

	writeFile(
		{ path }: vscode.Uri, bytes: Uint8Array, { create, overwrite }: { readonly create: boolean; readonly overwrite: boolean },
	): void {
		this.#operate(path, part => { this.#set(path, bytes.slice(0, bytes.length * part)); });
		if (this.isFull) {
			throw new Error('ENOSPC: no space left on device, write');
		}
		if (!this.#nodes.has(path) && !create) {
			throw vscode.FileSystemError.FileNotFound(path);
		}
		if (this.#nodes.has(path) && create && !overwrite) {
			throw vscode.FileSystemError.FileExists(path);
		}
		this.#set(path, bytes.slice());
	}

	delete({ path }: vscode.Uri): void {
		this.#operate(path);
		this.#node(path);
		for (const other of [...this.#nodes.keys()].filter(each => each === path || each.startsWith(`${path}/`))) {
			this.#nodes.delete(other);
			this.#tell(other, vscode.FileChangeType.Deleted);
		}
	}

	rename(from: vscode.Uri, to: vscode.Uri, { overwrite }: { readonly overwrite: boolean }): void {
		this.#operate(to.path, part => {
			// Of our own new files: as between two disks, the copy first. What VS Code itself moves is its own matter.
			const { bytes } = this.#node(from.path);
			if (bytes && from.path.includes('/.mentor-notes-') && (overwrite || !this.#nodes.has(to.path))) {
				this.#set(to.path, bytes.slice(0, bytes.length * part));
			}
		});
		this.#node(from.path);
		if (this.#nodes.has(to.path) && !overwrite) {
			throw vscode.FileSystemError.FileExists(to);
		}
		for (const [path, node] of [...this.#nodes].filter(([each]) => each === from.path || each.startsWith(`${from.path}/`))) {
			this.#nodes.delete(path);
			this.#tell(path, vscode.FileChangeType.Deleted);
			this.#set(to.path + path.slice(from.path.length), node.bytes);
		}
	}

	watch(): vscode.Disposable {
		return new vscode.Disposable(() => undefined);
	}

	#node(path: string): Node {
		const node = this.#nodes.get(path);
		if (!node) {
			throw vscode.FileSystemError.FileNotFound(path);
		}
		return node;
	}

	#set(path: string, bytes: Uint8Array | undefined): void {
		const isNew = !this.#nodes.has(path);
		this.#time += 1;
		this.#nodes.set(path, { bytes, mtime: this.#time });
		this.#tell(path, isNew ? vscode.FileChangeType.Created : vscode.FileChangeType.Changed);
	}

	#tell(path: string, type: vscode.FileChangeType): void {
		if (this.tells(path)) {
			this.#changed.fire([{ type, uri: vscode.Uri.from({ scheme: this.#scheme, path }) }]);
		}
	}

	/** `partly` does the first part of an operation: all of it is 1. */
	#operate(path: string, partly?: (part: number) => void): void {
		const fault = this.#fault;
		if (fault && path.startsWith(fault.below)) {
			this.#operations += 1;
			if (this.#operations === fault.n) {
				if (fault.kind === 'short' || fault.kind === 'late') {
					partly?.(fault.kind === 'short' ? 0.5 : 1);
				}
				throw fault.kind === 'refused'
					? vscode.FileSystemError.NoPermissions(path)
					: fault.kind === 'unreachable'
						? vscode.FileSystemError.Unavailable(path)
						: new Error('ENOSPC: no space left on device, write');
			}
		}
	}
}
