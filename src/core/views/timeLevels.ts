import { countOf, type Divide, divideAll, divideInSteps, divider, maxRowsPerLevel, type Part, rangesOf } from './partition';
import type { Row } from './row';
import type { Words } from '../words/words';
import { parted, sentence } from './rowText';

/** Options for rows that are grouped by year, month and day above `maxRowsPerLevel`. */
export interface Timed<T, P extends Part<T>> {
	readonly words: Words;
	/** Splits by year, month and day. */
	readonly spans: Spans<P>;
	/** Whether the latest comes first. */
	readonly latestFirst: boolean;
	readonly describe: (parts: readonly P[]) => string;
	/** Returns the values in display order. */
	readonly inOrder: (parts: readonly P[]) => readonly T[];
	readonly rows: (values: readonly T[]) => readonly Row[];
}

type Spans<P> = readonly [Divide<P, string>, Divide<P, string>, Divide<P, string>];

/** Returns dividers by the first 4, 7 and 10 characters of an ISO day. Values with an empty day are one span. */
export function spansBy<T, P extends Part<T>>(dayOf: (value: T) => string, make: (values: readonly T[], of: P) => P): Spans<P> {
	const by = (characters: number): Divide<P, string> => divider(value => [dayOf(value).slice(0, characters)], make);
	return [by(4), by(7), by(10)];
}

/** The children of a row, and what fills their caches. */
export type Below = Required<Pick<Row, 'children' | 'prepare'>>;

/**
 * Returns the rows of some values. Above `maxRowsPerLevel` they are grouped by year; a year above it by month, a month by day, a day
 * by ranges of positions.
 */
export function timeLevels<T, P extends Part<T>>(timed: Timed<T, P>, parts: readonly P[], below: string): Below {
	return {
		children: () => levels(timed, parts, below, 0),
		*prepare() {
			if (countOf(parts) > maxRowsPerLevel) {
				yield* divideInSteps(parts, timed.spans[0]);
			}
		},
	};
}

/** Returns the spans of one level in display order. Level 0 is years, 1 months, 2 days. */
export function spansInOrder<T, P extends Part<T>>(
	{ spans, latestFirst }: Pick<Timed<T, P>, 'spans' | 'latestFirst'>, parts: readonly P[], level: 0 | 1 | 2,
): readonly (readonly [string, readonly P[]])[] {
	const direction = latestFirst ? -1 : 1;
	return [...divideAll(parts, spans[level])].sort(([a], [b]) => a < b ? -direction : direction);
}

function levels<T, P extends Part<T>>(timed: Timed<T, P>, parts: readonly P[], below: string, level: 0 | 1 | 2 | 3): readonly Row[] {
	if (level === 3 || countOf(parts) <= maxRowsPerLevel) {
		return inRanges(timed, timed.inOrder(parts), below);
	}
	const spans = spansInOrder(timed, parts, level);
	const next = level === 0 ? 1 : level === 1 ? 2 : 3;
	const [only] = spans;
	return spans.length === 1 && only
		? levels(timed, only[1], below, next)
		: spans.map(([span, members], i) => spanRow(timed, `${below}/${span}`, span, members, i === 0, next));
}

/** Returns a span in words: a year, a month, a day, or none. */
export function spanLabel(span: string, words: Words): string {
	return span.length === 4
		? span
		: span.length === 7
			? words.finding.rows.month(span)
			: span === ''
				? words.finding.rows.noDay
				: words.day(span);
}

/** Returns the row of a span: a year, a month or a day. `next` is the level below it; 3 is ranges of positions. */
export function spanRow<T, P extends Part<T>>(
	timed: Timed<T, P>, id: string, span: string, parts: readonly P[], expanded: boolean, next: 1 | 2 | 3,
): Row {
	const { words, describe } = timed;
	const label = spanLabel(span, words);
	return {
		...groupRow(id, label, describe(parts), 'calendar', () => span.length === 10 ? words.spoken.day(span) : label), expanded,
		children: () => levels(timed, parts, id, next),
		*prepare() {
			if (next < 3 && countOf(parts) > maxRowsPerLevel) {
				yield* divideInSteps(parts, timed.spans[next === 1 ? 1 : 2]);
			}
		},
	};
}

function inRanges<T, P extends Part<T>>(timed: Timed<T, P>, values: readonly T[], below: string): readonly Row[] {
	const ranges = rangesOf(values);
	return ranges.length === 0 ? timed.rows(values) : ranges.map(({ number, from, to, members }, i) => {
		const id = `${below}/${String(number)}`;
		return {
			...groupRow(id, `${String(from)} – ${String(to)}`, '', 'list-ordered', timed.words.spoken.range),
			expanded: i === 0,
			children: () => inRanges(timed, members, id),
		};
	});
}

/** Returns a row that only groups others. `about` formats its label for screen readers. */
export function groupRow(id: string, label: string, description: string, icon: string, about = (shown: string): string => shown): Row {
	return {
		id, kind: 'group', label, ...(description !== '' && { description }), icon,
		tooltip: [label, ...(description === '' ? [] : [description])].join('\n'),
		spoken: sentence(about(label), ...parted(description)),
	};
}
