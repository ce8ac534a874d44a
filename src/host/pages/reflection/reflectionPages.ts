import * as vscode from 'vscode';
import type { LeftDraft } from '../../../core/pages/editing/drafts';
import type { CurrentUser } from '../../identity/currentUser';
import { reflectionPageType } from '../../platform/openAs';
import type { EditorKind, EditorPages } from '../editing/editorPages';
import type { PageServices } from '../page';
import type { ReflectionEditor } from './reflectionEditor';

/** What the page of a note works with. */
export interface ReflectionPageServices extends PageServices {
	readonly currentUser: Pick<CurrentUser, 'keyOfMe' | 'onDidChange'>;
	/** Values stored on this computer, for all workspaces. */
	readonly globalState: vscode.Memento;
}

/** What was typed on the page of a note and is not in its file. */
export interface LeftOnNote {
	readonly drafts: readonly LeftDraft[];
}

/** A note, and the line in it whose section gets the focus. */
export interface NoteLocation {
	readonly uri: vscode.Uri;
	/** From 0. */
	readonly line?: number;
}

/** The pages of notes. */
export type ReflectionPages = EditorPages<NoteLocation, ReflectionEditor, LeftOnNote>;

/** What is specific to the page of a note. */
export function reflectionPageKind(services: ReflectionPageServices): EditorKind<NoteLocation, ReflectionEditor, LeftOnNote> {
	return {
		viewType: reflectionPageType,
		script: 'reflection.js',
		styles: ['page', 'fields', 'buttons', 'sections', 'reflection'].map(name => `${name}.css`),
		pictures: note => vscode.workspace.getWorkspaceFolder(note)?.uri,
		open: async (document, panel, left, wanted) => {
			const { ReflectionEditor } = await import('./reflectionEditor');
			return new ReflectionEditor(document, panel, services, left, wanted);
		},
	};
}
