import type { NewFile, Plan } from './plan';
import { type PairRequest, planPair } from './planPair';

/** The user's input for several new pairs. `today` is their first day. All people are known. */
export interface PairsRequest extends Omit<PairRequest, 'mentor' | 'mentees' | 'people'> {
	/** Ids of people, or names of those without one. */
	readonly pairs: readonly Pick<PairRequest, 'mentor' | 'mentees'>[];
}

/**
 * Plans the files of several new pairs as one change. Returns undefined if one of them can't be made, as when two people are a
 * pair already.
 */
export function planPairs({ pairs, ...request }: PairsRequest): Plan & { readonly ids: readonly string[] } | undefined {
	const create: NewFile[] = [];
	const ids: string[] = [];
	const made = new Set<string>();
	for (const pair of pairs) {
		const plan = planPair({ ...request, ...pair, taken: uri => made.has(uri) || request.taken(uri) });
		if (typeof plan === 'string') {
			return undefined;
		}
		plan.create.forEach(file => {
			create.push(file);
			made.add(file.uri);
		});
		ids.push(plan.pair);
	}
	const { folder, file } = request.programme;
	return { within: folder, ...file && { needs: file.uri }, create, edit: [], ids };
}
