import type { Session } from '../../../record/session';
import type { Day } from '../../../time/days';
import type { AgendaSide } from '../../../plans/appendEntries';
import { agendaOf, type PageChange } from '../fields';
import type { Captured } from './captured';

/** Returns the changes that write a captured entry into a session. `side` is the current user's, for the agenda. */
export function changesOfCaptured(captured: Captured, session: Session, side: AgendaSide, today: Day): readonly PageChange[] {
	switch (captured.is) {
		case 'note': {
			const before = (session.summary ?? '').trimEnd();
			return [{ is: 'text', key: 'summary', to: before === '' ? captured.text : `${before}\n${captured.text}` }];
		}
		case 'decision':
			return [{ is: 'add', list: 'decisions', at: session.decisions?.length ?? 0, text: captured.text }];
		case 'agenda': {
			const list = session.agenda?.both ? 'agenda' : side === 'both' ? session.agenda ? 'agenda.mentor' : 'agenda' : `agenda.${side}` as const;
			return [{ is: 'add', list, at: agendaOf(session, list).length, text: captured.text }];
		}
		case 'action': {
			const at = session.actions?.length ?? 0;
			const { owner, due, done } = captured;
			const values = {
				...(owner !== undefined && { owner }), ...(due !== undefined && { due }), ...(done && { state: 'done', done_on: today }),
			};
			return [
				{ is: 'add', list: 'actions', at, text: captured.text },
				...Object.keys(values).length === 0 ? [] : [{ is: 'action', at, to: values } as const],
			];
		}
	}
}
