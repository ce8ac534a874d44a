/**
 * Places as text, spelled as VS Code's `Uri.toString()` spells them, so that
 * both sides can use them as keys. Segments are percent-encoded in the text and
 * plain in every argument and result.
 */
export type Uri = string;

/** Names of which nothing needs encoding, as most are: a scan meets thousands. */
const plain = /^[\w.~-]*$/;

const encode = (segment: string): string =>
	plain.test(segment) ? segment : encodeURIComponent(segment).replace(/[!'()*]/g, c => '%' + c.charCodeAt(0).toString(16).toUpperCase());

const decode = (segment: string): string => {
	try {
		return segment.includes('%') ? decodeURIComponent(segment) : segment;
	} catch {
		return segment;
	}
};

/** What comes before the path: `file://`, `vscode-vfs://github`, `memfs:`. */
const beforePath = /^[^:/]*:(?:\/\/[^/]*)?/;

/** The last segment: a file's or a folder's name. A root, which has none, goes by the whole text. */
export function nameOf(uri: Uri): string {
	return decode(uri.slice(uri.lastIndexOf('/') + 1)) || uri;
}

/** The folder that holds it, or undefined at the root, which alone ends in a slash: `file:///`, `memfs:/`. */
export function parentOf(uri: Uri): Uri | undefined {
	const slash = uri.lastIndexOf('/');
	const root = beforePath.exec(uri)?.[0].length ?? 0;
	return slash > root ? uri.slice(0, slash) : slash === uri.length - 1 ? undefined : uri.slice(0, slash + 1);
}

export function join(folder: Uri, ...segments: readonly string[]): Uri {
	return [folder.replace(/\/$/, ''), ...segments.map(encode)].join('/');
}

/** The segments from a folder down to a place in it; undefined when the place is elsewhere. */
export function segmentsBelow(folder: Uri, uri: Uri): readonly string[] | undefined {
	const prefix = folder.replace(/\/$/, '') + '/';
	return uri.startsWith(prefix) ? uri.slice(prefix.length).split('/').map(decode) : undefined;
}

/** The name without its last suffix: `a.session.yaml` gives `a.session`. */
export function stemOf(uri: Uri): string {
	return nameOf(uri).replace(/\.[^.]*$/, '');
}

/** The way from a file to another place, as files write it: `../../evidence/a.pdf`. Undefined where no folder holds both. */
export function relativePath(from: Uri, to: Uri): string | undefined {
	let up = '';
	for (let folder = parentOf(from); folder !== undefined; folder = parentOf(folder)) {
		const below = segmentsBelow(folder, to);
		if (below) {
			return up + below.join('/');
		}
		up += '../';
	}
	return undefined;
}
