import { segmentsBelow, type Uri } from '../text/uri';

/** Each pattern becomes an expression that is tried on every file: whoever wants more has something else in mind. */
const mostPatterns = 100;
const mostCharacters = 200;

/**
 * Says which places a workspace folder leaves out, by glob patterns such as `archive` or `old/**`.
 * Most leave out nothing: what understands patterns is loaded only for those that do.
 */
export async function excluder(root: Uri, patterns: readonly string[]): Promise<(uri: Uri) => boolean> {
	if (patterns.length === 0) {
		return () => false;
	}
	const { default: isMatch } = await import('zeptomatch');
	// A leading ! would turn a pattern around; here it is a name like any other. Folders may be written with a slash behind.
	const globs = patterns.filter(({ length }) => length <= mostCharacters).slice(0, mostPatterns).map(pattern => pattern.replace(/^!/, '\\!').replace(/\/$/, ''));
	return uri => {
		const path = (segmentsBelow(root, uri) ?? []).join('/');
		return path !== '' && isMatch(globs, path);
	};
}
