import * as vscode from 'vscode';
import type { KeyHelp } from '../../core/help/keyHelp';

/** Gives the help for keys and words, read from the extension's own folder when it is first needed. Never rejects. */
export type GiveKeyHelp = () => Promise<KeyHelp>;

/** Where the file can't be read (a browser fetches it), help stays away this once: ids and days are offered all the same. */
export function keyHelpOf(extension: vscode.Uri): GiveKeyHelp {
	let help: Promise<KeyHelp> | undefined;
	return () => help ??= readKeyHelp(extension).catch(() => {
		help = undefined;
		return { keyHelp: {}, wordHelp: {} };
	});
}

async function readKeyHelp(extension: vscode.Uri): Promise<KeyHelp> {
	return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', 'keyHelp.json')))) as KeyHelp;
}
