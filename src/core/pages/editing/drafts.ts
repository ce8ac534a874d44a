import type { FieldText } from './field';
import { maxTextLength } from './requests';

/** A text that was typed and may not be in the file yet. */
interface Draft {
	text: string;
	/** The meaning of the field's text in the file when the typing began, or when the host last wrote it. */
	base: string;
	/** The text that is being written, or was written last. */
	written?: string;
	/** Whether the focus has left the field since. */
	isLeft: boolean;
	/** Whether the text in the file can't be changed without damage. */
	isRefused?: boolean;
	/** Of a new entry: the key of the entry before it. */
	readonly after?: string;
}

/** What is left of a draft when its page is closed. */
export interface LeftDraft {
	readonly id: string;
	readonly text: string;
	readonly base: string;
	/** Of a new entry: the key of the entry before it. */
	readonly after?: string;
}

/** A draft to write. */
export interface DueDraft {
	readonly id: string;
	readonly text: string;
	/** Of a new entry: the key of the entry before it. */
	readonly after?: string;
}

/**
 * The texts that were typed on a page and are not in the file yet. They are in the host's memory only: a page that is hidden, closed or
 * reloaded loses nothing.
 */
export class Drafts {
	readonly #all = new Map<string, Draft>();
	readonly #fieldOf: (id: string, after?: string) => FieldText | undefined;

	/** `fieldOf` returns the field as it is in the file now. */
	constructor(fieldOf: (id: string, after?: string) => FieldText | undefined) {
		this.#fieldOf = fieldOf;
	}

	get isEmpty(): boolean {
		return this.#all.size === 0;
	}

	/** The drafts that are not in the file: not understood, in conflict, refused or too long. Those of entries are called by their keys. */
	get left(): readonly LeftDraft[] {
		return [...this.#all].map(([id, { text, base, after }]) => ({ id, text, base, ...(after !== undefined && { after }) }));
	}

	/** Takes over what was left of drafts. */
	restore(drafts: readonly LeftDraft[]): void {
		drafts.forEach(({ id, ...draft }) => this.#all.set(id, { ...draft, isLeft: true }));
		this.settle();
	}

	/** Forgets all of them. */
	clear(): void {
		this.#all.clear();
	}

	/** Takes what was typed into a field. */
	type(id: string, text: string, after?: string): void {
		const draft = this.#all.get(id);
		if (draft) {
			draft.text = text;
			draft.isLeft = false;
			draft.isRefused = false;
			return;
		}
		const field = this.#fieldOf(id, after);
		if (field) {
			this.#all.set(id, { text, base: field.meaningOf(field.present), isLeft: false, ...(after !== undefined && { after }) });
		}
	}

	/** Notes that the focus has left a field. */
	leave(id: string): void {
		const draft = this.#all.get(id);
		if (draft) {
			draft.isLeft = true;
		}
	}

	/** Forgets what was typed into a field. Returns whether there was anything. */
	drop(id: string): boolean {
		return this.#all.delete(id);
	}

	/** Forgets what was typed into the fields of an entry. */
	dropEntry(list: string, key: string): void {
		[...this.#all.keys()].filter(id => `${id}/`.startsWith(`${list}/${key}/`)).forEach(id => { this.#all.delete(id); });
	}

	/** Returns the text that was typed into a field. */
	textOf(id: string): string | undefined {
		return this.#all.get(id)?.text;
	}

	/**
	 * Returns the ids of drafts of entries: of new ones, with the key that each follows, and of those in the file, which may be removed
	 * there while one types in them.
	 */
	get entries(): readonly { readonly id: string; readonly after: string | undefined }[] {
		return [...this.#all].flatMap(([id, { after }]) =>
			after !== undefined || this.#fieldOf(id)?.isEntry === true ? [{ id, after }] : []);
	}

	/** Returns the field's text in the file where that changed while another one was typed; undefined where there is no conflict. */
	conflictOf(id: string): string | undefined {
		const draft = this.#all.get(id);
		const field = draft && this.#fieldOf(id, draft.after);
		if (!draft || !field) {
			return undefined;
		}
		const present = field.meaningOf(field.present);
		const own = [draft.base, field.meaningOf(draft.text), ...draft.written === undefined ? [] : [meaningWritten(field, draft.written)]];
		return own.includes(present) ? undefined : field.present;
	}

	/** Ends a conflict: what was typed replaces what is in the file. */
	keepMine(id: string, text?: string): void {
		const draft = this.#all.get(id);
		const field = draft && this.#fieldOf(id, draft.after);
		if (draft && field) {
			draft.base = field.meaningOf(field.present);
			draft.text = text ?? draft.text;
			draft.isLeft = true;
			delete draft.written;
		}
	}

	/** Forgets the drafts that the file holds by now. Called after each change of the file. */
	settle(): void {
		for (const [id, draft] of this.#all) {
			const field = this.#fieldOf(id, draft.after);
			if (!field) {
				continue;
			}
			const present = field.meaningOf(field.present);
			if (draft.written !== undefined && meaningWritten(field, draft.written) === present) {
				draft.base = present;
			}
			const isShown = field.isLive && (field.staysAsTyped !== true || draft.text === field.present);
			if (isInFile(draft, field) && (isShown || draft.isLeft)) {
				this.#all.delete(id);
			}
		}
	}

	/** Returns the drafts that can be written now: those of live fields and of fields that were left, or of all fields. */
	due(ofAll: boolean): readonly DueDraft[] {
		return [...this.#all].flatMap(([id, draft]) => {
			const field = this.#fieldOf(id, draft.after);
			const isWritten = field && field.isLive && !(field.isEntry && draft.text.trim() === '');
			const canWrite = draft.isRefused !== true && draft.text.length <= maxTextLength;
			const isDue = field && canWrite && (isWritten || draft.isLeft || ofAll) && this.conflictOf(id) === undefined;
			return isDue && !isInFile(draft, field)
				? [{ id, text: draft.text, ...(draft.after !== undefined && { after: draft.after }) }] : [];
		});
	}

	/** Notes that a draft can't be written: it is not tried again before it is changed. */
	refuse(id: string): void {
		const draft = this.#all.get(id);
		if (draft) {
			draft.isRefused = true;
		}
	}

	/** Whether a draft can't be written because of how the text in the file is written. */
	isRefused(id: string): boolean {
		return this.#all.get(id)?.isRefused === true;
	}

	/** Notes that a draft's present text is being written. */
	writing(id: string): void {
		const draft = this.#all.get(id);
		if (draft) {
			draft.written = draft.text;
		}
	}
}

function meaningWritten(field: FieldText, text: string): string {
	return (field.meaningWritten ?? field.meaningOf)(text);
}

/** Whether the file holds what a draft says: of several pasted lines the first, after all of them were written. */
function isInFile({ text, written }: Draft, field: FieldText): boolean {
	return (text === written ? meaningWritten(field, text) : field.meaningOf(text)) === field.meaningOf(field.present);
}
