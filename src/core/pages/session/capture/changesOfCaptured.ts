import type { AgendaSide } from '../../../plans/appendEntries';
import type { NewEntry } from '../../../plans/session/sessionChange';
import type { DetailedSession } from '../../../record/session';
import type { Day } from '../../../time/days';
import type { PageChange } from '../fields';
import type { Captured, CapturedAction } from './captured';

/**
 * Returns the changes that write captured entries into a session, one for each of its keys. `side` is the current user's, for the agenda.
 */
export function changesOfCaptured(
	captured: readonly Captured[], session: DetailedSession, side: AgendaSide, today: Day,
): readonly PageChange[] {
	const textsOf = (is: Captured['is']): readonly NewEntry[] => captured.filter(each => each.is === is).map(({ text }) => ({ text }));
	const before = (session.summary ?? '').trimEnd();
	const notes = textsOf('note').map(({ text }) => text);
	const list = session.agenda?.both ? 'agenda' : side === 'both' ? session.agenda ? 'agenda.mentor' : 'agenda' : `agenda.${side}` as const;
	const actions = captured.filter(each => each.is === 'action').map(each => newAction(each, today));
	const changes: readonly PageChange[] = [
		{ is: 'append', list, entries: textsOf('agenda') },
		{ is: 'text', key: 'summary', to: [...before === '' ? [] : [before], ...notes].join('\n') },
		{ is: 'append', list: 'decisions', entries: textsOf('decision') },
		{ is: 'append', list: 'actions', entries: actions },
	];
	return changes.filter(change => change.is === 'append' ? change.entries.length > 0 : notes.length > 0);
}

function newAction({ text, owner, due, done }: CapturedAction, today: Day): NewEntry {
	return {
		text, ...(owner !== undefined && { owner }), ...(due !== undefined && { due }), ...(done && { state: 'done', done_on: today }),
	};
}
