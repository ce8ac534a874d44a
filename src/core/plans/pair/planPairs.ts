import type { Uri } from '../../text/uri';
import type { NewFile, Plan } from '../plan';
import { type PairRequest, planPair } from './planPair';
import { planSession } from '../session/planSession';

/** The user's input for several new pairs. `today` is their first day. All people are known. */
export interface PairsRequest extends Omit<PairRequest, 'mentor' | 'mentees' | 'people' | 'cohort'> {
	/** Whether a first session is scheduled on that day for each pair. */
	readonly schedules: boolean;
	/** Ids of people, or names of those without one. */
	readonly pairs: readonly Pick<PairRequest, 'mentor' | 'mentees' | 'cohort'>[];
}

/**
 * Plans the files of several new pairs as one change. Returns undefined if one of them can't be made, as when two people are a
 * pair already.
 */
export function planPairs({ pairs, schedules, ...request }: PairsRequest): Plan & { readonly ids: readonly string[] } | undefined {
	const create: NewFile[] = [];
	const ids: string[] = [];
	const made = new Set<string>();
	for (const pair of pairs) {
		const taken = (uri: Uri): boolean => made.has(uri) || request.taken(uri);
		const plan = planPair({ ...request, ...pair, taken });
		if (typeof plan === 'string') {
			return undefined;
		}
		const meets = { id: plan.pair, uri: plan.opens, mentors: [pair.mentor], mentees: pair.mentees, goalPositions: [] };
		const first = schedules
			? planSession({ programme: request.programme, pair: meets, status: 'scheduled', date: request.today, taken }).create
			: [];
		for (const file of [...plan.create, ...first]) {
			create.push(file);
			made.add(file.uri);
		}
		ids.push(plan.pair);
	}
	const { folder, file } = request.programme;
	return { within: folder, ...file && { needs: file.uri }, create, edit: [], ids };
}
