import { OpenRecord, type RecordChange } from '../../plans/changeRecord';
import type { FileEdit } from '../../plans/plan';
import { presentSession } from '../../plans/session/presentSession';
import { type SessionChange, sessionChanges } from '../../plans/session/sessionChange';
import { openList } from '../../plans/session/sessionList';
import { fileAt } from '../../programme/queries';
import type { Session } from '../../record/session';
import { smallestEdits } from '../../text/textEdit';
import type { NewValue } from '../../yaml/edit/renderValue';
import type { Work } from './importWork';

/** A change that an import makes of a session: one of the session page, or one of its own. */
export type SessionFileChange =
	| SessionChange
	| { readonly is: 'status'; readonly to: string }
	/** Adds a link with its title. */
	| { readonly is: 'link'; readonly link: NewValue }
	| { readonly is: 'nothing' };

/** What was made of a session last: an answer of the user changes a few rows, and all others are the same in the next preview. */
const made = new WeakMap<Session, { readonly of: string; readonly edit: FileEdit | 'notEditable' }>();

/** Returns the edits of a session's file, exact and at once. `notEditable` if the file has an error or is no longer what was read. */
export async function changeSessionFile(
	{ target }: Work, session: Session, changes: readonly SessionFileChange[],
): Promise<FileEdit | 'notEditable'> {
	const text = await target.text(session.uri);
	const of = JSON.stringify([text, changes]);
	const last = made.get(session);
	const edit = last?.of === of ? last.edit : changed(target, text, session, changes);
	made.set(session, { of, edit });
	return edit;
}

function changed(
	target: Work['target'], text: string | undefined, session: Session, changes: readonly SessionFileChange[],
): FileEdit | 'notEditable' {
	const file = fileAt(target.programme, session.uri);
	const present = text === undefined || !file ? undefined : presentSession(text, file, session);
	const record = text === undefined || !present ? undefined : OpenRecord.session(text, present);
	if (text === undefined || !present || !record) {
		return 'notEditable';
	}
	const links = changes.flatMap(change => change.is === 'link' ? [change.link] : []);
	const all = [
		...changes.map((change): readonly RecordChange[] | undefined => {
			switch (change.is) {
				case 'status':
					return [{ set: ['status'], to: change.to }];
				case 'link':
				case 'nothing':
					return [];
				default:
					return sessionChanges(record, present, change, target.programme.people);
			}
		}),
		links.length === 0 ? [] : openList(record, present, 'links')?.append(links),
	];
	const edits = all.every(each => each !== undefined) ? record.change(all.flat())?.edits : undefined;
	return edits ? { uri: session.uri, expected: text, edits: smallestEdits(text, edits) } : 'notEditable';
}
