import { hoursOf } from '../../analysis/figures/counting';
import type { ProgrammeFigures } from '../../analysis/figures/figures';
import type { Programme } from '../../programme/programme';
import { distinct } from '../../text/collections';
import type { Uri } from '../../text/uri';
import { compareNames } from '../../text/personName';
import { overviewPageWords } from '../../words/lateWords';
import type { Words } from '../../words/words';
import type { Cell, Figure, LongTable, Overview, RowTarget, TableRow } from './overviewPage';

/** What the page of all programmes keeps of one programme's figures. */
export interface ProgrammeSummary extends Pick<ProgrammeFigures, 'name' | 'today' | 'pairs' | 'total'> {
	readonly folder: Uri;
	/** The folder as it is shown where two programmes have one name. */
	readonly path: string;
	/** The number of files that can't be read in full. */
	readonly unread: number;
}

/** Returns the summary of a programme's figures. */
export function summaryOf({ name, today, pairs, total, broken }: ProgrammeFigures, folder: Uri, path: string): ProgrammeSummary {
	return { folder, path, name, today, pairs, total, unread: broken.length };
}

/** A column of numbers: what one programme has of it, and the tile that it is on top. */
interface Counted {
	readonly label: string;
	/** Undefined where it is not known. */
	readonly of: (summary: ProgrammeSummary) => number | undefined;
	readonly shown: (value: number) => string;
	/** Whether a programme with any needs attention. */
	readonly warns?: true;
	/** The label of its tile; columns without one have none. */
	readonly tile?: string;
}

/** Returns the page of all programmes, of one year or of all: a row for each, and their sums. */
export function programmesPage(
	summaries: readonly ProgrammeSummary[],
	{ year, years }: { readonly year?: number | undefined; readonly years: readonly string[] },
	words: Words,
): Overview {
	const page = overviewPageWords[words.language];
	const { overview } = words;
	const targets: RowTarget[] = [];
	const columns = numbersIn(words);
	const showsFolder = distinct(summaries.map(({ name }) => name)).length < summaries.length;
	const textColumns = [page.programmes.programme, ...showsFolder ? [page.programmes.folder] : []];
	const table: LongTable = {
		id: 'programmes', caption: page.programmes.table, empty: page.programmes.empty, filters: [],
		columns: [...textColumns.map(label => ({ label, number: false })), ...columns.map(({ label }) => ({ label, number: true }))],
		rows: [...summaries].sort((a, b) => compareNames(a.name, b.name) || (a.folder < b.folder ? -1 : 1)).map((summary): TableRow => ({
			target: targets.push({ folder: summary.folder }) - 1, is: [],
			cells: [summary.name, ...showsFolder ? [summary.path] : [], ...columns.map(column => cellOf(column, summary, words))],
		})),
		...summaries.length > 1 && {
			total: [
				page.programmes.total(summaries.length), ...showsFolder ? [''] : [],
				...columns.map(column => sumOf(column, summaries, words)),
			],
		},
	};
	const [{ today } = { today: undefined }] = summaries;
	return {
		targets,
		page: {
			title: page.programmes.title,
			about: today === undefined ? '' : overview.asOf(words.day(today)),
			scope: { year: {
				label: page.year, chosen: year === undefined ? '' : String(year).padStart(4, '0'),
				options: [{ value: '', label: page.allYears }, ...years.map(value => ({ value, label: String(Number(value)) }))],
			} },
			actions: [], figuresLabel: page.figures,
			figures: columns.flatMap((column, i): readonly Figure[] => column.tile === undefined ? [] : [{
				label: column.tile, value: sumOf(column, summaries, words), more: '',
				...column.warns && { warning: summaries.some(summary => (column.of(summary) ?? 0) > 0) },
				leads: { table: 'programmes', view: { sort: textColumns.length + i, down: true } },
			}]),
			tables: [table], chartsLabel: page.charts, charts: [],
			notes: {
				heading: overview.notes.heading,
				items: [page.programmes.rules, overview.notes.minutes, overview.notes.days, overview.notes.privacy],
			},
			words: page.page,
		},
	};
}

/** Returns the years of all programmes with a session, newest first, as four digits. */
export function yearsOf(programmes: readonly Pick<Programme, 'sessions'>[]): readonly string[] {
	return [...distinct(programmes.flatMap(({ sessions }) => sessions.map(({ date }) => date.slice(0, 4))))].reverse();
}

function numbersIn(words: Words): readonly Counted[] {
	const { programmes } = overviewPageWords[words.language];
	const { overview: { number, top, pairs, people } } = words;
	const column = (label: string, of: Counted['of'], more: Partial<Counted> = {}): Counted => ({ label, of, shown: number, ...more });
	return [
		column(programmes.activePairs, ({ pairs: { active } }) => active, { tile: top.activePairs }),
		column(programmes.notMet, ({ pairs: { stale, alert } }) => stale + alert, { tile: top.flagged, warns: true }),
		column(programmes.held, ({ total }) => total.sessions.held, { tile: top.held }),
		column(programmes.planned, ({ total }) => total.sessions.planned, { tile: top.planned }),
		column(programmes.toLog, ({ total }) => total.sessions.toLog, { tile: top.toLog, warns: true }),
		column(pairs.hours, ({ total }) => total.minutes, { tile: top.hours, shown: minutes => number(hoursOf(minutes)) }),
		column(people.jp, ({ total }) => total.jp, { tile: top.jp, shown: jp => number(Math.round(jp * 100) / 100) }),
		column(pairs.open, ({ total }) => total.actions.open),
		column(pairs.overdue, ({ total }) => total.actions.overdue, { tile: top.overdue, warns: true }),
		column(programmes.unread, ({ unread }) => unread, { warns: true }),
	];
}

function cellOf({ of, shown, warns }: Counted, summary: ProgrammeSummary, { overview: { notKnown } }: Words): Cell {
	const value = of(summary);
	return value === undefined ? [notKnown, null] : [shown(value), value, warns === true && value > 0];
}

/** Returns the sum of what is known; not known where nothing is. */
function sumOf({ of, shown }: Counted, summaries: readonly ProgrammeSummary[], { overview: { notKnown } }: Words): string {
	const known = summaries.flatMap(summary => of(summary) ?? []);
	return known.length === 0 && summaries.length > 0 ? notKnown : shown(known.reduce((sum, value) => sum + value, 0));
}
