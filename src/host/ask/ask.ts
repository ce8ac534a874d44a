import * as vscode from 'vscode';
import { fold, safeWarning } from '../../core/text/plainText';

/** The answer that goes one question back. */
export const back = Symbol('back');

/** An item of a quick pick, with the answer that it gives. */
interface ChoiceItem<T> extends vscode.QuickPickItem {
	readonly value: T;
	/** Text that typing also matches, besides what the item shows; folded by `fold`. */
	readonly foundBy?: string;
}

/** A heading above some choices of a quick pick. */
interface Heading extends vscode.QuickPickItem {
	readonly kind: vscode.QuickPickItemKind.Separator;
}

export type Choice<T> = ChoiceItem<T> | Heading;

/** Number of a question, and how many questions its command asks. */
export interface Progress {
	readonly step: number;
	readonly totalSteps: number;
}

interface Question extends Progress {
	readonly title: string;
	readonly placeholder: string;
}

/** Choices shown at first; the others follow when these are visible, since VS Code needs long to show thousands. */
const maxInitialItems = 200;

/** Lets the user choose one. Undefined on Escape. */
export function askChoice<T>(question: Question, choices: readonly Choice<T>[]): Promise<T | typeof back | undefined> {
	const pick = vscode.window.createQuickPick<Choice<T>>();
	pick.items = choices.slice(0, maxInitialItems);
	if (choices.length > maxInitialItems) {
		pick.busy = true;
		setTimeout(() => {
			pick.items = choices;
			pick.busy = false;
		}, 0);
	}
	pick.matchOnDescription = true;
	pick.matchOnDetail = true;
	findByMore(pick, choices);
	return show(pick, question, () => {
		const [chosen] = pick.selectedItems;
		return chosen && 'value' in chosen ? { answer: chosen.value } : undefined;
	});
}

/** Keeps the items visible whose `foundBy` has all typed words: VS Code matches only text that it shows. */
function findByMore<T>(pick: vscode.QuickPick<Choice<T>>, choices: readonly Choice<T>[]): void {
	let shown: readonly Choice<T>[] = choices;
	const isFound = (choice: Choice<T>, words: readonly string[]): boolean =>
		'foundBy' in choice && words.length > 0 && words.every(word => choice.foundBy?.includes(word));
	pick.onDidChangeValue(typed => {
		const words = fold(typed).split(/\s+/).filter(word => word !== '');
		const found = choices.map(choice => isFound(choice, words) ? { ...choice, alwaysShow: true } : choice);
		// Only if something changes: setting the items clears the selection.
		if (found.some((choice, i) => choice.alwaysShow !== shown[i]?.alwaysShow)) {
			shown = found;
			pick.items = found;
		}
	});
}

/** Lets the user tick any number of choices, also none; those with `picked` are ticked at first. Undefined on Escape. */
export function askSeveral<T>(
	question: Question,
	choices: readonly (vscode.QuickPickItem & { readonly value: T })[],
): Promise<readonly T[] | typeof back | undefined> {
	const pick = vscode.window.createQuickPick<Choice<T>>();
	pick.canSelectMany = true;
	pick.items = choices;
	pick.selectedItems = choices.filter(({ picked }) => picked === true);
	return show<readonly T[]>(pick, question, () => ({ answer: pick.selectedItems.flatMap(item => 'value' in item ? [item.value] : []) }));
}

/** What a validation returns: nothing, an error (a text alone is one), or a message that is only shown. */
export type Validation = string | vscode.InputBoxValidationMessage | undefined;

/**
 * Lets the user type over `value`. `validate` gets the trimmed text; its errors prevent Enter, messages of a lower severity are
 * only shown. Returns the trimmed text. Undefined on Escape.
 */
export function askText(
	question: Question,
	value: string,
	validate: (text: string) => Validation = () => undefined,
): Promise<string | typeof back | undefined> {
	const box = vscode.window.createInputBox();
	box.value = value;
	box.valueSelection = [0, value.length];
	const isError = (result: Validation): boolean =>
		typeof result === 'string' || result?.severity === vscode.InputBoxValidationSeverity.Error;
	// No error is shown before the user has typed something.
	const first = validate(value.trim());
	box.validationMessage = isError(first) ? undefined : safe(first);
	box.onDidChangeValue(text => { box.validationMessage = safe(validate(text.trim())); });
	return show(box, question, () => {
		const text = box.value.trim();
		const result = validate(text);
		box.validationMessage = safe(result);
		return isError(result) ? undefined : { answer: text };
	});
}

/** Removes links and icons, which an input box would render. */
function safe(result: Validation): Validation {
	return typeof result === 'object' ? { ...result, message: safeWarning(result.message) } : result && safeWarning(result);
}

/** Lets the user type over `value` and calls `typed` at each key. Returns the text, not trimmed. Undefined on Escape. */
export async function askWhileTyping(
	question: Pick<Question, 'title' | 'placeholder'>,
	value: string,
	typed: (text: string) => void,
): Promise<string | undefined> {
	const box = vscode.window.createInputBox();
	box.value = value;
	box.onDidChangeValue(typed);
	const answer = await show<string>(box, { ...question, step: 1, totalSteps: 1 }, () => ({ answer: box.value }));
	return answer === back ? undefined : answer;
}

/** The value of the choice that leads to typing. */
export const typed = Symbol('typed');

/**
 * As `askChoice`, with a choice of the value `typed`, for which `askTyped` asks for a text. *Back* from there returns to the choices.
 */
export async function askChoiceOrText<T>(
	question: Question,
	choices: readonly Choice<T | typeof typed>[],
	askTyped: () => Promise<string | typeof back | undefined>,
): Promise<T | string | typeof back | undefined> {
	for (;;) {
		const chosen = await askChoice<T | typeof typed>(question, choices);
		if (chosen !== typed) {
			return chosen;
		}
		const text = await askTyped();
		if (text !== back) {
			return text;
		}
	}
}

type Input<T> = vscode.QuickPick<Choice<unknown>> | vscode.QuickPick<Choice<T>> | vscode.InputBox;

/** Shows an input until it is answered or left; `accept` returns undefined for an answer that is not valid. */
function show<T>(input: Input<T>, question: Question, accept: () => { answer: T } | undefined): Promise<T | typeof back | undefined> {
	input.title = question.title;
	input.placeholder = question.placeholder;
	if (question.totalSteps > 1) {
		input.step = question.step;
		input.totalSteps = question.totalSteps;
	}
	input.buttons = question.step > 1 ? [vscode.QuickInputButtons.Back] : [];
	return new Promise(resolve => {
		input.onDidAccept(() => {
			const accepted = accept();
			if (accepted) {
				resolve(accepted.answer);
				input.hide();
			}
		});
		input.onDidTriggerButton(button => {
			if (button === vscode.QuickInputButtons.Back) {
				resolve(back);
				input.hide();
			}
		});
		input.onDidHide(() => {
			resolve(undefined);
			input.dispose();
		});
		input.show();
	});
}
