import { type FileRole, fileRoleOf } from '../../../core/files/layout';
import type { FolderFile, FolderMerged } from '../../../core/merge/folder/folder';
import { versionsIn } from '../../../core/merge/markers';
import type { Versions } from '../../../core/merge/merge';
import { mergeFolder } from '../../../core/merge/mergeFolder';
import { versionsOfMarked } from '../../../core/pages/merge/likelyVersions';
import { planMerged } from '../../../core/pages/merge/planMerged';
import { startOfFile } from '../../../core/text/range';
import { findConflict } from '../../../core/text/source';
import { join, segmentsBelow, type Uri } from '../../../core/text/uri';
import { momentAt } from '../../../core/time/instants';
import { isUnsaved, NotOpened, openAtPosition, openText } from '../../platform/openText';
import { openLocation } from '../openLocation';
import type { PageServices } from '../page';
import type { FilesInConflict } from './filesInConflict';
import type { MergeSource, MergingWords } from './mergeContent';
import { type FileInConflict, versionsInGit } from './versionsInGit';

/** A file as it was read: its versions, or what to say instead of them. */
interface ReadFile {
	readonly text: string;
	readonly git: FileInConflict | undefined;
	readonly files: readonly FolderFile[] | 'broken' | 'none';
	/** Which file of how many in conflict it is. */
	readonly place: { readonly number: number; readonly all: number };
}

/**
 * The versions of a file in which Git has left marker lines, or that it has in conflict. What is chosen is one change of the writer, with
 * one undo.
 */
export function fileSource(uri: Uri, services: PageServices, conflicts: FilesInConflict): MergeSource {
	const { store, writer, clock, repositoryOf } = services;
	let read: ReadFile | undefined;
	const readAgain = async (text: string, { folder, kind }: FileRole): Promise<ReadFile> => {
		const git = await versionsInGit(uri, folder, each => fileRoleOf(each, store.index.folders()), repositoryOf);
		const versions = versionsOf({ folder, kind }, text, git);
		const path = segmentsBelow(folder, uri)?.join('/') ?? '';
		return {
			text, git, files: typeof versions === 'string' ? versions : [{ path, role: { folder, kind }, ...versions }],
			place: await conflicts.placeOf(uri, folder),
		};
	};
	return {
		hasText: true,
		prepare: async words => {
			await store.whenRead();
			const text = await textOf(uri);
			const facts = store.index.facts(uri);
			if (text === undefined || !facts) {
				return { gone: words.gone.noFile };
			}
			read = read?.text === text ? read : await readAgain(text, facts);
			const { files, git, place } = read;
			if (typeof files === 'string') {
				return nothingFor(files, words);
			}
			const root = facts.folder;
			const programme = store.index.programmeIn(root);
			const isTaken = (path: string): boolean => store.index.facts(join(root, ...path.split('/'))) !== undefined;
			const at = place.all > 1 ? words.fileOf(place.number, place.all) : '';
			const author = git?.author && { name: git.author.name, day: momentAt(git.author.atMs, clock.now(programme).zone).date };
			return {
				name: [programme?.name ?? '', at].filter(part => part !== '').join(' · '), root, files, ...author && { author },
				merge: answers => of(files, mergeFolder([...files, ...git?.others ?? []], { root, answers, isTaken, namesDecide: true })),
			};
		},
		says: ({ files }, words) => words.finishSays(files.length),
		finish: async ({ root }, merged) => {
			if (!read) {
				return;
			}
			await writer.apply(planMerged({ uri, read: read.text, root, merged }));
			if (read.git && !isUnsaved(uri)) {
				// Git then knows that the file is no longer in conflict.
				await read.git.repository.add([read.git.path]);
			}
			await store.whenRead();
			await conflicts.finish(uri, root);
		},
		open: async () => {
			const text = await textOf(uri);
			const conflict = text === undefined ? undefined : findConflict(text);
			await (conflict ? openAtPosition(uri, conflict.range.start) : openLocation(services, uri, startOfFile.start));
		},
		dispose: () => undefined,
	};
}

/** What becomes of files that are merged together with others. */
function of(files: readonly FolderFile[], { files: all, questions, renumbered, versions }: FolderMerged): FolderMerged {
	const given = new Set(files.map(({ path }) => path));
	const own = all.filter(({ path, from }) => given.has(from ?? path));
	const paths = new Set(own.map(({ path }) => path));
	return {
		files: own, versions: versions.filter(({ path }) => paths.has(path)),
		questions: questions.filter(({ file }) => paths.has(file)),
		renumbered: renumbered.filter(({ file }) => paths.has(file)),
	};
}

function versionsOf(role: FileRole, text: string, git: FileInConflict | undefined): Versions | 'broken' | 'none' {
	const marked = versionsIn(text);
	const versions = git && inLineEndsOf(text, git.versions);
	const isUntouched = versions && [versions.ours, versions.theirs].includes(text);
	return marked ? versionsOfMarked(role, marked, versions) : findConflict(text) ? 'broken' : isUntouched ? versions : 'none';
}

/** Versions as Git has them, with the line ends that it gives files on this computer. */
function inLineEndsOf(text: string, { base, ours, theirs }: Versions): Versions {
	const isConverted = text.includes('\r\n');
	const converted = (of: string): string => isConverted && !of.includes('\r') ? of.replaceAll('\n', '\r\n') : of;
	return {
		...base !== undefined && { base: converted(base) }, ...ours !== undefined && { ours: converted(ours) },
		...theirs !== undefined && { theirs: converted(theirs) },
	};
}

function nothingFor(why: 'broken' | 'none', { gone, labels, open }: MergingWords): { readonly gone: string; readonly button: string } {
	return why === 'broken' ? { gone: gone.markers, button: labels.openAsText } : { gone: gone.file, button: open };
}

/** The file's present text, unsaved text included; undefined if it is not there. */
async function textOf(uri: Uri): Promise<string | undefined> {
	try {
		return (await openText(uri)).getText();
	} catch (error) {
		if (error instanceof NotOpened) {
			return undefined;
		}
		throw error;
	}
}
