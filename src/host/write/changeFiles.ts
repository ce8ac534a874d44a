import type { FileFacts } from '../../core/files/fileFacts';
import { parseText } from '../../core/files/parseFile';
import { changeSession, type RecordChange } from '../../core/plans/changeRecord';
import type { FileEdit } from '../../core/plans/plan';
import { planAction, type ActionChange, type Changed, type ShownAction } from '../../core/plans/session/planAction';
import { presentSession } from '../../core/plans/session/presentSession';
import { hasContent } from '../../core/programme/index/lastReadable';
import type { Programme } from '../../core/programme/programme';
import type { DetailedSession, Session } from '../../core/record/session';
import { plainText } from '../../core/text/plainText';
import { endOfEdits, type TextEdit } from '../../core/text/textEdit';
import { nameOf, type Uri } from '../../core/text/uri';
import type { LanguageChoice } from '../platform/language';
import { ChangedSince, UserError } from '../platform/userError';
import { openText } from '../platform/openText';
import type { RecordStore } from '../workspace/recordStore';
import type { Writer } from './writer';

/** What a change of files needs. */
interface Needed {
	readonly store: RecordStore;
	readonly writer: Writer;
	readonly language: LanguageChoice;
}

/** Returns a file's text, with unsaved changes. Throws `NotOpened` if it can't be read. */
export async function textOf(uri: Uri): Promise<string> {
	return (await openText(uri)).getText();
}

/** Returns edits of a file's present text, as a part of a plan. Throws a `UserError` if `edit` returns undefined. */
async function editOf(
	{ store, language }: Pick<Needed, 'store' | 'language'>,
	uri: Uri,
	edit: (text: string) => readonly TextEdit[] | undefined,
): Promise<FileEdit> {
	const expected = await textOf(uri);
	const file = store.index.facts(uri);
	// The index may have read the file while another program was writing it: only the present text decides.
	if (file?.unreadableSinceMs !== undefined && !hasContent(parseText(uri, file, expected))) {
		throw new UserError(language.words.unreadFiles.notChanged(plainText(nameOf(uri))));
	}
	const edits = edit(expected);
	if (!edits) {
		throw new UserError(language.words.say.notEditable(plainText(nameOf(uri))));
	}
	return { uri, expected, edits };
}

/**
 * Edits the file of a session. `edit` gets the present text and the session in it. Throws `ChangedSince` if the session differs
 * from `session`, which the user was asked about, and a `UserError` if the text can't be edited.
 */
export async function editSession(services: Needed, programme: Programme, session: Session, edit: EditSession): Promise<void> {
	await services.writer.apply(async () =>
		({ within: programme.folder, create: [], edit: [await sessionEdit(services, session, edit)] }));
}

/** Returns the edits of a session in a text. Undefined if the text can't be edited. */
type EditSession = (text: string, present: DetailedSession) => readonly TextEdit[] | undefined;

/** Returns the edits of a session in its file's present text, as a part of a plan. Throws as `editSession` does. */
export function sessionEdit({ store, language }: Pick<Needed, 'store' | 'language'>, session: Session, edit: EditSession): Promise<FileEdit> {
	const file = store.index.facts(session.uri);
	return editOf({ store, language }, session.uri, text => {
		const present = file && presentSession(text, file, session);
		if (!present) {
			throw new ChangedSince(language.words.say.changed(plainText(nameOf(session.uri))), session.uri);
		}
		return edit(text, present);
	});
}

/** Changes values of a session in its file. Throws as `editSession` does. */
export async function applyToSession(
	services: Needed,
	programme: Programme,
	session: Session,
	changes: readonly RecordChange[],
): Promise<void> {
	await editSession(services, programme, session, (text, present) => changeSession(text, present, changes));
}

/** Plans edits of a file's text. `changed` if an item differs from the one that was shown; undefined if the text can't be edited. */
type PlanEdits = (file: FileFacts, text: string) => readonly TextEdit[] | Changed | undefined;

/** Why an item is not changed: it is in no file of the index, or no longer as it was shown. */
interface RefusalMessages {
	readonly missing: string;
	readonly changed: (fileName: string) => string;
}

/**
 * Edits a file and returns the offset of the end of the last edit. Throws a `UserError`: with the message `missing` if the index has no
 * such file, with `changed` if the shown item has changed, and if the text can't be edited.
 */
export async function editFile(
	services: Needed, uri: Uri, messages: RefusalMessages, plan: PlanEdits, isShown = false,
): Promise<number> {
	const file = services.store.index.facts(uri);
	if (!file) {
		throw new UserError(messages.missing);
	}
	let edits: readonly TextEdit[] = [];
	await services.writer.apply(async () => {
		const change = await fileEdit(services, uri, messages, plan);
		({ edits } = change);
		return { within: file.folder, create: [], edit: [change], isShown };
	});
	return endOfEdits(edits);
}

/** Returns the edits of a file's present text, as a part of a plan. Throws as `editFile` does. */
export async function fileEdit(
	{ store, language }: Pick<Needed, 'store' | 'language'>, uri: Uri, messages: RefusalMessages, plan: PlanEdits,
): Promise<FileEdit> {
	const file = store.index.facts(uri);
	if (!file) {
		throw new UserError(messages.missing);
	}
	return editOf({ store, language }, uri, text => {
		const planned = plan(file, text);
		if (planned === 'changed') {
			throw new ChangedSince(messages.changed(plainText(nameOf(uri))), uri);
		}
		return planned;
	});
}

/** Edits the file that an action is in, as `editFile` does. */
export async function editActions(services: Needed, uri: Uri, plan: PlanEdits, isShown = false): Promise<number> {
	const { notAnAction, notTheShown } = services.language.words.actions;
	return editFile(services, uri, { missing: notAnAction, changed: notTheShown }, plan, isShown);
}

/** Changes one action in its file. Throws a `UserError` if it differs from the action that was shown, and if the text can't be edited. */
export async function changeAction(services: Needed, uri: Uri, shown: ShownAction, change: ActionChange): Promise<void> {
	await editActions(services, uri, (file, text) => planAction(file, text, shown, change));
}

/** Changes an action as its check box says. Throws as `changeAction` does. */
export async function tickAction(services: Needed, uri: Uri, shown: ShownAction, change: ActionChange): Promise<void> {
	await editActions(services, uri, (file, text) => planAction(file, text, shown, change), true);
}
