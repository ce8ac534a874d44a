import type { PathToFile } from '../record/linkText';
import type { Definition, Reference } from '../record/parseContext';
import { type DetailedSession, factsOfSession, type SessionRanges } from '../record/session';
import type { Range } from '../text/range';
import type { FileFacts } from './fileFacts';

/** A parsed file: its facts, and the ranges that problems, edits and language features need. */
export interface ParsedFile extends FileFacts {
	readonly sessions: readonly DetailedSession[];
	readonly references: readonly Reference[];
	readonly definitions: readonly Definition[];
	/** One item for each item of `sessions`, in the same order. */
	readonly sessionRanges: readonly SessionRanges[];
	/** The relative paths of files under `evidence` and `url`. Absent for none. */
	readonly paths?: readonly PathToFile[];
	/** The range of a note's `visibility`, or of the line that opens its front matter; absent without front matter. */
	readonly visibilityRange?: Range;
}

/** Whether facts come with their ranges. */
export function isParsed(file: FileFacts): file is ParsedFile {
	return 'sessionRanges' in file;
}

/** Returns the facts of a parsed file, as the index, the cache and a thread have them. */
export function factsOf(file: ParsedFile): FileFacts {
	const { uri, kind, folder, problems, broken, lost, sessions, references, definitions, paths, digest } = file;
	const { programme, people, pair, reflection, template, message, copyOf, isPrivateCopy, unreadableSinceMs } = file;
	const isDerivable = (kind === 'session' || kind === 'sessionList' || kind === 'reflection') && !broken;
	return {
		uri, kind, folder, problems,
		...(broken && { broken }),
		...(lost && { lost }),
		...(!isDerivable && { references: references.map(({ range, ...reference }) => reference) }),
		...(!isDerivable && { definitions: definitions.map(({ range, ...definition }) => definition) }),
		sessions: sessions.map(factsOfSession),
		...(programme && { programme }),
		...(people && { people }),
		...(pair && { pair }),
		...(reflection && { reflection }),
		...(template && { template }),
		...(message && { message }),
		...(digest !== undefined && { digest }),
		...(paths && { hasPaths: true }),
		...(copyOf !== undefined && { copyOf }),
		...(isPrivateCopy && { isPrivateCopy }),
		...(unreadableSinceMs !== undefined && { unreadableSinceMs }),
	};
}
