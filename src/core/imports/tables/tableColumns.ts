import type { DateOrder, ImportAnswers, ImportKind } from '../importSource';
import { monthNumbers } from '../../time/reading/vocabulary';
import { type ColumnKey, columnKeys, headerForm, isCohortName } from './columns';
import { isDate, orderIn } from './dates';
import type { Headed } from './header';
import { statusAliases } from '../../record/keys';
import { oneLine, type TableRow } from './table';
import { isMail, isNameLike, isNip, isNothing, isPhone, readRole, readRoles, readZoneCell } from './values';
import { meetingStatuses, wordOf } from './wordOf';

/** A column whose key is known. */
export interface TableColumn {
	readonly index: number;
	/** Its header on one line, or empty. */
	readonly name: string;
	readonly key: ColumnKey;
	readonly group?: number;
	readonly samples: readonly string[];
	readonly dateOrder?: DateOrder | 'asked';
	/** Whether some of its numbers begin with a 0 or `+`, so that the others have lost theirs. */
	readonly hasZeros: boolean;
	/** Whether some of its texts are roles. */
	readonly hasRoles: boolean;
	/** Whether its numbers are parts of 1 that a spreadsheet shows as percentages. */
	readonly isPercent: boolean;
	/** Whether it only says yes or no, so that a 0 says nothing. */
	readonly isFlag: boolean;
	/** Whether all rows that are not too long have a number in it, or nothing. */
	readonly isNumber: boolean;
	/** Whether its header counts hours, so that a number alone is one of hours. */
	readonly isInHours: boolean;
	/** What the column of a wide table is about: a cohort, or a month with its year. */
	readonly across?: 'cohort' | 'month';
	/** Whether the user has said what it is. */
	readonly isGiven: boolean;
}

/** The columns of a table, and what its rows are. */
export interface TableColumns {
	readonly kind: 'people' | 'pairs' | 'sessions';
	readonly columns: readonly TableColumn[];
}

const flag = /^(?:[01xv✓✔-]|ya?|yes|no?|tidak|true|false)$/i;

/** Whether three rows or more have a number in a column, and none that is not too long has something else. */
function isNumber(index: number, rows: readonly TableRow[], width: number): boolean {
	const cells = rows.flatMap(row => row.cells.slice(width).some(cell => cell !== '') || isNothing(row.cells[index] ?? '') ? [] : [row.cells[index] ?? '']);
	return cells.length > 2 && cells.every(cell => /^\d{1,9}(?:[.,]\d{1,4})?$/.test(cell));
}

const maxSampleRows = 200;
const dated: ReadonlySet<ColumnKey> = new Set(['date', 'timestamp', 'start', 'end', 'due']);
const keys: ReadonlySet<string> = new Set(columnKeys);

/**
 * Decides what each column is, by its header, its contents and the user's answers, and what the rows are. `firstColumn`: the number of
 * the table's first column among all columns of the source.
 */
export function columnsOf({ names, meanings, rows }: Headed, answers: ImportAnswers, firstColumn: number): TableColumns {
	const width = Math.max(names.length, 0);
	const sample = rows.slice(0, maxSampleRows);
	const given = (column: number): ColumnKey | undefined => {
		const key = answers.columns?.get(firstColumn + column);
		return key !== undefined && keys.has(key) ? key as ColumnKey : undefined;
	};
	const drafts = Array.from({ length: width }, (_, index) => {
		const cells = sample.map(row => row.cells[index] ?? '').filter(cell => !isNothing(cell));
		const name = oneLine(names[index] ?? '').slice(0, 300);
		const meaning = meanings[index];
		const byHeader = meaning && suits(meaning.key, cells) ? meaning.key : undefined;
		const isLength = meaning?.key === 'time' && cells.length > 0 && cells.every(isHours);
		const key = given(index) ?? byHeader ?? (isLength ? 'minutes' : byContents(cells, name, index));
		const group = meaning?.group;
		const isGiven = given(index) !== undefined;
		return { index, name, key, cells, isWhole: meaning?.isWhole === true, isGiven, ...(group !== undefined && { group }) };
	});
	nameFirst(drafts);
	const across = acrossIn(drafts);
	const kind = kindOf(drafts, answers.as);
	once(drafts, kind);
	if (kind === 'people') {
		asPeople(drafts);
	} else if (kind === 'sessions') {
		asSessions(drafts);
	} else {
		asPairs(drafts);
	}
	return { kind, columns: withOrders(drafts, rows, answers.dateOrder, across) };
}

interface Draft {
	readonly index: number;
	readonly name: string;
	key: ColumnKey;
	readonly cells: readonly string[];
	readonly isWhole: boolean;
	readonly isGiven: boolean;
	readonly group?: number;
}

const share = (cells: readonly string[], is: (cell: string) => boolean): number =>
	cells.length === 0 ? 0 : cells.slice(0, 40).filter(is).length / Math.min(cells.length, 40);
const isHours = (cell: string): boolean => /^\d(?:[.,]\d{1,2})?$|^1[0-2](?:[.,]\d)?$/.test(cell);

/** Whether what a header says can be true of the contents: *Jam* over small numbers is a length, *Mentor* over yes and no is no name. */
function suits(key: ColumnKey, cells: readonly string[]): boolean {
	if (cells.length === 0) {
		return true;
	}
	switch (key) {
		case 'date': return share(cells, cell => isDate(cell) || /^[2-6]\d{4}(?:[.,]\d+)?$/.test(cell) || /\d/.test(cell)) > 0;
		case 'time': return !cells.every(isHours);
		case 'name': case 'mentors': case 'mentees': case 'people':
			return share(cells, cell => /^(?:ya|tidak|yes|no|true|false|sudah|belum|[\d.,]+)$/i.test(cell)) < 1;
		case 'ignore': return share(cells, cell => /^\d{1,5}[.)]?$/.test(cell)) > 0.5;
		case 'nip': return cells.some(cell => /\d{6}/.test(cell) || /e\+?\d/i.test(cell));
		default: return true;
	}
}

const hasAddress = /^https?:\/\/\S+$/i;

/** What a column without a header that is known has, by most of its cells. */
function byContents(cells: readonly string[], name: string, index: number): ColumnKey {
	if (cells.length === 0) {
		return 'rest';
	}
	const most = (is: (cell: string) => boolean): boolean => share(cells, is) >= 0.8;
	if (most(isMail)) {
		return 'email';
	}
	if (most(isNip)) {
		return 'nip';
	}
	// The header of a column is asked for before its contents: days can be birthdays.
	if (name !== '') {
		return 'rest';
	}
	return most(isPhone) ? 'phone'
		: most(isDate) ? cells.some(cell => /\d:\d\d:\d\d/.test(cell)) ? 'timestamp' : 'date'
			: most(cell => readRole(cell) !== undefined) ? 'role'
				: most(cell => /[/(]/.test(cell) && readZoneCell(cell) !== undefined) ? 'timezone'
					: index === 0 && cells.every((cell, i) => cell === String(i + 1)) ? 'ignore'
						: most(cell => hasAddress.test(cell)) ? 'links' : most(isNameLike) ? 'name' : 'rest';
}

/** Where no column is the name, one without a header that has names is: the first header of a table is often empty. */
function nameFirst(drafts: readonly Draft[]): void {
	const named = drafts.filter(({ key }) => key === 'name');
	const [first, ...others] = named.filter(({ name }) => name === '');
	const hasHeaded = named.some(({ name }) => name !== '');
	const [second] = others;
	// First names of one word with names right beside them: the last names.
	if (!hasHeaded && first && second?.index === first.index + 1 && !second.isGiven && share(first.cells, cell => !/\s/.test(cell)) > 0.8) {
		second.key = 'lastName';
		others.shift();
	}
	for (const draft of hasHeaded ? [first, ...others] : others) {
		if (draft && !draft.isGiven) {
			draft.key = 'rest';
		}
	}
}

function monthOf(name: string): boolean {
	const [first = '', ...others] = headerForm(name).split(' ');
	return Object.hasOwn(monthNumbers, first) && others.length <= 1 && others.every(each => /^(?:20)?\d\d$/.test(each));
}

/** Which columns are one of several cohorts or months, each a column of its own. */
function acrossIn(drafts: readonly Draft[]): ReadonlyMap<number, 'cohort' | 'month'> {
	const free = drafts.filter(({ isGiven, key, isWhole }) => !isGiven && (key === 'rest' || key === 'cohort' || !isWhole));
	const cohorts = free.filter(({ name }) => isCohortName(name));
	const months = free.filter(({ name, cells }) => monthOf(name) && share(cells, isDate) > 0.5);
	const found = new Map<number, 'cohort' | 'month'>();
	for (const [columns, across] of [[cohorts, 'cohort'], [months, 'month']] as const) {
		for (const draft of columns.length >= 2 ? columns : []) {
			draft.key = 'rest';
			found.set(draft.index, across);
		}
	}
	return found;
}

/** What the rows are: meetings have a day, people a name, pairs two sides. */
function kindOf(drafts: readonly Draft[], as: ImportKind | undefined): 'people' | 'pairs' | 'sessions' {
	if (as === 'people' || as === 'pairs' || as === 'sessions') {
		return as;
	}
	const has = (...wanted: readonly ColumnKey[]): boolean => drafts.some(({ key }) => wanted.includes(key));
	const isPersonal = has('email', 'phone', 'nip', 'role', 'wishes', 'capacity', 'offers', 'seeks');
	const isMeeting = has('title', 'summary', 'decisions', 'actions', 'minutes', 'time', 'approved', 'mode', 'place');
	if (has('date') && (!isPersonal || isMeeting) || has('start') && isMeeting && !has('mentors', 'mentees', 'pair')) {
		return 'sessions';
	}
	return has('mentors') && has('mentees') && !has('name') && !has('nip', 'role', 'wishes', 'phone', 'capacity') ? 'pairs' : has('name') || isPersonal || !has('pair') ? 'people' : 'pairs';
}

/** Keys that a table has once; of several columns, one whose whole header is the word has it. */
const single: ReadonlySet<ColumnKey> = new Set([
	'name', 'lastName', 'id', 'role', 'email', 'phone', 'nip', 'timezone', 'capacity', 'superior', 'date', 'time', 'endTime', 'minutes', 'start', 'end', 'status', 'timestamp', 'pair', 'due',
]);

function once(drafts: readonly Draft[], kind: string): void {
	for (const key of kind === 'sessions' ? [...single, 'title' as const] : single) {
		const all = drafts.filter(draft => draft.key === key);
		const isFull = ({ name }: Draft): boolean => key === 'name' && /lengkap|full/i.test(name);
		const best = all.find(({ isGiven }) => isGiven) ?? all.find(isFull) ?? all.find(({ isWhole }) => isWhole) ?? all[0];
		for (const draft of all.filter(each => each !== best && !each.isGiven)) {
			draft.key = key === 'title' ? 'summary' : 'rest';
		}
	}
}

/** In a list of people, *Nama Peserta* alone is their name, and the columns of meetings mean nothing. */
function asPeople(drafts: readonly Draft[]): void {
	if (!drafts.some(({ key }) => key === 'name')) {
		const draft = drafts.find(({ key, group, isGiven }) => (key === 'mentees' || key === 'mentors') && group === undefined && !isGiven)
			?? drafts.find(({ key, isGiven }) => key === 'people' && !isGiven);
		if (draft) {
			draft.key = 'name';
		}
	}
	rename(drafts, { topics: 'rest', title: 'rest', summary: 'rest', decisions: 'rest', actions: 'rest', done: 'rest', owner: 'rest', due: 'rest', kind: 'rest', mode: 'rest', place: 'rest', people: 'rest' });
	rename(drafts, { date: 'timestamp', time: 'rest', minutes: 'rest', present: 'rest', status: 'rest', links: 'rest', approved: 'rest', start: 'rest', end: 'rest', every: 'rest', pair: 'rest', endTime: 'rest' });
}

const ofPairs: ReadonlySet<ColumnKey> = new Set([
	'rest', 'ignore', 'id', 'pair', 'cohort', 'status', 'start', 'end', 'every', 'mentors', 'mentees',
	'mentorEmail', 'mentorPhone', 'mentorId', 'mentorRest', 'menteeEmail', 'menteePhone', 'menteeId', 'menteeRest',
]);

/** In a list of pairs, what says nothing of pairs is kept as text. */
function asPairs(drafts: readonly Draft[]): void {
	for (const draft of drafts) {
		draft.key = draft.isGiven || ofPairs.has(draft.key) ? draft.key : 'rest';
	}
}

const isYesOrNo = /^\s*(?:ya|iya|yes|y|true|sudah|tidak|belum)\s*$/i;
const isStatus = (cell: string): boolean => wordOf(cell, statusAliases, meetingStatuses) !== undefined && !isYesOrNo.test(cell);
/** What a column is read as by its header whose texts may say how the meetings stand. */
const mayBeStatus: ReadonlySet<ColumnKey> = new Set(['summary', 'rest', 'title', 'kind']);

/** In a list of meetings, a name is somebody who was there. */
function asSessions(drafts: readonly Draft[]): void {
	const hasDate = drafts.some(({ key }) => key === 'date');
	// Whatever its header is: *Keterangan* over *Terlaksana* and *Batal*.
	const status = drafts.some(({ key }) => key === 'status') ? undefined : drafts.find(({ key, isGiven, cells }) =>
		!isGiven && mayBeStatus.has(key) && cells.length > 1 && cells.every(isStatus));
	if (status) {
		status.key = 'status';
	}
	rename(drafts, { name: 'people', email: 'emails', ...(!hasDate && { start: 'date', timestamp: 'date' }) });
	rename(drafts, { role: 'rest', phone: 'rest', unit: 'rest', position: 'rest', timezone: 'rest', cohort: 'rest', wishes: 'rest', offers: 'rest', seeks: 'topics', superior: 'rest', languages: 'rest' });
	rename(drafts, { timestamp: 'rest', lastName: 'rest', salutation: 'rest', capacity: 'rest', start: 'rest', end: 'rest', every: 'rest', mentorEmail: 'emails', menteeEmail: 'emails' });
	rename(drafts, { mentorPhone: 'rest', mentorId: 'rest', mentorRest: 'rest', menteePhone: 'rest', menteeId: 'rest', menteeRest: 'rest' });
}

function rename(drafts: readonly Draft[], to: Partial<Readonly<Record<ColumnKey, ColumnKey>>>): void {
	for (const draft of drafts) {
		draft.key = draft.isGiven ? draft.key : to[draft.key] ?? draft.key;
	}
}

/** The columns with the order of their dates: where nothing in a column decides, the other columns of dates do. */
function withOrders(
	drafts: readonly Draft[], rows: readonly TableRow[], answer: DateOrder | undefined, across: ReadonlyMap<number, 'cohort' | 'month'>,
): readonly TableColumn[] {
	const orders = new Map(drafts.filter(({ index, key }) => dated.has(key) || across.get(index) === 'month')
		.map(({ index }) => [index, orderIn(rows.map(({ cells }) => cells[index] ?? ''))]));
	const [other, ...more] = new Set([...orders.values()].filter(order => order === 'dmy' || order === 'mdy'));
	const decided = answer ?? (more.length === 0 ? other : undefined);
	return drafts.map(({ index, name, key, cells, group, isGiven }) => {
		const found = orders.get(index);
		const order = found === 'asked' ? decided ?? 'asked' : found;
		return {
			index, name, key, isGiven,
			samples: [...new Set(cells.slice(0, 50))].slice(0, 3).map(cell => cell.slice(0, 200)),
			hasZeros: cells.some(cell => /^(?:0|\+)[\d ().-]+$/.test(cell)),
			hasRoles: key === 'role' && cells.some(cell => readRoles(cell) !== undefined),
			isPercent: /%|\bpersen|\bpercent/i.test(name) && cells.some(cell => /^0[.,]\d+$/.test(cell)) && cells.every(cell => /^(?:0(?:[.,]\d+)?|1(?:[.,]0+)?)$/.test(cell)),
			isFlag: cells.length > 1 && cells.every(cell => flag.test(cell)),
			isNumber: isNumber(index, rows, drafts.length),
			isInHours: /\b(?:jam|hours?|hrs)\b/i.test(name) && !/menit|minutes/i.test(name),
			...(group !== undefined && { group }),
			...(order !== undefined && { dateOrder: order }),
			...(across.has(index) && { across: across.get(index)! }),
		};
	});
}
