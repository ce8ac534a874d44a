import type { Block } from './block';
import type { Look } from './look';
import { NoteRenderer } from './noteRenderer';

/** The body of a note as blocks of safe HTML, without its head, all at once. Never throws. */
export function renderNote(text: string, look: Look): readonly Block[] {
	const renderer = new NoteRenderer(look);
	renderer.update(text);
	while (!renderer.step());
	return renderer.blocks;
}
