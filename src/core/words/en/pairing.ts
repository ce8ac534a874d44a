const mentees = (n: number): string => n === 1 ? '1 mentee' : `${String(n)} mentees`;
const pairs = (n: number): string => n === 1 ? '1 pair' : `${String(n)} pairs`;

/** The page *Suggest Pairs*. */
export const pairingWords = {
	title: 'Suggest Pairs',
	tab: (programme: string): string => `Suggest Pairs – ${programme}`,
	gone: 'This programme is no longer in the workspace.',
	/**
	 * What is proposed, and how many places are free then. `aside` are the first of those who are not paired now, `more` how many others;
	 * `isAll`: everyone has a role.
	 */
	about: ({ proposed, left, aside, more, isAll, free }: {
		readonly proposed?: number; readonly left: number; readonly aside: readonly string[]; readonly more: number;
		readonly isAll: boolean; readonly free?: number;
	}): readonly string[] => [
		...proposed === undefined ? [] : [`${pairs(proposed)} proposed`],
		...left > 0 ? [`${mentees(left)} left over`] : aside.length === 0 && isAll ? ['every mentee has a mentor'] : [],
		...aside.length === 0 ? [] : [`not paired now: ${aside.join(', ')}${more === 0 ? '' : ` and ${String(more)} more`}`],
		...free === undefined ? [] : [`${free === 1 ? '1 place' : `${String(free)} places`} free`],
	],
	withoutRole: (n: number): string => n === 1
		? '1 person has no role and is not paired. Choose the role:'
		: `${String(n)} people have no role and are not paired. Choose their roles:`,
	more: (n: number): string => `and ${String(n)} more…`,
	/** What is the same for all proposed pairs. */
	common: (said: readonly string[]): string => `For all of these pairs: ${said.join(' · ')}`,
	/** Who refuses whom must not be read by others. */
	readers: 'Wishes and refusals come from “private/pairing.yaml” on this computer. They are shown on this page only.',
	unreadable: 'private/pairing.yaml can’t be read, so nobody is proposed: a refusal could be in it.',
	openPreferences: 'Open the File',
	unknownNames: (names: string): string => `Nobody in people.yaml has these names of private/pairing.yaml, or several people have them: ${names}.`,
	unclear: (names: readonly string[], more: number): string =>
		`Several people have the same name or id, so they are not proposed: ${names.join(', ')}${more === 0 ? '' : ` and ${String(more)} more`}. Give each an id of their own in people.yaml.`,
	empty: {
		allUnclear: 'So there is nobody to propose a mentor for yet.',
		noMentees: 'Every mentee has a pair. Add people with the role “mentee” to propose pairs for them.',
		noMentors: 'There is nobody with the role “mentor” yet.',
		addPerson: 'Add Person…',
	},

	weights: 'What counts',
	weightsAbout: 'Points that each criterion gives, or takes off, at most. 0 means that it does not count.',
	criteria: {
		topics: 'Topics that the mentee seeks and the mentor offers', menteeWish: 'The mentee’s wish', mentorWish: 'The mentor’s wish',
		timezone: 'The same time of day', languages: 'A language in common', unit: 'The same unit (taken off)', spread: 'Several mentees of one mentor (taken off)',
	},
	resetWeights: 'Use the Default Points',

	/** What speaks for and against a pair. */
	parts: {
		topics: (shared: readonly string[], sought: number): string => shared.length === 0
			? 'No topic in common'
			: `${String(shared.length)} of ${String(sought)} topics: ${shared.join(', ')}`,
		menteeWish: (rank: number): string => rank === 1 ? 'The mentee’s first wish' : `The mentee’s wish no. ${String(rank)}`,
		mentorWish: (rank: number): string => rank === 1 ? 'The mentor’s first wish' : `The mentor’s wish no. ${String(rank)}`,
		timezone: (hours: number): string => hours === 0 ? 'The same time of day' : hours === 1 ? '1 hour apart' : `${String(hours)} hours apart`,
		languages: (isShared: boolean): string => isShared ? 'A language in common' : 'No language in common',
		unit: 'The same unit',
		spread: (n: number): string => `Has ${mentees(n)} then`,
	},
	barriers: {
		self: 'The same person', refused: 'One of the two does not want this pair', superior: 'One is the other’s superior', excluded: 'Excluded by you',
	},
	points: (points: number): string => points === 1 ? '1 point' : `${String(points).replace('-', '−')} points`,

	/** A mentor with how many mentees of how many. */
	load: (mentees: number, capacity: number): string => `${String(mentees)} of ${String(capacity)}`,
	assumed: 'capacity not known, 1 assumed',
	inPairs: (n: number): string => n === 1 ? '1 mentee in a pair that runs' : `${String(n)} mentees in pairs that run`,
	noneProposed: 'Nobody proposed',

	leftOver: 'Left over',
	why: {
		noMentors: 'There is no mentor',
		noneAllowed: 'Every mentor is excluded, refused or a superior',
		noPlace: 'All mentors who are possible have as many mentees as they take',
	},
	setAside: 'Not paired now',
	completed: 'Has completed a pair',

	lock: 'Keep This Pair',
	unlock: 'Propose Anew',
	locked: 'kept by you',
	moved: 'moved',
	rearrange: 'Propose Again',
	exclude: 'Not This Mentor on This Page',
	refuse: 'Never Propose These Two',
	refused: 'The two are never proposed to each other. It is written in private/pairing.yaml, which stays on this computer.',
	refuseFails: 'private/pairing.yaml can’t be changed here: something in it isn’t as expected. Open the file.',
	leaveOut: 'Don’t Pair Now',
	takeIn: 'Pair Again',
	mentor: 'Mentor',
	choose: 'Choose a mentor',
	dragHint: 'Drag a mentee to another mentor, or choose the mentor in the list. What you choose is kept; all others stay where they can.',
	excludedAbout: 'This holds for this page only and is not written. “Never Propose These Two” writes it in private/pairing.yaml, for all proposals to come.',
	excludedCount: (n: number): string => n === 1 ? 'Not proposed on this page: 1 pair' : `Not proposed on this page: ${String(n)} pairs`,
	allowAgain: 'Allow Again',
	reset: 'Undo All Choices',
	filter: 'Filter by name',
	undo: 'Undo',
	openProgramme: 'Open the Programme',

	make: {
		heading: 'Make these pairs',
		cohort: 'Cohort', noCohort: 'No cohort', ownCohort: 'Each mentee’s own',
		every: 'How often they meet',
		start: 'First day', startHint: 'For example “next monday”.', badStart: 'This isn’t a date.',
		schedules: 'Schedule a first session on that day for each pair',
		button: (n: number): string => n === 1 ? 'Make 1 Pair' : `Make ${String(n)} Pairs`,
		made: (n: number, sessions: boolean): string => sessions ? `${pairs(n)} created, each with a first session.` : `${pairs(n)} created.`,
		/** Goes on with those who were not paired. */
		rest: 'Show Who Is Left',
		nothing: 'Nothing is proposed, so there is nothing to make.',
	},
	changed: 'People or pairs have changed since the proposals were shown. Look at the new ones, then make them.',
};
