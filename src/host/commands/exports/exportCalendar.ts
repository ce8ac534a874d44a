import * as vscode from 'vscode';
import { compareNames } from '../../../core/text/personName';
import { renderCalendar } from '../../../core/exports/calendar/calendar';
import { calendarSessions, calendarSubjects, exportedSessions, type CalendarScope } from '../../../core/exports/calendar/calendarSessions';
import { exportName } from '../../../core/exports/exportName';
import { findCalendarPerson } from '../../../core/exports/namedPeople';
import { findPair } from '../../../core/programme/namedPairs';
import { describePair, nameOfPerson, type Programme } from '../../../core/programme/programme';
import { plainLabel, plainText } from '../../../core/text/plainText';
import { wordsFor } from '../../../core/words/catalogues';
import type { Words } from '../../../core/words/words';
import { askChoice, type Choice } from '../../ask/ask';
import { askProgramme, knownProgramme, type KnownProgramme } from '../../ask/askProgramme';
import { UserError } from '../../platform/userError';
import { saveExport } from './saveExport';
import type { Services } from '../../services';
import { runSteps, step, type Step } from '../../ask/questionSteps';
import { targetOf } from '../../ask/target';

/** The programme, and whose sessions of it are exported. */
interface KnownCalendar extends KnownProgramme {
	readonly scope?: CalendarScope;
}

/** `mentorNotes.exportCalendar`: exports planned sessions as an iCalendar file: all, or those of a pair or person. */
export const exportCalendar = (services: Services): Command => writeCalendar(services, {
	sessionsOf: calendarSessions, removes: false, words: services.language.words.calendar,
});

/** `mentorNotes.removeFromCalendars`: exports a calendar that cancels what earlier exports put into a calendar from today on. */
export const removeFromCalendars = (services: Services): Command => {
	const { calendar } = services.language.words;
	const { removeTitle: title, removeSaved: saved, nothingToRemove: nothing } = calendar;
	return writeCalendar(services, {
		sessionsOf: exportedSessions, removes: true, words: { ...calendar, title, saved, nothing, nothingOf: () => nothing },
	});
};

type Command = (argument?: unknown) => Promise<void>;

interface CalendarKind {
	readonly sessionsOf: typeof calendarSessions;
	readonly removes: boolean;
	readonly words: Words['calendar'];
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
	const { programme: { folder, file, name: programmeName }, scope } = known;
	const programmeWords = file?.language ? wordsFor(file.language) : words;
	const { fileName, removeFile } = programmeWords.calendar;
	const name = exportName({ what: removes ? removeFile : fileName, programme: programmeName, part: [scope.pair ?? scope.person] }, 'ics');
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
 * Returns what the command was called on: a pair, or the pair of a session; a programme, with or without one of its people; from the
 * palette the programme of the active file, or the only one with planned sessions. Throws a `UserError` if the argument is anything else.
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
	const { programme } = await knownProgramme(services, argument);
	const { person: written } = argument as { readonly person?: unknown };
	const person = programme && typeof written === 'string' ? findCalendarPerson(programme, written) : undefined;
	return { ...(programme && { programme }), ...(person !== undefined && { scope: { person } }) };
}

/** Asks whose sessions are exported; people and pairs without planned sessions are not offered. */
function askScope({ language: { words }, clock }: Services, title: string, sessionsOf: typeof calendarSessions): Step<KnownCalendar> {
	const { whose: placeholder } = words.calendar;
	return step('scope', async ({ programme }, progress) => programme
		&& askChoice({ ...progress, title, placeholder }, choicesOf(programme, sessionsOf(programme, clock.now()), words)));
}

function choicesOf(programme: Programme, sessions: ReturnType<typeof calendarSessions>, words: Words): readonly Choice<CalendarScope>[] {
	const { everyone, people, pairs } = words.calendar;
	const subjects = calendarSubjects(programme, sessions);
	const group = (
		heading: string,
		counts: ReadonlyMap<string, number>,
		scopeOf: (key: string) => CalendarScope,
	): readonly Choice<CalendarScope>[] => counts.size === 0 ? [] : [
		{ label: heading, kind: vscode.QuickPickItemKind.Separator },
		...[...counts].map(([key, n]) => (
			{ label: plainLabel(nameOfScope(programme, scopeOf(key))), description: words.rows.sessions(n), value: scopeOf(key) }
		)).sort((a, b) => compareNames(a.label, b.label)),
	];
	return [
		{ label: everyone, description: words.rows.sessions(sessions.length), value: {} },
		...group(people, subjects.people, person => ({ person })),
		...group(pairs, subjects.pairs, pair => ({ pair })),
	];
}

function nameOfScope(programme: Programme, { pair: id, person }: CalendarScope): string {
	const pair = id === undefined ? undefined : findPair(programme, id);
	return plainText(person !== undefined
		? nameOfPerson(programme, person)
		: describePair(programme, pair?.mentors ?? [], pair?.mentees ?? []) || (id ?? ''));
}
