import type * as vscode from 'vscode';
import type { LeftDraft } from '../../../core/pages/editing/drafts';
import type { OpenSession } from '../../../core/pages/session/openSession';
import type { YamlPath } from '../../../core/yaml/read/yamlNode';
import type { CurrentUser } from '../../identity/currentUser';
import type { StartTimes } from '../../workspace/startTimes';
import { sessionPageType } from '../../platform/openAs';
import type { EditorKind, EditorPages } from '../editing/editorPages';
import type { PageServices } from '../page';
import type { SessionEditor } from './sessionEditor';

/** What the page of a session works with. */
export interface SessionPageServices extends PageServices {
	readonly startTimes: StartTimes;
	readonly currentUser: Pick<CurrentUser, 'keyOfMe'>;
}

/** What was typed on a page and is not in its file. */
export interface LeftOnPage {
	readonly session: string | undefined;
	readonly drafts: readonly LeftDraft[];
	/** What the drafts of entries are called by. */
	readonly keys: OpenSession['keys'];
	/** The text of the capture line. */
	readonly capture: string;
}

/** A session in a file, and the value in it that gets the focus. */
export interface SessionLocation {
	readonly uri: vscode.Uri;
	/** Without an id, the file's first session. */
	readonly session?: string;
	/** The keys and indexes that lead to a value of the session. */
	readonly path?: YamlPath;
}

/** The pages of sessions. */
export type SessionPages = EditorPages<SessionLocation, SessionEditor, LeftOnPage>;

/** What is specific to the page of a session. */
export function sessionPageKind(services: SessionPageServices): EditorKind<SessionLocation, SessionEditor, LeftOnPage> {
	return {
		viewType: sessionPageType,
		script: 'session.js',
		styles: ['page', 'fields', 'buttons', 'sections', 'entries', 'beside', 'capture', 'session'].map(name => `${name}.css`),
		open: async (document, panel, left, wanted) => {
			const { SessionEditor } = await import('./sessionEditor');
			return new SessionEditor(document, panel, services, left, wanted);
		},
	};
}
