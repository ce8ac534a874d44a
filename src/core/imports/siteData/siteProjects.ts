import type { PairRecord } from '../importRecords';
import { isOnlyStatus, pairStatusOf } from '../pairStatus';
import { restOf, type SiteItem, textIn, textsIn, valueOf } from './siteValues';

const mentors = ['mentors', 'mentor'];
const mentees = ['participants', 'participant', 'mentees', 'mentee', 'members', 'peserta'];

/** Whether a map describes people who work on something together, with their mentors. */
export function isProject({ map }: SiteItem): boolean {
	return valueOf(map, ...mentors) !== undefined && valueOf(map, ...mentees) !== undefined;
}

/** Reads a project: a pair, or a group where several take part. */
export function projectOf({ map, key, line, written }: SiteItem): PairRecord {
	const id = key ?? (textIn(valueOf(map, 'id', 'slug')) || undefined);
	const round = textIn(valueOf(map, 'round'));
	const cohort = textIn(valueOf(map, 'cohort', 'batch', 'angkatan', 'gelombang')) || (/^\d+$/.test(round) ? `round ${round}` : round);
	const said = textIn(valueOf(map, 'status'));
	const status = pairStatusOf(said);
	return {
		kind: 'pair',
		line,
		written,
		issues: [],
		rest: restOf(map, [...mentors, ...mentees, 'id', 'slug', 'cohort', 'round', 'batch', 'angkatan', 'gelombang', ...(status && isOnlyStatus(said) ? ['status'] : [])]),
		...(id !== undefined && { id }),
		mentors: textsIn(valueOf(map, ...mentors)),
		mentees: textsIn(valueOf(map, ...mentees)),
		...(cohort !== '' && { cohort }),
		...(status && { status }),
	};
}
