import { escapeHtml } from '../text/escapeHtml';
import type { Words } from '../words/words';

/** Returns a complete HTML page without scripts or external resources. `title` is escaped; `style` and `body` are inserted as they are. */
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
