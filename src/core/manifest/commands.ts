import type { RowKind } from '../views/row';
import type { Bilingual } from '../text/language';

/**
 * Every command by the last part of its id (product.md, Commands), with the kinds of rows it accepts: view title buttons pass the
 * focused row, whatever its kind, and other kinds are ignored. Titles and menus are in `commandMenus.ts`, which only the manifest
 * needs.
 */
export const commands = {
	newProgramme: [],
	makeProgramme: ['programme'],
	openSample: [],
	joinProgramme: [],
	sendAndReceive: ['programme'],
	openProgrammeFolder: [],
	editProgramme: ['programme', 'pair'],
	addCohort: ['programme'],
	newPair: ['programme'],
	suggestPairs: ['programme'],
	editPair: ['pair'],
	holdPair: ['pair'],
	resumePair: ['pair'],
	endPair: ['pair'],
	movePair: ['pair'],
	setCadence: ['pair'],
	handOver: ['pair'],
	closeCohort: ['cohort', 'programme'],
	addPerson: ['programme'],
	import: ['programme'],
	editPerson: ['person', 'pair', 'programme'],

	openSession: ['session', 'action'],
	openAsText: ['session', 'reflection'],
	openAsPage: ['session', 'reflection'],
	chooseVersions: ['broken'],
	logSession: ['pair', 'session'],
	scheduleSession: ['pair', 'session'],
	confirmSession: ['session'],
	startSession: ['session'],
	completeSession: ['session'],
	rescheduleSession: ['session'],
	cancelSession: ['session'],
	markNoShow: ['session'],
	reinstateSession: ['session'],
	moveSession: ['session'],
	deleteSession: ['session'],
	addDecision: ['session'],
	addAgendaItem: ['session'],
	setAttendance: ['session'],
	history: ['session', 'pair', 'goal'],

	addAction: ['pair', 'session'],
	completeAction: ['action'],
	editAction: ['action'],
	reassignAction: ['action'],
	dropAction: ['action'],
	groupActionsBy: [],
	showMyActions: [],
	showAllActions: [],
	addGoal: ['pair', 'goal'],
	updateGoal: ['pair', 'goal'],
	attachEvidence: ['action', 'goal'],

	newReflection: ['session', 'toWrite'],
	openReflection: ['reflection'],
	previewReflection: ['reflection'],
	previewReflectionToSide: ['reflection'],

	chooseMe: ['ask', 'programme'],
	turnIntoAction: ['reflection'],
	shareReflection: ['reflection'],
	whoCanSee: ['reflection'],
	newTemplate: [],
	exportReflection: ['reflection'],
	notesOverTime: [],
	exportNotesOverTime: [],
	groupReflectionsBy: [],
	findInNotes: [],

	openBrief: ['pair', 'session'],
	copySummary: ['session'],
	exportMinutes: ['session'],
	exportSessionLog: ['pair', 'programme', 'cohort'],
	exportEvents: ['pair', 'person'],
	copyReminders: ['pair', 'programme', 'person', 'cohort'],
	newReminderText: ['programme'],
	exportCalendar: ['pair', 'programme', 'cohort'],
	removeFromCalendars: ['pair', 'programme'],

	openOverview: ['programme'],
	exportOverview: ['programme'],
	exportWorkbook: ['programme'],
	exportJpReport: ['programme', 'cohort', 'person'],
	exportCertificate: ['programme', 'cohort', 'person'],

	goToSession: [],
	groupBy: [],
	sortBy: [],
	filter: [],
	clearFilter: [],
	splitSessions: [],
	undoLast: [],
	showNext: [],
	whatHasChanged: ['programme', 'pair'],

	refresh: [],
	showLog: [],
} as const satisfies Readonly<Record<string, readonly RowKind[]>>;

/** The last part of a command's id. */
export type CommandName = keyof typeof commands;

/** Commands that always create a file: in Restricted Mode they report at once that they can't. Others report it when they would. */
export const makesFiles: ReadonlySet<CommandName> = new Set([
	'newProgramme', 'makeProgramme', 'openSample', 'newPair', 'handOver', 'scheduleSession', 'newReflection', 'newTemplate', 'newReminderText',
	'splitSessions', 'exportReflection', 'exportNotesOverTime', 'exportSessionLog', 'exportEvents', 'exportMinutes',
	'exportCalendar', 'removeFromCalendars', 'exportOverview', 'exportWorkbook', 'exportJpReport', 'exportCertificate',
]);
/** All command names. */
export const commandNames = Object.keys(commands) as readonly CommandName[];

/** Returns a command's two contributed ids: one for each language, with the same handler. */
export function commandIds(name: CommandName): Readonly<Bilingual> {
	return { en: `mentorNotes.${name}`, id: `mentorNotes.id.${name}` };
}
