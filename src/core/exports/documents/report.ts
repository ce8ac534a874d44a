import { figureNotes, type ProgrammeFigures } from '../../analysis/figures/figures';
import type { Programme } from '../../programme/programme';
import { escapeHtml } from '../../text/escapeHtml';
import { documentWords, jpReportWords, reportWords } from '../../words/lateWords';
import type { Words } from '../../words/words';
import { chartsIn } from './charts';
import { chartsOnPaper } from './chartStyle';
import type { Document, Letterhead, Sheet, Signed } from './document';
import { figuresList } from './figuresList';
import { notesOf } from './notes';
import { attentionIn, soonDays } from './reportAttention';
import { groupsTable, pairsTables, topFigures } from './reportTables';
import { tableOf } from './table';

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
	const { name, cohort, year, today, byMonth } = figures;
	const { title, programme: ofProgramme, allPairs } = reportWords[words.language];
	const labels = documentWords[words.language];
	const [first, last] = [byMonth.at(0), byMonth.at(-1)].map(month => month && words.finding.rows.month(month.month));
	const period = year !== undefined
		? words.overview.year(year)
		: first === undefined || last === undefined ? '' : first === last ? first : labels.from(first, last);
	return {
		letterhead, title,
		facts: [
			[ofProgramme, name], [labels.period, period], [labels.scope, cohort ? cohort.name : allPairs],
			[labels.day, words.day(today)],
		],
		runningHead: [title, name, ...(cohort ? [cohort.name] : []), ...(year === undefined ? [] : [String(year)])].join(' · '),
		sections: { [Symbol.iterator]: () => sections(programme, figures, words) },
		signed: signed.signers.length > 0 ? signed : { ...signed, signers: [{ position: jpReportWords[words.language].coordinator }] },
	};
}

/** Each part when it is asked for, so that others can work between two. */
function* sections(programme: Programme, figures: ProgrammeFigures, words: Words): Generator<string, void, undefined> {
	const { overview: { broken: files, notes, pairs, top } } = words;
	const say = reportWords[words.language];
	const { byCohort, byMentor, byPair, broken } = figures;
	yield heading(top.caption) + figuresList(topFigures(figures, words));
	yield heading(say.attention.heading) + attentionIn(programme, figures, words);
	if (byCohort.length > 0) {
		yield heading(say.byCohort) + groupsTable('byCohort', figures, words);
	}
	if (byMentor.length > 0) {
		yield heading(say.byMentor) + groupsTable('byMentor', figures, words);
	}
	yield heading(say.charts);
	yield* chartsIn(figures, words);
	yield heading(pairs.caption);
	yield* byPair.length === 0 ? [`<p>${escapeHtml(pairs.none)}</p>`] : pairsTables(figures, words);
	if (broken.length > 0) {
		yield heading(files.caption) + tableOf({
			caption: files.caption, hasHeading: true, heads: [files.file, files.line, files.problem],
			rows: broken.map(({ file, line, code }) => [{ of: file }, String(line), code]),
		}, words);
	}
	yield notesOf(notes.heading, [
		...figureNotes(figures, words), ...(byMentor.length > 0 ? [say.mentorNote] : []), say.attentionNote(soonDays),
		notes.leftOut(figures.leftOut),
	]);
}

function heading(text: string): string {
	return `<h2>${escapeHtml(text)}</h2>\n`;
}
