import * as vscode from 'vscode';
import type { FixContext } from '../../core/plans/fixes/fix';
import type { Plan } from '../../core/plans/plan';
import { nameOf, type Uri } from '../../core/text/uri';
import type { Words } from '../../core/words/words';
import type { Clock } from '../platform/clock';
import { planFree } from '../write/planFree';
import type { LanguageChoice } from '../platform/language';
import { problemsOfFile } from './fileProblems';
import { ownedFile, type OwnedFile, selector, toRange } from './ownedFile';
import type { RecordStore } from '../workspace/recordStore';
import type { Writer } from '../write/writer';

/** How many offered plans are stored. */
const maxOffered = 1000;
const applyPlan = 'mentorNotes.internal.applyPlan';
/** A command for lenses: adds an id to the session at a line, counted from 0, of a file. */
export const addIdCommand = 'mentorNotes.internal.addId';
const lineEndsCommand = 'mentorNotes.internal.lineEnds';
const nameSessionsCommand = 'mentorNotes.internal.nameSessions';

/** Quick fixes for our problems, and one for all problems of a kind in the file. */
export function registerQuickFixes(
	store: RecordStore, writer: Writer, language: LanguageChoice, clock: Clock, report: (error: unknown) => Promise<void>,
): vscode.Disposable {
	const offered = new OfferedPlans();
	const contextOf = async (document: vscode.TextDocument, { file, programme }: OwnedFile): Promise<FixContext> => {
		const people = await peopleOf(programme.files);
		const today = clock.today(programme);
		return { file, programme, text: document.getText(), today, words: language.words, taken: () => false, ...people };
	};
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
			const owned = document && await ownedFile(document, store);
			const { addIdAt } = await import('../../core/plans/fixes/fixes');
			const fix = owned && typeof line === 'number' ? addIdAt({ line, character: 0 }, await contextOf(document, owned)) : undefined;
			if (fix) {
				await writer.apply(fix.plan).catch(report);
			}
		}),
		vscode.languages.registerCodeActionsProvider(selector, {
			async provideCodeActions(document, range, _, token) {
				const owned = await ownedFile(document, store);
				if (!owned) {
					return undefined;
				}
				const { words } = language;
				const { addIdAt, fixAll, fixesFor } = await import('../../core/plans/fixes/fixes');
				const context = await contextOf(document, owned);
				const problems = await problemsOfFile(
					owned.file, owned.programme, context.today, store, () => token.isCancellationRequested,
				);
				if (!problems) {
					return undefined;
				}
				const here = problems.filter(problem => toRange(problem.range).intersection(range));
				const allOf = new Map([
					...new Set(here.map(problem => problem.code)),
				].map(code => [code, fixAll(code, problems, context)] as const));
				const fixesOfEach = await planFree(writer, taken => here.map(problem => fixesFor(problem, { ...context, taken })));
				const actions = here.flatMap((problem, n) => {
					const fixes = fixesOfEach[n] ?? [];
					const all = allOf.get(problem.code);
					return [
						...fixes.map((fix, i) => toAction(fix.title, fix.plan, i === 0 && fix.preferred, document, offered)),
						...problem.code === 'pair.unnamedSessions' ? [nameSessionsAction(words.fix.nameSessions(Number(problem.value)), document)] : [],
						...all && fixes[0] ? [toAction(words.fix.all(fixes[0].title), all, false, document, offered)] : [],
					];
				});
				// A document has one kind of line end, whatever is in the file: only the index knows of mixed ones.
				const known = range.start.line === 0 && !document.isDirty ? store.index.facts(document.uri.toString()) : undefined;
				if (known?.problems.some(({ code }) => code === 'file.mixedLineEnds')) {
					actions.push(lineEnds(words.fix.lineEnds, document));
				}
				const original = owned.file.copyOf;
				if (original !== undefined && here.some(({ code }) => code === 'file.copy')) {
					actions.push(compare(original, document, words));
				}
				const addId = addIdAt(range.start, context);
				return addId ? [...actions, toAction(addId.title, addId.plan, false, document, offered)] : actions;
			},
		}, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] }),
	);
}

/**
 * The plans of the last offered fixes, by number: a command accepts no plan from outside. VS Code asks for fixes repeatedly
 * while their menu is open, so a stored number always means the same plan.
 */
class OfferedPlans {
	readonly #plans = new Map<unknown, Plan>();
	#last = 0;

	add(plan: Plan): number {
		this.#last += 1;
		this.#plans.set(this.#last, plan);
		this.#plans.delete(this.#last - maxOffered);
		return this.#last;
	}

	get(number: unknown): Plan | undefined {
		return this.#plans.get(number);
	}
}

/** A fix in this document only is an edit like typing; one in other files goes through the writer, which saves them. */
function toAction(
	title: string, plan: Plan, isPreferred: boolean, document: vscode.TextDocument, offered: OfferedPlans,
): vscode.CodeAction {
	const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	action.isPreferred = isPreferred;
	if (plan.create.length === 0 && !plan.move && plan.edit.every(edit => edit.uri === document.uri.toString())) {
		action.edit = new vscode.WorkspaceEdit();
		for (const { start, end, text } of plan.edit.flatMap(edit => edit.edits)) {
			action.edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
		}
	} else {
		action.command = { title, command: applyPlan, arguments: [offered.add(plan)] };
	}
	return action;
}

/** Opens a copy and its original side by side. */
function compare(original: Uri, { uri }: vscode.TextDocument, { unreadFiles }: Words): vscode.CodeAction {
	const action = new vscode.CodeAction(unreadFiles.compare, vscode.CodeActionKind.QuickFix);
	action.isPreferred = true;
	const title = unreadFiles.comparison(nameOf(original), nameOf(uri.toString()));
	action.command = { title: unreadFiles.compare, command: 'vscode.diff', arguments: [vscode.Uri.parse(original), uri, title] };
	return action;
}

function lineEnds(title: string, document: vscode.TextDocument): vscode.CodeAction {
	const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	action.command = { title, command: lineEndsCommand, arguments: [document.uri.toString()] };
	return action;
}

function nameSessionsAction(title: string, document: vscode.TextDocument): vscode.CodeAction {
	const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	action.command = { title, command: nameSessionsCommand, arguments: [document.uri.toString()] };
	return action;
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

async function peopleOf(files: FixContext['programme']['files']): Promise<Pick<FixContext, 'people'>> {
	const file = files.find(f => f.kind === 'people');
	return file ? { people: { uri: file.uri, text: (await vscode.workspace.openTextDocument(vscode.Uri.parse(file.uri))).getText() } } : {};
}
