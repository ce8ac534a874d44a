import type { Session } from '../../record/session';

/** What kinds of sessions are called. */
export const sessionKindWords = {
	'one-on-one': 'Mentoring',
	'group': 'Group session',
	'peer': 'Peer mentoring',
	'reverse': 'Reverse mentoring',
	'forum': 'Forum',
} satisfies Record<NonNullable<Session['kind']>, string>;
