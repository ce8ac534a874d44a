import { Composer, Lexer, Parser, type CST, type Document } from 'yaml';
import { limits } from './limits';
import { Lines } from '../../text/range';

/** A directive such as `%YAML 1.1` must not change what words mean, and `uniqueKeys` is quadratic. */
const options = { version: '1.2', schema: 'core', merge: false, uniqueKeys: false, prettyErrors: false } as const;

/** Nobody reads more of them; the first is what keeps a file from being read. */
const mostFaults = 100;

type OnFault = (source: unknown, code: string, message: string, isWarning?: boolean) => void;

export interface ParsedYaml {
	readonly documents: readonly Document.Parsed[];
	/** What the documents were made of, byte by byte. */
	readonly tokens: readonly CST.Token[];
	readonly lines: Lines;
}

/**
 * Reads YAML that nobody vouches for. The library's parser is iterative but its
 * composer recurses: 4 KB of brackets end the whole process, beyond any `catch`.
 * So depth and size are measured first. Never throws.
 * With `keepSourceTokens`, each node knows its token: only edits need that.
 */
export function parseYaml(text: string, keep: { readonly keepSourceTokens?: boolean } = {}): ParsedYaml | 'tooComplex' {
	const tokens = text.length > limits.characters ? undefined : tokensOf(text);
	if (!tokens || !isModest(tokens)) {
		return 'tooComplex';
	}
	const composer = new Composer({ ...options, ...keep });
	// A fault remembers where in the library it came from: half a megabyte of wrong escapes would take 500 MB. Warnings are not asked for.
	const note = composer['onError'] as OnFault;
	let faults = 0;
	composer['onError'] = ((source, code, message, isWarning) => {
		if (isWarning !== true && ++faults <= mostFaults) {
			note(source, code, message);
		}
	}) satisfies OnFault;
	return { documents: [...composer.compose(tokens, true, text.length)] as Document.Parsed[], tokens, lines: new Lines(text) };
}

/**
 * The tokens, unless there are too many: told as they come, since a megabyte of brackets or commas has cost a gigabyte
 * by the time that all of them are there.
 */
function tokensOf(text: string): readonly CST.Token[] | undefined {
	const parser = new Parser();
	const tokens: CST.Token[] = [];
	let lexemes = 0;
	for (const lexeme of new Lexer().lex(text)) {
		tokens.push(...parser.next(lexeme));
		if (++lexemes > limits.lexemes || parser.stack.length > limits.depth + 1) {
			return undefined;
		}
	}
	tokens.push(...parser.end());
	return tokens;
}

/** What stands between documents and costs nothing; all else there is a document, ends one, or is a fault. */
const cheap: ReadonlySet<CST.Token['type']> = new Set(['byte-order-mark', 'comment', 'newline', 'space']);

/** Whether the composer may see them: it makes a node of each item too, even of those with nothing in them. */
function isModest(tokens: readonly CST.Token[]): boolean {
	if (tokens.filter(({ type }) => !cheap.has(type)).length > limits.documents) {
		return false;
	}
	const stack: { token: CST.Token; depth: number }[] = tokens.map(token => ({ token, depth: 0 }));
	let nodes = 0;
	for (let next = stack.pop(); next; next = stack.pop()) {
		const { token, depth } = next;
		nodes += 1;
		if (token.type === 'document') {
			if (token.value) {
				stack.push({ token: token.value, depth: depth + 1 });
			}
		} else if ('items' in token) {
			const isMap = token.type === 'block-map' || (token.type === 'flow-collection' && token.start.source === '{');
			if (isMap && token.items.length > limits.keysInOneMap) {
				return false;
			}
			for (const { key, value } of token.items) {
				nodes += key || value ? 0 : 1;
				for (const part of [key, value]) {
					if (part) {
						stack.push({ token: part, depth: depth + 1 });
					}
				}
			}
		}
		if (depth > limits.depth || nodes > limits.nodes) {
			return false;
		}
	}
	return true;
}
