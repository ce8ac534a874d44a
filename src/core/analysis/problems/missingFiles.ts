import type { Files } from '../../files/files';
import type { ParsedFile } from '../../files/parsedFile';
import type { Problem } from '../../record/problem';
import { normalForm } from '../../text/normalForm';
import { spellingsOf } from '../../text/links';
import { followPath, join, parentOf, segmentsBelow, type Uri } from '../../text/uri';
import type { PathToFile } from '../../record/linkText';

/**
 * Returns a problem for each path to a file that isn't there, with the path that differs in case or Unicode form only, if there is one.
 * Paths that lead out of `within`, the workspace folder, are not looked at. Never rejects.
 */
export async function missingFiles(file: ParsedFile, within: Uri, files: Pick<Files, 'list'>): Promise<readonly Problem[]> {
	const lists = new Map<Uri, Promise<readonly string[]>>();
	const namesIn = (folder: Uri): Promise<readonly string[]> => {
		const names = lists.get(folder) ?? files.list(folder).then(entries => entries.map(({ name }) => name), () => []);
		lists.set(folder, names);
		return names;
	};
	const problems = await Promise.all((file.paths ?? []).map(path => missing(path, file.uri, within, namesIn)));
	return problems.filter(problem => problem !== undefined);
}

async function missing(
	{ path, range }: PathToFile, from: Uri, within: Uri, namesIn: (folder: Uri) => Promise<readonly string[]>,
): Promise<Problem | undefined> {
	const found = await Promise.all(spellingsOf(path).map(async spelling => {
		const target = followPath(from, spelling);
		const segments = target === undefined ? undefined : segmentsBelow(within, target);
		return segments && spellingOnDisk(segments, within, namesIn);
	}));
	if (found.includes('exact') || found.includes(undefined)) {
		return undefined;
	}
	const similar = found.find(each => typeof each === 'object');
	return { code: 'link.missing', range, value: path, ...(similar && { expected: pathTo(similar, from, within) }) };
}

/** Finds a path segment by segment: `exact`, `none`, or as it is really spelt. */
async function spellingOnDisk(
	segments: readonly string[], within: Uri, namesIn: (folder: Uri) => Promise<readonly string[]>,
): Promise<'exact' | 'none' | readonly string[]> {
	const real: string[] = [];
	for (const segment of segments) {
		const names = await namesIn(join(within, ...real));
		const name = names.includes(segment) ? segment : names.find(each => normalForm(each) === normalForm(segment));
		if (name === undefined) {
			return 'none';
		}
		real.push(name);
	}
	return real.every((name, i) => name === segments[i]) ? 'exact' : real;
}

/** The relative path from a file to segments below a folder. */
function pathTo(segments: readonly string[], from: Uri, within: Uri): string {
	const own = segmentsBelow(within, parentOf(from) ?? from) ?? [];
	const common = own.findIndex((name, i) => name !== segments[i]);
	const shared = common < 0 ? own.length : common;
	return [...own.slice(shared).map(() => '..'), ...segments.slice(shared)].join('/');
}
