// Control characters, and those that reorder or hide text. Written as escapes so that this file holds none of them.
 
const invisible = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;

/** Text from a file as one line that shows what it is: nothing invisible, nothing that turns the reading order. */
export function plainText(text: string, maxCharacters = 200): string {
	if (text.length <= maxCharacters && /^[!-~]+(?: [!-~]+)*$/.test(text)) {
		return text;
	}
	const line = text.replaceAll(/\s+/g, ' ').replaceAll(invisible, '').trim();
	return line.length > maxCharacters ? line.slice(0, maxCharacters - 1).trimEnd() + '…' : line;
}

/** The same where `$(name)` would become an icon: quick picks and the status bar. */
export function plainLabel(text: string, maxCharacters = 200): string {
	return plainText(text, maxCharacters).replaceAll('$(', '\\$(');
}

/**
 * What may go into a notification, a dialog or what an input box says: VS Code turns `[words](target)` there into a link,
 * even to a command (safety.md, fact 5). Lines stay; nothing invisible does, since it could stand between the brackets.
 */
export function safeMessage(text: string): string {
	return text.split('\n').map(line => line.replaceAll(invisible, '')).join('\n').replaceAll('](', '] (');
}

/** The same for what an input box says is wrong, where `$(name)` would become an icon as well. */
export function safeWarning(text: string): string {
	return safeMessage(text).replaceAll('$(', '\\$(');
}

/** A text for comparing: without accents, in small letters. */
export function fold(text: string): string {
	// Most of a text is plain ASCII, and normalising that would take most of the time.
	return text.replaceAll(/[\u0080-\uffff]+/g, part => part.normalize('NFKD').replaceAll(/\p{M}+/gu, '')).toLowerCase();
}
