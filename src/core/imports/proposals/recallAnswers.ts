import type { Programme } from '../../programme/programme';
import type { ImportRecord } from '../importRecords';
import type { ImportAnswers, ImportSource } from '../importSource';
import { readSource } from '../readSource';
import { ImportMemory, memoryUri } from './importMemory';
import type { ImportTarget } from './importPreview';
import { nameKeyOf } from './nameKeys';
import { readContext } from './previewImport';
import { headerKeys, keyOf, plainAnswers, readChoices, type RememberedChoices, rowKeys } from './rememberedChoices';

/** The choices of the last import of a source. Empty for none. */
export async function choicesOfLastImport(source: ImportSource, { programme, text }: ImportTarget): Promise<RememberedChoices> {
	return readChoices(ImportMemory.read(await text(memoryUri(programme.folder, source.name))).choices);
}

/**
 * Returns the answers that are given, with those that are remembered for all that is not answered. What the source or the programme has no
 * longer is left out. The source is read up to three times: columns are found by their headers, rows by what they say.
 */
export async function answersWith(
	choices: RememberedChoices, source: ImportSource, given: ImportAnswers, target: ImportTarget,
): Promise<ImportAnswers> {
	if (Object.keys(choices).length === 0) {
		return given;
	}
	const { programme } = target;
	const { as, dateOrder, roomLinks } = choices;
	const pair = [...programme.pairs.keys()].find(id => keyOf(id) === choices.pair);
	const plain: ImportAnswers = {
		...as && { as }, ...dateOrder && { dateOrder }, ...roomLinks !== undefined && { roomLinks },
		...pair !== undefined && { pair }, ...given,
	};
	const first = await readSource(source, plain, readContext(target));
	if ('refused' in first) {
		return given;
	}
	const sheet = given.sheet ?? first.sheets?.find(each => keyOf(each) === choices.sheet);
	const onSheet: ImportAnswers = sheet === undefined ? plain : { ...plain, sheet };
	const second = sheet === undefined || sheet === first.sheet ? first : await readSource(source, onSheet, readContext(target));
	if ('refused' in second) {
		return given;
	}
	const headers = headerKeys(second.columns);
	const columns = headers.flatMap((header, i) => {
		const key = choices.columns?.[header];
		return key === undefined ? [] : [[i, key] as const];
	});
	const read: ImportAnswers = { ...onSheet, ...columns.length > 0 && { columns: new Map([...columns, ...given.columns ?? []]) } };
	const third = columns.length === 0 ? second : await readSource(source, read, readContext(target));
	if ('refused' in third) {
		return given;
	}
	const lines = new Map([...rowKeys(third.records)].map(([line, key]) => [key, line]));
	const cells = Object.entries(choices.cells ?? {}).flatMap(([cell, text]) => {
		const [row = '', header = ''] = cell.split(':');
		const [line, column] = [lines.get(row), headers.length === 0 ? Number(header) : headers.indexOf(header)];
		return line === undefined || column < 0 ? [] : [[`${String(line)}:${String(column)}`, text] as const];
	});
	const leftOut = (choices.leftOut ?? []).flatMap(row => lines.get(row) ?? []);
	const cohorts = third.records.flatMap(record => record.kind === 'session' ? [] : record.cohort ?? []);
	const asked = [...cells.map(([, text]) => text), ...third.records.flatMap(namesIn), ...third.records.flatMap(askedOnceIn)];
	const people = answersTo(choices, asked, [...cohorts, 'zero', 'mentor', 'mentee', 'both', 'coordinator'], programme);
	return {
		...read,
		...cells.length > 0 && { cells: new Map([...cells, ...given.cells ?? []]) },
		...leftOut.length > 0 && { leftOut: new Set([...leftOut, ...given.leftOut ?? []]) },
		...people.length > 0 && { people: new Map([...people, ...given.people ?? []]) },
	};
}

/** The answers to what is asked once for all rows, such as who is meant by a name, as far as they are remembered. */
function answersTo(
	{ people = {} }: RememberedChoices, asked: readonly string[], more: readonly string[], { people: known, file }: Programme,
): readonly (readonly [asked: string, answer: string])[] {
	if (Object.keys(people).length === 0) {
		return [];
	}
	const answers = [
		...[...new Set(known.values())].map(({ id, name }) => id ?? name ?? ''), ...more,
		...file?.cohorts?.flatMap(({ id = '', name = '' }) => [id, name]) ?? [],
	];
	const ids = new Map(answers.map(answer => [keyOf(answer), answer]));
	return [...new Set(asked.map(nameKeyOf))].flatMap(key => {
		const answer = people[keyOf(key)] ?? '';
		const meant = plainAnswers.has(answer) ? answer : ids.get(answer);
		return meant === undefined ? [] : [[key, meant] as const];
	});
}

/** What else of a row is asked once: keys as `askOnce` makes them. */
function askedOnceIn(record: ImportRecord): readonly string[] {
	const issues = record.issues.map(({ code, column, value = '' }) => code === 'withoutZero' ? `zero:${String(column ?? 0)}` : `role:${value}`);
	return record.kind === 'session' || record.cohort === undefined ? issues : [...issues, `cohort:${record.cohort}`];
}

/** All names in a row. */
function namesIn(record: ImportRecord): readonly string[] {
	switch (record.kind) {
		case 'person':
			return [record.name, ...record.mentors ?? [], ...record.mentees ?? [], ...record.wishes ?? []];
		case 'pair':
			return [...record.mentors, ...record.mentees];
		case 'session': {
			const { mentors, mentees, people, present, actions, approvedBy } = record;
			const owners = actions.flatMap(({ owner }) => owner ?? []);
			return [...mentors, ...mentees, ...people, ...present, ...owners, ...typeof approvedBy === 'string' ? [approvedBy] : []];
		}
	}
}
