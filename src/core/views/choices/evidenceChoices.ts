import { describePair, type EvidenceTarget, type Programme } from '../../programme/programme';
import type { Now } from '../../time/instants';
import type { Words } from '../../words/words';
import { isOpenGoal } from '../../programme/goalProgress';
import { openActionsOf } from '../../programme/openActions';

/** An open action or goal that evidence can be attached to, with its label. */
export interface EvidenceChoice {
	readonly programme: Programme;
	readonly target: EvidenceTarget;
	readonly is: 'action' | 'goal';
	readonly label: string;
	readonly description: string;
}

/** Returns the open actions, most urgent first, then the open goals. */
export function evidenceChoices(programmes: readonly Programme[], words: Words, now: Now): readonly EvidenceChoice[] {
	const actions = programmes.flatMap(programme => openActionsOf(programme, now).map(({
		session, index, action, owner,
	}): EvidenceChoice => ({
		programme, target: { session, action: index }, is: 'action', label: action.text ?? action.id ?? '',
		description: [...(owner ? [owner.name] : []), words.day(session.date)].join(' · '),
	})));
	const goals = programmes.flatMap(programme => [
		...programme.pairs.values(),
	].flatMap(pair => (pair.goals ?? []).flatMap((goal, index): readonly EvidenceChoice[] => !isOpenGoal(goal) ? [] : [{
		programme, target: { pair, goal: index }, is: 'goal', label: goal.text ?? goal.id ?? '',
		description: describePair(programme, pair.mentors ?? [], pair.mentees ?? []),
	}])));
	return [...actions, ...goals];
}
