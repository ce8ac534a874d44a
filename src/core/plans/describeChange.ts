import type { FileFacts } from '../files/fileFacts';
import { isProgrammeFile } from '../files/layout';
import { parseBytes } from '../files/parseFile';
import { describePair, menteesOf, mentorsOf, type Programme } from '../programme/programme';
import { plainText } from '../text/plainText';
import { nameOf, parentOf, type Uri } from '../text/uri';
import type { Words } from '../words/words';
import type { WrittenChange } from './planUndo';

/** Where the facts of a changed file are looked up. */
interface Known {
	readonly facts: (uri: Uri) => FileFacts | undefined;
	readonly programmeOf: (uri: Uri) => Programme | undefined;
}

/**
 * Describes a change in one sentence, by the file that it is about: a session by its day and pair, a note by its title, others by
 * their name. A new programme is described by its name, without its other files.
 */
export function describeChange({ created, changed, removed }: WrittenChange, known: Known, words: Words): string {
	const moved = changed.filter(({ uri, to }) => uri !== to);
	const inPlace = changed.filter(({ uri, to }) => uri === to);
	const { written } = words.say;
	const say = moved.length > 0
		? written.moved
		: removed.length > 0
			? written.deleted
			: inPlace.length > 0
				? written.changed
				: written.created;
	const added = created.filter(({ uri }) => nameOf(uri) !== '.gitignore');
	const all = [...moved, ...removed, ...inPlace, ...added];
	const [first] = all;
	const programme = all.length === added.length ? nameOfNewProgramme(added) : undefined;
	if (programme !== undefined) {
		return say(words.say.programmeNamed(programme), 0);
	}
	return first ? say(nameOfFile('to' in first ? [first.uri, first.to] : [first.uri], known, words), all.length - 1) : '';
}

/** The index need not have the file yet, and has it no more after an undo. */
function nameOfNewProgramme(created: WrittenChange['created']): string | undefined {
	const file = created.find(({ uri }) => isProgrammeFile(nameOf(uri)));
	const read = file && parseBytes(file.uri, { kind: 'programme', folder: parentOf(file.uri) ?? file.uri }, file.bytes);
	return read?.programme?.name === undefined ? undefined : plainText(read.programme.name, 80);
}

/** The file may be in the index by its earlier URI or by its present one. */
function nameOfFile(uris: readonly Uri[], { facts, programmeOf }: Known, words: Words): string {
	const uri = uris.find(each => facts(each) !== undefined) ?? uris.at(-1) ?? '';
	const file = facts(uri);
	const programme = programmeOf(uri);
	const [session, ...others] = file?.sessions ?? [];
	if (session && others.length === 0 && programme) {
		const who = plainText(describePair(programme, mentorsOf(programme, session), menteesOf(programme, session)));
		return words.say.sessionNamed(words.day(session.date), who);
	}
	return plainText(file?.reflection?.title ?? nameOf(uri), 80);
}
