import type { ParsedFile } from '../../files/parsedFile';
import type { FileKind } from '../../record/fileKinds';
import type { Merged, MergeOptions, Versions } from '../merge';
import { mergeText } from '../mergeText';
import type { FolderFile } from './folder';
import { filesByPath, type FileVersion, type TrackedFile } from './trackedFile';

/** What is known of the files of a merge from the last time: a page merges anew with each answer, which changes few of them. */
export class KnownFiles {
	static readonly #known = new WeakMap<readonly FolderFile[], KnownFiles>();

	readonly files: readonly TrackedFile[];
	readonly parsed = new WeakMap<FileVersion, ParsedFile>();
	readonly #merges = new Map<string, { readonly of: string; readonly merged: Merged }>();

	private constructor(files: readonly FolderFile[]) {
		this.files = filesByPath(files);
	}

	static of(files: readonly FolderFile[]): KnownFiles {
		const known = KnownFiles.#known.get(files) ?? new KnownFiles(files);
		KnownFiles.#known.set(files, known);
		return known;
	}

	/** Merges as `mergeText` does; `name` is the same for the same file. */
	merge(name: string, kind: FileKind | 'text', versions: Versions, { answers, later }: MergeOptions): Merged {
		const { base, ours, theirs } = versions;
		const of = JSON.stringify([kind, base ?? null, ours ?? null, theirs ?? null, [...answers ?? []], later]);
		const known = this.#merges.get(name);
		if (known?.of === of) {
			return known.merged;
		}
		const merged = mergeText(kind, versions, { ...answers && { answers }, ...later && { later } });
		this.#merges.set(name, { of, merged });
		return merged;
	}
}
