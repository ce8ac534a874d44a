import * as vscode from 'vscode';
import { join, type Uri } from '../../../core/text/uri';
import { firstToShow, moveSample, sampleIn, type SampleFiles } from '../../../core/plans/programme/moveSample';
import { askFolder } from '../../ask/askProgramme';
import { openSampleFolder, showSample } from './showSample';
import type { Writer } from '../../write/writer';
import type { Services } from '../../services';

/**
 * `mentorNotes.openSample`: copies the sample in the user's language, with its dates moved to the present weeks, and shows its latest
 * session beside a reflection. Copies into a workspace folder; without one it asks for a folder and opens the copy.
 */
export const openSample = (services: Services) => async (): Promise<void> => {
	const { writer, language, clock, extension } = services;
	const { folder: { title, open: openLabel } } = language.words.ask;
	const hasFolder = (vscode.workspace.workspaceFolders ?? []).length > 0;
	const parent = hasFolder
		? await askFolder(services)
		: (await vscode.window.showOpenDialog({ canSelectFiles: false, canSelectFolders: true, title, openLabel }))?.[0];
	if (!parent) {
		return;
	}
	// The build packs it into one file, since an extension's folder can't be listed in a browser.
	const packed = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', 'sample.json'));
	const sample = JSON.parse(new TextDecoder().decode(packed)) as SampleFiles;
	const files = moveSample(sampleIn(language.words.language, sample), clock.today());
	const folder = await freeFolder(writer, parent.toString());
	const uriOf = (path: string): Uri => join(folder, ...path.split('/'));
	const create = Object.entries(files).map(([path, text]) => ({ uri: uriOf(path), text }));
	await writer.apply({ within: folder, create, edit: [] });
	const { session, note } = firstToShow(files);
	const copy = { folder, ...(session !== undefined && { session: uriOf(session) }), ...(note !== undefined && { note: uriOf(note) }) };
	await (hasFolder ? showSample(copy, services) : openSampleFolder(copy, services));
};

async function freeFolder(writer: Writer, parent: Uri): Promise<Uri> {
	for (let n = 1; ; n++) {
		const folder = join(parent, n === 1 ? 'lead-the-fest' : `lead-the-fest-${String(n)}`);
		if (!await writer.isTaken(folder)) {
			return folder;
		}
	}
}
