import { fillPlaceholders, placeholdersIn } from '../../notes/templates/placeholders';
import { nameOfPerson, pairOf, type Programme } from '../../programme/programme';
import { nowIn } from '../../programme/timing';
import { type MessagePlaceholder, messageLists } from '../../record/messageKeys';
import { bareName } from '../../text/personName';
import { plainText } from '../../text/plainText';
import { finish, type Steps } from '../../text/steps';
import type { Now } from '../../time/instants';
import { remindersWords } from '../../words/lateWords';
import { wordsFor } from '../../words/catalogues';
import { writtenTime } from '../writtenTime';
import type { Reminder, ToLog, Unmet } from './findReminders';

/** The maximum length of an action's text. */
const maxCharacters = 300;

/**
 * Renders a reminder as plain text for a chat or mail, in the person's language: by the programme's own text for it, else by the built-in
 * one. A paragraph whose list is empty is left out.
 */
export function reminderText(programme: Programme, reminder: Reminder, present: Now): string {
	const { language } = reminder;
	const words = wordsFor(language);
	const { line, builtIn } = remindersWords[language];
	const now = nowIn(programme, present);
	const list = (lines: readonly string[]): string => lines.map(text => `- ${text}`).join('\n');
	const values: Readonly<Record<MessagePlaceholder, string>> = {
		'person.name': addressed(programme, reminder),
		'programme.name': plainText(programme.name),
		'today': words.day(now.today),
		'sessions.to_log': list(reminder.toLog.map(each => toLog(programme, each, reminder))),
		'pairs.not_met': list(reminder.notMet.map(each => notMet(programme, each, reminder))),
		'actions.overdue': list(reminder.overdue.map(({ action, due }) => {
			const text = plainText(action.text ?? '', maxCharacters) || line.untitledAction;
			return due === undefined ? text : line.due(text, words.day(due));
		})),
	};
	const isEmpty = (name: string): boolean => messageLists.some(each => each === name && values[each] === '');
	const paragraphs = ownText(programme, reminder) ?? builtIn;
	const kept = paragraphs.trim().split(/\n(?:[ \t]*\n)+/).filter(paragraph => {
		const lists = placeholdersIn(paragraph).filter(({ name }) => messageLists.some(each => each === name));
		return lists.length === 0 || !lists.every(({ name }) => isEmpty(name));
	});
	return fillPlaceholders(kept.join('\n\n'), values) + '\n';
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

/** Returns the body of the programme's own text that fits best: for the person's role and language, then for either. */
function ownText({ messages, file }: Programme, { role, language }: Reminder): string | undefined {
	const fitting = messages.filter(message =>
		(message.audience === undefined || message.audience === role)
		&& (message.language ?? file?.language ?? language) === language);
	const specific = (message: typeof messages[number]): number =>
		Number(message.audience !== undefined) * 2 + Number(message.language !== undefined);
	return [...fitting].sort((a, b) => specific(b) - specific(a)).at(0)?.body;
}

/** Forms of address that people write before a name, with how a message says them. */
const formsOfAddress: readonly (readonly [written: RegExp, said: string])[] = [[/^(?:bapak|bpk|pak)\b/i, 'Bapak'], [/^(?:ibu|bu)\b/i, 'Ibu']];

/** `Bapak Budi`; where no form of address is known, `Bapak/Ibu Budi` in Indonesian and the name alone in English. */
function addressed(programme: Programme, { person, name, language }: Reminder): string {
	const { salutation = '' } = programme.people.get(person) ?? {};
	const written = nameOfPerson(programme, person);
	const inName = formsOfAddress.find(([form]) => form.test(written))?.[1];
	return [plainText(salutation) || (inName ?? remindersWords[language].line.salutation), name].filter(part => part !== '').join(' ');
}

/** Names as others are told of them: with a form of address where one is known. */
function names(programme: Programme, people: readonly string[], language: Reminder['language']): string {
	return remindersWords[language].line.names(people.map(person => {
		const { salutation = '' } = programme.people.get(person) ?? {};
		return [plainText(salutation), plainText(bareName(nameOfPerson(programme, person)))].filter(part => part !== '').join(' ');
	}));
}

function toLog(programme: Programme, { session, others }: ToLog, { language }: Reminder): string {
	const words = wordsFor(language);
	const time = writtenTime(session, programme);
	const when = time === undefined ? words.day(session.date) : words.brief.at(words.day(session.date), time);
	const kind = session.kind ?? pairOf(programme, session)?.kind ?? 'one-on-one';
	const { line } = remindersWords[language];
	return others.length > 0 ? line.dayWith(when, names(programme, others, language)) : line.dayOf(when, words.calendar.kinds[kind]);
}

function notMet(programme: Programme, { others, days, last, next }: Unmet, { language }: Reminder): string {
	const words = wordsFor(language);
	const { line } = remindersWords[language];
	const since = last === undefined ? line.neverMet(days) : line.lastMet(words.day(last), days);
	return [
		line.withWhom(names(programme, others, language), since),
		...(next === undefined ? [] : [line.next(words.day(next))]),
	].join('; ');
}
