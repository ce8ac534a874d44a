import { splitFrontMatter } from '../../notes/frontMatter';
import { parseYaml } from '../../yaml/read/parseYaml';
import { isMap, isScalar, isSeq, type YamlNode } from '../../yaml/read/yamlNode';

/** The front matter of a note of another tool. */
export interface NoteHead {
	/** Keys in lower case with their values; those of a list in one entry each. */
	readonly values: ReadonlyMap<string, readonly string[]>;
	readonly isToml: boolean;
	/** The text below, and the number of its first line, counted from 1. */
	readonly body: string;
	readonly bodyLine: number;
}

/** Splits a note into its front matter, in YAML between `---` or in TOML between `+++`, and its text. What can't be read stays text. */
export function noteHead(text: string): NoteHead {
	const toml = /^\ufeff?\+\+\+[ \t]*\r?\n((?:(?!\+\+\+).*\r?\n){0,200}?)\+\+\+[ \t]*(?:\r?\n|$)/.exec(text);
	if (toml) {
		return { values: tomlValues(toml[1] ?? ''), isToml: true, ...bodyFrom(text, toml[0].length) };
	}
	const head = splitFrontMatter(text);
	const parsed = head === undefined || head === 'unclosed' ? undefined : parseYaml(head.yaml);
	const root = parsed === undefined || parsed === 'tooComplex' ? undefined : parsed.documents[0]?.root;
	return head === undefined || head === 'unclosed' || !isMap(root)
		? { values: new Map(), isToml: false, body: text, bodyLine: 1 }
		: {
			values: new Map(root.entries.flatMap(({ key, value }) =>
				isScalar(key) ? [[key.text.toLowerCase(), textsOf(value)]] as const : [])),
			isToml: false,
			...bodyFrom(text, head.bodyStart),
		};
}

const bodyFrom = (text: string, start: number): Pick<NoteHead, 'body' | 'bodyLine'> =>
	({ body: text.slice(start), bodyLine: text.slice(0, start).split('\n').length });

/** The texts of a value; of a map, `key: value`. */
function textsOf(node: YamlNode | null | undefined): readonly string[] {
	if (!node || node.kind === 'alias') {
		return node?.target ? textsOf(node.target) : [];
	}
	if (isScalar(node)) {
		return node.text.trim() === '' ? [] : [node.text.trim()];
	}
	return isSeq(node)
		? node.items.flatMap(textsOf)
		: node.entries.flatMap(({ key, value }) => textsOf(value).map(text => `${isScalar(key) ? key.text : ''}: ${text}`));
}

/** The keys of TOML's simplest form: a text, number, day or list of these behind `=`, on one line. */
function tomlValues(toml: string): ReadonlyMap<string, readonly string[]> {
	const values = new Map<string, readonly string[]>();
	for (const line of toml.split(/\r?\n/)) {
		const [, key, value = ''] = /^\s*["']?([\w.-]{1,80})["']?\s*=\s*(\S.*)$/.exec(line.slice(0, 2_000)) ?? [];
		if (key !== undefined) {
			const texts = value.trim().startsWith('[') ? value.trim().replaceAll(/^\[|\](?:\s*#.*)?$/g, '').split(',') : [value];
			values.set(key.toLowerCase(), texts.map(unquoted).filter(text => text !== ''));
		}
	}
	return values;
}

const unquoted = (value: string): string =>
	/^\s*"([^"]*)"/.exec(value)?.[1] ?? /^\s*'([^']*)'/.exec(value)?.[1] ?? value.replace(/\s+#.*$/, '').trim();
