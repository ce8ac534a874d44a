/** What is to be reached: at most so many times the floor, or at most so much. */
export type Goal =
	| { readonly ratio: number }
	| { readonly most: number };

/** A line of the table, from the figures of one part. */
export interface Line {
	readonly work: string;
	/** The figure that it is measured against. */
	readonly floor?: string;
	/** Absent where the floor alone is of interest. */
	readonly ours?: string;
	readonly goal?: Goal;
}

/** The goal for a size; absent where none is set for it. */
const bySize = (part: string, goals: Readonly<Record<string, number>>): { readonly goal?: Goal } => {
	const most = goals[part];
	return most === undefined ? {} : { goal: { most } };
};

const maxHoldMs = 50;

/** Of the session files, so many have a small fault, where that is measured. */
export const brokenShares = [0.01, 1];

export const inPercent = (share: number): string => `${String(share * 100)} % broken`;

/** The lines of a part: `overview`, `import`, `search`, `typing`, a number of sessions, or `web` and one. */
export function linesOf(part: string): readonly Line[] {
	switch (part) {
		case 'overview':
			return [
				{ work: 'overview: figures of 2,000 pairs and 30,000 sessions', ours: 'overview: figures', goal: { most: 300 } },
				{ work: 'longest step: figures', ours: 'step: figures', goal: { most: maxHoldMs } },
				{ work: 'overview: its page of 2,000 pairs', ours: 'overview: page', goal: { most: 500 } },
				{ work: 'longest step: page', ours: 'step: page', goal: { most: maxHoldMs } },
			];
		case 'import':
			return importLines();
		case 'search':
			return [
				{ work: 'a key in Find in My Notes, 500 notes of 5 KB (floor: scan)', floor: 'floor: scan', ours: 'search: key' },
				{
					work: 'longest step: a key (floor: scan)',
					floor: 'floor: longest scan',
					ours: 'search: longest key',
					goal: { most: maxHoldMs },
				},
				{ work: 'reading 500 notes of 5 KB into the index', ours: 'search: build' },
				{ work: 'longest step: reading one note', ours: 'step: search', goal: { most: maxHoldMs } },
				{ work: 'memory of 2,000 notes of 5 KB with their index, MB', ours: 'search, MB', goal: { most: 30 } },
			];
		case 'typing':
			return ['1 KB', '50 KB', '1 MB'].flatMap((size): readonly Line[] => [
				{
					work: `problems after a change, ${size} (floor: yaml-language-server)`,
					floor: `their problems, ${size}`,
					ours: `our problems, ${size}`,
					goal: { ratio: 1 },
				},
				{
					work: `completions after a change, ${size} (floor: yaml-language-server)`,
					floor: `their completions, ${size}`,
					ours: `our completions, ${size}`,
					goal: { ratio: 1 },
				},
			]);
		case longPairs:
			return viewLines();
		default:
			return programmeLines(part.replace('web ', ''), part.startsWith('web '));
	}
}

const maxPreviewMs = 500;

function importLines(): readonly Line[] {
	return ['people', 'meetings'].flatMap((list): readonly Line[] => [
		{
			work: `a list of 2,000 ${list}: preview (floor: the same parser, and a loop that makes the files)`, floor: `floor: ${list}`,
			ours: `${list}: preview`, goal: { most: maxPreviewMs },
		},
		{ work: `the same list: preview and plan (same floor)`, floor: `floor: ${list}`, ours: `${list}: plan` },
		{ work: `2,000 ${list} of which each has changed: preview`, ours: `${list}: later` },
		{ work: `one cell of those is corrected: preview`, ours: `${list}: cell`, goal: { most: maxPreviewMs } },
		{ work: `longest hold in all of that, ${list}`, ours: `${list}: hold`, goal: { most: maxHoldMs } },
	]);
}

/** 100,000 sessions of ten pairs. */
export const longPairs = 'long-pairs';

const maxChildrenMs = 10;

function viewLines(): readonly Line[] {
	return [
		{ work: 'longest step: preparing rows, every view', ours: 'every view: preparing', goal: { most: maxHoldMs } },
		{ work: 'longest step: children of a row, every view', ours: 'every view: children', goal: { most: maxChildrenMs } },
		{ work: 'most rows in one place, every view', ours: 'every view: most rows' },
	];
}

/** Ratios that are wanted of 10,000 sessions or more; a browser asks for each file in a way of its own, which both pay for. */
const ratios = {
	node: { warm: 2, cold: 3, problems: 0.3 },
	web: { warm: 1.5, cold: 2, problems: 1.3 },
};

function programmeLines(part: string, inWeb: boolean): readonly Line[] {
	const { warm, cold, problems } = ratios[inWeb ? 'web' : 'node'];
	const atMost = (ratio: number): { readonly goal?: Goal } => Number(part) < 10_000 ? {} : { goal: { ratio } };
	const maxMemory = bySize(part, { 10_000: 20, 100_000: 180 });
	return [
		{ work: 'walk and stat all (a floor only)', floor: 'floor: walk and stat' },
		...(inWeb ? [] : [
			{ work: 'walk and stat all, load the JSON of the cache (a floor only)', floor: 'floor: walk, stat, load facts' },
			{ work: 'read all, scan lines, split among threads (a floor only)', floor: 'floor: read all, scan lines, in threads' },
		]),
		{
			work: 'warm: all rows ready',
			floor: inWeb ? 'floor: walk and stat' : 'floor: walk, stat, load summaries',
			ours: 'warm: all rows',
			...atMost(warm),
		},
		{ work: 'warm: session files read', ours: 'warm: files read', goal: { most: 0 } },
		{ work: 'warm, one part of the cache missing: all rows ready', floor: 'floor: walk, stat, load summaries', ours: 'cache one part missing: all rows' },
		...['cut off', 'of another version'].map((what): Line => ({
			work: `cold, cache ${what}: all rows ready`, floor: 'floor: read all, scan lines', ours: `cache ${what}: all rows`, ...atMost(cold),
		})),
		{ work: 'cold: all rows ready', floor: 'floor: read all, scan lines', ours: 'cold: all rows', ...atMost(cold) },
		{ work: 'cold: all problems known', floor: 'floor: read all, parse YAML', ours: 'cold: all problems', ...atMost(problems) },
		{ work: 'one save: its pair’s rows, what is next and its problems', ours: 'save', ...bySize(part, { 10_000: 10, 100_000: 10 }) },
		{ work: 'one save: the problems of all files again', ours: 'save: problems of all files again' },
		{ work: 'memory of the index after a warm start, MB', ours: 'warm: index, MB', ...maxMemory },
		{ work: 'memory of the index after a cold start, MB', ours: 'cold: index, MB', ...maxMemory },
		{ work: 'longest hold in a warm start', ours: 'warm: hold', goal: { most: maxHoldMs } },
		{ work: 'longest hold in a cold start', ours: 'cold: hold', goal: { most: maxHoldMs } },
		...[
			'parse', 'apply', 'programmes', 'preparing rows', 'first rows', 'children of a row', 'problems of a file',
		].map((step): Line => ({ work: `longest step: ${step}`, ours: `step: ${step}`, goal: { most: maxHoldMs } })),
		...viewLines(),
		...brokenShares.map(inPercent).flatMap((broken): readonly Line[] => [
			{ work: `cold, ${broken}: all rows ready`, floor: `${broken}: floor: scan lines`, ours: `${broken}: all rows`, ...atMost(cold) },
			{
				work: `cold, ${broken}: all problems known`, floor: `${broken}: floor: parse YAML`, ours: `${broken}: all problems`,
				...atMost(problems),
			},
			{ work: `longest hold in a cold start, ${broken}`, ours: `${broken}: hold`, goal: { most: maxHoldMs } },
		]),
		{ work: 'Go to Session…: lines of 200 sessions', ours: 'choices: few' },
		{ work: 'Go to Session…: lines of all sessions', ours: 'choices: all' },
		{ work: 'longest step: Go to Session…', ours: 'step: choices', goal: { most: maxHoldMs } },
	];
}
