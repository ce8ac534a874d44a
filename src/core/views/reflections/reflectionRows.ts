import { isInPrivateFolder } from '../../files/layout';
import { completenessOf } from '../../notes/completeness';
import type { Reflection } from '../../notes/reflection';
import { isTitleVisibleTo } from '../../programme/notes';
import { ownerFrom } from '../../programme/openActions';
import { frameOf, type ProgrammeFrame } from '../../programme/partitions';
import { nameOfPerson, type Programme } from '../../programme/programme';
import { findTemplate, nameOfTemplate } from '../../programme/queries';
import { compareText, groupBy } from '../../text/collections';
import { memoizeByList } from '../../text/memoizeByList';
import { plainText } from '../../text/plainText';
import { startOfFile } from '../../text/range';
import type { Steps } from '../../text/steps';
import { nameOf } from '../../text/uri';
import type { Now } from '../../time/instants';
import type { Words } from '../../words/words';
import { countOf, type Divide, divideAll, divider, maxRowsPerLevel, type Part, rangeOfNames, rangesOf, valuesOf } from '../partition';
import type { Row } from '../row';
import { distinct, sentence } from '../rowText';
import { type Below, groupRow, spansBy, timeLevels } from '../timeLevels';
import { describeReaders } from './noteReaders';
import { prepareToWriteRows, toWriteRows } from './toWriteRows';

export const reflectionGroupings = ['person', 'template', 'none'] as const;
export type ReflectionGrouping = (typeof reflectionGroupings)[number];

export interface ReflectionsShown {
	readonly by: ReflectionGrouping;
	/** The key of the reader in a programme, as `ownerFrom` gives it; undefined where nobody knows who reads. */
	readonly me: (programme: Programme) => string | undefined;
}

/** A note among others, with what decides where it stands. */
interface ListedNote {
	readonly programme: ProgrammeFrame;
	readonly reflection: Reflection;
	/** The key of its author. */
	readonly author: string | undefined;
	/** Whether the reader wrote it. */
	readonly isMine: boolean;
	/** Whether the reader may see its title. */
	readonly isOpen: boolean;
	/** The note's own, else the session's, as far as it is known. */
	readonly day: string;
}

type NotePart = Part<ListedNote>;

/** With so many notes or fewer, all groups are open from the start. */
const maxExpanded = 50;

/** How the view is to be shown: what every row of it needs. */
interface Shown {
	readonly by: ReflectionGrouping;
	readonly programmes: ReadonlyMap<ProgrammeFrame, Programme>;
	readonly words: Words;
	readonly now: Now;
}

/**
 * The Reflections view: first what the reader may still want to write about, or the question who that is; then the notes,
 * the reader's own first and the newest first. What somebody else has not written is nowhere: that is not known.
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

/** Works out ahead, in steps, what takes long of `reflectionRows`. */
export function prepareReflectionRows(programmes: readonly Programme[], { me }: ReflectionsShown, now: Now): Steps {
	return prepareToWriteRows(programmes.map(programme => ({ programme, me: me(programme) })), now);
}

function notesOf(programme: Programme, me: string | undefined): NotePart {
	const notes = listedIn(programme.reflections, frameOf(programme), me);
	const isUndated = ({ reflection: { date, session } }: ListedNote): boolean => date === undefined && session !== undefined;
	// A session's day changes without its notes.
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
	const author = reflection.author === undefined ? undefined : ownerFrom(programme, reflection.author).key;
	return {
		programme,
		reflection,
		author,
		isMine: me !== undefined && author === me,
		isOpen: isTitleVisibleTo(me, reflection, programme),
		day: reflection.date ?? '',
	};
});

function askRow(programme: Programme, several: boolean, words: Words): Row {
	const { whoAreYou, whoAreYouWhy } = words.reflections;
	const name = plainText(programme.name);
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

/** Notes by their days where there are many; the reader's own come first, and of many in a place of their own. */
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
		? groups.map(({ key, label, icon, parts, isMine, programme }) => {
			const description = [
				words.reflections.notes(countOf(parts)), ...(programmes.size > 1 && programme ? [plainText(programme.name)] : []),
			].join(' · ');
			return {
				...groupRow(`reflections:${key}`, label, description, icon, icon === 'checklist' ? words.spoken.template : undefined),
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
	/** What has no name comes last. */
	readonly isLast: boolean;
	/** Absent where a group holds what several programmes have. */
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
		: { key: `person:${programme.folder}#${author}`, label: nameOfAuthor(note, words), icon: 'person', isLast: false, programme };
}

function nameOfAuthor({ programme, reflection, author = '', isMine }: ListedNote, words: Words): string {
	const name = plainText(nameOfPerson(programme, reflection.author ?? author));
	return isMine ? words.reflections.you(name) : name;
}

function templateHead({ programme, reflection: { template } }: ListedNote, { words }: Shown): Head {
	if (template === undefined) {
		return { key: 'template:', label: words.reflections.noTemplate, icon: 'note', isLast: true };
	}
	const known = findTemplate(template, programme);
	return {
		key: `template:${known?.id ?? template}`,
		label: plainText(known ? nameOfTemplate(known, words.language) : template),
		icon: 'checklist',
		isLast: false,
	};
}

const names = new Intl.Collator();

/**
 * A note in the Reflections view: its day, how far it is, and who can read it. Of a private note that
 * is not the reader's own, or may not be, not even the title is shown.
 */
function noteRow(
	{ reflection, author, isOpen, day }: ListedNote, programme: Programme, by: ReflectionGrouping, words: Words, now: Now,
): Row {
	const { uri, visibility = 'private', template, session } = reflection;
	const title = isOpen ? plainText(reflection.title ?? nameOf(uri)) : words.reflections.privateNote;
	const name = author === undefined ? '' : plainText(nameOfPerson(programme, reflection.author ?? author));
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
	const date = day === '' ? '' : words.shortDay(day, now.today);
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
