import * as vscode from 'vscode';
import { clashWith, type Slot } from '../../core/programme/clash';
import { describePair, menteesOf, mentorsOf, type Programme } from '../../core/programme/programme';
import { zoneOf } from '../../core/programme/timing';
import { plainText } from '../../core/text/plainText';
import type { Day } from '../../core/time/days';
import { epochOf, type Now } from '../../core/time/instants';
import { parseWhen, type When } from '../../core/time/parseWhen';
import type { Direction } from '../../core/time/reading/dayIn';
import { readLength } from '../../core/time/reading/readLength';
import { describeWhen } from '../../core/views/describeWhen';
import { whyNoDay } from '../../core/views/whyNoDay';
import { sessionPageWordsFor } from '../../core/words/sessionPageWords';
import type { Words } from '../../core/words/words';
import type { Services } from '../services';
import { askText, type back, type Progress, type Validation } from './ask';

type Needed = Pick<Services, 'language' | 'clock'>;

interface MomentQuestion extends Progress {
	readonly title: string;
	readonly placeholder: string;
	/** Whether a day without a year is in the past or in the future. */
	readonly direction: Direction;
	/** The preset answer, in words that `parseWhen` understands. */
	readonly value: string;
	/** `HH:MM` that a day typed without a time gets; it is shown before Enter. */
	readonly usual?: string;
	/** Why a moment is no possible answer; the question is then asked again. */
	readonly refuse: (when: When, now: Now) => string | undefined;
	/** A reason against a moment that is a possible answer, such as a clash; only shown. */
	readonly warn?: (when: When) => string | undefined;
}

/**
 * Asks for the day of a session, with or without a time, and shows at each key what was understood, and anew when the day changes: *today*
 * is the day on which Enter is pressed. A time with a zone (`13.00 WIB`) is converted to the programme's zone, which the times of sessions
 * are in. Undefined on Escape.
 */
export async function askMoment(
	{ language: { words }, clock }: Needed,
	programme: Pick<Programme, 'file'>,
	{ refuse, warn, direction, usual, value: preset, ...question }: MomentQuestion,
): Promise<When | typeof back | undefined> {
	let value = preset;
	for (;;) {
		let read: { readonly when: When; readonly refused: boolean } | undefined;
		const answer = await askText(question, value, {
			validate: text => {
				const now = clock.now(programme);
				const typed = parseWhen(text, now, direction);
				const when = at(usual, typed);
				const refusal = when && refuse(when, now);
				const warning = when && (refusal ?? warn?.(when) ?? againstToday(when, direction, programme, now, words));
				read = when && { when, refused: refusal !== undefined };
				if (!when) {
					return whyNoDay(text, now, direction, words) ?? words.when.notUnderstood[direction];
				}
				const shown = understood(when, warning && plainText(warning), now, words);
				return when.time === typed?.time || refusal !== undefined
					? shown
					: { ...shown, message: `${shown.message.replace(/\.$/, '')}. ${words.when.usualTime}` };
			},
			onDidChange: clock.onDidChangeDay,
		});
		if (typeof answer !== 'string' || !read) {
			return typeof answer === 'string' ? undefined : answer;
		}
		if (!read.refused) {
			return read.when;
		}
		value = writeMoment(read.when, words);
	}
}

/** Gives a moment without a time the usual one, unless it is said to have none. */
function at(usual: string | undefined, when: When | undefined): When | undefined {
	return when && usual !== undefined && when.time === undefined && !when.hasNoTime
		? { ...when, time: usual, ...(when.alternatives && { alternatives: when.alternatives.map(each => ({ time: usual, ...each })) }) }
		: when;
}

/** Says that a time of today is on the other side of now than the question means. */
function againstToday(
	{ date, time }: When, direction: Direction, programme: Pick<Programme, 'file'>, now: Now, { when }: Words,
): string | undefined {
	if (time === undefined || date !== now.today) {
		return undefined;
	}
	const isPast = epochOf({ date, time }, zoneOf(programme, now)) < now.epochMs;
	return direction === 'future' && isPast ? when.timeIsPast : direction === 'past' && !isPast ? when.timeIsToCome : undefined;
}

interface DueQuestion extends Progress {
	readonly title: string;
	readonly placeholder: string;
	/** Whose today is meant; without it, this machine's. */
	readonly programme?: Programme | undefined;
	/** The preset answer; empty if absent. */
	readonly value?: string | undefined;
	/** A reason against a day; only shown. */
	readonly check?: (day: Day) => string | undefined;
}

/**
 * Asks by which day something is due. Empty if the answer is empty: then it has no due day. A typed time is dropped, since
 * a due day means the end of that day. Undefined on Escape.
 */
export async function askDueDay(services: Needed, { check, ...question }: DueQuestion): Promise<Day | typeof back | undefined> {
	const { noDueDay, dueIsPast } = services.language.words.actions;
	return askDay(services, {
		...question, direction: 'future', empty: noDueDay,
		check: (day, today) => check?.(day) ?? (day < today ? dueIsPast : undefined),
	});
}

interface DayQuestion extends Omit<DueQuestion, 'check'> {
	/** Whether a day without a year is in the past or in the future. */
	readonly direction: Direction;
	/** What an empty answer means. */
	readonly empty: string;
	/** A reason against a day; only shown. */
	readonly check?: (day: Day, today: Day) => string | undefined;
}

/** Asks for a day that may be left out, and shows what was understood. Empty if the answer is empty. Undefined on Escape. */
export async function askDay(
	{ language: { words }, clock }: Needed,
	{ check, programme, value = '', direction, empty, ...question }: DayQuestion,
): Promise<Day | typeof back | undefined> {
	let day: Day | undefined;
	const answer = await askText(question, value, {
		validate: text => {
			if (text === '') {
				return { message: empty, severity: vscode.InputBoxValidationSeverity.Info };
			}
			const now = clock.now(programme);
			const when = parseWhen(text, now, direction);
			day = when?.date;
			if (!when || day === undefined) {
				return whyNoDay(text, now, direction, words) ?? words.when.notUnderstood[direction];
			}
			const others = new Set((when.alternatives ?? []).map(({ date }) => date).filter(date => date !== when.date));
			const days = { date: day, ...(others.size > 0 && { alternatives: [...others].map(date => ({ date })) }) };
			return understood(days, check?.(day, now.today), now, words);
		},
		onDidChange: clock.onDidChangeDay,
	});
	return typeof answer === 'string' && answer !== '' ? day : answer;
}

/** Describes what was understood, with a reason against it. */
function understood(when: When, warning: string | undefined, { today }: Now, words: Words): vscode.InputBoxValidationMessage {
	const description = describeWhen(when, today, words);
	return warning === undefined
		? { message: description, severity: vscode.InputBoxValidationSeverity.Info }
		: { message: `${description}: ${warning}`, severity: vscode.InputBoxValidationSeverity.Warning };
}

/** A moment in words as they can be typed: `parseWhen` understands them in each language. */
export function writeMoment({ date, time }: When, { day, brief }: Words): string {
	return time === undefined ? day(date) : brief.at(day(date), time);
}

/** Describes what else is planned at a moment for the people who would meet then. Undefined if nothing is. */
export function describeClash(
	{ language: { words }, clock }: Needed,
	programme: Programme,
	who: Pick<Slot, 'pair' | 'people' | 'minutes' | 'session'>,
	{ date, time }: When,
): string | undefined {
	const clash = time === undefined ? undefined : clashWith({ ...who, date, clock: { time } }, programme, clock.today(programme));
	if (!clash) {
		return undefined;
	}
	const pair = plainText(describePair(programme, mentorsOf(programme, clash), menteesOf(programme, clash)));
	return words.logging.clash(pair, clash.clock ? words.brief.at(words.day(clash.date), clash.clock.time) : words.day(clash.date));
}

/** Asks for whole minutes, and shows what was understood of a length in other words. `none` if the answer is empty. Undefined on Escape. */
export async function askMinutes(
	{ language }: Needed,
	question: Progress & { readonly title: string },
	usual: number,
): Promise<number | 'none' | typeof back | undefined> {
	const { minutes, badMinutes } = language.words.logging;
	const { wholeMinutes } = sessionPageWordsFor(language.words.language);
	const validate = (text: string): Validation => {
		const read = parseMinutes(text);
		return text === '' || String(read) === text ? undefined
			: read === undefined ? badMinutes : { message: wholeMinutes(read), severity: vscode.InputBoxValidationSeverity.Info };
	};
	const answer = await askText({ ...question, placeholder: minutes }, String(usual), { validate });
	return typeof answer === 'string' ? parseMinutes(answer) ?? 'none' : answer;
}

/** Reads `90`, `90'` or `1,5 jam`. Undefined if it is not in 1 to 100,000. */
function parseMinutes(text: string): number | undefined {
	const minutes = readLength(text, 'minutes') ?? 0;
	return minutes >= 1 && minutes <= 100_000 ? minutes : undefined;
}
