import * as vscode from 'vscode';

/** The scheme of the texts that are compared. They are in memory only, and read-only. */
const scheme = 'mentor-notes-version';

/** Two versions of a thing, as plain text. An absent one: there was, or is, no such thing. */
export interface Difference {
	/** The title of the editor. */
	readonly title: string;
	readonly before: string | undefined;
	readonly after: string | undefined;
	/** Whether the focus stays where it is, such as in a list of differences. */
	readonly keepsFocus?: boolean;
}

const texts = new Map<string, string>();
let provider: vscode.Disposable | undefined;
let opened = 0;

/** Shows two texts side by side with what differs marked, in an editor that closes when another one is shown. */
export async function showDifference({ title, before = '', after = '', keepsFocus = false }: Difference): Promise<void> {
	provider ??= vscode.Disposable.from(
		vscode.workspace.registerTextDocumentContentProvider(scheme, { provideTextDocumentContent: uri => texts.get(uri.toString()) }),
		vscode.workspace.onDidCloseTextDocument(({ uri }) => { texts.delete(uri.toString()); }),
	);
	opened++;
	const [left, right] = ([['before', before], ['after', after]] as const).map(([side, text]) => {
		const uri = vscode.Uri.from({ scheme, path: `/${String(opened)}/${side}.txt` });
		texts.set(uri.toString(), text);
		return uri;
	});
	await vscode.commands.executeCommand('vscode.diff', left, right, title, { preview: true, preserveFocus: keepsFocus });
}
