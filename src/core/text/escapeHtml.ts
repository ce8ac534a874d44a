import { plainText } from './plainText';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' };

/** Text from a file as HTML that shows it, in an element or in a quoted attribute: no tag, nothing invisible. */
export function escapeHtml(text: string, maxCharacters = 2_000): string {
	return plainText(text, maxCharacters).replaceAll(/[&<>"']/g, sign => entities[sign] ?? '');
}
