import { segmentsBelow, type Uri } from './uri';

/**
 * Says which places a workspace folder leaves out, by glob patterns such as `archive` or `old/**`.
 * Most leave out nothing: what understands patterns is loaded only for those that do.
 */
export async function excluder(root: Uri, patterns: readonly string[]): Promise<(uri: Uri) => boolean> {
	if (patterns.length === 0) {
		return () => false;
	}
	const { default: picomatch } = await import('picomatch/posix');
	const matches = picomatch([...patterns], { dot: true, nonegate: true });
	return uri => {
		const path = (segmentsBelow(root, uri) ?? []).join('/');
		return path !== '' && (matches(path) || matches(path + '/'));
	};
}
