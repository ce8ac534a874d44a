import type { AskedMerge } from './merges';
import type { MergeSource } from './mergeContent';

/** The versions that a command asks about. After a reload of the window no command waits for the answers. */
export function askedSource(asked: AskedMerge | undefined): MergeSource {
	return {
		hasText: false,
		prepare: words => Promise.resolve(asked ? { ...asked, name: asked.title } : { gone: words.gone.asked }),
		says: (_, words) => words.sends,
		finish: (_, __, answers) => {
			asked?.settle(answers);
			return Promise.resolve();
		},
		open: () => Promise.resolve(),
		dispose: () => { asked?.settle(undefined); },
	};
}
