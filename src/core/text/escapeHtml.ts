import { plainText } from './plainText';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' };

/**
 * Returns text from a file as HTML for an element or a quoted attribute, without tags and invisible characters. Longer text is cut at
 * `maxCharacters`.
 */
export function escapeHtml(text: string, maxCharacters = 2_000): string {
	return plainText(text, maxCharacters).replaceAll(/[&<>"']/g, sign => entities[sign] ?? '');
}
