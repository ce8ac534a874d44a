import { composeEdits, type TextEdit } from '../../text/textEdit';
import type { YamlPath } from '../read/yamlNode';
import { find, OpenYaml } from './openYaml';
import { PendingSteps, type SetOptions } from './pendingSteps';
import type { NewValue } from './renderValue';
import { spanOf, type Span } from './tokens';
import type { Found, SameKey } from './valueLocation';
import { verifyEdits, type VerifiedEdit } from './verifyEdit';

/** Which document is edited, and how its keys are found. */
export interface DraftOptions {
	/** Counted from 0, which is the default. */
	readonly document?: number;
	/** Whether a key as it is written means a wanted one (`tenggat` for `due`); by default the two must be equal. */
	readonly sameKey?: SameKey;
}

/** The result of a draft. */
export interface FinishedDraft {
	/** Ordered edits of the text that was opened; they neither overlap nor touch. Empty when everything is as wanted already. */
	readonly edits: readonly TextEdit[];
	/** The text after the edits. */
	readonly text: string;
	/**
	 * For each step, the span in the new text of the value that it wrote; undefined for `remove` and for a value that was removed
	 * later.
	 */
	readonly written: readonly (Span | undefined)[];
	/** The span of the value at a path in the new text; undefined where there is none. */
	readonly spanAt: (path: YamlPath) => Span | undefined;
}

/**
 * Exact edits of one YAML document as one value: steps are added, and `finish` verifies them. An edit replaces only what
 * changes, so comments, quotes, order, blank lines, indentation and line ends stay.
 *
 * A draft parses a text twice: to open it, and to verify the edits. Only a step that depends on what an earlier one wrote (other
 * than replacing it or adding an item to it) verifies the earlier ones first; that parse opens the text for it.
 *
 * `finish` returns undefined when a step is not possible: its path leads through an alias, a merge, an explicit key (`? key`) or
 * a value of another kind, or an alias refers to an anchor on the path or in a value that would go. Never throws.
 */
export class YamlDraft {
	readonly #opened: OpenYaml;
	readonly #document: number;
	readonly #sameKey: SameKey;
	readonly #written: (YamlPath | undefined)[] = [];
	/** The edits of each verified text that lead to the next one. */
	readonly #verified: (readonly TextEdit[])[] = [];
	#current: OpenYaml;
	#pending: PendingSteps | undefined;
	/** The pending steps, to take them again one by one. */
	#steps: ((pending: PendingSteps) => boolean)[] = [];
	#isRefused = false;

	constructor(opened: OpenYaml, { document = 0, sameKey = (written, wanted) => written === wanted }: DraftOptions = {}) {
		this.#opened = opened;
		this.#current = opened;
		this.#document = document;
		this.#sameKey = sameKey;
		this.#pending = this.#noSteps();
		this.#isRefused = !this.#pending;
	}

	/** Parses a text for editing. Undefined for a text with syntax errors, conflicts or mixed line ends, or beyond the limits. */
	static open(text: string, options?: DraftOptions): YamlDraft | undefined {
		const opened = OpenYaml.parse(text);
		return opened && new YamlDraft(opened, options);
	}

	/** Replaces a value, or adds its key and the maps around it. `null` empties a value and keeps its key. */
	set(path: YamlPath, value: NewValue, options: SetOptions = {}): this {
		this.#take(pending => pending.set(path, value, options));
		this.#written.push(path);
		return this;
	}

	/** Adds an item to a list, which is made where it is missing or empty; a single scalar becomes the list's first item. */
	append(list: YamlPath, item: NewValue, options: SetOptions = {}): this {
		let index: number | undefined;
		this.#take(pending => {
			index = pending.append(list, item, options);
			return index !== undefined;
		});
		this.#written.push(index === undefined ? undefined : [...list, index]);
		return this;
	}

	/** Inserts an item into a list, before the one at an index; behind the last one it is appended, as by `append`. */
	insert(list: YamlPath, index: number, item: NewValue, options: SetOptions = {}): this {
		this.#take(pending => pending.insert(list, index, item, options));
		this.#reindex(list, step => step >= index ? step + 1 : step);
		this.#written.push([...list, index]);
		return this;
	}

	/** Makes a scalar or map the only item of a list, without another change of it. */
	wrap(path: YamlPath): this {
		this.#take(pending => pending.wrap(path));
		this.#written.push(path);
		return this;
	}

	/** Moves an item of a list, with its lines and comments, to another index, counted after the move. */
	move(list: YamlPath, from: number, to: number): this {
		this.#take(pending => pending.move(list, from, to));
		this.#reindex(list, step => step === from ? to : step + (step > from ? -1 : 0) + (step - (step > from ? 1 : 0) >= to ? 1 : 0));
		this.#written.push([...list, to]);
		return this;
	}

	/** Removes a key with its value, or a list item, with its lines; `{}` or `[]` replaces the last one. */
	remove(path: YamlPath): this {
		this.#take(pending => pending.remove(path));
		this.#written.forEach((written, i) => { this.#written[i] = written && this.#isInside(written, path) ? undefined : written; });
		const index = path.at(-1);
		if (typeof index === 'number') {
			this.#reindex(path.slice(0, -1), step => step > index ? step - 1 : step);
		}
		this.#written.push(undefined);
		return this;
	}

	/** Gives a key another name; its value stays. Refused when the map has that key already. */
	rename(path: YamlPath, key: string): this {
		const renamed = [...path.slice(0, -1), key];
		this.#take(pending => pending.rename(path, key));
		this.#written.forEach((written, i) => {
			this.#written[i] = written && this.#isInside(written, path) ? [...renamed, ...written.slice(path.length)] : written;
		});
		this.#written.push(renamed);
		return this;
	}

	/** Verifies the steps and returns their edits; undefined when a step is not possible. */
	finish(): FinishedDraft | undefined {
		if (this.#isRefused || !this.#verify()) {
			return undefined;
		}
		const [only = [], ...others] = this.#verified;
		const current = this.#current.keep();
		const spanAt = (path: YamlPath): Span | undefined => {
			const document = current.document(this.#document);
			const found = document && find(current, document, path, this.#sameKey);
			return found?.rest.length === 0 ? spanOfValue(found) : undefined;
		};
		return {
			edits: others.length === 0 ? only : composeEdits(this.#opened.text, this.#verified.map(edits => () => edits)) ?? [],
			text: current.text,
			written: this.#written.map(path => path && spanAt(path)),
			spanAt,
		};
	}

	#take(step: (pending: PendingSteps) => boolean): void {
		if (this.#isRefused) {
			return;
		}
		// A step that is not possible now can be possible in the text that the pending ones make.
		if (this.#try(step) || (this.#pending?.isEmpty === false && this.#verify() && this.#try(step))) {
			this.#steps.push(step);
		} else {
			this.#isRefused = true;
		}
	}

	#try(step: (pending: PendingSteps) => boolean): boolean {
		return this.#pending !== undefined && step(this.#pending);
	}

	/** Verifies the pending steps together, else one by one, and makes their text the current one. */
	#verify(): boolean {
		const steps = this.#steps;
		this.#steps = [];
		if (this.#verifyNow()) {
			return true;
		}
		this.#pending = this.#noSteps();
		return steps.length > 1 && steps.every(step => this.#try(step) && this.#verifyNow());
	}

	#verifyNow(): boolean {
		return this.#pending !== undefined && (this.#pending.isEmpty || this.#verifyPending(this.#pending));
	}

	#verifyPending(pending: PendingSteps): boolean {
		const trees = pending.trees();
		const { text, composed: { comments } } = this.#current;
		let verified: VerifiedEdit | undefined;
		for (const attempt of pending.attempts()) {
			verified = verifyEdits(text, comments, attempt, trees);
			if (verified) {
				break;
			}
		}
		if (verified) {
			this.#verified.push(verified.edits);
			this.#current = new OpenYaml(verified.text, verified.composed);
			this.#pending = this.#noSteps();
		}
		return verified !== undefined;
	}

	#noSteps(): PendingSteps | undefined {
		const document = this.#current.document(this.#document);
		return document && new PendingSteps(this.#current, this.#document, document, this.#sameKey);
	}

	/** Changes the indexes of a list's items in the paths of what was written. */
	#reindex(list: YamlPath, change: (index: number) => number): void {
		const depth = list.length;
		this.#written.forEach((path, i) => {
			const index = path?.[depth];
			if (path && typeof index === 'number' && this.#isInside(path, list)) {
				this.#written[i] = [...path.slice(0, depth), change(index), ...path.slice(depth + 1)];
			}
		});
	}

	/** Whether a path leads to the value at another path or into it. */
	#isInside(path: YamlPath, value: YamlPath): boolean {
		return value.length <= path.length && value.every((step, i) => {
			const own = path[i];
			return own === step || (typeof own === 'string' && typeof step === 'string' && this.#sameKey(own, step, value.slice(0, i)));
		});
	}
}

function spanOfValue({ location }: Found): Span {
	return location.token ? spanOf(location.token) : { start: location.after, end: location.after };
}
