// Control characters, and characters that reorder or hide text. They are written as escapes, so that this file contains none.
 
const invisible = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;

/** Converts line breaks and repeated spaces to one space. Keeps the ideographic space (U+3000), which is as wide as a character. */
export function onOneLine(text: string): string {
	return text.replaceAll(/[^\S\u3000]+/g, ' ').trim();
}

/** Converts text from a file to one line, without invisible characters and without characters that change the reading order. */
export function plainText(text: string, maxCharacters = 200): string {
	if (text.length <= maxCharacters && /^[!-~]+(?: [!-~]+)*$/.test(text)) {
		return text;
	}
	const line = onOneLine(text).replaceAll(invisible, '').trim();
	return line.length > maxCharacters ? line.slice(0, maxCharacters - 1).trimEnd() + '…' : line;
}

const visible = /[^\s\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

/** Whether a text says anything: `plainText` of it is not empty. */
export function isVisible(text: string): boolean {
	return visible.test(text);
}

/** Like `plainText`, but lines stay lines, with their indentation. One blank line at most follows another. Empty for a blank text. */
export function plainLines(text: string, maxCharacters = Infinity): readonly string[] {
	const isCut = text.length > maxCharacters;
	const lines = (isCut ? text.slice(0, maxCharacters - 1) : text).trimEnd().split(/\r\n?|\n/).map(written => {
		const line = plainText(written, Infinity);
		return line === '' ? '' : `${/^[ \t]*/.exec(written)?.[0].replaceAll('\t', '  ') ?? ''}${line}`;
	});
	const kept = lines.filter((line, i) => line !== '' || (i > 0 && lines[i - 1] !== ''));
	return isCut ? [...kept.slice(0, -1), `${kept.at(-1) ?? ''}…`] : kept;
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\ud802\ud803\ud83a\ud83b][\udc00-\udfff]/;

/** Like `plainText`, for text beside other text: text that runs from right to left is isolated, so that nothing moves into it. */
export function shownText(text: string, maxCharacters = 200): string {
	const line = plainText(text, maxCharacters);
	return rightToLeft.test(line) ? `\u2068${line}\u2069` : line;
}

/** Like `shownText`, for quick picks and the status bar, where `$(name)` would become an icon. */
export function plainLabel(text: string, maxCharacters = 200): string {
	return shownText(text, maxCharacters).replaceAll('$(', '\\$(');
}

/**
 * Makes text safe for a notification, a dialog or an input box's message, where VS Code turns `[words](target)` into a link,
 * even to a command (safety.md, fact 5). Keeps line breaks. Removes invisible characters, which could be between the brackets.
 */
export function safeMessage(text: string): string {
	return text.split('\n').map(line => line.replaceAll(invisible, '')).join('\n').replaceAll('](', '] (');
}

/** Like `safeMessage`, for an input box's validation message, where `$(name)` would also become an icon. */
export function safeWarning(text: string): string {
	return safeMessage(text).replaceAll('$(', '\\$(');
}

/** Converts a text for comparison: removes accents and converts to lower case. */
export function fold(text: string): string {
	// Only the non-ASCII parts are normalised: most text is ASCII, and normalising it would take most of the time.
	return text.replaceAll(/[\u0080-\uffff]+/g, part => part.normalize('NFKD').replaceAll(/\p{M}+/gu, '')).toLowerCase();
}
