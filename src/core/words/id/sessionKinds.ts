import type { sessionKindWords as en } from '../en/sessionKinds';

export const sessionKindWords: typeof en = {
	'one-on-one': 'Mentoring',
	'group': 'Sesi kelompok',
	'peer': 'Mentoring sejawat',
	'reverse': 'Mentoring terbalik',
	'forum': 'Forum',
};
