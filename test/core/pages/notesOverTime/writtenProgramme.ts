import { notesToRead, readableNote } from '../../../../src/core/programme/ownNotes';
import type { Programme } from '../../../../src/core/programme/programme';
import { findTemplate } from '../../../../src/core/programme/namedTemplates';
import { readWritten, type WrittenNote } from '../../../../src/core/programme/writtenNote';
import { programmeIn, root } from '../../folder';

export async function programmeOf(files: Readonly<Record<string, string>>): Promise<Programme> {
	return programmeIn(files);
}

/** Reads the notes of a folder that someone may read, as the host does. */
export function writtenIn(programme: Programme, files: Readonly<Record<string, string>>, me: string | undefined): readonly WrittenNote[] {
	return notesToRead(programme, me).flatMap(reflection => {
		const text = files[decodeURIComponent(reflection.uri.slice(root.length + 1))] ?? '';
		const readable = readableNote(reflection, text, programme, me);
		const { template } = reflection;
		return readable ? [readWritten(readable, template === undefined ? undefined : findTemplate(template, programme), 'en')] : [];
	});
}
