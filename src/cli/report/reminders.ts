import { brokenFiles } from '../../core/analysis/figures/counting';
import { type ReminderScope, remindersOf } from '../../core/exports/reminders/findReminders';
import { reminderText, reminderTexts, unknownPlaceholder } from '../../core/exports/reminders/reminderText';
import type { Programme } from '../../core/programme/programme';
import { plainText } from '../../core/text/plainText';
import { nameOf } from '../../core/text/uri';
import { remindersWords } from '../../core/words/lateWords';
import { presentOf } from '../present';
import { ofCohort, ofPerson } from './chosen';
import type { Made, ReportAsked, ReportKind } from './reportKind';

/** `--reminders`: a message for everyone who has something to log, has not met or has an overdue action. */
export const reminders: ReportKind = { askedBy: ['reminders'], takes: ['person', 'cohort'], formats: ['text', 'json'], make: remindersAsked };

function remindersAsked({ programmes, options: { person, cohort, format = 'text', language, today }, wordsIn }: ReportAsked): Made {
	const people = person === undefined ? programmes.map(programme => ({ programme })) : ofPerson(programmes, person, wordsIn(programmes));
	if ('message' in people) {
		return people;
	}
	const known = people.map(({ programme }) => programme);
	const cohorts = cohort === undefined ? people : ofCohort(known, cohort, wordsIn(programmes));
	if ('message' in cohorts) {
		return cohorts;
	}
	const chosen = cohorts.map((each): { readonly programme: Programme } & ReminderScope => (
		{ ...people.find(({ programme }) => programme === each.programme), ...each }
	));
	const words = wordsIn(chosen.map(({ programme }) => programme));
	const made = chosen.map(({ programme, ...scope }) => {
		const now = presentOf(programme, today);
		const all = remindersOf(programme, now, programme.file?.language ?? language ?? words.language, scope);
		return { programme, now, all: language === undefined ? all : all.map(each => ({ ...each, language })) };
	}).filter(({ all }) => all.length > 0);
	for (const { programme, all } of made) {
		const unknown = unknownPlaceholder(programme, all);
		if (unknown) {
			return { message: remindersWords[words.language].unknown(plainText(nameOf(unknown.message.uri)), plainText(unknown.name)) };
		}
	}
	const content = format === 'json'
		? JSON.stringify({
			version: 1,
			reminders: made.flatMap(({ programme, now, all }) => all.map(reminder => ({
				programme: plainText(programme.name),
				person: plainText(reminder.person),
				name: reminder.name,
				role: reminder.role,
				language: reminder.language,
				toLog: reminder.toLog.length,
				notMet: reminder.notMet.length,
				overdue: reminder.overdue.length,
				text: reminderText(programme, reminder, now),
			}))),
		}, undefined, '\t') + '\n'
		: made.map(({ programme, now, all }) => reminderTexts(programme, all, now)).join('\n');
	return {
		content,
		said: made.length > 0 ? [] : [remindersWords[words.language].nobodyHere],
		lacking: chosen.reduce((sum, { programme }) => sum + brokenFiles(programme).length, 0),
	};
}
