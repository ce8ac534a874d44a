import type { ComparedFile } from '../changes/change';
import { mapConcurrent } from '../files/mapConcurrent';
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

function textOf(bytes: Uint8Array): string {
	return isText(bytes) ? decodeVersion(bytes).replace(/^\uFEFF/, '') : '';
}
