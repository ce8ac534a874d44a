import * as vscode from 'vscode';
import { Drafts } from '../../../core/pages/editing/drafts';
import type { FieldText } from '../../../core/pages/editing/field';
import type { Plan } from '../../../core/plans/plan';
import type { Programme } from '../../../core/programme/programme';
import { applyEdits, type TextEdit } from '../../../core/text/textEdit';
import { Debouncer } from '../../platform/debouncer';
import { Disposable } from '../../platform/disposable';
import { until } from '../../platform/events';
import { NotOpened, openText } from '../../platform/openText';
import { readAnew } from '../../platform/readAnew';
import { isReadOnly } from '../../platform/readOnly';
import { Sequencer } from '../../platform/sequencer';
import { ChangedSince, UserError } from '../../platform/userError';
import type { PageServices } from '../page';

/** How long the typing must pause before it is written, in milliseconds. */
const pauseMs = 400;
/** How long the next change waits for one that is being applied, in milliseconds. */
const appliedWithinMs = 1000;

/** What texts are read with; more than the programme for each kind of page. */
export interface Sources {
	readonly programme: Programme;
}

/** The model of a page that writes: what the page shows, as it is in a text, and how its fields change the text. */
export interface OpenText<S extends Sources> {
	/** Why nothing can be changed now; undefined where it can. */
	readonly missing: string | undefined;
	/** Takes the document's present text. */
	take(text: string): void;
	/** Returns a field as it is in the text. */
	field(id: string, sources: S, after?: string): FieldText | undefined;
	/** Plans the drafts that can be written now, or all of them. */
	planDrafts(drafts: Drafts, sources: S, ofAll: boolean): readonly TextEdit[];
}

/** Sentences about a text that can't be written. */
interface Refusals {
	/** The text can't be changed without damage. */
	readonly refused: string;
	/** The file is not there any more. */
	readonly fileGone: string;
	/** Nobody may change the file. */
	readonly readOnly: string;
}

/**
 * A document that is edited on a page: what was typed is kept here until the document holds it, and is written as the smallest edits of the
 * document, one after the other. A document that had no unsaved text is saved.
 */
export abstract class EditedText<S extends Sources, Open extends OpenText<S>> extends Disposable {
	#document: vscode.TextDocument;
	/** What the page shows, as it is in the document. */
	readonly open: Open;
	/** What was typed and may not be in the document yet. */
	readonly drafts: Drafts;
	readonly #services: PageServices;
	readonly #changed = this.register(new vscode.EventEmitter<void>());
	/** Fires when the document or a draft has changed. */
	readonly onDidChange = this.#changed.event;
	readonly #writeSoon = this.register(new Debouncer(() => this.writeDrafts(false), pauseMs));
	/** Writes one after the other, each on the text that the one before has left. */
	readonly #sequencer = new Sequencer();
	#notice = '';
	/** Whether the document has unsaved text only because a write of ours could not be saved. */
	#isUnsavedByUs = false;
	#isReadOnly = false;
	/** Whether a change was planned that the document does not have yet. */
	#isApplying = false;

	constructor(document: vscode.TextDocument, services: PageServices, open: Open) {
		super();
		this.#document = document;
		this.#services = services;
		this.open = open;
		const uri = document.uri.toString();
		open.take(document.getText());
		this.drafts = new Drafts((id, after) => this.field(id, after));
		this.register(vscode.workspace.onDidChangeTextDocument(({ document: { uri: changed }, contentChanges }) => {
			if (changed.toString() === uri && contentChanges.length > 0) {
				this.#isApplying = false;
				this.#take();
			}
		}));
		this.register(vscode.workspace.onDidChangeConfiguration(event => {
			if (event.affectsConfiguration('files', document.uri)) {
				this.#look().catch(services.report);
			}
		}));
		this.#look().catch(services.report);
		this.register(vscode.workspace.onWillSaveTextDocument(event => {
			if (event.document.uri.toString() === uri && !this.drafts.isEmpty) {
				event.waitUntil(this.#editsOnSave());
			}
		}));
	}

	get document(): vscode.TextDocument {
		return this.#document;
	}

	/** What texts are read with; undefined while the programme is not known. */
	abstract get sources(): S | undefined;

	protected abstract get refusals(): Refusals;

	/** Returns a text of both, for a field that was changed here and elsewhere. */
	protected abstract joined(id: string, theirs: string, mine: string): string;

	/** Why nothing can be changed, or the last change could not be saved; empty if it was. */
	get notice(): string {
		return this.#isReadOnly ? this.refusals.readOnly : this.#notice;
	}

	/** Whether VS Code lets nobody change the file. */
	get isReadOnly(): boolean {
		return this.#isReadOnly;
	}

	/** Returns a field as it is in the document. */
	field(id: string, after?: string): FieldText | undefined {
		const { sources } = this;
		return sources && this.open.field(id, sources, after);
	}

	/** Takes what was typed into a field; it is written when the typing pauses, or when the field is left. */
	type(id: string, text: string, after?: string): void {
		this.drafts.type(id, text, after);
		this.#writeSoon.cancel();
		this.#writeSoon.trigger();
		if (this.field(id, after)?.isLive === false) {
			// The page shows how it is understood.
			this.#changed.fire();
		}
	}

	/** Writes a field that was left. */
	async leave(id: string): Promise<void> {
		this.drafts.leave(id);
		await this.writeDrafts(false);
	}

	/** Writes the drafts that can be written now, or all of them, in one undo step. What could not be saved before is saved as well. */
	async writeDrafts(ofAll: boolean): Promise<void> {
		this.#writeSoon.cancel();
		if (!this.drafts.isEmpty || this.#isUnsavedByUs) {
			await this.write(sources => this.open.planDrafts(this.drafts, sources, ofAll));
		}
	}

	/** Takes back what was typed and is not written yet; otherwise the document's last change. Saves if the document was saved before. */
	async undo(type: 'undo' | 'redo', id: string): Promise<void> {
		if (type === 'undo' && this.#isUnwritten(id)) {
			this.drafts.drop(id);
			this.#changed.fire();
			return;
		}
		await this.writeDrafts(false);
		await this.#sequencer.run(async () => {
			const wasClean = !this.document.isDirty;
			await vscode.commands.executeCommand(type);
			await saveAgain(this.document, wasClean);
		});
		this.#take();
	}

	/** Ends a conflict between what was typed and what came into the document meanwhile. */
	async resolve(id: string, how: 'mine' | 'theirs' | 'both'): Promise<void> {
		const mine = this.drafts.textOf(id);
		const theirs = this.drafts.conflictOf(id);
		if (how === 'theirs' || mine === undefined || theirs === undefined) {
			this.drafts.drop(id);
		} else {
			this.drafts.keepMine(id, how === 'mine' ? mine : this.joined(id, theirs, mine));
		}
		await this.writeDrafts(false);
		this.#changed.fire();
	}

	/** Opens the document again if VS Code has closed it with its last editor: a closed one keeps its old text. */
	async #reopen(): Promise<void> {
		if (this.#document.isClosed) {
			this.#document = await openText(this.#document.uri.toString()).catch(() => this.#document);
		}
	}

	/** Takes the document's present text. */
	#take(): void {
		this.open.take(this.document.getText());
		this.drafts.settle();
		this.#changed.fire();
	}

	#isUnwritten(id: string): boolean {
		const text = this.drafts.textOf(id);
		const field = text === undefined ? undefined : this.field(id);
		return text !== undefined && field !== undefined && field.meaningOf(text) !== field.meaningOf(field.present);
	}

	/** Looks whether the file may be changed. */
	async #look(): Promise<void> {
		const before = this.#isReadOnly;
		this.#isReadOnly = await isReadOnly(this.document);
		if (this.#isReadOnly !== before && !this.isDisposed) {
			this.#changed.fire();
			await this.writeDrafts(false);
		}
	}

	/**
	 * Applies a plan to the document's present text. Returns whether the document holds it; if not, or if it can't be saved, `notice` has
	 * the reason.
	 */
	protected write(plan: (sources: S) => readonly TextEdit[] | undefined): Promise<boolean> {
		return this.#sequencer.run(async () => {
			const { sources } = this;
			await this.#reopen();
			if (!sources || this.open.missing !== undefined || this.#isReadOnly) {
				return false;
			}
			const wasUnsavedByUs = this.#isUnsavedByUs && this.document.isDirty;
			const earlier = this.#notice;
			this.#notice = '';
			let planned: Plan | undefined;
			try {
				const apply = (): Promise<void> => this.#services.writer.apply(async () => {
					await this.#applied();
					planned = this.#planOf(sources, plan);
					return planned;
				});
				await apply().catch(async (error: unknown) => {
					if (!(error instanceof ChangedSince) || this.document.isDirty) {
						throw error;
					}
					// Where no watcher has reported it, the document has the old text still: the change is planned in the new one, once.
					await readAnew(uri => uri === this.document.uri.toString());
					this.#take();
					return apply();
				});
				this.#isUnsavedByUs = wasUnsavedByUs && !await this.document.save();
				this.#notice = this.#isUnsavedByUs ? earlier : '';
			} catch (error) {
				const reason = error instanceof NotOpened ? this.refusals.fileGone : error instanceof UserError ? error.message : undefined;
				if (reason === undefined) {
					throw error;
				}
				this.#notice = reason;
				this.#isUnsavedByUs = this.document.isDirty;
			} finally {
				this.#isApplying = false;
			}
			await this.#reopen();
			this.#take();
			if (this.#notice !== '') {
				await this.#look();
			}
			return planned !== undefined && this.#holds(planned);
		}).catch(async (error: unknown) => {
			await this.#services.report(error);
			return false;
		});
	}

	/** Whether the document holds a change, saved or not. */
	#holds({ edit: [edit] }: Plan): boolean {
		return this.#notice === '' || !edit || applyEdits(edit.expected, edit.edits) === this.document.getText();
	}

	/** Waits until the document has the change that was planned last, unless VS Code has dropped that. */
	async #applied(): Promise<void> {
		if (this.#isApplying) {
			await until(() => !this.#isApplying, this.onDidChange, appliedWithinMs);
			this.#isApplying = false;
		}
	}

	#planOf(sources: S, plan: (sources: S) => readonly TextEdit[] | undefined): Plan {
		const expected = this.document.getText();
		this.open.take(expected);
		const edits = plan(sources);
		if (!edits) {
			throw new UserError(this.refusals.refused);
		}
		const edit = edits.length === 0 ? [] : [{ uri: this.document.uri.toString(), expected, edits }];
		this.#isApplying = edit.length > 0;
		return { within: sources.programme.folder, create: [], edit, isShown: true };
	}

	/**
	 * The edits that write the drafts into a document that is being saved. None where another change of ours is being applied: the save
	 * waits for it, and VS Code drops edits of a document that has changed meanwhile.
	 */
	async #editsOnSave(): Promise<readonly vscode.TextEdit[]> {
		const { sources } = this;
		if (this.#isApplying) {
			await this.#applied();
			return [];
		}
		if (!sources) {
			return [];
		}
		this.open.take(this.document.getText());
		const edits = this.open.planDrafts(this.drafts, sources, false);
		this.#isApplying = edits.length > 0;
		const at = (offset: number): vscode.Position => this.document.positionAt(offset);
		return edits.map(({ start, end, text }) => vscode.TextEdit.replace(new vscode.Range(at(start), at(end)), text));
	}
}

async function saveAgain(document: vscode.TextDocument, wasClean: boolean): Promise<void> {
	if (wasClean && document.isDirty) {
		await document.save();
	}
}
