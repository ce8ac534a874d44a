import type { ImportIssue } from '../core/imports/importIssue';
import { issueSentence } from '../core/imports/issueSentence';
import type { ImportPreview } from '../core/imports/proposals/importPreview';
import { type Proposal, type ProposalState, proposalStates } from '../core/imports/proposal';
import { plainText } from '../core/text/plainText';
import type { Uri } from '../core/text/uri';
import { importWordsFor } from '../core/words/importWords';
import type { Words } from '../core/words/words';
import { sentences } from './wordsOf';

/** An import that was made, or would be. */
export interface ImportReport {
	/** The source's name. */
	readonly name: string;
	readonly preview: ImportPreview;
	/** Whether choices of the last import are used. */
	readonly isRecalled: boolean;
	/** The files that were written, or would be. */
	readonly files: readonly string[];
	readonly isDry: boolean;
	readonly words: Words;
	/** A file as it is shown. */
	readonly shown: (uri: Uri) => string;
}

/** What was recognised, made and left out, as text to read. */
export function importText({ name, preview, isRecalled, files, isDry, words }: ImportReport): string {
	const say = sentences(words).import;
	const { page, counted } = importWordsFor(words.language);
	const { read, proposals, counts, names } = preview;
	const separated = read.separator === undefined ? undefined : (page.separatedBy as Readonly<Record<string, string>>)[read.separator];
	const about = [page.kinds[read.kind], page.formats[read.format], separated, page.rows(read.records.length)];
	const states = proposalStates.flatMap(state => {
		const ofState = Object.fromEntries(Object.entries(counts).map(([thing, each]) => [thing, each[state]]));
		const text = counted(ofState);
		return text === '' ? [] : [`${page.labels.table.states[state]}: ${text}`];
	});
	const unclear = proposals.filter(({ state }) => state === 'unclear').length;
	return [
		`${plainText(name)}: ${about.filter(part => part !== undefined).join(', ')}`,
		...isRecalled ? [page.labels.recalled.says] : [],
		...read.columns.length === 0 ? [] : [`${say.columns}: ${read.columns.map(({ name: column, key }) => `${plainText(column)} → ${key}`).join('; ')}`],
		...states,
		...read.issues.map(issue => `${plainText(name)}: ${issueSentence(issue, importWordsFor(words.language))}`),
		...proposals.flatMap(each => linesOf(each, words)),
		...names.length === 0 ? [] : [say.names],
		...names.map(each => `  ${plainText(each.about === 'person' ? each.name : each.key)}: ${each.offered.map(({ id }) => plainText(id)).join(', ')}`),
		...unclear === 0 ? [] : [say.unclear(unclear)],
		...files.length > 0 ? [isDry ? say.planned : say.written, ...files.map(file => `  ${file}`)] : [
			unclear > 0 && !hasAny(preview, 'same') ? say.nothingClear : say.nothing,
		],
		'',
	].join('\n');
}

function hasAny({ proposals }: ImportPreview, state: ProposalState): boolean {
	return proposals.some(each => each.state === state);
}

/** What is to be said about a row: its issues, and what of it is not written since a person has changed it. */
function linesOf({ line, label, issues, values }: Proposal, words: Words): readonly string[] {
	const say = sentences(words).import;
	const where = `${[say.line(line), plainText(label)].filter(part => part !== '').join(', ')}: `;
	const isGone = issues.some(({ code }) => code === 'removedSince' || code === 'notEditable');
	return [
		...issues.map(issue => where + issueSentence(issue, importWordsFor(words.language))),
		...isGone ? [] : values.filter(({ effect }) => effect === 'kept')
			.map(({ key, before = '', after }) => `${where}${key}: ${say.kept(plainText(after), plainText(before))}`),
	];
}

/** The same for other software, versioned. */
export function importJson({ name, preview, isRecalled, files, isDry, words, shown }: ImportReport): string {
	const { read, proposals, counts, names } = preview;
	const issue = (each: ImportIssue): unknown => ({ ...each, message: issueSentence(each, importWordsFor(words.language)) });
	const { format, kind, separator, encoding, sheets, sheet, columns, skipped } = read;
	return `${JSON.stringify(
		{
			version: 1,
			source: {
				name, format, kind, separator, encoding, sheets, sheet, rows: read.records.length, skipped, issues: read.issues.map(issue),
			},
			columns: columns.map(({ name: column, key, dateOrder }) => ({ name: column, key, dateOrder })),
			counts,
			names,
			rows: proposals.map(({ key, line, thing, state, label, uri, values, issues }) =>
				({ line, thing, state, key, label, ...(uri !== undefined && { file: shown(uri) }), values, issues: issues.map(issue) })),
			...(isRecalled && { choicesOfLastImport: true }),
			dryRun: isDry,
			files,
		},
		null,
		'\t',
	)}\n`;
}
