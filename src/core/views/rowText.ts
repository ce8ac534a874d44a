import { addDays, type Day, daysBetween } from '../time/days';
import type { Words } from '../words/words';
import type { Row } from './row';

/** What a row says to who hears it, as one sentence: what it is about, then what is said of that. */
export function sentence(subject: string, ...says: readonly string[]): string {
	const said = [subject.replace(/[.,;:]+$/, ''), ...says].filter(part => part !== '').join(', ');
	return /[.?!…]$/.test(said) ? said : `${said}.`;
}

/** A description that is shown, part by part. */
export function parted(description: string): readonly string[] {
	return description.split(' · ');
}

/** The lines of a tooltip, `Due: Fri 27 Aug 2021`; what is not known is left out. */
export function detailLines(
	details: Readonly<Partial<Record<keyof Words['actions']['details'], string>>>, words: Words,
): readonly string[] {
	const names = words.actions.details;
	return (Object.keys(names) as (keyof typeof names)[]).flatMap(key => details[key] === undefined
		? []
		: [`${names[key]}: ${details[key]}`]);
}

/** Two sessions of one file can carry one id by mistake; VS Code shows no tree in which two rows do. */
export function distinct(rows: readonly Row[]): readonly Row[] {
	const seen = new Map<string, number>();
	return rows.map(row => {
		const before = seen.get(row.id) ?? 0;
		seen.set(row.id, before + 1);
		return before === 0 ? row : within(row, `again ${String(before)}`);
	});
}

/** The same row at another place of the tree, with ids of its own all the way down. */
export function within(row: Row, place: string): Row {
	const { children } = row;
	return { ...row, id: `${place}/${row.id}`, ...(children && { children: () => children().map(child => within(child, place)) }) };
}

/** `3 days overdue`, `due today`, `due Fri 27 Aug`; the year only where it is not today's. In full, `due Friday 27 August 2021`. */
export function dueInWords(due: Day, today: Day, words: Words, inFull = false): string {
	if (due < today) {
		return words.actions.overdue(daysBetween(due, today));
	}
	return due === today
		? words.actions.dueToday
		: due === addDays(today, 1)
			? words.actions.dueTomorrow
			: words.actions.due(inFull ? words.spoken.day(due) : `${weekday(due, words)} ${words.shortDay(due, today)}`);
}

/** `Fri`: the first word of a day. */
function weekday(day: Day, words: Words): string {
	return words.day(day).split(' ', 1)[0] ?? '';
}
