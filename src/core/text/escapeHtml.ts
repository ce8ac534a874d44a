import { plainText } from './plainText';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' };

/** Escapes text from a file for HTML, in an element or a quoted attribute. Removes invisible characters. */
export function escapeHtml(text: string, maxCharacters = 2_000): string {
	return plainText(text, maxCharacters).replaceAll(/[&<>"']/g, sign => entities[sign] ?? '');
}
