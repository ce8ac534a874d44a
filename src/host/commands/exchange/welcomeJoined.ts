import * as vscode from 'vscode';
import { nameOfPerson } from '../../../core/programme/programme';
import { commandIds } from '../../../core/manifest/commands';
import { plainText } from '../../../core/text/plainText';
import { segmentsBelow, type Uri } from '../../../core/text/uri';
import { joiningWords } from '../../../core/words/lateWords';
import { askMe } from '../../ask/askPerson';
import { inform } from '../../platform/notify';
import type { Services } from '../../services';

/** Shows the Sessions view of a programme that was just joined, and asks who the user is in it, where Git's name does not say that. */
export async function welcomeJoined(folder: Uri, services: Services): Promise<void> {
	const { store, author, currentUser } = services;
	// First, since reading takes its time: otherwise the files are in sight.
	await vscode.commands.executeCommand('mentorNotes.sessions.focus');
	await store.whenRead();
	const programme = store.index.programmes().find(each => each.folder === folder || segmentsBelow(folder, each.folder) !== undefined);
	if (!programme) {
		return;
	}
	await currentUser.refresh();
	const { language: { words } } = services;
	const { joined, joinedAs, notMe } = joiningWords[words.language];
	const known = await author.of(programme);
	if (known === undefined) {
		const me = await askMe(services, programme, undefined, { step: 1, totalSteps: 1 });
		if (typeof me === 'string') {
			await author.remember(programme, me);
		}
	}
	const me = await author.of(programme);
	const name = plainText(programme.name);
	const message = me === undefined ? joined(name) : joinedAs(name, plainText(nameOfPerson(programme, me)));
	if (await inform(message, me === undefined ? [] : [notMe]) === notMe) {
		await vscode.commands.executeCommand(commandIds('chooseMe')[words.language], { programme: { folder: programme.folder } });
	}
}

