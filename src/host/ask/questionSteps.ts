import { back, type Progress } from './ask';

/** One question of a command: it adds its answer to what is known so far, and is skipped if the answer is known. */
export interface Step<Known> {
	readonly needed: (known: Known) => boolean | Promise<boolean>;
	/** Returns what is known with the answer, `back` for the question before, or undefined to leave the command. */
	readonly ask: (known: Known, progress: Progress) => Promise<Known | typeof back | undefined>;
}

/** Asks; returns the answer, `back` for the question before, or undefined for Escape. */
type Ask<Known, T> = (known: Known, progress: Progress) => Promise<T | typeof back | undefined>;

/** A question whose answer is stored under `key`. It is asked while `key` is undefined. */
export function step<Key extends string, T, Known extends { readonly [K in Key]?: T }>(key: Key, ask: Ask<Known, T>): Step<Known> {
	return {
		needed: known => known[key] === undefined,
		ask: async (known, progress) => {
			const answer = await ask(known, progress);
			return isAnswer(answer) ? { ...known, [key]: answer } : answer;
		},
	};
}

/** A question whose answer has several parts, such as a pair and its programme. It is asked while `key` is undefined. */
export function stepWithParts<Parts extends object, Known extends Partial<Parts>>(
	key: keyof Parts & keyof Known,
	ask: Ask<Known, Parts>,
): Step<Known> {
	return {
		needed: known => known[key] === undefined,
		ask: async (known, progress) => {
			const parts = await ask(known, progress);
			return isAnswer(parts) ? { ...known, ...parts } : parts;
		},
	};
}

function isAnswer<T>(answer: T | typeof back | undefined): answer is T {
	return answer !== undefined && answer !== back;
}

/** The same question, asked only if a condition holds for what is known so far. */
export function onlyIf<Known>(condition: (known: Known) => boolean | Promise<boolean>, { needed, ask }: Step<Known>): Step<Known> {
	return { needed: async known => await condition(known) && await needed(known), ask };
}

/**
 * Asks the questions that are needed, one after the other, and returns all that is known then. *Back* returns to the
 * question before and forgets its answer; the first question has no such button. Undefined on Escape.
 */
export async function runSteps<Known>(start: Known, steps: readonly Step<Known>[]): Promise<Known | undefined> {
	const asked: { readonly index: number; readonly known: Known }[] = [];
	let known = start;
	for (let i = 0; i < steps.length; i++) {
		const current = steps[i];
		if (!current || !await current.needed(known)) {
			continue;
		}
		const remaining = (await Promise.all(steps.slice(i).map(async ({ needed }) => await needed(known)))).filter(Boolean).length;
		const answer = await current.ask(known, { step: asked.length + 1, totalSteps: asked.length + remaining });
		if (answer === undefined) {
			return undefined;
		}
		if (answer === back) {
			const previous = asked.pop();
			i = (previous?.index ?? 0) - 1;
			known = previous?.known ?? start;
		} else {
			asked.push({ index: i, known });
			known = answer;
		}
	}
	return known;
}
