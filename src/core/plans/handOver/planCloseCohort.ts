import { knownReflections } from '../../analysis/figures/knownReflections';
import { parseText } from '../../files/parseFile';
import { type OpenInPair, openInPairs } from '../../programme/openInPair';
import { sessionsOfPair } from '../../programme/namedPairs';
import type { Programme } from '../../programme/programme';
import { fileAt } from '../../programme/queries';
import { nowIn } from '../../programme/timing';
import { hasEnded, type Pair } from '../../record/pair';
import { type Session, statusOf } from '../../record/session';
import type { Uri } from '../../text/uri';
import { addDays, type Day } from '../../time/days';
import type { Now } from '../../time/instants';
import { OpenRecord } from '../changeRecord';
import type { FileEdit, Plan } from '../plan';
import { setValues } from '../setValues';

/** What is still open in a pair of a cohort that closes. */
export interface OpenInCohort extends OpenInPair {
	/** Held sessions for which a reflection is due still, and none is known. */
	readonly unreflected: readonly Session[];
}

/** Returns the pairs of a cohort that have not ended. */
export function runningPairs({ pairs }: Pick<Programme, 'pairs'>, cohort: string): readonly Pair[] {
	return [...pairs.values()].filter(pair => pair.cohort === cohort && !hasEnded(pair));
}

/** Returns what is still open in the running pairs of a cohort. */
export function openInCohort(programme: Programme, cohort: string, present: Now): readonly OpenInCohort[] {
	const { today } = nowIn(programme, present);
	const wait = programme.file?.policy?.reflection_due_days;
	const { on } = knownReflections(programme);
	const since = wait === undefined ? undefined : addDays(today, -wait);
	return openInPairs(programme, runningPairs(programme, cohort), present).map(open => ({
		...open,
		unreflected: since === undefined ? [] : sessionsOfPair(programme, open.pair).filter(session =>
			session.date >= since && session.date <= today && statusOf(session, today) === 'done' && on(session).length === 0),
	}));
}

/**
 * Plans that pairs are completed with a last day. What is open in them stays as it is. Returns the first file that is no longer what it was
 * or can't be edited.
 */
export function planCloseCohort(
	programme: Programme, pairs: readonly Pair[], end: Day, textOf: (uri: Uri) => string,
): Plan | { readonly changed: Uri } | { readonly notEditable: Uri } {
	const edit: FileEdit[] = [];
	for (const pair of pairs) {
		const file = fileAt(programme, pair.uri);
		const expected = textOf(pair.uri);
		const present = file && parseText(file.uri, { kind: file.kind, folder: file.folder }, expected).pair;
		const record = present && OpenRecord.pair(expected);
		if (present && JSON.stringify(present) !== JSON.stringify(pair)) {
			return { changed: pair.uri };
		}
		const edits = record?.change(setValues(record, [], { status: 'completed', end }))?.edits;
		if (!edits) {
			return { notEditable: pair.uri };
		}
		edit.push({ uri: pair.uri, expected, edits });
	}
	return { within: programme.folder, create: [], edit };
}
