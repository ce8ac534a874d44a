import { compareText } from '../text/collections';
import { impliedSessionId, isLooseSessionFile } from '../files/layout';
import type { FileFacts } from '../files/fileFacts';
import { builtInTemplate, withoutVersion } from '../notes/templates/library';
import type { Template } from '../notes/templates/template';
import type { Pair } from '../record/pair';
import type { Person } from '../record/programmeFile';
import { type Session, statusOf } from '../record/session';
import { valueSets } from '../record/valueSets';
import { nameOf, type Uri } from '../text/uri';
import type { Day } from '../time/days';
import { indexOfUri } from './index/sortedByUri';
import { type Grouping, menteesOf, mentorsOf, pairOf, type Programme } from './programme';

/** Whether a programme has a file of its own. In folders where sessions only lie loose, files of pairs and people are not read. */
export function isWritten(programme: Programme): boolean {
	return programme.files.some(({ kind }) => kind === 'programme');
}

/** A programme's file, by its place. */
export function fileAt({ files }: Programme, uri: Uri): FileFacts | undefined {
	const file = files[indexOfUri(files, uri)];
	return file?.uri === uri ? file : undefined;
}

/** Somebody by id, name or another spelling, as people type it: capital letters and spaces say nothing. */
export function findPerson(programme: Programme, written: string): Person | undefined {
	const exact = programme.people.get(written.trim());
	if (exact) {
		return exact;
	}
	const wanted = alike(written);
	return [...programme.people].find(([key]) => alike(key) === wanted)?.[1];
}

function alike(name: string): string {
	return name.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

/**
 * Whether somebody writes as a mentor: in this session, else by their role, else by their pairs. Of whom nobody knows it, it is
 * not assumed.
 */
export function writesAsMentor(programme: Programme, author: string, session?: Session): boolean {
	const idOf = (person: string): string => programme.people.get(person)?.id ?? person;
	const isAmong = (people: readonly string[]): boolean => people.some(person => idOf(person) === idOf(author));
	if (session && isAmong(menteesOf(programme, session))) {
		return false;
	}
	const role = programme.people.get(author)?.role?.toLowerCase();
	return (session !== undefined && isAmong(mentorsOf(programme, session)))
		|| role === 'mentor'
		|| (role !== 'mentee' && [...programme.pairs.values()].some(pair => isAmong(pair.mentors ?? [])));
}

/** Everyone in a session, by id where there is one: mentors, mentees, who was expected or came, and who was on stage. Each once. */
export function takesPart(programme: Grouping, session: Session): readonly string[] {
	// A handful: looking through it is quicker than a set, and all sessions are asked at once.
	const all: string[] = [];
	const take = (person: string | undefined): void => {
		const known = person === undefined ? undefined : programme.people.get(person);
		const key = known?.id ?? known?.name ?? person;
		if (key !== undefined && !all.includes(key)) {
			all.push(key);
		}
	};
	mentorsOf(programme, session).forEach(take);
	menteesOf(programme, session).forEach(take);
	session.attendance?.forEach(({ person }) => { take(person); });
	session.speakers?.forEach(({ name }) => { take(name); });
	return all;
}

/** A pair's sessions of a day that wait to be logged, the earliest first. */
export function plannedOn(programme: Programme, pair: Pair, date: Day, today: Day): readonly Session[] {
	return programme.sessions
		.filter(session => session.date === date
			&& ['draft', 'proposed', 'scheduled', 'in-progress'].includes(statusOf(session, today))
			&& pairOf(programme, session)?.id === pair.id)
		.sort((a, b) => (a.clock?.time ?? '').localeCompare(b.clock?.time ?? '') || a.id.localeCompare(b.id));
}

/**
 * The session that a pair's new action belongs to: the latest that was held or is going on, else the next one. Undefined when
 * there is neither.
 */
export function sessionForActions(programme: Programme, pair: Pair, today: Day): Session | undefined {
	const sessions = programme.sessions
		.filter(session => pairOf(programme, session)?.id === pair.id)
		.sort((a, b) => compareText(momentOf(a), momentOf(b)));
	return sessions.findLast(session => session.date <= today && ['done', 'in-progress'].includes(statusOf(session, today)))
		?? sessions.find(session => ['draft', 'proposed', 'scheduled'].includes(statusOf(session, today)));
}

const momentOf = ({ date, clock, id }: Session): string => `${date} ${clock?.time ?? ''} ${id}`;

/**
 * Whether a session says no id although the one that follows from its place can become another's: in a list, or in a file that may
 * lie anywhere.
 */
export function lacksOwnId(file: FileFacts, session: Session): boolean {
	return !session.hasOwnId
		&& (file.kind !== 'session' || isLooseSessionFile(nameOf(file.uri)) || session.id !== impliedSessionId(file.uri, undefined));
}

/** The ids of the values that a programme practises: of the set that it names, else of its own list. */
export function valueIds(programme: Programme): readonly string[] {
	const values = programme.file?.values;
	return typeof values === 'string'
		? (Object.hasOwn(valueSets, values) ? valueSets[values] ?? [] : []).map(value => value.id)
		: (values ?? []).map(value => value.id).filter(id => id !== undefined);
}

/**
 * The template that a note names, in whatever version. A programme's own goes before a built-in one of the same name,
 * unless a version is named that only the built-in one has. Undefined when the template is gone: the note stays as it is.
 */
export function findTemplate(reference: string, programme: Pick<Programme, 'templates'>): Template | undefined {
	const id = withoutVersion(reference);
	const builtIn = builtInTemplate(reference);
	const own = programme.templates.find(template => template.id === reference) ?? programme.templates.find(template => template.id === id);
	return own && builtIn && id !== reference && own.version === undefined ? builtIn : own ?? builtIn;
}

/** A template's name as it is shown in one language. An own one has one name, as it was written: not to be shown without `plainText`. */
export function nameOfTemplate(template: Template, language: 'en' | 'id'): string {
	return typeof template.name === 'string' ? template.name : template.name[language];
}
