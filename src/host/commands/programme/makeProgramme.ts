import * as vscode from 'vscode';
import { planMakeProgramme } from '../../../core/plans/programme/planMakeProgramme';
import type { Programme } from '../../../core/programme/programme';
import { hasProgrammeFile } from '../../../core/programme/queries';
import { plainText } from '../../../core/text/plainText';
import { nameOf, segmentsBelow, type Uri } from '../../../core/text/uri';
import { askText } from '../../ask/ask';
import { askFolder, programmeFolderOf } from '../../ask/askProgramme';
import { opensPages } from '../../platform/openAs';
import { UserError } from '../../platform/userError';
import type { Services } from '../../services';
import { textOf } from '../../write/changeFiles';
import { planFree } from '../../write/planFree';
import { makeProgrammeWords } from '../../../core/words/lateWords';
import { showMade } from './showMade';

/**
 * `mentorNotes.makeProgramme`: asks for a name and makes a programme of the folder whose row it was called on, else of the workspace
 * folder, with the people and pairs of the sessions that are there.
 */
export const makeProgramme = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { store, writer, language: { words }, clock } = services;
	const { title, name: placeholder, already } = makeProgrammeWords[words.language];
	await store.whenRead();
	const called = programmeFolderOf(argument);
	const folder = store.index.programmes().find(each => each.folder === called)?.folder ?? (await askFolder(services))?.toString();
	if (folder === undefined) {
		return;
	}
	if (store.index.programmeIn(folder)?.files.some(({ kind }) => kind === 'programme') === true) {
		throw new UserError(already);
	}
	const name = await askText({ title, placeholder, step: 1, totalSteps: 1 }, plainText(nameOf(folder)), {
		validate: text => text === '' ? words.ask.nameNeeded : undefined,
	});
	if (typeof name !== 'string') {
		return;
	}
	const records = recordsIn(folder, store.index.programmes());
	const notes = await notesOf(folder, records);
	const request = { folder, name, language: words.language, timezone: clock.zone(), records, notes };
	const plan = await planFree(writer, taken => planMakeProgramme({ ...request, taken }));
	await writer.apply({ ...plan, isAnnounced: opensPages() });
	await vscode.commands.executeCommand('mentorNotes.sessions.focus');
	await showMade(services, { uri: plan.opens, next: ['logSession', 'scheduleSession'] });
};

function recordsIn(folder: Uri, programmes: readonly Programme[]): readonly Programme[] {
	return programmes.filter(each => !hasProgrammeFile(each)
		&& (each.folder === folder || segmentsBelow(folder, each.folder) !== undefined));
}

/** Reads the notes of the records below a folder; those of its own record stay where they are. */
async function notesOf(folder: Uri, records: readonly Programme[]): Promise<ReadonlyMap<Uri, string>> {
	const uris = records.filter(record => record.folder !== folder)
		.flatMap(({ files }) => files.filter(({ kind }) => kind === 'reflection').map(({ uri }) => uri));
	return new Map(await Promise.all(uris.map(async uri => [uri, await textOf(uri)] as const)));
}
