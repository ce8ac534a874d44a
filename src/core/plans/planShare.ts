import { isInPrivateFolder } from '../files/layout';
import { splitFrontMatter } from '../notes/frontMatter';
import type { Programme } from '../programme/programme';
import { isSameKey } from '../record/keys';
import { reflectionShape } from '../record/noteKeys';
import type { Visibility } from '../record/visibility';
import { findConflict, hasMixedLineEnds } from '../text/source';
import type { TextEdit } from '../text/textEdit';
import { join, parentOf, segmentsBelow, stemOf, type Uri } from '../text/uri';
import { YamlDraft } from '../yaml/edit/yamlDraft';
import { freeNote } from './names';
import type { NewFile, Plan } from './plan';

/**
 * What is made before anything goes into a record folder's `private/`: the file by which Git leaves that folder out.
 * Nothing where there is one, which may be somebody's own. Whatever puts a file into `private/` asks here first (product.md, Files).
 */
export function ignorePrivate(folder: Uri, taken: (uri: Uri) => boolean): readonly NewFile[] {
	const ignore = join(folder, 'private', '.gitignore');
	return taken(ignore) ? [] : [{ uri: ignore, text: '*\n' }];
}

export interface ShareRequest {
	readonly programme: Programme;
	/** Where the note lies now. */
	readonly uri: Uri;
	/** The note's text as it is now. */
	readonly text: string;
	/** Who it is to be meant for. */
	readonly visibility: Visibility;
	/** Whether there is something at a place already. */
	readonly taken: (uri: Uri) => boolean;
}

export interface SharePlan extends Plan {
	/** Where the note lies then. */
	readonly note: Uri;
}

/**
 * Lets a note say who it is for and puts it where that belongs: below `private/` or below `reflections/`, in the same
 * folder there, by a free name. A private note that Git keeps gets another name even where it lies right: Git knows a
 * file by its path and ignores none that it keeps, so it lets go of the old path and ignores the new one.
 * Undefined when the note's head can't be edited.
 */
export function planShare({ programme, uri, text, visibility, taken }: ShareRequest): SharePlan | undefined {
	const { folder } = programme;
	const edits = setVisibility(text, visibility);
	const path = segmentsBelow(folder, uri);
	if (!edits || !path) {
		return undefined;
	}
	const toPrivate = visibility === 'private';
	const liesRight = isInPrivateFolder(folder, uri) === toPrivate && !(toPrivate && programme.exposed.get(uri) === 'tracked');
	if (liesRight) {
		const create = toPrivate ? ignorePrivate(folder, taken) : [];
		return { within: folder, create, edit: edits.length === 0 ? [] : [{ uri, expected: text, edits }], note: uri };
	}
	const below = isInPrivateFolder(folder, uri) ? path.slice(1) : path;
	const to = join(folder, ...(toPrivate ? ['private'] : []), ...below);
	const note = freeNote(parentOf(to) ?? folder, stemOf(to), taken);
	return {
		within: folder,
		create: toPrivate ? ignorePrivate(folder, taken) : [],
		edit: [],
		move: [{ from: uri, to: note, expected: text, edits }],
		note,
	};
}

const order = reflectionShape.is === 'fields' ? Object.keys(reflectionShape.fields) : [];

/**
 * Exact edits that let a note's head say who the note is for; a note without a head gets one. Undefined when
 * the text can't be edited: its head is broken, never ends or is a list, or the file mixes line ends.
 */
export function setVisibility(text: string, visibility: Visibility): readonly TextEdit[] | undefined {
	const head = splitFrontMatter(text);
	if (head === 'unclosed' || hasMixedLineEnds(text) || findConflict(text)) {
		return undefined;
	}
	if (!head) {
		const start = text.startsWith('\uFEFF') ? 1 : 0;
		const end = text.includes('\r\n') ? '\r\n' : '\n';
		return [{ start, end: start, text: ['---', `visibility: ${visibility}`, '---', ''].join(end) }];
	}
	return YamlDraft.open(head.yaml, { sameKey: isSameKey })?.set(['visibility'], visibility, { order }).finish()?.edits;
}
