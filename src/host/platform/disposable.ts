import type * as vscode from 'vscode';

/** Base of classes that own listeners, event emitters or timers: what they register is disposed with them, in order of registration. */
export abstract class Disposable implements vscode.Disposable {
	#owned: readonly vscode.Disposable[] = [];
	#isDisposed = false;

	/** Lets asynchronous work stop: what it would change is gone. */
	get isDisposed(): boolean {
		return this.#isDisposed;
	}

	dispose(): void {
		this.#isDisposed = true;
		const owned = this.#owned;
		this.#owned = [];
		owned.forEach(each => { each.dispose(); });
	}

	/** Returns its argument. Disposes it at once if this object is disposed already, as after a wait. */
	protected register<T extends vscode.Disposable>(owned: T): T {
		if (this.#isDisposed) {
			owned.dispose();
		} else {
			this.#owned = [...this.#owned, owned];
		}
		return owned;
	}
}
