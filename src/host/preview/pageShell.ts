import * as vscode from 'vscode';

/**
 * The page's HTML: always the same. Data comes by message once the page is
 * ready. Nothing remote, no inline script or style, one script by its nonce.
 */
export function pageShell(webview: vscode.Webview, extension: vscode.Uri, language: string, script: string, style: string): string {
	const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
	const scriptUri = webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', script)).toString();
	const styleUri = webview.asWebviewUri(vscode.Uri.joinPath(extension, 'media', style)).toString();
	return `<!DOCTYPE html>
<html lang="${language}">
<head>
	<meta charset="utf-8">
	<meta name="viewport" content="width=device-width, initial-scale=1">
	<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'">
	<title>Mentor Notes</title>
	<link rel="stylesheet" href="${styleUri}">
</head>
<body>
	<main id="page"></main>
	<script nonce="${nonce}" src="${scriptUri}"></script>
</body>
</html>`;
}
