import * as vscode from 'vscode';

/**
 * Returns a function that gives long texts, which the build packs into `dist/<name>.json`; they are read at its first call.
 * It never rejects: where the file can't be read (a browser fetches it), it gives `none`, and its next call tries again.
 */
export function packedTexts<T extends object>(extension: vscode.Uri, name: string, none: T): () => Promise<T> {
	let texts: Promise<T> | undefined;
	const read = async (): Promise<T> => {
		const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', `${name}.json`));
		return JSON.parse(new TextDecoder().decode(bytes)) as T;
	};
	return () => texts ??= read().catch(() => {
		texts = undefined;
		return none;
	});
}
