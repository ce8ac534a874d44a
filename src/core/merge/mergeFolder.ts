import type { Choice } from './merge';
import { mergeText } from './mergeText';
import type { FolderFile, FolderMerged, FolderOptions } from './folder/folder';

/**
 * Merges the files of a folder that differ between its versions. Total and deterministic: called again with the answers, it gives the final
 * texts. While a question has no answer, its proposal is taken.
 */
export function mergeFolder(files: readonly FolderFile[], options: FolderOptions): FolderMerged {
	const merged = [...files].sort(byPath).map(({ path, role, isBinary, ...versions }) => {
		const { text, questions, renumbered } = mergeText(role && !isBinary ? role.kind : 'text', versions, {
			...options, answers: answersOf(path, options.answers),
		});
		return {
			file: { path, ...(text !== undefined && { text }) },
			questions: questions.map(question => ({ ...question, key: keyIn(path, question.key), file: path })),
			renumbered: renumbered.map(each => ({ ...each, file: path })),
		};
	});
	return {
		files: merged.map(({ file }) => file),
		questions: merged.flatMap(({ questions }) => questions),
		renumbered: merged.flatMap(({ renumbered }) => renumbered),
	};
}

const byPath = (a: { readonly path: string }, b: { readonly path: string }): number => a.path < b.path ? -1 : a.path > b.path ? 1 : 0;

/** The key of a file's question in the folder: a path has no line break. */
const keyIn = (path: string, key: string): string => `${path}\n${key}`;

/** Returns the answers to a file's questions, by their keys in the file. */
function answersOf(path: string, answers: ReadonlyMap<string, Choice> = new Map()): ReadonlyMap<string, Choice> {
	const prefix = keyIn(path, '');
	return new Map([...answers].flatMap(([key, choice]) => key.startsWith(prefix) ? [[key.slice(prefix.length), choice]] : []));
}
