import type { ImportIssue } from '../importIssue';
import type { PairRecord, PersonRecord, Role } from '../importRecords';
import { isOnlyStatus, pairStatusOf } from '../pairStatus';
import { oneLine } from './table';
import { readDate } from './dates';
import type { FilledCell, RowCells } from './rowCells';
import { entriesOf, isNothing, mailsIn, maxPeopleCharacters, type NameCell, peopleIn, readCount, readRole, readRoles, readZoneCell, withZero } from './values';
import { readCadence } from '../../time/reading/readCadence';

type Side = 'mentor' | 'mentee';

/** Reads a row of a list of people: the person, once for each cohort that has a column, and others whose contact data the row has. */
export function readPersonRow(row: RowCells, cohort: string | undefined): readonly PersonRecord[] {
	const base = { kind: 'person' as const, line: row.line, written: row.written, issues: row.issues, rest: row.rest };
	const named = nameOf(row);
	if (!named) {
		return [];
	}
	const role = roleOf(row);
	const email = row.read('email', text => mailsIn(text)[0]);
	const phone = phoneOf(row, row.one('phone'), row.issues);
	const timezone = row.read('timezone', readZoneCell);
	const capacity = row.read('capacity', readCount);
	const others = (['mentor', 'mentee'] as const).map(side => sideOf(row, side));
	const [mentors, mentees] = others.map(({ names }) => names);
	const wishes = wishesOf(row);
	const text = (key: 'id' | 'superior' | 'unit' | 'position' | 'salutation' | 'cohort'): Partial<Record<typeof key, string>> => {
		const cells = row.all(key).map(cell => oneLine(cell.text));
		return cells.length > 0 ? { [key]: cells.join(', ') } : {};
	};
	const list = (key: 'offers' | 'seeks' | 'languages'): Partial<Record<typeof key, readonly string[]>> => {
		const entries = row.all(key).flatMap(cell => entriesOf(cell.text));
		return entries.length > 0 ? { [key]: entries } : {};
	};
	const nip = row.one('nip')?.text.replaceAll(/(?<=\d)[ .-](?=\d)/g, '');
	keepRest(row);
	const person: PersonRecord = {
		...base, ...(cohort !== undefined && { cohort }), ...text('id'), name: named.name, ...(role && { role }),
		...((email ?? named.email) !== undefined && { email: email ?? named.email! }),
		...(phone !== undefined && { phone }), ...(nip !== undefined && { nip }), ...text('unit'), ...text('position'),
		...(timezone !== undefined && { timezone }), ...text('salutation'), ...(capacity !== undefined && { capacity }),
		...list('offers'), ...list('seeks'), ...list('languages'), ...text('superior'), ...text('cohort'),
		...(mentors!.length > 0 && { mentors }), ...(mentees!.length > 0 && { mentees }), ...(wishes.length > 0 && { wishes }),
	};
	return [...acrossCohorts(row, person), ...others.flatMap(({ people }) => people)];
}

/** Reads a row of a list of pairs. Undefined if it has nobody. */
export function readPairRow(row: RowCells, isFilledDown: readonly string[] | undefined): readonly (PairRecord | PersonRecord)[] {
	const [mentor, mentee] = (['mentor', 'mentee'] as const).map(side => sideOf(row, side));
	const mentors = mentor!.names.length > 0 ? mentor!.names : mentee!.names.length > 0 ? isFilledDown ?? [] : [];
	if (mentors.length + mentee!.names.length === 0) {
		return [];
	}
	const day = (key: 'start' | 'end'): { readonly start?: string; readonly end?: string } => {
		const cell = row.one(key);
		const read = cell && readDate(cell.text, cell.column.dateOrder);
		if (cell && read?.issue) {
			row.say(cell.column, read.issue, cell.text, read.offered);
		}
		return read?.day === undefined ? {} : { [key]: read.day };
	};
	const status = row.read('status', pairStatusOf);
	const says = row.one('status');
	if (says && status && !isOnlyStatus(says.text)) {
		row.keep(says);
	}
	const every = row.read('every', text => readCadence(text) === undefined ? undefined : text);
	const [cohort] = row.all('cohort').map(cell => oneLine(cell.text));
	const id = row.one('pair')?.text ?? row.one('id')?.text;
	const [start, end] = [day('start'), day('end')];
	keepRest(row);
	return [
		{
			kind: 'pair', line: row.line, written: row.written, issues: row.issues, rest: row.rest,
			...(id !== undefined && { id }), mentors, mentees: mentee!.names,
			...(cohort !== undefined && { cohort }), ...(status && { status }), ...start, ...end, ...(every !== undefined && { every }),
		},
		...mentor!.people, ...mentee!.people,
	];
}

/** Keeps what is in no key, as text. Of columns that only have 0 and 1, the zeros say nothing. */
export function keepRest(row: RowCells): void {
	for (const cell of row.filled) {
		const { key, across, isFlag } = cell.column;
		const isZero = cell.text === '0' && isFlag;
		if (key === 'rest' && across === undefined && !isZero) {
			row.keep(cell);
		}
	}
}

/** The name of a row's person, from a first and a last name too; without one, the mail address stands for it and is asked about. */
function nameOf(row: RowCells): NameCell | undefined {
	const cell = row.one('name');
	const names = [...(cell ? [cell] : []), ...row.all('lastName')].map(({ text }) => oneLine(text));
	if (names.length > 0) {
		const written = names.join(' ');
		const [first, ...others] = written.includes('@') ? peopleIn(written) : [];
		return first && others.length === 0 && first.aside === undefined ? first : { name: written };
	}
	const found = row.one('email') ?? row.one('phone') ?? row.one('nip');
	if (!found) {
		return undefined;
	}
	row.say(found.column, 'unclearPerson', found.text);
	return { name: found.text };
}

/** The roles that are offered where a row has none. */
const roleChoices: readonly Role[] = ['mentor', 'mentee', 'mentor and mentee', 'coordinator'];

function roleOf(row: RowCells): Role | undefined {
	const cell = row.one('role');
	const role = cell ? row.read('role', readRoles) : impliedRole(row);
	const column = row.columnOf('role');
	const isSaidElsewhere = row.all('mentors').length + row.all('mentees').length > 0 || row.filled.some(each => each.column.across === 'cohort');
	if (role === undefined && column?.hasRoles && !isSaidElsewhere) {
		row.say(column, 'noRole', oneLine(cell?.text ?? ''), roleChoices);
	}
	return role;
}

/** The role of a row without a cell for it. */
function impliedRole(row: RowCells): Role | undefined {
	const wished = row.all('wishes');
	if (wished.length > 0) {
		// Who chooses a mentor is to be a mentee.
		return wished.some(({ text }) => isMentorItself(text)) ? 'mentor' : 'mentee';
	}
	// *Nama Peserta* as the name says that all are mentees.
	const header = row.one('name')?.column.name ?? '';
	return /\bpeserta\b|\bmentees?\b/i.test(header) ? 'mentee' : /\bmentors?\b|\bpembimbing\b/i.test(header) ? 'mentor' : undefined;
}

/** A telephone number as it is written; what is unclear about it is added to `issues`. */
function phoneOf(row: RowCells, cell: FilledCell | undefined, issues: ImportIssue[]): string | undefined {
	const zero = cell && withZero(cell.text);
	if (cell && zero !== undefined) {
		issues.push(row.issueOf(cell.column, cell.column.hasZeros ? 'withoutZero' : 'lostZero', cell.text, [zero]));
	}
	return cell && oneLine(cell.text);
}

/** The people of one side that a row names, and a record for each whose contact data it has. */
function sideOf(row: RowCells, side: Side): { readonly names: readonly string[]; readonly people: readonly PersonRecord[] } {
	const named = row.all(`${side}s`).flatMap(cell => peopleIn(cell.text).map(person => ({ ...person, group: cell.column.group })));
	for (const cell of row.all(`${side}s`).filter(saysMore)) {
		row.keep(cell);
	}
	const isOneOfGroup = ({ group }: { readonly group?: number | undefined }): boolean =>
		named.filter(each => each.group === group).length === 1;
	const contacts = row.filled.filter(({ column }) => [`${side}Email`, `${side}Phone`, `${side}Id`, `${side}Rest`].includes(column.key));
	const people = named.flatMap((person): readonly PersonRecord[] => {
		const own = contacts.filter(({ column }) => column.group === person.group && isOneOfGroup(person));
		const of = (kind: string): FilledCell | undefined => own.find(({ column }) => column.key === `${side}${kind}`);
		const email = mailsIn(of('Email')?.text ?? '')[0] ?? person.email;
		const issues: ImportIssue[] = [];
		const phone = phoneOf(row, of('Phone'), issues);
		const ids = own.filter(({ column }) => column.key === `${side}Id`);
		const rest = [...ids, ...own.filter(({ column }) => column.key === `${side}Rest`)]
			.map(({ column, text }) => ({ name: column.name.replace(/(?<=\S)\s*\d{1,2}(?=\s)/, ''), text }));
		return email === undefined && phone === undefined && rest.length === 0 ? [] : [{
			kind: 'person', line: row.line, written: row.written, issues, rest, name: person.name, role: side,
			...(email !== undefined && { email }), ...(phone !== undefined && { phone }),
			...(ids.length > 0 && { handles: ids.map(({ text }) => text) }),
		}];
	});
	for (const cell of contacts.filter(({ column }) => !isOneOfGroup(column))) {
		row.keep(cell);
	}
	return { names: named.map(({ name }) => name), people };
}

/** Whether a cell of names says more than names: a remark, or that nobody is known yet. */
function saysMore({ text }: FilledCell): boolean {
	const people = peopleIn(text);
	return text.length > maxPeopleCharacters || people.length === 0 || people.some(({ aside }) => aside !== undefined);
}

/** Whether somebody answers the question for mentors by being one. */
const isMentorItself = (text: string): boolean => /\b(?:sebagai|as(?: an?)?|jadi|menjadi) (?:mentor|pembimbing)\b/i.test(text);

/** The mentors whom somebody wishes for, best first: of one cell, or of one column a choice. What is said about them is kept. */
function wishesOf(row: RowCells): readonly string[] {
	const cells = [...row.all('wishes')].sort((a, b) => (a.column.group ?? 0) - (b.column.group ?? 0));
	const namesIn = (text: string): readonly NameCell[] => isMentorItself(text) ? [] : text.split('>').flatMap(part => peopleIn(part));
	const named = cells.map(cell => ({ cell, names: namesIn(cell.text) }));
	for (const { cell, names } of named) {
		if (names.length === 0 || names.some(({ aside }) => aside !== undefined)) {
			row.keep(cell);
		}
	}
	return [...new Set(named.flatMap(({ names }) => names).map(({ name }) => name))];
}

const mark = /^(?:1|x|v|✓|✔|ya|yes)$/i;

/** One record for each cohort, if cohorts are columns: the cell says the role. What the last record does not say is kept as text. */
function acrossCohorts(row: RowCells, person: PersonRecord): readonly PersonRecord[] {
	const cells = row.filled.filter(({ column, text }) => column.across === 'cohort' && text !== '0' && !isNothing(text));
	const kept = ({ column, text }: FilledCell): PersonRecord['rest'][number] => ({ name: column.name, text: oneLine(text) });
	const earlier = cells.slice(0, -1).filter(({ text }) => !mark.test(text)).map(kept);
	return cells.length === 0 ? [person] : cells.map(({ column, text }, at) => {
		const titles = entriesOf(text);
		const roles = titles.map(readRole);
		const role = readRoles(text) ?? roles.find(each => each !== undefined);
		const isAll = titles.length === 1 && (role !== undefined || mark.test(text)) && !text.includes('(');
		const own = at < cells.length - 1 ? [] : [...earlier, ...isAll ? [] : cells.slice(-1).map(kept)];
		return {
			...person, cohort: column.name, ...(role && { role }),
			rest: [...person.rest, ...own],
		};
	});
}
