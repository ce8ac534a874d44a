import * as vscode from 'vscode';
import { join, type Uri } from '../../../core/text/uri';
import { moveSample, sampleIn, type SampleFiles } from '../../../core/plans/moveSample';
import { askFolder } from '../../ask/askFolder';
import { openWithTour, showTour } from './tour';
import type { Writer } from '../../write/writer';
import type { Services } from '../services';

/**
 * `mentorNotes.openSample`: copies the sample, with its made-up dates moved to these weeks and in the reader's language, and
 * leads through it. Into the open folder where there is one; else a place is asked for and opened.
 */
export const openSample = (services: Services) => async (): Promise<void> => {
	const { writer, language, clock, extension } = services;
	const { folder: { title, open: openLabel } } = language.words.ask;
	const hasFolder = (vscode.workspace.workspaceFolders ?? []).length > 0;
	const parent = hasFolder
		? await askFolder(language)
		: (await vscode.window.showOpenDialog({ canSelectFiles: false, canSelectFolders: true, title, openLabel }))?.[0];
	if (!parent) {
		return;
	}
	// One file that the build makes: in a browser an extension's folder can't be listed.
	const packed = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', 'sample.json'));
	const files = moveSample(sampleIn(language.words.language, JSON.parse(new TextDecoder().decode(packed)) as SampleFiles), clock.today());
	const folder = await freeFolder(writer, parent.toString());
	await writer.apply({ within: folder, create: Object.entries(files).map(([path, text]) => ({ uri: join(folder, ...path.split('/')), text })), edit: [] });
	if (hasFolder) {
		await vscode.commands.executeCommand('mentorNotes.sessions.focus');
		await showTour(services);
	} else {
		await openWithTour(folder, services);
	}
};

async function freeFolder(writer: Writer, parent: Uri): Promise<Uri> {
	for (let n = 1; ; n++) {
		const folder = join(parent, n === 1 ? 'lead-the-fest' : `lead-the-fest-${String(n)}`);
		if (!await writer.isTaken(folder)) {
			return folder;
		}
	}
}
