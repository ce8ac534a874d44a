import * as vscode from 'vscode';
import type { LeftText, LeftTexts } from '../../../core/pages/editing/leftTexts';
import { type EditingRequest, isEditingRequest } from '../../../core/pages/editing/requests';
import type { Position } from '../../../core/text/range';
import { Disposable } from '../../platform/disposable';
import type { PageServices, PageView } from '../page';
import type { EditedText, OpenText, Sources } from './editedText';
import type { FileLocation, PageEditor } from './editorPages';

/** What a page that writes is made of. */
export interface PageParts<Edited, Left extends LeftText> {
	readonly edited: Edited;
	readonly panel: vscode.WebviewPanel;
	readonly services: Pick<PageServices, 'store'>;
	/** What earlier pages of such files could not write. */
	readonly left: LeftTexts<Left>;
}

/**
 * A page that writes its file: hands what is typed to an `EditedText`, and leaves what could not be written to the next page of the file.
 */
export abstract class WritingPage<
	Location extends FileLocation,
	Edited extends EditedText<Sources, OpenText<Sources>>,
	Request extends { readonly type: string },
	Left extends LeftText,
> extends Disposable implements PageEditor<Location> {
	protected readonly edited: Edited;
	protected readonly left: LeftTexts<Left>;
	readonly #store: PageServices['store'];
	readonly #changed = this.register(new vscode.EventEmitter<void>());
	readonly onDidChange = this.#changed.event;
	/** The number of the last text that was received. */
	#seen = 0;
	/** The field that gets the focus with the next message. */
	protected focus: string | undefined;
	/** The field in which something was taken back, for the next message. */
	protected undone: string | undefined;
	/** The field that has the focus, or had it last. */
	#field = '';

	protected constructor({ edited, panel, services, left }: PageParts<Edited, Left>) {
		super();
		this.edited = this.register(edited);
		this.left = left;
		this.#store = services.store;
		this.register(edited.onDidChange(() => { this.showAgain(); }));
		this.register(panel.onDidChangeViewState(() => {
			if (!panel.visible) {
				void this.writeNow();
			}
		}));
	}

	abstract get title(): string;
	abstract reveal(location: Location): Promise<void>;
	abstract positionIn(text: string): Position;
	abstract render(view: PageView): Promise<object>;

	/** What was typed and is not in the file. */
	protected abstract get unwritten(): Left;

	/** Validates a message of any shape; undefined where it is no request of this page. */
	protected abstract read(message: unknown): EditingRequest | Request | undefined;

	/** Carries out a request that only this kind of page has. */
	protected abstract run(request: Request): Promise<void>;

	/** Returns what the page shows, for the page of the file at another URI. Called before the file moves: later nothing can be written. */
	locationIn(uri: vscode.Uri): Location {
		const location = this.shownIn(uri);
		this.leave(uri);
		return location;
	}

	/** Writes what was typed. Settles when it is written, or can't be. */
	writeNow(): Promise<void> {
		return this.edited.writeDrafts(true);
	}

	/** Takes the first message of a page that was loaded anew. */
	async restore(message: unknown): Promise<void> {
		const request = this.read(message);
		if (request && isEditingRequest(request) && request.type === 'ready') {
			// A new page counts its texts anew.
			this.#seen = 0;
			this.focus ??= request.field;
		}
		await this.#store.whenRead();
		// What an earlier page could not write.
		void this.writeNow();
	}

	async answer(message: unknown): Promise<void> {
		const request = this.read(message);
		if (request) {
			await (isEditingRequest(request) ? this.#edit(request) : this.run(request));
		}
	}

	override dispose(): void {
		void this.writeNow().then(() => { this.leave(); });
		super.dispose();
	}

	protected abstract shownIn(uri: vscode.Uri): Location;

	/** The field that has the focus, or had it last. */
	protected get field(): string {
		return this.#field;
	}

	protected get seen(): number {
		return this.#seen;
	}

	/** Shows the page as it is now. */
	protected showAgain(): void {
		this.#changed.fire();
	}

	/** Notes the number of a text that was received. */
	protected received(seq: number): void {
		this.#seen = Math.max(this.#seen, seq);
	}

	/** Returns the field that gets the focus with the message that is made now, as a part of the message. */
	protected takeFocus(): { readonly focus?: string; readonly undone?: string } {
		const { focus, undone } = this;
		this.focus = undefined;
		this.undone = undefined;
		return { ...focus !== undefined && { focus }, ...undone !== undefined && { undone } };
	}

	/** Leaves what could not be written to the next page of the file. */
	protected leave(uri = this.edited.document.uri): void {
		this.left.put(uri.toString(), this.unwritten);
	}

	protected async undo(type: 'undo' | 'redo', field: string): Promise<void> {
		this.undone = field;
		await this.edited.undo(type, field);
	}

	async #edit(request: EditingRequest): Promise<void> {
		switch (request.type) {
			case 'ready':
				return;
			case 'input':
				this.received(request.seq);
				this.edited.type(request.field, request.value, request.after);
				return;
			case 'leave':
				await this.edited.leave(request.field);
				return;
			case 'focus':
				// The palette and the title's buttons take the focus before their command asks for it.
				this.#field = request.field === '' ? this.#field : request.field;
				return;
			case 'undo':
			case 'redo':
				await this.undo(request.type, request.field);
				return;
			case 'resolve':
				this.focus = request.field;
				await this.edited.resolve(request.field, request.with);
				return;
		}
	}
}
