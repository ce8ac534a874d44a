import type { ComparedFile } from '../changes/change';
import { mapConcurrent } from '../files/mapConcurrent';
import type { FolderMerged } from '../merge/folder/folder';
import { join } from '../text/uri';
import type { ExchangePorts } from './exchange';
import type { ChangedPath } from './repository';
import { decodeVersion, isEqual, isText } from './versionText';

/** How many versions are asked for at once: each is a process of Git. */
const maxAtOnce = 4;

/** The two versions whose files are compared; without `to` it is the files as they are now. */
interface Compared {
	readonly from: string | undefined;
	readonly to?: string;
}

/** Reads both versions of files. Those that are the same in both are left out. One that is not text has an empty text. */
export async function comparedFiles(
	{ repository, read }: Pick<ExchangePorts, 'repository' | 'read'>, changes: readonly ChangedPath[], { from, to }: Compared,
): Promise<readonly ComparedFile[]> {
	const uriOf = (path: string): string => join(repository.root, ...path.split('/'));
	const files: ComparedFile[] = [];
	const compare = async ({ path, from: former, is }: ChangedPath): Promise<ComparedFile | undefined> => {
		const before = is === 'added' || from === undefined ? undefined : await repository.bytes(from, former ?? path);
		const after = is === 'removed' ? undefined : await (to === undefined ? read(path) : repository.bytes(to, path));
		if (former === undefined && (before && after ? isEqual(before, after) : before === after)) {
			return undefined;
		}
		return {
			uri: uriOf(path),
			...(former !== undefined && { from: uriOf(former) }),
			...(before && { before: textOf(before) }),
			...(after && { after: textOf(after) }),
		};
	};
	for await (const [, file] of mapConcurrent(changes, maxAtOnce, compare)) {
		if (file) {
			files.push(file);
		}
	}
	return files;
}

/**
 * Reads what came in between two versions of ours. Where both were joined, ours has the ids and names that it got by that, so that nothing
 * of our own is in it.
 */
export async function receivedFiles(
	ports: Parameters<typeof comparedFiles>[0], changes: readonly ChangedPath[], between: Required<Compared>,
	merged: FolderMerged | undefined,
): Promise<readonly ComparedFile[]> {
	const compared = await comparedFiles(ports, changes, between);
	const uriOf = (path: string): string => join(ports.repository.root, ...path.split('/'));
	const joined = new Map(merged?.versions.map(file => [uriOf(file.path), file]));
	const gone = new Set(merged?.files.map(({ path }) => uriOf(path)).filter(uri => !joined.has(uri)));
	return compared.filter(({ uri }) => !gone.has(uri)).map(file => {
		const { isBinary, ours } = joined.get(file.uri) ?? { isBinary: true };
		const { uri, after } = file;
		return isBinary ? file : { uri, ...ours !== undefined && { before: withoutMark(ours) }, ...after !== undefined && { after } };
	}).filter(({ from, before, after }) => from !== undefined || before !== after || before === '');
}

function textOf(bytes: Uint8Array): string {
	return isText(bytes) ? withoutMark(decodeVersion(bytes)) : '';
}

const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '');
