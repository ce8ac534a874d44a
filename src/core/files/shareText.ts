import type { Uri } from '../text/uri';
import type { Reflection } from '../notes/reflection';
import { parseText } from './parseFile';
import { share, type Note, type Shared } from './share';

/** Reads a shared note again from its file's current text. Undefined if the note has become private since it was read. */
export function shareText(reflection: Shared<Reflection>, folder: Uri, text: string): Shared<Note> | undefined {
	const { reflection: now } = parseText(reflection.uri, { kind: 'reflection', folder }, text);
	return now && share({ ...now, text }, folder);
}
