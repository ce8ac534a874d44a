import type { Session } from '../../record/session';
import type { NewValue } from '../../yaml/edit/renderValue';

/** The lists of a session whose entries are edited one by one. `agenda` is the one list of both sides. */
export const listNames = ['agenda', 'agenda.mentor', 'agenda.mentee', 'decisions', 'actions', 'links'] as const;
/** One of `listNames`. */
export type ListName = (typeof listNames)[number];

/** Returns the parsed entries of a list. */
export function entriesIn({ agenda, ...session }: Session, list: ListName): readonly NewValue[] {
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
