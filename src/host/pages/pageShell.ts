import * as vscode from 'vscode';
import type { PageKind } from './page';

/**
 * The page's HTML: always the same. Data comes by message once the page is
 * ready. Nothing remote, no inline script or style, one script by its nonce.
 */
export function pageShell(webview: vscode.Webview, extension: vscode.Uri, language: string, { script, styles }: Pick<PageKind<never>, 'script' | 'styles'>): string {
	const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
	const place = (folder: string, name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(extension, folder, name)).toString();
	return `<!DOCTYPE html>
<html lang="${language}">
<head>
	<meta charset="utf-8">
	<meta name="viewport" content="width=device-width, initial-scale=1">
	<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; img-src ${webview.cspSource}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'">
	<title>Mentor Notes</title>
${styles.map(style => `	<link rel="stylesheet" href="${place('media', style)}">`).join('\n')}
</head>
<body>
	<main id="page"></main>
	<script nonce="${nonce}" src="${place('dist', script)}"></script>
</body>
</html>`;
}
