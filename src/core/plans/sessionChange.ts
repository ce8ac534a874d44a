import type { Session } from '../record/session';
import type { TextEdit } from '../text/textEdit';
import type { Day } from '../time/days';
import type { AttendanceState } from '../programme/attendees';
import type { ActionValues } from './planAction';
import type { People } from '../programme/people';
export const listNames = ['agenda', 'agenda.mentor', 'agenda.mentee', 'decisions', 'actions', 'links'] as const;
export type ListName = (typeof listNames)[number];
export type SessionChange =
	| { readonly is: 'text'; readonly key: 'title' | 'place' | 'summary'; readonly to: string }
	| { readonly is: 'minutes'; readonly to: number | undefined }
	| { readonly is: 'when'; readonly date: Day; readonly time?: string; readonly zone: string }
	| { readonly is: 'word'; readonly key: 'mode' | 'visibility'; readonly to: string | undefined }
	| { readonly is: 'topics'; readonly to: readonly string[] }
	| { readonly is: 'member'; readonly key: 'goals' | 'values'; readonly value: string; readonly isIn: boolean }
	| { readonly is: 'edit'; readonly list: ListName; readonly at: number; readonly to: string }
	| { readonly is: 'add'; readonly list: ListName; readonly at: number; readonly text: string }
	| { readonly is: 'remove'; readonly list: ListName; readonly at: number }
	| { readonly is: 'move'; readonly list: ListName; readonly from: number; readonly to: number }
	| { readonly is: 'agendaState'; readonly list: ListName; readonly at: number; readonly to: 'open' | 'discussed' | 'carried' }
	| { readonly is: 'action'; readonly at: number; readonly to: ActionValues & { readonly goal?: string | null } }
	| { readonly is: 'link'; readonly at: number; readonly to: { readonly title?: string | null; readonly url?: string } }
	| { readonly is: 'attend'; readonly person: string; readonly state: AttendanceState | undefined };
export function planSessionChange(_text: string, _session: Session, _change: SessionChange, _people: People): readonly TextEdit[] | undefined { return undefined; }
