import { Lines } from '../../text/range';
import { isMap, isScalar, isSeq, type YamlMap, type YamlNode } from '../../yaml/read/yamlNode';

/** One item of a list, or one value of a map, with its key; its place in the text. */
export interface SiteItem {
	readonly key?: string;
	readonly map: YamlMap;
	/** Counted from 1. */
	readonly line: number;
	readonly written: string;
}

/** Gives the lines of a text to its nodes. */
export class SiteText {
	readonly #lines: Lines;
	readonly #written: readonly string[];

	constructor(text: string) {
		this.#lines = new Lines(text);
		this.#written = text.split(/\r\n?|\n/);
	}

	/** Counted from 1. */
	lineOf({ start }: YamlNode): number {
		return this.#lines.range(start, start).start.line + 1;
	}

	/** A line as it is written, at most 200 characters. */
	written(line: number): string {
		return (this.#written[line - 1] ?? '').trim().slice(0, 200);
	}

	/** The maps of a list, or those below the keys of a map. */
	itemsOf(node: YamlNode | null | undefined): readonly SiteItem[] {
		if (isSeq(node)) {
			return node.items.flatMap(item => isMap(item) ? [this.#item(item, item, undefined)] : []);
		}
		return isMap(node)
			? node.entries.flatMap(({ key, value }) =>
				isScalar(key) && isMap(value) ? [this.#item(value, key, key.text || key.source)] : [])
			: [];
	}

	#item(map: YamlMap, at: YamlNode, key: string | undefined): SiteItem {
		const line = this.lineOf(at);
		return { ...(key !== undefined && { key }), map, line, written: this.written(line) };
	}
}

const keyForm = (key: string): string => key.toLowerCase().replaceAll(/[\s_-]+/g, '');

/** Returns the value of the first of some keys that a map has, whatever their case, hyphens and underscores. */
export function valueOf(map: YamlMap | undefined, ...keys: readonly string[]): YamlNode | undefined {
	const wanted = keys.map(keyForm);
	return map?.entries.find(({ key }) => isScalar(key) && wanted.includes(keyForm(key.text)))?.value ?? undefined;
}

/** A value as one text; of a list, its texts with commas; of a map, `key: text`. Empty for none. */
export function textIn(node: YamlNode | null | undefined): string {
	return textsIn(node).join(', ');
}

const maxTexts = 1_000;

/** The texts of a list, or of one value. */
export function textsIn(node: YamlNode | null | undefined): readonly string[] {
	if (!node) {
		return [];
	}
	if (node.kind === 'alias') {
		return node.target ? textsIn(node.target) : [];
	}
	if (isScalar(node)) {
		return node.text.trim() === '' ? [] : [node.text.trim()];
	}
	return isSeq(node)
		? node.items.slice(0, maxTexts).map(item => isMap(item) ? textsIn(item).join('; ') : textIn(item)).filter(text => text !== '')
		: node.entries.slice(0, maxTexts).flatMap(({ key, value }) => {
			const text = textIn(value);
			return text === '' ? [] : [`${isScalar(key) ? key.text : ''}: ${text}`];
		});
}

/** The keys of a map that are none of those that are read, with their texts. */
export function restOf(map: YamlMap | undefined, read: readonly string[]): readonly { readonly name: string; readonly text: string }[] {
	const known = new Set(read.map(keyForm));
	return (map?.entries ?? []).flatMap(({ key, value }) => {
		const text = isScalar(key) && !known.has(keyForm(key.text)) ? textIn(value) : '';
		return text === '' || !isScalar(key) ? [] : [{ name: key.text, text }];
	});
}
