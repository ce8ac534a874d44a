import { isAlias, type CST, type Document } from 'yaml';
import { findConflict, hasMixedLineEnds } from '../../text/source';
import { applyEdits, type TextEdit } from '../../text/textEdit';
import { composeYaml, type ComposedYaml } from '../read/composeYaml';
import { rootOf } from '../read/parseYaml';
import { pathToOffset, type YamlPath } from '../read/yamlNode';
import type { Style } from './renderValue';
import { SourceText } from './sourceText';
import { isBlockCollection, spanOf, spanOfItem, styleNear, type Span } from './tokens';
import { isSameTree, treeOf } from './verifyEdit';
import { aliasesOf, collectionOf, follow, rootLocation, type Found, type SameKey } from './valueLocation';

/** A value in a text: its document, counted from 0, and the keys and indexes that lead to it, as they are written. */
export interface DocumentPath {
	readonly document: number;
	readonly path: YamlPath;
}

/** The longest text that stays open: its syntax takes about sixty times its memory. */
const maxKeptCharacters = 100_000;

/** A text that was parsed and can be edited. */
export class OpenYaml {
	static #last: OpenYaml | undefined;

	readonly source: SourceText;
	readonly composed: ComposedYaml;

	constructor(text: string, composed: ComposedYaml) {
		this.source = new SourceText(text);
		this.composed = composed;
	}

	/**
	 * Parses a text for editing, unless it is the last one that was parsed or made: changes of a file follow each other. Undefined for a
	 * text that must not be edited: with syntax errors, conflicts or mixed line ends, or beyond the limits.
	 */
	static parse(text: string): OpenYaml | undefined {
		if (OpenYaml.#last?.text === text) {
			return OpenYaml.#last;
		}
		const composed = OpenYaml.isRefused(text) ? undefined : composeYaml(text, { keepSourceTokens: true });
		const isValid = composed && composed !== 'tooComplex' && composed.documents.every(({ errors }) => errors.length === 0);
		return isValid ? new OpenYaml(text, composed).keep() : undefined;
	}

	/** Whether a text must not be edited, whatever its syntax is. */
	static isRefused(text: string): boolean {
		return hasMixedLineEnds(text) || findConflict(text) !== undefined;
	}

	/** Keeps this text open for the next change of it, unless it is so long that it would take much memory. */
	keep(): this {
		OpenYaml.#last = this.text.length <= maxKeptCharacters ? this : undefined;
		return this;
	}

	get text(): string {
		return this.source.text;
	}

	/** The path to the innermost value at an offset. */
	pathAt(offset: number): DocumentPath | undefined {
		for (const [document, each] of this.composed.documents.entries()) {
			const path = pathToOffset(rootOf(each), offset);
			if (path) {
				return { document, path };
			}
		}
		return undefined;
	}

	/** The path to the map or scalar that begins at an offset: the map, not its first key. */
	mapAt(offset: number): DocumentPath | undefined {
		const found = this.pathAt(offset);
		return found && { ...found, path: found.path.filter((key, i, all) => i < all.length - 1 || typeof key === 'number') };
	}

	/** The path to the outermost value that begins at an offset: a map, not its first key. */
	valueAt(offset: number): DocumentPath | undefined {
		const found = this.pathAt(offset);
		const same: SameKey = (written, wanted) => written === wanted;
		const begins = (path: YamlPath): boolean => {
			const open = found && this.document(found.document);
			const at = open && find(this, open, path, same);
			return at?.rest.length === 0 && at.location.node?.range?.[0] === offset;
		};
		const path = found && [...found.path, ''].map((_, i) => found.path.slice(0, i)).find(begins);
		return path && { ...found, path };
	}

	/** The value at a path, as it is written; undefined where the path leads to nothing. */
	textAt({ document, path }: DocumentPath, sameKey: SameKey): string | undefined {
		const open = this.document(document);
		const found = open && find(this, open, path, sameKey);
		const [start, end] = found?.rest.length === 0 ? found.location.node?.range ?? [] : [];
		return start === undefined ? undefined : this.text.slice(start, end);
	}

	/**
	 * The path to the outermost entry that holds nothing but the entry at a path: no other entry and no comment that is not that entry's
	 * own. At least `depth` steps long.
	 */
	emptiedBy({ document, path }: DocumentPath, depth: number, sameKey: SameKey): YamlPath {
		const parent = path.slice(0, -1);
		const [own, around] = [path, parent].map(each => this.#spanOfEntry({ document, path: each }, sameKey));
		if (parent.length < depth || own?.siblings !== 0 || !around) {
			return path;
		}
		const isIn = (offset: number, { start, end }: Span): boolean => offset >= start && offset < end;
		return this.composed.comments.some(({ start }) => isIn(start, around) && !isIn(start, own))
			? path
			: this.emptiedBy({ document, path: parent }, depth, sameKey);
	}

	/** The span of an entry with its own comments, and the number of entries beside it. */
	#spanOfEntry({ document, path }: DocumentPath, sameKey: SameKey): (Span & { readonly siblings: number }) | undefined {
		const open = this.document(document);
		const found = open && find(this, open, path, sameKey);
		const collection = collectionOf(found?.nodes.at(-2) ?? null);
		const item = collection?.items[found?.trail.at(-1) ?? -1];
		if (!collection || !item || found?.rest.length !== 0) {
			return undefined;
		}
		const { start, end } = spanOfItem(item);
		const siblings = collection.items.length - 1;
		const { source } = this;
		return isBlockCollection(collection.token)
			? { start: source.lineStart(start), end: source.afterOwnComments(end, source.column(spanOf(collection.token).start)), siblings }
			: { start, end, siblings };
	}

	/**
	 * The edit that removes one of several documents, with the marks that begin and end it; the others stay as they are. Undefined where
	 * that is not possible, as for the only document.
	 */
	cutDocument(index: number): readonly TextEdit[] | undefined {
		const documents = this.composed.tokens.filter(token => token.type === 'document');
		const start = index === 0 ? 0 : documents[index]?.offset;
		const end = documents[index + 1]?.offset ?? this.text.length;
		if (documents.length < 2 || start === undefined) {
			return undefined;
		}
		const edits = [{ start, end, text: '' }];
		const rest = composeYaml(applyEdits(this.text, edits));
		const others = this.composed.documents.filter((_, i) => i !== index).map(treeOf);
		const isExact = rest !== 'tooComplex' && rest.documents.every(({ errors }) => errors.length === 0)
			&& isSameTree({ list: rest.documents.map(treeOf) }, { list: others });
		return isExact ? edits : undefined;
	}

	/** The text of a document, without the mark that begins it; undefined where there is none, or where directives are before it. */
	sourceOfDocument(index: number): string | undefined {
		const documents = this.composed.tokens.filter(token => token.type === 'document');
		const start = documents[index]?.offset;
		const source = start === undefined ? undefined : this.text.slice(start, documents[index + 1]?.offset).replace(/^---[ \t]*\n/, '');
		return source === undefined || /^(?:%|---|\.\.\.)/m.test(source) ? undefined : source;
	}

	/** The document with a number, and its token; undefined where there is none. */
	document(index: number): OpenDocument | undefined {
		const document = this.composed.documents[index];
		return document && { document, token: this.composed.tokens.filter(token => token.type === 'document')[index] };
	}
}

/** One document of an open text. */
export interface OpenDocument {
	readonly document: Document;
	readonly token: CST.Document | undefined;
}

/** Follows a path as far as it exists; undefined where it can't be followed (`follow`). */
export function find({ source }: OpenYaml, { document, token }: OpenDocument, path: YamlPath, sameKey: SameKey): Found | undefined {
	return follow(source, rootLocation(document, token), path, sameKey);
}

/** Like `find`, but also undefined where an alias refers to a node on the path: it would change too. */
export function findOwn(open: OpenYaml, document: OpenDocument, path: YamlPath, sameKey: SameKey): Found | undefined {
	const found = find(open, document, path, sameKey);
	const aliases = aliasesOf(document.document);
	const anchors = found?.nodes.map(node => node && !isAlias(node) ? node.anchor : undefined) ?? [];
	return anchors.some(anchor => anchor !== undefined && aliases.includes(anchor)) ? undefined : found;
}

/** The styles to try: texts of several lines as `|` blocks, and where a block is not possible, in quotes. */
export function stylesFor({ source }: OpenYaml, { nodes }: Found): readonly Style[] {
	const near = styleNear(source, [...nodes].reverse());
	return [{ ...near, longText: 'block' }, { ...near, longText: 'quoted' }];
}
