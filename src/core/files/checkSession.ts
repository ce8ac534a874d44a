import type { Problem } from '../record/problem';
import type { ParseContext } from '../record/parseContext';
import { isOpen, type Action, type SessionKeys } from '../record/session';

/** What can be wrong between the parts of one session, told from its file alone. */
export function checkSession(keys: SessionKeys, date: string, at: ParseContext): readonly Problem[] {
	return (keys.actions ?? []).flatMap(action => checkAction(action, date, at));
}

function checkAction(action: Action, sessionDate: string, at: ParseContext): readonly Problem[] {
	const problems: Problem[] = [];
	const text = at.placeOf(action, 'text') ?? at.placeOf(action, 'id');
	if (action.owner === undefined && isOpen(action) && text) {
		problems.push({ code: 'action.noOwner', range: text });
	}
	const due = at.placeOf(action, 'due');
	if (due && action.due !== undefined && action.due < sessionDate) {
		problems.push({ code: 'action.dueBeforeSession', range: due, value: action.due, expected: sessionDate });
	}
	const state = at.placeOf(action, 'state');
	if (state && action.state === 'done' && action.done_on === undefined) {
		problems.push({ code: 'action.doneWithoutDay', range: state });
	}
	return problems;
}

/** A span of days that ends before it begins. */
export function checkSpan(span: { readonly start?: string; readonly end?: string } | undefined, at: ParseContext): readonly Problem[] {
	const range = span && at.placeOf(span, 'end');
	return range && span.start !== undefined && span.end !== undefined && span.end < span.start
		? [{ code: 'record.endBeforeStart', range, value: span.end, expected: span.start }]
		: [];
}
