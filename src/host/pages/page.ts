import * as vscode from 'vscode';
import type { RepositoryOf } from '../git/recordedVersions';
import type { Clock } from '../platform/clock';
import type { LanguageChoice } from '../platform/language';
import type { RecordStore } from '../workspace/recordStore';
import type { Writer } from '../write/writer';

/** What every page works with. */
export interface PageServices {
	readonly store: RecordStore;
	readonly writer: Writer;
	readonly language: LanguageChoice;
	readonly clock: Clock;
	readonly repositoryOf: RepositoryOf;
	/** The folder of the extension itself. */
	readonly extension: vscode.Uri;
	/** Shows or logs an error that no caller handles. */
	readonly report: (error: unknown) => Promise<void>;
}

/** Where a page is shown. */
export interface PageView {
	readonly webview: vscode.Webview;
	/** Whether the page is empty: it was just opened, or it became visible again and was loaded anew. */
	readonly isNew: boolean;
}

/** What is specific to a kind of page, such as the preview of a note or the brief of a pair. */
export interface PageKind<Subject> {
	/** The view type in the manifest's activation events. */
	readonly viewType: string;
	/** The name of a file in `dist`. */
	readonly script: string;
	/** Names of files in `media`, first the one that all pages share. */
	readonly styles: readonly string[];
	/** Returns a folder whose pictures the page may show, besides the extension's own files. */
	readonly pictures?: (subject: Subject) => vscode.Uri | undefined;
	/** Returns a key that identifies a subject: there is one page for each. */
	readonly keyOf: (subject: Subject) => string;
	/**
	 * Decodes the subject from the state of a page before a reload, which can be anything. Undefined or a rejection if the subject
	 * is gone.
	 */
	readonly restore: (state: unknown) => Promise<Subject | undefined>;
	/** Returns the subject after files were renamed; undefined if its key is the same. The page's content follows renames by itself. */
	readonly movedTo?: (subject: Subject, renamed: vscode.FileRenameEvent['files']) => Subject | undefined;
	/** Loads the page's content. Rejects if there is nothing to show. */
	readonly open: (subject: Subject) => Promise<PageContent>;
}

/** What one page shows, and how it handles requests. */
export interface PageContent {
	/** The title of the tab. */
	readonly title: string;
	/** Fires when the page may have changed for another reason than the record, the language or the day. */
	readonly onDidChange?: vscode.Event<void>;
	/** Fires when there is nothing left to do on the page: it closes. */
	readonly onDidEnd?: vscode.Event<void>;
	/** Whether the last message held a part only: then `render` is called again at once. */
	readonly hasMore?: boolean;
	/** Called when a command shows the page while it is open: what no event reports is read anew. */
	readonly readAgain?: () => void;
	/** Takes the first message of a page that was loaded anew, which can hold what it showed before. */
	readonly restore?: (message: unknown) => Promise<void>;
	/** Returns the message with the current content. */
	readonly render: (view: PageView) => Promise<object>;
	/** Handles a message of the page, which can be any value. Ignores a message that is no request. */
	readonly answer: (message: unknown, column: vscode.ViewColumn | undefined) => Promise<void>;
	readonly dispose: () => void;
}

/** Returns a file's URI after files or folders were renamed; undefined if it was not moved. */
export function movedTo(file: vscode.Uri, renamed: vscode.FileRenameEvent['files']): vscode.Uri | undefined {
	const uri = file.toString();
	for (const { oldUri, newUri } of renamed) {
		const old = oldUri.toString();
		if (uri === old || uri.startsWith(`${old}/`)) {
			return vscode.Uri.parse(newUri.toString() + uri.slice(old.length));
		}
	}
	return undefined;
}
