import type * as vscode from 'vscode';
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
	/** The extension's own folder. */
	readonly extension: vscode.Uri;
	readonly report: (error: unknown) => Promise<void>;
}

/** Where a page is shown. */
export interface PageView {
	readonly webview: vscode.Webview;
	/** Whether the page has nothing yet: it has just been opened, or comes to the front again. */
	readonly isNew: boolean;
}

/** What differs between pages of different kinds: the preview of a note, the brief of a pair. */
export interface PageKind<Subject> {
	/** As in the manifest's activation events. */
	readonly viewType: string;
	/** A file in `dist`. */
	readonly script: string;
	/** Files in `media`, the one all pages share first. */
	readonly styles: readonly string[];
	/** A folder whose pictures the page may show, besides the extension's own files. */
	readonly pictures?: (subject: Subject) => vscode.Uri | undefined;
	/** Tells subjects apart: there is one page for each. */
	readonly keyOf: (subject: Subject) => string;
	/** The subject that a page kept over a reload of the window, whatever it kept. Undefined or an error when there is none any more. */
	readonly restore: (state: unknown) => Promise<Subject | undefined>;
	/** The subject as it is called now that files went elsewhere; undefined when it is called as before. Its page follows by itself. */
	readonly movedTo?: (subject: Subject, moves: vscode.FileRenameEvent['files']) => Subject | undefined;
	/** Loads what the page needs. Throws when there is nothing to show. */
	readonly open: (subject: Subject) => Promise<PageContent>;
}

/** What one page shows, and how it answers. */
export interface PageContent {
	/** The tab's words. */
	readonly title: string;
	/** Another reason to show it anew, besides the record, the language and the day. */
	readonly onDidChange?: vscode.Event<void>;
	/** Whether the last message was a part only: the next one is asked for at once. */
	readonly hasMore?: boolean;
	/** The message with what to show now. */
	readonly render: (view: PageView) => Promise<object>;
	/** Does what the page asks for. What comes is any value at all; what is no request is left alone. */
	readonly answer: (message: unknown, column: vscode.ViewColumn | undefined) => Promise<void>;
	readonly dispose: () => void;
}
