import * as vscode from 'vscode';
import type { Files } from './core/files/files';
import type { FileSystemWriter } from './core/files/atomicWrite';
import type { OverviewSubject } from './core/pages/overview/overviewPage';
import { doTextWorkHere } from './core/languageFeatures/textWork';
import { actionGroupings } from './core/views/actions/actionRows';
import { reflectionGroupings } from './core/views/reflections/reflectionRows';
import { actionsView } from './host/views/actionsView';
import { Author } from './host/identity/author';
import { Clock } from './host/platform/clock';
import { registerCommands, report } from './host/commands/commandTable';
import { previewReflection } from './host/commands/reflections/previewReflection';
import type { Command, Handler, Services } from './host/services';
import { workspaceFileSystem } from './host/write/workspaceFileSystem';
import { WorkspaceFiles } from './host/workspace/workspaceFiles';
import { registerCompletions } from './host/languageFeatures/completions';
import { registerHovers } from './host/languageFeatures/hovers';
import { keyHelpOf } from './host/languageFeatures/keyHelp';
import { registerLenses } from './host/languageFeatures/lenses';
import { registerLinks } from './host/languageFeatures/links';
import { registerNavigation } from './host/languageFeatures/navigation';
import { registerNoteHelp } from './host/languageFeatures/noteHelp';
import { registerOutlines } from './host/languageFeatures/outlines';
import { registerQuickFixes } from './host/languageFeatures/quickFixes';
import { ExposedNotes } from './host/git/exposedNotes';
import { SessionsViewState } from './host/views/sessionsViewState';
import { FileBadges } from './host/views/fileBadges';
import { Grouping } from './host/views/grouping';
import { LanguageChoice } from './host/platform/language';
import { MyActionsFilter } from './host/views/myActionsFilter';
import { briefPages } from './host/pages/briefPages';
import { overviewPages } from './host/pages/overviewPages';
import { notePages } from './host/pages/notePages';
import type { PageServices } from './host/pages/page';
import { Pages } from './host/pages/pages';
import { Problems } from './host/languageFeatures/problems';
import { readersStatus } from './host/status/readersStatus';
import { readingProgress } from './host/status/readingProgress';
import { CurrentUser } from './host/identity/currentUser';
import { RecordStore } from './host/workspace/recordStore';
import { reflectionsView } from './host/views/reflectionsView';
import { sessionsView } from './host/views/sessionsView';
import { statusBar } from './host/status/statusBar';
import { continueTour } from './host/commands/programme/tour';
import { registerMissedFileEvents } from './host/workspace/missedFileEvents';
import { Upcoming } from './host/status/upcoming';
import { Writer } from './host/write/writer';

/** The web host. */
export function activate(context: vscode.ExtensionContext): void {
	start(context, new WorkspaceFiles(), workspaceFileSystem);
}

/** Puts the product together, in plain sight. Returns before anything has been read. */
export function start(context: vscode.ExtensionContext, files: Files, disk: FileSystemWriter, work = doTextWorkHere): void {
	const log = vscode.window.createOutputChannel('Mentor Notes', { log: true });
	const clock = new Clock();
	const { version } = context.extension.packageJSON as { readonly version: string };
	const store = new RecordStore(files, log, context.storageUri && { folder: context.storageUri, version }, work);
	const language = new LanguageChoice(store);
	const writer = new Writer(language, disk, vscode.Uri.joinPath(context.storageUri ?? context.globalStorageUri, 'writing').toString());
	const author = new Author(context.globalState);
	const reader = new CurrentUser(store, author);
	const pageServices: PageServices = { store, writer, language, clock, extension: context.extensionUri, report: error => report(error, language, log) };
	const previews = new Pages(notePages({ ...pageServices, me: reader }), pageServices);
	const briefs = new Pages(briefPages(pageServices), pageServices);
	const overviews: Pages<OverviewSubject> = new Pages(overviewPages({ ...pageServices, memory: context.workspaceState, show: subject => overviews.show(subject, { beside: false }) }), pageServices);
	const upcoming = new Upcoming(store, clock);
	const services: Services = { store, writer, language, clock, author, previews, briefs, overviews, memory: context.workspaceState, everywhere: context.globalState, report: pageServices.report, extension: context.extensionUri };
	const kept = new SessionsViewState(context.workspaceState);
	const actionGrouping = new Grouping(context.workspaceState, 'actionsBy', actionGroupings, 'owner');
	const reflectionGrouping = new Grouping(context.workspaceState, 'reflectionsBy', reflectionGroupings, 'person');
	const mineOnly = new MyActionsFilter({ store, reader, language, memory: context.workspaceState });
	/** A command whose code is loaded when it is first called. */
	const onDemand = (load: () => Promise<Command>): Handler => async argument => (await load())(services)(argument);
	const commands = registerCommands({
		newProgramme: onDemand(async () => (await import('./host/commands/programme/newProgramme')).newProgramme),
		openSample: onDemand(async () => (await import('./host/commands/programme/openSample')).openSample),
		newReflection: onDemand(async () => (await import('./host/commands/reflections/newReflection')).newReflection),
		previewReflection: previewReflection(services, { beside: false }),
		previewReflectionToSide: previewReflection(services, { beside: true }),
		logSession: onDemand(async () => (await import('./host/commands/sessions/logSession')).logSession),
		scheduleSession: onDemand(async () => (await import('./host/commands/sessions/scheduleSession')).scheduleSession),
		startSession: onDemand(async () => (await import('./host/commands/sessions/lifecycle')).startSession),
		completeSession: onDemand(async () => (await import('./host/commands/sessions/lifecycle')).completeSession),
		rescheduleSession: onDemand(async () => (await import('./host/commands/sessions/lifecycle')).rescheduleSession),
		cancelSession: onDemand(async () => (await import('./host/commands/sessions/lifecycle')).cancelSession),
		markNoShow: onDemand(async () => (await import('./host/commands/sessions/lifecycle')).markNoShow),
		addAction: onDemand(async () => (await import('./host/commands/actions/actions')).addAction),
		completeAction: onDemand(async () => (await import('./host/commands/actions/actions')).completeAction),
		reassignAction: onDemand(async () => (await import('./host/commands/actions/actions')).reassignAction),
		dropAction: onDemand(async () => (await import('./host/commands/actions/actions')).dropAction),
		addGoal: onDemand(async () => (await import('./host/commands/actions/goals')).addGoal),
		updateGoal: onDemand(async () => (await import('./host/commands/actions/goals')).updateGoal),
		attachEvidence: onDemand(async () => (await import('./host/commands/actions/attachEvidence')).attachEvidence),
		newPair: onDemand(async () => (await import('./host/commands/programme/people')).newPair),
		addPerson: onDemand(async () => (await import('./host/commands/programme/people')).addPerson),
		openBrief: onDemand(async () => (await import('./host/commands/programme/openPages')).openBrief),
		copySummary: onDemand(async () => (await import('./host/commands/exports/exportSessions')).copySummary),
		exportSessionLog: onDemand(async () => (await import('./host/commands/exports/exportSessions')).exportSessionLog),
		exportCalendar: onDemand(async () => (await import('./host/commands/exports/exportCalendar')).exportCalendar),
		openOverview: onDemand(async () => (await import('./host/commands/programme/openPages')).openOverview),
		exportOverview: onDemand(async () => (await import('./host/commands/exports/exportOverview')).exportOverview),
		exportJpReport: onDemand(async () => (await import('./host/commands/exports/exportJpReport')).exportJpReport),
		goToSession: onDemand(async () => (await import('./host/commands/sessions/goToSession')).goToSession),
		splitSessions: onDemand(async () => (await import('./host/commands/sessions/splitSessions')).splitSessions),
		showNext: onDemand(async () => (await import('./host/commands/sessions/goToSession')).showNext),
		groupActionsBy: () => actionGrouping.ask(language.words.actions.groupBy),
		showMyActions: () => mineOnly.turnOn(),
		showAllActions: () => mineOnly.turnOff(),
		groupBy: onDemand(async () => (await import('./host/commands/views/showSessions')).groupBy(kept)),
		sortBy: onDemand(async () => (await import('./host/commands/views/showSessions')).sortBy(kept)),
		filter: onDemand(async () => (await import('./host/commands/views/showSessions')).filter(kept)),
		clearFilter: onDemand(async () => (await import('./host/commands/views/showSessions')).clearFilter(kept)),
		turnIntoAction: onDemand(async () => (await import('./host/commands/actions/turnIntoAction')).turnIntoAction),
		shareReflection: onDemand(async () => (await import('./host/commands/reflections/sharing')).shareReflection),
		whoCanSee: onDemand(async () => (await import('./host/commands/reflections/sharing')).whoCanSee),
		newTemplate: onDemand(async () => (await import('./host/commands/reflections/newTemplate')).newTemplate),
		exportReflection: onDemand(async () => (await import('./host/commands/exports/exportReflection')).exportReflection),
		groupReflectionsBy: () => reflectionGrouping.ask(language.words.reflections.groupBy),
		chooseMe: onDemand(async () => (await import('./host/commands/reflections/chooseMe')).chooseMe),
		refresh: () => store.rescan(),
		showLog: () => { log.show(); },
	}, store, language, log);
	context.subscriptions.push(log, clock, store, language, writer, previews, briefs, overviews, upcoming, commands, statusBar(upcoming, language, clock), kept, sessionsView(store, language, clock, upcoming, kept, reader), new FileBadges(store, language, clock, upcoming), new Problems(store, language, clock, context.extensionUri));
	context.subscriptions.push(new ExposedNotes(store), readingProgress(store), registerMissedFileEvents(store), readersStatus(store, language, previews));
	const keyHelp = keyHelpOf(context.extensionUri);
	const reportError = (error: unknown): Promise<void> => report(error, language, log);
	context.subscriptions.push(
		actionGrouping, reflectionGrouping, mineOnly,
		actionsView(services, { grouping: actionGrouping, mineOnly, reader }, reportError),
		author,
		reader,
		reflectionsView(services, reflectionGrouping, reader),
		registerCompletions(store, language, clock, keyHelp),
		registerHovers(store, language, clock, keyHelp),
		registerNavigation(store, language),
		registerNoteHelp(store, language, programme => reader.keyOfMe(programme), reader.onDidChange),
		registerOutlines(store),
		registerLenses(store, language, clock),
		registerLinks(store),
		registerQuickFixes(store, writer, language, clock, reportError),
	);
	writer.onDidWrite(uris => { store.refresh(uris); });
	store.start();
	void continueTour(services).catch(pageServices.report);
}
