import { goalProgress, type Goal } from '../../programme/goalProgress';
import { nameOfPerson, type Programme } from '../../programme/programme';
import type { Pair } from '../../record/pair';
import { startOfFile } from '../../text/range';
import type { Day } from '../../time/days';
import type { Now } from '../../time/instants';
import { shownText } from '../../text/plainText';
import type { Words } from '../../words/words';
import { detailLines, dueInWords, maxTooltipCharacters, progressInWords, sentence } from '../rowText';
import type { Row } from '../row';

/** Returns rows for a pair's goals in file order, with progress, trend and due day. */
export function goalRows(programme: Programme, pair: Pair, words: Words, now: Now): readonly Row[] {
	const seen = new Map<string, number>();
	return (pair.goals ?? []).map((goal, i) => {
		const key = goal.id ?? goal.text ?? '';
		const before = seen.get(key) ?? 0;
		seen.set(key, before + 1);
		// VS Code rejects trees with repeated ids.
		return goalRow(programme, pair, goal, i, `goal:${pair.uri}#${key}${before === 0 ? '' : `~${String(before)}`}`, words, now.today);
	});
}

function goalRow(programme: Programme, pair: Pair, goal: Goal, index: number, rowId: string, words: Words, today: Day): Row {
	const state = goal.state ?? 'open';
	const label = shownText(goal.text ?? '') || words.actions.goals.noText;
	const { trend, last } = goalProgress(goal);
	const progress = progressInWords(goal, words);
	const due = (inFull: boolean): readonly string[] =>
		goal.due !== undefined && state === 'open' ? [dueInWords(goal.due, today, words, inFull)] : [];
	const isLate = state === 'open' && goal.due !== undefined && goal.due < today;
	const stateWords = [...(state === 'open' ? [] : [words.actions.goals[state]]), progress];
	const tone = state === 'dropped' || state === 'moved' ? 'muted' : isLate ? 'warning' : undefined;
	return {
		id: rowId, kind: 'goal', facets: [state], label, description: [...stateWords, ...due(false)].join(' · '),
		icon: state === 'reached' ? 'pass' : state === 'dropped' ? 'circle-slash' : state === 'moved' ? 'arrow-right' : trend ? trendIcons[trend] : 'target',
		...(tone && { tone }),
		tooltip: [shownText(goal.text ?? '', maxTooltipCharacters) || label, ...detailLines({
			...(goal.why !== undefined && { why: shownText(goal.why, 400) }),
			...(goal.measure !== undefined && { measure: shownText(goal.measure, 400) }),
			progress,
			...(last?.on !== undefined
				&& {
					by: words.actions.goals.noted(
						words.day(last.on), last.by === undefined ? '' : shownText(nameOfPerson(programme, last.by)),
					),
				}),
			...(last?.comment !== undefined && { comment: shownText(last.comment, 400) }),
			...(goal.due !== undefined && { due: words.day(goal.due) }),
		}, words)].join('\n'),
		spoken: sentence(words.spoken.goal(label), ...stateWords, ...due(true)),
		opens: { uri: pair.uri, at: pair.goalPositions[index] ?? startOfFile.start },
		...(goal.id !== undefined && { goal: { folder: programme.folder, pair: pair.id, id: goal.id } }),
	};
}

const trendIcons = { up: 'arrow-up', down: 'arrow-down', same: 'arrow-right' } as const;
