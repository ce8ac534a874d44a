import * as vscode from 'vscode';
import type { FolderFile, FolderMerged } from '../../../core/merge/folder/folder';
import { versionsIn } from '../../../core/merge/markers';
import { mergeFolder } from '../../../core/merge/mergeFolder';
import { findConflict } from '../../../core/text/source';
import { planMerged } from '../../../core/pages/merge/planMerged';
import { startOfFile } from '../../../core/text/range';
import { join, segmentsBelow, type Uri } from '../../../core/text/uri';
import { NotOpened, openAtPosition, openText } from '../../platform/openText';
import { openLocation } from '../openLocation';
import type { PageServices } from '../page';
import type { MergeSource, Prepared } from './mergeContent';

/** The versions of a file in which Git has left marker lines. Its merge is one change of the writer, with one undo. */
export function fileSource(uri: Uri, services: PageServices): MergeSource {
	const { store, writer } = services;
	const changed = new vscode.EventEmitter<void>();
	/** The text that the versions are from, and what of it is merged. */
	let read = '';
	let files: readonly FolderFile[] = [];
	return {
		hasText: true,
		onDidChange: changed.event,
		prepare: async words => {
			await store.whenRead();
			const text = await textOf(uri);
			const facts = store.index.facts(uri);
			if (text === undefined || !facts) {
				return { gone: words.gone.noFile };
			}
			const versions = versionsIn(text);
			if (!versions) {
				return findConflict(text)
					? { gone: words.gone.markers, button: words.labels.openAsText }
					: { gone: words.gone.file, button: words.open };
			}
			const { folder, kind } = facts;
			if (text !== read) {
				read = text;
				files = [{ path: segmentsBelow(folder, uri)?.join('/') ?? '', role: { folder, kind }, ...versions }];
			}
			const isTaken = (path: string): boolean => store.index.facts(join(folder, ...path.split('/'))) !== undefined;
			return {
				name: store.index.programmeIn(folder)?.name ?? '', root: folder, files,
				merge: answers => mergeFolder(files, { root: folder, answers, isTaken }),
			};
		},
		says: (merged, words) => words.finishSays(changedFiles(merged)),
		finish: async ({ root }: Prepared, merged) => {
			await writer.apply(planMerged({ uri, read, root, merged }));
			await store.whenRead();
			await openLocation(services, uri, startOfFile.start);
		},
		open: async () => {
			const text = await textOf(uri);
			await openAtPosition(uri, (text === undefined ? undefined : findConflict(text))?.range.start ?? startOfFile.start);
		},
		dispose: () => { changed.dispose(); },
	};
}

const changedFiles = ({ files }: FolderMerged): number => files.length;

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
