import { type AnyPair, describeAnyPair, sessionsOfPair } from '../programme/namedPairs';
import { describePairInFull, nameOfPerson, type Programme } from '../programme/programme';
import { statusOf, type Session } from '../record/session';
import type { Day } from '../time/days';
import type { Words } from '../words/words';
import { escapeHtml } from '../text/escapeHtml';
import { plainLines } from '../text/plainText';
import { sessionLogStyle } from './styles';
import { writtenTime } from './writtenTime';

/** The maximum length of a summary shown for a session without decisions. */
const maxSummaryCharacters = 280;

/**
 * Renders a pair's session log (lembar kendali mentoring) as an HTML page without scripts: held sessions, oldest first, with number,
 * date, topic, advice and a box for a signature. Contains nothing from reflections.
 */
export function sessionLog(programme: Programme, pair: AnyPair, words: Words, today: Day): string {
	const own = sessionsOfPair(programme, pair);
	const held = own.filter(session => session.date <= today && statusOf(session, today) === 'done').sort(oldestFirst);
	const { log } = words.brief;
	const names = (people: readonly string[] | undefined): string =>
		(people ?? []).map(person => nameOfPerson(programme, person)).join(', ');
	const cohort = programme.file?.cohorts?.find(({ id }) => id === pair.cohort);
	const minutes = held.reduce((sum, session) => sum + (session.minutes ?? 0), 0);
	const [first, last] = [held.at(0), held.at(-1)];
	const facts: readonly (readonly [string, string])[] = [
		[log.programme, [programme.name, ...(cohort ? [cohort.name ?? cohort.id ?? ''] : [])].filter(text => text !== '').join(' · ')],
		[log.mentor, names(pair.mentors)],
		[log.mentee, names(pair.mentees)],
		[log.period, first && last ? log.from(words.day(first.date), words.day(last.date)) : ''],
		[log.total, log.meetings(held.length, minutes)],
	];
	const title = log.title;
	const pairNames = describePairInFull(programme, pair.mentors ?? [], pair.mentees ?? []) || describeAnyPair(programme, pair);
	const leftOut = own.length - held.length;
	return `<!DOCTYPE html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(`${title}: ${pairNames}`)}</title>
<style>
${sessionLogStyle}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<dl>
${facts
	.filter(([, value]) => value !== '')
	.map(([label, value]) => `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd></div>`)
	.join('\n')}
</dl>
${held.length === 0 ? `<p>${escapeHtml(log.none)}</p>` : `<table>
<thead>
<tr>${[log.number, log.date, log.topic, log.advice, log.paraf].map(heading => `<th scope="col">${escapeHtml(heading)}</th>`).join('')}</tr>
</thead>
<tbody>
${held.map((session, index) => row(session, index + 1, programme, words)).join('\n')}
</tbody>
</table>`}
${leftOut === 0 ? '' : `<p class="note">${escapeHtml(log.leftOut(leftOut))}</p>\n`}</main>
</body>
</html>
`;
}

function row(session: Session, number: number, programme: Programme, words: Words): string {
	const { approved } = session;
	const written = writtenTime(session, programme);
	const time = written === undefined ? '' : `<br>${escapeHtml(words.brief.time(written))}`;
	const minutes = session.minutes === undefined ? '' : `<br><small>${escapeHtml(words.ask.minutes(session.minutes))}</small>`;
	const paraf = [
		...(approved?.by === undefined ? [] : [nameOfPerson(programme, approved.by)]),
		...(approved?.on === undefined ? [] : [words.day(approved.on)]),
	];
	return `<tr><td>${String(number)}</td><td>${escapeHtml(words.day(session.date))}${time}${minutes}</td><td>${escapeHtml(session.title
		?? (session.topics ?? []).join(', '))}</td><td>${advice(session)}</td><td class="paraf">${paraf
		.map(text => escapeHtml(text))
		.join('<br>')}</td></tr>`;
}

/** Returns the decisions, else the beginning of the summary. */
function advice({ decisions = [], summary }: Session): string {
	const written = decisions.map(text => escapeHtml(text)).filter(text => text !== '');
	return written.length > 1
		? `<ul>${written.map(text => `<li>${text}</li>`).join('')}</ul>`
		: written[0] ?? plainLines(summary ?? '', maxSummaryCharacters).map(line => escapeHtml(line)).join('<br>');
}

function oldestFirst(a: Session, b: Session): number {
	const when = (s: Session): string => `${s.date} ${s.clock?.time ?? ''} ${s.id}`;
	return when(a) < when(b) ? -1 : 1;
}
