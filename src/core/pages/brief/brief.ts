import { groupByFolder } from '../../files/layout';
import { type Note, share, type Shared } from '../../files/share';
import { type Quoted, renderQuoted } from '../../markdown/renderQuoted';
import { nextStageOf } from '../../notes/questions';
import type { Reflection } from '../../notes/reflection';
import { stagesOf } from '../../notes/stages';
import { earlierPairs, isDueUnder, sessionsOfStory } from '../../programme/continuedPairs';
import { goalProgress, isOpenGoal } from '../../programme/goalProgress';
import { actionsDoneToday, openActionsOf, type ProgrammeAction } from '../../programme/openActions';
import { type AnyPair, describeAnyPair, hasFile, sessionsOfPair, whoMeetsIn } from '../../programme/namedPairs';
import { mentorsOf, nameOfPerson, type Programme } from '../../programme/programme';
import { findTemplate } from '../../programme/namedTemplates';
import { nowIn } from '../../programme/timing';
import { type ComingSession, whatIsNext } from '../../programme/whatIsNext';
import type { DetailsOf, Session } from '../../record/session';
import type { AgendaEntry } from '../../record/sessionShape';
import { plainText } from '../../text/plainText';
import { type Position, startOfFile } from '../../text/range';
import type { Uri } from '../../text/uri';
import { momentAt, type Now } from '../../time/instants';
import { describeWhen } from '../../views/describeWhen';
import { dueInWords, progressInWords } from '../../views/rowText';
import { sessionPageWordsFor } from '../../words/sessionPageWords';
import type { Words } from '../../words/words';
import { factsAround, isBefore, lastHeld, whenIs } from './aroundSession';
import { mentorsBefore } from './mentorsBefore';
import type { BriefAction, BriefFact, BriefGoal, BriefPage, BriefSide, BriefText } from './briefPage';
import type { LinkedPart } from './protocol';

/** A brief's page with the values behind its numbers: the page refers to locations, actions and links by index only. */
export interface Brief {
	readonly page: BriefPage;
	readonly locations: readonly { readonly uri: Uri; readonly at: Position }[];
	readonly actions: readonly ProgrammeAction[];
	readonly links: Readonly<Record<LinkedPart, { readonly from: Uri; readonly hrefs: readonly string[] }>>;
}

/** The input of a brief. The type of `note` admits shared notes only. */
export interface BriefSources {
	readonly programme: Programme;
	readonly pair: AnyPair;
	/** The newest note that a mentee has shared. */
	readonly note: Shared<Note> | undefined;
	/** The session whose page this is beside: what is said is what was before it and comes after it. */
	readonly session?: Session;
	/** The details of `sessionsOfBrief`. */
	readonly details: DetailsOf;
}

/** Returns the sessions of which a brief shows details: the last that was held, and the next. */
export function sessionsOfBrief(
	{ programme, pair, session: shown }: Pick<BriefSources, 'programme' | 'pair' | 'session'>, present: Now,
): readonly Session[] {
	const now = nowIn(programme, present);
	const own = new Set(sessionsOfPair(programme, pair));
	const next = whatIsNext([programme], now).coming.find(({ session }) => own.has(session));
	return [lastBefore(shown, sessionsOfStory(programme, pair), now), next?.session].filter(session => session !== undefined);
}

function lastBefore(shown: Session | undefined, sessions: readonly Session[], now: Now): Session | undefined {
	return lastHeld(shown ? sessions.filter(session => isBefore(session, shown)) : sessions, now);
}

/** The maximum number of unlogged sessions listed. */
const maxToLog = 3;

/** Returns a brief for a call: last and next session, goals, the last summary, actions, the mentee's note and the agenda. */
export function brief({ programme, pair, note, session: shown, details }: BriefSources, words: Words, present: Now): Brief {
	const now = nowIn(programme, present);
	const locations: { uri: Uri; at: Position }[] = [];
	const addLocation = (uri: Uri, at: Position): number => locations.push({ uri, at }) - 1;
	const ofSession = (session: Session): number => addLocation(session.uri, session.position);
	const { page: labels } = words.brief;
	const sessions = sessionsOfStory(programme, pair);
	const own = new Set(sessionsOfPair(programme, pair));
	const isOfPair = ({ session }: { readonly session: Session }): boolean => own.has(session);
	const upcoming = whatIsNext([programme], now);
	const next = upcoming.coming.find(isOfPair);
	const last = lastBefore(shown, sessions, now);
	const of = last && details(last);
	const agenda = next && details(next.session).agenda;
	const actions = [...openActionsOf(programme, now), ...actionsDoneToday(programme, now)]
		.filter(({ session, action }) => isDueUnder(programme, pair, session, action));
	const summary = renderQuoted(of?.summary ?? '');
	const stage = note && nextStage(note, programme);
	const [mentee] = pair.mentees ?? [];
	const author = note?.author ?? mentee;
	const cohort = programme.file?.cohorts?.find(({ id }) => id === pair.cohort);
	const goals = goalsOf(pair, words, now, addLocation);
	const isDue = upcoming.toLog.some(isOfPair) || (next !== undefined && next.session.date <= now.today);
	const sides = [
		agendaSide(labels.fromBoth, agenda?.both, words),
		agendaSide(labels.fromMentor, agenda?.mentor, words),
		agendaSide(labels.fromMentee, agenda?.mentee, words),
	];
	const page: BriefPage = {
		title: plainText(describeAnyPair(programme, pair)),
		about: [programme.name, ...(cohort ? [cohort.name ?? cohort.id ?? ''] : [])]
			.map(text => plainText(text))
			.filter(text => text !== '')
			.join(' · '),
		facts: [
			...shown ? factsAround(shown, sessions, words, now, ofSession) : [last
				? {
					label: labels.lastMet, value: describeWhen({ date: last.date }, now.today, words), location: ofSession(last),
					...!own.has(last) && {
						more: labels.withFormer(mentorsOf(programme, last).map(name => plainText(nameOfPerson(programme, name)))),
					},
				}
				: { label: labels.lastMet, value: labels.neverMet }],
			...shown ? [] : mentorsBefore(programme, pair, sessions, now.today, words),
			...upcoming.toLog
				.filter(each => isOfPair(each) && (!shown || isBefore(each.session, shown)))
				.slice(-maxToLog)
				.map(({ session }): BriefFact => ({
					label: labels.toLog,
					value: describeWhen({ date: session.date }, now.today, words),
					location: ofSession(session),
					warning: true,
				})),
			...shown ? [] : [next
				? {
					label: next.session.status === 'in-progress' ? labels.running : labels.next,
					value: describeWhen(whenIs(next.session), now.today, words),
					more: aboutNext(next, words, now),
					location: ofSession(next.session),
				}
				: { label: labels.next, value: labels.notPlanned }],
		],
		goals: { heading: labels.goals, empty: goals.length === 0 ? labels.noGoals : '', items: goals },
		last: {
			...shown
				? quotedPart(last ? sessionPageWordsFor(words.language).around.summary : '', summary, last ? labels.noSummary : '')
				: quotedPart(labels.lastSession, summary, last ? labels.noSummary : labels.noSession),
			about: last ? [words.day(last.date), plainText(last.title ?? '')].filter(text => text !== '').join(' · ') : '',
			...(last && { location: ofSession(last) }),
			decisions: { heading: words.brief.decisions, items: lines(of?.decisions) },
		},
		actions: {
			heading: labels.actions,
			empty: actions.length === 0 ? labels.noActions : '',
			items: actions.map(action => describeAction(action, words, addLocation)),
		},
		asked: {
			...quotedPart(
				labels.asked(author === undefined ? labels.mentee : plainText(nameOfPerson(programme, author))),
				stage?.content,
				note ? labels.nothingAsked : labels.noReflection,
			),
			about: note ? labels.fromReflection(note.date === undefined ? '' : words.day(note.date), stage?.heading ?? '') : '',
			...(note && { location: addLocation(note.uri, startOfFile.start) }),
		},
		agenda: {
			heading: labels.agenda,
			empty: !next ? labels.notPlanned : sides.every(({ items }) => items.length === 0) ? labels.noAgenda : '',
			sides: sides.filter(({ items }) => items.length > 0),
		},
		log: isDue ? labels.log : words.brief.next.logSession,
	};
	return {
		page, locations, actions,
		links: {
			last: { from: last?.uri ?? programme.folder, hrefs: summary.links },
			asked: { from: note?.uri ?? programme.folder, hrefs: stage?.content.links ?? [] },
		},
	};
}

/** Returns the local time of the current user where it differs from the written one, the mode, the session's place and title. */
function aboutNext({ session: { date, clock, mode, place, title }, startMs }: ComingSession, words: Words, now: Now): string {
	const { page: labels, at, yourTime } = words.brief;
	const mine = momentAt(startMs, now.userZone ?? now.zone);
	return [
		...(clock && (mine.date !== date || mine.time !== clock.time) ? [yourTime(at(words.day(mine.date), mine.time))] : []),
		...(mode === undefined ? [] : [labels.modes[mode]]),
		...lines([place ?? '', title ?? '']),
	].join(' · ');
}

function goalsOf(pair: AnyPair, words: Words, { today }: Now, addLocation: (uri: Uri, at: Position) => number): readonly BriefGoal[] {
	return !hasFile(pair) ? [] : (pair.goals ?? []).flatMap((goal, index) => {
		if (!isOpenGoal(goal)) {
			return [];
		}
		const { percent } = goalProgress(goal);
		return [{
			text: plainText(goal.text ?? '', 400) || words.actions.goals.noText,
			progress: progressInWords(goal, words),
			due: goal.due === undefined ? '' : dueInWords(goal.due, today, words),
			...(percent !== undefined && { percent }),
			late: goal.due !== undefined && goal.due < today,
			location: addLocation(pair.uri, pair.goalPositions[index] ?? startOfFile.start),
		}];
	});
}

function describeAction(
	{ session, index, action, owner, due, today, overdue }: ProgrammeAction,
	words: Words,
	addLocation: (uri: Uri, at: Position) => number,
): BriefAction {
	const done = action.state === 'done';
	const from = words.shortDay(session.date, today);
	return {
		text: plainText(action.text ?? '', 400) || words.actions.noText,
		due: done ? words.actions.doneToday : due === undefined ? '' : dueInWords(due, today, words),
		overdue,
		about: owner ? plainText(owner.name) : words.actions.nobody,
		done, from,
		open: words.brief.page.fromSession(from),
		location: addLocation(session.uri, session.actionPositions[index] ?? startOfFile.start),
	};
}

function quotedPart(heading: string, quoted: Quoted | undefined, empty: string): Pick<BriefText, 'heading' | 'empty' | 'html'> {
	const html = quoted?.html ?? '';
	return { heading, html, empty: html === '' ? empty : '' };
}

/** The agenda of one side, or of both. A state other than open is added to its entry. */
function agendaSide(heading: string, entries: readonly AgendaEntry[] | undefined, { brief: { page } }: Words): BriefSide {
	const items = (entries ?? []).map(({ text = '', state = 'open' }) =>
		text === '' || state === 'open' ? text : `${text} (${page.agendaState[state]})`);
	return { heading, items: lines(items) };
}

function lines(items: readonly string[] | undefined): readonly string[] {
	return (items ?? []).map(text => plainText(text, 400)).filter(text => text !== '');
}

/** Returns the content of the template's next-step stage, else of the last stage. Undefined for a note without stages. */
export function nextStage(
	{ text, template: reference, language = 'en' }: Shared<Note>, programme: Programme,
): { readonly heading: string; readonly content: Quoted } | undefined {
	const template = reference === undefined ? undefined : findTemplate(reference, programme);
	const stages = stagesOf(text, template, language);
	const stage = stages[nextStageOf(stages, template) ?? stages.findLastIndex(({ lines, added }) => lines && !added)] ?? stages.at(-1);
	const written = stage?.lines && stage.state === 'written'
		? text.split('\n').slice(stage.lines.heading + 1, stage.lines.end).join('\n')
		: '';
	return stage && { heading: plainText(stage.heading), content: renderQuoted(written) };
}

/**
 * Returns the shared reflections of a pair's mentees, also of the time in earlier pairs that it takes over from, newest first; of those
 * that were written before a session, if one is given.
 */
export function sharedNotes(programme: Programme, pair: AnyPair, before?: Session): readonly Shared<Reflection>[] {
	const personOf = (reference: string): string => programme.people.comparisonKeyOf(reference);
	const mentees = new Set((pair.mentees ?? []).map(personOf));
	const pairs = new Set([pair.id, ...earlierPairs(programme, pair).map(({ id }) => id)]);
	const sessionOf = ({ session }: Reflection) => session === undefined ? undefined : programme.sessionsById.get(session);
	const isOfPair = (reflection: Reflection): boolean => {
		const session = sessionOf(reflection);
		return pairs.has((session ? whoMeetsIn(programme, session)?.id : groupByFolder(programme.folder, reflection.uri)) ?? '');
	};
	const dayOf = (reflection: Reflection): string => reflection.date ?? sessionOf(reflection)?.date ?? '';
	const isEarlier = (reflection: Reflection): boolean =>
		!before || (reflection.session !== before.id && dayOf(reflection) <= before.date);
	return programme.reflections
		.flatMap(reflection => share(reflection, programme.folder) ?? [])
		.filter(reflection => reflection.author !== undefined && mentees.has(personOf(reflection.author)))
		.filter(reflection => isOfPair(reflection) && isEarlier(reflection))
		.sort((a, b) => dayOf(a) === dayOf(b) ? b.uri < a.uri ? -1 : 1 : dayOf(b) < dayOf(a) ? -1 : 1);
}
