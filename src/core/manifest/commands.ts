import type { RowKind } from '../views/row';
import type { Bilingual } from '../text/language';

/**
 * Every command by the last part of its id (product.md, Commands), with the kinds of rows that it can be called on: a view's
 * title buttons hand over whichever row has the focus, and any other kind counts as none. What it is called and where it is
 * offered is in `commandMenus.ts`, since only the manifest says that.
 */
export const commands = {
	newProgramme: [],
	openSample: [],
	newPair: ['programme'],
	addPerson: ['programme'],

	logSession: ['pair', 'session'],
	scheduleSession: ['pair', 'session'],
	startSession: ['session'],
	completeSession: ['session'],
	rescheduleSession: ['session'],
	cancelSession: ['session'],
	markNoShow: ['session'],

	addAction: ['pair', 'session'],
	completeAction: ['action'],
	reassignAction: ['action'],
	dropAction: ['action'],
	groupActionsBy: [],
	showMyActions: [],
	showAllActions: [],
	addGoal: ['pair', 'goal'],
	updateGoal: ['pair', 'goal'],
	attachEvidence: ['action', 'goal'],

	newReflection: ['session', 'toWrite'],
	previewReflection: ['reflection'],
	previewReflectionToSide: ['reflection'],

	chooseMe: ['ask', 'programme'],
	turnIntoAction: ['reflection'],
	shareReflection: ['reflection'],
	whoCanSee: ['reflection'],
	newTemplate: [],
	exportReflection: ['reflection'],
	groupReflectionsBy: [],

	openBrief: ['pair', 'session'],
	copySummary: ['session'],
	exportSessionLog: ['pair'],
	exportCalendar: ['pair', 'programme'],

	openOverview: ['programme'],
	exportOverview: ['programme'],
	exportJpReport: ['programme'],

	goToSession: [],
	groupBy: [],
	sortBy: [],
	filter: [],
	clearFilter: [],
	splitSessions: [],
	showNext: [],

	refresh: [],
	showLog: [],
} as const satisfies Readonly<Record<string, readonly RowKind[]>>;

export type CommandName = keyof typeof commands;

/** Those that always make a file: in Restricted Mode they say at once why they don't. Others may, and are told when they would. */
export const makesFiles: ReadonlySet<CommandName> = new Set([
	'newProgramme', 'openSample', 'newPair', 'scheduleSession', 'newReflection', 'newTemplate', 'splitSessions',
	'exportReflection', 'exportSessionLog', 'exportCalendar', 'exportOverview', 'exportJpReport',
]);
export const commandNames = Object.keys(commands) as readonly CommandName[];

/** The ids under which a command is contributed: one a language, one handler. */
export function commandIds(name: CommandName): Readonly<Bilingual> {
	return { en: `mentorNotes.${name}`, id: `mentorNotes.id.${name}` };
}
