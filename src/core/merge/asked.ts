import { normalForm } from '../text/normalForm';
import type { Answers, Choice, MergeQuestion } from './merge';

/** The side that came first, whose text is kept and changed, and the later one. */
export type Side = 'first' | 'second';

/** What is asked of two sides; a version that is absent has no value there. */
export interface Question {
	readonly path: readonly string[];
	readonly about: MergeQuestion['about'];
	readonly base?: string | undefined;
	readonly first?: string | undefined;
	readonly second?: string | undefined;
	/** Whether both can be kept; of texts what they give together. */
	readonly both?: boolean | string;
	/** Whether the texts are of one line: then one of them is proposed, though both can be kept. */
	readonly isOneLine?: boolean;
}

/** Collects the questions of a merge, and answers them as far as answers are given. */
export class Asked {
	readonly questions: MergeQuestion[] = [];
	readonly #answers: Answers;
	readonly #first: 'ours' | 'theirs';

	constructor(answers: Answers | undefined, first: 'ours' | 'theirs') {
		this.#answers = answers ?? new Map();
		this.#first = first;
	}

	/** Asks, and returns the answer, or what is proposed. */
	ask({ path, about, base, first, second, both = false, isOneLine = false }: Question): Side | 'both' {
		const [ours, theirs] = this.#first === 'ours' ? [first, second] : [second, first];
		const choices: readonly Choice[] = both === false ? ['ours', 'theirs'] : ['ours', 'theirs', 'both'];
		const isTheirs = ours === undefined || (isOneLine && hasAllOf(theirs, ours));
		const proposed: Choice = both !== false && !isOneLine ? 'both' : isTheirs ? 'theirs' : 'ours';
		const question: MergeQuestion = {
			key: this.#keyOf(path), path, about,
			...base !== undefined && { base }, ...ours !== undefined && { ours }, ...theirs !== undefined && { theirs },
			choices, proposed, ...typeof both === 'string' && { together: both },
		};
		this.questions.push(question);
		const answer = this.#answers.get(question.key);
		const chosen = answer !== undefined && choices.includes(answer) ? answer : proposed;
		return chosen === 'both' ? 'both' : chosen === this.#first ? 'first' : 'second';
	}

	#keyOf(path: readonly string[]): string {
		const key = path.length === 0 ? 'file' : path.map(step => `/${step.replaceAll(/[%/]/g, char => char === '/' ? '%2F' : '%25')}`).join('');
		const isTaken = (name: string): boolean => this.questions.some(question => question.key === name);
		let number = 1;
		while (isTaken(number === 1 ? key : `${key}%${String(number)}`)) {
			number++;
		}
		return number === 1 ? key : `${key}%${String(number)}`;
	}
}

/** Whether a text has all words of another one, next to each other and in their order. */
export function hasAllOf(text = '', other = ''): boolean {
	const words = (of: string): string => ` ${normalForm(of).match(/[\p{L}\p{N}]+/gu)?.join(' ') ?? ''} `;
	return words(other).trim() !== '' && words(text).includes(words(other));
}
