import { importLimits } from '../limits';
import { cleanCell, type Table, type TableRow, writtenOf } from './table';

/** The tables of a Markdown text, and the text without them. */
export interface MarkdownTables {
	readonly tables: readonly Table[];
	/** The text with an empty line for each line of a table: the numbers of its lines stay. */
	without: (taken: readonly Table[]) => string;
}

const delimiterRow = /^[ \t]*(?=.*\|)\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const fence = /^ {0,3}(`{3,}|~{3,})/;

/** Finds the tables of a Markdown text, outside of code blocks. Cells are plain texts; `<br>` and bullets in them begin lines. */
export function markdownTables(text: string): MarkdownTables {
	const lines = text.split(/\r\n|\n|\r/);
	const tables: Table[] = [];
	let open: string | undefined;
	for (let i = 0; i < lines.length; i++) {
		const mark = fence.exec(lines[i]!)?.[1];
		if (mark !== undefined && (open === undefined || mark.startsWith(open))) {
			open = open === undefined ? mark : undefined;
		} else if (open === undefined && i > 0 && lines[i]!.length < maxDelimiterRow && delimiterRow.test(lines[i]!) && lines[i - 1]!.includes('|')) {
			let end = i + 1;
			while (end < lines.length && lines[end]!.includes('|') && !fence.test(lines[end]!)) {
				end += 1;
			}
			const row = (at: number): TableRow => ({ line: at + 1, cells: cellsOf(lines[at]!), written: writtenOf(lines[at]!.trim()) });
			tables.push({ rows: [row(i - 1), ...Array.from({ length: end - i - 1 }, (_, n) => row(i + 1 + n))] });
			i = end - 1;
		}
	}
	return {
		tables,
		without: taken => {
			const rest = [...lines];
			for (const line of taken.flatMap(({ rows }) => rows.map(row => row.line))) {
				rest[line - 1] = '';
			}
			for (const [first] of taken.map(({ rows }) => rows)) {
				rest[first!.line] = '';
			}
			return rest.join('\n');
		},
	};
}

/** A delimiter row has a few characters for each column. */
const maxDelimiterRow = 8 * importLimits.columns;

function cellsOf(line: string): readonly string[] {
	const inner = line.trim().replace(/^\|/, '').replace(/(?<!\\)\|$/, '');
	return inner.split(/(?<!\\)\|/, importLimits.columns).map(cell => cleanCell(plainCell(cell.replaceAll('\\|', '|')), importLimits.cellCharacters));
}

const inlineBullet = /[ \t]*(?:^|\n|[ \t])[•◦▪‣·][ \t]+/gu;

/** A cell's text without the marks of Markdown. A link is its text with the address behind it. */
function plainCell(cell: string): string {
	if (cell.length > importLimits.cellCharacters) {
		return cell;
	}
	return cell
		.replaceAll(/[ \t]*<br[ \t]*\/?>[ \t]*/gi, '\n')
		.replaceAll(/<\/?(?:b|i|u|em|strong|s|sub|sup|small|ul|ol|li|p|span|center)>/gi, '')
		.replaceAll(/!?\[([^\][]*)\]\((?:mailto:)?([^()\s]*)\)/g, (_, text: string, url: string) => text === url || text === '' ? url : `${text} <${url}>`)
		.replaceAll(/(\*{1,3}|_{2,3}|~~|`)(?=\S)([^*_~`]*[^\s*_~`])\1/g, '$2')
		.replaceAll(/&nbsp;/gi, ' ').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
		.replaceAll(inlineBullet, '\n• ')
		.replaceAll(/\\([\\`*_{}[\]()#+.!<>~-])/g, '$1')
		.trim();
}
