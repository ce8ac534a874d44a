import { isInPrivateFolder } from '../../files/layout';
import { completenessOf } from '../../notes/completeness';
import type { Reflection } from '../../notes/reflection';
import { isTitleVisibleTo } from '../../programme/notes';
import { frameOf, type ProgrammeFrame } from '../../programme/memoizedLists';
import { nameOfPerson, type Programme } from '../../programme/programme';
import { findTemplate, nameOfTemplate } from '../../programme/queries';
import { nowIn } from '../../programme/timing';
import { compareText, groupBy } from '../../text/collections';
import { memoizeByList } from '../../text/memoizeByList';
import { shownText } from '../../text/plainText';
import { startOfFile } from '../../text/range';
import type { Steps } from '../../text/steps';
import type { Now } from '../../time/instants';
import type { Words } from '../../words/words';
import { countOf, type Divide, divideAll, divider, maxRowsPerLevel, type Part, rangeOfNames, rangesOf, valuesOf } from '../partition';
import type { Row } from '../row';
import { distinct, sentence } from '../rowText';
import { type Below, groupRow, spansBy, timeLevels } from '../timeLevels';
import { describeReaders, titleInRows } from './noteReaders';
import { prepareToWriteRows, toWriteRows } from './toWriteRows';

/** The groupings of the Reflections view, in menu order. */
export const reflectionGroupings = ['person', 'template', 'none'] as const;
/** One grouping of the Reflections view. */
export type ReflectionGrouping = (typeof reflectionGroupings)[number];

/** The options of the Reflections view. */
export interface ReflectionsShown {
	readonly by: ReflectionGrouping;
	/** Returns the current user's key in a programme, as `ownerFrom` does; undefined where the current user is unknown. */
	readonly me: (programme: Programme) => string | undefined;
}

/** A note with the values it is sorted and shown by. */
interface ListedNote {
	readonly programme: ProgrammeFrame;
	readonly reflection: Reflection;
	/** The key of its author. */
	readonly author: string | undefined;
	/** Whether the current user wrote it. */
	readonly isMine: boolean;
	/** Whether the current user may see its title. */
	readonly isOpen: boolean;
	/** The note's day, else its session's day; empty where neither is known. */
	readonly day: string;
}

type NotePart = Part<ListedNote>;

/** Groups are expanded initially up to this number of notes. */
const maxExpanded = 50;

/** The options of one render, passed to every row. */
interface Shown {
	readonly by: ReflectionGrouping;
	readonly programmes: ReadonlyMap<ProgrammeFrame, Programme>;
	readonly words: Words;
	readonly now: Now;
}

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
			: groupRows(shown, groupsOf(shown, parts, by), countOf(parts) <= maxExpanded)),
	];
}

/** Fills the caches that `reflectionRows` reads, in time slices. */
export function prepareReflectionRows(programmes: readonly Programme[], { me }: ReflectionsShown, now: Now): Steps {
	return prepareToWriteRows(programmes.map(programme => ({ programme, me: me(programme) })), now);
}

function notesOf(programme: Programme, me: string | undefined): NotePart {
	const notes = listedIn(programme.reflections, frameOf(programme), me);
	const isUndated = ({ reflection: { date, session } }: ListedNote): boolean => date === undefined && session !== undefined;
	// A session's day can change while the note's file doesn't.
	return !notes.values.some(isUndated) ? notes : {
		values: notes.values.map(note => isUndated(note)
			? { ...note, day: programme.sessionsById.get(note.reflection.session ?? '')?.date ?? '' }
			: note),
	};
}

const listedIn = memoizeByList((
	reflections: readonly Reflection[], frame: ProgrammeFrame, me: string | undefined,
): NotePart => ({ values: reflections.map(reflection => listed(reflection, frame, me)) }));

const listed = memoizeByList((reflection: Reflection, programme: ProgrammeFrame, me: string | undefined): ListedNote => {
	const author = reflection.author === undefined ? undefined : programme.people.comparisonKeyOf(reflection.author);
	return {
		programme,
		reflection,
		author,
		isMine: programme.people.isSame(reflection.author, me),
		isOpen: isTitleVisibleTo(me, reflection, programme),
		day: reflection.date ?? '',
	};
});

function askRow(programme: Programme, several: boolean, words: Words): Row {
	const { whoAreYou, whoAreYouWhy } = words.reflections;
	const name = shownText(programme.name);
	return {
		id: `ask:${programme.folder}`, kind: 'ask', programme: { folder: programme.folder }, label: whoAreYou, ...(several
			&& { description: name }), icon: 'question',
		tooltip: whoAreYouWhy, spoken: [whoAreYou, ...(several ? [name] : []), whoAreYouWhy].join(' '), runs: 'chooseMe',
	};
}

const asPart = (values: readonly ListedNote[]): NotePart => ({ values });
const byAuthor: Divide<NotePart, string | undefined> = divider(({ author }: ListedNote) => [author], asPart);
const byTemplate: Divide<NotePart, string | undefined> = divider(({ reflection: { template } }: ListedNote) => [template], asPart);
const byMine: Divide<NotePart, boolean> = divider(({ isMine }: ListedNote) => [isMine], asPart);
const spans = spansBy(({ day }: ListedNote) => day, asPart);

/** Returns notes by day, own ones first. Above `maxRowsPerLevel`, own notes get a group and the others are split by time. */
function levels(shown: Shown, parts: readonly NotePart[], below: string): Below {
	const { words, now, by, programmes } = shown;
	const byDay = (some: readonly NotePart[], id: string): Below => timeLevels({
		words, spans, latestFirst: true,
		describe: members => words.reflections.notes(countOf(members)),
		inOrder: members => valuesOf(members).sort((a, b) => Number(b.isMine) - Number(a.isMine)
			|| compareText(b.day, a.day)
			|| compareText(a.reflection.uri, b.reflection.uri)),
		rows: notes => notes.flatMap(note => {
			const programme = programmes.get(note.programme);
			return programme ? [noteRow(note, programme, by, words, now)] : [];
		}),
	}, some, id);
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
	const ranges = rangesOf(groups);
	return ranges.length === 0
		? groups.map(({ key, label, icon, parts, isMine, programme, person }) => {
			const description = [
				words.reflections.notes(countOf(parts)), ...(programmes.size > 1 && programme ? [shownText(programme.name)] : []),
			].join(' · ');
			return {
				...groupRow(`reflections:${key}`, label, description, icon, icon === 'checklist' ? words.spoken.template : undefined),
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
					words.reflections.notes(members.reduce((sum, { parts }) => sum + countOf(parts), 0)),
					'organization',
					words.spoken.range,
				),
				expanded: i === 0 && members.some(({ isMine }) => isMine), children: () => groupRows(shown, members, expanded, id),
			};
		});
}

interface Group extends Head {
	readonly parts: readonly NotePart[];
	readonly isMine: boolean;
}

interface Head {
	readonly key: string;
	readonly label: string;
	readonly icon: string;
	/** Groups without a name come last. */
	readonly isLast: boolean;
	/** The author of all notes of the group. */
	readonly person?: string;
	/** Absent where a group has notes of several programmes. */
	readonly programme?: ProgrammeFrame;
}

function groupsOf(shown: Shown, parts: readonly NotePart[], by: Exclude<ReflectionGrouping, 'none'>): readonly Group[] {
	const divided = parts.flatMap(part => [...(by === 'person' ? byAuthor : byTemplate)(part).values()]);
	const headed = divided.flatMap(part => {
		const [first] = part.values;
		return first ? [{ part, first, head: by === 'person' ? personHead(first, shown) : templateHead(first, shown) }] : [];
	});
	return [...groupBy(headed, ({ head }) => head.key).values()]
		.flatMap(same => same
			.slice(-1)
			.map(({ head, first }): Group => ({
				...head,
				parts: same.map(({ part }) => part),
				isMine: by === 'person' ? first.isMine : same.some(({ part }) => part.values.some(({ isMine }) => isMine)),
			})))
		.sort((a, b) => (by === 'person' ? Number(b.isMine) - Number(a.isMine) : 0)
			|| Number(a.isLast) - Number(b.isLast)
			|| names.compare(a.label, b.label)
			|| compareText(a.key, b.key));
}

function personHead(note: ListedNote, { words }: Shown): Head {
	const { programme, author } = note;
	return author === undefined
		? { key: `nobody:${programme.folder}`, label: words.reflections.noAuthor, icon: 'question', isLast: true, programme }
		: { key: `person:${programme.folder}#${author}`, label: nameOfAuthor(note, words), icon: 'person', isLast: false, programme, person: author };
}

function nameOfAuthor({ programme, reflection, author = '', isMine }: ListedNote, words: Words): string {
	const name = shownText(nameOfPerson(programme, reflection.author ?? author));
	return isMine ? words.reflections.you(name) : name;
}

function templateHead({ programme, reflection: { template } }: ListedNote, { words }: Shown): Head {
	if (template === undefined) {
		return { key: 'template:', label: words.reflections.noTemplate, icon: 'note', isLast: true };
	}
	const known = findTemplate(template, programme);
	return {
		key: `template:${known?.id ?? template}`,
		label: shownText(known ? nameOfTemplate(known, words.language) : template),
		icon: 'checklist',
		isLast: false,
	};
}

const names = new Intl.Collator();

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
