import { type DetailedSession, type Session, statusOf } from '../../record/session';
import { onOneLine } from '../../text/plainText';
import type { ProposedValue } from '../proposal';
import type { Work } from './importWork';
import { type ComparedValue, proposeValue } from './proposeValue';
import { type ActionValue, type SessionValues, stateOfAction, writtenAction, writtenLink } from './sessionValues';
import type { SessionFileChange } from './changeSessionFile';

/** What differs between a row and a session, and the changes that bring it over. */
export interface ComparedSession {
	readonly proposed: readonly ProposedValue[];
	readonly changes: readonly SessionFileChange[];
}

const texts = ['title', 'place', 'summary'] as const;
const words = ['kind', 'mode'] as const;
const lists = ['decisions', 'topics'] as const;

/**
 * Compares what a row says with a session, or remembers it for a new one. Of lists, entries are compared one by one: what is missing is
 * added, and nothing is removed.
 */
export function compareSession(work: Work, proposal: string, values: SessionValues, session: DetailedSession | undefined): ComparedSession {
	const proposed: ProposedValue[] = [];
	const changes: SessionFileChange[] = [];
	const take = (value: ProposedValue, change: () => SessionFileChange): void => {
		proposed.push(value);
		if (session && value.effect === 'set') {
			changes.push(change());
		}
	};
	const compare = (
		key: string, before: string | undefined, after: string | undefined, change: () => SessionFileChange,
		more: Pick<ComparedValue, 'entry' | 'isAsked'> = {},
	): void => {
		if (after !== undefined && after !== '') {
			take(proposeValue({ proposal, key, before, after, same: sameText, ...more }, work), change);
		}
	};
	const { date, time, minutes, status } = values;
	const { now: { today, zone }, programme: { people } } = work.target;
	const moved: { date?: string; time?: string } = {};
	compare('date', session?.date, date, () => { moved.date = date; return { is: 'nothing' }; });
	compare('time', session?.clock?.time, time, () => { moved.time = time ?? ''; return { is: 'nothing' }; });
	if (session && (moved.date !== undefined || moved.time !== undefined)) {
		changes.push({ is: 'when', date: moved.date ?? session.date, ...(moved.time !== undefined && { time: moved.time }), zone });
	}
	compare('minutes', numberText(session?.minutes), numberText(minutes), () => ({ is: 'minutes', to: minutes }));
	// Without one, a day says the status.
	const present = session && (session.status ?? (statusOf(session, today) === status ? status : undefined));
	// That a meeting took place after all is for a person to say: a column that is read differently says so of every row.
	const isHeldAfterAll = status === 'done' && (present === 'cancelled' || present === 'no-show');
	compare('status', present, status, () => ({ is: 'status', to: status ?? '' }), { isAsked: isHeldAfterAll });
	for (const key of texts) {
		compare(key, session?.[key], values[key], () => ({ is: 'text', key, to: values[key] ?? '' }));
	}
	for (const key of words) {
		compare(key, session?.[key], values[key], () => ({ is: 'word', key, to: values[key] }));
	}
	for (const person of values.present) {
		// Who came late was there.
		const state = session?.attendance?.find(entry => people.isSame(entry.person, person))?.state;
		compare(
			'attendance', state === undefined ? undefined : `${person} ${state === 'late' ? 'present' : state}`, `${person} present`,
			() => ({ is: 'attend', person, state: 'present' }), { entry: person },
		);
	}
	for (const key of lists) {
		const present = (session?.[key] ?? []).map(onOneLine);
		const missing = values[key].filter(entry => {
			const before = present.includes(entry) ? entry : undefined;
			const value = proposeValue({ proposal, key, entry, before, after: entry, same: sameText }, work);
			proposed.push(value);
			return value.effect === 'set';
		});
		if (session && missing.length > 0) {
			changes.push(key === 'topics'
				? { is: 'topics', to: [...session.topics ?? [], ...missing] }
				: { is: 'append', list: key, entries: missing.map(text => ({ text })) });
		}
	}
	compareActions(work, proposal, values.actions, session, { take, changes });
	for (const link of values.links) {
		const url = onOneLine(link.url);
		const present = session?.links?.find(each => onOneLine(each.url ?? '') === url);
		compare('links', present ? url : undefined, url, () => ({ is: 'link', link: writtenLink(link) }), { entry: url });
	}
	const { approvedBy } = values;
	const approved = session?.approved?.by === undefined ? undefined : people.keyOf(session.approved.by);
	compare('approved', approved, approvedBy, () => ({ is: 'approved', key: 'by', to: approvedBy }));
	return { proposed, changes };
}

interface Taken {
	readonly take: (value: ProposedValue, change: () => SessionFileChange) => void;
	readonly changes: SessionFileChange[];
}

/** Actions are the same by their texts; of two with one text, in their order. */
function compareActions(
	work: Work, proposal: string, actions: readonly ActionValue[], session: Session | undefined, { take, changes }: Taken,
): void {
	const present = session?.actions ?? [];
	const matched = new Set<number>();
	const added: ActionValue[] = [];
	const counts = new Map<string, number>();
	for (const action of actions) {
		const at = present.findIndex((each, i) => !matched.has(i) && onOneLine(each.text ?? '') === action.text);
		const found = present[at];
		const nth = (counts.get(action.text) ?? 0) + 1;
		counts.set(action.text, nth);
		matched.add(at);
		const owner = found?.owner === undefined ? undefined : work.target.programme.people.keyOf(found.owner);
		// What the source does not say of an action is no difference.
		const after = { ...action, owner: action.owner ?? owner, due: action.due ?? found?.due };
		const entry = nth === 1 ? action.text : `${action.text} ${String(nth)}`;
		const before = found && describeAction(action.text, found.state, owner, found.due);
		const value = proposeValue(
			{ proposal, key: 'actions', entry, before, after: describeAction(action.text, stateOfAction(action), after.owner, after.due) }, work,
		);
		if (found) {
			take(value, () => ({
				is: 'action', at, to: {
					...(action.owner !== undefined && { owner: action.owner }), ...(action.due !== undefined && { due: action.due }),
					...(stateWord(found.state) !== stateOfAction(action) && { state: stateOfAction(action) }),
				},
			}));
		} else {
			take(value, () => ({ is: 'nothing' }));
			added.push(...value.effect === 'set' ? [action] : []);
		}
	}
	if (session && added.length > 0) {
		changes.push({ is: 'append', list: 'actions', entries: added.map(each => writtenAction(each) as { text: string }) });
	}
}

function describeAction(text: string, state: string | undefined, owner: string | undefined, due: string | undefined): string {
	return [`[${{ done: 'x', dropped: '-', open: ' ' }[stateWord(state)]}] ${text}`, owner, due].filter(part => part !== undefined).join(' · ');
}

function stateWord(state: string | undefined): 'open' | 'done' | 'dropped' {
	return state === 'done' || state === 'dropped' ? state : 'open';
}

function sameText(text: string): string {
	return text.split(/\r\n?|\n/).map(onOneLine).join('\n').trim();
}

function numberText(value: number | undefined): string | undefined {
	return value === undefined ? undefined : String(value);
}
