import type { Uri } from '../text/uri';
import type { Reflection } from '../notes/reflection';
import { parseText } from './parseFile';
import { share, type Note, type Shared } from './share';

/** Parses a note's current text and shares it again. Returns undefined if the note has become private. */
export function shareText(reflection: Shared<Reflection>, folder: Uri, text: string): Shared<Note> | undefined {
	const { reflection: now } = parseText(reflection.uri, { kind: 'reflection', folder }, text);
	return now && share({ ...now, text }, folder);
}
