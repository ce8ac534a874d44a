import { nameOf, type Uri } from '../../../core/text/uri';
import { endOfEdits, type TextEdit } from '../../../core/text/textEdit';
import { planAction, planNewAction, type ActionChange, type Changed, type NewAction, type ShownAction } from '../../../core/plans/planAction';
import type { Session } from '../../../core/record/session';
import type { FileFacts } from '../../../core/files/fileFacts';
import { plainText } from '../../../core/text/plainText';
import { UserError } from '../../platform/userError';
import { editOf } from '../changeFiles';
import type { Services } from '../services';

type Needed = Pick<Services, 'store' | 'writer' | 'language'>;

/** Changes one action in its file, only while it is what was shown. Throws a `UserError` that says why when that is refused. */
export async function changeAction(services: Needed, uri: Uri, shown: ShownAction, change: ActionChange): Promise<void> {
	await edit(services, uri, (file, text) => planAction(file, text, shown, change));
}

/** Adds an action to a session; gives the offset of its end. Throws a `UserError` that says why when that is refused. */
export async function addActionTo(services: Needed, session: Session, action: NewAction): Promise<number> {
	return await edit(services, session.uri, (file, text) => planNewAction(file, text, session.id, action));
}

async function edit(services: Needed, uri: Uri, plan: (file: FileFacts, text: string) => readonly TextEdit[] | Changed | undefined): Promise<number> {
	const { store, writer, language: { words } } = services;
	const file = store.index.facts(uri);
	if (!file) {
		throw new UserError(words.actions.notAnAction);
	}
	const change = await editOf(services, uri, text => {
		const planned = plan(file, text);
		if (planned === 'changed') {
			throw new UserError(words.actions.notTheShown(plainText(nameOf(uri))));
		}
		return planned;
	});
	await writer.apply({ within: file.folder, create: [], edit: [change] });
	return endOfEdits(change.edits);
}
