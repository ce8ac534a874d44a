import { Composer, Parser, type CST, type Document } from 'yaml';
import { limits } from './limits';
import { Lines } from './lines';

/** A directive such as `%YAML 1.1` must not change what words mean, and `uniqueKeys` is quadratic. */
const options = { version: '1.2', schema: 'core', merge: false, uniqueKeys: false, prettyErrors: false } as const;

export interface ParsedYaml {
	readonly documents: readonly Document.Parsed[];
	/** What the documents were made of, byte by byte. */
	readonly tokens: readonly CST.Token[];
	readonly lines: Lines;
}

/**
 * Reads YAML that nobody vouches for. The library's parser is iterative but its
 * composer recurses: 4 KB of brackets end the whole process, beyond any `catch`.
 * So depth and size are measured over the tokens first. Never throws.
 * With `keepSourceTokens`, each node knows its token: only edits need that.
 */
export function parseYaml(text: string, keep: { readonly keepSourceTokens?: boolean } = {}): ParsedYaml | 'tooComplex' {
	const tokens = text.length > limits.characters ? undefined : [...new Parser().parse(text)];
	if (!tokens || !isModest(tokens)) {
		return 'tooComplex';
	}
	const composer = new Composer({ ...options, ...keep });
	return { documents: [...composer.compose(tokens, true, text.length)] as Document.Parsed[], tokens, lines: new Lines(text) };
}

function isModest(tokens: readonly CST.Token[]): boolean {
	const stack: { token: CST.Token; depth: number }[] = tokens.map(token => ({ token, depth: 0 }));
	let nodes = 0;
	for (let next = stack.pop(); next; next = stack.pop()) {
		const { token, depth } = next;
		nodes += 1;
		if (depth > limits.depth || nodes > limits.nodes) {
			return false;
		}
		if (token.type === 'document') {
			if (token.value) {
				stack.push({ token: token.value, depth: depth + 1 });
			}
		} else if ('items' in token) {
			if (token.type !== 'block-seq' && token.items.length > limits.keysInOneMap * (token.type === 'block-map' ? 1 : 10)) {
				return false;
			}
			for (const item of token.items) {
				if ('key' in item && item.key) {
					stack.push({ token: item.key, depth: depth + 1 });
				}
				if (item.value) {
					stack.push({ token: item.value, depth: depth + 1 });
				}
			}
		}
	}
	return true;
}
