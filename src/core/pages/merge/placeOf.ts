import type { FileFacts } from '../../files/fileFacts';
import type { FileRole } from '../../files/layout';
import { parseText } from '../../files/parseFile';
import { describeAnyPair, whoMeetsIn } from '../../programme/namedPairs';
import { describePair, pairByFolder, type Programme } from '../../programme/programme';
import type { Pair } from '../../record/pair';
import type { Session } from '../../record/session';
import { People } from '../../programme/people';
import { plainText } from '../../text/plainText';
import { nameOf, type Uri } from '../../text/uri';
import type { mergingWords } from '../../words/lateWords';
import type { Words } from '../../words/words';

/** Where something is in a programme, in words: whose it is, and in which session, note or file. */
export interface Place {
	readonly group: string;
	/** Empty where the group says it. */
	readonly thing: string;
	readonly session?: Session;
	readonly pair?: Pair;
}

/** What places are put into words with. */
export interface PlaceSources {
	readonly programmeOf: (folder: Uri) => Programme | undefined;
	readonly words: Words;
	readonly labels: typeof mergingWords['en'];
}

/** A file with what its versions say, the likeliest first. Without a role it is not a part of a record. */
export interface PlacedFile {
	readonly uri: Uri;
	readonly role?: FileRole;
	readonly facts: readonly FileFacts[];
}

/** Reads the texts that a file may have. */
export function placedFile(uri: Uri, role: FileRole | undefined, texts: readonly (string | undefined)[]): PlacedFile {
	return { uri, ...role && { role }, facts: role ? texts.flatMap(text => text === undefined ? [] : [parseText(uri, role, text)]) : [] };
}

const noPeople = new People();

/** Returns where the value at a path of canonical keys and identities is. */
export function placeOf({ uri, role, facts }: PlacedFile, path: readonly string[], sources: PlaceSources): Place {
	const { labels, words } = sources;
	const file = { group: labels.everyone, thing: plainText(nameOf(uri)) };
	if (!role) {
		return file;
	}
	const programme = sources.programmeOf(role.folder);
	const session = facts.map(each => sessionIn(each, path)).find(each => each !== undefined);
	if (session) {
		return { group: groupOf(session, programme, labels), thing: sessionName(session, words), session };
	}
	const pair = facts.find(each => each.pair)?.pair;
	if (pair) {
		return { group: peopleOf(pair, programme), thing: '', pair };
	}
	const reflection = facts.find(each => each.reflection)?.reflection;
	if (reflection) {
		const about = programme?.sessionsById.get(reflection.session ?? '');
		const of = programme && programme.pairs.get(pairByFolder(programme, uri) ?? '');
		return {
			group: about ? groupOf(about, programme, labels) : of ? peopleOf(of, programme) : labels.everyone,
			thing: labels.note(plainText(reflection.title ?? '') || (about ? sessionName(about, words) : plainText(nameOf(uri)))),
		};
	}
	return role.kind === 'people' ? { ...file, thing: labels.keys['people'] ?? '' } : role.kind === 'programme' ? { ...file, thing: '' } : file;
}

/** The session of a file that a path leads into: the one it names, else the only one. */
function sessionIn({ sessions }: Pick<FileFacts, 'sessions'>, path: readonly string[]): Session | undefined {
	return sessions.find(({ id }) => path.includes(id)) ?? (sessions.length === 1 && path[0] !== 'sessions' ? sessions[0] : undefined);
}

/** `Fri 13 Aug 2021 · Listening` */
function sessionName({ date, title = '' }: Pick<Session, 'date' | 'title'>, words: Words): string {
	return [words.day(date), plainText(title)].filter(part => part !== '').join(' · ');
}

function groupOf(session: Session, programme: Programme | undefined, { forums }: PlaceSources['labels']): string {
	if (!programme) {
		return describePair({ people: noPeople }, session.mentors ?? [], session.mentees ?? []) || forums;
	}
	const meets = whoMeetsIn(programme, session);
	return plainText(meets ? describeAnyPair(programme, meets) : '') || forums;
}

function peopleOf(pair: Pair, programme: Programme | undefined): string {
	return plainText(describePair(programme ?? { people: noPeople }, pair.mentors ?? [], pair.mentees ?? [])) || plainText(pair.id);
}
