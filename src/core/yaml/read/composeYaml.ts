import { Composer, Lexer, Parser, type CST, type Document } from 'yaml';
import { limits } from './limits';

/** A `%YAML 1.1` directive must not change what words mean; `uniqueKeys` is quadratic. */
const options = { version: '1.2', schema: 'core', merge: false, uniqueKeys: false, prettyErrors: false } as const;

/** The errors of one text that are stored. Only the first one is shown. */
const maxErrors = 100;

/** A text as the package `yaml` reads it. */
export interface ComposedYaml {
	readonly documents: readonly Document.Parsed[];
	/** The concrete syntax: all characters of the text are in it. */
	readonly tokens: readonly CST.Token[];
	/** In their order; empty without `keepSourceTokens`. */
	readonly comments: readonly Comment[];
}

/** A comment with its `#`, and its offset. */
export interface Comment {
	readonly start: number;
	readonly text: string;
}

/**
 * Reads YAML from an untrusted source with the package `yaml`. The package's parser is iterative but its composer recurses:
 * 4 KB of brackets end the whole process, beyond any `catch`. So depth and size are measured first. Never throws.
 * With `keepSourceTokens`, each node refers to its token, and comments are collected: edits need both.
 */
export function composeYaml(text: string, keep: { readonly keepSourceTokens?: boolean } = {}): ComposedYaml | 'tooComplex' {
	const lexed = text.length > limits.characters ? undefined : parseTokens(text, keep.keepSourceTokens === true);
	if (!lexed || !isWithinLimits(lexed.tokens)) {
		return 'tooComplex';
	}
	const composer = new Composer({ ...options, ...keep });
	limitErrors(composer);
	return { documents: [...composer.compose(lexed.tokens, true, text.length)] as Document.Parsed[], ...lexed };
}

type OnError = (source: unknown, code: string, message: string, isWarning?: boolean) => void;

/**
 * Lets a composer store 100 errors and no warning. An error stores its stack: half a megabyte of wrong escapes takes 500 MB.
 * The package has no option for that, so its private callback is wrapped. This is the only use of something private in the
 * package; guard.test.ts holds it to the exact version in package.json. Without that callback, errors are not limited.
 */
function limitErrors(composer: Composer): void {
	const store = composer['onError'] as OnError | undefined;
	if (typeof store !== 'function') {
		return;
	}
	let errors = 0;
	const storeFirst: OnError = (source, code, message, isWarning) => {
		if (isWarning !== true && ++errors <= maxErrors) {
			store(source, code, message);
		}
	};
	composer['onError'] = storeFirst;
}

/** What the lexer puts between the parts of the text: document, flow error and scalar marks. A scalar follows its mark. */
const [documentMark, flowErrorMark, scalarMark, byteOrderMark] = ['\u0002', '\u0018', '\u001F', '\uFEFF'];

/**
 * The tokens and comments, or undefined when there are too many. They are counted while they come, since a megabyte of
 * brackets or commas costs a gigabyte once all tokens exist.
 */
function parseTokens(text: string, withComments: boolean): Pick<ComposedYaml, 'tokens' | 'comments'> | undefined {
	const parser = new Parser();
	const tokens: CST.Token[] = [];
	const comments = new CommentReader(text);
	let lexemes = 0;
	for (const lexeme of new Lexer().lex(text)) {
		tokens.push(...parser.next(lexeme));
		if (++lexemes > limits.lexemes || parser.stack.length > limits.depth + 1) {
			return undefined;
		}
		if (withComments) {
			comments.read(lexeme);
		}
	}
	tokens.push(...parser.end());
	return { tokens, comments: comments.found };
}

/** Returns the comments of a text in their order, in a fraction of the time that it takes to read the whole. Never throws. */
export function commentsIn(text: string): readonly Comment[] {
	const comments = new CommentReader(text);
	if (text.length <= limits.characters && text.includes('#')) {
		let lexemes = 0;
		for (const lexeme of new Lexer().lex(text)) {
			if (++lexemes > limits.lexemes) {
				break;
			}
			comments.read(lexeme);
		}
	}
	return comments.found;
}

/** Finds the comments among what the lexer gives, one lexeme after the other. */
class CommentReader {
	readonly found: Comment[] = [];
	#offset: number;
	#isScalarText = false;

	constructor(text: string) {
		this.#offset = text.startsWith(byteOrderMark) ? 1 : 0;
	}

	read(lexeme: string): void {
		const isMark: boolean = !this.#isScalarText && (lexeme === documentMark || lexeme === flowErrorMark || lexeme === scalarMark);
		if (!this.#isScalarText && lexeme.startsWith('#')) {
			this.found.push({ start: this.#offset, text: lexeme });
		}
		this.#offset += isMark || lexeme === byteOrderMark ? 0 : lexeme.length;
		this.#isScalarText = isMark && lexeme === scalarMark;
	}
}

/** Tokens between documents that cost nothing; any other token there is a document, ends one, or is an error. */
const freeTokens: ReadonlySet<CST.Token['type']> = new Set(['byte-order-mark', 'comment', 'newline', 'space']);

/** Whether the composer may have the tokens. It makes a node of each item, also of an empty one. */
function isWithinLimits(tokens: readonly CST.Token[]): boolean {
	if (tokens.filter(({ type }) => !freeTokens.has(type)).length > limits.documents) {
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
