import { describePair, menteesOf, mentorsOf, type Programme } from '../programme/programme';
import { toWrite, type ToWrite } from '../programme/toWrite';
import { daysBetween } from '../time/days';
import type { Now } from '../time/instants';
import { plainText } from '../words/plainText';
import type { Words } from '../words/words';
import { distinct } from './distinct';
import type { Row } from './row';

/** What is longer ago is folded away: nobody is to be reminded of all that they never wrote. */
const mostDaysInSight = 60;

interface Waiting extends ToWrite {
	readonly programme: Programme;
}

/** One group with the sessions that the reader may still want to write about, the latest first; nothing where there are none. */
export function toWriteRows(readers: readonly { readonly programme: Programme; readonly me: string | undefined }[], words: Words, now: Now): readonly Row[] {
	const waiting = readers
		.flatMap(({ programme, me }) => me === undefined ? [] : toWrite(programme, me, now.today).map((each): Waiting => ({ ...each, programme })))
		.sort((a, b) => a.daysAgo - b.daysAgo);
	if (waiting.length === 0) {
		return [];
	}
	const recent = waiting.filter(({ daysAgo }) => daysAgo <= mostDaysInSight);
	const earlier = waiting.slice(recent.length);
	const rows = (of: readonly Waiting[]): readonly Row[] => distinct(of.map(each => toWriteRow(each, readers.length > 1, words, now)));
	return [groupRow('toWrite', words.reflections.toWrite, 'edit', recent.length > 0 ? recent.length : earlier.length, recent.length > 0, words, () => [
		...rows(recent),
		...(recent.length > 0 && earlier.length > 0 ? [groupRow('toWrite earlier', words.reflections.earlier, 'history', earlier.length, false, words, () => rows(earlier))] : rows(earlier)),
	])];
}

function groupRow(id: string, label: string, icon: string, sessions: number, expanded: boolean, words: Words, children: () => readonly Row[]): Row {
	const description = words.reflections.sessions(sessions);
	return { id, kind: 'group', label, description, icon, tooltip: `${label}\n${description}`, spoken: words.reflections.spokenGroup(label, description), expanded, children };
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
		id: `toWrite:${session.uri}#${session.id}`, kind: 'toWrite', label, description: [when, ...(where ? [where] : [])].join(' · '), icon: 'circle-outline',
		...(left !== undefined && left < 0 && { tone: 'warning' }),
		tooltip: [[words.day(session.date), ...(title ? [title] : [])].join(' · '), ...(who ? [who] : []), when].join('\n'),
		spoken: spokenToWrite([...(title ? [title] : []), words.day(session.date)].join(', '), when),
		session: { uri: session.uri, id: session.id },
		runs: 'newReflection',
	};
}
