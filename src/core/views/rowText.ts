import { type Goal, goalProgress } from '../programme/goalProgress';
import { addDays, type Day, daysBetween } from '../time/days';
import type { Words } from '../words/words';
import type { Row } from './row';

/** The maximum length of a title or text in a tooltip: whatever a person types as one is shown whole. */
export const maxTooltipCharacters = 2_000;

/** Joins a row's label and details into one sentence for screen readers. */
export function sentence(subject: string, ...details: readonly string[]): string {
	const text = [subject.replace(/[.,;:]+$/, ''), ...details].filter(part => part !== '').join(', ');
	return /[.?!…]$/.test(text) ? text : `${text}.`;
}

/** Splits a row's description into its parts. */
export function parted(description: string): readonly string[] {
	return description.split(' · ');
}

/** Returns the lines of a tooltip, `Due: Fri 27 Aug 2021`; undefined details are omitted. */
export function detailLines(
	details: Readonly<Partial<Record<keyof Words['actions']['details'], string>>>, words: Words,
): readonly string[] {
	const names = words.actions.details;
	return (Object.keys(names) as (keyof typeof names)[]).flatMap(key => details[key] === undefined
		? []
		: [`${names[key]}: ${details[key]}`]);
}

/** Makes row ids unique. Two sessions of a file can have the same id by mistake; VS Code rejects trees with repeated ids. */
export function distinct(rows: readonly Row[]): readonly Row[] {
	const seen = new Map<string, number>();
	return rows.map(row => {
		const before = seen.get(row.id) ?? 0;
		seen.set(row.id, before + 1);
		return before === 0 ? row : within(row, `again ${String(before)}`);
	});
}

/** Returns the row with `prefix` before its id and the ids of all rows below, for a row that is in the tree twice. */
export function within(row: Row, prefix: string): Row {
	const { children } = row;
	return { ...row, id: `${prefix}/${row.id}`, ...(children && { children: () => children().map(child => within(child, prefix)) }) };
}

/** `3 days overdue`, `due today`, `due Fri 27 Aug`; the year only where it isn't today's. `inFull`: `due Friday 27 August 2021`. */
export function dueInWords(due: Day, today: Day, words: Words, inFull = false): string {
	if (due < today) {
		return words.actions.overdue(daysBetween(due, today));
	}
	return due === today
		? words.actions.dueToday
		: due === addDays(today, 1)
			? words.actions.dueTomorrow
			: words.actions.due(inFull ? words.spoken.day(due) : dayOfWeek(due, today, words));
}

/** Returns `Fri 27 Aug`; the year only where it isn't today's. */
export function dayOfWeek(day: Day, today: Day, words: Words): string {
	return `${words.day(day).split(' ', 1)[0] ?? ''} ${words.shortDay(day, today)}`;
}

/** Returns how far a goal is, and how that has changed. */
export function progressInWords(goal: Goal, { actions: { goals } }: Words): string {
	const { level, percent, before, trend } = goalProgress(goal);
	if (level === undefined && percent === undefined) {
		return goals.noProgress;
	}
	const measure = goals.measure({ ...(level !== undefined && { level }), ...(percent !== undefined && { percent }) });
	const now = level !== undefined && goal.target !== undefined ? goals.ofTarget(measure, goal.target) : measure;
	return before && trend ? goals.since[trend](now, goals.measure(before)) : now;
}
