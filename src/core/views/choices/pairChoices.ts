import { hasEnded, type Pair } from '../../record/pair';
import { statusOf } from '../../record/session';
import { daysBetween, type Day } from '../../time/days';
import type { Now } from '../../time/instants';
import type { Words } from '../../words/words';
import { describePair, pairOf, type Programme } from '../../programme/programme';
import { nowIn } from '../../programme/timing';

/** A pair as a quick pick item. */
export interface PairChoice {
	readonly programme: Programme;
	readonly pair: Pair;
	readonly label: string;
	/** How long ago they met; with several programmes also the programme's name. */
	readonly description: string;
}

/** Returns a key that is unique across programmes: `<folder>#<pair id>`. */
export function pairKey(programme: Programme, pair: Pick<Pair, 'id'>): string {
	return `${programme.folder}#${pair.id}`;
}

/**
 * Returns all pairs: recently chosen ones first, then by latest meeting; pairs that have ended come last. `recent` holds
 * `pairKey`s, latest first.
 */
export function pairChoices(programmes: readonly Programme[], recent: readonly string[], words: Words, now: Now): readonly PairChoice[] {
	const rank = (key: string): number => recent.includes(key) ? recent.indexOf(key) : recent.length;
	return programmes
		.flatMap(programme => {
			const { today } = nowIn(programme, now);
			const lastMet = lastMeetings(programme, today);
			return [
				...programme.pairs.values(),
			].map(pair => ({
				programme,
				pair,
				last: lastMet.get(pair) ?? '',
				today,
				key: pairKey(programme, pair),
				ended: hasEnded(pair),
			}));
		})
		.sort((a, b) => Number(a.ended) - Number(b.ended)
			|| rank(a.key) - rank(b.key)
			|| b.last.localeCompare(a.last)
			|| a.key.localeCompare(b.key))
		.map(({ programme, pair, last, today }) => ({
			programme,
			pair,
			label: describePair(programme, pair.mentors ?? [], pair.mentees ?? []) || pair.id,
			description: [
				last === '' ? words.rows.notMet : words.rows.lastMet(daysBetween(last, today)),
				...(programmes.length > 1 ? [programme.name] : []),
			].join(' · '),
		}));
}

function lastMeetings(programme: Programme, today: Day): ReadonlyMap<Pair, Day> {
	const last = new Map<Pair, Day>();
	for (const session of programme.sessions) {
		const pair = pairOf(programme, session);
		if (pair && session.date <= today && statusOf(session, today) === 'done' && session.date > (last.get(pair) ?? '')) {
			last.set(pair, session.date);
		}
	}
	return last;
}
