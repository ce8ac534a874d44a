/** Where a link in a note may lead: the web, a mail, or a file beside the note. */
export type LinkTarget =
	| { readonly is: 'web'; readonly href: string }
	| { readonly is: 'file'; readonly path: string };

/**
 * The one door for links: what is not on the list leads nowhere. The Markdown
 * library's own check lets `command:`, `vscode:`, `smb:` and `//host/share`
 * through (safety.md, fact 6).
 */
export function readLink(href: string): LinkTarget | undefined {
	// Browsers drop tabs and line breaks, and anything up to a space, in front of a scheme: so does this.
	 
	const cleaned = href.replaceAll(/[\u0000-\u001f\u007f]/g, '').trim();
	if (cleaned === '' || cleaned.includes('\\')) {
		return undefined;
	}
	if (/^[a-z][a-z0-9+.-]*:/i.test(cleaned)) {
		// `http:x` and `mailto:////x` name no place: browsers guess one, and VS Code’s `Uri` throws at some of them.
		return /^(?:mailto:[^/]|https?:\/\/[^/?#])/i.test(cleaned) ? { is: 'web', href: cleaned } : undefined;
	}
	return cleaned.startsWith('//') || /^[^/?#]*:/.test(cleaned) || /%(?:00|5c)/i.test(cleaned) ? undefined : { is: 'file', path: cleaned };
}

/** What a page may show; a browser runs nothing that a picture holds. */
const picture = /\.(?:png|jpe?g|gif|webp|avif|bmp|svg)$/i;

/**
 * The path of a picture that lies beside a note, still to be proven inside its folder. Undefined for one of the web, of another
 * scheme or of another kind.
 */
export function picturePath(source: string): string | undefined {
	const link = readLink(source);
	const path = link?.is === 'file' ? link.path.split(/[?#]/)[0] ?? '' : '';
	return picture.test(path) ? path : undefined;
}
