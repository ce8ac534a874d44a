import * as vscode from 'vscode';
import type { Words } from '../core/words/words';
import type { FileSystemWriter } from '../core/files/atomicWrite';
import type { Files } from '../core/files/files';
import type { FileThreads } from '../core/files/readMany';
import type { DoTextWork } from '../core/languageFeatures/runTextTask';
import type { BriefSubject } from '../core/pages/brief/protocol';
import type { ImportSubject } from '../core/pages/import/protocol';
import type { NotesSubject } from '../core/pages/notesOverTime/protocol';
import type { PairingSubject } from '../core/pages/pairing/protocol';
import type { OverviewSubject } from '../core/pages/overview/overviewPage';
import { zonesIn } from '../core/programme/openActions';
import { actionGroupings, type ActionGrouping, reflectionGroupings, type ReflectionGrouping } from '../core/views/viewGroupings';
import type { RepositoryOf } from './git/recordedVersions';
import { Author, CurrentUser } from './identity/currentUser';
import { Pages, type PageOpener } from './pages/pages';
import { Merges } from './pages/merge/merges';
import { EditorPages } from './pages/editing/editorPages';
import { programmePageKind, type ProgrammePages } from './pages/programme/programmePages';
import { reflectionPageKind, type ReflectionPages } from './pages/reflection/reflectionPages';
import { sessionPageKind, type SessionPages } from './pages/session/sessionPages';
import { Clock } from './platform/clock';
import { LanguageChoice } from './platform/language';
import { showError } from './platform/showError';
import { ChangedSince } from './platform/userError';
import { Upcoming } from './status/upcoming';
import { FirstMessages } from './views/firstMessages';
import { Grouping } from './views/grouping';
import { MyActionsFilter } from './views/myActionsFilter';
import { SessionsViewState } from './views/sessionsView';
import { RecordStore } from './workspace/recordStore';
import { StartTimes } from './workspace/startTimes';
import { Writer } from './write/writer';

/** How files are read and written, texts parsed, and versions found. Differs between the extension hosts. */
export interface FileAccess {
	readonly files: Files;
	readonly fileSystem: FileSystemWriter;
	readonly textWork: DoTextWork;
	/** Absent where there are no threads. */
	readonly fileThreads?: FileThreads;
	readonly repositoryOf: RepositoryOf;
}

/** What VS Code gives the extension. */
export interface Environment {
	readonly log: vscode.LogOutputChannel;
	/** The extension's own folder. */
	readonly extension: vscode.Uri;
	/** Values stored for this workspace, outside of it. */
	readonly workspaceState: vscode.Memento;
	/** Values stored on this computer, for all workspaces. */
	readonly globalState: vscode.Memento;
	/** Where the index is cached until the next start, and for which version of the extension. Absent for no cache. */
	readonly cache?: { readonly folder: vscode.Uri; readonly version: string };
	/** Where exports are proposed to be saved: a folder of the user, outside of every workspace. Absent where there is none. */
	readonly exportFolder?: vscode.Uri;
	/** The words of `firstLanguage`. */
	readonly words: Words;
	/** Folder for what is needed to finish or undo an interrupted write. Absent for none. */
	readonly writing?: vscode.Uri;
}

/** The services that all features share. */
export interface Services extends Environment {
	readonly files: Files;
	readonly repositoryOf: RepositoryOf;
	readonly store: RecordStore;
	readonly writer: Writer;
	readonly language: LanguageChoice;
	readonly clock: Clock;
	/** Who the user is as an author; may have to ask Git. */
	readonly author: Author;
	/** Who the user is, cached. */
	readonly currentUser: CurrentUser;
	readonly upcoming: Upcoming;
	readonly previews: PageOpener<vscode.Uri>;
	readonly briefs: PageOpener<BriefSubject>;
	readonly overviews: PageOpener<OverviewSubject>;
	readonly notesOverTime: PageOpener<NotesSubject>;
	readonly imports: PageOpener<ImportSubject>;
	readonly pairings: PageOpener<PairingSubject>;
	readonly merges: Merges;
	readonly sessionPages: SessionPages;
	readonly reflectionPages: ReflectionPages;
	readonly programmePages: ProgrammePages;
	readonly startTimes: StartTimes;
	readonly firstMessages: FirstMessages;
	readonly sessionsViewState: SessionsViewState;
	readonly actionGrouping: Grouping<ActionGrouping>;
	readonly reflectionGrouping: Grouping<ReflectionGrouping>;
	readonly myActionsFilter: MyActionsFilter;
	/** Shows or logs an error that no caller handles. */
	readonly report: (error: unknown) => Promise<void>;
	readonly dispose: () => void;
}

/**
 * Creates the services. Nothing is read before `store.start()`, and nothing is registered in VS Code: the features do that. What the
 * writer writes, the store reads again, since a new watcher misses events.
 */
export function createServices(environment: Environment, { files, fileSystem, textWork, fileThreads, repositoryOf }: FileAccess): Services {
	const { log, workspaceState, globalState, cache, writing, extension } = environment;
	const store = new RecordStore(files, log, cache, textWork, fileThreads);
	const clock = new Clock(undefined, undefined, () => store.index.programmes().flatMap(zonesIn));
	const language = new LanguageChoice(store, environment.words);
	const writer = new Writer(language, fileSystem, writing?.toString());
	const author = new Author(globalState);
	const currentUser = new CurrentUser(store, author);
	const upcoming = new Upcoming(store, clock);
	const report = (error: unknown): Promise<void> => {
		if (error instanceof ChangedSince) {
			// So that what is shown is what the file holds, and repeating the step works, also where no watcher reports changes.
			store.refresh([error.uri]);
		}
		return showError(error, language, log);
	};
	const pageServices = { store, writer, language, clock, repositoryOf, extension, report };
	const previews = new Pages('mentorNotes.preview', async () => (await import('./pages/pageKinds')).notePages({ ...pageServices, currentUser }), pageServices);
	const briefs = new Pages('mentorNotes.brief', async () => (await import('./pages/pageKinds')).briefPages(pageServices), pageServices);
	const show = (subject: OverviewSubject): Promise<void> => overviews.show(subject, { beside: false });
	const overviews: Pages<OverviewSubject> = new Pages(
		'mentorNotes.overview', async () => (await import('./pages/pageKinds')).overviewPages({ ...pageServices, workspaceState, show }), pageServices,
	);
	const notesOverTime = new Pages(
		'mentorNotes.notesOverTime', async () => (await import('./pages/pageKinds')).notesOverTimePages({ ...pageServices, currentUser }), pageServices,
	);
	const imports = new Pages('mentorNotes.import', async () => (await import('./pages/pageKinds')).importPages(pageServices), pageServices);
	const pairings = new Pages('mentorNotes.pairing', async () => (await import('./pages/pageKinds')).pairingPages(pageServices), pageServices);
	const merges = new Merges(pageServices);
	const startTimes = new StartTimes(workspaceState);
	const sessionPages = new EditorPages(sessionPageKind({ ...pageServices, startTimes, currentUser }), pageServices);
	const programmePages = new EditorPages(programmePageKind(pageServices), pageServices);
	const reflectionPages = new EditorPages(reflectionPageKind({ ...pageServices, currentUser, globalState }), pageServices);
	const firstMessages = new FirstMessages(language, writer, workspaceState, globalState);
	const sessionsViewState = new SessionsViewState(workspaceState);
	const actionGrouping = new Grouping(workspaceState, 'actionsBy', actionGroupings, 'owner');
	const reflectionGrouping = new Grouping(workspaceState, 'reflectionsBy', reflectionGroupings, 'person');
	const myActionsFilter = new MyActionsFilter({ store, currentUser, language, workspaceState });
	const disposables = vscode.Disposable.from(
		writer.onDidWrite(uris => { store.refresh(uris); }),
		clock, store, language, writer, author, currentUser, upcoming, previews, briefs, overviews, notesOverTime, imports, pairings,
		merges, sessionPages, reflectionPages, programmePages, startTimes, firstMessages,
		sessionsViewState, actionGrouping, reflectionGrouping, myActionsFilter,
	);
	return {
		...environment, ...pageServices, files,
		author, currentUser, upcoming, previews, briefs, overviews, notesOverTime, imports, pairings, merges,
		sessionPages, reflectionPages, programmePages, startTimes, firstMessages,
		sessionsViewState, actionGrouping, reflectionGrouping, myActionsFilter,
		dispose: () => { disposables.dispose(); },
	};
}
