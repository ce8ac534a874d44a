import * as vscode from 'vscode';
import { carriedAt } from '../../core/languageFeatures/lenses';
import { commandIds, type CommandName } from '../../core/manifest/commands';
import { type LifecycleStep, lifecycleSteps, needsLogging } from '../../core/programme/timing';
import { lacksOwnId } from '../../core/programme/queries';
import { isOverdue, openActions, statusOf } from '../../core/record/session';
import type { Clock } from '../platform/clock';
import type { LanguageChoice } from '../platform/language';
import type { RecordStore } from '../workspace/recordStore';
import { ownedFile } from './ownedFile';
import { addIdCommand } from './quickFixes';

/** A session is called off from its row or the palette: above its text that would be a slip away. */
const commandOf = { start: 'startSession', complete: 'completeSession', reschedule: 'rescheduleSession', cancel: 'cancelSession', noShow: 'markNoShow' } as const satisfies Readonly<Record<LifecycleStep, CommandName>>;

/** Above each session: how it stands, and the next sensible step. */
export function registerLenses(store: RecordStore, language: LanguageChoice, clock: Clock): vscode.Disposable {
	const changed = new vscode.EventEmitter<void>();
	/** What each document was given, as text, and by its place. */
	const given = new Map<string, string>();
	const lensesOf = async (document: vscode.TextDocument): Promise<vscode.CodeLens[]> => {
		const owned = await ownedFile(document, store);
		const lines = document.getText().split('\n');
		const { words } = language;
		const now = clock.now();
		const { today } = now;
		return !owned ? [] : owned.file.sessions.flatMap(session => {
			const range = new vscode.Range(session.position.line, 0, session.position.line, 0);
			const status = statusOf(session, today);
			const open = openActions(session);
			const overdue = open.filter(action => isOverdue(action, today)).length;
			const state = [
				words.day(session.date), words.status[status],
				...(needsLogging(session, owned.programme, now) ? [words.rows.needsLogging] : []),
				...(open.length > 0 ? [words.rows.openActions(open.length)] : []),
				...(overdue > 0 ? [words.rows.overdue(overdue)] : []),
			].join(' · ');
			const reflections = owned.programme.reflectionsBySession.get(session.id) ?? [];
			const [first] = reflections;
			const carried = carriedAt(owned.file, session, owned.programme, lines);
			return [
				new vscode.CodeLens(range, { title: state, command: '' }),
				...lifecycleSteps(session, today).filter(step => step !== 'cancel').map(step => new vscode.CodeLens(range, { title: words.logging.lens[step], command: commandIds(commandOf[step])[words.language], arguments: [{ session: { uri: session.uri, id: session.id } }] })),
				...(status === 'done' || status === 'in-progress' ? [new vscode.CodeLens(range, { title: words.help.newReflection, command: commandIds('newReflection')[words.language], arguments: [{ session: { uri: session.uri, id: session.id } }] })] : []),
				...(first ? [new vscode.CodeLens(range, { title: words.help.reflections(reflections.length), command: commandIds('previewReflectionToSide')[words.language], arguments: [vscode.Uri.parse(first.uri)] })] : []),
				...(lacksOwnId(owned.file, session) ? [new vscode.CodeLens(range, { title: words.help.addId, command: addIdCommand, arguments: [session.uri, session.position.line] })] : []),
				...(carried ? [new vscode.CodeLens(new vscode.Range(carried.line, 0, carried.line, 0), { title: words.logging.carried(carried.open, carried.all), command: '' })] : []),
			];
		});
	};
	const update = async (): Promise<void> => {
		for (const document of vscode.workspace.textDocuments) {
			const known = given.get(document.uri.toString());
			if (known !== undefined && known !== JSON.stringify(await lensesOf(document))) {
				changed.fire();
				return;
			}
		}
	};
	return vscode.Disposable.from(
		changed,
		store.onDidChange(() => { void update(); }),
		language.onDidChange(() => { void update(); }),
		vscode.workspace.onDidCloseTextDocument(({ uri }) => { given.delete(uri.toString()); }),
		vscode.languages.registerCodeLensProvider({ pattern: '**/*.{yaml,yml}' }, {
			onDidChangeCodeLenses: changed.event,
			async provideCodeLenses(document) {
				const lenses = await lensesOf(document);
				given.set(document.uri.toString(), JSON.stringify(lenses));
				return lenses;
			},
		}),
	);
}
