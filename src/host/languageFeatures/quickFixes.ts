import * as vscode from 'vscode';
import type { Clock } from '../platform/clock';
import type { LanguageChoice } from '../platform/language';
import { applyPlan, lineEndsCommand, nameSessionsCommand, OfferedPlans } from './offeredPlans';
import { selector } from './ownedFile';
import type { RecordStore } from '../workspace/recordStore';
import type { Writer } from '../write/writer';

/** A command for lenses: adds an id to the session at a line, counted from 0, of a file. */
export const addIdCommand = 'mentorNotes.internal.addId';

/** Quick fixes for our problems, and one for all problems of a kind in the file. */
export function registerQuickFixes(
	store: RecordStore, writer: Writer, language: LanguageChoice, clock: Clock, report: (error: unknown) => Promise<void>,
): vscode.Disposable {
	const offered = new OfferedPlans();
	const parts = { store, writer, language, clock, offered };
	return vscode.Disposable.from(
		vscode.commands.registerCommand(applyPlan, async (number: unknown) => {
			const plan = offered.get(number);
			if (plan) {
				const { withLinks } = await import('../write/withLinks');
				await writer.apply(() => withLinks(store, plan)).catch(report);
			}
		}),
		vscode.commands.registerCommand(lineEndsCommand, writeLineEnds),
		vscode.commands.registerCommand(nameSessionsCommand, async (pairFile: unknown) => {
			const { nameSessions } = await import('./nameSessions');
			await nameSessions(pairFile, { store, writer, language, clock }).catch(report);
		}),
		vscode.commands.registerCommand(addIdCommand, async (uri: unknown, line: unknown) => {
			const document = vscode.workspace.textDocuments.find(d => d.uri.toString() === uri);
			const { addIdAtLine } = await import('./quickFixesAt');
			const fix = document && typeof line === 'number' ? await addIdAtLine(document, line, parts) : undefined;
			if (fix) {
				await writer.apply(fix.plan).catch(report);
			}
		}),
		vscode.languages.registerCodeActionsProvider(selector, {
			async provideCodeActions(document, range, _, token) {
				const { quickFixesAt } = await import('./quickFixesAt');
				return quickFixesAt(document, range, token, parts);
			},
		}, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] }),
	);
}

/**
 * Replaces one line end, which makes the document unsaved: its next save writes the line end of the document everywhere.
 * Tried: an edit that changes nothing, or setting the same kind of line end again, does nothing.
 */
async function writeLineEnds(uri: unknown): Promise<void> {
	const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
	if (editor && editor.document.lineCount > 1) {
		const { end } = editor.document.lineAt(0).range;
		const lineEnd = editor.document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
		await editor.edit(edit => { edit.replace(new vscode.Range(end, new vscode.Position(1, 0)), lineEnd); });
	}
}
