import { type AnyPair, describeAnyPair, sessionsOfPair } from '../../programme/namedPairs';
import { describePairInFull, nameOfPerson, type Programme } from '../../programme/programme';
import { statusOf, type Session } from '../../record/session';
import { plainLines, plainText } from '../../text/plainText';
import { escapeHtml } from '../../text/escapeHtml';
import type { Day } from '../../time/days';
import type { Words } from '../../words/words';
import { writtenTime } from '../writtenTime';
import { type Document, letterheadOf, type Made, type Sheet } from './document';
import { nameOfCohort } from './nameOfCohort';
import { type Cell, tableOf } from './table';

/** The maximum length of a summary shown for a session without decisions. */
const maxSummaryCharacters = 280;

/** Room for initials in each row. */
const style = 'td:last-child { height: 3.6em; }\n';

/**
 * The session logs (lembar kendali mentoring) of pairs, each on a sheet of its own: held sessions, oldest first, with number, date, topic,
 * advice and a box for initials. Contains nothing from reflections. `pairs` is not empty.
 */
export function sessionLogs(programme: Programme, pairs: readonly AnyPair[], words: Words, { today, logo }: Made): Document {
	const { title } = words.brief.log;
	const [only, ...others] = pairs;
	return {
		name: `${title}: ${only && others.length === 0 ? namesOf(programme, only) : programme.name}`,
		letterhead: letterheadOf(programme.file, logo),
		sheets: pairs.map(pair => logOf(programme, pair, words, today)),
		style,
	};
}

function logOf(programme: Programme, pair: AnyPair, words: Words, today: Day): Sheet {
	const own = sessionsOfPair(programme, pair);
	const held = own.filter(session => session.date <= today && statusOf(session, today) === 'done').sort(oldestFirst);
	const { log } = words.brief;
	const people = (side: readonly string[] = []): readonly string[] => side.map(person => nameOfPerson(programme, person));
	const [mentees, mentors] = [people(pair.mentees), people(pair.mentors)];
	const cohort = nameOfCohort(programme, pair.cohort);
	const minutes = held.reduce((sum, session) => sum + (session.minutes ?? 0), 0);
	const [first, last] = [held.at(0), held.at(-1)];
	const leftOut = own.length - held.length;
	return {
		title: log.title,
		facts: [
			[log.mentee, mentees.join(', ')],
			[log.mentor, mentors.join(', ')],
			[log.programme, [programme.name, ...(cohort === undefined ? [] : [cohort])].join(' · ')],
			[log.period, first && last ? log.from(words.day(first.date), words.day(last.date)) : ''],
			[log.total, log.meetings(held.length, minutes)],
		],
		runningHead: `${log.title}: ${namesOf(programme, pair)}`,
		sections: [
			held.length === 0 ? `<p>${escapeHtml(log.none)}</p>` : tableOf({
				caption: log.title, hasHeading: true,
				heads: [[log.number, 6], [log.date, 17], [log.topic, 25], log.advice, [log.paraf, 17]],
				rows: held.map((session, i) => row(session, i + 1, programme, words)),
			}, words),
			...(leftOut === 0 ? [] : [`<p class="quiet">${escapeHtml(log.leftOut(leftOut))}</p>`]),
		],
		signed: {
			signers: [
				...mentees.map(name => ({ position: log.mentee, name })), ...mentors.map(name => ({ position: log.mentor, name })),
				...programme.file?.signers ?? [],
			],
			day: today,
		},
	};
}

function row(session: Session, number: number, programme: Programme, words: Words): readonly Cell[] {
	const { approved, minutes, title, topics = [] } = session;
	const written = writtenTime(session, programme);
	return [
		number,
		{
			of: [
				words.day(session.date), ...(written === undefined ? [] : [words.brief.time(written)]),
				...(minutes === undefined ? [] : [words.ask.minutes(minutes)]),
			],
		},
		{ of: title ?? topics.join(', ') },
		{ of: advice(session) },
		{
			of: [
				...(approved?.by === undefined ? [] : [nameOfPerson(programme, approved.by)]),
				...(approved?.on === undefined ? [] : [words.day(approved.on)]),
			],
		},
	];
}

/** Returns the decisions, else the beginning of the summary, as lines. */
function advice({ decisions = [], summary }: Session): readonly string[] {
	const written = decisions.filter(text => plainText(text) !== '');
	return written.length > 1 ? written.map(text => `• ${text}`) : written.length === 1 ? written : plainLines(summary ?? '', maxSummaryCharacters);
}

function namesOf(programme: Programme, pair: AnyPair): string {
	return describePairInFull(programme, pair.mentors ?? [], pair.mentees ?? []) || describeAnyPair(programme, pair);
}

function oldestFirst(a: Session, b: Session): number {
	const when = (s: Session): string => `${s.date} ${s.clock?.time ?? ''} ${s.id}`;
	return when(a) < when(b) ? -1 : 1;
}
