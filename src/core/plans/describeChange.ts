import type { FileFacts } from '../files/fileFacts';
import { fileRoleOf, type FileRole } from '../files/layout';
import { parseBytes, parseText } from '../files/parseFile';
import { describePair, menteesOf, mentorsOf, type Programme } from '../programme/programme';
import type { RecordIndex } from '../programme/index/recordIndex';
import type { FileKind } from '../record/fileKinds';
import { plainText } from '../text/plainText';
import { nameOf, type Uri } from '../text/uri';
import { changeWords } from '../words/lateWords';
import type { Words } from '../words/words';
import { changedPeople, changedSession, stepBetween, stepOfPair } from '../changes/compareFacts';
import type { WrittenChange } from './planUndo';

/** Where is looked up what a file is, and who people are. */
type Known = Pick<RecordIndex, 'facts' | 'programmeOf' | 'programmeIn'>;

type Did = keyof typeof changeWords['en']['did'];
type Facts = Pick<FileFacts, 'sessions' | 'people' | 'pair' | 'programme' | 'reflection' | 'template'> & Partial<Pick<FileFacts, 'kind'>>;

/** A file of a change, before and after it. */
interface Touched {
	readonly uri: Uri;
	readonly did: 'moved' | 'deleted' | 'changed' | 'created';
	readonly before?: Facts;
	readonly after?: Facts;
}

/** Larger texts are not compared. */
const maxCharacters = 50_000;

/** Of several new files the sentence is about the first of these kinds. */
const kinds: readonly (FileKind | undefined)[] = ['programme', 'session', 'sessionList', 'reflection', 'pair', 'people', 'template'];

/**
 * Describes a change in one sentence that names a session by its day and pair, a pair and a person by name, a note by its title; and
 * says what happened to a session: that it was started, say. A new programme is described without its other files.
 */
export function describeChange(change: WrittenChange, known: Known, words: Words): string {
	const { did: say, pairs: countPairs } = changeWords[words.language];
	const all = filesOf(change, known)
		.map(file => ({ ...file, said: describeFile(file, known.programmeOf(file.uri) ?? known.programmeIn(change.within), words) }))
		.sort((a, b) => order(a, a.said.did) - order(b, b.said.did));
	const [first] = all;
	if (!first) {
		return '';
	}
	if (all.every(({ did, before, after }) => did === 'changed' && before?.pair && after?.pair)) {
		const who = all.length === 1 ? first.said.name : countPairs(all.length);
		const isSame = all.every(each => each.said.did === first.said.did);
		const programme = known.programmeOf(first.uri) ?? known.programmeIn(change.within);
		const value = first.said.did === 'changed' ? changedValue(all, programme, words) : undefined;
		return value?.(who) ?? say[isSame ? first.said.did : 'changed'](who, 0);
	}
	const isProgramme = first.did === 'created' && first.after?.programme !== undefined;
	return say[first.said.did](first.said.name, isProgramme ? 0 : all.length - 1);
}

/** The files of a change; a `.gitignore` that is made with a private note is not mentioned. */
function filesOf({ within, created, changed, removed }: WrittenChange, known: Known): readonly Touched[] {
	const roleOf = (uri: Uri): FileRole | undefined => known.facts(uri) ?? fileRoleOf(uri, new Map([[within, 'programme']]));
	const read = (uri: Uri, text: string | Uint8Array): Facts | undefined => {
		const role = roleOf(uri);
		return !role || text.length > maxCharacters ? known.facts(uri)
			: typeof text === 'string' ? parseText(uri, role, text) : parseBytes(uri, role, text);
	};
	const present = (facts: Facts | undefined, key: 'before' | 'after'): Partial<Touched> => facts ? { [key]: facts } : {};
	return [
		...changed.map(({ uri, to, before, after }): Touched => ({
			uri: to, did: uri === to ? 'changed' : 'moved', ...present(read(uri, before), 'before'), ...present(read(to, after), 'after'),
		})),
		...removed.map(({ uri, bytes }): Touched => ({ uri, did: 'deleted', ...present(read(uri, bytes), 'before') })),
		...created.filter(({ uri }) => nameOf(uri) !== '.gitignore').map(({ uri, bytes }): Touched => (
			{ uri, did: 'created', ...present(read(uri, bytes), 'after') }
		)),
	];
}

/**
 * What the sentence is about comes first: a new programme, what was moved or deleted, a step of a session, what is new, what was changed
 * otherwise, pairs included.
 */
function order({ did, after }: Touched, said: Did): number {
	if (did === 'created' && after?.programme) {
		return -1;
	}
	const kind = kinds.indexOf(after?.kind);
	return did === 'moved' ? 0 : did === 'deleted' ? 1 : did === 'changed' ? after?.pair || said === 'changed' || said === 'added' ? 20 : 2 : kind < 0 ? 30 : 10 + kind;
}

function describeFile(
	{ uri, did, before, after }: Touched, programme: Programme | undefined, words: Words,
): { readonly did: Did; readonly name: string } {
	const say = changeWords[words.language];
	const facts = after ?? before;
	const whoOf = (mentors: readonly string[] = [], mentees: readonly string[] = []): string =>
		programme ? plainText(describePair(programme, mentors, mentees)) : '';
	const session = changedSession(before, after);
	if (session) {
		const { shown } = session;
		const who = programme ? whoOf(mentorsOf(programme, shown), menteesOf(programme, shown)) : '';
		return { did: did === 'changed' ? stepBetween(session) : did, name: say.session(words.day(shown.date), who) };
	}
	const { pair } = facts ?? {};
	const who = pair ? whoOf(pair.mentors, pair.mentees) : '';
	const people = did === 'changed' && changedPeople(before, after);
	if (people) {
		const [one, ...others] = people;
		const name = one && others.length === 0 ? plainText(one.shown.name ?? one.shown.id ?? '', 80) : '';
		return name === '' ? { did, name: say.people } : one?.before ? { did, name: say.person(name) } : { did: 'added', name };
	}
	const cohort = did === 'changed' ? addedCohort(before, after) : undefined;
	if (cohort !== undefined) {
		return { did: 'added', name: say.cohort(plainText(cohort, 80)) };
	}
	const title = (written: string | undefined, inWords: (title: string) => string): string | undefined => {
		const text = plainText(written ?? '', 80);
		return text === '' ? undefined : inWords(text);
	};
	return {
		did: did === 'changed' && before?.pair && after?.pair ? stepOfPair(before.pair, after.pair) : did,
		name: title(who, say.pair)
			?? title(facts?.programme?.name, say.programme) ?? title(facts?.template?.name, say.template)
			?? title(facts?.reflection?.title, text => text) ?? plainText(nameOf(uri), 80),
	};
}

/** Returns what says of pairs which value all of them got: the same cohort, or another rhythm; undefined for other changes. */
function changedValue(all: readonly Touched[], programme: Programme | undefined, words: Words): ((who: string) => string) | undefined {
	const { toCohort, outOfCohort, rhythm } = changeWords[words.language];
	const changed = all.map(({ before, after }) => ({ was: before?.pair, is: after?.pair }));
	const to = changed[0]?.is?.cohort;
	if (changed.every(({ was, is }) => was?.cohort !== is?.cohort && is?.cohort === to)) {
		const name = programme?.file?.cohorts?.find(({ id }) => id === to)?.name ?? to;
		return who => name === undefined ? outOfCohort(who) : toCohort(who, plainText(name, 80));
	}
	return changed.every(({ was, is }) => was?.cadence?.every !== is?.cadence?.every) ? rhythm : undefined;
}

/** Returns the name of the one cohort that is new in a programme's file. */
function addedCohort(before: Facts | undefined, after: Facts | undefined): string | undefined {
	const known = new Set((before?.programme?.cohorts ?? []).map(({ id }) => id));
	const added = (after?.programme?.cohorts ?? []).filter(({ id }) => !known.has(id));
	return added.length === 1 ? added[0]?.name ?? added[0]?.id : undefined;
}
