import { type Goal, goalProgress } from '../programme/goalProgress';
import type { Grouping } from '../programme/programme';
import type { Pair } from '../record/pair';
import type { Change, Did, FieldChange } from './change';
import { changedPair, type ComparedFacts } from './comparedFacts';
import { stepOfPair } from './compareFacts';
import { differingFields } from './compareFields';
import { matchEntries, matchItems } from './matchEntries';

interface Found {
	readonly pair: Pair;
	readonly file: ComparedFacts;
}

/** Returns what became of the pairs of all files, each followed by its goals. */
export function comparePairs(files: readonly ComparedFacts[], known: Grouping): readonly Change[] {
	const found = (side: 'before' | 'after'): readonly Found[] => files.flatMap(file => {
		const pair = file[side]?.pair;
		return pair ? [{ pair, file }] : [];
	});
	return matchEntries(found('before'), found('after'), [({ pair }) => pair.id, ({ file }) => file.uri])
		.flatMap(({ before, after }) => {
			const shown = after ?? before;
			return !shown || (!after && shown.file.after?.broken) || (!before && shown.file.before?.broken) ? []
				: comparePair(before, after, shown, known);
		});
}

function comparePair(before: Found | undefined, after: Found | undefined, shown: Found, known: Grouping): readonly Change[] {
	const { file: { uri }, pair: { id } } = shown;
	const about = { uri, pair: changedPair(known, id) };
	const goals = compareGoals(before?.pair.goals ?? [], after?.pair.goals ?? []).map((each): Change => ({ ...about, ...each }));
	if (!before || !after) {
		return [{ ...about, of: 'pair', id, did: after ? 'added' : 'removed', fields: [] }, ...after ? goals : []];
	}
	const step = stepsOfPair[stepOfPair(before.pair, after.pair)];
	const fields = differingFields(['pair'], before.pair, after.pair, ['goals', ...(step === 'changed' ? [] : ['status'])]);
	const isMoved = uri !== after.file.from || before.file !== after.file;
	const did = step !== 'changed' || fields.length > 0 ? step : isMoved ? 'renamed'
		: goals.length === 0 && !after.file.isSame && (after.file.after?.sessions.length ?? 0) === 0 ? 'rewritten' : undefined;
	return [...(did ? [{ ...about, of: 'pair', id, did, fields } satisfies Change] : []), ...goals];
}

const stepsOfPair = { hold: 'held', resume: 'resumed', end: 'ended', changed: 'changed' } as const satisfies Readonly<Record<string, Did>>;

type GoalChange = Pick<Change, 'of' | 'did' | 'id' | 'name' | 'fields'>;

const steps = { reached: 'reached', dropped: 'dropped', moved: 'handedOver', open: 'reopened' } as const;

function compareGoals(before: readonly Goal[], after: readonly Goal[]): readonly GoalChange[] {
	return matchItems(before, after).flatMap(({ before: was, after: is }): readonly GoalChange[] => {
		const shown = is ?? was ?? {};
		const said = { of: 'goal' as const, ...(shown.id !== undefined && { id: shown.id }), ...(shown.text !== undefined && { name: shown.text }) };
		if (!was || !is) {
			return [{ ...said, did: is ? 'added' : 'removed', fields: [] }];
		}
		const [from = 'open', to = 'open'] = [was.state, is.state];
		const progress = progressOf(was, is);
		const fields = [
			...progress,
			...differingFields(['pair', 'goals'], was, is, ['id', ...(from === to ? [] : ['state']), ...(progress.length > 0 ? ['updates'] : [])]),
		];
		const did = from !== to ? steps[to] : progress.length > 0 ? 'progressed' : fields.length > 0 ? 'changed' : undefined;
		return did ? [{ ...said, did, fields }] : [];
	});
}

/** How far a goal was and is, and what the new update says; nothing unless there is another update. */
function progressOf(was: Goal, is: Goal): readonly FieldChange[] {
	if ((is.updates?.length ?? 0) <= (was.updates?.length ?? 0)) {
		return [];
	}
	const [from, to] = [goalProgress(was), goalProgress(is)];
	const measure = to.level !== undefined ? 'level' : 'percent';
	const comment = is.updates?.at(-1)?.comment;
	return [
		...(to[measure] === undefined ? []
			: [{ path: ['pair', 'goals', 'updates', measure], ...(from[measure] !== undefined && { from: from[measure] }), to: to[measure] }]),
		...(comment === undefined ? [] : [{ path: ['pair', 'goals', 'updates', 'comment'], to: comment }]),
	];
}
