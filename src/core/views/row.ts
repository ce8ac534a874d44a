import type { FileFacts } from '../files/fileFacts';
import { severityOf } from '../record/problem';
import { shownText } from '../text/plainText';
import { type Position, startOfFile } from '../text/range';
import type { Steps } from '../text/steps';
import { nameOf, type Uri } from '../text/uri';
import { describeProblem, type Words } from '../words/words';

/** The kind of a row; part of its context value in menus. */
export type RowKind =
	| 'programme'
	| 'cohort'
	| 'pair'
	| 'group'
	| 'person'
	| 'session'
	| 'goal'
	| 'action'
	| 'reflection'
	| 'toWrite'
	| 'ask'
	| 'broken';

/** One row of a tree. The host converts it to a `TreeItem`. */
export interface Row {
	/** Stable while the row's content changes, so that expansion and selection are preserved. */
	readonly id: string;
	readonly kind: RowKind;
	/** With the kind, determines which commands the row's menu offers. */
	readonly facets?: readonly string[];
	readonly label: string;
	/** Shown after the label, greyed. */
	readonly description?: string;
	/** The name of a codicon. */
	readonly icon: string;
	readonly tone?: 'error' | 'warning' | 'muted';
	readonly tooltip: string;
	/** Whether the tooltip ends with a text that is read from the file when it is shown (`tooltipWithSummary`). */
	readonly hasSummary?: true;
	/** One sentence for screen readers. */
	readonly spoken: string;
	/** The file and position that a click opens. */
	readonly opens?: { readonly uri: Uri; readonly at: Position };
	/** The command that a click runs with the row, instead of opening a file. */
	readonly runs?: 'newReflection' | 'chooseMe' | 'chooseVersions';
	/** For a row with a check box: whether it is checked. */
	readonly checked?: boolean;
	/** The arguments of commands run on the row. Commands look them up in the index again and trust none of them. */
	readonly programme?: { readonly folder: Uri };
	readonly session?: { readonly uri: Uri; readonly id: string };
	readonly pair?: { readonly folder: Uri; readonly id: string };
	readonly cohort?: { readonly folder: Uri; readonly id: string };
	/** Whom the row is about, by id or name; the person need not be in `people.yaml`. */
	readonly person?: { readonly folder: Uri; readonly name: string };
	readonly goal?: { readonly folder: Uri; readonly pair: string; readonly id: string };
	/** An action may have no id: it is identified by its index in the session's list and by the text that was shown. */
	readonly action?: { readonly uri: Uri; readonly session: string; readonly index: number; readonly text: string };
	/** Absent for a leaf. Called on expansion. */
	readonly children?: () => readonly Row[];
	/** Fills the caches that `children` reads, in time slices. Optional: without it `children` returns the same rows, only slower. */
	readonly prepare?: () => Steps;
	readonly expanded?: boolean;
}

/**
 * Returns the rows of files that can't be shown in full, one for each session that is lost; a click opens the file at the problem. None
 * for a file whose sessions are still shown as they were: their rows say it.
 */
export function brokenFileRows(files: readonly FileFacts[], words: Words): readonly Row[] {
	return files
		.filter(({ unreadableSinceMs, sessions }) => unreadableSinceMs === undefined || sessions.length === 0)
		.flatMap(({ uri, broken, lost }) => lost
			? lost.map(problem => {
				const { line, character } = problem.range.start;
				const row = brokenRow(uri, `${nameOf(uri)}:${String(line + 1)}`, problem, words);
				return { ...row, id: `${row.id}:${String(line)}:${String(character)}` };
			})
			: [brokenRow(uri, nameOf(uri), broken ?? { code: 'file.unreadable', range: startOfFile }, words)]);
}

/** Returns the row of a file or folder that can't be read, with the problem's message. */
export function brokenRow(uri: Uri, name: string, problem: NonNullable<FileFacts['broken']>, words: Words): Row {
	const label = shownText(name);
	const isFolder = problem.code.startsWith('folder.');
	const sentence = shownText(describeProblem(problem, words), 400);
	const severity = severityOf(problem) === 'error' ? 'error' : 'warning';
	return {
		id: `broken:${uri}`, kind: 'broken', label, description: sentence, icon: severity, tone: severity, tooltip: `${label}\n${sentence}`,
		spoken: words.spoken.broken(label, isFolder, sentence),
		...(!isFolder && problem.code !== 'file.name' && { opens: { uri, at: problem.range.start } }),
		...(problem.code === 'file.conflict' && { runs: 'chooseVersions' }),
	};
}
