import * as vscode from 'vscode';
import { carriedAt } from '../../core/languageFeatures/lenses';
import { commandIds, type CommandName } from '../../core/manifest/commands';
import { overdueIn, todayByOwner } from '../../core/programme/openActions';
import { lacksOwnId } from '../../core/programme/queries';
import { type LifecycleStep, lifecycleSteps, needsLogging } from '../../core/programme/timing';
import { openActions, statusOf } from '../../core/record/session';
import { mergingWords } from '../../core/words/lateWords';
import { timeOf } from '../../core/views/sessionTime';
import type { Clock } from '../platform/clock';
import type { LanguageChoice } from '../platform/language';
import type { OwnedFile } from './ownedFile';
import { addIdCommand } from './quickFixes';

const commandOf = {
	confirm: 'confirmSession', start: 'startSession', complete: 'completeSession', reschedule: 'rescheduleSession', cancel: 'cancelSession',
	noShow: 'markNoShow', reinstate: 'reinstateSession',
} as const satisfies Readonly<Record<LifecycleStep, CommandName>>;

/**
 * Returns the code lenses above each session of a file: its status, and the steps that make sense next. Above the first marker line of a
 * file with two versions: the page on which they are chosen.
 */
export function lensesOf(document: vscode.TextDocument, owned: OwnedFile, language: LanguageChoice, clock: Clock): vscode.CodeLens[] {
	const lines = document.getText().split('\n');
	const { words } = language;
	if (owned.file.broken?.code === 'file.conflict') {
		const { start } = owned.file.broken.range;
		return [new vscode.CodeLens(new vscode.Range(start.line, 0, start.line, 0), {
			title: mergingWords[words.language].chooseVersions, command: commandIds('chooseVersions')[words.language], arguments: [document.uri],
		})];
	}
	const now = clock.now(owned.programme);
	const { today } = now;
	const todayOf = todayByOwner(owned.programme, now);
	return owned.file.sessions.flatMap(session => {
		const range = new vscode.Range(session.position.line, 0, session.position.line, 0);
		const status = statusOf(session, today);
		const open = openActions(session);
		const overdue = overdueIn(session, owned.programme, todayOf);
		const state = [
			[words.day(session.date), timeOf(session, owned.programme, words, now)].filter(part => part !== undefined).join(', '),
			words.status[status],
			...needsLogging(session, owned.programme, now) ? [words.rows.needsLogging] : [],
			...open.length > 0 ? [words.rows.openActions(open.length)] : [],
			...overdue > 0 ? [words.rows.overdue(overdue)] : [],
		].join(' · ');
		const reflections = owned.programme.reflectionsBySession.get(session.id) ?? [];
		const [first] = reflections;
		const carried = carriedAt(owned.file, session, owned.programme, lines);
		const target = { session: { uri: session.uri, id: session.id } };
		const lens = (title: string, command: string, ...args: unknown[]): vscode.CodeLens =>
			new vscode.CodeLens(range, { title, command, arguments: args });
		// Without `cancel`: above the text a session would be cancelled by one wrong click.
		const steps = lifecycleSteps(session, owned.programme, now).filter(step => step !== 'cancel');
		const lenses = [
			new vscode.CodeLens(range, { title: state, command: '' }),
			...steps.map(step => lens(words.logging.lens[step], commandIds(commandOf[step])[words.language], target)),
		];
		if (status === 'done' || status === 'in-progress') {
			lenses.push(lens(words.help.newReflection, commandIds('newReflection')[words.language], target));
		}
		if (first) {
			const command = commandIds('previewReflectionToSide')[words.language];
			lenses.push(lens(words.help.reflections(reflections.length), command, vscode.Uri.parse(first.uri)));
		}
		if (lacksOwnId(owned.file, session)) {
			lenses.push(lens(words.help.addId, addIdCommand, session.uri, session.position.line));
		}
		if (carried) {
			const title = words.logging.carried(carried.open, carried.all);
			lenses.push(new vscode.CodeLens(new vscode.Range(carried.line, 0, carried.line, 0), { title, command: '' }));
		}
		return lenses;
	});
}
