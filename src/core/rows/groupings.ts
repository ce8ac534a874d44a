import { groupBy, nameOfPerson, pairOf } from '../programme/programme';
import { takesPart } from '../programme/takesPart';
import { sessionStatuses, statusOf, type Session } from '../record/session';
import { plainText } from '../words/plainText';
import { within } from './distinct';
import type { Row } from './row';
import { describeCount, sessionLevels, spanRow, spans } from './sessionLevels';
import { statusIcons } from './sessionRow';
import type { SessionGrouping } from './sessionsChoice';
import { groupId, type ShownSessions } from './shownSessions';

/** The sessions of a programme by something else than their pairs; then each session says who met. */
export const groupings: Readonly<Record<Exclude<SessionGrouping, 'pair'>, (shown: ShownSessions) => readonly Row[]>> = {
	month: shown => spans(shown, shown.sessions, 7).map(([month, sessions], i) =>
		spanRow(shown, groupId(shown, `month ${month}`), shown.words.finding.rows.month(month), sessions, shown.expanded || i === 0, id => sessionLevels(shown, sessions, id, true))),

	status: shown => {
		const { words, now, sessions } = shown;
		const byStatus = groupBy(sessions, session => statusOf(session, now.today));
		return sessionStatuses.flatMap(status => {
			const members = byStatus.get(status);
			return members ? [groupRow(shown, `status ${status}`, capitalised(words.status[status]), statusIcons[status], members)] : [];
		});
	},

	cohort: shown => {
		const { programme, words, sessions } = shown;
		const byCohort = groupBy(sessions, session => pairOf(programme, session)?.cohort ?? '');
		const known = (programme.file?.cohorts ?? []).flatMap(({ id }) => id ?? []);
		const ids = [...new Set([...known, ...[...byCohort.keys()].filter(id => id !== '').sort(), ''])];
		return ids.flatMap(id => {
			const members = byCohort.get(id);
			const label = id === '' ? words.finding.rows.noCohort : plainText(programme.file?.cohorts?.find(cohort => cohort.id === id)?.name ?? id);
			return members ? [groupRow(shown, `cohort ${id}`, label, 'milestone', members)] : [];
		});
	},

	person: shown => {
		const { programme, words, sessions } = shown;
		const byPerson = new Map<string, Session[]>();
		for (const session of sessions) {
			const people = takesPart(programme, session);
			for (const person of people.length > 0 ? people : ['']) {
				const theirs = byPerson.get(person);
				if (theirs) {
					theirs.push(session);
				} else {
					byPerson.set(person, [session]);
				}
			}
		}
		return [...byPerson]
			.map(([person, theirs]) => {
				const row = groupRow(shown, `person ${person}`, person === '' ? words.rows.noPerson : plainText(nameOfPerson(programme, person)), person === '' ? 'question' : 'person', theirs);
				// A session stands under each of its people, and no two rows may share an id.
				return { person, row: { ...row, children: () => (row.children?.() ?? []).map(child => within(child, `person ${person}`)) } };
			})
			.sort((a, b) => Number(a.person === '') - Number(b.person === '') || a.row.label.localeCompare(b.row.label))
			.map(({ row }) => row);
	},
};

function groupRow(shown: ShownSessions, key: string, label: string, icon: string, sessions: readonly Session[]): Row {
	const description = describeCount(shown, sessions);
	const id = groupId(shown, key);
	return {
		id, kind: 'group', label, description, icon, tooltip: `${label}\n${description}`, spoken: shown.words.finding.rows.spokenGroup(label, description), expanded: shown.expanded,
		children: () => sessionLevels(shown, sessions, id, true),
	};
}

function capitalised(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}
