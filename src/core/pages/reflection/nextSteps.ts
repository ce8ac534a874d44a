import { isTicked } from '../../markdown/tasks';
import { actionLinkIn, actionWords } from '../../notes/actionLines';
import type { NoteSection } from '../../notes/sections';
import { linkedActionOf, type LinkedAction } from '../../programme/linkedActions';
import { todayByOwner } from '../../programme/openActions';
import { isOpen, isOverdue, type Session } from '../../record/session';
import { plainText } from '../../text/plainText';
import { type Position, startOfFile } from '../../text/range';
import type { Uri } from '../../text/uri';
import { dueInWords } from '../../views/rowText';
import type { NoteSources, OpenNote } from './openNote';
import type { NextStep } from './reflectionPage';

/** What the steps of a note are described with. */
interface StepSources extends NoteSources {
	readonly open: OpenNote;
	/** The note's session. */
	readonly session: Session | undefined;
	/** Whether someone else wrote the note. */
	readonly isAnothers: boolean;
}

/** The steps with the locations that their actions refer to. */
interface DescribedSteps {
	readonly steps: readonly NextStep[];
	readonly locations: readonly { readonly uri: Uri; readonly at: Position }[];
}

/** The maximum number of steps, so that the page of a note with thousands of lines stays usable. */
const maxSteps = 100;

/** Returns the lines of a note's next-step stage that are, or can become, an action. */
export function nextSteps(sources: StepSources, section: NoteSection | undefined): DescribedSteps {
	const { programme, open: { uri, reflection }, session, isAnothers } = sources;
	const locations: { readonly uri: Uri; readonly at: Position }[] = [];
	const lines = section?.place.shown.filter(line => actionWords(line) !== undefined).slice(0, maxSteps) ?? [];
	const steps = lines.map((line): NextStep => {
		const linked = linkedActionOf(programme, reflection ?? { uri }, line.text);
		const box = isTicked(line.text);
		return {
			line: line.line, text: plainText(actionWords(line) ?? ''),
			canTick: !isAnothers && (box !== undefined || linked !== undefined),
			isDone: linked ? !isOpen(linked.action) : box === true,
			...(linked && {
				action: {
					...stateOf(sources, linked),
					location: locations.push({
						uri: linked.session.uri, at: linked.session.actionPositions[linked.index] ?? startOfFile.start,
					}) - 1,
				},
			}),
			// What is done needs no action any more.
			canTurn: !isAnothers && session !== undefined && box !== true && !linked && actionLinkIn(line.text) === undefined,
		};
	});
	return { steps: steps.filter(({ canTurn, action }) => canTurn || action !== undefined), locations };
}

function stateOf(
	{ programme, now, words, labels }: StepSources, { action }: LinkedAction,
): Pick<NonNullable<NextStep['action']>, 'about' | 'isOverdue'> {
	const today = todayByOwner(programme, now)(action.owner);
	const due = isOpen(action) && action.due !== undefined ? [dueInWords(action.due, today, words)] : [];
	return { about: [labels.actionState[action.state ?? 'open'], ...due].join(' · '), isOverdue: isOpen(action) && isOverdue(action, today) };
}
