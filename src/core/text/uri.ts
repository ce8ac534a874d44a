/**
 * A URI as text, in the form of VS Code's `Uri.toString()`, so that core and
 * VS Code code can use it as a key. Path segments are percent-encoded in the
 * URI, and decoded in every argument and result.
 */
export type Uri = string;

/** Matches names that need no encoding. Most names match, which makes a scan of thousands faster. */
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

/** Matches the part before the path: `file://`, `vscode-vfs://github`, `memfs:`. */
const beforePath = /^[^:/]*:(?:\/\/[^/]*)?/;

/** The last segment: the name of a file or folder. For a root, which has no name, the whole URI. */
export function nameOf(uri: Uri): string {
	return decode(uri.slice(uri.lastIndexOf('/') + 1)) || uri;
}

/** The parent folder, or undefined for a root. Only a root ends in a slash: `file:///`, `memfs:/`. */
export function parentOf(uri: Uri): Uri | undefined {
	const slash = uri.lastIndexOf('/');
	const root = beforePath.exec(uri)?.[0].length ?? 0;
	return slash > root ? uri.slice(0, slash) : slash === uri.length - 1 ? undefined : uri.slice(0, slash + 1);
}

/** Returns the uri of decoded segments below a folder. */
export function join(folder: Uri, ...segments: readonly string[]): Uri {
	return [folder.replace(/\/$/, ''), ...segments.map(encode)].join('/');
}

/** The path segments from `folder` down to `uri`; undefined if `uri` is not below `folder`. */
export function segmentsBelow(folder: Uri, uri: Uri): readonly string[] | undefined {
	const prefix = folder.replace(/\/$/, '') + '/';
	return uri.startsWith(prefix) ? uri.slice(prefix.length).split('/').map(decode) : undefined;
}

/** The name without its last suffix: `a.session.yaml` gives `a.session`. */
export function stemOf(uri: Uri): string {
	const name = nameOf(uri);
	const dot = name.lastIndexOf('.');
	return dot === -1 ? name : name.slice(0, dot);
}

/** The relative path from the file `from` to `to`, such as `../../evidence/a.pdf`. Undefined if no folder contains both. */
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

/** The uri that a relative path, decoded, leads to from the file `from`. Undefined for none, and for one that leads above the root. */
export function followPath(from: Uri, path: string): Uri | undefined {
	const segments = path.split('/').filter(segment => segment !== '' && segment !== '.');
	return segments.length === 0 || path.startsWith('/')
		? undefined
		: segments.reduce<Uri | undefined>((at, segment) => at && (segment === '..' ? parentOf(at) : join(at, segment)), parentOf(from));
}
