import type { FileKind } from '../record/fileKinds';
import type { Choice, Merged, MergeOptions, MergeQuestion, Versions } from './merge';

/**
 * Merges the versions of one text: with an unchanged side it is the other, and the same change on both sides is taken once. What both
 * changed is merged by value, and asked where it can't be decided. Total: whatever the texts are, there is a result, and the same versions
 * and answers give the same one. Call it again with the answers for the final text.
 */
export function mergeText(_kind: FileKind | 'text', versions: Versions, options: MergeOptions = {}): Merged {
	const { base, ours, theirs } = versions;
	if (ours === theirs || theirs === base) {
		return decided(ours);
	}
	return ours === base ? decided(theirs) : wholeFile(versions, options);
}

const decided = (text: string | undefined): Merged => ({ ...text !== undefined && { text }, questions: [], renumbered: [] });

/** Asks which side's whole file is taken: the proposal is one that is still there. */
function wholeFile(versions: Versions, { answers }: MergeOptions): Merged {
	const proposed: Choice = versions.ours === undefined ? 'theirs' : 'ours';
	const question: MergeQuestion = { key: 'file', path: [], about: 'file', ...versions, choices: ['ours', 'theirs'], proposed };
	const answer = answers?.get(question.key) ?? proposed;
	const text = answer === 'theirs' ? versions.theirs : versions.ours;
	return { ...decided(text), questions: [question] };
}
