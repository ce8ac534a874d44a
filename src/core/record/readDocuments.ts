import { parseYaml, type YamlError } from '../yaml/read/parseYaml';
import type { YamlNode } from '../yaml/read/yamlNode';
import { Lines, type Range, startOfFile } from '../text/range';
import { parsePlainYaml } from '../yaml/read/plainYaml';
import type { Problem } from './problem';
import { ParseContext } from './parseContext';
import { readShape } from './readShape';
import type { Shape } from './shape';

/** One document of a file, ready to be read by shapes. */
export interface YamlDocument {
	readonly root: YamlNode | null;
	/** Gathers what the reads find. */
	readonly at: ParseContext;
	/** Reads the root, or a node below it. */
	readonly read: <T>(shape: Shape<T>, node?: YamlNode | null) => T | undefined;
	/** The first line of a node: enough to underline what is missing in it. */
	readonly firstLineOf: (node: YamlNode | null) => Range;
}

/**
 * The documents of a file; or the one problem that keeps all of it from being
 * read, since what follows a syntax error may mean something else.
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
	// An empty file is one document without contents: it lacks what its kind needs, like any other.
	const roots = documents.length > 0 ? documents.map(({ root }) => root) : [null];
	return roots.map(root => openDocument(root, new ParseContext(lines, text), text));
}

/** The faults that people make most have a code, and a cure, of their own. */
function describeSyntax({ code, start, end }: YamlError, lines: Lines, text: string): Problem {
	const lineStart = text.lastIndexOf('\n', start - 1) + 1;
	const lineEnd = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start);
	const line = text.slice(lineStart, lineEnd);
	const value = /^(?:[ \t]*(?:-[ \t]+)*)(?:[\w ]+:[ \t]+)?(?=\S)/.exec(line);
	const whole = lines.range(lineStart + (value?.[0].length ?? 0), lineStart + line.trimEnd().length);
	// Mostly before a line's text, but also behind the dash of an item.
	const tab = code === 'TAB_AS_INDENT' || /^ *\t/.test(line) ? /[ \t]*\t[ \t]*/.exec(line) : null;
	if (tab) {
		return { code: 'yaml.tab', range: lines.range(lineStart + tab.index, lineStart + tab.index + tab[0].length) };
	}
	const rest = line.slice(value?.[0].length);
	// What is in brackets is no text: then it is the indentation that is wrong.
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
 * Whether a text begins with a sign that YAML keeps for itself, or with quotes or brackets that end before the text does: `[draft]
 * plan`.
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
