import { isSameKey } from '../record/keys';
import { pairShape } from '../record/pair';
import { sessionShape, type Session } from '../record/session';
import type { Shape } from '../record/shape';
import { offsetAt, type Position } from '../text/range';
import type { TextEdit } from '../text/textEdit';
import { OpenYaml, type DocumentPath } from '../yaml/edit/openYaml';
import type { NewValue } from '../yaml/edit/renderValue';
import { YamlDraft, type FinishedDraft } from '../yaml/edit/yamlDraft';
import type { YamlPath } from '../yaml/read/yamlNode';

/** One change of a record, by the canonical keys that lead to the value. */
export type RecordChange =
	| { readonly set: YamlPath; readonly to: NewValue; readonly emptyAsBlock?: boolean }
	| { readonly append: YamlPath; readonly item: NewValue }
	| { readonly remove: YamlPath };

/**
 * A session or pair in a text that is parsed for editing. Keys that are written in Indonesian are found and stay; new ones
 * go where the canonical order has them.
 */
export class OpenRecord {
	readonly text: string;
	readonly #open: OpenYaml;
	readonly #own: DocumentPath;
	readonly #shape: Shape<unknown>;

	private constructor(open: OpenYaml, own: DocumentPath, shape: Shape<unknown>) {
		this.text = open.text;
		this.#open = open;
		this.#own = own;
		this.#shape = shape;
	}

	/** Opens a text at a session. Undefined when the text has no value there, or can't be edited: it has errors or mixed line ends. */
	static session(text: string, { position }: Session): OpenRecord | undefined {
		const open = OpenYaml.parse(text);
		const own = open?.mapAt(offsetAt(text, position));
		return open && own && new OpenRecord(open, own, sessionShape);
	}

	/** Opens a pair's file. Undefined when the text can't be edited. */
	static pair(text: string): OpenRecord | undefined {
		const open = OpenYaml.parse(text);
		return open && new OpenRecord(open, { document: 0, path: [] }, pairShape);
	}

	/**
	 * The path, below the record, of a list's item that begins at a position. The item's index among the values that were read
	 * is not enough: an unreadable item is not among them, and a scalar can be a list of one. Undefined when nothing is there.
	 */
	itemPath(list: string, position: Position): YamlPath | undefined {
		const [key, item] = this.#pathBelow(position) ?? [];
		return typeof key === 'string' && isSameKey(key, list) ? typeof item === 'number' ? [list, item] : [list] : undefined;
	}

	/** The value of one of the record's own keys, as it is written. Undefined where the key is absent. */
	textOf(key: string): string | undefined {
		const { document, path } = this.#own;
		return this.#open.textAt({ document, path: [...path, key] }, isSameKey);
	}

	/**
	 * Makes changes, which are not remembered: each call begins with the text that was opened. Undefined when one of them is not
	 * possible.
	 */
	change(changes: readonly RecordChange[]): FinishedDraft | undefined {
		const { document, path: own } = this.#own;
		const draft = new YamlDraft(this.#open, { document, sameKey: isSameKey });
		for (const each of changes) {
			if ('set' in each) {
				const { set, to, emptyAsBlock = false } = each;
				draft.set([...own, ...set], to, { order: keysAt(this.#shape, set), emptyAsBlock });
			} else if ('append' in each) {
				draft.append([...own, ...each.append], each.item, { order: keysAt(this.#shape, each.append) });
			} else {
				draft.remove([...own, ...each.remove]);
			}
		}
		const finished = draft.finish();
		return finished && { ...finished, spanAt: path => finished.spanAt([...own, ...path]) };
	}

	#pathBelow(position: Position): YamlPath | undefined {
		const { document, path: own } = this.#own;
		const found = this.#open.pathAt(offsetAt(this.text, position));
		return found?.document === document && own.every((step, i) => found.path[i] === step) ? found.path.slice(own.length) : undefined;
	}
}

/** Exact edits of a session's own part of its file. Undefined when the text is not what was read, or can't be edited. */
export function changeSession(text: string, session: Session, changes: readonly RecordChange[]): readonly TextEdit[] | undefined {
	return OpenRecord.session(text, session)?.change(changes)?.edits;
}

/** The keys of the map that holds a path's last key, in their canonical order. */
function keysAt(shape: Shape<unknown>, path: YamlPath): readonly string[] {
	let at: Shape<unknown> | undefined = shape;
	for (const step of path.slice(0, -1)) {
		at = at?.is === 'fields' ? at.fields[step] : at?.is === 'list' ? at.item : undefined;
	}
	return at?.is === 'fields' ? Object.keys(at.fields) : [];
}
