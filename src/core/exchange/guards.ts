import { possibleOriginals } from '../files/copies';
import type { FileFacts } from '../files/fileFacts';
import { isInPrivateFolder } from '../files/layout';
import { severityOf } from '../record/problem';
import { join, type Uri } from '../text/uri';
import type { ChangedPath } from './repository';

/**
 * What should not leave without a question. `private`: notes that only their author may read; `sentPrivate`: such notes in versions that
 * are recorded but not sent; `contact`: addresses and numbers of people; `conflict`: marker lines of Git; `error`: what can't be read or
 * is not shown; `copy`: copies that a synchroniser left; `excluded`: folders that Mentor Notes is set to leave alone; `large`: large files.
 */
type GuardKind = 'private' | 'sentPrivate' | 'contact' | 'conflict' | 'error' | 'copy' | 'excluded' | 'large';

/** What should not leave without a question, and in which files: their paths in the repository. */
export interface Guard {
	readonly kind: GuardKind;
	readonly paths: readonly string[];
}

/** What is known of the files. */
export interface GuardFacts {
	/** The repository's root. */
	readonly root: Uri;
	/** The programme's folder. */
	readonly folder: Uri;
	readonly factsOf: (uri: Uri) => FileFacts | undefined;
	readonly isExcluded: (uri: Uri) => boolean;
	/** The size of a file in bytes; undefined where it is not known. */
	readonly sizeOf: (path: string) => number | undefined;
}

/** The size of a file, in bytes, above which it is asked whether it is sent: every clone gets it for ever. */
const maxUnaskedBytes = 5 * 1024 * 1024;

/** The order in which they are asked about. */
const kinds: readonly GuardKind[] = ['private', 'conflict', 'error', 'copy', 'excluded', 'large'];

/** Returns what should not leave without a question among files that are about to be sent. Each file is in one guard at most. */
export function guardsOf(changes: readonly ChangedPath[], facts: GuardFacts): readonly Guard[] {
	const byKind = new Map<GuardKind, string[]>();
	for (const { path, is } of changes) {
		const kind = is === 'removed' ? undefined : guardOf(path, facts);
		if (kind) {
			byKind.set(kind, [...byKind.get(kind) ?? [], path]);
		}
	}
	return kinds.flatMap(kind => {
		const paths = byKind.get(kind);
		return paths ? [{ kind, paths }] : [];
	});
}

function guardOf(path: string, { root, folder, factsOf, isExcluded, sizeOf }: GuardFacts): GuardKind | undefined {
	const uri = join(root, ...path.split('/'));
	const file = factsOf(uri);
	if (isPrivateFile(uri, folder, file)) {
		return 'private';
	}
	const errors = file?.problems.filter(problem => severityOf(problem) === 'error') ?? [];
	return errors.some(({ code }) => code === 'file.conflict') ? 'conflict'
		: errors.length > 0 ? 'error'
			: file?.copyOf !== undefined || possibleOriginals(uri).some(({ is }) => is === 'certain') ? 'copy'
				: isExcluded(uri) ? 'excluded'
					: (sizeOf(path) ?? 0) > maxUnaskedBytes ? 'large' : undefined;
}

/** Whether a file is a note for its author only. What keeps Git out of `private/` is not. */
export function isPrivateFile(uri: Uri, folder: Uri, file: FileFacts | undefined): boolean {
	return file?.isPrivateCopy === true
		|| (file?.reflection !== undefined && (file.reflection.visibility ?? 'private') === 'private')
		|| (isInPrivateFolder(folder, uri) && !uri.endsWith('/private/.gitignore'));
}

/** Whether people have addresses or numbers at which they are reached. */
export function hasContacts(file: FileFacts | undefined): boolean {
	return file?.people?.some(({ email, phone, nip }) => (email ?? phone ?? nip) !== undefined) === true;
}
