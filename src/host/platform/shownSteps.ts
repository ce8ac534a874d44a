import * as vscode from 'vscode';

/** A notification of what is being done, in steps, which goes while an answer is awaited. */
export class ShownSteps implements vscode.Disposable {
	readonly #title: string;
	#message = '';
	#report: ((message: string) => void) | undefined;
	#end: (() => void) | undefined;

	constructor(title: string) {
		this.#title = title;
	}

	show(message: string): void {
		this.#message = message;
		this.#report?.(message);
		if (this.#end) {
			return;
		}
		const ended = new Promise<void>(resolve => { this.#end = resolve; });
		// VS Code calls this later: by then it can be another step.
		void vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: this.#title }, progress => {
			this.#report = message => { progress.report({ message }); };
			this.#report(this.#message);
			return ended;
		});
	}

	/** Until the next step is shown. */
	hide(): void {
		this.#end?.();
		this.#end = undefined;
		this.#report = undefined;
	}

	dispose(): void {
		this.hide();
	}
}
