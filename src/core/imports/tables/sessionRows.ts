import type { ActionRecord, SessionRecord } from '../importRecords';
import type { ReadContext } from '../readImport';
import { actionStateAliases, kindAliases, modeAliases, statusAliases } from '../../record/keys';
import { pastedEntries } from '../../record/pastedEntries';
import type { Day } from '../../time/days';
import { readLength } from '../../time/reading/readLength';
import { normalForm } from '../../text/normalForm';
import { remembered } from '../../text/remembered';
import { dayAfter, logAction } from '../logs/logAction';
import { readDate, readTime } from './dates';
import { keepRest } from './personRows';
import type { FilledCell, RowCells } from './rowCells';
import { oneLine } from './table';
import type { TableColumn } from './tableColumns';
import { entriesOf, isNameLike, isNothing, mailsIn, peopleIn } from './values';
import { meetingStatuses, wordOf } from './wordOf';

/** A title is one line; longer texts belong in the summary. */
const maxTitleCharacters = 120;
const kinds = ['one-on-one', 'group', 'forum'] as const;
const modes = ['in-person', 'video', 'phone', 'chat'] as const;

/**
 * Reads a row of a list of meetings; of a table with a column a month, one for each day in them. `isLog`: the table says what came out of
 * the meetings, so that those that are not ahead were held.
 */
export function readSessionRow(row: RowCells, context: ReadContext, isLog: boolean): readonly SessionRecord[] {
	const dates = row.filled.filter(({ column }) => column.across === 'month' || column.key === 'date');
	const [first, ...others] = dates;
	const statusOn = (date: Day | undefined): Pick<SessionRecord, 'status'> =>
		!isLog || date === undefined ? {} : { status: isPlanned || date > context.now.today ? 'scheduled' : 'done' };
	const record = sessionOn(row, first, context);
	const isPlanned = !saysWhatWas(record);
	return [record.status === undefined ? { ...record, ...statusOn(record.date) } : record, ...others.flatMap(cell => {
		const read = readDate(cell.text, cell.column.dateOrder);
		if (read.issue) {
			row.say(cell.column, read.issue, cell.text, read.offered);
		}
		return read.day === undefined ? [] : [{ ...statusOn(read.day), ...record, date: read.day }];
	})];
}

/** Whether a row says more of a meeting than when it is and who meets. */
function saysWhatWas({ title, summary, actions, decisions, approvedBy, present, minutes, rest, links }: SessionRecord): boolean {
	const texts = [...actions, ...decisions, ...present, ...rest, ...links];
	return title !== undefined || summary !== '' || approvedBy !== undefined || minutes !== undefined || texts.length > 0;
}

function sessionOn(row: RowCells, dateCell: FilledCell | undefined, context: ReadContext): SessionRecord {
	const on = dateCell && readDate(dateCell.text, dateCell.column.dateOrder);
	if (dateCell && on?.issue) {
		row.say(dateCell.column, on.issue, dateCell.text, on.offered);
	} else if (!dateCell) {
		row.issues.push({ code: 'noDate' });
	}
	const names = (key: 'mentors' | 'mentees' | 'people'): string[] => row.all(key).flatMap(cell => peopleIn(cell.text)).map(({ name }) => name);
	const [mentors, mentees, people] = [names('mentors'), names('mentees'), names('people')];
	const nipCell = row.one('nip');
	const nip = mentees.length + people.length === 1 ? nipCell?.text.replaceAll(/[ .-]/g, '') : undefined;
	if (nipCell && nip === undefined) {
		row.keep(nipCell);
	}
	const kind = kindOf(row, mentors, mentees);
	const { title, summary } = textsOf(row);
	const status = row.read('status', text => wordOf(text, statusAliases, meetingStatuses));
	const presence = presenceOf(row, [...mentees, ...people]);
	const clock = clockOf(row, on);
	const minutes = minutesOf(row, clock);
	const id = row.read('id', text => /^\d{4}-\d\d-\d\d-\S+$/.test(text) ? text : undefined);
	const mode = row.read('mode', text => wordOf(text, modeAliases, modes));
	const approval = row.read('approved', approvalOf);
	const approvedBy = approval === 'no' ? undefined : approval;
	const pair = row.one('pair')?.text;
	const place = row.all('place').map(({ text }) => oneLine(text)).join(', ');
	const links = row.all('links').flatMap(cell => linksIn(row, cell));
	const decisions = row.all('decisions').flatMap(cell => linesOf(cell.text));
	const actions = actionsOf(row, on?.day, context);
	keepRest(row);
	return {
		kind: 'session', line: row.line, written: row.written, issues: row.issues, rest: row.rest,
		...(id !== undefined && { id }), ...(on?.day !== undefined && { date: on.day }),
		...(clock !== undefined && { time: clock }), ...(minutes !== undefined && { minutes }),
		...(title !== undefined && { title }), ...(pair !== undefined && { pair }),
		mentors, mentees, people, ...(nip !== undefined && { nip }), emails: row.all('emails').flatMap(cell => mailsIn(cell.text)),
		...((status ?? presence.status) && { status: status ?? presence.status! }),
		...(kind && { sessionKind: kind }), ...(mode && { mode }),
		...(place !== '' && { place }), present: presence.present, summary, decisions, actions,
		...(approvedBy !== undefined && { approvedBy }), topics: row.all('topics').flatMap(cell => entriesOf(cell.text)), links,
	};
}

/** What kind of meeting it was; `Mentor (Ani)` names who was met instead. */
function kindOf(row: RowCells, mentors: string[], mentees: string[]): SessionRecord['sessionKind'] {
	return row.read('kind', text => {
		const [, side, name] = /^(mentor|pembimbing|mentee|peserta)\s*\(([^()]+)\)$/i.exec(oneLine(text)) ?? [];
		if (name !== undefined) {
			(/mentor|pembimbing/i.test(side ?? '') ? mentors : mentees).push(...peopleIn(name).map(each => each.name));
			return 'one-on-one';
		}
		return wordOf(text, kindAliases, kinds);
	});
}

/** The title, and the lines of the summary: of all columns of both, without bullets and what says that there is nothing. */
function textsOf(row: RowCells): { readonly title?: string; readonly summary: string } {
	const [titleCell] = row.all('title');
	// A line above a list is its title.
	const [, first, list] = /^([^\n•◦▪]+)\n(\s*[•◦▪*-].*)$/su.exec(titleCell?.text ?? '') ?? [];
	const title = oneLine(first ?? (titleCell?.text.includes('\n') === true ? '' : titleCell?.text ?? ''));
	const isTitle = title !== '' && title.length <= maxTitleCharacters;
	const cells = row.filled.filter(({ column }) => column.key === 'summary' || column.key === 'title').flatMap(cell =>
		cell !== titleCell || !isTitle ? [cell.text] : list === undefined ? [] : [list]);
	return { ...(isTitle && { title }), summary: cells.flatMap(linesOf).join('\n') };
}

/** The lines of a text, without the bullets of a list. */
function linesOf(text: string): readonly string[] {
	return text.includes('\n') || /^\s*[•◦▪]/u.test(text) ? pastedEntries(text) : isNothing(text) ? [] : [oneLine(text)];
}

const yesWords = 'ya|iya|yes|y|true|1|sudah|selesai|ok|oke|acc|approved|disetujui|setuju|ada|hadir|done|paraf|ttd';
const yesInWords = 'sudah (?:di)?(?:paraf|ttd|setujui|disetujui)';
const yes = new RegExp(String.raw`^(?:[✓✔☑✅√v]|${yesWords}|${yesInWords})\ufe0f?[.!]?$`, 'iu');
const no = /^(?:belum|tidak|no|n|false|0|[✗✘❌☐x]|belum .{1,20}|not yet|pending|menunggu)\ufe0f?[.!]?$/iu;

/** Who approved a meeting: a name, or `true` for a mark. Undefined for what says neither, which is kept as text. */
function approvalOf(text: string): string | true | undefined {
	const written = oneLine(text);
	return yes.test(written) ? true : no.test(written) ? 'no' : isNameLike(written) ? written : undefined;
}

/** Who was there, by name or by a word about the row's people. */
function presenceOf(row: RowCells, people: readonly string[]): { readonly present: readonly string[]; readonly status?: 'no-show' } {
	const present: string[] = [];
	let status: 'no-show' | undefined;
	for (const cell of row.all('present')) {
		const form = normalForm(cell.text);
		if (yes.test(form)) {
			present.push(...people);
		} else if (/^(?:tidak hadir|tidak|alpa|alpha|absent|no-?show|tanpa keterangan)$/.test(form)) {
			status = 'no-show';
		} else if (isNameLike(peopleIn(cell.text)[0]?.name ?? '')) {
			present.push(...peopleIn(cell.text).map(({ name }) => name));
		} else {
			row.keep(cell);
		}
	}
	return { present, ...(status && { status }) };
}

function clockOf(row: RowCells, on: { readonly time?: string } | undefined): string | undefined {
	return row.read('time', text => readTime(text)?.time) ?? on?.time;
}

/** The length: as written, of a range of times, or from the time to the end. */
function minutesOf(row: RowCells, begin: string | undefined): number | undefined {
	const written = row.read('minutes', text => readMinutes(text, row.one('minutes')!.column));
	const dateCell = row.one('date');
	const range = readTime(row.one('time')?.text ?? '')?.minutes ?? (dateCell && readDate(dateCell.text, dateCell.column.dateOrder).minutes);
	const end = row.read('endTime', text => readTime(text)?.time);
	const inMinutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
	const toEnd = begin !== undefined && end !== undefined ? inMinutes(end) - inMinutes(begin) : 0;
	const bracketed = /\[([^\]]{1,30})\]/.exec(dateCell?.text ?? '')?.[1];
	return written ?? range ?? (toEnd > 0 ? toEnd : undefined) ?? (bracketed === undefined ? undefined : readLength(bracketed, 'minutes'));
}

/** Reads a length: `90 min`, `[2 jam]`, `1,5 jam`, `01:30` as hours and minutes, and a number alone in the unit of its column. */
function readMinutes(text: string, column: TableColumn): number | undefined {
	const plain = oneLine(text).replace(/^[[(]\s*|\s*[\])]$/g, '');
	const [, hours, minutes] = /^(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?$/.exec(plain) ?? [];
	if (hours !== undefined && (plain.includes(':') || !column.isInHours)) {
		return Number(hours) * 60 + Number(minutes);
	}
	const number = /^\d{1,4}(?:[.,]\d{1,2})?$/.test(plain) ? Number(plain.replace(',', '.')) : undefined;
	if (number !== undefined) {
		const total = column.isInHours ? number * 60 : number;
		return Number.isInteger(total) ? total : undefined;
	}
	return lengthOf(plain);
}

const lengthOf = remembered((text: string) => readLength(text, 'minutes'));

function linksIn(row: RowCells, cell: FilledCell): SessionRecord['links'] {
	const urls = cell.text.match(/https?:\/\/[^\s<>"|]+/gi) ?? [];
	if (urls.length === 0) {
		row.keep(cell);
	}
	const [, title] = /^([^\n]{1,200}?)\s*<https?:[^>]*>$/.exec(cell.text.trim()) ?? [];
	return urls.map(url => ({ ...(title !== undefined && urls.length === 1 && { title }), url }));
}

/** What was promised: an action a line, with the row's owner, due day and state. */
function actionsOf(row: RowCells, date: Day | undefined, context: ReadContext): readonly ActionRecord[] {
	const dueCell = row.one('due');
	const due = dueCell && (readDate(dueCell.text, dueCell.column.dateOrder).day ?? dayAfter(dueCell.text, date, context));
	const [owner] = row.all('owner').flatMap(cell => peopleIn(cell.text)).map(({ name }) => name);
	const state = row.read('done', text => wordOf(text, actionStateAliases, ['open', 'doing', 'done', 'dropped'] as const));
	const actions = row.all('actions').flatMap(cell => cell.text.includes('\n') ? pastedEntries(cell.text) : oneEntry(cell.text))
		.map(text => {
			const [, box, words = text] = /^\[([ xX]?)\]\s+(.*)$/su.exec(text) ?? [];
			return logAction(words, box !== undefined && box.trim() !== '', owner, date, context);
		})
		.map(action => ({
			...action,
			...(state === 'dropped' && { isDropped: true as const }),
			...(action.due === undefined && due !== undefined && { due }),
			isDone: action.isDone || state === 'done',
		}));
	const hasActions = actions.length > 0;
	for (const cell of [...!hasActions || due === undefined ? row.all('due') : [], ...hasActions ? [] : row.all('owner')]) {
		row.keep(cell);
	}
	return actions;
}

/** The entries of one line: `1. revisi 2. tambah sumber` has two. */
function oneEntry(text: string): readonly string[] {
	const numbered = text.split(/(?:^|(?<=[\s;,.]))\d{1,2}[.)]\s+(?=\p{L})/u).map(each => each.replace(/[\s;,]+$/u, '')).filter(each => each !== '');
	const isNumbered = /^\s*1[.)]\s/.test(text) && /\s2[.)]\s/.test(text);
	return (isNumbered ? numbered : [text.replace(/^\s*(?:1[.)]|[-•*])\s+/u, '')]).map(oneLine).filter(each => !isNothing(each));
}
