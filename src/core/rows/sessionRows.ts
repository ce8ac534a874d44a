import { nameOf } from '../files/uri';
import type { Programme } from '../programme/programme';
import type { Unreadable } from '../record/recordIndex';
import type { Now } from '../time/instants';
import { plainText } from '../words/plainText';
import type { Words } from '../words/words';
import { brokenFileRow, brokenRow } from './brokenRow';
import { groupings } from './groupings';
import { pairRows } from './pairRows';
import { reflectionRow } from './reflectionRow';
import type { Row } from './row';
import { describeCount } from './sessionLevels';
import { usualChoice, type SessionsChoice } from './sessionsChoice';
import { shownSessions, type ShownSessions } from './shownSessions';

/** With so many programmes or fewer, each is open from the start. */
const mostExpanded = 3;

/** The Sessions view: programme → cohort (where there are several) → pair → session → reflections, or by what else was chosen. */
export function sessionRows(programmes: readonly Programme[], unreadable: readonly Unreadable[], words: Words, now: Now, choice: SessionsChoice = usualChoice, me: (programme: Programme) => string | undefined = () => undefined): readonly Row[] {
	const shown = programmes.map(programme => shownSessions(programme, choice, words, now, me(programme)));
	return [
		...shown.filter(({ filtered, sessions, programme }) => !filtered || sessions.length > 0 || programme.broken.length > 0).map(each => programmeRow(each, programmes.length <= mostExpanded)),
		...unreadable.map(({ uri, problem }) => brokenRow(uri, nameOf(uri), problem, words)),
	];
}

function programmeRow(shown: ShownSessions, expanded: boolean): Row {
	const { programme, words, filtered, sessions } = shown;
	const description = filtered ? words.finding.rows.found(sessions.length, programme.sessions.length) : describeCount(shown, programme.sessions);
	const label = plainText(programme.name);
	return {
		id: `programme:${programme.folder}`, kind: 'programme', programme: { folder: programme.folder }, label, description, icon: programme.file ? 'mortar-board' : 'folder',
		tooltip: `${label}\n${description}`, spoken: words.spoken.programme(label, description), expanded,
		children: () => shown.choice.group === 'pair' ? pairRows(shown) : otherRows(shown, shown.choice.group),
	};
}

/** Groups that are no pairs; what has no session to stand with comes last. */
function otherRows(shown: ShownSessions, group: Exclude<SessionsChoice['group'], 'pair'>): readonly Row[] {
	const { programme, words, filtered, me } = shown;
	const orphans = filtered ? [] : programme.reflections.filter(({ session }) => session === undefined || !programme.sessionsById.has(session));
	return [...groupings[group](shown), ...programme.broken.map(file => brokenFileRow(file, words)), ...orphans.map(reflection => reflectionRow(programme, reflection, words, me))];
}
