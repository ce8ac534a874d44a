import type { FileKind } from '../record/fileKinds';
import { findConflict } from '../text/source';
import { compareLines, isConflict } from './lines';
import type { Choice, Merged, Renumbered, Versions } from './merge';
import { mergeText } from './mergeText';

/** A merge as Git stores it: one text, in which marker lines are around what is not decided. */
export interface MarkedMerge {
	readonly text: string;
	/** The number of places with marker lines. */
	readonly conflicts: number;
	readonly renumbered: readonly Renumbered[];
}

/**
 * Merges a text that both sides have and puts marker lines around what can't be decided, ours before theirs. What can be is merged on both
 * sides of the markers, so that a page or `versionsIn` finds nothing but the open questions. Undefined for a text that has markers already.
 */
export function mergeWithMarkers(kind: FileKind | 'text', versions: Versions): MarkedMerge | undefined {
	if ([versions.ours, versions.theirs].some(text => text === undefined || findConflict(text))) {
		return undefined;
	}
	const [ours, theirs] = [mergeAllTo(kind, versions, 'ours'), mergeAllTo(kind, versions, 'theirs')];
	const [own = '', other = ''] = [ours.text, theirs.text];
	const lineEnd = own.includes('\r\n') ? '\r\n' : '\n';
	const pieces = own === other ? [[own]] : compareLines(linesOf(own), linesOf(other));
	const whole = (line: string): string => line.endsWith('\n') ? line : line + lineEnd;
	const marked = pieces.flatMap(piece => isConflict(piece)
		? ['<<<<<<< ours', ...piece.first, '=======', ...piece.second, '>>>>>>> theirs'].map(whole)
		: piece);
	return { text: marked.join(''), conflicts: pieces.filter(isConflict).length, renumbered: ours.renumbered };
}

const linesOf = (text: string): readonly string[] => text.split(/(?<=\n)/);

/** Answers each question with one side, also those that only an answer brings up. */
function mergeAllTo(kind: FileKind | 'text', versions: Versions, choice: Choice): Merged {
	const answers = new Map<string, Choice>();
	for (;;) {
		const merged = mergeText(kind, versions, { answers });
		const open = merged.questions.filter(({ key }) => !answers.has(key));
		if (open.length === 0) {
			return merged;
		}
		open.forEach(({ key }) => answers.set(key, choice));
	}
}
