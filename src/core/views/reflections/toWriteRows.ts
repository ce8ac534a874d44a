import { compareText } from '../../text/collections';
import { describePair, menteesOf, mentorsOf, type Programme } from '../../programme/programme';
import { frameOf, type ProgrammeFrame } from '../../programme/partitions';
import { memoizeByList } from '../../text/memoizeByList';
import type { Steps } from '../../text/steps';
import { toWrite, toWriteInSteps } from '../../programme/notes';
import type { Session } from '../../record/session';
import { daysBetween, type Day } from '../../time/days';
import type { Now } from '../../time/instants';
import { plainText } from '../../text/plainText';
import type { Words } from '../../words/words';
import { countOf, divideAll, divideInSteps, divider, valuesOf, type Divide, type Part } from '../partition';
import type { Row } from '../row';
import { parted, sentence } from '../rowText';
import { groupRow, spansBy, timeLevels, type Below } from '../timeLevels';

/** What is longer ago is folded away: nobody is to be reminded of all that they never wrote. */
const maxDaysBack = 60;

interface Waiting {
	readonly programme: ProgrammeFrame;
	readonly session: Session;
}

/** Sessions that wait for a note, on a day. */
interface WaitingPart extends Part<Waiting> {
	readonly today: Day;
}

interface Reading {
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

/** One group with the sessions that the reader may still want to write about, the latest first; nothing where there are none. */
export function toWriteRows(readers: readonly Reading[], words: Words, now: Now): readonly Row[] {
	const ages = divideAll(readers.flatMap(reader => partsOf(reader, now)), byAge);
	const [recent, earlier] = [ages.get('recent') ?? [], ages.get('earlier') ?? []];
	if (recent.length + earlier.length === 0) {
		return [];
	}
	const levels = (parts: readonly WaitingPart[], below: string): Below => timeLevels({
		words, spans, latestFirst: true, describe: members => words.reflections.sessions(countOf(members)),
		inOrder: members => valuesOf(members).sort(latestFirst),
		rows: waiting => waiting.map(each => toWriteRow(each, readers.length > 1, words, now)),
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

/** Works out ahead, in steps, what takes long of `toWriteRows`. */
export function* prepareToWriteRows(readers: readonly Reading[], now: Now): Steps {
	for (const reader of readers) {
		const { programme, me } = reader;
		if (me !== undefined) {
			yield* toWriteInSteps(programme, me, now.today);
			yield* divideInSteps(partsOf(reader, now), byAge);
		}
	}
}

function partsOf({ programme, me }: Reading, { today }: Now): readonly WaitingPart[] {
	return me === undefined ? [] : toWrite(programme, me, today).map(sessions => partOf(sessions, frameOf(programme), today));
}

function latestFirst({ session: a }: Waiting, { session: b }: Waiting): number {
	return compareText(b.date, a.date)
		|| compareText(b.clock?.time ?? '', a.clock?.time ?? '')
		|| compareText(a.id, b.id)
		|| compareText(a.uri, b.uri)
		|| a.position.line - b.position.line;
}

function toWriteRow({ programme, session }: Waiting, several: boolean, words: Words, { today }: Now): Row {
	const { ago, dueIn, late } = words.reflections;
	const title = plainText(session.title ?? '');
	const label = [words.shortDay(session.date, today), ...(title ? [title] : [])].join(' · ');
	const daysAgo = daysBetween(session.date, today);
	const wait = programme.file?.policy?.reflection_due_days;
	const left = wait === undefined ? undefined : wait - daysAgo;
	const when = [ago(daysAgo), ...(left === undefined ? [] : [left < 0 ? late(-left) : dueIn(left)])].join(' · ');
	const who = plainText(describePair(programme, mentorsOf(programme, session), menteesOf(programme, session)));
	const where = several ? plainText(programme.name) : '';
	const description = [when, ...(where ? [where] : [])].join(' · ');
	return {
		// Two sessions of one file can carry one id by mistake, and VS Code shows no tree in which two rows do.
		id: `toWrite:${session.uri}#${session.id}${programme.sessionsById.get(session.id) === session
			? ''
			: `~${String(session.position.line)}:${String(session.position.character)}`}`, kind: 'toWrite', label, description, icon: 'circle-outline',
		...(left !== undefined && left < 0 && { tone: 'warning' }),
		tooltip: [[words.day(session.date), ...(title ? [title] : [])].join(' · '), ...(who ? [who] : []), when].join('\n'),
		spoken: sentence(
			words.spoken.toWrite([...(title ? [title] : []), words.spoken.day(session.date)].join(', ')), ...parted(description),
		),
		session: { uri: session.uri, id: session.id },
		runs: 'newReflection',
	};
}
