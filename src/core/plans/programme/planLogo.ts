import { join, nameOf, relativePath, segmentsBelow, type Uri } from '../../text/uri';
import { OpenRecord } from '../changeRecord';
import { freeSlug } from '../names';
import type { Plan } from '../plan';

/** A picture that becomes the logo of a programme's letterhead. */
export interface LogoRequest {
	/** The programme's folder. */
	readonly folder: Uri;
	/** The programme's file and its text. */
	readonly file: Uri;
	readonly text: string;
	/** The uri of the picture, anywhere. */
	readonly source: Uri;
	readonly bytes: Uint8Array;
	/** Whether a file or folder exists at a uri. */
	readonly taken: (uri: Uri) => boolean;
}

/**
 * Plans to copy a picture to `letterhead/` under a free name and to name it in the programme's file. A picture that is in the programme's
 * folder already is not copied. Undefined if the file can't be edited.
 */
export function planLogo({ folder, file, text, source, bytes, taken }: LogoRequest): Plan | undefined {
	const isThere = segmentsBelow(folder, source) !== undefined;
	const suffix = /\.[a-z0-9]{1,10}$/i.exec(nameOf(source))?.[0].toLowerCase() ?? '';
	const uriOf = (stem: string): Uri => join(folder, 'letterhead', stem + suffix);
	const copy = isThere ? source : uriOf(freeSlug(nameOf(source).slice(0, -suffix.length || undefined), 'logo', stem => taken(uriOf(stem))));
	const path = relativePath(file, copy);
	const edits = path === undefined ? undefined : OpenRecord.programme(text)?.change([{ set: ['letterhead', 'logo'], to: path }])?.edits;
	return edits && {
		within: folder, create: [], attach: isThere ? [] : [{ uri: copy, bytes }], edit: [{ uri: file, expected: text, edits }],
	};
}
