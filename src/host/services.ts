import type * as vscode from 'vscode';
import type { BriefSubject } from '../core/pages/brief/protocol';
import type { OverviewSubject } from '../core/pages/overview/overviewPage';
import type { Author } from './identity/author';
import type { Clock } from './platform/clock';
import type { LanguageChoice } from './platform/language';
import type { Pages } from './pages/pages';
import type { RecordStore } from './workspace/recordStore';
import type { Writer } from './write/writer';

/** What every command works with. */
export interface Services {
	readonly store: RecordStore;
	readonly writer: Writer;
	readonly language: LanguageChoice;
	readonly clock: Clock;
	readonly author: Author;
	readonly previews: Pages<vscode.Uri>;
	readonly briefs: Pages<BriefSubject>;
	readonly overviews: Pages<OverviewSubject>;
	/** What is remembered for this workspace, outside of it. */
	readonly memory: vscode.Memento;
	/** What is remembered on this computer, whatever is open. */
	readonly everywhere: vscode.Memento;
	/** Says what went wrong in something that nobody waits for. */
	readonly report: (error: unknown) => Promise<void>;
	/** The extension's own folder. */
	readonly extension: vscode.Uri;
}

/** A command's handler. Its argument can be anything: any extension may call it. */
export type Handler = (argument?: unknown) => Promise<void> | void;

/** A command, given what it works with. */
export type Command = (services: Services) => Handler;
