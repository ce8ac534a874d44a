import { parseYaml, type YamlError } from '../yaml/read/parseYaml';
import type { YamlNode } from '../yaml/read/yamlNode';
import { Lines, type Range, startOfFile } from '../text/range';
import { parsePlainYaml } from '../yaml/read/plainYaml';
import type { Problem } from './problem';
import { markedLinesAt } from './listMarks';
import { ParseContext } from './parseContext';
import { readShape } from './readShape';
import type { Shape } from './shape';
import { textBelowBlock } from './textBelowBlock';

/** One YAML document of a file, ready to be read with shapes. */
export interface YamlDocument {
	readonly root: YamlNode | null;
	/** Collects the problems, references and definitions that the reads find. */
	readonly at: ParseContext;
	/** Reads the root, or a given node below it. */
	readonly read: <T>(shape: Shape<T>, node?: YamlNode | null) => T | undefined;
	/** Returns the range of a node's first line, used to underline a node that lacks something. */
	readonly firstLineOf: (node: YamlNode | null) => Range;
}

/**
 * Returns the YAML documents of a file. On a syntax error or a too complex file it returns one problem and no document, since
 * the text after a syntax error can be misread.
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
	// An empty file is one document without contents, so that its missing keys are reported as in any other file.
	const roots = documents.length > 0 ? documents.map(({ root }) => root) : [null];
	return roots.map(root => openDocument(root, new ParseContext(lines, text), text));
}

/** Converts a syntax error to a problem. The most frequent errors have their own code, and so their own explanation and fix. */
function describeSyntax({ code, start, end }: YamlError, lines: Lines, text: string): Problem {
	const below = textBelowBlock(text, lines.range(start, end).start.line);
	if (below) {
		const [begin = '', ...rest] = text.split(/\r?\n/).slice(below.first, below.last + 1);
		const range = { start: { line: below.first, character: 0 }, end: { line: below.last, character: (rest.at(-1) ?? begin).length } };
		return { code: 'yaml.textBelowBlock', range, value: begin.trim(), expected: below.key };
	}
	const marked = markedLinesAt(text, lines.range(start, end).start.line);
	if (marked) {
		const [begin = '', ...rest] = text.split(/\r?\n/).slice(marked.first, marked.last + 1);
		const range = {
			start: { line: marked.first, character: marked.indent.length },
			end: { line: marked.last, character: (rest.at(-1) ?? begin).trimEnd().length },
		};
		return { code: 'yaml.listMark', range, value: begin.trim() };
	}
	const lineStart = text.lastIndexOf('\n', start - 1) + 1;
	const lineEnd = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start);
	const line = text.slice(lineStart, lineEnd);
	const value = /^(?:[ \t]*(?:-[ \t]+)*)(?:[\w ]+:[ \t]+)?(?=\S)/.exec(line);
	const whole = lines.range(lineStart + (value?.[0].length ?? 0), lineStart + line.trimEnd().length);
	// The tab is usually before the line's text, but can also follow the dash of a list item.
	const tab = code === 'TAB_AS_INDENT' || /^ *\t/.test(line) ? /[ \t]*\t[ \t]*/.exec(line) : null;
	if (tab) {
		return { code: 'yaml.tab', range: lines.range(lineStart + tab.index, lineStart + tab.index + tab[0].length) };
	}
	const rest = line.slice(value?.[0].length);
	// A value in brackets is not text; in that case the indentation is wrong.
	if (code === 'BLOCK_AS_IMPLICIT_KEY' && /^(?![[{]).*: /.test(rest)) {
		return { code: 'yaml.colonInText', range: whole, value: rest.trim() };
	}
	if (['BAD_SCALAR_START', 'UNEXPECTED_TOKEN', 'BAD_ALIAS'].includes(code)
		&& beginsWithSign(rest, start - lineStart - (line.length - rest.length))) {
		return { code: 'yaml.reservedSign', range: whole, value: rest.trim() };
	}
	return { code: 'yaml.syntax', range: lines.range(start, end), value: code };
}

/**
 * Whether a text begins with a character that YAML reserves, or with quotes or brackets that close before the text ends, as in
 * `[draft] plan`.
 */
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
