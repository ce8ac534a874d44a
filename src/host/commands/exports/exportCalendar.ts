import * as vscode from 'vscode';
import { compareNames } from '../../../core/text/personName';
import { renderCalendar } from '../../../core/exports/calendar/calendar';
import { calendarSessions, calendarSubjects, exportedSessions, type CalendarScope } from '../../../core/exports/calendar/calendarSessions';
import { nameOfCohort } from '../../../core/exports/documents/nameOfCohort';
import { exportName } from '../../../core/exports/exportName';
import { findCalendarPerson } from '../../../core/exports/namedPeople';
import { findPair } from '../../../core/programme/namedPairs';
import { describePair, nameOfPerson, type Programme } from '../../../core/programme/programme';
import { nowIn } from '../../../core/programme/timing';
import { statusOf, type Session } from '../../../core/record/session';
import type { Now } from '../../../core/time/instants';
import { plainLabel, plainText } from '../../../core/text/plainText';
import { wordsFor } from '../../../core/words/catalogues';
import { calendarWords } from '../../../core/words/lateWords';
import type { Words } from '../../../core/words/words';
import { askChoice, type Choice } from '../../ask/ask';
import { askProgramme, knownProgramme, type KnownProgramme } from '../../ask/askProgramme';
import { cohortsOf } from '../../ask/askScope';
import { knownPart } from '../../ask/askWhose';
import { UserError } from '../../platform/userError';
import { saveExport } from './saveExport';
import type { Services } from '../../services';
import { runSteps, step, type Step } from '../../ask/questionSteps';
import { targetOf } from '../../ask/target';

/** The programme, and whose sessions of it are exported. */
interface KnownCalendar extends KnownProgramme {
	readonly scope?: CalendarScope;
}

/** `mentorNotes.exportCalendar`: exports planned sessions as an iCalendar file: all, or those of a cohort, pair or person. */
export const exportCalendar = (services: Services): Command => writeCalendar(services, {
	sessionsOf: calendarSessions, removes: false, words: calendarWords[services.language.words.language],
});

/** `mentorNotes.removeFromCalendars`: exports a calendar that cancels what earlier exports put into a calendar from today on. */
export const removeFromCalendars = (services: Services): Command => {
	const calendar = calendarWords[services.language.words.language];
	const { removeTitle: title, removeSaved: saved, nothingToRemove: nothing } = calendar;
	return writeCalendar(services, {
		sessionsOf: exportedSessions, removes: true, words: { ...calendar, title, saved, nothing, nothingOf: () => nothing },
	});
};

type Command = (argument?: unknown) => Promise<void>;

interface CalendarKind {
	readonly sessionsOf: typeof calendarSessions;
	readonly removes: boolean;
	readonly words: (typeof calendarWords)['en'];
}

const writeCalendar = (
	services: Services, { sessionsOf, removes, words: { title, save, saved, open, files, nothing, nothingOf, noId } }: CalendarKind,
): Command => async argument => {
	const { store, language: { words }, clock } = services;
	const isPlanned = (programme: Programme, scope?: CalendarScope): boolean => sessionsOf(programme, clock.now(), scope).length > 0;
	const start = await knownCalendar(services, argument, isPlanned);
	if (start.programme ? !isPlanned(start.programme, start.scope) : !store.index.programmes().some(each => isPlanned(each))) {
		throw new UserError(start.programme && start.scope ? nothingOf(nameOfScope(start.programme, start.scope)) : nothing);
	}
	const steps = [askProgramme<KnownCalendar>(services, title, each => isPlanned(each)), askScope(services, title, sessionsOf)];
	const known = await runSteps<KnownCalendar>(start, steps);
	if (!known?.programme || !known.scope) {
		return;
	}
	const { programme, programme: { folder, file, name: programmeName }, scope } = known;
	if (!isPlanned(programme, scope)) {
		throw new UserError(nothingOf(nameOfScope(programme, scope)));
	}
	const programmeWords = file?.language ? wordsFor(file.language) : words;
	const { fileName, removeFile } = calendarWords[programmeWords.language];
	const part = [scope.person ?? nameOfScope(programme, scope)];
	const name = exportName({ what: removes ? removeFile : fileName, programme: programmeName, part }, 'ics');
	const isNamed = file !== undefined && file.id === undefined;
	const told = (fileName: string): string => [saved(fileName), ...(isNamed ? [noId(plainText(programmeName))] : [])].join(' ');
	await saveExport(services, { title, save, open, saved: told, name, folder, filters: { [files]: ['ics'] } }, () => {
		// Found again: the record may have changed while the dialog was open.
		const programme = store.index.programmes().find(each => each.folder === folder);
		const now = clock.now();
		const sessions = programme ? sessionsOf(programme, now, scope) : [];
		return programme && renderCalendar([{ programme, now, words: programmeWords, removes, sessions }]);
	});
};

/**
 * Returns what the command was called on: a pair, or the pair of a session; a cohort; a programme, with or without one of its people;
 * from the palette the programme of the active file, or the only one with planned sessions. Throws a `UserError` if the argument is
 * anything else.
 */
async function knownCalendar(
	services: Services,
	argument: unknown,
	isPlanned: (programme: Programme) => boolean,
): Promise<KnownCalendar> {
	const { store } = services;
	await store.whenRead();
	const target = targetOf(argument, store.index);
	if (argument === undefined) {
		const planned = store.index.programmes().filter(isPlanned);
		const programme = planned.find(each => each === target?.programme) ?? (planned.length === 1 ? planned[0] : undefined);
		return programme ? { programme } : {};
	}
	if (target?.pair) {
		return { programme: target.programme, scope: { pair: target.pair.id } };
	}
	if (typeof argument === 'object' && argument !== null && 'cohort' in argument) {
		const { programme, scope: { cohort } } = await knownPart(services, argument);
		return { ...(programme && { programme }), ...(cohort !== undefined && { scope: { cohort } }) };
	}
	const { programme } = await knownProgramme(services, argument);
	const { person: written } = argument as { readonly person?: unknown };
	const person = programme && typeof written === 'string' ? findCalendarPerson(programme, written) : undefined;
	return { ...(programme && { programme }), ...(person !== undefined && { scope: { person } }) };
}

/** Asks whose sessions are exported; people and pairs without planned sessions are not offered. */
function askScope({ language: { words }, clock }: Services, title: string, sessionsOf: typeof calendarSessions): Step<KnownCalendar> {
	const { whose: placeholder } = calendarWords[words.language];
	return step('scope', async ({ programme }, progress) => programme
		&& askChoice({ ...progress, title, placeholder }, choicesOf(programme, sessionsOf(programme, clock.now()), clock.now(), words)));
}

function choicesOf(programme: Programme, sessions: readonly Session[], present: Now, words: Words): readonly Choice<CalendarScope>[] {
	const { everyone, people, pairs, sessions: count } = calendarWords[words.language];
	const { today } = nowIn(programme, present);
	const cancelled = sessions.filter(session => statusOf(session, today) === 'cancelled');
	const subjects = calendarSubjects(programme, sessions);
	const without = calendarSubjects(programme, cancelled);
	const cohorts = new Map(cohortsOf(programme).map(({ id }) => [id, subjects.cohorts.get(id) ?? 0]));
	const group = (
		heading: string,
		counts: ReadonlyMap<string, number>,
		without: ReadonlyMap<string, number>,
		scopeOf: (key: string) => CalendarScope,
	): readonly Choice<CalendarScope>[] => counts.size === 0 ? [] : [
		{ label: heading, kind: vscode.QuickPickItemKind.Separator },
		...[...counts].map(([key, n]) => (
			{
				label: plainLabel(nameOfScope(programme, scopeOf(key))),
				description: count(n - (without.get(key) ?? 0), without.get(key) ?? 0), value: scopeOf(key),
			}
		)).sort((a, b) => compareNames(a.label, b.label)),
	];
	return [
		{ label: everyone, description: count(sessions.length - cancelled.length, cancelled.length), value: {} },
		...group(words.overview.pairs.cohort, cohorts, without.cohorts, cohort => ({ cohort })),
		...group(people, subjects.people, without.people, person => ({ person })),
		...group(pairs, subjects.pairs, without.pairs, pair => ({ pair })),
	];
}

/** Returns whose sessions they are; an empty text for all. */
function nameOfScope(programme: Programme, { pair: id, person, cohort }: CalendarScope): string {
	if (cohort !== undefined) {
		return plainText(nameOfCohort(programme, cohort) ?? cohort);
	}
	const pair = id === undefined ? undefined : findPair(programme, id);
	return plainText(person !== undefined
		? nameOfPerson(programme, person)
		: describePair(programme, pair?.mentors ?? [], pair?.mentees ?? []) || (id ?? ''));
}
