import { isInPrivateFolder } from '../../files/layout';
import { splitFrontMatter } from '../../notes/frontMatter';
import type { Programme } from '../../programme/programme';
import { isSameKey } from '../../record/keys';
import { reflectionShape } from '../../record/noteKeys';
import type { Visibility } from '../../record/visibility';
import { findConflict, hasMixedLineEnds } from '../../text/source';
import type { TextEdit } from '../../text/textEdit';
import { join, parentOf, segmentsBelow, stemOf, type Uri } from '../../text/uri';
import { YamlDraft } from '../../yaml/edit/yamlDraft';
import { freeNote } from '../names';
import type { NewFile, Plan } from '../plan';

/**
 * Returns the `.gitignore` of a record folder's `private/`, or nothing if one exists, which may be the user's own. Every plan that puts a
 * file into `private/` must include it first (product.md, Files).
 */
export function ignorePrivate(folder: Uri, taken: (uri: Uri) => boolean): readonly NewFile[] {
	const ignore = join(folder, 'private', '.gitignore');
	return taken(ignore) ? [] : [{ uri: ignore, text: '*\n' }];
}

/** A change of a note's visibility. */
export interface ShareRequest {
	readonly programme: Programme;
	/** The note's current uri. */
	readonly uri: Uri;
	/** The note's current text. */
	readonly text: string;
	/** The new visibility. */
	readonly visibility: Visibility;
	/** Whether a file or folder exists at a uri. */
	readonly taken: (uri: Uri) => boolean;
}

/** A plan that changes a note's visibility. */
export interface SharePlan extends Plan {
	/** The note's uri afterwards. */
	readonly note: Uri;
}

/**
 * Plans a change of a note's visibility: sets the key and moves the note below `private/` or `reflections/`, to the same subfolder and a
 * free name. A private note that Git tracks is renamed even if its folder is right, because Git does not ignore a tracked path, only the
 * new one. Returns undefined if the front matter can't be edited.
 */
export function planShare({ programme, uri, text, visibility, taken }: ShareRequest): SharePlan | undefined {
	const { folder } = programme;
	const edits = setVisibility(text, visibility);
	const path = segmentsBelow(folder, uri);
	if (!edits || !path) {
		return undefined;
	}
	const toPrivate = visibility === 'private';
	const isInRightFolder = isInPrivateFolder(folder, uri) === toPrivate && !(toPrivate && programme.exposed.get(uri) === 'tracked');
	if (isInRightFolder) {
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
 * Returns the edits that set `visibility` in a note's front matter, which is added if missing. Returns undefined if the text can't be
 * edited: its front matter is invalid, unclosed or a list, or the file has mixed line ends.
 */
export function setVisibility(text: string, visibility: Visibility): readonly TextEdit[] | undefined {
	const frontMatter = splitFrontMatter(text);
	if (frontMatter === 'unclosed' || hasMixedLineEnds(text) || findConflict(text)) {
		return undefined;
	}
	if (!frontMatter) {
		const start = text.startsWith('\uFEFF') ? 1 : 0;
		const end = text.includes('\r\n') ? '\r\n' : '\n';
		return [{ start, end: start, text: ['---', `visibility: ${visibility}`, '---', ''].join(end) }];
	}
	return YamlDraft.open(frontMatter.yaml, { sameKey: isSameKey })?.set(['visibility'], visibility, { order }).finish()?.edits;
}
