import * as vscode from 'vscode';
import { commandIds } from '../../core/manifest/commands';
import type { Reflection } from '../../core/notes/reflection';
import { dayOfNote } from '../../core/programme/notes';
import type { Programme } from '../../core/programme/programme';
import { findTemplate } from '../../core/programme/namedTemplates';
import type { Clock } from '../platform/clock';
import { anyOf, onDidChangeSetting } from '../platform/events';
import type { LanguageChoice } from '../platform/language';
import { inform } from '../platform/notify';
import type { RecordStore } from '../workspace/recordStore';
import { ownedFile, type OwnedFile } from './ownedFile';

const questionsSetting = 'questions';
const stopAskingCommand = 'mentorNotes.internal.stopAsking';
const selector: vscode.DocumentSelector = { pattern: '**/reflections/**/*.md' };

/** Fires when the setting `mentorNotes.questions` may have changed. */
export const onDidChangeQuestions = onDidChangeSetting(questionsSetting);

/** Whether questions are shown in a note: the setting `mentorNotes.questions` for its folder. */
export function asksQuestions(note: vscode.Uri): boolean {
	return vscode.workspace.getConfiguration('mentorNotes', note).get<unknown>(questionsSetting) !== false;
}

/** Turns the questions off in the user's settings, and offers to turn them on again. */
async function stopAsking({ words }: LanguageChoice): Promise<void> {
	const { turnedOff, turnOn } = words.reflections.questions;
	const set = (asks: boolean): Thenable<void> =>
		vscode.workspace.getConfiguration('mentorNotes').update(questionsSetting, asks, vscode.ConfigurationTarget.Global);
	await set(false);
	if (await inform(turnedOff, [turnOn]) === turnOn) {
		await set(true);
	}
}

/**
 * Help in a note's text: questions above its stages, for its author only, with a lens that turns them off; and *Turn Into
 * Action…* on the lines of its last stage. There are no document symbols for the stages: VS Code's Markdown extension has
 * every heading, and a second provider would show them twice.
 */
export function registerNoteHelp(
	store: RecordStore,
	language: LanguageChoice,
	clock: Clock,
	{ keyOfMe, onDidChange: onDidChangeMe }: {
		readonly keyOfMe: (programme: Programme) => string | undefined; readonly onDidChange: vscode.Event<void>;
	},
): vscode.Disposable {
	const isByAnother = (programme: Programme, { author }: Reflection): boolean => {
		const me = keyOfMe(programme);
		return me !== undefined && author !== undefined && !programme.people.isSame(author, me);
	};
	return vscode.Disposable.from(
		vscode.commands.registerCommand(stopAskingCommand, () => stopAsking(language)),
		vscode.languages.registerCodeLensProvider(selector, {
			onDidChangeCodeLenses: anyOf(
				store.onDidChange, language.onDidChange, onDidChangeMe, onDidChangeQuestions, clock.onDidChangeDay,
			),
			async provideCodeLenses(document) {
				const note = noteIn(await ownedFile(document, store));
				if (!note || !asksQuestions(document.uri) || isByAnother(note.programme, note.reflection)) {
					return undefined;
				}
				const { words } = language;
				const { asksNextStep, noteHints } = await import('../../core/notes/questions');
				const asksNext = asksNextStep(dayOfNote(note.reflection, note.programme), clock.today(note.programme));
				const hints = noteHints(document.getText(), note.template, note.reflection.language ?? words.language, words, asksNext);
				return hints.flatMap(({ line, text: says, answerLine: answerAt }, i) => {
					const range = new vscode.Range(line, 0, line, 0);
					const end = document.lineAt(Math.min(answerAt, document.lineCount - 1)).range.end;
					const selection = new vscode.Range(end, end);
					return [
						new vscode.CodeLens(range, { title: says, command: 'vscode.open', arguments: [document.uri, { selection }] }),
						...i === 0
							? [new vscode.CodeLens(range, { title: words.reflections.questions.turnOff, command: stopAskingCommand })]
							: [],
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
				const action = new vscode.CodeAction(words.reflections.turnIntoAction, vscode.CodeActionKind.Refactor);
				const target = { note: { uri: document.uri.toString(), line } };
				action.command = { title: action.title, command: commandIds('turnIntoAction')[words.language], arguments: [target] };
				return [action];
			},
		}, { providedCodeActionKinds: [vscode.CodeActionKind.Refactor] }),
	);
}

/** A note, and what it belongs to. */
interface Note {
	readonly programme: Programme;
	readonly reflection: Reflection;
	readonly template: ReturnType<typeof findTemplate>;
}

function noteIn(owned: OwnedFile | undefined): Note | undefined {
	const reflection = owned?.file.reflection;
	if (!reflection) {
		return undefined;
	}
	const { programme } = owned;
	return {
		programme,
		reflection,
		template: reflection.template === undefined ? undefined : findTemplate(reflection.template, programme),
	};
}
