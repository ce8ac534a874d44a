import { groupByFolder } from '../../files/layout';
import type { ParsedFile } from '../../files/parsedFile';
import { overlap } from '../../programme/clash';
import type { Pair } from '../../record/pair';
import type { Session } from '../../record/session';
import { sessionKinds } from '../../record/sessionWords';
import { normalForm } from '../../text/normalForm';
import { personKey } from '../../text/personName';
import { shareWord } from '../onePerson';
import type { FolderContext } from './folderContext';
import type { FileVersion } from './trackedFile';

/** Whether two files say the same thing: `likely` where only those who wrote them know. */
export type Sameness = 'same' | 'likely' | 'different';

/** Whether what both sides added under one name, or with one id, is one thing. What nothing is known of is merged as one text. */
export function sameThing(a: FileVersion, b: FileVersion, context: FolderContext): Sameness {
	const [one, other] = [context.parsed(a), context.parsed(b)];
	if (a.text === b.text || !one || !other || one.kind !== other.kind) {
		return 'same';
	}
	const [session, second] = [onlySession(one), onlySession(other)];
	if (session && second) {
		return sameMeeting(session, second, one, other);
	}
	if (one.pair && other.pair) {
		return samePair(one.pair, other.pair) ? 'same' : 'different';
	}
	const [identity, its] = [context.identityOf(a), context.identityOf(b)];
	return one.kind === 'reflection' && identity !== undefined && its !== undefined && identity !== its ? 'different' : 'same';
}

/** The session of a file that has one. */
export function onlySession({ kind, sessions, broken }: ParsedFile): Session | undefined {
	return kind === 'session' && sessions.length === 1 && !broken ? sessions[0] : undefined;
}

/**
 * Whether two sessions are one meeting, logged twice: of one pair, on one day, at overlapping times. At the same time they certainly are,
 * since the same people can't meet twice at once.
 */
export function sameMeeting(a: Session, b: Session, fileOfA: ParsedFile, fileOfB: ParsedFile): Sameness {
	const isOfSame = a.date === b.date && takesPlace(a) === takesPlace(b) && samePeople(a, b, pairOf(a, fileOfA), pairOf(b, fileOfB));
	if (!isOfSame) {
		return 'different';
	}
	const { clock } = a;
	return !clock || !b.clock ? 'likely'
		: clock.time === b.clock.time && clock.offset === b.clock.offset ? 'same'
			: overlap({ clock, minutes: a.minutes }, b) ? 'likely' : 'different';
}

const takesPlace = ({ status }: Session): boolean => status !== 'cancelled' && status !== 'no-show';

/** The pair of a session; undefined for one in the folder of its kind that names no pair. */
function pairOf({ pair }: Session, { folder, uri }: ParsedFile): string | undefined {
	const group = groupByFolder(folder, uri);
	return pair ?? (sessionKinds.some(kind => kind === group) ? undefined : group);
}

function samePeople(a: Session, b: Session, pairOfA: string | undefined, pairOfB: string | undefined): boolean {
	if (pairOfA !== undefined && pairOfB !== undefined) {
		return normalForm(pairOfA) === normalForm(pairOfB);
	}
	const people = ({ mentors = [], mentees = [] }: Session): string =>
		JSON.stringify([mentors, mentees].map(side => side.map(personKey).sort()));
	const hasPeople = [a, b].some(({ mentors = [], mentees = [] }) => mentors.length + mentees.length > 0);
	const [title, other] = [normalForm(a.title ?? ''), normalForm(b.title ?? '')];
	return hasPeople ? people(a) === people(b) : (pairOfA ?? pairOfB) === undefined && title !== '' && title === other;
}

/** Whether two pairs with one id can be one: on each side, every member of one of them can be a member of the other. */
function samePair(a: Pair, b: Pair): boolean {
	return (['mentors', 'mentees'] as const).every(side => {
		const [members, others] = [a[side] ?? [], b[side] ?? []];
		return members.length === 0 || others.length === 0
			|| members.every(member => others.some(other => canBeOne(member, other)))
			|| others.every(other => members.some(member => canBeOne(member, other)));
	});
}

const isId = (name: string): boolean => /^[a-z\d-]+$/.test(name);

/** Whether two ids or names can be one person's: of two ids only one and the same, of names those that share a word. */
function canBeOne(a: string, b: string): boolean {
	return a === b || (!(isId(a) && isId(b)) && shareWord(a, b));
}
