import { describePair, menteesOf, mentorsOf, type Programme } from '../../programme/programme';
import { frameOf, type ProgrammeFrame } from '../../programme/memoizedLists';
import { memoizeByList } from '../../text/memoizeByList';
import type { Steps } from '../../text/steps';
import { nowIn } from '../../programme/timing';
import { sessionsToReflectOn, sessionsToReflectOnInSteps } from '../../programme/notes';
import type { Session } from '../../record/session';
import { daysBetween, type Day } from '../../time/days';
import type { Now } from '../../time/instants';
import { shownText } from '../../text/plainText';
import type { Words } from '../../words/words';
import { countOf, divideAll, divideInSteps, divider, valuesOf, type Divide, type Part } from '../partition';
import type { Row } from '../row';
import { latestFirst } from '../choices/sessionsToReflectOn';
import { parted, sentence } from '../rowText';
import { groupRow, spansBy, timeLevels, type Below } from '../timeLevels';

/** In days. Older sessions are in a collapsed group, so that the list doesn't read as a reproach. */
const maxDaysBack = 60;

/** A session without a note by the current user. */
interface Waiting {
	readonly programme: ProgrammeFrame;
	readonly session: Session;
}

/** Sessions without a note, as of a day. */
interface WaitingPart extends Part<Waiting> {
	readonly today: Day;
}

/** A programme with the current user's key in it. */
interface UserProgramme {
	readonly programme: Programme;
	readonly me: string | undefined;
}

const partOf = memoizeByList((
	sessions: readonly Session[], programme: ProgrammeFrame, today: Day,
): WaitingPart => ({ values: sessions.map(session => ({ programme, session })), today }));
const partOfPart = (values: readonly Waiting[], { today }: WaitingPart): WaitingPart => ({ values, today });
const byAge: Divide<WaitingPart, 'recent' | 'earlier'> = divider(
	({ session: { date } }: Waiting, { today }) => [daysBetween(date, today) <= maxDaysBack ? 'recent' : 'earlier'], partOfPart,
);
const spans = spansBy(({ session: { date } }: Waiting) => date, partOfPart);

/** Returns one group with the sessions that the current user may still write about, latest first; no row where there are none. */
export function toWriteRows(userProgrammes: readonly UserProgramme[], words: Words, now: Now): readonly Row[] {
	const ages = divideAll(userProgrammes.flatMap(userProgramme => partsOf(userProgramme, now)), byAge);
	const [recent, earlier] = [ages.get('recent') ?? [], ages.get('earlier') ?? []];
	if (recent.length + earlier.length === 0) {
		return [];
	}
	const levels = (parts: readonly WaitingPart[], below: string): Below => timeLevels({
		words, spans, latestFirst: true, describe: members => words.reflections.sessions(countOf(members)),
		inOrder: members => valuesOf(members).sort((a, b) => latestFirst(a.session, b.session)),
		rows: waiting => waiting.map(each => toWriteRow(each, userProgrammes.length > 1, words, now)),
	}, parts, below);
	const group = (id: string, label: string, icon: string, parts: readonly WaitingPart[], expanded: boolean, below: Below): Row =>
		({ ...groupRow(id, label, words.reflections.sessions(countOf(parts)), icon), expanded, ...below });
	const [latest, before] = [levels(recent, 'toWrite'), levels(earlier, 'toWrite earlier')];
	return [group('toWrite', words.reflections.toWrite, 'edit', recent.length > 0
		? recent
		: earlier, recent.length > 0, recent.length === 0 ? before : {
		...latest, children: () => [
			...latest.children(),
			...(earlier.length > 0 ? [group('toWrite earlier', words.reflections.earlier, 'history', earlier, false, before)] : []),
		],
	})];
}

/** Fills the caches that `toWriteRows` reads, in time slices. */
export function* prepareToWriteRows(userProgrammes: readonly UserProgramme[], now: Now): Steps {
	for (const userProgramme of userProgrammes) {
		const { programme, me } = userProgramme;
		if (me !== undefined) {
			yield* sessionsToReflectOnInSteps(programme, me, nowIn(programme, now).today);
			yield* divideInSteps(partsOf(userProgramme, now), byAge);
		}
	}
}

function partsOf({ programme, me }: UserProgramme, now: Now): readonly WaitingPart[] {
	const { today } = nowIn(programme, now);
	return me === undefined ? [] : sessionsToReflectOn(programme, me, today).map(sessions => partOf(sessions, frameOf(programme), today));
}

function toWriteRow({ programme, session }: Waiting, several: boolean, words: Words, now: Now): Row {
	const { today } = nowIn(programme, now);
	const { ago, dueIn, late } = words.reflections;
	const title = shownText(session.title ?? '');
	const label = [words.shortDay(session.date, today), ...(title ? [title] : [])].join(' · ');
	const daysAgo = daysBetween(session.date, today);
	const wait = programme.file?.policy?.reflection_due_days;
	const left = wait === undefined ? undefined : wait - daysAgo;
	const when = [ago(daysAgo), ...(left === undefined ? [] : [left < 0 ? late(-left) : dueIn(left)])].join(' · ');
	const people = shownText(describePair(programme, mentorsOf(programme, session), menteesOf(programme, session)));
	const where = several ? shownText(programme.name) : '';
	const description = [when, ...(where ? [where] : [])].join(' · ');
	return {
		// Two sessions of a file can have the same id by mistake; VS Code rejects trees with repeated ids.
		id: `toWrite:${session.uri}#${session.id}${programme.sessionsById.get(session.id) === session
			? ''
			: `~${String(session.position.line)}:${String(session.position.character)}`}`, kind: 'toWrite', label, description, icon: 'circle-outline',
		...(left !== undefined && left < 0 && { tone: 'warning' }),
		tooltip: [[words.day(session.date), ...(title ? [title] : [])].join(' · '), ...(people ? [people] : []), when].join('\n'),
		spoken: sentence(
			words.spoken.toWrite([...(title ? [title] : []), words.spoken.day(session.date)].join(', ')), ...parted(description),
		),
		session: { uri: session.uri, id: session.id },
		runs: 'newReflection',
	};
}
