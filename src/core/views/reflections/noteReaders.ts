import { nameOf, type Uri } from '../../text/uri';
import type { Programme } from '../../programme/programme';
import type { GitFacts, Visibility } from '../../record/visibility';
import { isInPrivateFolder } from '../../files/layout';
import type { FileFacts } from '../../files/fileFacts';
import type { Reflection } from '../../notes/reflection';
import { plainText } from '../../text/plainText';
import type { Words } from '../../words/words';

/** What decides who can read a note. */
export interface ReadAccessFacts {
	/** What its head says; absent where it says nothing. `unread` where the head can't be read. */
	readonly visibility?: Visibility | 'unread';
	readonly inPrivate: boolean;
	readonly git: GitFacts;
}

/** Who can read a note, in words. */
export interface NoteReaders {
	readonly sentence: string;
	/** The same in a few words, for the status bar. */
	readonly status: string;
	/** Whether only who can open the folder on this computer can. */
	readonly onlyHere: boolean;
	/** Whether others can, or soon can, read what was meant to be private. */
	readonly warning: boolean;
}

/**
 * Who can read a note in one sentence, as far as its word, its folder and what is known of Git tell: for its row, its page and the
 * status bar.
 */
export function describeReaders(
	{ uri, visibility = 'private' }: Pick<Reflection, 'uri' | 'visibility'>, programme: Programme, words: Words,
): NoteReaders {
	const inPrivate = isInPrivateFolder(programme.folder, uri);
	const exposure = programme.exposed.get(uri);
	const { status } = words.sharing;
	return {
		sentence: words.readers(visibility, inPrivate, exposure),
		onlyHere: inPrivate && exposure === undefined,
		status: !inPrivate || exposure === 'tracked' ? status.repository : exposure === 'notIgnored' ? status.soon : status.here,
		warning: visibility === 'private' && (!inPrivate || exposure !== undefined),
	};
}

/** The facts of a note, with what Git says of it. */
export function readAccessFacts(
	{ uri, folder, reflection }: Pick<FileFacts, 'uri' | 'folder' | 'reflection'>, git: GitFacts,
): ReadAccessFacts {
	const visibility = reflection ? reflection.visibility : 'unread';
	return { ...(visibility !== undefined && { visibility }), inPrivate: isInPrivateFolder(folder, uri), git };
}

/** *Who Can See This?*: one sentence a fact, and last who really can read it. */
export function explainReaders({ visibility, inPrivate, git }: ReadAccessFacts, words: Words): readonly string[] {
	const { explain } = words.sharing;
	const kept = typeof git === 'string' ? git : git.tracked ? 'tracked' : git.ignored ? 'ignored' : 'loose';
	return [
		visibility === undefined ? explain.noWord : visibility === 'unread' ? explain.brokenHead : explain.intention(visibility),
		inPrivate ? explain.inPrivate : explain.outside,
		explain.git[kept],
		...(typeof git === 'string' ? [] : [explain.remotes(git.remotes.map(name => plainText(name, 40)))]),
		explain.readers[whoReally(kept, inPrivate, git)],
	];
}

function whoReally(
	kept: keyof Words['sharing']['explain']['git'], inPrivate: boolean, git: GitFacts,
): keyof Words['sharing']['explain']['readers'] {
	switch (kept) {
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

/** What a note is called: its title, else its file's name. */
export function nameOfNote({ uri, reflection }: { readonly uri: Uri; readonly reflection?: Reflection }): string {
	return plainText(reflection?.title ?? nameOf(uri), 80);
}
