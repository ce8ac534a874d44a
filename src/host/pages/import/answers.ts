import { type DateOrder, type ImportAnswers, importKinds } from '../../../core/imports/importSource';
import { nameKeyOf } from '../../../core/imports/proposals/nameKeys';
import type { ImportIssue } from '../../../core/imports/importIssue';
import type { ImportPreview } from '../../../core/imports/proposals/importPreview';
import type { DescribedPreview } from '../../../core/pages/import/describeImport';
import { choicesOf } from '../../../core/pages/import/describeRow';
import type { ImportRequest } from '../../../core/pages/import/protocol';
import type { Programme } from '../../../core/programme/programme';

/** Answers to change; undefined for one to forget. */
export type ChangedAnswers = { readonly [Key in keyof ImportAnswers]?: ImportAnswers[Key] | undefined };

/** What a request's indexes refer to. */
interface Shown {
	readonly described: DescribedPreview;
	readonly preview: ImportPreview;
	readonly programme: Programme;
}

/** Returns the answers that a request changes; undefined where it changes none, or refers to what is not there. */
export function answersOf(
	request: ImportRequest, answers: ImportAnswers, { described, preview, programme }: Shown,
): ChangedAnswers | undefined {
	switch (request.type) {
		case 'choose': {
			const value = described.options[request.choice][request.option];
			return chosen(request.choice, value, answers);
		}
		case 'roomLinks':
			return { roomLinks: request.on };
		case 'column': {
			const key = preview.read.columnKeys[request.option];
			return key === undefined ? undefined : { columns: new Map([...answers.columns ?? [], [request.column, key]]) };
		}
		case 'name': {
			const question = described.names[request.name];
			const id = request.option === 1 ? 'new' : question?.offered[request.option - 2]?.id;
			return question && { people: withEntry(answers.people, question.key, id) };
		}
		case 'leaveOut': {
			const line = described.proposals.get(request.id)?.line;
			return line === undefined ? undefined : { leftOut: toggled(answers.leftOut, line, request.on) };
		}
		case 'replace': {
			const proposal = described.proposals.get(request.id);
			const value = proposal?.values[request.value];
			return proposal && value && { replaced: toggled(answers.replaced, `${proposal.key}:${value.key}`, request.on) };
		}
		case 'cell': {
			const proposal = described.proposals.get(request.id);
			const lines = proposal === undefined ? [] : proposal.lines ?? [proposal.line];
			const cells = lines.map(line => [`${String(line)}:${String(request.column)}`, request.text] as const);
			return proposal && { cells: new Map([...answers.cells ?? [], ...cells]) };
		}
		case 'offer': {
			const proposal = described.proposals.get(request.id);
			const issue = proposal?.issues[request.issue];
			const choice = issue && choicesOf(issue, { programme })[request.choice];
			return proposal && issue && choice !== undefined ? accepted(issue, choice, proposal.line, answers) : undefined;
		}
		default:
			return undefined;
	}
}

/** A choice about the whole source. What was said about the columns and lines of another sheet is forgotten. */
function chosen(choice: 'as' | 'sheet' | 'dateOrder' | 'pair', value: string | undefined, answers: ImportAnswers): ChangedAnswers | undefined {
	switch (choice) {
		case 'as': {
			const as = importKinds.find(kind => kind === value);
			return as && { as, columns: new Map() };
		}
		case 'sheet':
			return value === undefined || value === answers.sheet ? undefined
				: { sheet: value, columns: new Map(), cells: new Map(), leftOut: new Set(), replaced: new Set() };
		case 'dateOrder':
			return value === undefined ? undefined : { dateOrder: value as DateOrder };
		case 'pair':
			return value === undefined ? { pair: undefined } : { pair: value };
	}
}

function accepted({ code, column, value = '' }: ImportIssue, choice: string, line: number, answers: ImportAnswers): ChangedAnswers | undefined {
	return code === 'unclearPerson' || code === 'sameName' ? { people: withEntry(answers.people, nameKeyOf(value), choice) }
		: column !== undefined ? { cells: withEntry(answers.cells, `${String(line)}:${String(column)}`, choice) }
		: code === 'unknownPair' ? { pair: choice } : undefined;
}

function withEntry(map: ReadonlyMap<string, string> | undefined, key: string, value: string | undefined): ReadonlyMap<string, string> {
	const entries = [...map ?? []].filter(([other]) => other !== key);
	return new Map(value === undefined ? entries : [...entries, [key, value]]);
}

function toggled<T>(set: ReadonlySet<T> | undefined, value: T, on: boolean): ReadonlySet<T> {
	const without = [...set ?? []].filter(other => other !== value);
	return new Set(on ? [...without, value] : without);
}
