import type { JpSession, PersonJp } from '../../analysis/figures/personJp';
import { escapeHtml } from '../../text/escapeHtml';
import { bareName } from '../../text/personName';
import { jpReportWords } from '../../words/lateWords';
import type { Words } from '../../words/words';
import type { Document, Letterhead, Sheet, Signed } from './document';
import { noteLine } from './notes';
import { type Cell, tableOf } from './table';

/** One person's JP of a year, and who issues the report on it. */
export interface JpReport {
	readonly person: PersonJp;
	readonly letterhead: Letterhead;
	readonly signed: Signed;
}

/** Who and how much are beside each other; each row has room for initials. */
const style = '.facts { display: block; columns: 2; column-gap: 2.5em; } .facts div { grid-template-columns: 10em minmax(0, 1fr); padding: 0.08em 0; break-inside: avoid; } .jp td:last-child { height: 2.6em; }\n@media screen and (max-width: 40em) { .facts { columns: 1; } }\n';

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
		style,
	};
}

function sheetOf({ person, letterhead, signed }: JpReport, words: Words): Sheet {
	const { name, nip, position, unit = '', programme, year, sessions, total } = person;
	const { brief: { log }, overview: { number, notKnown } } = words;
	const labels = jpReportWords[words.language];
	const toSign = sessions.filter(({ approved }) => !approved).length;
	const kind = onlyKind(sessions);
	return {
		letterhead,
		title: labels.title,
		facts: [
			[labels.name, name], [labels.nip, nip], [labels.position, position], [labels.unit, unit], [labels.programme, programme],
			[labels.year, String(year)],
			[labels.kind, kind === undefined ? '' : words.kinds[kind]],
			[labels.held, number(sessions.length)],
			[labels.minutes, total.minutes === undefined ? notKnown : number(total.minutes)],
			[labels.jp, total.jp === undefined ? notKnown : number(total.jp)],
			[labels.target, number(total.target)],
			[labels.toSign, toSign > 0 ? number(toSign) : ''],
		],
		runningHead: [labels.title, name, String(year)].join(' · '),
		sections: { [Symbol.iterator]: () => sections(person, words) },
		ending: ending(person, words),
		signed: signed.signers.length > 0 ? signed : { ...signed, signers: [{ position: log.mentor }, { position: labels.coordinator }] },
	};
}

/** The kind of all sessions; undefined where they differ, or where there is none. */
function onlyKind(sessions: readonly JpSession[]): JpSession['kind'] | undefined {
	const [kind, ...others] = new Set(sessions.map(session => session.kind));
	return others.length === 0 ? kind : undefined;
}

/** Each part when it is asked for: a document of thousands of people is not made at once. */
function* sections({ name, year, sessions }: PersonJp, words: Words): Generator<string, void, undefined> {
	const { brief: { log } } = words;
	const labels = jpReportWords[words.language];
	const shown: Shown = { kind: onlyKind(sessions) === undefined, evidence: sessions.some(({ evidence }) => evidence.length > 0) };
	yield sessions.length === 0
		? `<p>${escapeHtml(labels.none(name, year))}</p>`
		: `<div class="jp">${tableOf({
			caption: labels.sessions,
			heads: [
				log.number, log.date, ...shown.kind ? [labels.kind] : [], labels.with, labels.minutes, labels.jp, [log.paraf, 28] as const,
				...shown.evidence ? [labels.evidence] : [],
			],
			rows: sessions.map((session, i) => row(session, i + 1, shown, words)),
		}, words)}</div>`;
}

function ending({ sessions, total, rule, unnamed, leftOut }: PersonJp, words: Words): string {
	const { overview: { notes } } = words;
	const labels = jpReportWords[words.language];
	const unknown = sessions.filter(({ minutes }) => minutes === undefined).map(({ date }) => words.shortDay(date, ''));
	const list = unknown.length === 0 ? '' : `<p class="notes">${escapeHtml(`${labels.withoutMinutes}: ${unknown.join(', ')}`, 10_000)}</p>\n`;
	return list + noteLine([
		rule === undefined ? notes.noJp : rule === 'unclear' ? notes.jpUnclear : notes.jp(rule),
		labels.aboutTarget(total.target),
		...(unknown.length > 0 && typeof rule === 'object' && rule.per === 'minutes' ? [labels.lacking(unknown.length)] : []),
		...(unnamed === undefined ? [] : [notes.unnamed(unnamed)]),
		...(leftOut.sessions + leftOut.reflections > 0 ? [notes.leftOut(leftOut)] : []),
	]);
}

/** Which columns are shown: those in which not all rows are alike. */
interface Shown {
	readonly kind: boolean;
	readonly evidence: boolean;
}

function row(
	{ date, kind, with: others, minutes, jp, approved, evidence }: JpSession, i: number, shown: Shown, words: Words,
): readonly Cell[] {
	const { overview: { notKnown } } = words;
	const labels = jpReportWords[words.language];
	return [
		i, { short: words.shortDay(date, '') }, ...shown.kind ? [words.kinds[kind]] : [], { of: others.join(', ') }, minutes ?? notKnown,
		jp === 'sameDay' ? labels.sameDay : jp ?? notKnown,
		{
			of: [
				...(approved?.by === undefined ? [] : [bareName(approved.by)]),
				...(approved?.on === undefined ? [] : [words.shortDay(approved.on, '')]),
			],
		},
		...shown.evidence ? [{ of: evidence.join(', ') }] : [],
	];
}
