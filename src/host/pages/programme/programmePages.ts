import * as vscode from 'vscode';
import type { LeftDraft } from '../../../core/pages/editing/drafts';
import { programmePageType } from '../../platform/openAs';
import type { EditorKind, EditorPages } from '../editing/editorPages';
import type { PageServices } from '../page';
import type { ProgrammeEditor } from './programmeEditor';

/** What was typed on the page of a programme's file and is not in it. */
export interface LeftOnProgramme {
	readonly drafts: readonly LeftDraft[];
}

/** A programme's file. */
export interface ProgrammeLocation {
	readonly uri: vscode.Uri;
}

/** The pages of programmes' files. */
export type ProgrammePages = EditorPages<ProgrammeLocation, ProgrammeEditor, LeftOnProgramme>;

/** What is specific to the page of a programme's file. */
export function programmePageKind(services: PageServices): EditorKind<ProgrammeLocation, ProgrammeEditor, LeftOnProgramme> {
	return {
		viewType: programmePageType,
		script: 'programme.js',
		styles: ['page', 'fields', 'buttons', 'sections', 'entries', 'programme'].map(name => `${name}.css`),
		pictures: file => vscode.Uri.joinPath(file, '..'),
		open: async (document, panel, left) => {
			const { ProgrammeEditor } = await import('./programmeEditor');
			return new ProgrammeEditor(document, panel, services, left);
		},
	};
}
