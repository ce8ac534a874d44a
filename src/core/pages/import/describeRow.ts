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
	/** The names of people who are new, by their ids. */
	readonly newPeople: ReadonlyMap<string, string>;
}

/** Long values are cut on a row's one line, and further in its details. */
const maxAbout = 160;
const maxValue = 2000;

/** Puts a proposal on one line. */
export function describeRow(proposal: Proposal, id: string, sources: RowSources): ShownRow {
	const { line, state, thing, issues } = proposal;
	const asked = issues.filter(({ code }) => importIssues[code] === 'asks');
	const told = asked.length > 0 ? asked : state === 'same' ? [] : issues;
	return {
		id, line, state, thing,
		label: labelIn(proposal, sources),
		about: told.length > 0
			? plainText(told.map(issue => sentenceOf(issue, sources)).join(' '), 2 * maxAbout)
			: plainText(aboutValues(proposal, sources), maxAbout),
		...told.length > 0 && { warns: true },
	};
}

/** A proposal's label in words: of a session its day, who meets, and its title. */
export function labelIn({ label, meeting }: Pick<Proposal, 'label' | 'meeting'>, { words, programme, newPeople }: Pick<RowSources, 'words' | 'programme' | 'newPeople'>): string {
	if (!meeting) {
		return plainText(label);
	}
	const { date, mentors, mentees, title = '' } = meeting;
	const named = (people: readonly string[]): readonly string[] => people.map(person => newPeople.get(person) ?? person);
	const who = describePair(programme, named(mentors), named(mentees));
	return plainText([words.day(date), who, title].filter(part => part !== '').join(' · '));
}

/** What the label of something new says already. */
const inLabel: ReadonlySet<string> = new Set(['id', 'name', 'mentors', 'mentees', 'date', 'title', 'pair']);

function aboutValues({ state, values }: Proposal, sources: RowSources): string {
	const { labels: { page } } = sources;
	const nameOf = ({ key }: ProposedValue): string => keyName(key, page.keys);
	const kept = values.filter(({ effect }) => effect === 'kept').map(nameOf).join(', ');
	const set = values.filter(({ effect }) => effect === 'set');
	const texts = state === 'new'
		? set.filter(({ key, after }) => !inLabel.has(key) && !(key === 'status' && after === 'active')).map(value => valueText(value, value.after, sources))
		: set.map(value => `${nameOf(value)}: ${valueText(value, value.after, sources)}`);
	return [...texts, ...kept === '' ? [] : [page.kept(kept)]].join(' · ');
}

/** Puts all of a proposal into words: what an open row shows. */
export function describeDetails(proposal: Proposal, id: string, sources: RowSources): RowDetails {
	const { line, written, issues, values } = proposal;
	const { labels: { page }, answers } = sources;
	const isLeftOut = answers.leftOut?.has(line) === true;
	return {
		id,
		values: values.map(value => describeValue(proposal, value, sources)),
		issues: issues.map(issue => describeIssue(issue, line, sources)),
		written: plainText(written, 240),
		isNew: proposal.state === 'new',
		leaveOut: isLeftOut ? page.takeIn(line) : proposal.state === 'leftOut' ? '' : page.leaveOut(line),
		isLeftOut,
	};
}

function describeValue({ key: proposal, state, line, thing }: Proposal, value: ProposedValue, sources: RowSources): ShownValue {
	const { labels: { page }, columns, answers } = sources;
	const { key, before, after, effect } = value;
	const isReplaced = answers.replaced?.has(`${proposal}:${key}`) === true;
	// The name of a cohort is in the column of cohorts; in the column of names is a person's.
	const keyOfColumn = thing === 'cohort' && key === 'name' ? 'cohort' : key;
	const column = columns.findIndex(one => one.key === keyOfColumn);
	const isOnly = column >= 0 && columns.findLastIndex(one => one.key === keyOfColumn) === column;
	return {
		name: keyName(key, page.keys),
		before: before === undefined ? '' : valueText(value, before, sources),
		after: valueText(value, after, sources),
		effect: effect === 'set' ? before === undefined ? 'added' : 'replaced' : effect,
		...effect === 'kept' && { button: { label: page.replace, replaces: true } },
		...effect === 'set' && isReplaced && { button: { label: page.keep, replaces: false } },
		// Only where one column says it.
		...isOnly && state !== 'leftOut' && effect !== 'equal' && { cell: {
			column, label: page.asked.cell(headerOf(columns, column, page)), text: answers.cells?.get(`${String(line)}:${String(column)}`) ?? after,
		} },
	};
}

/** What is about all cells of a row, so that another text of one cell does not solve it. */
const isOfRow: ReadonlySet<string> = new Set(['tooManyCells', 'shiftedCells']);

/** Puts an issue into words, with what can be chosen. */
export function describeIssue(issue: ImportIssue, line: number, sources: RowSources): ShownIssue {
	const { column, value } = issue;
	const { labels: { page }, columns, answers } = sources;
	const header = column === undefined ? undefined : columns[column];
	return {
		is: importIssues[issue.code],
		words: sentenceOf(issue, sources),
		choices: choicesOf(issue, sources).map(choice => choiceName(issue, choice, sources)),
		...header && column !== undefined && !isOfRow.has(issue.code) && { cell: {
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

function choiceName({ code }: ImportIssue, choice: string, { programme, words, labels, newPeople }: RowSources): string {
	const pair: AnyPair | undefined = code === 'unknownPair' ? programme.pairs.get(choice) : undefined;
	return plainText(pair ? describePair(programme, pair.mentors ?? [], pair.mentees ?? [])
		: choice === 'new' ? labels.page.asked.asNew
		: code === 'unclearPerson' ? newPeople.get(choice) ?? nameOfPerson(programme, choice)
		: isDay.test(choice) ? words.day(choice)
		: code === 'noRole' ? wordFor('role', choice, words) ?? choice : choice);
}

function sentenceOf(issue: ImportIssue, sources: RowSources): string {
	return issueSentence(issue, sources.labels, choice => choiceName(issue, choice, sources));
}

/** A key as the page calls it, else as it is. */
export function keyName(key: string, names: Readonly<Record<string, string>>): string {
	return Object.hasOwn(names, key) ? names[key] ?? key : plainText(key);
}

const isDay = /^\d{4}-\d\d-\d\d$/;

/** What a role or a state is called; undefined for another value. */
export function wordFor(key: string, text: string, words: Words): string | undefined {
	const all: readonly Readonly<Record<string, string>>[] = key === 'role' ? [words.finding.ask.person.roles]
		: key === 'status' ? [words.status, words.overview.pairs.statuses] : [];
	return all.find(each => Object.hasOwn(each, text))?.[text];
}

/** A value as people read it: days, roles and states in words, people by name. */
function valueText({ key }: ProposedValue, text: string, { programme, words, newPeople }: RowSources): string {
	const nameOf = (id: string): string => newPeople.get(id) ?? nameOfPerson(programme, id);
	return isDay.test(text) ? words.day(text)
		: key === 'mentors' || key === 'mentees' || key === 'present' ? plainText(text.split(', ').map(nameOf).join(', '), maxValue)
		: plainText(wordFor(key, text, words) ?? text, maxValue);
}
