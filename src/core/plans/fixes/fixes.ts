import { conflictFixes } from './conflictFixes';
import { dateFixes } from './dateFixes';
import { nameFixes } from './nameFixes';
import { noteFixes, placementFixes } from './noteFixes';
import { idToAdd, planId, referenceFixes } from './referenceFixes';
import { sessionFixes } from './sessionFixes';
import { siteFixes } from './siteFixes';
import { textFixes } from './textFixes';
import type { Plan } from '../plan';
import type { TextEdit } from '../../text/textEdit';
import { type Position } from '../../text/range';
import type { Problem, ProblemCode } from '../../record/problem';
import { sessionAtLine } from '../../record/session';
import { hasMixedLineEnds } from '../../text/source';
import { lacksOwnId } from '../../programme/queries';
import { type Fix, type FixContext, type FixProviders, planEdits, fix } from './fix';

const providers: FixProviders = {
	...textFixes, ...dateFixes, ...nameFixes, ...referenceFixes, ...sessionFixes,
	...noteFixes, ...placementFixes, ...conflictFixes, ...siteFixes,
};

/** Returns the fixes for a problem, best first; none in a file with mixed line ends, since an edit would change them. */
export function fixesFor(problem: Problem, context: FixContext): readonly Fix[] {
	return hasMixedLineEnds(context.text) ? [] : providers[problem.code]?.(problem, context) ?? [];
}

/** Returns the refactoring that writes an `id` into the session at a position; undefined if it needs none. */
export function addIdAt({ line }: Position, context: FixContext): Fix | undefined {
	const { file, programme, text, words } = context;
	const session = sessionAtLine(file.sessions, line);
	if (!session || !lacksOwnId(file, session)) {
		return undefined;
	}
	const id = idToAdd(file, session, programme);
	return fix(words.fix.addId(id), planId(text, session, id), context, false)[0];
}

/** Combines the preferred fixes of all problems with one code in a file into one plan; undefined if there are fewer than two. */
export function fixAll(code: ProblemCode, problems: readonly Problem[], context: FixContext): Plan | undefined {
	const edits: TextEdit[] = [];
	let fixed = 0;
	for (const problem of problems.filter(p => p.code === code)) {
		const [fix] = fixesFor(problem, context).filter(f => f.preferred);
		const ownEdits = fix?.plan.edit.every(edit => edit.uri === context.file.uri) === true
			&& fix.plan.create.length === 0
			&& !fix.plan.move
			? fix.plan.edit.flatMap(edit => edit.edits)
			: [];
		const overlaps = ownEdits.some(edit => edits.some(other => edit.start < other.end && other.start < edit.end)
			|| edits.some(other => edit.start === other.start));
		if (ownEdits.length > 0 && !overlaps) {
			edits.push(...ownEdits);
			fixed += 1;
		}
	}
	return fixed < 2 ? undefined : planEdits(context, edits);
}
