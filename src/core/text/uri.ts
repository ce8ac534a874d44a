/**
 * A uri as a string, spelled as VS Code's `Uri.toString()` does, so that both sides can use it as a key. Segments are percent-encoded in
 * the string and decoded in all arguments and results.
 */
export type Uri = string;

/** Names that need no encoding: the fast path, since a scan encodes thousands. */
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

/** The scheme and authority: `file://`, `vscode-vfs://github`, `memfs:`. */
const beforePath = /^[^:/]*:(?:\/\/[^/]*)?/;

/** Returns the last segment, a file's or folder's name; the whole uri for a root. */
export function nameOf(uri: Uri): string {
	return decode(uri.slice(uri.lastIndexOf('/') + 1)) || uri;
}

/** Returns the parent folder; undefined for a root, the only uri that ends with a slash: `file:///`, `memfs:/`. */
export function parentOf(uri: Uri): Uri | undefined {
	const slash = uri.lastIndexOf('/');
	const root = beforePath.exec(uri)?.[0].length ?? 0;
	return slash > root ? uri.slice(0, slash) : slash === uri.length - 1 ? undefined : uri.slice(0, slash + 1);
}

/** Returns the uri of decoded segments below a folder. */
export function join(folder: Uri, ...segments: readonly string[]): Uri {
	return [folder.replace(/\/$/, ''), ...segments.map(encode)].join('/');
}

/** Returns the decoded segments from a folder to a uri below it; undefined if it is not below. */
export function segmentsBelow(folder: Uri, uri: Uri): readonly string[] | undefined {
	const prefix = folder.replace(/\/$/, '') + '/';
	return uri.startsWith(prefix) ? uri.slice(prefix.length).split('/').map(decode) : undefined;
}

/** Returns the name without its last suffix: `a.session` for `a.session.yaml`. */
export function stemOf(uri: Uri): string {
	return nameOf(uri).replace(/\.[^.]*$/, '');
}

/** Returns the relative path from a file to a uri, as files contain it: `../../evidence/a.pdf`. Undefined if they have no common folder. */
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
