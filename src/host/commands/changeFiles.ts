import { nameOf, type Uri } from '../../core/text/uri';
import { changeSession, type RecordChange } from '../../core/plans/changeRecord';
import type { FileEdit } from '../../core/plans/plan';
import type { TextEdit } from '../../core/text/textEdit';
import { presentSession } from '../../core/plans/planLogged';
import type { Programme } from '../../core/programme/programme';
import type { Session } from '../../core/record/session';
import { plainText } from '../../core/text/plainText';
import { openText } from '../workspace/openText';
import { ChangedSince, UserError } from '../platform/userError';
import type { Services } from './services';

/** A file's text as it is now, unsaved words included. */
export async function textOf(uri: Uri): Promise<string> {
	return (await openText(uri)).getText();
}

/** Edits of a file's present text, as a plan's part. Throws a `UserError` when the text can't be edited. */
export async function editOf({ language }: Pick<Services, 'language'>, uri: Uri, edit: (text: string) => readonly TextEdit[] | undefined): Promise<FileEdit> {
	const expected = await textOf(uri);
	const edits = edit(expected);
	if (!edits) {
		throw new UserError(language.words.say.notEditable(plainText(nameOf(uri))));
	}
	return { uri, expected, edits };
}

/**
 * Changes a session's file as it is now. Throws a `UserError` that says why when that is refused: also when the
 * session no longer says what it said when the user was asked about it.
 */
export async function editSession(services: Services, programme: Programme, session: Session, edit: (text: string, present: Session) => readonly TextEdit[] | undefined): Promise<void> {
	const place = services.store.index.facts(session.uri);
	const change = await editOf(services, session.uri, text => {
		const present = place && presentSession(text, place, session);
		if (!present) {
			throw new ChangedSince(services.language.words.say.changed(plainText(nameOf(session.uri))), session.uri);
		}
		return edit(text, present);
	});
	await services.writer.apply({ within: programme.folder, create: [], edit: [change] });
}

/** Changes a session's own part of its file. Throws a `UserError` that says why when that is refused. */
export async function applyToSession(services: Services, programme: Programme, session: Session, changes: readonly RecordChange[]): Promise<void> {
	await editSession(services, programme, session, (text, present) => changeSession(text, present, changes));
}
