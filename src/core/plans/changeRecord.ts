import { isSameKey } from '../record/keys';
import { pairShape } from '../record/pairShape';
import { programmeShape } from '../record/programmeFile';
import type { Session } from '../record/session';
import { sessionShape } from '../record/sessionShape';
import { ParseContext } from '../record/parseContext';
import { readShape } from '../record/readShape';
import type { AnyShape, Shape } from '../record/shape';
import { Lines, offsetAt, type Position } from '../text/range';
import type { TextEdit } from '../text/textEdit';
import { OpenYaml, type DocumentPath } from '../yaml/edit/openYaml';
import type { NewValue } from '../yaml/edit/renderValue';
import { YamlDraft, type FinishedDraft } from '../yaml/edit/yamlDraft';
import { rootOf } from '../yaml/read/parseYaml';
import { isMap, isScalar, isSeq, type YamlNode, type YamlPath } from '../yaml/read/yamlNode';

/** One change of a record. Paths use canonical keys. */
export type RecordChange =
	| { readonly set: YamlPath; readonly to: NewValue; readonly emptyAsBlock?: boolean; readonly first?: boolean }
	| { readonly append: YamlPath; readonly item: NewValue }
	/** Inserts an item before the one at an index. */
	| { readonly insert: YamlPath; readonly at: number; readonly item: NewValue }
	/** Moves an item of a list; `to` is its index after the move. */
	| { readonly move: YamlPath; readonly from: number; readonly to: number }
	/** Makes one value the only item of a list. */
	| { readonly wrap: YamlPath }
	| { readonly remove: YamlPath };

/**
 * A session, pair or programme in a text that is parsed for editing. Indonesian keys are matched and left as written; new keys are
 * inserted in canonical order.
 */
export class OpenRecord {
	readonly text: string;
	readonly #open: OpenYaml;
	readonly #own: DocumentPath;
	readonly #shape: Shape<unknown>;
	#root: YamlNode | null | undefined;
	#context: ParseContext | undefined;

	private constructor(open: OpenYaml, own: DocumentPath, shape: Shape<unknown>) {
		this.text = open.text;
		this.#open = open;
		this.#own = own;
		this.#shape = shape;
	}

	/**
	 * Opens the map of a session in a text. Returns undefined if the session's position holds no map, or the text can't be edited: it has
	 * errors or mixed line ends.
	 */
	static session(text: string, { position }: Session): OpenRecord | undefined {
		const open = OpenYaml.parse(text);
		const own = open?.mapAt(offsetAt(text, position));
		return open && own && new OpenRecord(open, own, sessionShape);
	}

	/** Opens a pair's file. Returns undefined if the text can't be edited. */
	static pair(text: string): OpenRecord | undefined {
		const open = OpenYaml.parse(text);
		return open && new OpenRecord(open, { document: 0, path: [] }, pairShape);
	}

	/** Opens a programme's file. Returns undefined if the text can't be edited. */
	static programme(text: string): OpenRecord | undefined {
		const open = OpenYaml.parse(text);
		return open && new OpenRecord(open, { document: 0, path: [] }, programmeShape);
	}

	/** Opens one document of a file of people: a map with a list of them, or the list. Returns undefined if the text can't be edited. */
	static people(text: string, document: number, shape: Shape<unknown>): OpenRecord | undefined {
		const open = OpenYaml.parse(text);
		return open && new OpenRecord(open, { document, path: [] }, shape);
	}

	/**
	 * Returns the path, relative to the record, of the item of `list` that begins at a position; undefined if there is none. The index
	 * among the parsed values is not sufficient: an invalid item is missing there, and a scalar can be a list of one.
	 */
	itemPath(list: string, position: Position): YamlPath | undefined {
		const [key, item] = this.pathAt(position) ?? [];
		return typeof key === 'string' && isSameKey(key, list) ? typeof item === 'number' ? [list, item] : [list] : undefined;
	}

	/**
	 * Returns the path, relative to the record, of the innermost value at a position, with keys as they are written; undefined if it is
	 * not in the record.
	 */
	pathAt(position: Position): YamlPath | undefined {
		const { document, path: own } = this.#own;
		const found = this.#open.pathAt(offsetAt(this.text, position));
		return found?.document === document && own.every((step, i) => found.path[i] === step) ? found.path.slice(own.length) : undefined;
	}

	/** Whether there is a value at a path of canonical keys. */
	has(path: YamlPath): boolean {
		return this.textOf(path) !== undefined;
	}

	/** Returns the source text of the value at a path of canonical keys; undefined if there is none. */
	textOf(path: YamlPath): string | undefined {
		const { document, path: own } = this.#own;
		return this.#open.textAt({ document, path: [...own, ...path] }, isSameKey);
	}

	/** Returns the node at a path of canonical keys; undefined if there is none. */
	nodeAt(path: YamlPath): YamlNode | null | undefined {
		const { document, path: own } = this.#own;
		this.#root ??= rootOf(this.#open.composed.documents[document]!);
		let node: YamlNode | null | undefined = this.#root;
		for (const [i, step] of [...own, ...path].entries()) {
			const isStep = (written: string): boolean => i < own.length ? written === step : isSameKey(written, String(step));
			node = isMap(node)
				? node.entries.find(({ key }) => isScalar(key) && isStep(key.text))?.value
				: isSeq(node) && typeof step === 'number' ? node.items[step] : undefined;
		}
		return node;
	}

	/**
	 * Returns the change that removes an entry, and what then holds nothing any more: neither an entry nor a comment. Undefined as for
	 * `removalOfKey`.
	 */
	removal(entry: YamlPath): readonly RecordChange[] | undefined {
		const { document, path: own } = this.#own;
		return this.removalOfKey(
			this.#open.emptiedBy({ document, path: [...own, ...entry] }, own.length + 1, isSameKey).slice(own.length),
		);
	}

	/** Returns the change that removes an entry. Undefined for a key that is written twice: the other one would be read instead. */
	removalOfKey(path: YamlPath): readonly RecordChange[] | undefined {
		const [map, key] = [this.nodeAt(path.slice(0, -1)), path.at(-1)];
		const isTwice = isMap(map) && map.entries.filter(each => isScalar(each.key) && isSameKey(each.key.text, String(key))).length > 1;
		return isTwice ? undefined : [{ remove: path }];
	}

	/** Reads a node of the text by a shape. */
	read(shape: AnyShape, node: YamlNode | null): unknown {
		this.#context ??= new ParseContext(new Lines(this.text), this.text);
		return readShape(shape, node, this.#context);
	}

	/**
	 * Applies changes to the opened text and returns the result; changes of earlier calls are not included. Returns undefined if one of
	 * them is not possible.
	 */
	change(changes: readonly RecordChange[]): FinishedDraft | undefined {
		const { document, path: own } = this.#own;
		const draft = new YamlDraft(this.#open, { document, sameKey: isSameKey });
		for (const each of changes) {
			if ('set' in each) {
				const { set, to, emptyAsBlock = false, first = false } = each;
				draft.set([...own, ...set], to, { order: keysAt(this.#shape, set), emptyAsBlock, first });
			} else if ('append' in each) {
				draft.append([...own, ...each.append], each.item, { order: keysAt(this.#shape, each.append) });
			} else if ('insert' in each) {
				draft.insert([...own, ...each.insert], each.at, each.item, { order: keysAt(this.#shape, each.insert) });
			} else if ('move' in each) {
				draft.move([...own, ...each.move], each.from, each.to);
			} else if ('wrap' in each) {
				draft.wrap([...own, ...each.wrap]);
			} else {
				draft.remove([...own, ...each.remove]);
			}
		}
		const finished = draft.finish();
		return finished && { ...finished, spanAt: path => finished.spanAt([...own, ...path]) };
	}

	/** Whether the record is all that the text holds. */
	get isWholeText(): boolean {
		return this.#own.path.length === 0 && this.#open.composed.documents.length === 1;
	}

	/** Returns the edits that remove the record, an item of a list or one of several documents. Undefined if that is not possible. */
	cut(): readonly TextEdit[] | undefined {
		const { document, path } = this.#own;
		return path.length > 0
			? new YamlDraft(this.#open, { document, sameKey: isSameKey }).remove(path).finish()?.edits
			: this.#open.cutDocument(document);
	}

}

/** Returns the edits of a session's part of its file. Returns undefined if the text is not the parsed one or can't be edited. */
export function changeSession(text: string, session: Session, changes: readonly RecordChange[]): readonly TextEdit[] | undefined {
	return OpenRecord.session(text, session)?.change(changes)?.edits;
}

/** Returns the keys of the map that contains a path's last key, in canonical order. */
function keysAt(shape: Shape<unknown>, path: YamlPath): readonly string[] {
	let at: Shape<unknown> | undefined = shape;
	for (const step of path.slice(0, -1)) {
		at = at?.is === 'fields' ? at.fields[step] : at?.is === 'list' ? at.item : undefined;
	}
	return at?.is === 'fields' ? Object.keys(at.fields) : [];
}
