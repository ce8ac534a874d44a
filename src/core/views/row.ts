import type { FileFacts } from '../files/fileFacts';
import { plainText } from '../text/plainText';
import { type Position, startOfFile } from '../text/range';
import type { Steps } from '../text/steps';
import { nameOf, type Uri } from '../text/uri';
import { describeProblem, type Words } from '../words/words';

export type RowKind =
	| 'programme'
	| 'cohort'
	| 'pair'
	| 'group'
	| 'session'
	| 'goal'
	| 'action'
	| 'reflection'
	| 'toWrite'
	| 'ask'
	| 'broken';

/** One row of a tree, as a value. The host only hands it to VS Code. */
export interface Row {
	/** Stays the same while what it shows changes, so that expanded rows and the selection survive. */
	readonly id: string;
	readonly kind: RowKind;
	/** What decides which commands its menu offers, besides the kind. */
	readonly facets?: readonly string[];
	readonly label: string;
	/** What needs doing. */
	readonly description?: string;
	/** A codicon's name. */
	readonly icon: string;
	readonly tone?: 'error' | 'warning' | 'muted';
	readonly tooltip: string;
	/** The row as one sentence, for screen readers. */
	readonly spoken: string;
	/** What a click opens, and where. */
	readonly opens?: { readonly uri: Uri; readonly at: Position };
	/** The command that a click calls on the row, where it opens no file. */
	readonly runs?: 'newReflection' | 'chooseMe';
	/** For a row with a check box: whether it is ticked. */
	readonly checked?: boolean;
	/** What a command called on the row is about. The index is asked for it again: a command believes no argument. */
	readonly programme?: { readonly folder: Uri };
	readonly session?: { readonly uri: Uri; readonly id: string };
	readonly pair?: { readonly folder: Uri; readonly id: string };
	readonly goal?: { readonly folder: Uri; readonly pair: string; readonly id: string };
	/** An action need not have an id: it is told by its place in its session's list, and by the text that was shown. */
	readonly action?: { readonly uri: Uri; readonly session: string; readonly index: number; readonly text: string };
	/** Absent for a leaf. Computed when asked for. */
	readonly children?: () => readonly Row[];
	/** Works out ahead, in steps, what takes long of `children`: they are the same without it, only later. */
	readonly prepare?: () => Steps;
	readonly expanded?: boolean;
}

/** A file of which something can't be shown; it opens at the fault. */
export function brokenFileRow(file: FileFacts, words: Words): Row {
	return brokenRow(file.uri, nameOf(file.uri), file.broken ?? { code: 'file.unreadable', range: startOfFile }, words);
}

/** A file or folder that can't be read, with why. */
export function brokenRow(uri: Uri, name: string, problem: NonNullable<FileFacts['broken']>, words: Words): Row {
	const label = plainText(name);
	const isFolder = problem.code === 'folder.unreadable';
	const sentence = plainText(describeProblem(problem, words), 400);
	return {
		id: `broken:${uri}`, kind: 'broken', label, description: sentence, icon: 'error', tone: 'error', tooltip: `${label}\n${sentence}`,
		spoken: words.spoken.broken(label, isFolder, sentence),
		...(!isFolder && { opens: { uri, at: problem.range.start } }),
	};
}
