import { isInPrivateFolder } from '../../files/layout';
import { completenessOf } from '../../notes/completeness';
import { frameOf } from '../../programme/memoizedLists';
import { nameOfPerson, type Programme } from '../../programme/programme';
import { findTemplate } from '../../programme/namedTemplates';
import { nowIn } from '../../programme/timing';
import { compareText, groupBy } from '../../text/collections';
import { shownText } from '../../text/plainText';
import { startOfFile } from '../../text/range';
import type { Steps } from '../../text/steps';
import type { Now } from '../../time/instants';
import type { Words } from '../../words/words';
import { countOf, divideAll, maxRowsPerLevel, rangeOfNames, rangesOf, valuesOf } from '../partition';
import type { Row } from '../row';
import { distinct, sentence } from '../rowText';
import { type Below, groupRow, spanLabel, spanRow, spansInOrder, type Timed, timeLevels } from '../timeLevels';
import { byMine, type ListedNote, type NotePart, notesOf, type Shown, spans } from './listedNotes';
import type { ReflectionGrouping } from '../viewGroupings';
import { type Group, groupsOf, nameOfAuthor } from './noteGroups';
import { describeReaders, titleInRows } from './noteReaders';
import { prepareToWriteRows, toWriteRows } from './toWriteRows';

/** The options of the Reflections view. */
export interface ReflectionsShown {
	readonly by: ReflectionGrouping;
	/** Returns the current user's key in a programme, as `ownerFrom` does; undefined where the current user is unknown. */
	readonly me: (programme: Programme) => string | undefined;
}

/** Groups are expanded initially up to this number of notes. */
const maxExpanded = 50;

/**
 * Returns the rows of the Reflections view: the sessions that the current user may still write about, or a row that asks who the
 * current user is; then the notes, own ones first, newest first. Other people's unwritten notes are not listed: they are unknown.
 */
export function reflectionRows(programmes: readonly Programme[], { by, me }: ReflectionsShown, words: Words, now: Now): readonly Row[] {
	const several = programmes.length > 1;
	const shown = { by, words, now, programmes: new Map(programmes.map(programme => [frameOf(programme), programme])) };
	const parts = programmes.map(programme => notesOf(programme, me(programme)));
	return [
		...programmes
			.filter(programme => programme.sessions.length > 0 && me(programme) === undefined)
			.map(programme => askRow(programme, several, words)),
		...toWriteRows(programmes.map(programme => ({ programme, me: me(programme) })), words, now),
		...distinct(by === 'none'
			? levels(shown, parts, 'reflections').children()
			: by === 'month'
				? monthRows(shown, parts)
				: groupRows(shown, groupsOf(shown, parts, by), countOf(parts) <= maxExpanded)),
	];
}

/** Fills the caches that `reflectionRows` reads, in time slices. */
export function prepareReflectionRows(programmes: readonly Programme[], { me }: ReflectionsShown, now: Now): Steps {
	return prepareToWriteRows(programmes.map(programme => ({ programme, me: me(programme) })), now);
}

function askRow(programme: Programme, several: boolean, words: Words): Row {
	const { whoAreYou, whoAreYouWhy } = words.reflections;
	const name = shownText(programme.name);
	return {
		id: `ask:${programme.folder}`, kind: 'ask', programme: { folder: programme.folder }, label: whoAreYou, ...(several
			&& { description: name }), icon: 'question',
		tooltip: whoAreYouWhy, spoken: [whoAreYou, ...(several ? [name] : []), whoAreYouWhy].join(' '), runs: 'chooseMe',
	};
}

function timedNotes({ words, now, by, programmes }: Shown): Timed<ListedNote, NotePart> {
	return {
		words, spans, latestFirst: true,
		describe: members => words.reflections.notes(countOf(members)),
		inOrder: members => valuesOf(members).sort((a, b) => Number(b.isMine) - Number(a.isMine)
			|| compareText(b.day, a.day)
			|| compareText(a.reflection.uri, b.reflection.uri)),
		rows: notes => notes.flatMap(note => {
			const programme = programmes.get(note.programme);
			return programme ? [noteRow(note, programme, by, words, now)] : [];
		}),
	};
}

/** Returns a row for each month, the latest first; for each year where there are too many months. */
function monthRows(shown: Shown, parts: readonly NotePart[]): readonly Row[] {
	const timed = timedNotes(shown);
	const months = spansInOrder(timed, parts, 1);
	const [level, spansShown] = months.length > maxRowsPerLevel ? [1, spansInOrder(timed, parts, 0)] as const : [2, months] as const;
	const expanded = countOf(parts) <= maxExpanded;
	return spansShown.map(([span, members], i) => spanRow(timed, `reflections/${span}`, span, members, expanded || i === 0, level));
}

/** Returns notes by day, own ones first. Above `maxRowsPerLevel`, own notes get a group and the others are split by time. */
function levels(shown: Shown, parts: readonly NotePart[], below: string): Below {
	const { words } = shown;
	const byDay = (some: readonly NotePart[], id: string): Below => timeLevels(timedNotes(shown), some, id);
	const mine = countOf(parts) > maxRowsPerLevel ? divideAll(parts, byMine).get(true) : undefined;
	const [own] = mine?.[0]?.values ?? [];
	if (!mine || !own || countOf(mine) === countOf(parts)) {
		return byDay(parts, below);
	}
	const others = byDay(divideAll(parts, byMine).get(false) ?? [], below);
	const id = `${below}/mine`;
	return {
		...others,
		children: () => [
			{
				...groupRow(id, nameOfAuthor(own, words), words.reflections.notes(countOf(mine)), 'person'),
				expanded: true,
				...byDay(mine, id),
			},
			...others.children(),
		],
	};
}

function groupRows(shown: Shown, groups: readonly Group[], expanded: boolean, below = 'reflections:groups'): readonly Row[] {
	const { words, programmes } = shown;
	const times = groups.length > maxRowsPerLevel ? timesOf(groups) : undefined;
	if (times) {
		return times.map(([span, members], i) => ({
			...groupRow(`${below}/${span}`, spanLabel(span, words), countOfNotes(members, words), 'calendar'),
			expanded: i === 0,
			children: () => groupRows(shown, members, expanded, `${below}/${span}`),
		}));
	}
	const ranges = rangesOf(groups);
	return ranges.length === 0
		? groups.map(({ key, label, spoken, icon, parts, isMine, programme, person }) => {
			const description = [
				words.reflections.notes(countOf(parts)), ...(programmes.size > 1 && programme ? [shownText(programme.name)] : []),
			].join(' · ');
			return {
				...groupRow(`reflections:${key}`, label, description, icon, () => spoken),
				...(person !== undefined && programme && { kind: 'person', person: { folder: programme.folder, name: person } }),
				expanded: isMine || expanded,
				...levels(shown, parts, `reflections:${key}`),
			};
		})
		: ranges.map((range, i) => {
			const id = `${below}/${String(range.number)}`;
			const { members } = range;
			return {
				...groupRow(
					id,
					rangeOfNames(groups.map(({ label }) => label), range),
					countOfNotes(members, words),
					'organization',
					words.spoken.range,
				),
				expanded: i === 0 && members.some(({ isMine }) => isMine), children: () => groupRows(shown, members, expanded, id),
			};
		});
}

/** Splits groups that have days by year, or by month or day where all are of one. Undefined where their days are the same, or absent. */
function timesOf(groups: readonly Group[]): readonly (readonly [string, readonly Group[]])[] | undefined {
	return [4, 7, 10].map(length => [...groupBy(groups, ({ day = '' }) => day.slice(0, length))]).find(times => times.length > 1);
}

function countOfNotes(groups: readonly Group[], words: Words): string {
	return words.reflections.notes(groups.reduce((sum, { parts }) => sum + countOf(parts), 0));
}

/**
 * Returns the row of a note in the Reflections view: day, completeness and readers. The title of a private note is hidden unless the
 * current user is known to be its author.
 */
function noteRow(
	{ reflection, author, isOpen, day }: ListedNote, programme: Programme, by: ReflectionGrouping, words: Words, now: Now,
): Row {
	const { uri, visibility = 'private', template, session } = reflection;
	const title = isOpen ? titleInRows(reflection) : words.reflections.privateNote;
	const name = author === undefined ? '' : shownText(nameOfPerson(programme, reflection.author ?? author));
	const gone = session !== undefined && !programme.sessionsById.has(session);
	const { sentence: readers, warning } = describeReaders(reflection, programme, words);
	const stages = isOpen
		? completenessOf(reflection.stages ?? [], template === undefined ? undefined : findTemplate(template, programme))
		: undefined;
	const state = [
		...(by !== 'person' && name !== '' ? [words.rows.by(name)] : []),
		...(stages ? [words.reflections.stages(stages.written, stages.of)] : []),
		words.reflections.meantFor[visibility],
		...(gone ? [words.rows.sessionGone] : []),
	].join(' · ');
	const date = day === '' ? '' : words.shortDay(day, nowIn(programme, now).today);
	return {
		id: `reflection:${uri}`, kind: 'reflection', label: [date, title].filter(part => part !== '').join(' · '), description: state,
		icon: isInPrivateFolder(programme.folder, uri) ? 'lock' : 'note',
		...((gone || warning) && { tone: 'warning' }),
		tooltip: [[...(day === '' ? [] : [words.day(day)]), title].join(' · '), state, readers].join('\n'),
		spoken: `${sentence(words.spoken.reflection(title, name), ...(day === ''
			? []
			: [words.spoken.day(day)]), ...(stages
				? [words.reflections.stages(stages.written, stages.of)]
				: []), ...(gone ? [words.rows.sessionGone] : []))} ${readers}`,
		opens: { uri, at: startOfFile.start },
	};
}
