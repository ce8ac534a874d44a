import { isInYear } from '../../analysis/figures/scope';
import { type AnyPair, describeAnyPair, namedPairs, sessionsOfPair } from '../../programme/namedPairs';
import { describePairInFull, nameOfPerson, type Programme } from '../../programme/programme';
import { type DetailsOf, type Session, type SessionDetails, statusOf } from '../../record/session';
import { compareText, compareWords } from '../../text/collections';
import type { Visibility } from '../../record/visibility';
import { bareName } from '../../text/personName';
import type { Day } from '../../time/days';
import { finish, type Steps } from '../../text/steps';
import { plainLines, plainText } from '../../text/plainText';
import { escapeHtml } from '../../text/escapeHtml';
import type { Words } from '../../words/words';
import { writtenTime } from '../writtenTime';
import { type Document, issuerOf, longDay, type Made, type Sheet } from './document';
import { nameOfCohort } from './nameOfCohort';
import { signerOf } from './signerOf';
import { type Cell, tableOf } from './table';

/** The maximum length of a summary shown for a session without decisions. */
const maxSummaryCharacters = 280;

/** Room for initials in each row. */
const style = 'td:last-child { height: 3.4em; font-size: 0.85em; } .sheet .signatures:has(.signer:nth-of-type(3)) { grid-template-columns: repeat(3, 1fr); gap: 1em 2em; }\n.sheet .signatures:has(.signer:nth-of-type(3)) .when { grid-column: 3; white-space: nowrap; } .sheet .signatures:has(.signer:nth-of-type(3)) .signer p:first-child { min-height: 2.7em; } .when .blank { width: 7em; }\n';

/** Pairs of a programme whose session logs are made. */
export interface LogsOf extends Made {
	readonly programme: Programme;
	readonly pairs: readonly AnyPair[];
	readonly details: DetailsOf;
	/** Limits the sessions. */
	readonly year?: number;
}

/**
 * The session logs (lembar kendali mentoring) of pairs, each on a sheet of its own: held sessions, oldest first, with number, date, topic,
 * advice and a box for initials. Contains nothing from reflections.
 */
export function sessionLogs(of: readonly LogsOf[], words: Words): Document {
	return finish(makeSessionLogs(of, words));
}

/** The number of pairs between two yields: a few milliseconds. */
const pairsAStep = 50;

/** Like `sessionLogs`, but yields every few milliseconds. */
export function* makeSessionLogs(of: readonly LogsOf[], words: Words): Steps<Document> {
	const { title } = words.brief.log;
	const sheets: Sheet[] = [];
	for (const { programme, pairs, ...made } of of) {
		for (const pair of pairs) {
			sheets.push(logOf(programme, pair, words, made));
			if (sheets.length % pairsAStep === 0) {
				yield;
			}
		}
	}
	const [only] = of.flatMap(({ programme, pairs }) => pairs.length === 1 ? pairs.map(pair => namesOf(programme, pair)) : []);
	const name = sheets.length === 1 && only !== undefined ? only : of.map(({ programme }) => programme.name).join(', ');
	return { name: `${title}: ${name}`, sheets, style };
}

/** How many sessions of logs have note text in them, and how many of those are meant for whom, as far as it is written. */
interface NoteText {
	readonly sessions: number;
	readonly meantFor: ReadonlyMap<Visibility, number>;
}

/** Counts the sessions of which the logs of pairs hold decisions or a part of the summary. Yields every few milliseconds. */
export function* countNoteText({ programme, pairs, details, today }: Omit<LogsOf, 'logo'>): Steps<NoteText> {
	let sessions = 0;
	const meantFor = new Map<Visibility, number>();
	for (const [i, pair] of pairs.entries()) {
		if (i % pairsAStep === pairsAStep - 1) {
			yield;
		}
		const held = heldIn(sessionsOfPair(programme, pair), today);
		for (const { visibility } of held.filter(session => advice(details(session)).length > 0)) {
			sessions++;
			if (visibility !== undefined && visibility !== 'programme') {
				meantFor.set(visibility, (meantFor.get(visibility) ?? 0) + 1);
			}
		}
	}
	return { sessions, meantFor };
}

function heldIn(sessions: readonly Session[], today: Day): readonly Session[] {
	return sessions.filter(session => session.date <= today && statusOf(session, today) === 'done');
}

/** Returns all pairs, also those without a file, or those of a cohort, sorted by the names of mentees. */
export function pairsOf(programme: Programme, cohort: string | undefined): readonly AnyPair[] {
	return pairsIn(programme, cohort)
		.map(pair => ({ pair, name: describeAnyPair(programme, pair) }))
		.sort((a, b) => compareWords(a.name, b.name) || compareText(a.pair.id, b.pair.id))
		.map(({ pair }) => pair);
}

/** Returns the same pairs in any order, which takes less time. */
export function pairsIn(programme: Programme, cohort: string | undefined): readonly AnyPair[] {
	return [...programme.pairs.values(), ...namedPairs(programme)].filter(pair => cohort === undefined || pair.cohort === cohort);
}

function logOf(programme: Programme, pair: AnyPair, words: Words, made: Omit<LogsOf, 'programme' | 'pairs'>): Sheet {
	const { today, year, details } = made;
	const { letterhead, signed } = issuerOf(programme, made);
	const own = sessionsOfPair(programme, pair).filter(session => isInYear(session, year === undefined ? {} : { year }));
	const held = [...heldIn(own, today)].sort(oldestFirst);
	const { log } = words.brief;
	const { mentees = [], mentors = [] } = pair;
	const names = (side: readonly string[]): string => side.map(person => nameOfPerson(programme, person)).join(', ');
	const cohort = nameOfCohort(programme, pair.cohort);
	const minutes = held.reduce((sum, session) => sum + (session.minutes ?? 0), 0);
	const [first, last] = [held.at(0), held.at(-1)];
	const leftOut = own.length - held.length;
	return {
		letterhead,
		title: log.title,
		facts: [
			[log.mentee, names(mentees)],
			[log.mentor, names(mentors)],
			[log.programme, [programme.name, ...(cohort === undefined ? [] : [cohort])].join(' · ')],
			[log.period, first && last ? log.from(longDay(first.date, words), longDay(last.date, words)) : ''],
			[log.total, log.meetings(held.length, minutes)],
		],
		runningHead: `${log.title}: ${namesOf(programme, pair)}`,
		sections: { [Symbol.iterator]: () => sections(held, programme, details, words) },
		...(leftOut > 0 && { ending: `<p class="notes quiet">${escapeHtml(log.leftOut(leftOut))}</p>` }),
		signed: {
			...signed,
			signers: [
				...mentees.map(person => signerOf(programme, person, log.mentee)),
				...mentors.map(person => signerOf(programme, person, log.mentor)),
				...signed.signers,
			],
		},
	};
}

/** Each part when it is asked for: a document of thousands of pairs is not made at once. */
function* sections(
	held: readonly Session[], programme: Programme, details: DetailsOf, words: Words,
): Generator<string, void, undefined> {
	const { log } = words.brief;
	yield held.length === 0 ? `<p>${escapeHtml(log.none)}</p>` : tableOf({
		caption: log.title, hasHeading: true,
		heads: [[log.number, 6], [log.date, 17], [log.topic, 20], log.advice, [log.paraf, 23]],
		rows: held.map((session, i) => row(session, details(session), i + 1, programme, words)),
	}, words);
}

function row(session: Session, details: SessionDetails, number: number, programme: Programme, words: Words): readonly Cell[] {
	const { approved, minutes, title, topics = [] } = session;
	const written = writtenTime(session, programme);
	const when = [
		...(written === undefined ? [] : [words.brief.time(written)]), ...(minutes === undefined ? [] : [words.ask.minutes(minutes)]),
	].join(', ');
	return [
		number,
		{
			of: [
				words.shortDay(session.date, ''),
				...(when === '' ? [] : [when]),
			],
		},
		{ of: title ?? topics.join(', ') },
		{ of: advice(details) },
		{
			of: [
				...(approved?.by === undefined ? [] : [bareName(nameOfPerson(programme, approved.by))]),
				...(approved?.on === undefined ? [] : [words.shortDay(approved.on, '')]),
			],
		},
	];
}

/** Returns the decisions, else the beginning of the summary, as lines. */
function advice({ decisions = [], summary }: SessionDetails): readonly string[] {
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
