import { readMarkdownLog } from './logs/readLog';
import type { ImportRecord } from './importRecords';
import type { ReadSource, SourceRead } from './readImport';
import { sourceText } from './sourceText';
import { readMarkdownTables } from './tables/readMarkdownTables';

// Every VS Code host and Node provide it, but no TypeScript library that core uses declares it.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** Reads a Markdown text: tables of people, pairs and meetings, and the running log around them. */
export const readMarkdown: ReadSource = async ({ name, bytes }, answers, context) => {
	const decoded = sourceText(bytes);
	if (!decoded) {
		return { refused: 'notReadable' };
	}
	if (decoded.text.trim() === '') {
		return { refused: 'empty' };
	}
	const { read, without } = answers.as === 'log' ? { without: decoded.text } : await readMarkdownTables(decoded.text, answers, context);
	const isTableOnly = answers.as !== undefined && answers.as !== 'log';
	const log = isTableOnly ? undefined : await readMarkdownLog({ name, bytes: new TextEncoder().encode(without) }, answers, context);
	return read && log && !('refused' in log) ? together(read, log)
		: read && (read.records.length > 0 || isTableOnly) ? read : log ?? { refused: 'nothingFound' };
};

/** What tables and log of one text say together, in the order of their lines. */
function together(tables: SourceRead, log: SourceRead): SourceRead {
	const inOrder = (records: readonly ImportRecord[]): readonly ImportRecord[] => [...records].sort((a, b) => a.line - b.line);
	return {
		...tables,
		...(log.rhythm !== undefined && { rhythm: log.rhythm }),
		...(log.roomLinks !== undefined && { roomLinks: log.roomLinks }),
		records: inOrder([...tables.records, ...log.records]),
		skipped: [...tables.skipped, ...log.skipped].sort((a, b) => a.line - b.line),
		issues: [...tables.issues, ...log.issues],
	};
}
