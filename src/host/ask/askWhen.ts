import * as vscode from 'vscode';
import { clashWith, type Slot } from '../../core/programme/clash';
import { describePair, menteesOf, mentorsOf, type Programme } from '../../core/programme/programme';
import { plainText } from '../../core/text/plainText';
import type { Day } from '../../core/time/days';
import type { Now } from '../../core/time/instants';
import { parseWhen, type When } from '../../core/time/parseWhen';
import type { Direction } from '../../core/time/spokenDays';
import { describeWhen } from '../../core/views/describeWhen';
import type { Words } from '../../core/words/words';
import type { Services } from '../services';
import { askText, back, type Progress, type Validation } from './ask';

type Needed = Pick<Services, 'language' | 'clock'>;

interface MomentQuestion extends Progress {
	readonly title: string;
	readonly placeholder: string;
	/** Whether a day without a year is in the past or in the future. */
	readonly direction: Direction;
	/** The preset answer, in words that `parseWhen` understands. */
	readonly value: string;
	/** Why a moment is no possible answer; the question is then asked again. */
	readonly refuse: (when: When) => string | undefined;
	/** A reason against a moment that is a possible answer, such as a clash; only shown. */
	readonly warn?: (when: When) => string | undefined;
}

/**
 * Asks for the day of a session, with or without a time, and shows at each key what was understood. A time with a zone
 * (`13.00 WIB`) is converted to the programme's zone, which the times of sessions are in. Undefined on Escape.
 */
export async function askMoment(
	{ language: { words }, clock }: Needed,
	programme: Programme,
	{ refuse, warn, direction, value: preset, ...question }: MomentQuestion,
): Promise<When | typeof back | undefined> {
	let value = preset;
	for (;;) {
		// Read once per question: an answer means what was shown for it, also past midnight.
		const now = clock.now(programme);
		const answer = await askText(question, value, text => {
			const when = parseWhen(text, now, direction);
			const warning = when && (refuse(when) ?? warn?.(when));
			return understood(when, warning && plainText(warning), now, words);
		});
		const when = typeof answer === 'string' ? parseWhen(answer, now, direction) : answer;
		if (when === undefined || when === back || refuse(when) === undefined) {
			return when;
		}
		value = writeMoment(when);
	}
}

interface DueQuestion extends Progress {
	readonly title: string;
	readonly placeholder: string;
	/** Whose today is meant; without it, this machine's. */
	readonly programme?: Programme | undefined;
	/** A reason against a day; only shown. */
	readonly check?: (day: Day) => string | undefined;
}

/**
 * Asks by which day something is due. Empty if the answer is empty: then it has no due day. A typed time is dropped, since
 * a due day means the end of that day. Undefined on Escape.
 */
export async function askDueDay(
	{ language: { words }, clock }: Needed,
	{ check, programme, ...question }: DueQuestion,
): Promise<Day | typeof back | undefined> {
	const now = clock.now(programme);
	const answer = await askText(question, '', text => {
		if (text === '') {
			return { message: words.actions.noDueDay, severity: vscode.InputBoxValidationSeverity.Info };
		}
		const when = parseWhen(text, now, 'future');
		return understood(when && { date: when.date }, when && check?.(when.date), now, words);
	});
	return typeof answer === 'string' && answer !== '' ? parseWhen(answer, now, 'future')?.date : answer;
}

/** Describes what was understood, with a reason against it; an error if nothing was. */
function understood(when: When | undefined, warning: string | undefined, { today }: Now, words: Words): Validation {
	if (!when) {
		return words.when.notUnderstood;
	}
	const description = describeWhen(when, today, words);
	return warning === undefined
		? { message: description, severity: vscode.InputBoxValidationSeverity.Info }
		: { message: `${description}: ${warning}`, severity: vscode.InputBoxValidationSeverity.Warning };
}

/** A moment as text that can be typed, and that `parseWhen` understands in each language. */
export function writeMoment({ date, time }: When): string {
	return time === undefined ? date : `${date} ${time}`;
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
	return words.logging.clash(pair, [words.day(clash.date), clash.clock?.time].filter(part => part !== undefined).join(' '));
}

/** Asks for whole minutes. `none` if the answer is empty. Undefined on Escape. */
export async function askMinutes(
	{ language }: Needed,
	question: Progress & { readonly title: string },
	usual: number,
): Promise<number | 'none' | typeof back | undefined> {
	const { minutes, badMinutes } = language.words.logging;
	const validate = (text: string): string | undefined => text === '' || parseMinutes(text) !== undefined ? undefined : badMinutes;
	const answer = await askText({ ...question, placeholder: minutes }, String(usual), validate);
	return typeof answer === 'string' ? parseMinutes(answer) ?? 'none' : answer;
}

/** Parses `90`, also with its unit. Undefined if it is not in 1 to 100,000. */
function parseMinutes(text: string): number | undefined {
	const digits = /^(\d{1,6})(?:\s*(?:min|mins|minutes?|menit|mnt))?$/i.exec(text.trim())?.[1];
	const minutes = Number(digits);
	return minutes >= 1 && minutes <= 100_000 ? minutes : undefined;
}
