import type { Words } from '../words/words';
import { escapeHtml } from '../text/escapeHtml';

/** A whole HTML file without scripts that loads nothing. `title` is text; `style` and `body` are ours and go in as they are. */
export function htmlPage(title: string, style: string, body: string, { language }: Words): string {
	return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title, 200)}</title>
<style>
${style}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}
