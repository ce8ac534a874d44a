import type { FileFacts } from '../files/fileFacts';
import { share } from '../files/share';
import { pairByFolder } from '../programme/programme';
import type { Change, Did } from './change';
import { changedPair, type ComparedFacts, type KnownProgramme, pairOfSession } from './comparedFacts';
import { differingFields } from './compareFields';
import { type Matched, matchEntries } from './matchEntries';

/** A version of a note. */
interface Version {
	readonly facts: FileFacts;
	readonly file: ComparedFacts;
}

/**
 * Returns what became of notes. Of a note that is private in both versions it is said only that it changed; one that was private, or was
 * not there, and is for others now is shared. A note in another file is the same note if session, author, day and title are the same.
 */
export function compareNotes(files: readonly ComparedFacts[], known: KnownProgramme): readonly Change[] {
	const versions = (side: 'before' | 'after'): readonly Version[] => files.flatMap(file => {
		const facts = file[side];
		return facts?.kind === 'reflection' ? [{ facts, file }] : [];
	});
	return matchEntries(versions('before'), versions('after'), [({ file }) => file.uri, identityOf]).flatMap(each => compareNote(each, known));
}

function identityOf({ facts: { reflection } }: Version): string | undefined {
	const { session, author, date, title } = reflection ?? {};
	return session === undefined ? undefined : JSON.stringify([session, author, date, title]);
}

function compareNote({ before, after }: Matched<Version>, known: KnownProgramme): readonly Change[] {
	const [was, is] = [before?.facts, after?.facts];
	const { file, facts } = after ?? before ?? {};
	const reflection = facts?.reflection;
	if (!file || !reflection || was?.broken || is?.broken) {
		return [];
	}
	const { uri } = file;
	const [wasShared, isShared] = [isForOthers(was), isForOthers(is)];
	if (!wasShared && !isShared) {
		return [{ of: 'privateNote', did: !was ? 'added' : !is ? 'removed' : 'changed', uri, fields: [] }];
	}
	const isMoved = before?.file !== after?.file || file.from !== uri;
	const did: Did = !wasShared ? 'shared' : !is ? 'removed' : !isShared ? 'unshared'
		: isMoved && was?.digest === is.digest ? 'renamed' : 'changed';
	const session = known.sessionsById.get(reflection.session ?? '');
	const folder = pairByFolder(known, uri);
	const pair = session ? pairOfSession(known, session) : folder === undefined ? undefined : changedPair(known, folder);
	return [{
		of: 'note', did, uri, ...(session && { session }), ...(pair && { pair }),
		...(did === 'changed' && file.sections && { sections: file.sections.filter(heading => heading !== '') }),
		fields: did === 'changed' ? differingFields(['note'], was?.reflection, is?.reflection) : [],
		...(reflection.title !== undefined && { name: reflection.title }),
		...(reflection.author !== undefined && { who: reflection.author }),
	}];
}

function isForOthers(file: FileFacts | undefined): boolean {
	return file?.reflection !== undefined && share(file.reflection, file.folder) !== undefined;
}
