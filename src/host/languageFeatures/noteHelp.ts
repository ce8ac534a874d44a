import * as vscode from 'vscode';
import { commandIds } from '../../core/manifest/commands';
import { ownerFrom } from '../../core/programme/openActions';
import type { Programme } from '../../core/programme/programme';
import type { Reflection } from '../../core/notes/reflection';
import { findTemplate } from '../../core/programme/queries';
import type { LanguageChoice } from '../platform/language';
import { asksQuestions, changesQuestions, stopAsking } from './questions';
import type { RecordStore } from '../workspace/recordStore';
import { ownedFile, type OwnedFile } from './ownedFile';

const stopAskingCommand = 'mentorNotes.internal.stopAsking';
const selector: vscode.DocumentSelector = { pattern: '**/reflections/**/*.md' };

/**
 * Help in a note's text: questions above its stages, for its author alone and easy to turn off, and *Turn Into Action…* on the
 * lines of its last stage. The stages stand here and not in the outline: Markdown's own outline has every
 * heading, and a second one beside it would show them twice.
 */
export function registerNoteHelp(store: RecordStore, language: LanguageChoice, keyOfMe: (programme: Programme) => string | undefined, onDidChangeMe: vscode.Event<void>): vscode.Disposable {
	const changed = new vscode.EventEmitter<void>();
	const isSomebodyElses = (programme: Programme, { author }: Reflection): boolean => {
		const me = keyOfMe(programme);
		return me !== undefined && author !== undefined && ownerFrom(programme, author).key !== me;
	};
	return vscode.Disposable.from(
		changed,
		store.onDidChange(() => { changed.fire(); }),
		language.onDidChange(() => { changed.fire(); }),
		onDidChangeMe(() => { changed.fire(); }),
		vscode.workspace.onDidChangeConfiguration(e => {
			if (changesQuestions(e)) {
				changed.fire();
			}
		}),
		vscode.commands.registerCommand(stopAskingCommand, () => stopAsking(language)),
		vscode.languages.registerCodeLensProvider(selector, {
			onDidChangeCodeLenses: changed.event,
			async provideCodeLenses(document) {
				const note = noteIn(await ownedFile(document, store));
				if (!note || !asksQuestions(document.uri) || isSomebodyElses(note.programme, note.reflection)) {
					return undefined;
				}
				const { words } = language;
				const { noteHints } = await import('../../core/notes/questions');
				return noteHints(document.getText(), note.template, note.reflection.language ?? words.language, words).flatMap(({ line, says, answerAt }, i) => {
					const range = new vscode.Range(line, 0, line, 0);
					const at = document.lineAt(Math.min(answerAt, document.lineCount - 1)).range.end;
					return [
						new vscode.CodeLens(range, { title: says, command: 'vscode.open', arguments: [document.uri, { selection: new vscode.Range(at, at) }] }),
						...(i === 0 ? [new vscode.CodeLens(range, { title: words.reflections.questions.turnOff, command: stopAskingCommand })] : []),
					];
				});
			},
		}),
		vscode.languages.registerCodeActionsProvider(selector, {
			async provideCodeActions(document, { start: { line } }) {
				const note = noteIn(await ownedFile(document, store));
				if (!note) {
					return undefined;
				}
				const { words } = language;
				const { isNextStepAt } = await import('../../core/notes/questions');
				if (!isNextStepAt(document.getText(), line, note.template, note.reflection.language ?? words.language)) {
					return undefined;
				}
				const action = new vscode.CodeAction(words.reflections.turn.codeAction, vscode.CodeActionKind.Refactor);
				action.command = { title: action.title, command: commandIds('turnIntoAction')[words.language], arguments: [{ note: { uri: document.uri.toString(), line } }] };
				return [action];
			},
		}, { providedCodeActionKinds: [vscode.CodeActionKind.Refactor] }),
	);
}

function noteIn(owned: OwnedFile | undefined): { readonly programme: Programme; readonly reflection: Reflection; readonly template: ReturnType<typeof findTemplate> } | undefined {
	const reflection = owned?.file.reflection;
	return owned && reflection && { programme: owned.programme, reflection, template: reflection.template === undefined ? undefined : findTemplate(reflection.template, owned.programme) };
}
