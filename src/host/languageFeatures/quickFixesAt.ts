import * as vscode from 'vscode';
import { commandIds } from '../../core/manifest/commands';
import type { Fix, FixContext } from '../../core/plans/fixes/fix';
import { addIdAt, fixAll, fixesFor } from '../../core/plans/fixes/fixes';
import type { Plan } from '../../core/plans/plan';
import { nameOf, type Uri } from '../../core/text/uri';
import { mergingWords } from '../../core/words/lateWords';
import type { Words } from '../../core/words/words';
import type { Clock } from '../platform/clock';
import type { LanguageChoice } from '../platform/language';
import { planFree } from '../write/planFree';
import type { RecordStore } from '../workspace/recordStore';
import type { Writer } from '../write/writer';
import { problemsOfFile } from './fileProblems';
import { applyPlan, lineEndsCommand, nameSessionsCommand, type OfferedPlans } from './offeredPlans';
import { ownedFile, type OwnedFile, toRange } from './ownedFile';

/** What quick fixes work with. */
interface Parts {
	readonly store: RecordStore;
	readonly writer: Writer;
	readonly language: LanguageChoice;
	readonly clock: Clock;
	readonly offered: OfferedPlans;
}

/** Returns the quick fixes for our problems in a range, and one for all problems of a kind in the file. */
export async function quickFixesAt(
	document: vscode.TextDocument, range: vscode.Range, token: vscode.CancellationToken, parts: Parts,
): Promise<vscode.CodeAction[] | undefined> {
	const { store, writer, language, offered } = parts;
	const owned = await ownedFile(document, store);
	if (!owned) {
		return undefined;
	}
	const { words } = language;
	const context = await contextOf(document, owned, parts);
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
	if (here.some(({ code }) => code === 'file.conflict')) {
		actions.push(choose(document, words));
	}
	const original = owned.file.copyOf;
	if (original !== undefined && here.some(({ code }) => code === 'file.copy')) {
		actions.push(compare(original, document, words));
	}
	const addId = addIdAt(range.start, context);
	return addId ? [...actions, toAction(addId.title, addId.plan, false, document, offered)] : actions;
}

/** Returns the fix that adds an id to the session at a line, counted from 0; undefined if there is none or it has one. */
export async function addIdAtLine(document: vscode.TextDocument, line: number, parts: Parts): Promise<Fix | undefined> {
	const owned = await ownedFile(document, parts.store);
	return owned && addIdAt({ line, character: 0 }, await contextOf(document, owned, parts));
}

async function contextOf(document: vscode.TextDocument, { file, programme }: OwnedFile, { clock, language }: Parts): Promise<FixContext> {
	const people = await peopleOf(programme.files);
	const today = clock.today(programme);
	return { file, programme, text: document.getText(), today, words: language.words, taken: () => false, ...people };
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

/** Opens the page on which the versions in a file are chosen. */
function choose({ uri }: vscode.TextDocument, { language }: Words): vscode.CodeAction {
	const { chooseVersions } = mergingWords[language];
	const action = new vscode.CodeAction(chooseVersions, vscode.CodeActionKind.QuickFix);
	action.command = { title: chooseVersions, command: commandIds('chooseVersions')[language], arguments: [uri] };
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

async function peopleOf(files: FixContext['programme']['files']): Promise<Pick<FixContext, 'people'>> {
	const file = files.find(f => f.kind === 'people');
	return file ? { people: { uri: file.uri, text: (await vscode.workspace.openTextDocument(vscode.Uri.parse(file.uri))).getText() } } : {};
}
