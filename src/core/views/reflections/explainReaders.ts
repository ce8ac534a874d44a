import type { FileFacts } from '../../files/fileFacts';
import { isInPrivateFolder } from '../../files/layout';
import type { GitFacts, Visibility } from '../../record/visibility';
import { plainText } from '../../text/plainText';
import { readersWords } from '../../words/lateWords';
import type { Words } from '../../words/words';

type Explained = typeof readersWords['en']['explain'];

/** The facts that determine who can read a note. */
export interface ReadAccessFacts {
	/** `visibility` in its front matter; absent where it isn't set. `unread` where the front matter can't be parsed. */
	readonly visibility?: Visibility | 'unread';
	readonly inPrivate: boolean;
	readonly git: GitFacts;
}

/** Returns the facts of a note together with its state in Git. */
export function readAccessFacts(
	{ uri, folder, reflection }: Pick<FileFacts, 'uri' | 'folder' | 'reflection'>, git: GitFacts,
): ReadAccessFacts {
	const visibility = reflection ? reflection.visibility : 'unread';
	return { ...(visibility !== undefined && { visibility }), inPrivate: isInPrivateFolder(folder, uri), git };
}

/** Returns the lines of *Who Can See This?*: one sentence a fact; the last one names who can read the note. */
export function explainReaders({ visibility, inPrivate, git }: ReadAccessFacts, words: Words): readonly string[] {
	const { explain } = readersWords[words.language];
	const gitState = typeof git === 'string' ? git : git.tracked ? 'tracked' : git.ignored ? 'ignored' : 'loose';
	return [
		visibility === undefined ? explain.noWord : visibility === 'unread' ? explain.brokenHead : explain.intention(words.sharing.meantFor[visibility]),
		inPrivate ? explain.inPrivate : explain.outside,
		explain.git[gitState],
		...(typeof git === 'string' ? [] : [explain.remotes(git.remotes.map(name => plainText(name, 40)))]),
		explain.readers[actualReaders(gitState, inPrivate, git)],
	];
}

function actualReaders(
	gitState: keyof Explained['git'], inPrivate: boolean, git: GitFacts,
): keyof Explained['readers'] {
	switch (gitState) {
		case 'tracked':
			return typeof git !== 'string' && git.remotes.length > 0 ? 'repositoryAndRemote' : 'repository';
		case 'ignored':
			return 'here';
		case 'loose':
			return 'hereUnlessCommitted';
		case 'noRepository':
			return 'folder';
		case 'unknown':
			return inPrivate ? 'hereIfIgnored' : 'repositoryIfKept';
	}
}
