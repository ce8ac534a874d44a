import type { PageChange } from '../../../core/pages/session/fields';
import type { SessionRequest } from '../../../core/pages/session/protocol';
import { valuesOfState } from '../../../core/plans/session/planAction';
import type { ListName } from '../../../core/plans/session/lists';
import type { Goal } from '../../../core/programme/goalProgress';
import type { Day } from '../../../core/time/days';
import { UserError } from '../../platform/userError';
import type { EditedSession } from './editedSession';

/** What a request refers to besides the session. */
interface Referred {
	/** In the programme's zone. */
	readonly today: Day;
	/** Returns one of the goals that the page shows; throws if the page shows something else by now. */
	readonly goal: (index: number, version: number) => Goal | undefined;
}

/** Carries out a request that changes the session at once; undefined for others. */
export function requestedChange(request: SessionRequest, edited: EditedSession, { today, goal }: Referred): Promise<void> | undefined {
	const { keysOf } = edited.open;
	switch (request.type) {
		case 'remove':
			edited.drafts.dropEntry(request.list, request.key);
			return changeAt(edited, request, (at, list) => [{ is: 'remove', list, at }]);
		case 'move':
			return changeAt(edited, request, (from, list) => {
				const to = from + request.by;
				return to < 0 || to >= keysOf(list).keys.length ? [] : [{ is: 'move', list, from, to }];
			});
		case 'tick':
			return changeAt(edited, request, (at, list) => [list === 'actions'
				? { is: 'action', at, to: valuesOfState(request.done ? 'done' : 'open', today) }
				: { is: 'agendaState', list, at, to: request.done ? 'discussed' : 'open' }]);
		case 'setState': {
			const state = (['open', 'doing', 'done', 'dropped'] as const).find(each => each === request.value);
			return changeAt(edited, { list: 'actions', key: request.key }, at =>
				state ? [{ is: 'action', at, to: valuesOfState(state, today) }] : []);
		}
		case 'choose':
			return edited.change(() => [{ is: 'word', key: request.name, to: request.value === '' ? undefined : request.value }]);
		case 'attend': {
			const state = (['present', 'late', 'absent', 'excused'] as const).find(each => each === request.value);
			return edited.change(() => [{ is: 'attend', person: request.person, state }]);
		}
		case 'chooseGoal': {
			const value = goal(request.goal, request.version)?.id;
			if (value === undefined) {
				throw new UserError(edited.labels.goalWithoutId);
			}
			return edited.change(() => [{ is: 'member', key: 'goals', value, isIn: request.chosen }]);
		}
		case 'chooseValue':
			return edited.change(() => [{ is: 'member', key: 'values', value: request.value, isIn: request.chosen }]);
		default:
			return undefined;
	}
}

/** Changes the entry with a key; nothing if it is not there any more. */
function changeAt(
	edited: EditedSession,
	{ list, key }: { readonly list: ListName; readonly key: string },
	changes: (at: number, list: ListName) => readonly PageChange[],
): Promise<void> {
	return edited.change(() => {
		const at = edited.open.keysOf(list).indexOf(key);
		return at < 0 ? [] : changes(at, list);
	});
}
