/** A place in a text, counted from 0; characters are UTF-16 units, as in VS Code. */
export interface Position {
	readonly line: number;
	readonly character: number;
}

export interface Range {
	readonly start: Position;
	readonly end: Position;
}

export const startOfFile: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/**
 * Everything that can be wrong, with how grave it is. Codes are stable: they
 * stand in the Problems panel, the command line's output and the docs. An
 * *error* means that something could not be understood and is not shown; the
 * rest is shown.
 */
const severities = {
	'file.unreadable': 'error',
	'folder.unreadable': 'error',
	'file.encoding': 'error',
	'file.tooLarge': 'error',
	'file.conflict': 'error',
	'yaml.syntax': 'error',
	'yaml.tooComplex': 'error',
	'yaml.alias': 'error',
	'yaml.duplicateKey': 'warning',
	'record.wrongType': 'warning',
	'record.unknownWord': 'warning',
	'record.unknownKey': 'hint',
	'record.badDate': 'error',
	'record.badTime': 'warning',
	'record.badNumber': 'warning',
	'session.noDate': 'error',
	'frontMatter.unclosed': 'error',
	'reflection.noSession': 'warning',
	'reflection.unknownSession': 'warning',
	'template.empty': 'error',
	'template.unknownPlaceholder': 'warning',
} as const;

export type ProblemCode = keyof typeof severities;
export type Severity = 'error' | 'warning' | 'hint';

/** One fault. Never an exception, never words: `words.problem` says it in the reader's language. */
export interface Problem {
	readonly code: ProblemCode;
	readonly range: Range;
	/** The text at fault, as written. */
	readonly value?: string;
	/** What was meant or is allowed: the nearest known key, the known words, a key's name. */
	readonly expected?: string;
}

export function severityOf(problem: Problem): Severity {
	return severities[problem.code];
}
