import type { DetailedSession } from '../../record/session';
import type { NewValue } from '../../yaml/edit/renderValue';

/** The lists of a session whose entries are edited one by one. `agenda` is the one list of both sides. */
export const listNames = ['agenda', 'agenda.mentor', 'agenda.mentee', 'decisions', 'actions', 'links', 'speakers'] as const;
/** One of `listNames`. */
export type ListName = (typeof listNames)[number];

/** The lists whose entries have two texts: the key of the text that an entry begins with, and the key of the other one. */
export const twoTextLists = { links: { main: 'url', other: 'title' }, speakers: { main: 'name', other: 'role' } } as const;
/** A list whose entries have two texts. */
export type TwoTextList = keyof typeof twoTextLists;

/** Whether the entries of a list have two texts. */
export function isTwoTextList(list: string): list is TwoTextList {
	return Object.hasOwn(twoTextLists, list);
}

/** Returns the parsed entries of a list. */
export function entriesIn({ agenda, ...session }: DetailedSession, list: ListName): readonly NewValue[] {
	switch (list) {
		case 'agenda':
			return agenda?.both ?? [];
		case 'agenda.mentor':
			return agenda?.mentor ?? [];
		case 'agenda.mentee':
			return agenda?.mentee ?? [];
		default:
			return session[list] ?? [];
	}
}
