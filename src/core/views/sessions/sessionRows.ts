import { nameOf } from '../../text/uri';
import { orphansOf } from '../../programme/memoizedLists';
import type { Programme } from '../../programme/programme';
import { hasProgrammeFile } from '../../programme/queries';
import type { Steps } from '../../text/steps';
import type { Unread } from '../../files/scan';
import type { Now } from '../../time/instants';
import { shownText } from '../../text/plainText';
import type { Words } from '../../words/words';
import { brokenFileRows, brokenRow, type Row } from '../row';
import { groupings } from './groupings';
import { findsPair, pairRows } from './pairRows';
import { reflectionRow } from '../reflections/reflectionRow';
import { parted, sentence } from '../rowText';
import { describeCount } from './sessionParts';
import { findInSteps, type SessionsViewOptions, shownSessions, type ShownSessions, defaultViewOptions } from './shownSessions';
import type { Below } from '../timeLevels';

/** Programmes are expanded initially up to this number. */
const maxExpanded = 3;

/** Returns the rows of the Sessions view: programme → cohort (if several) → pair → session → reflections, or the chosen grouping. */
export function sessionRows(
	programmes: readonly Programme[],
	unread: readonly Unread[],
	words: Words,
	now: Now,
	choice: SessionsViewOptions = defaultViewOptions,
	me: (programme: Programme) => string | undefined = () => undefined,
): readonly Row[] {
	const shown = programmes.map(programme => shownSessions(programme, choice, words, now, me(programme)));
	return [
		...shown
			.filter(each => !each.finder || each.count > 0 || each.programme.broken.length > 0 || findsPair(each))
			.map(each => programmeRow(each, programmes.length <= maxExpanded)),
		...unread.map(({ uri, problem }) => brokenRow(uri, nameOf(uri), problem, words)),
	];
}

/** Fills the caches that `sessionRows` reads, in time slices. */
export function* prepareSessionRows(programmes: readonly Programme[], now: Now, choice: SessionsViewOptions = defaultViewOptions): Steps {
	for (const programme of programmes) {
		yield* findInSteps(programme, choice, now);
	}
}

function programmeRow(shown: ShownSessions, expanded: boolean): Row {
	const { programme, words, finder, count, parts } = shown;
	const description = finder ? words.finding.rows.found(count, programme.sessions.length) : describeCount(shown, parts);
	const label = shownText(programme.name);
	return {
		id: `programme:${programme.folder}`, kind: 'programme', ...(!hasProgrammeFile(programme) && { facets: ['loose'] }), programme: { folder: programme.folder }, label, description, icon: programme.file
			? 'mortar-board'
			: 'folder',
		tooltip: `${label}\n${description}`, spoken: sentence(words.spoken.programme(label), ...parted(description)), expanded,
		...(shown.choice.group === 'pair' ? { children: () => pairRows(shown) } : otherRows(shown, groupings[shown.choice.group](shown))),
	};
}

/** Returns the groups of a grouping other than `pair`; broken files and reflections without a session come last. */
function otherRows(shown: ShownSessions, groups: Below): Below {
	const { programme, words, finder, me } = shown;
	return {
		prepare: groups.prepare,
		children: () => {
			const orphans = finder ? [] : orphansOf(programme);
			return [
				...groups.children(),
				...brokenFileRows(programme.broken, words),
				...orphans.map(reflection => reflectionRow(programme, reflection, words, me)),
			];
		},
	};
}
