import type { FileRole } from '../../../core/files/layout';
import type { FolderFile } from '../../../core/merge/folder/folder';
import { versionsIn } from '../../../core/merge/markers';
import type { Versions } from '../../../core/merge/merge';
import { mergeFolder } from '../../../core/merge/mergeFolder';
import { versionsOfMarked } from '../../../core/pages/merge/likelyVersions';
import { planMerged } from '../../../core/pages/merge/planMerged';
import { startOfFile } from '../../../core/text/range';
import { findConflict } from '../../../core/text/source';
import { join, segmentsBelow, type Uri } from '../../../core/text/uri';
import { isUnsaved, NotOpened, openAtPosition, openText } from '../../platform/openText';
import { openLocation } from '../openLocation';
import type { PageServices } from '../page';
import type { MergeSource, MergingWords } from './mergeContent';
import { type FileInConflict, versionsInGit } from './versionsInGit';

/** A file as it was read: its versions, or what to say instead of them. */
interface ReadFile {
	readonly text: string;
	readonly git: FileInConflict | undefined;
	readonly files: readonly FolderFile[] | 'broken' | 'none';
}

/**
 * The versions of a file in which Git has left marker lines, or that it has in conflict. What is chosen is one change of the writer, with
 * one undo.
 */
export function fileSource(uri: Uri, services: PageServices): MergeSource {
	const { store, writer, repositoryOf } = services;
	let read: ReadFile | undefined;
	const readAgain = async (text: string, { folder, kind }: FileRole): Promise<ReadFile> => {
		const git = await versionsInGit(uri, repositoryOf);
		const versions = versionsOf(uri, { folder, kind }, text, git);
		const path = segmentsBelow(folder, uri)?.join('/') ?? '';
		return { text, git, files: typeof versions === 'string' ? versions : [{ path, role: { folder, kind }, ...versions }] };
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
			const { files } = read;
			if (typeof files === 'string') {
				return nothingFor(files, words);
			}
			const root = facts.folder;
			const isTaken = (path: string): boolean => store.index.facts(join(root, ...path.split('/'))) !== undefined;
			return {
				name: store.index.programmeIn(root)?.name ?? '', root, files,
				merge: answers => mergeFolder(files, { root, answers, isTaken }),
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
			if (store.index.facts(uri)) {
				await openLocation(services, uri, startOfFile.start);
			}
		},
		open: async () => {
			const text = await textOf(uri);
			const conflict = text === undefined ? undefined : findConflict(text);
			await (conflict ? openAtPosition(uri, conflict.range.start) : openLocation(services, uri, startOfFile.start));
		},
		dispose: () => undefined,
	};
}

function versionsOf(uri: Uri, role: FileRole, text: string, git: FileInConflict | undefined): Versions | 'broken' | 'none' {
	const marked = versionsIn(text);
	const isUntouched = git && [git.versions.ours, git.versions.theirs].includes(text);
	return marked ? versionsOfMarked(uri, role, marked, git?.versions) : findConflict(text) ? 'broken' : isUntouched ? git.versions : 'none';
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
