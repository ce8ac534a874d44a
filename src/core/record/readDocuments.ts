import { parseYaml, type YamlError } from '../yaml/read/parseYaml';
import type { YamlNode } from '../yaml/read/yamlNode';
import { Lines, type Range, startOfFile } from '../text/range';
import { parsePlainYaml } from '../yaml/read/plainYaml';
import type { Problem } from './problem';
import { ParseContext } from './parseContext';
import { readShape } from './readShape';
import type { Shape } from './shape';

/** A parsed YAML document. */
export interface YamlDocument {
	readonly root: YamlNode | null;
	/** Collects the problems, references and definitions found while reading. */
	readonly at: ParseContext;
	/** Reads the root, or a given node, by a shape. */
	readonly read: <T>(shape: Shape<T>, node?: YamlNode | null) => T | undefined;
	/** Returns the range of a node's first line, to mark missing content. */
	readonly firstLineOf: (node: YamlNode | null) => Range;
}

/**
 * Parses the documents of a YAML file. Returns a problem if the file has a syntax error or is too complex, since text after a syntax error
 * can have another meaning.
 */
export function readDocuments(text: string): readonly YamlDocument[] | Problem {
	const plain = parsePlainYaml(text);
	if (plain) {
		return [openDocument(plain, new ParseContext(new Lines(text), text), text)];
	}
	const parsed = parseYaml(text);
	if (parsed === 'tooComplex') {
		return { code: 'yaml.tooComplex', range: startOfFile };
	}
	const { documents, lines } = parsed;
	const syntax = documents.flatMap(({ errors }) => errors)[0];
	if (syntax) {
		return describeSyntax(syntax, lines, text);
	}
	// An empty file counts as one empty document, so that missing content is reported.
	const roots = documents.length > 0 ? documents.map(({ root }) => root) : [null];
	return roots.map(root => openDocument(root, new ParseContext(lines, text), text));
}

/** Returns the problem of a syntax error. Frequent mistakes have a code and a fix of their own. */
function describeSyntax({ code, start, end }: YamlError, lines: Lines, text: string): Problem {
	const lineStart = text.lastIndexOf('\n', start - 1) + 1;
	const lineEnd = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start);
	const line = text.slice(lineStart, lineEnd);
	const value = /^(?:[ \t]*(?:-[ \t]+)*)(?:[\w ]+:[ \t]+)?(?=\S)/.exec(line);
	const whole = lines.range(lineStart + (value?.[0].length ?? 0), lineStart + line.trimEnd().length);
	// A tab in the indentation, or after the hyphen of an item.
	const tab = code === 'TAB_AS_INDENT' || /^ *\t/.test(line) ? /[ \t]*\t[ \t]*/.exec(line) : null;
	if (tab) {
		return { code: 'yaml.tab', range: lines.range(lineStart + tab.index, lineStart + tab.index + tab[0].length) };
	}
	const rest = line.slice(value?.[0].length);
	// In brackets, the cause is the indentation instead.
	if (code === 'BLOCK_AS_IMPLICIT_KEY' && /^(?![[{]).*: /.test(rest)) {
		return { code: 'yaml.colonInText', range: whole, value: rest.trim() };
	}
	if (['BAD_SCALAR_START', 'UNEXPECTED_TOKEN', 'BAD_ALIAS'].includes(code)
		&& beginsWithSign(rest, start - lineStart - (line.length - rest.length))) {
		return { code: 'yaml.reservedSign', range: whole, value: rest.trim() };
	}
	return { code: 'yaml.syntax', range: lines.range(start, end), value: code };
}

/** Whether a text begins with a reserved character of YAML, or with quotes or brackets that close before its end: `[draft] plan`. */
function beginsWithSign(text: string, faultAt: number): boolean {
	const closing = { '"': '"', '\'': '\'', '[': ']', '{': '}' }[text.slice(0, 1)];
	return /^[@`%*&]/.test(text) || (closing !== undefined && faultAt > 1 && text.slice(1, faultAt).includes(closing));
}

function openDocument(root: YamlNode | null, at: ParseContext, text: string): YamlDocument {
	return {
		root,
		at,
		read: (shape, node = root) => readShape(shape, node, at),
		firstLineOf: node => {
			const { start } = node ? at.rangeOf(node) : startOfFile;
			const line = (text.split('\n', start.line + 1)[start.line] ?? '').trimEnd();
			return { start, end: { line: start.line, character: Math.max(start.character, line.length) } };
		},
	};
}
