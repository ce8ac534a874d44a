import { type KnownProgramme, pairOfSession } from '../../changes/comparedFacts';
import type { FileFacts } from '../../files/fileFacts';
import type { FileRole } from '../../files/layout';
import { parseText } from '../../files/parseFile';
import { describePair, pairByFolder, type Programme } from '../../programme/programme';
import type { Versions } from '../../merge/merge';
import type { Pair } from '../../record/pair';
import type { Session } from '../../record/session';
import { plainText } from '../../text/plainText';
import { nameOf, type Uri } from '../../text/uri';
import { changesInWords, type mergingWords } from '../../words/lateWords';
import type { Words } from '../../words/words';

/** What names, pairs and sessions are looked up in. */
export type Known = KnownProgramme & Pick<Programme, 'file'>;

/** Where something is in a programme, in words: whose it is, and in which session, note or file. */
export interface Place {
	readonly group: string;
	/** Empty where the group says it. */
	readonly thing: string;
	readonly session?: Session;
	readonly pair?: Pair;
}

/** A file with what its versions say, the likeliest first. Without a role it is not a part of a record. */
export interface PlacedFile {
	readonly uri: Uri;
	readonly role?: FileRole;
	readonly facts: readonly FileFacts[];
	/** What both sides know: the version before, else both. */
	readonly shared: readonly FileFacts[];
	/** Whether it may be two meetings, which have no common title. */
	readonly isMeetings: boolean;
}

/** Reads the texts that a file may have. */
export function placedFile(
	uri: Uri, role: FileRole | undefined, { base, ours, theirs }: Versions, merged: string | undefined, isMeetings: boolean,
): PlacedFile {
	const read = (...texts: readonly (string | undefined)[]): readonly FileFacts[] =>
		role ? texts.flatMap(text => text === undefined ? [] : [parseText(uri, role, text)]) : [];
	const [before, sides] = [read(base), read(ours, theirs)];
	return {
		uri, ...role && { role }, facts: [...read(merged), ...sides, ...before], shared: before.length > 0 ? before : sides, isMeetings,
	};
}

/** Returns where the value at a path of canonical keys and identities is. */
export function placeOf(
	{ uri, role, facts, shared, isMeetings }: PlacedFile, path: readonly string[], known: Known, words: Words, labels: typeof mergingWords['en'],
): Place {
	const { forums, withoutPair } = changesInWords[words.language];
	const people = (pair: Pick<Pair, 'mentors' | 'mentees'> & { readonly id?: string } | undefined, otherwise: string): string => pair
		? plainText(describePair(known, pair.mentors ?? [], pair.mentees ?? [])) || plainText(pair.id ?? '') || otherwise : otherwise;
	const session = facts.map(each => sessionIn(each, path)).find(each => each !== undefined);
	if (session) {
		const both = shared.map(each => sessionIn(each, path)).filter(each => each !== undefined);
		const titles = new Set((both.length > 0 ? both : [session]).map(({ title }) => title));
		const [title] = titles.size === 1 && !isMeetings ? titles : [];
		const name = sessionName({ date: both[0]?.date ?? session.date, ...title !== undefined && { title } }, words);
		return { group: people(pairOfSession(known, session), forums), thing: name, session };
	}
	const pair = facts.find(each => each.pair)?.pair;
	if (pair) {
		return { group: people(pair, withoutPair), thing: '', pair };
	}
	const file = plainText(nameOf(uri));
	if (role?.kind === 'reflection') {
		const reflection = facts.find(each => each.reflection)?.reflection;
		const about = known.sessionsById.get(reflection?.session ?? '');
		const of = about ? pairOfSession(known, about) : known.pairs.get(pairByFolder(known, uri) ?? '');
		const title = plainText(reflection?.title ?? '') || (about ? sessionName(about, words) : file);
		return { group: people(of, withoutPair), thing: labels.note(title) };
	}
	return { group: withoutPair, thing: role?.kind === 'people' ? labels.people : role?.kind === 'programme' ? '' : file };
}

/** The session of a file that a path leads into: the one it names, else the only one. */
function sessionIn({ sessions }: Pick<FileFacts, 'sessions'>, path: readonly string[]): Session | undefined {
	return sessions.find(({ id }) => path.includes(id)) ?? (sessions.length === 1 ? sessions[0] : undefined);
}

/** `Fri 13 Aug 2021 · Listening` */
function sessionName({ date, title = '' }: Pick<Session, 'date' | 'title'>, words: Words): string {
	return [words.day(date), plainText(title)].filter(part => part !== '').join(' · ');
}
