import { compareText } from '../../text/collections';
import { nameOfPerson, pairOf } from '../../programme/programme';
import { frameOf, type ProgrammeFrame } from '../../programme/memoizedLists';
import { participantsOf } from '../../programme/queries';
import { statusOf, type Session } from '../../record/session';
import { sessionStatuses } from '../../record/sessionWords';
import { compareNames } from '../../text/personName';
import { shownText } from '../../text/plainText';
import { within } from '../rowText';
import { type Divide, divideAll, divideInSteps, divider, maxRowsPerLevel, rangeOfNames, rangesOf } from '../partition';
import type { Row } from '../row';
import { describeCount, partOfPart, type SessionPart } from './sessionParts';
import { sessionLevels, timedSessions } from './sessionOrder';
import { statusIcons } from './sessionRow';
import { groupId, type SessionGrouping, type ShownSessions } from './shownSessions';
import { groupRow, spanRow, spansInOrder, type Below } from '../timeLevels';

const byStatus = divider((session: Session, { today }: SessionPart) => [statusOf(session, today)], partOfPart);
const byCohort = inFrame(frame => divider((session: Session) => [pairOf(frame, session)?.cohort ?? ''], partOfPart));
const byPerson = inFrame(frame => divider((session: Session) => {
	const people = participantsOf(frame, session);
	return people.length > 0 ? people.map(person => frame.people.comparisonKeyOf(person)) : [''];
}, partOfPart));

/** The rows below a programme for each grouping other than `pair`; in these, each session row names its people. */
export const groupings: Readonly<Record<Exclude<SessionGrouping, 'pair'>, (shown: ShownSessions) => Below>> = {
	month: shown => {
		const timed = timedSessions(shown, true);
		return {
			children: () => {
				const months = spansInOrder(timed, shown.parts, 1);
				// More than `maxRowsPerLevel` months are grouped by year.
				return months.length > maxRowsPerLevel
					? spansInOrder(timed, shown.parts, 0).map(([year, parts], i) => spanRow(
						timed, groupId(shown, `year ${year}`), year, parts, i === 0, 1,
					))
					: months.map(([month, parts], i) => spanRow(
						timed, groupId(shown, `month ${month}`), month, parts, shown.expanded || i === 0, 2,
					));
			},
			prepare: () => divideInSteps(shown.parts, timed.spans[1]),
		};
	},

	status: shown => divided(shown, byStatus, all => sessionStatuses.flatMap(status => {
		const parts = all.get(status);
		return parts ? [sessionsRow(shown, `status ${status}`, capitalised(shown.words.status[status]), statusIcons[status], parts)] : [];
	})),

	cohort: shown => divided(shown, byCohort(frameOf(shown.programme)), all => {
		const cohorts = shown.programme.file?.cohorts ?? [];
		const known = cohorts.flatMap(({ id }) => id ?? []);
		const ids = [...new Set([...known, ...[...all.keys()].filter(id => id !== '').sort(), ''])];
		return ids.flatMap(id => {
			const parts = all.get(id);
			const label = id === '' ? shown.words.finding.rows.noCohort : shownText(cohorts.find(cohort => cohort.id === id)?.name ?? id);
			return parts
				? [sessionsRow(shown, `cohort ${id}`, label, 'milestone', parts, id === '' ? undefined : shown.words.spoken.cohort)]
				: [];
		});
	}),

	person: shown => divided(shown, byPerson(frameOf(shown.programme)), all => personRows(shown, [...all]
		.map(([person, parts]): Personal => ({
			person,
			name: person === '' ? shown.words.rows.noPerson : shownText(nameOfPerson(shown.programme, spellingIn(parts, person, shown))),
			parts,
		}))
		.sort((a, b) => Number(a.person === '') - Number(b.person === '')
			|| compareNames(a.name, b.name)
			|| (a.person < b.person ? -1 : 1)))),
};

/** Returns a person's key, or the name as their first session has it. */
function spellingIn(parts: readonly SessionPart[], person: string, { programme }: ShownSessions): string {
	if (programme.people.has(person)) {
		return person;
	}
	// The first of all in the order of files: the order of parts, and of sessions of one day, depends on what was read first.
	const session = parts.flatMap(({ values }) => values).reduce<Session | undefined>((first, each) =>
		first && (compareText(first.uri, each.uri) || first.position.line - each.position.line) <= 0 ? first : each, undefined);
	return session && participantsOf(programme, session).find(each => programme.people.comparisonKeyOf(each) === person) || person;
}

interface Personal {
	/** The person's `comparisonKeyOf`; empty if there is no person. */
	readonly person: string;
	readonly name: string;
	readonly parts: readonly SessionPart[];
}

function personRows(shown: ShownSessions, all: readonly Personal[], below = 'people'): readonly Row[] {
	const ranges = rangesOf(all);
	return ranges.length === 0 ? all.map(personal => personRow(shown, personal)) : ranges.map(range => {
		const id = `${below}/${String(range.number)}`;
		const label = rangeOfNames(all.map(({ name }) => name), range);
		return {
			...groupRow(
				groupId(shown, id), label, shown.words.finding.rows.people(range.members.length), 'organization', shown.words.spoken.range,
			),
			expanded: shown.expanded,
			children: () => personRows(shown, range.members, id),
		};
	});
}

function personRow(shown: ShownSessions, { person, name, parts }: Personal): Row {
	const row = sessionsRow(shown, `person ${person}`, name, person === '' ? 'question' : 'person', parts);
	// A session is listed under each of its people, and row ids must be unique.
	return {
		...row,
		...(person !== '' && { kind: 'person', person: { folder: shown.programme.folder, name: spellingIn(parts, person, shown) } }),
		children: () => (row.children?.() ?? []).map(child => within(child, `person ${person}`)),
	};
}

function divided<K>(
	shown: ShownSessions, divide: Divide<SessionPart, K>, rows: (all: ReadonlyMap<K, readonly SessionPart[]>) => readonly Row[],
): Below {
	return { children: () => rows(divideAll(shown.parts, divide)), prepare: () => divideInSteps(shown.parts, divide) };
}

function sessionsRow(
	shown: ShownSessions, key: string, label: string, icon: string, parts: readonly SessionPart[], about?: (label: string) => string,
): Row {
	const id = groupId(shown, key);
	return {
		...groupRow(id, label, describeCount(shown, parts), icon, about),
		expanded: shown.expanded,
		...sessionLevels(shown, parts, id, true),
	};
}

/** Memoizes a divider by frame, for keys that depend on people and pairs. */
function inFrame<K>(make: (frame: ProgrammeFrame) => Divide<SessionPart, K>): (frame: ProgrammeFrame) => Divide<SessionPart, K> {
	const made = new WeakMap<ProgrammeFrame, Divide<SessionPart, K>>();
	return frame => {
		const divide = made.get(frame) ?? make(frame);
		made.set(frame, divide);
		return divide;
	};
}

function capitalised(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}
