import * as vscode from 'vscode';

/**
 * Gives long texts that only some need, which the build packs into a file of `dist/`: read when first needed. Never
 * rejects. Where the file can't be read (a browser fetches it), they stay away this once.
 */
export function packedTexts<T extends object>(extension: vscode.Uri, name: string, none: T): () => Promise<T> {
	let texts: Promise<T> | undefined;
	const read = async (): Promise<T> => JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', `${name}.json`)))) as T;
	return () => texts ??= read().catch(() => {
		texts = undefined;
		return none;
	});
}
