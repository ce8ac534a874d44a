import type { JpSession, PersonJp } from '../analysis/figures/personJp';
import type { Words } from '../words/words';
import { escapeHtml } from '../text/escapeHtml';
import { type HtmlCell, htmlPage, htmlTable } from './html';
import { jpReportStyle, reportStyle } from './styles';

/**
 * One person's JP of a year as one HTML file without scripts, to print and to sign: a part for each programme. It is the person's
 * own report, so it says who they are; what people wrote is not in it, only the names of files attached as evidence.
 */
export function jpReport(reports: readonly PersonJp[], words: Words): string {
	const { title } = words.jpReport;
	return htmlPage([
		title, ...new Set(reports.map(({ name, year }) => `${name}, ${String(year)}`)),
	].join(': '), reportStyle + jpReportStyle, [
		`<h1>${escapeHtml(title)}</h1>`, ...reports.map(report => section(report, words)),
	].join('\n'), words);
}

function section(report: PersonJp, words: Words): string {
	const { name, year, sessions, total, rule } = report;
	const { jpReport: say, brief: { log }, overview: { number, notKnown, notes } } = words;
	const table = (caption: string, heads: readonly string[], rows: readonly (readonly HtmlCell[])[]): string =>
		htmlTable(caption, heads, rows, number);
	const facts: readonly (readonly [string, string | undefined])[] = [
		[say.name, name],
		[say.nip, report.nip],
		[say.position, report.position],
		[say.unit, report.unit],
		[say.programme, report.programme],
		[say.year, String(year)],
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
			? `<p>${escapeHtml(say.none(name, year))}</p>`
			: table(
				say.sessions,
				[log.number, log.date, say.kind, say.with, say.minutes, say.jp, log.paraf, say.evidence],
				sessions.map((session, i) => row(session, i + 1, words)),
			),
		table(say.total, [say.figure, say.value], [
			[say.held, number(sessions.length)],
			[say.minutes, total.minutes === undefined ? notKnown : number(total.minutes)],
			[say.jp, total.jp === undefined ? notKnown : number(total.jp)],
			[say.target, number(total.target)],
			...(unknown.length > 0 ? [[say.withoutMinutes, unknown.join(', ')]] : []),
			...(toSign > 0 ? [[say.toSign, number(toSign)]] : []),
		]),
		`<ul>\n${[
			rule === undefined ? notes.noJp : rule === 'unclear' ? notes.jpUnclear : notes.jp(rule),
			say.aboutTarget(total.target),
			...(unknown.length > 0 && typeof rule === 'object' && rule.per === 'minutes' ? [say.lacking(unknown.length)] : []),
			notes.leftOut(report.leftOut),
		].map(note => `<li>${escapeHtml(note)}</li>`).join('\n')}\n</ul>`,
		`<div class="signatures">\n${[log.mentor, say.coordinator]
			.map(role => `<div><p>${escapeHtml(role)}</p><p class="line">${escapeHtml(say.nameAndDay)}</p></div>`)
			.join('\n')}\n</div>`,
		'</section>',
	].join('\n');
}

function row({ date, kind, with: others, minutes, jp, approved, evidence }: JpSession, i: number, words: Words): readonly HtmlCell[] {
	const { overview: { notKnown }, jpReport: say } = words;
	return [
		i, words.day(date), words.calendar.kinds[kind], { of: others.join(', ') }, minutes ?? notKnown, jp === 'sameDay'
			? say.sameDay
			: jp ?? notKnown,
		{
			of: [
				...(approved?.by === undefined ? [] : [approved.by]), ...(approved?.on === undefined ? [] : [words.day(approved.on)]),
			].join(', '),
		}, { of: evidence.join(', ') },
	];
}
