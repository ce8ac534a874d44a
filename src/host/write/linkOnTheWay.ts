import * as vscode from 'vscode';
import { parentOf, type Uri } from '../../core/text/uri';

/** The first place between a folder and something below it, itself included, that is a link to elsewhere; seen from below. */
export async function linkOnTheWay(folder: Uri, uri: Uri): Promise<Uri | undefined> {
	for (let place: Uri | undefined = uri; place !== undefined && place.length > folder.length; place = parentOf(place)) {
		const type = await vscode.workspace.fs.stat(vscode.Uri.parse(place)).then(found => found.type, () => vscode.FileType.Unknown);
		if ((type & vscode.FileType.SymbolicLink) !== 0) {
			return place;
		}
	}
	return undefined;
}
