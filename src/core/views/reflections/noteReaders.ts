import { nameOf, type Uri } from '../../text/uri';
import type { Programme } from '../../programme/programme';
import { isInPrivateFolder } from '../../files/layout';
import type { Reflection } from '../../notes/reflection';
import { plainText, shownText } from '../../text/plainText';
import { searchableWords as en } from '../../words/en/searchable';
import { searchableWords as id } from '../../words/id/searchable';
import type { Words } from '../../words/words';

/** A description of who can read a note. */
export interface NoteReaders {
	readonly sentence: string;
	/** A short form for the status bar. */
	readonly status: string;
	/** Whether only users with access to the folder on this computer can read it. */
	readonly onlyHere: boolean;
	/** Whether others can read a note marked private, now or after the next commit. */
	readonly warning: boolean;
}

/**
 * Describes who can read a note, from its `visibility`, its folder and the known state of Git. Used by its row, its page and the
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

/**
 * Returns a note's title for a row, else its file name. Leaves out the word that the titles of new notes begin with in either language,
 * since every row of notes would begin with it.
 */
export function titleInRows({ uri, title = '' }: Pick<Reflection, 'uri' | 'title'>): string {
	const written = shownText(title, 1_000);
	const start = prefixes.find(prefix => written.startsWith(prefix)) ?? '';
	return shownText(written.slice(start.length)) || shownText(title) || shownText(nameOf(uri));
}

const prefixes = [en, id].map(({ reflectionTitle }) => reflectionTitle('').trimEnd());

/** Returns the note's title, else its file name; at most 80 characters. */
export function nameOfNote({ uri, reflection }: { readonly uri: Uri; readonly reflection?: Reflection }): string {
	return plainText(reflection?.title ?? nameOf(uri), 80);
}
