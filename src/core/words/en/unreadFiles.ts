import type { Problem } from '../../record/problem';
import { comparison } from '../formats';

/** Files that are copies of others, or can't be read at present. */
export const unreadFilesWords = {
	problem: {
		'file.copy': (p: Problem): string => `This is a copy of ${p.value ?? ''} that a synchroniser or file manager left, so it is not counted. ${p.expected === undefined
			? 'Both say the same, so you can delete the copy.'
			: p.expected === 'differs'
				? 'The two differ: compare them, keep what is missing, then delete the copy.'
				: 'Compare the two, keep what is missing, then delete the copy.'}`,
	},
	compare: 'Compare with the Original',
	comparison,
	/** `time` is like 14:05. */
	since: (time: string): string => `unreadable since ${time}`,
	mark: 'file can’t be read',
	notChanged: (name: string): string => `${name} can’t be read right now, so nothing was changed. Fix the marked problem in it first.`,
};
