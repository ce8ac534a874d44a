import * as vscode from 'vscode';
import { renderCalendar } from '../../../core/exports/calendar';
import { calendarSessions, calendarSubjects, findCalendarPerson, type CalendarScope } from '../../../core/exports/calendarSessions';
import { slug } from '../../../core/plans/names';
import { describePair, nameOfPerson, type Programme } from '../../../core/programme/programme';
import { plainLabel, plainText } from '../../../core/text/plainText';
import { wordsFor, type Words } from '../../../core/words/words';
import { askChoice, askSteps, type Choice, type Step } from '../../ask/ask';
import { askProgramme, knownProgramme, type KnownProgramme } from '../../ask/askProgramme';
import { UserError } from '../../platform/userError';
import { saveExport } from './saveExport';
import type { Services } from '../services';
import { targetOf } from '../target';

/** Whose sessions are wanted, as far as it is known. */
interface KnownCalendar extends KnownProgramme {
	readonly scope?: CalendarScope;
}

/** `mentorNotes.exportCalendar`: what is planned, of everyone, a pair or a person, as an iCalendar file where the user chooses. */
export const exportCalendar = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { store, language: { words }, clock } = services;
	const { title, save, saved, open, files, nothing, nothingOf } = words.calendar;
	const isPlanned = (programme: Programme, scope?: CalendarScope): boolean => calendarSessions(programme, clock.now(), scope).length > 0;
	const start = await knownCalendar(services, argument, isPlanned);
	if (start.programme ? !isPlanned(start.programme, start.scope) : !store.index.programmes().some(one => isPlanned(one))) {
		throw new UserError(start.programme && start.scope ? nothingOf(nameOfScope(start.programme, start.scope)) : nothing);
	}
	const known = await askSteps<KnownCalendar>(start, [askProgramme(services, title, one => isPlanned(one)), askWhose(services)]);
	if (!known?.programme || !known.scope) {
		return;
	}
	const { programme: { folder, file, name: programmeName }, scope } = known;
	const spoken = file?.language ? wordsFor(file.language) : words;
	const name = `${spoken.calendar.fileName}-${slug(scope.pair ?? scope.person ?? programmeName, 'mentoring')}.ics`;
	await saveExport(services, { title, save, open, saved, name, folder, filters: { [files]: ['ics'] } }, () => {
		// The record may have changed since, and the present has.
		const [programme] = store.index.programmes().filter(one => one.folder === folder);
		const now = clock.now();
		return programme && renderCalendar([{ programme, now, words: spoken, sessions: calendarSessions(programme, now, scope) }]);
	});
};

/**
 * What the command was called on: a pair, by its row or anything of its own; a programme, with or without one of its people; from
 * the palette the programme of the open file, or the only one with something planned. Throws a `UserError` for anything else.
 */
async function knownCalendar(services: Services, argument: unknown, isPlanned: (programme: Programme) => boolean): Promise<KnownCalendar> {
	const { store } = services;
	await store.whenRead();
	const target = targetOf(argument, store.index);
	if (argument === undefined) {
		const planned = store.index.programmes().filter(isPlanned);
		const programme = planned.find(one => one === target?.programme) ?? (planned.length === 1 ? planned[0] : undefined);
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

/** Asks whose sessions are wanted; only those are offered who have some. */
function askWhose({ language: { words }, clock }: Services): Step<KnownCalendar> {
	return {
		needed: ({ scope }) => scope === undefined,
		ask: async (known, progress) => {
			if (!known.programme) {
				return known;
			}
			const { title, whose } = words.calendar;
			const scope = await askChoice({ ...progress, title, placeholder: whose }, choicesOf(known.programme, calendarSessions(known.programme, clock.now()), words));
			return typeof scope === 'object' ? { ...known, scope } : scope;
		},
	};
}

function choicesOf(programme: Programme, sessions: ReturnType<typeof calendarSessions>, words: Words): readonly Choice<CalendarScope>[] {
	const { everyone, people, pairs } = words.calendar;
	const subjects = calendarSubjects(programme, sessions);
	const group = (heading: string, counts: ReadonlyMap<string, number>, scopeOf: (key: string) => CalendarScope): readonly Choice<CalendarScope>[] => counts.size === 0 ? [] : [
		{ label: heading, kind: vscode.QuickPickItemKind.Separator },
		...[...counts].map(([key, n]) => ({ label: plainLabel(nameOfScope(programme, scopeOf(key))), description: words.rows.sessions(n), value: scopeOf(key) })).sort((a, b) => a.label.localeCompare(b.label)),
	];
	return [
		{ label: everyone, description: words.rows.sessions(sessions.length), value: {} },
		...group(people, subjects.people, person => ({ person })),
		...group(pairs, subjects.pairs, pair => ({ pair })),
	];
}

function nameOfScope(programme: Programme, { pair: id, person }: CalendarScope): string {
	const pair = id === undefined ? undefined : programme.pairs.get(id);
	return plainText(person !== undefined ? nameOfPerson(programme, person) : describePair(programme, pair?.mentors ?? [], pair?.mentees ?? []) || (id ?? ''));
}
