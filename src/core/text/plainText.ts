// Control characters, and characters that reorder or hide text. Escaped, so that this file contains none.
 
const invisible = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;

/**
 * Returns text from a file on one line, without invisible characters and those that change the reading order. Longer text is cut at
 * `maxCharacters`.
 */
export function plainText(text: string, maxCharacters = 200): string {
	if (text.length <= maxCharacters && /^[!-~]+(?: [!-~]+)*$/.test(text)) {
		return text;
	}
	const line = text.replaceAll(/\s+/g, ' ').replaceAll(invisible, '').trim();
	return line.length > maxCharacters ? line.slice(0, maxCharacters - 1).trimEnd() + '…' : line;
}

/** Returns `plainText` for quick picks and the status bar, where `$(name)` would be rendered as an icon. */
export function plainLabel(text: string, maxCharacters = 200): string {
	return plainText(text, maxCharacters).replaceAll('$(', '\\$(');
}

/**
 * Returns text for a notification, a dialog or an input box, where VS Code renders `[words](target)` as a link, even to a command
 * (safety.md, fact 5). Line breaks stay; invisible characters are removed, since they could separate the brackets.
 */
export function safeMessage(text: string): string {
	return text.split('\n').map(line => line.replaceAll(invisible, '')).join('\n').replaceAll('](', '] (');
}

/** Returns `safeMessage` for an input box's validation message, where `$(name)` would be rendered as an icon as well. */
export function safeWarning(text: string): string {
	return safeMessage(text).replaceAll('$(', '\\$(');
}

/** Returns a text in lower case without accents, for comparisons. */
export function fold(text: string): string {
	// Normalises only the parts that are not ASCII, since normalising is slow.
	return text.replaceAll(/[\u0080-\uffff]+/g, part => part.normalize('NFKD').replaceAll(/\p{M}+/gu, '')).toLowerCase();
}
