import * as vscode from 'vscode';
import { findReminders, type Reminder, type ReminderScope } from '../../../core/exports/reminders/findReminders';
import { formOfAddress, reminderText, unknownPlaceholder, writeReminders } from '../../../core/exports/reminders/reminderText';
import { describeAnyPair, findPair } from '../../../core/programme/namedPairs';
import { nameOfPerson, type Programme } from '../../../core/programme/programme';
import { plainLabel, plainText } from '../../../core/text/plainText';
import { nameOf } from '../../../core/text/uri';
import { remindersWords } from '../../../core/words/lateWords';
import { askOverview, knownOverview, knownProgramme, type KnownProgramme } from '../../ask/askProgramme';
import { chooseInTurn, type TurnItem } from '../../ask/chooseInTurn';
import { runSteps } from '../../ask/questionSteps';
import { personOfRow, targetOf } from '../../ask/target';
import { inform } from '../../platform/notify';
import { openAt } from '../../platform/openText';
import { runInSlices } from '../../platform/timeSlice';
import { UserError } from '../../platform/userError';
import type { Services } from '../../services';

interface KnownReminders extends KnownProgramme {
	readonly scope: ReminderScope;
}

/**
 * `mentorNotes.copyReminders`: puts messages on the clipboard, for everyone who has something to log, has not met or has an overdue
 * action. One message is copied at once. Several are shown in a list that stays open: each Enter copies one, since each is pasted into a
 * chat of its own; the first entries copy those of everyone, of all mentors or of all mentees as one text.
 */
export const copyReminders = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { language: { words }, report } = services;
	const say = remindersWords[words.language];
	const start = await knownReminders(services, argument);
	const known = await runSteps<KnownReminders>(start, [askOverview(services, say.title)]);
	if (!known?.programme) {
		return;
	}
	const { programme, scope } = known;
	const { clock } = services;
	const reminders = await runInSlices(findReminders(programme, clock.now(), words.language, scope)) ?? [];
	const [only] = reminders;
	if (!only) {
		const who = nameOfScope(programme, scope);
		throw new UserError(who === undefined ? say.nobody(plainText(programme.name)) : say.nobodyOf(who));
	}
	const unknown = unknownPlaceholder(programme, reminders);
	if (unknown) {
		await openAt(unknown.message.uri);
		throw new UserError(say.unknown(plainText(nameOf(unknown.message.uri)), plainText(unknown.name)));
	}
	if (reminders.length === 1) {
		await vscode.env.clipboard.writeText(reminderText(programme, only, clock.now()));
		void inform(say.copied(only.name));
		return;
	}
	await chooseInTurn({ title: say.title, placeholder: say.placeholder, report }, itemsOf(services, programme, reminders));
};

function itemsOf(services: Services, programme: Programme, reminders: readonly Reminder[]): readonly TurnItem[] {
	const { clock, language: { words } } = services;
	const say = remindersWords[words.language];
	const copy = async (text: string): Promise<string> => {
		await vscode.env.clipboard.writeText(text);
		return say.isCopied;
	};
	const group = (label: string, list: readonly Reminder[]): readonly TurnItem[] => list.length === 0 ? [] : [
		{ label, kind: vscode.QuickPickItemKind.Separator },
		...list.map(reminder => ({
			label: plainLabel(reminder.name),
			description: describe(programme, reminder, say),
			run: () => copy(reminderText(programme, reminder, clock.now())),
		})),
	];
	const together = (label: string, list: readonly Reminder[]): TurnItem => ({
		label,
		description: say.allOf(list.length),
		stays: true,
		run: async () => copy(await runInSlices(writeReminders(programme, list, clock.now())) ?? ''),
	});
	const mentors = reminders.filter(({ role }) => role === 'mentor');
	const mentees = reminders.filter(({ role }) => role === 'mentee');
	return [
		{ label: say.together, kind: vscode.QuickPickItemKind.Separator },
		together(say.all, reminders),
		...(mentors.length > 0 && mentees.length > 0 ? [together(say.allOfMentors, mentors), together(say.allOfMentees, mentees)] : []),
		...group(say.mentors, mentors),
		...group(say.mentees, mentees),
	];
}

/** How the person is reached, for who copies the messages; it is in no message. Then what the message is about. */
function describe(programme: Programme, { person, language, toLog, notMet, overdue }: Reminder, say: typeof remindersWords.en): string {
	const { phone, email } = programme.people.get(person) ?? {};
	const reached = plainLabel(phone ?? email ?? '');
	const isUnaddressed = remindersWords[language].line.salutation !== '' && formOfAddress(programme, person) === undefined;
	const neverMet = notMet.filter(({ last }) => last === undefined).length;
	return [
		...(reached === '' ? [] : [reached]),
		[
			...(neverMet > 0 ? [say.neverMet(neverMet)] : []),
			...(notMet.length > neverMet ? [say.notMet(notMet.length - neverMet)] : []),
			...(toLog.length > 0 ? [say.toLog(toLog.length)] : []),
			...(overdue.length > 0 ? [say.overdue(overdue.length)] : []),
		].join(', '),
		...(isUnaddressed ? [say.noSalutation] : []),
	].join(' · ');
}

/**
 * Returns what the command was called on: a pair, or the pair of a session; a cohort or person; a programme, with or without one of
 * these; from the palette the programme of the active file or page, or the only one. Throws a `UserError` if the argument is anything
 * else.
 */
async function knownReminders(services: Services, argument: unknown): Promise<KnownReminders> {
	const { store } = services;
	await store.whenRead();
	const target = targetOf(argument, store.index);
	if (argument !== undefined && target?.pair) {
		return { programme: target.programme, scope: { pair: target.pair.id } };
	}
	if (argument === undefined) {
		const { programme, person } = await knownOverview(services, argument);
		return { ...(programme && { programme }), scope: { ...(person !== undefined && { person }) } };
	}
	const row = personOfRow(argument);
	const { pair, person, cohort } = (argument ?? {}) as Readonly<Record<'pair' | 'person' | 'cohort', unknown>>;
	const group: { readonly folder?: unknown; readonly id?: unknown } | null = typeof cohort === 'object' ? cohort : null;
	const folder = row?.folder ?? group?.folder;
	const { programme } = await knownProgramme(services, folder === undefined ? argument : { programme: { folder } });
	const named = row?.name ?? (typeof person === 'string' ? person : undefined);
	const cohortId = group?.id ?? cohort;
	const found = programme && typeof pair === 'string' ? findPair(programme, pair) : undefined;
	return {
		...(programme && { programme }),
		scope: {
			...(found && { pair: found.id }), ...(named !== undefined && { person: named }),
			...(typeof cohortId === 'string' && { cohort: cohortId }),
		},
	};
}

function nameOfScope(programme: Programme, { pair: id, person }: ReminderScope): string | undefined {
	const pair = id === undefined ? undefined : findPair(programme, id);
	return person !== undefined ? plainText(nameOfPerson(programme, person)) : pair && plainText(describeAnyPair(programme, pair));
}
