import { plainLabel } from '../../core/text/plainText';
import { askChoice, back, type Choice, type Progress } from './ask';
import { type Step, step } from './questionSteps';

/** An answer, *Back*, or undefined for Escape. */
type Answer<T> = T | typeof back | undefined;

/** A value that can be changed: what it is called, what it is at present, and the question for a new one. */
export interface Property<V> {
	readonly label: string;
	/** The present value in words. */
	readonly shown: string;
	readonly ask: (question: Progress & { readonly title: string }) => Promise<Answer<V>>;
}

/** What is known when a property was chosen, and when its new value was. */
export interface KnownProperty<V> {
	readonly property?: Property<V>;
	readonly to?: V;
}

/** Asks which of several properties to change, each with its present value, and then for the new one. */
export function askProperty<V extends object, Known extends KnownProperty<V>>(
	which: string, titleOf: (known: Known) => string, propertiesOf: (known: Known) => readonly Property<V>[],
): readonly Step<Known>[] {
	return [
		step<'property', Property<V>, Known>('property', (known, progress) => askChoice<Property<V>>(
			{ ...progress, title: titleOf(known), placeholder: which },
			propertiesOf(known).map(property => ({ label: property.label, description: plainLabel(property.shown), value: property })),
		)),
		step<'to', V, Known>('to', async (known, progress) => known.property?.ask({ ...progress, title: titleOf(known) })),
	];
}

/** Marks the choice that is the present value; none for undefined. `now` is the mark. */
export function markPresent<C extends Choice<unknown>>(choices: readonly C[], present: string | undefined, now: string): readonly C[] {
	return choices.map(choice => present !== undefined && 'value' in choice && choice.value === present ? { ...choice, description: now } : choice);
}

/** Converts an answer, unless it is *Back* or Escape. */
export function answered<T, V>(answer: Answer<T>, valueOf: (answer: T) => V): Answer<V> {
	const isAnswer = (given: Answer<T>): given is T => given !== undefined && given !== back;
	return isAnswer(answer) ? valueOf(answer) : answer === back ? back : undefined;
}
