import { describePair, menteesOf, mentorsOf, type Programme } from '../programme/programme';
import { toWrite, toWriteInSteps, type ToWrite } from '../programme/toWrite';
import type { Steps } from '../programme/steps';
import { daysBetween } from '../time/days';
import type { Now } from '../time/instants';
import { plainText } from '../words/plainText';
import type { Words } from '../words/words';
import { countOf, valuesOf, type Part } from './parts';
import type { Row } from './row';
import { groupRow, spansBy, timeLevels, type Below } from './timeLevels';

/** What is longer ago is folded away: nobody is to be reminded of all that they never wrote. */
const mostDaysInSight = 60;

interface Waiting extends ToWrite {
	readonly programme: Programme;
}

interface Reading {
	readonly programme: Programme;
	readonly me: string | undefined;
}

const spans = spansBy(({ session }: Waiting) => session.date, (values): Part<Waiting> => ({ values }));

/** One group with the sessions that the reader may still want to write about, the latest first; nothing where there are none. */
export function toWriteRows(readers: readonly Reading[], words: Words, now: Now): readonly Row[] {
	const waiting = readers
		.flatMap(({ programme, me }) => me === undefined ? [] : toWrite(programme, me, now.today).map((each): Waiting => ({ ...each, programme })))
		.sort((a, b) => a.daysAgo - b.daysAgo);
	if (waiting.length === 0) {
		return [];
	}
	const recent = waiting.filter(({ daysAgo }) => daysAgo <= mostDaysInSight);
	const earlier = waiting.slice(recent.length);
	const { describe, levels } = levelsOf(readers.length > 1, words, now);
	const group = (id: string, label: string, icon: string, values: readonly Waiting[], expanded: boolean, below: Below): Row => ({ ...groupRow(id, label, describe([{ values }]), icon, words), expanded, ...below });
	const [latest, before] = [levels(recent, 'toWrite'), levels(earlier, 'toWrite earlier')];
	return [group('toWrite', words.reflections.toWrite, 'edit', recent.length > 0 ? recent : earlier, recent.length > 0, recent.length === 0 ? before : {
		...latest, children: () => [...latest.children(), ...(earlier.length > 0 ? [group('toWrite earlier', words.reflections.earlier, 'history', earlier, false, before)] : [])],
	})];
}

/** Works out ahead, in steps, what takes long of `toWriteRows`. */
export function* prepareToWriteRows(readers: readonly Reading[], now: Now): Steps {
	for (const { programme, me } of readers) {
		if (me !== undefined) {
			yield* toWriteInSteps(programme, me, now.today);
		}
	}
}

function levelsOf(several: boolean, words: Words, now: Now): { readonly describe: (parts: readonly Part<Waiting>[]) => string; readonly levels: (waiting: readonly Waiting[], below: string) => Below } {
	const describe = (parts: readonly Part<Waiting>[]): string => words.reflections.sessions(countOf(parts));
	return {
		describe,
		levels: (values, below) => timeLevels({
			words, spans, latestFirst: true, describe,
			inOrder: parts => valuesOf(parts).sort((a, b) => a.daysAgo - b.daysAgo),
			rows: waiting => waiting.map(each => toWriteRow(each, several, words, now)),
		}, [{ values }], below),
	};
}

function toWriteRow({ programme, session, daysAgo, due }: Waiting, several: boolean, words: Words, { today }: Now): Row {
	const { ago, dueIn, late, spokenToWrite } = words.reflections;
	const title = plainText(session.title ?? '');
	const label = [words.shortDay(session.date, today), ...(title ? [title] : [])].join(' · ');
	const left = due === undefined ? undefined : daysBetween(today, due);
	const when = [ago(daysAgo), ...(left === undefined ? [] : [left < 0 ? late(-left) : dueIn(left)])].join(' · ');
	const who = plainText(describePair(programme, mentorsOf(programme, session), menteesOf(programme, session)));
	const where = several ? plainText(programme.name) : '';
	return {
		// Two sessions of one file can carry one id by mistake, and VS Code shows no tree in which two rows do.
		id: `toWrite:${session.uri}#${session.id}${programme.sessionsById.get(session.id) === session ? '' : `~${String(session.range.start.line)}:${String(session.range.start.character)}`}`, kind: 'toWrite', label, description: [when, ...(where ? [where] : [])].join(' · '), icon: 'circle-outline',
		...(left !== undefined && left < 0 && { tone: 'warning' }),
		tooltip: [[words.day(session.date), ...(title ? [title] : [])].join(' · '), ...(who ? [who] : []), when].join('\n'),
		spoken: spokenToWrite([...(title ? [title] : []), words.day(session.date)].join(', '), when),
		session: { uri: session.uri, id: session.id },
		runs: 'newReflection',
	};
}
