import type { OwnMessage } from '../../notes/messages/parseOwnMessage';
import { fillPlaceholders, placeholdersIn } from '../../notes/templates/placeholders';
import { isCoordinator } from '../../programme/people';
import { menteesOf, mentorsOf, nameOfPerson, pairOf, type Programme } from '../../programme/programme';
import { nowIn } from '../../programme/timing';
import { type MessagePlaceholder, messageLists, messagePlaceholderAliases, messagePlaceholderNames } from '../../record/messageKeys';
import type { Session } from '../../record/session';
import type { Language } from '../../text/language';
import { bareName } from '../../text/personName';
import { plainText } from '../../text/plainText';
import { finish, type Steps } from '../../text/steps';
import type { Now } from '../../time/instants';
import { remindersWords } from '../../words/lateWords';
import { wordsFor } from '../../words/catalogues';
import { writtenTime } from '../writtenTime';
import type { Reminder, Unmet } from './findReminders';

/** The maximum length of an action's text. */
const maxCharacters = 300;

/**
 * Renders a reminder as plain text for a chat or mail, in the person's language: by the programme's own text for it, else by the built-in
 * one. A paragraph whose list is empty is left out.
 */
export function reminderText(programme: Programme, reminder: Reminder, present: Now): string {
	const { language } = reminder;
	const { line, builtIn } = remindersWords[language];
	const now = nowIn(programme, present);
	const list = (lines: readonly string[]): string => lines.map(text => `- ${text}`).join('\n');
	const values: Readonly<Record<MessagePlaceholder, string>> = {
		'person.name': named(programme, reminder.person, language),
		'person.salutation': formOfAddress(programme, reminder.person) ?? line.salutation,
		'programme.name': plainText(programme.name),
		'today': line.day(now.today),
		'sender': sender(programme, language),
		'sessions.to_log': list(reminder.toLog.map(({ session, others }) => sessionOf(programme, { session, others, language, hasTime: true }))),
		'pairs.not_met': list(reminder.notMet.map(each => notMet(programme, each, reminder))),
		'actions.overdue': list(reminder.overdue.map(({ action, due, session }) => line.action(
			plainText(action.text ?? '', maxCharacters) || line.untitledAction,
			due === undefined ? undefined : line.day(due),
			sessionOf(programme, { session, others: othersIn(programme, session, reminder.person), language }),
		))),
	};
	const all: Readonly<Record<string, string>> = {
		...values, ...Object.fromEntries(Object.entries(messagePlaceholderAliases).map(([alias, name]) => [alias, values[name]])),
	};
	const paragraphs = ownText(programme, reminder)?.body ?? builtIn;
	const kept = paragraphs.trim().split(/\n(?:[ \t]*\n)+/).filter(paragraph => {
		const lists = placeholdersIn(paragraph).filter(({ name }) => listNames.includes(name));
		return lists.length === 0 || lists.some(({ name }) => all[name] !== '');
	});
	return fillPlaceholders(kept.join('\n\n'), all) + '\n';
}

/** The names of the placeholders that stand for lists. */
const listNames: readonly string[] = messagePlaceholderNames
	.filter(name => messageLists.some(list => list === name || list === messagePlaceholderAliases[name]));

/** Returns the first placeholder that stands for nothing, in one of the own texts that these reminders are made of. */
export function unknownPlaceholder(
	programme: Programme, reminders: readonly Reminder[],
): { readonly message: OwnMessage; readonly name: string } | undefined {
	for (const message of new Set(reminders.map(reminder => ownText(programme, reminder)))) {
		const unknown = message && placeholdersIn(message.body).find(({ name }) => !messagePlaceholderNames.includes(name));
		if (unknown) {
			return { message, name: unknown.name };
		}
	}
	return undefined;
}

/** Renders reminders one below the other, each with the person's name as a heading. */
export function reminderTexts(programme: Programme, reminders: readonly Reminder[], now: Now): string {
	return finish(writeReminders(programme, reminders, now));
}

/** Like `reminderTexts`, but yields every few milliseconds. */
export function* writeReminders(programme: Programme, reminders: readonly Reminder[], now: Now): Steps<string> {
	const texts: string[] = [];
	for (const reminder of reminders) {
		texts.push(`=== ${reminder.name} ===\n\n${reminderText(programme, reminder, now)}`);
		if (texts.length % 50 === 0) {
			yield;
		}
	}
	return texts.join('\n');
}

/** Returns the programme's own text that fits best: for the person's role and language, then for either. */
function ownText({ messages, file }: Programme, { role, language }: Reminder): OwnMessage | undefined {
	const fitting = messages.filter(message =>
		(message.audience === undefined || message.audience === role)
		&& (message.language ?? file?.language ?? language) === language);
	const specific = (message: typeof messages[number]): number =>
		Number(message.audience !== undefined) * 2 + Number(message.language !== undefined);
	return [...fitting].sort((a, b) => specific(b) - specific(a)).at(0);
}

/** Forms of address that people write before a name, with how a message says them. */
const formsOfAddress: readonly (readonly [written: RegExp, said: string])[] = [
	[/^(?:bapak|bpk|pak)\b\.?\s*/i, 'Bapak'], [/^(?:ibu|bu)\b\.?\s*/i, 'Ibu'],
];

/** Returns how a person is addressed: by `salutation`, else as it is in the name; undefined where neither says it. */
export function formOfAddress(programme: Pick<Programme, 'people'>, person: string): string | undefined {
	const { salutation = '' } = programme.people.get(person) ?? {};
	const written = nameOfPerson(programme, person);
	return plainText(salutation) || formsOfAddress.find(([form]) => form.test(written))?.[1];
}

/**
 * `Bapak Budi Santoso, S.Kom.` in Indonesian, where it is `Bapak/Ibu` if no form of address is known. In English without degrees, and
 * the name alone then.
 */
function named(programme: Programme, person: string, language: Language): string {
	const { line } = remindersWords[language];
	const written = nameOfPerson(programme, person);
	const full = formsOfAddress.reduce((name, [form]) => name.replace(form, ''), written.trim()) || written;
	return [formOfAddress(programme, person) ?? line.salutation, plainText(line.name(full, bareName(full)))].filter(part => part !== '').join(' ');
}

/** Who asks: the coordinator, if `people.yaml` has one and no other, the programme, and the organisation of its letterhead. */
function sender({ people, name, file }: Programme, language: Language): string {
	const coordinators = [...new Set(people.values())].filter(({ role = '' }) => isCoordinator(role));
	const [coordinator = ''] = coordinators.length === 1 ? [plainText(coordinators[0]?.name ?? '')] : [];
	const { unit = '', organisation = '' } = file?.letterhead ?? {};
	const { line } = remindersWords[language];
	return [coordinator, line.sender(plainText(name), coordinator !== ''), plainText(unit), plainText(organisation)]
		.filter(part => part !== '').join('\n');
}

interface SessionInWords {
	readonly session: Session;
	readonly others: readonly string[];
	readonly language: Language;
	readonly hasTime?: boolean;
}

/** The maximum number of names that say with whom a session was; of more, it is said what it was. */
const maxNames = 3;

/** Returns `Friday, 10 September 2021, 13:00 with Sari`, or of which kind it was where it was with nobody else or with many. */
function sessionOf(programme: Programme, { session, others, language, hasTime = false }: SessionInWords): string {
	const { brief, kinds } = wordsFor(language);
	const { line } = remindersWords[language];
	const time = hasTime ? writtenTime(session, programme) : undefined;
	const day = line.day(session.date);
	const when = time === undefined ? day : brief.at(day, time);
	const kind = session.kind ?? pairOf(programme, session)?.kind ?? 'one-on-one';
	return others.length > 0 && others.length <= maxNames
		? line.dayWith(when, line.names(others.map(person => named(programme, person, language))))
		: line.dayOf(when, kinds[kind]);
}

/** Returns those whom a person met in a session, as written; nobody for who was not there themselves. */
function othersIn(programme: Programme, session: Session, person: string): readonly string[] {
	const [mentors, mentees] = [mentorsOf(programme, session), menteesOf(programme, session)];
	const isAmong = (side: readonly string[]): boolean => side.some(each => programme.people.isSame(each, person));
	return isAmong(mentors) ? mentees : isAmong(mentees) ? mentors : [];
}

function notMet(programme: Programme, { others, days, last, next, unlogged }: Unmet, { language }: Reminder): string {
	const { line } = remindersWords[language];
	return line.notMet(line.names(others.map(person => named(programme, person, language))), [
		last === undefined ? line.neverMet(days) : line.lastMet(line.day(last), days),
		...(unlogged === undefined ? [] : [line.unlogged(line.day(unlogged))]),
		next === undefined ? line.noNext : line.next(line.day(next)),
	].join('; '));
}
