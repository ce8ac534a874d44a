import { whoMeetsIn } from '../../programme/namedPairs';
import { openFromEarlier } from '../../programme/openFromEarlier';
import { menteesOf, mentorsOf, nameOfPerson, pairOf, type Programme } from '../../programme/programme';
import { statusOf, type DetailedSession, type Session, type SessionDetails } from '../../record/session';
import type { Action, AgendaEntry } from '../../record/sessionShape';
import { escapeHtml } from '../../text/escapeHtml';
import { readLink } from '../../text/links';
import { plainText } from '../../text/plainText';
import { renderQuoted } from '../../markdown/renderQuoted';
import { personDocumentsWords } from '../../words/lateWords';
import { sessionPageWordsFor } from '../../words/sessionPageWords';
import type { Words } from '../../words/words';
import { writtenTime } from '../writtenTime';
import { ownText } from './breakable';
import { type Document, issuerOf, type Made } from './document';
import { nameOfCohort } from './nameOfCohort';
import { signerOf } from './signerOf';
import { type Cell, tableOf } from './table';

/** Many short parts: less room between them than in a report. */
const style = 'h2 { margin: 1em 0 0.35em; } h2 + .scroll { margin: 0.3em 0 0.8em; } .written :is(p, ul, ol), .sheet > ol { margin: 0.4em 0; }\n';

/**
 * The minutes (notulen) of one session: who attended, agenda, summary, decisions, actions, what is open from earlier sessions of its pair,
 * and room for signatures, with the day of the session. All of it is what is written in sessions' files, note text included; nothing from
 * reflections.
 */
export function sessionMinutes(programme: Programme, session: DetailedSession, words: Words, made: Made): Document {
	const say = personDocumentsWords[words.language].minutes;
	const { title = '', date, minutes, mode, place = '' } = session;
	const status = statusOf(session, made.today);
	const time = writtenTime(session, programme);
	const when = time === undefined ? say.day(date) : words.brief.at(say.day(date), time);
	const cohort = nameOfCohort(programme, pairOf(programme, session)?.cohort);
	const sections = [
		agendaOf(session, words), summaryOf(session, words), listOf(say.decisions, session.decisions ?? []),
		actionsOf(programme, session, words),
	].flat();
	const { letterhead, signed } = issuerOf(programme, made);
	return {
		name: `${say.title}: ${[title, words.day(date)].filter(text => plainText(text) !== '').join(' · ')}`,
		style,
		sheets: [
			{
				letterhead,
				title: say.title,
				facts: [
					[say.subject, title], [say.programme, [programme.name, ...(cohort === undefined ? [] : [cohort])].join(' · ')],
					[say.when, [when, ...(minutes === undefined ? [] : [words.ask.minutes(minutes)])].join(', ')], [say.place, place],
					[say.mode, mode === undefined ? '' : words.brief.page.modes[mode]],
					[say.status, status === 'done' ? '' : words.status[status]],
				],
				runningHead: `${say.title}: ${[title, when].filter(text => plainText(text) !== '').join(' · ')}`,
				sections: [
					...attendanceOf(programme, session, words),
					...(sections.length === 0 ? [`<p>${escapeHtml(say.nothing)}</p>`] : sections),
					...stillOpenOf(programme, session, words),
				],
				signed: {
					...signed, day: date < made.today ? date : made.today,
					signers: [
						...menteesOf(programme, session).map(person => signerOf(programme, person, say.roles.mentee)),
						...mentorsOf(programme, session).map(person => signerOf(programme, person, say.roles.mentor)),
					],
				},
			},
		],
	};
}

const heading = (text: string): string => `<h2>${escapeHtml(text)}</h2>`;
const isWritten = (text: string): boolean => plainText(text) !== '';

/** Everyone whom the session names, each once: mentees, mentors, speakers, then others whose attendance is written. */
function attendanceOf(programme: Programme, session: Session, words: Words): readonly string[] {
	const say = personDocumentsWords[words.language].minutes;
	const states = sessionPageWordsFor(words.language).attendance;
	const { attendance = [], speakers = [] } = session;
	const people = new Map<string, readonly Cell[]>();
	const add = (person: string, role: string): void => {
		const key = programme.people.comparisonKeyOf(person);
		const state = attendance.find(entry => entry.person !== undefined && programme.people.comparisonKeyOf(entry.person) === key)?.state;
		if (!people.has(key)) {
			people.set(key, [{ of: nameOfPerson(programme, person) }, role, state === undefined ? say.notNoted : states[state]]);
		}
	};
	menteesOf(programme, session).forEach(person => { add(person, say.roles.mentee); });
	mentorsOf(programme, session).forEach(person => { add(person, say.roles.mentor); });
	speakers.forEach(({ name, role }) => {
		if (name !== undefined) {
			add(name, role === undefined ? say.roles.speaker : `${say.roles.speaker}, ${role}`);
		}
	});
	attendance.forEach(({ person }) => {
		if (person !== undefined) {
			add(person, say.roles.other);
		}
	});
	return people.size === 0 ? [] : [
		heading(say.attendance),
		tableOf({
			caption: say.attendance, hasHeading: true, heads: [say.name, [say.role, 28], [say.came, 22]], rows: [...people.values()],
		}, words),
	];
}

function agendaOf({ agenda }: SessionDetails, words: Words): readonly string[] {
	const say = personDocumentsWords[words.language].minutes;
	const { fromMentee, fromMentor } = words.brief.page;
	const entries = (side: string, of: readonly AgendaEntry[] = []): readonly string[] =>
		of.filter(({ text = '' }) => isWritten(text)).map(({ text = '', state }) => {
			const about = [side, state === 'discussed' ? say.discussed : state === 'carried' ? say.carried : ''].filter(isWritten);
			return about.length === 0 ? text : `${text} (${about.join(', ')})`;
		});
	return listOf(say.agenda, [...entries('', agenda?.both), ...entries(fromMentee, agenda?.mentee), ...entries(fromMentor, agenda?.mentor)]);
}

function listOf(title: string, entries: readonly string[]): readonly string[] {
	const written = entries.filter(isWritten);
	return written.length === 0 ? [] : [heading(title), `<ol>\n${written.map(text => `<li>${ownText(text)}</li>`).join('\n')}\n</ol>`];
}

/** The summary as written, in Markdown. Links to the web stay; other links are text, since their files are not handed on. */
function summaryOf({ summary = '' }: SessionDetails, words: Words): readonly string[] {
	if (!isWritten(summary)) {
		return [];
	}
	const { html, links } = renderQuoted(summary);
	// Only the renderer writes tags: text from the file is escaped.
	const linked = html.replaceAll(/<a href="#" data-link="(\d+)" title="[^"]*">/g, (_tag, index: string) => {
		const href = links[Number(index)] ?? '';
		return readLink(href)?.is === 'web' ? `<a href="${escapeHtml(href)}" rel="noopener noreferrer">` : '<a>';
	});
	return [heading(personDocumentsWords[words.language].minutes.summary), `<div class="written" dir="auto">${linked}</div>`];
}

function actionsOf(programme: Programme, { actions = [] }: Session, words: Words): readonly string[] {
	const say = personDocumentsWords[words.language].minutes;
	const states = sessionPageWordsFor(words.language).actionState;
	const written = actions.filter(({ text = '' }) => isWritten(text));
	return written.length === 0 ? [] : [
		heading(say.actions),
		tableOf({
			caption: say.actions, hasHeading: true,
			heads: [[say.number, 6], say.action, [say.owner, 22], [say.due, 18], [say.state, 14]],
			rows: written.map((action, i) => [i + 1, ...aboutAction(action, programme, words), states[action.state ?? 'open']]),
		}, words),
	];
}

/** The open actions of earlier sessions. */
function stillOpenOf(programme: Programme, session: Session, words: Words): readonly string[] {
	const say = personDocumentsWords[words.language].minutes;
	const found = openFromEarlier(programme, session, whoMeetsIn(programme, session)).filter(({ action }) => isWritten(action.text ?? ''));
	return found.length === 0 ? [] : [
		heading(say.stillOpen),
		tableOf({
			caption: say.stillOpen, hasHeading: true,
			heads: [[say.number, 6], say.action, [say.owner, 22], [say.due, 18], [say.since, 18]],
			rows: found.map(({ action, session: { date } }, i) => [i + 1, ...aboutAction(action, programme, words), words.day(date)]),
		}, words),
	];
}

function aboutAction({ text = '', owner, due }: Action, programme: Programme, words: Words): readonly Cell[] {
	return [{ of: text }, { of: owner === undefined ? '' : nameOfPerson(programme, owner) }, due === undefined ? '' : words.day(due)];
}
