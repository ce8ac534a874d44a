import type { Problem } from '../../record/problem';
import type { Day } from '../../time/days';
import type { Refusal } from '../../time/reading/dayIn';
import { searchableWords } from './searchable';

const inWords = (day: Day | undefined): string => day === undefined ? '' : searchableWords.day(day.slice(0, 10));
const or = (expected: string): string => expected.replaceAll(', ', ' or ');

/** Why a text with a day is refused; `day` is the one that can be meant. */
const refused: Readonly<Record<Refusal['refused'], (text: string, day: Day | undefined) => string>> = {
	monthFirst: (text, day) => Number(day?.slice(8, 10)) > 12
		? `“${text}” isn’t a date: ${day?.slice(8, 10) ?? ''} is not a month. With the month first, it is ${day ?? ''}.`
		: `The weekday in “${text}” is right only with the month first: ${day ?? ''}.`,
	wrongWeekday: (text, day) => `“${text}” has the wrong weekday: that day is ${inWords(day)}.`,
	oneNumber: (text, day) => `“${text}” is one number. Did you mean ${day ?? ''}?`,
	dayNumber: (text, day) => `“${text}” is a number of days, as spreadsheets count them. Did you mean ${day ?? ''}?`,
	noSuchDay: (text, day) => `“${text}” doesn’t exist: the last day of that month is ${inWords(day)}.`,
	farYear: (text, day) => `The year in “${text}” is out of range. ${day === undefined ? 'Write a year from 1900 to 2100.' : `Did you mean ${day}?`}`,
};

export const datesWords = {
	refused,
	problem: {
		'record.dateForm': (p: Problem): string => {
			const [day = '', monthFirst] = (p.expected ?? '').split(', ');
			return `“${p.value ?? ''}” is understood as ${day} (${inWords(day)}${monthFirst === undefined ? '' : ', day first'}).`
				+ (p.reason === 'timeLeftOut' ? ' Only the date counts here, not the time.' : '');
		},
		'record.eitherOrder': (p: Problem): string =>
			`“${p.value ?? ''}” is read with the day first, but another date here can only have the month first. Did you mean ${or(p.expected ?? '')}?`,
		'record.badDate': (p: Problem): string => {
			const { value = '', reason, expected } = p;
			return reason === 'relative'
				? `“${value}” means a different date depending on when it is read. Write year-month-day, such as 2021-08-13.`
				: reason !== undefined && reason !== 'twoTimes' && reason !== 'timeLeftOut'
					? refused[reason](value, expected && or(expected))
					: `“${value}” isn’t a date. Write year-month-day, such as 2021-08-13.`;
		},
		'record.badTime': (p: Problem): string => p.reason === 'twoTimes'
			? `“${p.value ?? ''}” can mean ${or(p.expected ?? '')}. Write hours and minutes, such as 13:00.`
			: `“${p.value ?? ''}” isn’t a time. Write hours and minutes, such as 13:00.`,
		'record.timeForm': (p: Problem): string => {
			const [time = '', minutes] = (p.expected ?? '').split(', ');
			return `“${p.value ?? ''}” is understood as ${time}${minutes === undefined ? '' : `, ${minutes} minutes`}.`;
		},
		'record.badCadence': (p: Problem): string =>
			`“${p.value ?? ''}” is not understood as how often they meet, so once a week is assumed. Write, for example, 2 weeks, Mondays and Thursdays, or first Monday of the month.`,
		'record.unknownZone': (p: Problem): string =>
			`“${p.value ?? ''}” isn’t a time zone, so this computer’s is used. Write WIB, WITA, WIT or a name such as Asia/Jakarta.`,
		'record.lengthForm': (p: Problem): string => `“${p.value ?? ''}” is understood as ${p.expected ?? ''}.`,
	},
};
