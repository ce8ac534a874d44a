import type { JpSession, PersonJp } from '../../analysis/figures/personJp';
import { jpReportWords } from '../../words/lateWords';
import type { Words } from '../../words/words';
import { escapeHtml } from '../../text/escapeHtml';
import { type HtmlCell, htmlPage, htmlTable } from '../html';
import { jpReportStyle, reportStyle } from '../styles';

/**
 * Renders one person's JP of a year as an HTML page without scripts, for printing and signing, with a section for each programme. It
 * names the person, since it is their own report. Contains no free text, only file names of evidence.
 */
export function jpReport(reports: readonly PersonJp[], words: Words): string {
	const { title } = jpReportWords[words.language];
	return htmlPage([
		title, ...new Set(reports.map(({ name, year }) => `${name}, ${String(year)}`)),
	].join(': '), reportStyle + jpReportStyle, [
		`<h1>${escapeHtml(title)}</h1>`, ...reports.map(report => section(report, words)),
	].join('\n'), words);
}

function section(report: PersonJp, words: Words): string {
	const { name, year, sessions, total, rule } = report;
	const { brief: { log }, overview: { number, notKnown, notes } } = words;
	const labels = jpReportWords[words.language];
	const table = (caption: string, heads: readonly string[], rows: readonly (readonly HtmlCell[])[]): string =>
		htmlTable(caption, heads, rows, number);
	const facts: readonly (readonly [string, string | undefined])[] = [
		[labels.name, name],
		[labels.nip, report.nip],
		[labels.position, report.position],
		[labels.unit, report.unit],
		[labels.programme, report.programme],
		[labels.year, String(year)],
	];
	const unknown = sessions.filter(({ minutes }) => minutes === undefined).map(({ date }) => words.day(date));
	const toSign = sessions.filter(({ approved }) => !approved).length;
	return [
		'<section>',
		`<dl>\n${facts
			.flatMap(([label, value = '']) => value === ''
				? []
				: `<div><dt>${escapeHtml(label)}</dt><dd><bdi>${escapeHtml(value)}</bdi></dd></div>`)
			.join('\n')}\n</dl>`,
		sessions.length === 0
			? `<p>${escapeHtml(labels.none(name, year))}</p>`
			: table(
				labels.sessions,
				[log.number, log.date, labels.kind, labels.with, labels.minutes, labels.jp, log.paraf, labels.evidence],
				sessions.map((session, i) => row(session, i + 1, words)),
			),
		table(labels.total, [labels.figure, labels.value], [
			[labels.held, number(sessions.length)],
			[labels.minutes, total.minutes === undefined ? notKnown : number(total.minutes)],
			[labels.jp, total.jp === undefined ? notKnown : number(total.jp)],
			[labels.target, number(total.target)],
			...(unknown.length > 0 ? [[labels.withoutMinutes, unknown.join(', ')]] : []),
			...(toSign > 0 ? [[labels.toSign, number(toSign)]] : []),
		]),
		`<ul>\n${[
			rule === undefined ? notes.noJp : rule === 'unclear' ? notes.jpUnclear : notes.jp(rule),
			labels.aboutTarget(total.target),
			...(unknown.length > 0 && typeof rule === 'object' && rule.per === 'minutes' ? [labels.lacking(unknown.length)] : []),
			...(report.unnamed === undefined ? [] : [notes.unnamed(report.unnamed)]),
			notes.leftOut(report.leftOut),
		].map(note => `<li>${escapeHtml(note)}</li>`).join('\n')}\n</ul>`,
		`<div class="signatures">\n${[log.mentor, labels.coordinator]
			.map(role => `<div><p>${escapeHtml(role)}</p><p class="line">${escapeHtml(labels.nameAndDay)}</p></div>`)
			.join('\n')}\n</div>`,
		'</section>',
	].join('\n');
}

function row({ date, kind, with: others, minutes, jp, approved, evidence }: JpSession, i: number, words: Words): readonly HtmlCell[] {
	const { overview: { notKnown } } = words;
	const labels = jpReportWords[words.language];
	return [
		i, words.day(date), words.calendar.kinds[kind], { of: others.join(', ') }, minutes ?? notKnown, jp === 'sameDay'
			? labels.sameDay
			: jp ?? notKnown,
		{
			of: [
				...(approved?.by === undefined ? [] : [approved.by]), ...(approved?.on === undefined ? [] : [words.day(approved.on)]),
			].join(', '),
		}, { of: evidence.join(', ') },
	];
}
