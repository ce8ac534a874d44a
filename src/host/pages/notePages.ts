import * as vscode from 'vscode';
import { movedTo } from './movedTo';
import { pictureFolder } from './notePictures';
import type { NoteServices } from './notePreview';
import type { PageKind } from './page';

/** The previews of notes, one a file. */
export function notePages(services: NoteServices): PageKind<vscode.Uri> {
	return {
		viewType: 'mentorNotes.preview',
		script: 'preview.js',
		styles: ['page.css', 'preview.css'],
		keyOf: note => note.toString(),
		movedTo,
		pictures: pictureFolder,
		restore: state => Promise.resolve(typeof state === 'object' && state !== null && 'uri' in state && typeof state.uri === 'string' ? vscode.Uri.parse(state.uri, true) : undefined),
		open: async note => {
			const document = await vscode.workspace.openTextDocument(note);
			const { NotePreview } = await import('./notePreview');
			return new NotePreview(document, services);
		},
	};
}
