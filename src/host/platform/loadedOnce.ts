import type * as vscode from 'vscode';
import { Disposable } from './disposable';

/** A feature that most windows, or the first rows, don't need: it is loaded when it is first due, and disposed with this. */
export class LoadedOnce extends Disposable {
	readonly #load: () => Promise<vscode.Disposable>;
	#loaded: Promise<void> | undefined;

	constructor(load: () => Promise<vscode.Disposable>) {
		super();
		this.#load = load;
	}

	/** Loads it if that was not begun before; settles when it is there. */
	load(): Promise<void> {
		this.#loaded ??= this.#load().then(feature => { this.register(feature); });
		return this.#loaded;
	}

	/** Loads it as soon as it is due: now, or at one of the events. */
	loadWhen(isDue: () => boolean, event: vscode.Event<unknown>, report: (error: unknown) => Promise<void>): this {
		const loadIfDue = (): void => {
			if (isDue()) {
				listener.dispose();
				this.load().catch(report);
			}
		};
		const listener = this.register(event(loadIfDue));
		loadIfDue();
		return this;
	}
}
