import * as vscode from 'vscode';
import { fold, plainLabel, safeWarning } from '../../core/text/plainText';

/** The answer that goes one question back. */
export const back = Symbol('back');

/** An item of a quick pick, with the answer that it gives. */
interface ChoiceItem<T> extends vscode.QuickPickItem {
	readonly value: T;
	/** Text that typing also matches, besides what the item shows; folded by `fold`. */
	readonly foundBy?: string;
	/** The label while something is typed: the item then offers the typed text. */
	readonly labelOf?: (text: string) => string;
	/** Whether it goes while something is typed: what is typed is then the answer, whatever this item is called. */
	readonly isUntyped?: boolean;
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
export async function askChoice<T>(question: Question, choices: readonly Choice<T>[]): Promise<T | typeof back | undefined> {
	const chosen = await pickOne(question, choices);
	return chosen === back ? back : chosen?.value;
}

interface Picked<T> {
	readonly value: T;
	/** What was typed to find it, trimmed. */
	readonly text: string;
}

function pickOne<T>(question: Question, choices: readonly Choice<T>[]): Promise<Picked<T> | typeof back | undefined> {
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
	followText(pick, choices);
	showQuestionInTitle(pick, question);
	return show(pick, question, () => {
		const [chosen] = pick.selectedItems;
		return chosen && 'value' in chosen ? { answer: { value: chosen.value, text: pick.value.trim() } } : undefined;
	});
}

/** Moves the question into the title while something is typed: it takes the placeholder's place, and a quick pick has no prompt. */
function showQuestionInTitle<T>(pick: vscode.QuickPick<Choice<T>>, { title, placeholder }: Question): void {
	pick.onDidChangeValue(text => { pick.title = text === '' ? title : `${title} · ${placeholder}`; });
}

/**
 * Keeps the items visible whose `foundBy` has all typed words, since VS Code matches only text that it shows, and labels those that offer
 * the typed text.
 */
function followText<T>(pick: vscode.QuickPick<Choice<T>>, choices: readonly Choice<T>[]): void {
	let shown: readonly Choice<T>[] = choices;
	const isFound = (choice: Choice<T>, words: readonly string[]): boolean =>
		'foundBy' in choice && words.length > 0 && words.every(word => choice.foundBy?.includes(word));
	pick.onDidChangeValue(value => {
		const text = value.trim();
		const words = fold(text).split(/\s+/).filter(word => word !== '');
		const offered = text === '' ? choices : choices.filter(choice => !('isUntyped' in choice && choice.isUntyped));
		const found = offered.map(choice => isFound(choice, words) ? { ...choice, alwaysShow: true }
			: 'labelOf' in choice && text !== '' ? { ...choice, label: plainLabel(choice.labelOf(text)) }
				: choice);
		// Only if something changes: setting the items clears the selection.
		const isShown = ({ alwaysShow, label }: Choice<T>, i: number): boolean =>
			alwaysShow === shown[i]?.alwaysShow && label === shown[i]?.label;
		if (found.length !== shown.length || !found.every(isShown)) {
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
	showQuestionInTitle(pick, question);
	return show<readonly T[]>(pick, question, () => ({ answer: pick.selectedItems.flatMap(item => 'value' in item ? [item.value] : []) }));
}

/** What a validation returns: nothing, an error (a text alone is one), or a message that is only shown. */
export type Validation = string | vscode.InputBoxValidationMessage | undefined;

/** What a text box does besides asking. */
interface TextOptions {
	/** Gets the trimmed text. Its errors prevent Enter; messages of a lower severity are only shown. */
	readonly validate?: (text: string) => Validation;
	/** Fires when `validate` may answer otherwise than before. */
	readonly onDidChange?: vscode.Event<void>;
	/** Whether `value` was typed already, so that it is gone on with; else it is selected, to type over. */
	readonly isTyped?: boolean;
}

/**
 * Lets the user type over `value`. The question stands below the box too, since text in the box hides the placeholder. Enter answers
 * only with the message that is shown: if it has changed since, as at midnight, the new one is shown first. Returns the trimmed text.
 * Undefined on Escape.
 */
export function askText(
	question: Question,
	value: string,
	{ validate = () => undefined, onDidChange, isTyped = false }: TextOptions = {},
): Promise<string | typeof back | undefined> {
	const box = vscode.window.createInputBox();
	box.value = value;
	box.valueSelection = [isTyped ? value.length : 0, value.length];
	box.prompt = safeWarning(question.placeholder);
	let shown: Message | undefined;
	const display = (message: Message | undefined): void => {
		shown = message;
		box.validationMessage = message;
	};
	const check = (): Message | undefined => below(question.placeholder, validate(box.value.trim()));
	// No error is shown before the user has typed something.
	const first = check();
	display(isError(first) ? undefined : first);
	let isChanged = false;
	box.onDidChangeValue(() => {
		isChanged = true;
		display(check());
	});
	const subscription = onDidChange?.(() => {
		if (shown || isChanged) {
			display(check());
		}
	});
	box.onDidHide(() => { subscription?.dispose(); });
	return show(box, question, () => {
		const result = check();
		const isAsShown = result?.message === shown?.message;
		display(result);
		return isError(result) || !isAsShown ? undefined : { answer: box.value.trim() };
	});
}

type Message = vscode.InputBoxValidationMessage;

function isError(message: Message | undefined): boolean {
	return message?.severity === vscode.InputBoxValidationSeverity.Error;
}

/** Puts the question before a message, which takes its place below the box. Removes links and icons, which VS Code would render. */
function below(question: string, result: Validation): Message | undefined {
	if (result === undefined) {
		return undefined;
	}
	const { message, severity } = typeof result === 'string' ? { message: result, severity: vscode.InputBoxValidationSeverity.Error } : result;
	return { message: safeWarning(`${question}${/[?.]$/.test(question) ? ' ' : ' · '}${message}`), severity };
}

/** Lets the user type over `value` and calls `typed` at each key. Returns the text, not trimmed. Undefined on Escape. */
export async function askWhileTyping(
	question: Pick<Question, 'title' | 'placeholder'>,
	value: string,
	typed: (text: string) => void,
): Promise<string | undefined> {
	const box = vscode.window.createInputBox();
	box.value = value;
	box.prompt = question.placeholder;
	box.onDidChangeValue(typed);
	const answer = await show<string>(box, { ...question, step: 1, totalSteps: 1 }, () => ({ answer: box.value }));
	return answer === back ? undefined : answer;
}

/** The value of the choice that leads to typing. */
export const typed = Symbol('typed');

/**
 * As `askChoice`, with a choice of the value `typed`, for which `askTyped` asks for a text, or what one means; it gets what was typed so
 * far. *Back* from there returns to the choices.
 */
export async function askChoiceOrText<T, Typed = string>(
	question: Question,
	choices: readonly Choice<T | typeof typed>[],
	askTyped: (text: string) => Promise<Typed | typeof back | undefined>,
): Promise<T | Typed | typeof back | undefined> {
	for (;;) {
		const chosen = await pickOne<T | typeof typed>(question, choices);
		if (chosen === undefined || chosen === back) {
			return chosen;
		}
		if (chosen.value !== typed) {
			return chosen.value;
		}
		const text = await askTyped(chosen.text);
		if (text !== back) {
			return text;
		}
	}
}

/** What a quick pick and an input box have in common. */
type Input = vscode.QuickInput & Pick<vscode.InputBox, 'placeholder' | 'buttons' | 'onDidAccept' | 'onDidTriggerButton'>;

/** Shows an input until it is answered or left; `accept` returns undefined for an answer that is not valid. */
function show<T>(input: Input, question: Question, accept: () => { answer: T } | undefined): Promise<T | typeof back | undefined> {
	input.title = question.title;
	input.placeholder = question.placeholder;
	if (question.totalSteps > 1) {
		input.step = question.step;
		input.totalSteps = question.totalSteps;
		// What was answered is not lost when a page or view takes the focus.
		input.ignoreFocusOut = true;
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
