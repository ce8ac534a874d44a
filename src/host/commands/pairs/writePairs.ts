import { planChangeOfPairs } from '../../../core/plans/pair/changePairs';
import type { PairChange } from '../../../core/plans/pair/planPairValues';
import type { Programme } from '../../../core/programme/programme';
import type { Pair } from '../../../core/record/pair';
import { plainText } from '../../../core/text/plainText';
import { nameOf, type Uri } from '../../../core/text/uri';
import { runInSlices } from '../../platform/timeSlice';
import { ChangedSince, UserError } from '../../platform/userError';
import type { Services } from '../../services';
import { textOf } from '../../write/changeFiles';

/**
 * Changes a value of several pairs, each in its file, as one change. `pairs` is called when the writes before are done. `isAnnounced`: the
 * caller says what was changed. Throws a
 * `UserError` if one of their files is no longer what it was or can't be edited; then nothing is written.
 */
export async function writePairs(
	{ writer, language: { words: { say } } }: Services, programme: Programme, pairs: () => readonly Pair[], change: PairChange,
	isAnnounced = false,
): Promise<void> {
	await writer.apply(async () => {
		const changing = pairs();
		const texts = new Map<Uri, string>();
		for (const { uri } of changing) {
			texts.set(uri, await textOf(uri));
		}
		const plan = await runInSlices(planChangeOfPairs(programme, changing, change, uri => texts.get(uri) ?? ''));
		if (!plan) {
			return { within: programme.folder, create: [], edit: [] };
		}
		if ('changed' in plan) {
			throw new ChangedSince(say.changed(plainText(nameOf(plan.changed))), plan.changed);
		}
		if ('notEditable' in plan) {
			throw new UserError(say.notEditable(plainText(nameOf(plan.notEditable))));
		}
		return { ...plan, isAnnounced };
	});
}
