import type { FileFacts } from '../../../core/files/fileFacts';
import type { Change, ComparedFile } from '../../../core/changes/change';
import { changesInSteps, changesOfFacts } from '../../../core/changes/changesOf';
import { readableFacts, readableVersion } from '../../../core/changes/readableVersion';
import { comparedWithSnapshot, type SeenFile } from '../../../core/changes/snapshot';
import { type ChangedFile, changedSince, versionBefore } from '../../../core/exchange/changedSince';
import { fileRoleOf, type FileRole } from '../../../core/files/layout';
import type { Programme } from '../../../core/programme/programme';
import { plainText } from '../../../core/text/plainText';
import { join, type Uri } from '../../../core/text/uri';
import { historyWords } from '../../../core/words/lateWords';
import type { RecordedVersions } from '../../git/recordedVersions';
import { runInSlices } from '../../platform/timeSlice';
import type { Services } from '../../services';
import type { Look } from '../../workspace/lastLook';

/** Two versions of a file in words. */
interface InWords {
	readonly before: string | undefined;
	readonly after: string | undefined;
}

/** What changed since a moment, and how it is shown. */
export interface FoundChanges {
	readonly sinceMs: number;
	readonly changes: readonly Change[];
	/** Who changed a file, as text. */
	readonly who: (uri: Uri) => string;
	/** Undefined where a file's versions can't be shown. */
	readonly versions: (uri: Uri) => InWords | undefined;
}

type Needed = Pick<Services, 'store' | 'clock' | 'language'>;

/** Compares with the version of a look, or of its day where it has none or that is not there any more. */
export async function sinceVersion(
	{ store, clock, language: { words } }: Needed, programme: Programme, { repository, folder }: RecordedVersions, look: Look,
): Promise<FoundChanges> {
	const folders = store.index.folders();
	const uriOf = (path: string): Uri => join(repository.root, ...path.split('/'));
	const roleOf = (uri: Uri): FileRole | undefined => fileRoleOf(uri, folders);
	const isText = (path: string): boolean => roleOf(uriOf(path)) !== undefined;
	const since = async (version: string | undefined): Promise<readonly ChangedFile[] | undefined> =>
		version === undefined ? undefined : changedSince(repository, version, folder, isText);
	const files = await since(look.version) ?? await since((await versionBefore(repository, look.atMs))?.hash) ?? [];
	const me = await repository.config('user.name');
	const byUri = new Map(files.map(file => [uriOf(file.path), file]));
	const compared = [...byUri].map(([uri, { path, from = path, before, after }]): ComparedFile => (
		{ uri, from: uriOf(from), ...(before !== undefined && { before }), ...(after !== undefined && { after }) }
	));
	const read = (path: string, text: string | undefined): string | undefined =>
		text === undefined ? undefined : readableVersion(uriOf(path), roleOf(uriOf(path)), text, { programme, words });
	return {
		sinceMs: look.atMs,
		changes: await runInSlices(changesInSteps(compared, roleOf, programme, clock.today(programme))) ?? [],
		who: uri => (byUri.get(uri)?.authors ?? [])
			.map(author => author === me ? historyWords[words.language].you : plainText(author, 80)).join(', '),
		versions: uri => {
			const file = byUri.get(uri);
			return !file || !isText(file.path) ? undefined
				: { before: read(file.from ?? file.path, file.before), after: read(file.path, file.after) };
		},
	};
}

/** Compares what files say, with all details, with what they said at a look. */
export async function sinceSnapshot(
	{ clock, language: { words } }: Needed, programme: Programme, files: readonly FileFacts[], seen: ReadonlyMap<Uri, SeenFile>,
	{ atMs }: Look,
): Promise<FoundChanges> {
	const compared = comparedWithSnapshot(seen, files);
	return {
		sinceMs: atMs, who: () => '',
		changes: await runInSlices(changesOfFacts(compared, programme, clock.today(programme))) ?? [],
		versions: uri => {
			const file = compared.find(each => each.uri === uri);
			const { kind } = file?.after ?? file?.before ?? {};
			const [before, after] = [file?.before, file?.after].map(facts => facts && readableFacts(facts, { programme, words }));
			// Texts of notes, templates and reminders are not stored: before and after would look the same.
			return kind === 'reflection' || kind === 'template' || kind === 'message' ? undefined : { before, after };
		},
	};
}
