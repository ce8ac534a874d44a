import { applyEdits, composeEdits, type TextEdit } from '../../text/textEdit';
import type { Drafts } from './drafts';

/** A file that a page shows, as it is in a text. */
interface OpenFile {
	/** The last text that was taken. */
	readonly text: string;
	/** Why nothing can be changed now; undefined where it can. */
	readonly missing: string | undefined;
	/** Takes another text. */
	take(text: string): void;
}

/** Returns the edits of the present text that have an effect; undefined if it is not possible without damage. */
type PlanOne<What> = (what: What) => readonly TextEdit[] | undefined;

/**
 * Plans changes of a file, one after the other, and takes the text that they make. Undefined, and nothing is taken, if one of them is not
 * possible without damage.
 */
export function planEach<Change>(open: OpenFile, changes: readonly Change[], planOne: PlanOne<Change>): readonly TextEdit[] | undefined {
	const before = open.text;
	const steps: (readonly TextEdit[])[] = [];
	for (const change of changes) {
		const edits = open.missing === undefined ? planOne(change) : undefined;
		open.take(applyEdits(open.text, edits ?? []));
		if (!edits || open.missing !== undefined) {
			open.take(before);
			return undefined;
		}
		steps.push(edits);
	}
	return joined(before, steps);
}

/**
 * Plans the drafts of a file that can be written now, or all of them. Drafts that can't be written without damage are marked so, and left
 * out. `planOne` takes the text that it makes; it returns `notYet` for a draft that means nothing. Returns the edits of the text that was
 * taken last.
 */
export function planDueDrafts(
	open: OpenFile, drafts: Drafts, ofAll: boolean, planOne: (draft: ReturnType<Drafts['due']>[number]) => ReturnType<PlanOne<unknown>> | 'notYet',
): readonly TextEdit[] {
	const before = open.text;
	const steps: (readonly TextEdit[])[] = [];
	for (const draft of open.missing === undefined ? drafts.due(ofAll) : []) {
		const edits = planOne(draft);
		if (edits === undefined) {
			drafts.refuse(draft.id);
		} else if (edits !== 'notYet') {
			drafts.writing(draft.id);
			steps.push(edits);
		}
	}
	return joined(before, steps) ?? [];
}

/** Returns the edits of a text that have the effect of all steps. */
function joined(text: string, steps: readonly (readonly TextEdit[])[]): readonly TextEdit[] | undefined {
	return steps.length === 1 ? steps[0] : composeEdits(text, steps.map(edits => () => edits));
}
