import * as vscode from 'vscode';
import { fold, safeWarning } from '../../core/text/plainText';

/** The answer that goes one question back. */
export const back = Symbol('back');

/** A choice in a quick pick, or a heading above some. `foundBy` is what it is found by besides what it shows, folded. */
export type Choice<T> = (vscode.QuickPickItem & { readonly value: T; readonly foundBy?: string }) | (vscode.QuickPickItem & { readonly kind: vscode.QuickPickItemKind.Separator });

/** Where a question stands among those of one command. */
export interface Progress {
	readonly step: number;
	readonly totalSteps: number;
}

interface Question extends Progress {
	readonly title: string;
	readonly placeholder: string;
}

/** VS Code takes longer to show more: of thousands, the others follow once these are there. */
const maxInitialItems = 200;

/** Lets the user choose; undefined when the question was left with Escape. */
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

/** VS Code looks only at what is shown; what is found by more is shown whatever it finds. */
function findByMore<T>(pick: vscode.QuickPick<Choice<T>>, choices: readonly Choice<T>[]): void {
	let shown: readonly Choice<T>[] = choices;
	const isFound = (choice: Choice<T>, words: readonly string[]): boolean => 'foundBy' in choice && words.length > 0 && words.every(word => choice.foundBy?.includes(word));
	pick.onDidChangeValue(typed => {
		const words = fold(typed).split(/\s+/).filter(word => word !== '');
		const found = choices.map(choice => isFound(choice, words) ? { ...choice, alwaysShow: true } : choice);
		// Items that are handed over again lose what is selected among them.
		if (found.some((choice, i) => choice.alwaysShow !== shown[i]?.alwaysShow)) {
			shown = found;
			pick.items = found;
		}
	});
}

/** Lets the user tick any number of choices, also none; those with `picked` are ticked already. */
export function askSeveral<T>(question: Question, choices: readonly (vscode.QuickPickItem & { readonly value: T })[]): Promise<readonly T[] | typeof back | undefined> {
	const pick = vscode.window.createQuickPick<Choice<T>>();
	pick.canSelectMany = true;
	pick.items = choices;
	pick.selectedItems = choices.filter(({ picked }) => picked === true);
	return show<readonly T[]>(pick, question, () => ({ answer: pick.selectedItems.flatMap(item => 'value' in item ? [item.value] : []) }));
}

/**
 * Lets the user type over `value`; `validate` says what is wrong with an answer, or undefined. What it says with a
 * severity below an error is only shown, and does not stop the answer.
 */
export function askText(question: Question, value: string, validate: (text: string) => string | vscode.InputBoxValidationMessage | undefined = () => undefined): Promise<string | typeof back | undefined> {
	const box = vscode.window.createInputBox();
	box.value = value;
	box.valueSelection = [0, value.length];
	const stops = (said: string | vscode.InputBoxValidationMessage | undefined): boolean => typeof said === 'string' || said?.severity === vscode.InputBoxValidationSeverity.Error;
	// Nobody is told off before having typed.
	const first = validate(value.trim());
	box.validationMessage = stops(first) ? undefined : safe(first);
	box.onDidChangeValue(text => { box.validationMessage = safe(validate(text.trim())); });
	return show(box, question, () => {
		const text = box.value.trim();
		const said = validate(text);
		box.validationMessage = safe(said);
		return stops(said) ? undefined : { answer: text };
	});
}

/** An input box reads links and icons in what it says. */
function safe(said: string | vscode.InputBoxValidationMessage | undefined): string | vscode.InputBoxValidationMessage | undefined {
	return typeof said === 'object' ? { ...said, message: safeWarning(said.message) } : said && safeWarning(said);
}

/** Lets the user type over `value`, and tells of each text while it is typed. Resolves with the text on Enter, with undefined on Escape. */
export function askWhileTyping({ title, placeholder }: Pick<Question, 'title' | 'placeholder'>, value: string, typed: (text: string) => void): Promise<string | undefined> {
	const box = vscode.window.createInputBox();
	box.value = value;
	box.onDidChangeValue(typed);
	return show<string>(box, { title, placeholder, step: 1, totalSteps: 1 }, () => ({ answer: box.value })).then(answer => answer === back ? undefined : answer);
}

function show<T>(input: vscode.QuickPick<Choice<unknown>> | vscode.QuickPick<Choice<T>> | vscode.InputBox, question: Question, accept: () => { answer: T } | undefined): Promise<T | typeof back | undefined> {
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

/** One question of a command: completes what is known so far, or is left out where the answer is known. */
export interface Step<S> {
	readonly needed: (known: S) => boolean | Promise<boolean>;
	readonly ask: (known: S, progress: Progress) => Promise<S | typeof back | undefined>;
}

/** Asks the questions that are needed, one after the other, with a way back. Undefined when the user leaves: then nothing has happened. */
export async function askSteps<S>(start: S, steps: readonly Step<S>[]): Promise<S | undefined> {
	const asked: { readonly step: number; readonly known: S }[] = [];
	let known = start;
	for (let i = 0; i < steps.length; i++) {
		const step = steps[i];
		if (!step || !await step.needed(known)) {
			continue;
		}
		const rest = (await Promise.all(steps.slice(i).map(async s => await s.needed(known)))).filter(Boolean).length;
		const answer = await step.ask(known, { step: asked.length + 1, totalSteps: asked.length + rest });
		if (answer === undefined) {
			return undefined;
		}
		if (answer === back) {
			const previous = asked.pop();
			i = (previous?.step ?? 0) - 1;
			known = previous?.known ?? start;
		} else {
			asked.push({ step: i, known });
			known = answer;
		}
	}
	return known;
}
