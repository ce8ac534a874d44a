import type { FileFacts } from '../files/fileFacts';
import type { FileRole } from '../files/layout';
import { parseText } from '../files/parseFile';
import { finish, type Steps } from '../text/steps';
import { nameOf, type Uri } from '../text/uri';
import type { Day } from '../time/days';
import type { Change, ComparedFile } from './change';
import { changedSections } from './changedSections';
import { compareNotes } from './compareNotes';
import { comparePairs } from './comparePairs';
import { comparePeople, compareProgrammes } from './compareProgramme';
import { compareSessions } from './compareSessions';
import { type ComparedFacts, type KnownProgramme, knownWith } from './comparedFacts';

/** Like `changesOf`, in steps of a file each: a programme can have hundreds. */
export function* changesInSteps(
	files: readonly ComparedFile[], roleOf: (uri: Uri) => FileRole | undefined, programme: KnownProgramme, today: Day,
): Steps<readonly Change[]> {
	const compared: ComparedFacts[] = [];
	for (const file of files) {
		compared.push(readBoth(file, roleOf));
		yield;
	}
	return yield* changesOfFacts(compared, programme, today);
}

/**
 * Returns what differs between two versions of files, as things that people know: sessions, actions, goals. A session that is in another
 * file now is the same session. `programme` gives names and pairs of files that are not among them. Never throws.
 */
export function changesOf(
	files: readonly ComparedFile[], roleOf: (uri: Uri) => FileRole | undefined, programme: KnownProgramme, today: Day,
): readonly Change[] {
	return finish(changesInSteps(files, roleOf, programme, today));
}

/** Like `changesInSteps`, for files that were read already. */
export function* changesOfFacts(files: readonly ComparedFacts[], programme: KnownProgramme, today: Day): Steps<readonly Change[]> {
	const known = knownWith(files, programme);
	return [
		...yield* compareSessions(files, known, today),
		...comparePairs(files, known),
		...compareNotes(files, known),
		...comparePeople(files),
		...compareProgrammes(files),
		...files.flatMap(file => compareWhole(file)),
	];
}

function readBoth({ uri, from = uri, before, after }: ComparedFile, roleOf: (uri: Uri) => FileRole | undefined): ComparedFacts {
	const read = (at: Uri, text: string | undefined): FileFacts | undefined => {
		const role = text === undefined ? undefined : roleOf(at);
		return role && text !== undefined ? parseText(at, role, text) : undefined;
	};
	const [was, is] = [read(from, before), read(uri, after)];
	return {
		uri, from, wasThere: before !== undefined, isThere: after !== undefined, isSame: before === after && before !== '',
		...(was && { before: was }), ...(is && { after: is }),
		...(is?.reflection && before !== undefined && after !== undefined && { sections: changedSections(before, after) }),
	};
}

/** What can be said only of a file as a whole: that it can't be read, or is evidence, a template or no record at all. */
function compareWhole({ uri, wasThere, isThere, isSame, before, after }: ComparedFacts): readonly Change[] {
	const kind = (after ?? before)?.kind;
	if (before?.broken?.code !== after?.broken?.code && (before?.broken ?? after?.broken) && isThere) {
		return after?.broken ? [{ of: 'file', did: 'unreadable', uri, name: nameOf(uri), fields: [] }]
			: [{ of: 'file', did: 'readable', uri, name: nameOf(uri), fields: [] }];
	}
	if (kind !== undefined && kind !== 'template' && kind !== 'message') {
		return [];
	}
	if ((!wasThere && !isThere) || isSame) {
		return [];
	}
	const did = !wasThere ? 'added' : !isThere ? 'removed' : 'changed';
	return [{ of: kind ?? (/\/evidence\//i.test(uri) ? 'evidence' : 'file'), did, uri, name: nameOf(uri), fields: [] }];
}
