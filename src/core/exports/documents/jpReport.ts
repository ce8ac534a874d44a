import type { JpSession, PersonJp } from '../../analysis/figures/personJp';
import { escapeHtml } from '../../text/escapeHtml';
import { jpReportWords } from '../../words/lateWords';
import type { Words } from '../../words/words';
import type { Document, Letterhead, Sheet, Signed } from './document';
import { figuresList } from './figuresList';
import { notesOf } from './notes';
import { type Cell, tableOf } from './table';

/** One person's JP of a year, and who issues the report on it. */
export interface JpReport {
	readonly person: PersonJp;
	readonly letterhead: Letterhead;
	readonly signed: Signed;
}

/**
 * Returns the document on the JP of people, to sign: a sheet for each person and programme; a person who never met has one that says so.
 * It names the people, since it is their own report. Contains no free text, only file names of evidence.
 */
export function jpReport(reports: readonly JpReport[], words: Words): Document {
	const { title } = jpReportWords[words.language];
	const about = [...new Set(reports.map(({ person: { name } }) => name))];
	const [first] = reports;
	const of = about.length === 1 ? about[0] ?? '' : first?.person.programme ?? '';
	return {
		name: `${title}: ${[of, ...new Set(reports.map(({ person: { year } }) => String(year)))].join(', ')}`,
		sheets: reports.map(report => sheetOf(report, words)),
		style: '.jp td:nth-child(7) { min-width: 7em; height: 2.8em; }\n',
	};
}

function sheetOf({ person, letterhead, signed }: JpReport, words: Words): Sheet {
	const { name, nip, position, unit = '', programme, year } = person;
	const { brief: { log } } = words;
	const labels = jpReportWords[words.language];
	return {
		letterhead,
		title: labels.title,
		facts: [
			[labels.name, name], [labels.nip, nip], [labels.position, position], [labels.unit, unit], [labels.programme, programme],
			[labels.year, String(year)],
		],
		runningHead: [labels.title, name, String(year)].join(' · '),
		sections: { [Symbol.iterator]: () => sections(person, words) },
		signed: signed.signers.length > 0 ? signed : { ...signed, signers: [{ position: log.mentor }, { position: labels.coordinator }] },
	};
}

/** Each part when it is asked for: a document of thousands of people is not made at once. */
function* sections({ name, year, sessions, total, rule, unnamed, leftOut }: PersonJp, words: Words): Generator<string, void, undefined> {
	const { brief: { log }, overview: { number, notKnown, notes } } = words;
	const labels = jpReportWords[words.language];
	const unknown = sessions.filter(({ minutes }) => minutes === undefined).map(({ date }) => words.day(date));
	const toSign = sessions.filter(({ approved }) => !approved).length;
	yield sessions.length === 0
		? `<p>${escapeHtml(labels.none(name, year))}</p>`
		: `<div class="jp">${tableOf({
			caption: labels.sessions,
			heads: [log.number, log.date, labels.kind, labels.with, labels.minutes, labels.jp, log.paraf, labels.evidence],
			rows: sessions.map((session, i) => row(session, i + 1, words)),
		}, words)}</div>`;
	yield `<h2>${escapeHtml(labels.total)}</h2>\n${figuresList([
		[labels.held, number(sessions.length)],
		[labels.minutes, total.minutes === undefined ? notKnown : number(total.minutes)],
		[labels.jp, total.jp === undefined ? notKnown : number(total.jp)],
		[labels.target, number(total.target)],
		...(toSign > 0 ? [[labels.toSign, number(toSign)] as const] : []),
	])}`;
	if (unknown.length > 0) {
		yield `<p>${escapeHtml(`${labels.withoutMinutes}: ${unknown.join(', ')}`, 10_000)}</p>`;
	}
	yield notesOf(notes.heading, [
		rule === undefined ? notes.noJp : rule === 'unclear' ? notes.jpUnclear : notes.jp(rule),
		labels.aboutTarget(total.target),
		...(unknown.length > 0 && typeof rule === 'object' && rule.per === 'minutes' ? [labels.lacking(unknown.length)] : []),
		...(unnamed === undefined ? [] : [notes.unnamed(unnamed)]),
		notes.leftOut(leftOut),
	]);
}

function row({ date, kind, with: others, minutes, jp, approved, evidence }: JpSession, i: number, words: Words): readonly Cell[] {
	const { overview: { notKnown } } = words;
	const labels = jpReportWords[words.language];
	return [
		i, words.day(date), words.calendar.kinds[kind], { of: others.join(', ') }, minutes ?? notKnown,
		jp === 'sameDay' ? labels.sameDay : jp ?? notKnown,
		{
			of: [
				...(approved?.by === undefined ? [] : [approved.by]), ...(approved?.on === undefined ? [] : [words.day(approved.on)]),
			].join(', '),
		},
		{ of: evidence.join(', ') },
	];
}
