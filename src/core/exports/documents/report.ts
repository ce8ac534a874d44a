import { figureNotes, type ProgrammeFigures } from '../../analysis/figures/figures';
import type { Programme } from '../../programme/programme';
import { escapeHtml } from '../../text/escapeHtml';
import { plainText } from '../../text/plainText';
import { documentWords, jpReportWords, reportWords } from '../../words/lateWords';
import type { Words } from '../../words/words';
import { ownText } from './breakable';
import { chartsIn } from './charts';
import { chartsOnPaper } from './chartStyle';
import { type Document, type Letterhead, longDay, type Sheet, type Signed } from './document';
import { figuresList } from './figuresList';
import { notesOf } from './notes';
import { attentionIn, soonDays } from './reportAttention';
import { groupsTable, pairsTables, topFigures } from './reportTables';

/** The figures of a programme, and who issues the report on them. */
export interface ReportedProgramme {
	/** What was counted: the programme, or the anonymised one. */
	readonly programme: Programme;
	readonly figures: ProgrammeFigures;
	readonly letterhead: Letterhead;
	readonly signed: Signed;
}

/**
 * Returns the report on programmes: a sheet for each. Contains metadata and people's names, mentees first, no free text, and no JP of a
 * person, which the JP report has.
 */
export function programmeReport(programmes: readonly ReportedProgramme[], words: Words): Document {
	const { title } = reportWords[words.language];
	return {
		name: [title, ...programmes.map(({ figures: { name } }) => name)].join(': '),
		sheets: programmes.map(programme => sheetOf(programme, words)),
		style: reportStyle + chartsOnPaper,
	};
}

/** Tables of pairs have many columns, so their letters are smaller. */
const reportStyle = `.many table { font-size: 0.8em; line-height: 1.3; }
.many th, .many td { padding: 0.25em 0.35em; }
`;

function sheetOf({ programme, figures, letterhead, signed }: ReportedProgramme, words: Words): Sheet {
	const { name, cohort, year, today } = figures;
	const { title, programme: ofProgramme, allPairs, nothing, nothingInCohort } = reportWords[words.language];
	const labels = documentWords[words.language];
	const head: Omit<Sheet, 'sections'> = {
		letterhead, title,
		facts: [
			[ofProgramme, name], [labels.period, periodOf(programme, figures, words)], [labels.scope, cohort ? cohort.name : allPairs],
			[labels.day, labels.inFull(today)],
		],
		runningHead: [title, name, ...(cohort ? [cohort.name] : []), ...(year === undefined ? [] : [String(year)])].join(' · '),
	};
	if (figures.byPair.length === 0 && figures.byMonth.length === 0) {
		return { ...head, sections: [`<p>${ownText(cohort ? nothingInCohort(cohort.name) : nothing)}</p>`] };
	}
	return {
		...head,
		sections: { [Symbol.iterator]: () => sections(programme, figures, words) },
		ending: ending(figures, words),
		signed: signed.signers.length > 0 ? signed : { ...signed, signers: [{ position: jpReportWords[words.language].coordinator }] },
	};
}

/**
 * Returns the year that was asked for, else the time from the first start to the last end of the cohorts, else the months of the first and
 * the last session held; empty where none was.
 */
function periodOf(programme: Programme, { cohort: only, year, byCohort, byMonth }: ProgrammeFigures, words: Words): string {
	const { from } = documentWords[words.language];
	if (year !== undefined) {
		return words.overview.year(year);
	}
	const counted = new Set(only ? [only.id] : byCohort.map(({ id }) => id));
	const cohorts = (programme.file?.cohorts ?? []).filter(({ id }) => id !== undefined && counted.has(plainText(id)));
	const [starts, ends] = [cohorts.flatMap(({ start = [] }) => start).sort(), cohorts.flatMap(({ end = [] }) => end).sort()];
	const [start, end] = [starts.at(0), ends.at(-1)];
	if (start !== undefined && end !== undefined && starts.length === counted.size && ends.length === counted.size) {
		return from(longDay(start, words), longDay(end, words));
	}
	const months = byMonth.filter(({ sessions }) => sessions.held > 0).map(({ month }) => words.finding.rows.month(month));
	const [first, last] = [months.at(0), months.at(-1)];
	return first === undefined || last === undefined ? '' : first === last ? first : from(first, last);
}

/** Each part when it is asked for, so that others can work between two. */
function* sections(programme: Programme, figures: ProgrammeFigures, words: Words): Generator<string, void, undefined> {
	const { overview: { pairs, top } } = words;
	const say = reportWords[words.language];
	const { byCohort, byMentor, byPair } = figures;
	yield heading(top.caption) + figuresList(topFigures(figures, words));
	yield heading(say.attention.heading) + attentionIn(programme, figures, words);
	if (byCohort.length > 0) {
		yield heading(say.byCohort) + groupsTable('byCohort', figures, words);
	}
	if (byMentor.length > 0) {
		yield heading(say.byMentor) + groupsTable('byMentor', figures, words);
	}
	yield* chartsIn(figures, heading(say.charts), words);
	yield heading(pairs.caption);
	yield* byPair.length === 0 ? [`<p>${escapeHtml(pairs.none)}</p>`] : pairsTables(figures, words);
}

function ending(figures: ProgrammeFigures, words: Words): string {
	const { overview: { notes } } = words;
	const say = reportWords[words.language];
	return notesOf(notes.heading, [
		...figureNotes(figures, words), ...(figures.byMentor.length > 0 ? [say.mentorNote] : []), say.attentionNote(soonDays),
		notes.leftOut(figures.leftOut),
	]);
}

function heading(text: string): string {
	return `<h2>${escapeHtml(text)}</h2>\n`;
}
