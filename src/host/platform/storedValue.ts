import * as vscode from 'vscode';
import { Disposable } from './disposable';

/** A value that VS Code stores for the workspace or the user, outside the workspace's files. */
export class StoredValue<T> extends Disposable {
	readonly #memento: vscode.Memento;
	readonly #key: string;
	readonly #changed = this.register(new vscode.EventEmitter<void>());
	readonly onDidChange = this.#changed.event;
	#value: T;

	/** `decode` accepts anything, also `undefined` where nothing is stored: earlier versions may have stored other shapes. */
	constructor(memento: vscode.Memento, key: string, decode: (stored: unknown) => T) {
		super();
		this.#memento = memento;
		this.#key = key;
		this.#value = decode(memento.get<unknown>(key));
	}

	get value(): T {
		return this.#value;
	}

	/** Changes the value without storing it, as for a filter while it is typed. */
	show(value: T): void {
		this.#value = value;
		this.#changed.fire();
	}

	/** Changes the value at once; settles when it is stored. */
	async set(value: T): Promise<void> {
		this.show(value);
		await this.#memento.update(this.#key, this.#value);
	}
}
