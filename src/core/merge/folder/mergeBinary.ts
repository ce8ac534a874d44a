import type { Choice, MergeQuestion, Versions } from '../merge';

/** The merge of a file that is no text. */
export interface MergedBinary {
	readonly text?: string;
	/** Theirs, where both are kept. */
	readonly second?: string;
	readonly questions: readonly MergeQuestion[];
}

/** Merges a file that is no text, by digests of its versions: one that both sides changed is kept twice, unless one is chosen. */
export function mergeBinary({ base, ours, theirs }: Versions, answer: (key: string, proposed: Choice) => Choice): MergedBinary {
	const decided = (text: string | undefined): MergedBinary => ({ ...text !== undefined && { text }, questions: [] });
	if (ours === theirs || theirs === base) {
		return decided(ours);
	}
	if (ours === base) {
		return decided(theirs);
	}
	const both = ours !== undefined && theirs !== undefined;
	const proposed = both ? 'both' : ours === undefined ? 'theirs' : 'ours';
	const question: MergeQuestion = {
		key: 'file', path: [], about: 'file', choices: both ? ['ours', 'theirs', 'both'] : ['ours', 'theirs'], proposed,
	};
	const choice = answer(question.key, proposed);
	return {
		...decided(choice === 'theirs' ? theirs : ours), ...choice === 'both' && theirs !== undefined && { second: theirs }, questions: [question],
	};
}
