import type { Role } from '../importRecords';
import { oneOf } from '../oneOf';
import { readZone } from '../../time/zoneNames';
import { namesIn } from '../../text/personName';
import { remembered } from '../../text/remembered';
import { headerForm } from './columns';
import { oneLine } from './table';

/** Words for *nothing* in a cell. */
const spreadsheetErrors = '#n/a|#(?:ref|value|name|null|num|div/0)[!?]';
const noWords = 'n/?a|nil|null|none|nihil|kosong|tidak ada|tdk ada|belum ada|tbd|tba|undefined|nan';
const nothing = new RegExp(String.raw`^(?:[-–—.·_/*]|-{2,}|\.{2,}|${spreadsheetErrors}|${noWords})$`, 'i');

/** Whether a cell says that there is nothing. */
export const isNothing = (cell: string): boolean => cell === '' || (cell.length <= 20 && nothing.test(oneLine(cell)));

/** A number with an exponent, which spreadsheets make of long digits: `1,98501E+17`. */
const shortened = /^[+-]?\d(?:[.,]\d+)?e\+?\d{1,3}$/i;
/** A civil servant's number whose last digits a spreadsheet has made zeros: each ends in a number from 001. */
const zeroedNip = /^(?:19|20)\d{13}000$/;

/** Whether digits of a number are lost. In a source that tells numbers from texts, a text has all of its digits. */
export const isDestroyed = (cell: string, isTyped: boolean): boolean =>
	cell.length <= 40 && (shortened.test(cell) || (!isTyped && zeroedNip.test(cell)));

/** An Indonesian mobile number that has lost its leading 0; undefined for another text. */
export function withZero(cell: string): string | undefined {
	return /^8\d{8,11}$/.test(cell.replaceAll(/[ .-]/g, '')) ? `0${cell}` : undefined;
}

const mail = /[^\s@<>()[\],;:"']+@[^\s@<>()[\],;:"']+\.[^\s@<>()[\],;:"'.]{2,}/gu;

/** The e-mail addresses in a text. */
export const mailsIn = (cell: string): readonly string[] => cell.length > 5000 || !cell.includes('@') ? [] : cell.match(mail) ?? [];

/** Whether a cell is an e-mail address. */
export const isMail = (cell: string): boolean => cell.length <= 200 && mailsIn(cell)[0] === cell.trim();
/** Whether a cell looks like a telephone number. */
export const isPhone = (cell: string): boolean => /^(?:\+|0|62|\(0|8\d)[\d ().-]{7,18}$/.test(cell) && cell.replaceAll(/\D/g, '').length >= 9;
/** Whether a cell is a civil servant's number: 18 digits, by birth, appointment, sex and order. */
export const isNip = (cell: string): boolean => /^(?:19|20)\d{16}$/.test(cell.replaceAll(/[ .-]/g, ''));

/** Whether a cell looks like somebody's name: words of letters, the first in capitals, without words that names don't have. */
export function isNameLike(cell: string): boolean {
	return cell.length <= 80 && /^\p{Lu}[\p{L}'’.-]*(?:,?\s+\p{L}[\p{L}'’.()-]*){0,6},?$/u.test(oneLine(cell)) && !/\b(?:dan|and|yang|the|of|di|ke|untuk)\b/i.test(cell);
}

const roles: readonly (readonly [RegExp, 'mentor' | 'mentee' | 'coordinator'])[] = [
	[oneOf(
		'mentees?', 'mente', 'peserta(?: mentoring)?', 'participant', 'protege', 'protégé', 'anak bimbing', 'bimbingan', 'mahasiswa', 'student', 'intern',
		'magang', 'coachee', 'cpns', 'calon mentee', 'as (?:a )?mentee', 'sebagai mentee',
	), 'mentee'],
	[oneOf('mentors?', '(?:dosen )?pembimbing', 'pendamping', 'coach', 'supervisor', 'calon mentor', 'as (?:a )?mentor', 'sebagai mentor'), 'mentor'],
	[oneOf(
		'[ck]oordinator(?: program)?', 'program(?:me)? coordinator', 'panitia', 'admin(?:istrator)?', 'penyelenggara', 'organi[sz]er', 'pengelola',
	), 'coordinator'],
];

/** Reads a role in words; undefined for one that is none of ours, and for several. */
export const readRole = remembered((cell: string): 'mentor' | 'mentee' | 'coordinator' | undefined => {
	// `Mentor?` asks.
	const form = cell.length > 60 || cell.trimEnd().endsWith('?') ? '' : headerForm(cell);
	return roles.find(([pattern]) => pattern.test(form))?.[1];
});

const bothRoles = oneOf('both(?: roles)?', 'keduanya', 'dua duanya', 'kedua peran');

/** Reads the role or the two roles of one person: `Mentor & Mentee`, `mentor/mentee`, `keduanya`. */
export const readRoles = remembered((cell: string): Role | undefined => {
	const roles = cell.length > 60 ? [] : cell.split(/[\n,;/&+]|\s[-–]\s|\s(?:and|dan|serta|sekaligus)\s/i).map(readRole);
	const isBoth = roles.includes('mentor') && roles.includes('mentee') && roles.every(role => role !== undefined);
	return readRole(cell) ?? (isBoth || (cell.length <= 60 && bothRoles.test(headerForm(cell))) ? 'mentor and mentee' : undefined);
});

/** Offsets of Indonesia, which a text without a city means. */
const zonesByOffset: Readonly<Record<string, string>> = { '+7': 'Asia/Jakarta', '+8': 'Asia/Makassar', '+9': 'Asia/Jayapura' };
const cities: Readonly<Record<string, string>> = { surabaya: 'Asia/Jakarta', bandung: 'Asia/Jakarta', medan: 'Asia/Jakarta', denpasar: 'Asia/Makassar', bali: 'Asia/Makassar' };
let zonesByCity: ReadonlyMap<string, string> | undefined;

/** Reads a zone: an IANA name, `WIB`, `(GMT+07:00) Jakarta`, `UTC+7`. Undefined for other texts. */
export const readZoneCell = remembered((cell: string): string | undefined => {
	const text = cell.length > 100 ? '' : oneLine(cell);
	const named = /\b(?:WIB|WITA|WIT)\b/i.exec(text)?.[0];
	const known = named !== undefined ? readZone(named) : /^[A-Za-z]+\/[\w/+-]+$/.test(text) ? readZone(text) : undefined;
	if (known !== undefined || text === '') {
		return known;
	}
	zonesByCity ??= new Map(Intl.supportedValuesOf('timeZone').map(zone => [zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ').toLowerCase(), zone]));
	const [, offset, minutes, place = ''] = /^(?:\(?\s*(?:GMT|UTC)\s*(?:([+-]\d{1,2})(?::?(\d{2}))?)?\s*\)?)?\s*(.*)$/i.exec(text) ?? [];
	const names = place.toLowerCase().split(/\s*[,/&()]\s*|\s+-\s+/).filter(name => name !== '');
	const zones = names.flatMap(name => zonesByCity?.get(name) ?? (Object.hasOwn(cities, name) ? cities[name] ?? [] : []));
	return zones.find(zone => zone.startsWith('Asia/Ja') || zone === 'Asia/Makassar') ?? zones[0]
		?? (offset !== undefined && names.length === 0 && Number(minutes ?? 0) === 0 ? zonesByOffset[`+${String(Number(offset))}`] : undefined);
});

/** A whole number of people: `3`, `3 orang`, `up to 3`; undefined for another text. */
export function readCount(cell: string): number | undefined {
	const found = cell.length > 30 ? undefined : /^(?:maks(?:imal)?\.?|max\.?|up to|hingga)?\s*(\d{1,3})\s*(?:orang|mentees?|people|persons?|peserta)?$/i.exec(cell.trim())?.[1];
	return found === undefined ? undefined : Number(found);
}

const maxBracketed = 1_000;

/** What goes on with a sentence behind a comma. */
const goesOn = /^\s*(?:terutama|khususnya|misalnya|seperti|termasuk|especially|for example|e\.g\.|such as|including|please)(?!\p{L})/iu;

/** The entries of a cell that has a list: by lines, bullets, semicolons, else by commas. */
export function entriesOf(cell: string): readonly string[] {
	const byComma = cell.includes('(') && cell.length <= maxBracketed ? cell.split(/,(?!\d)(?![^(]*\))/) : cell.split(/,(?!\d)/);
	const parts = /[\n;•]/.test(cell) ? cell.split(/[\n;•]/) : byComma.some(each => goesOn.test(each)) ? [cell] : byComma;
	return parts.map(each => oneLine(each.replace(/^\s*(?:[-*–]|\d{1,2}[.)])\s+/, ''))).filter(each => !isNothing(each));
}

/** What is written in place of a name that is not known yet. */
const noName = /^(?:0|belum\b.*|menyusul|akan\b.*|to be .*|not yet\b.*|siapa saja|siapapun|bebas|lainnya|anyone|any|other|others|sudah|ya|tidak|yes|no)$/i;

/** A name, with what is written in brackets behind it. */
export interface NameCell {
	readonly name: string;
	readonly email?: string;
	readonly aside?: string;
}

/** The most people of one cell. */
const maxPeople = 100;
/** The characters of a cell that are searched for people. */
export const maxPeopleCharacters = 2_000;

/** The people of a cell: one or several names, with or without numbers, bullets, mail addresses and a remark behind a dash. */
export const peopleIn = remembered((cell: string): readonly NameCell[] => {
	if (isNothing(cell)) {
		return [];
	}
	const listed = cell.slice(0, maxPeopleCharacters).split(/[\n;]|(?:^|(?<=[\s,;]))\d{1,2}[.)]\s+|(?:^|\s)[•◦▪]\s*/u)
		.map(each => each.replace(/^\s*[-*–]\s+|[\s,;]+$/gu, '').trim())
		.filter(each => !isNothing(each));
	const names: string[] = [];
	for (const each of listed) {
		names.push(...names.length < maxPeople ? namesIn(each) : []);
	}
	return names.slice(0, maxPeople).map(personIn)
		// Below a line for a signature, names are in brackets.
		.filter(({ name }) => !isNothing(name) && !noName.test(name) && !/^\([^()]*\)$/.test(name));
});

/** Takes apart `Ani <ani@example.org>`, `Ani (ani@example.org)`, `Ani - same field`. */
function personIn(written: string): NameCell {
	const [email] = mailsIn(written);
	const withoutMail = email === undefined ? written : written.replace(/[<([]?\s*[^\s<>()[\]]+@[^\s<>()[\]]+\s*[>)\]]?/u, ' ');
	const [, name = withoutMail, aside] = /^(.{2,80}?)(?:\s+[-–—:]\s+|:\s+)(.+)$/su.exec(withoutMail) ?? [];
	const trimmed = oneLine(name);
	return {
		name: trimmed === '' ? email ?? written : trimmed,
		...(email !== undefined && { email }),
		...(aside !== undefined && { aside: oneLine(aside) }),
	};
}
