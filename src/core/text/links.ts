/** The target of a link in a note: a web page, a mail address, or a file relative to the note. */
export type LinkTarget =
	| { readonly is: 'web'; readonly href: string }
	| { readonly is: 'file'; readonly path: string };

/** A relative path in a text, as it is meant: without escapes, but still percent-encoded where it was written so. */
export interface PathInText {
	/** Offsets of what is written. */
	readonly start: number;
	readonly end: number;
	readonly path: string;
}

/**
 * Checks all links against an allow-list; undefined for others. The Markdown library's own check admits `command:`, `vscode:`, `smb:`
 * and `//host/share` (safety.md, fact 6).
 */
export function readLink(href: string): LinkTarget | undefined {
	// Browsers ignore tabs and line breaks, and white space before a scheme; so does this.
	 
	const cleaned = href.replaceAll(/[\u0000-\u001f\u007f]/g, '').trim();
	if (cleaned === '' || cleaned.includes('\\')) {
		return undefined;
	}
	if (/^[a-z][a-z0-9+.-]*:/i.test(cleaned)) {
		// `http:x` and `mailto:////x` have no host: browsers guess one, and VS Code’s `Uri` throws at some of them.
		return /^(?:mailto:[^/]|https?:\/\/[^/?#])/i.test(cleaned) ? { is: 'web', href: cleaned } : undefined;
	}
	return cleaned.startsWith('//') || /^[^/?#]*:/.test(cleaned) || /%(?:00|5c)/i.test(cleaned) ? undefined : { is: 'file', path: cleaned };
}

/** Picture types that a page may show. Browsers run no scripts in `<img>`. */
const picture = /\.(?:png|jpe?g|gif|webp|avif|bmp|svg)$/i;

/** Returns the relative path of a picture; undefined for web pictures and other types. Callers must check that it is in the folder. */
export function picturePath(source: string): string | undefined {
	const link = readLink(source);
	const path = link?.is === 'file' ? link.path.split(/[?#]/)[0] ?? '' : '';
	return picture.test(path) ? path : undefined;
}

/** A path as it is written, and without percent-encoding where it has one: files may be called either way. */
export function spellingsOf(path: string): readonly string[] {
	try {
		return [...new Set([path, decodeURIComponent(path)])];
	} catch {
		return [path];
	}
}
