import type { Problem } from '../../record/problem';
import type { GitExposure, Visibility } from '../../record/visibility';
import { count } from './count';
import { searchableWords } from './searchable';

export const sharingWords = {
	/** Who a note is meant for, inside of a sentence. */
	meantFor: {
		private: 'its author alone',
		pair: 'the pair',
		coordinator: 'the coordinator',
		programme: 'everyone in the programme',
	} satisfies Record<Visibility, string>,
	/** Who really can read a note, in one sentence. */
	readers: (
		visibility: Visibility, inPrivate: boolean, exposure: GitExposure | undefined,
	): string => exposure === 'tracked' && visibility === 'private'
		? 'Meant to be private, but Git tracks it: anyone with access to this repository can read it.'
		: inPrivate && exposure === 'notIgnored'
			? 'Private, but Git does not ignore it: from the next commit on, anyone with access to this repository may be able to read it.'
			: inPrivate && exposure === undefined
				? visibility === 'private'
					? 'Private. It is left out of Git; anyone with access to this folder can read it.'
					: `Meant for ${sharingWords.readersOf[visibility]}, but still in the folder “private”, which is left out of Git: only people with access to this folder can read it.`
				: visibility === 'private'
					? 'Meant to be private, but it is not in the folder “private”: anyone with access to this folder or its repository can read it.'
					: `Meant for ${sharingWords.readersOf[visibility]}; anyone with access to this folder or its repository can read it.`,
	readersOf: { pair: 'the pair', coordinator: 'the coordinator', programme: 'the programme' },

	status: {
		name: 'Who can read the open note',
		here: 'Visible to: anyone with access to this folder',
		soon: 'Visible to: everyone, after a commit',
		repository: 'Visible to: anyone with access to this folder or its repository',
	},
	ask: {
		note: 'Choose the reflection',
		now: 'now',
	},
	say: {
		notAReflection: 'That isn’t a reflection in this workspace.',
		noReflections: 'There is no reflection in this workspace yet. Write one with “New Reflection from Template…” first.',
	},
	problem: {
		'reflection.privateOutside': (p: Problem): string => `${p.value === undefined
			? 'This note does not say who it is for, so it counts as private'
			: 'This note is meant to be private'}, but it is not in the folder “private”: anyone with access to this folder or its repository can read it.`,
		'reflection.privateButTracked': (): string => 'This note is private, but Git tracks it: anyone with access to this repository can read it.',
		'reflection.privateNotIgnored': (): string => 'This note is private, but Git does not ignore it: the next commit may include it, and then anyone with access to this repository can read it.',
		'reflection.notShared': (p: Problem): string => `This note is meant for ${sharingWords.readersOf[p.value as keyof typeof sharingWords.readersOf]}, but is in the folder “private”${p.expected === undefined
			? ', which is left out of Git: only people with access to this folder can read it'
			: ', and Git does not ignore it. After the next commit at the latest, anyone with access to this repository can read it'}.`,
		'reflection.pastRetention': (p: Problem): string => `This note is from ${searchableWords.day(p.expected ?? '')}, longer ago than the ${count(Number(p.value), 'month', 'months')} for which the programme keeps notes. Delete it if nobody needs it any more; Mentor Notes deletes nothing by itself.`,
	},
};
