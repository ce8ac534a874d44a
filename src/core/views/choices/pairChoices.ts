import { hasEnded } from '../../record/pair';
import { statusOf, type Session } from '../../record/session';
import { daysBetween, type Day } from '../../time/days';
import type { Now } from '../../time/instants';
import type { Words } from '../../words/words';
import { type AnyPair, describeAnyPair, namedPairs, sessionsOfPair } from '../../programme/namedPairs';
import type { Programme } from '../../programme/programme';
import { nowIn } from '../../programme/timing';

/** A pair as a quick pick item. */
export interface PairChoice {
	readonly programme: Programme;
	readonly pair: AnyPair;
	readonly label: string;
	/** How long ago they met; with several programmes also the programme's name. */
	readonly description: string;
}

/** Returns a key that is unique across programmes: `<folder>#<pair id>`. */
export function pairKey(programme: Programme, pair: Pick<AnyPair, 'id'>): string {
	return `${programme.folder}#${pair.id}`;
}

/**
 * Returns all pairs, and the people who meet without a pair file: recently chosen ones first, then by latest meeting; pairs that have
 * ended come last. `recent` holds `pairKey`s, latest first.
 */
export function pairChoices(programmes: readonly Programme[], recent: readonly string[], words: Words, now: Now): readonly PairChoice[] {
	const rank = (key: string): number => recent.includes(key) ? recent.indexOf(key) : recent.length;
	return programmes
		.flatMap(programme => {
			const { today } = nowIn(programme, now);
			return [...programme.pairs.values(), ...namedPairs(programme)].map(pair => ({
				programme,
				pair,
				last: lastMeeting(sessionsOfPair(programme, pair), today) ?? '',
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
			label: describeAnyPair(programme, pair),
			description: [
				last === '' ? words.rows.notMet : words.rows.lastMet(daysBetween(last, today)),
				...(programmes.length > 1 ? [programme.name] : []),
			].join(' · '),
		}));
}

function lastMeeting(sessions: readonly Session[], today: Day): Day | undefined {
	let last: Day | undefined;
	for (const session of sessions) {
		if (session.date <= today && session.date > (last ?? '') && statusOf(session, today) === 'done') {
			last = session.date;
		}
	}
	return last;
}
