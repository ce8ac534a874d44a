import { type ImportIssue, importIssues } from '../../imports/importIssue';
import type { ImportAnswers } from '../../imports/importSource';
import { issueSentence } from '../../imports/issueSentence';
import type { Proposal, ProposedValue } from '../../imports/proposal';
import type { SourceColumn } from '../../imports/readImport';
import type { AnyPair } from '../../programme/namedPairs';
import { describePair, nameOfPerson, type Programme } from '../../programme/programme';
import { plainText } from '../../text/plainText';
import type { ImportWords } from '../../words/importWords';
import type { Words } from '../../words/words';
import type { RowDetails, ShownIssue, ShownRow, ShownValue } from './importPage';

/** What rows are put into words with. */
export interface RowSources {
	readonly programme: Programme;
	readonly columns: readonly SourceColumn[];
	readonly answers: ImportAnswers;
	readonly words: Words;
	readonly labels: ImportWords;
}

/** Long values are cut on a row's one line, and further in its details. */
const maxAbout = 160;
const maxValue = 2000;

/** Puts a proposal on one line. */
export function describeRow(proposal: Proposal, id: string, sources: RowSources): ShownRow {
	const { line, state, thing, label, issues } = proposal;
	const asked = issues.filter(({ code }) => importIssues[code] === 'asks');
	const told = asked.length > 0 ? asked : state === 'same' ? [] : issues;
	return {
		id, line, state, thing,
		label: plainText(label),
		about: told.length > 0
			? plainText(told.map(issue => sentenceOf(issue, sources)).join(' '), 2 * maxAbout)
			: plainText(aboutValues(proposal, sources), maxAbout),
		...told.length > 0 && { warns: true },
	};
}

/** What the label of something new says already. */
const inLabel: ReadonlySet<string> = new Set(['id', 'name', 'mentors', 'mentees', 'date']);

function aboutValues({ state, values }: Proposal, { labels: { page }, words }: RowSources): string {
	const nameOf = ({ key }: ProposedValue): string => keyName(key, page.keys);
	const kept = values.filter(({ effect }) => effect === 'kept').map(nameOf).join(', ');
	const set = values.filter(({ effect }) => effect === 'set');
	const texts = state === 'new'
		? set.filter(({ key }) => !inLabel.has(key)).map(({ after }) => valueText(after, words))
		: set.map(value => `${nameOf(value)}: ${valueText(value.after, words)}`);
	return [...texts, ...kept === '' ? [] : [page.kept(kept)]].join(' · ');
}

/** Puts all of a proposal into words: what an open row shows. */
export function describeDetails(proposal: Proposal, id: string, sources: RowSources): RowDetails {
	const { line, written, issues, values } = proposal;
	return {
		id,
		values: values.map(value => describeValue(proposal, value, sources)),
		issues: issues.map(issue => describeIssue(issue, line, sources)),
		written: plainText(written, 240),
		isLeftOut: sources.answers.leftOut?.has(line) === true,
	};
}

function describeValue({ key: proposal, state, line }: Proposal, value: ProposedValue, sources: RowSources): ShownValue {
	const { labels: { page }, words, columns, answers } = sources;
	const { key, before, after, effect } = value;
	const isReplaced = answers.replaced?.has(`${proposal}:${key}`) === true;
	const column = columns.findIndex(one => one.key === key);
	const isOnly = column >= 0 && columns.findLastIndex(one => one.key === key) === column;
	return {
		name: keyName(key, page.keys),
		before: before === undefined ? '' : valueText(before, words),
		after: valueText(after, words),
		effect: effect === 'set' ? before === undefined ? 'added' : 'replaced' : effect,
		...effect === 'kept' && { button: { label: page.replace, replaces: true } },
		...effect === 'set' && isReplaced && { button: { label: page.keep, replaces: false } },
		// Only where one column says it.
		...isOnly && state !== 'leftOut' && { cell: {
			column, label: page.asked.cell(headerOf(columns, column, page)), text: answers.cells?.get(`${String(line)}:${String(column)}`) ?? after,
		} },
	};
}

/** Puts an issue into words, with what can be chosen. */
export function describeIssue(issue: ImportIssue, line: number, sources: RowSources): ShownIssue {
	const { column, value } = issue;
	const { labels: { page }, columns, answers } = sources;
	const header = column === undefined ? undefined : columns[column];
	return {
		is: importIssues[issue.code],
		words: sentenceOf(issue, sources),
		choices: choicesOf(issue, sources).map(choice => choiceName(issue, choice, sources)),
		...header && column !== undefined && issue.code !== 'tooManyCells' && { cell: {
			column, label: page.asked.cell(headerOf(columns, column, page)),
			text: answers.cells?.get(`${String(line)}:${String(column)}`) ?? value ?? '',
		} },
	};
}

function headerOf(columns: readonly SourceColumn[], column: number, { untitled }: ImportWords['page']): string {
	return plainText(columns[column]?.name ?? '', 80) || untitled(column + 1);
}

/** What a click on a choice of an issue stands for: ids, days, texts of a cell, or `new`. */
export function choicesOf({ code, column, offered = [] }: ImportIssue, { programme }: Pick<RowSources, 'programme'>): readonly string[] {
	switch (code) {
		case 'unclearPerson':
			return [...offered, 'new'];
		case 'sameName':
			return ['new'];
		case 'unknownPair':
			return offered.length > 0 ? offered : programme.pairs.size <= maxPairs ? [...programme.pairs.keys()] : [];
		case 'laterRowUsed':
			return [];
		default:
			return column === undefined ? [] : offered;
	}
}

/** More pairs are chosen in the menu above. */
const maxPairs = 8;

function choiceName({ code }: ImportIssue, choice: string, { programme, words, labels }: RowSources): string {
	const pair: AnyPair | undefined = code === 'unknownPair' ? programme.pairs.get(choice) : undefined;
	return plainText(pair ? describePair(programme, pair.mentors ?? [], pair.mentees ?? [])
		: choice === 'new' ? labels.page.asked.asNew
		: code === 'unclearPerson' ? nameOfPerson(programme, choice)
		: valueText(choice, words));
}

function sentenceOf(issue: ImportIssue, sources: RowSources): string {
	return issueSentence(issue, sources.labels, choice => choiceName(issue, choice, sources));
}

/** A key as the page calls it, else as it is. */
export function keyName(key: string, names: Readonly<Record<string, string>>): string {
	return Object.hasOwn(names, key) ? names[key] ?? key : plainText(key);
}

function valueText(text: string, words: Words): string {
	return /^\d{4}-\d\d-\d\d$/.test(text) ? words.day(text) : plainText(text, maxValue);
}
