import { ownerFrom } from '../programme/openActions';
import { groupBy, nameOfPerson, type Programme } from '../programme/programme';
import type { Reflection } from '../record/reflection';
import { isOpenTo } from '../reflection/isOpenTo';
import { findTemplate, nameOfTemplate } from '../templates/findTemplate';
import type { Now } from '../time/instants';
import { plainText } from '../words/plainText';
import type { Words } from '../words/words';
import { distinct } from './distinct';
import { noteRow } from './noteRow';
import type { Row } from './row';
import { toWriteRows } from './toWriteRows';

export const reflectionGroupings = ['person', 'template', 'none'] as const;
export type ReflectionGrouping = (typeof reflectionGroupings)[number];

export interface ReflectionsShown {
	readonly by: ReflectionGrouping;
	/** The key of the reader in a programme, as `ownerFrom` gives it; undefined where nobody knows who reads. */
	readonly me: (programme: Programme) => string | undefined;
}

/** A note among others, with what decides where it stands. */
export interface ListedNote {
	readonly programme: Programme;
	readonly reflection: Reflection;
	/** The key of its author. */
	readonly author: string | undefined;
	/** Whether the reader wrote it. */
	readonly isMine: boolean;
	/** Whether the reader may see its title. */
	readonly isOpen: boolean;
	/** The session's day, as far as it is known. */
	readonly day: string;
}

/** With so many notes or fewer, all groups are open from the start. */
const mostExpanded = 50;

/**
 * The Reflections view: first what the reader may still want to write about, or the question who that is; then the notes,
 * the reader's own first and the newest first. What somebody else has not written is nowhere: that is not known.
 */
export function reflectionRows(programmes: readonly Programme[], shown: ReflectionsShown, words: Words, now: Now): readonly Row[] {
	const several = programmes.length > 1;
	const notes = programmes.flatMap(programme => listedNotes(programme, shown.me(programme)));
	return [
		...programmes.filter(programme => programme.sessions.length > 0 && shown.me(programme) === undefined).map(programme => askRow(programme, several, words)),
		...toWriteRows(programmes.flatMap(programme => ({ programme, me: shown.me(programme) })), words, now),
		...distinct(shown.by === 'none' ? rowsOf(notes, shown, words, now) : groupRows(notes, shown.by, shown, several, words, now)),
	];
}

function listedNotes(programme: Programme, me: string | undefined): readonly ListedNote[] {
	return programme.reflections.map(reflection => {
		const author = reflection.author === undefined ? undefined : ownerFrom(programme, reflection.author).key;
		const session = reflection.session === undefined ? undefined : programme.sessionsById.get(reflection.session);
		return { programme, reflection, author, isMine: me !== undefined && author === me, isOpen: isOpenTo(me, reflection, programme), day: reflection.date ?? session?.date ?? '' };
	});
}

function askRow(programme: Programme, several: boolean, words: Words): Row {
	const { whoAreYou, whoAreYouWhy } = words.reflections;
	const name = plainText(programme.name);
	return {
		id: `ask:${programme.folder}`, kind: 'ask', programme: { folder: programme.folder }, label: whoAreYou, ...(several && { description: name }), icon: 'question',
		tooltip: whoAreYouWhy, spoken: [whoAreYou, ...(several ? [name] : []), whoAreYouWhy].join(' '), runs: 'chooseMe',
	};
}

function rowsOf(notes: readonly ListedNote[], { by }: ReflectionsShown, words: Words, now: Now): readonly Row[] {
	const newestFirst = (a: ListedNote, b: ListedNote): number => Number(b.isMine) - Number(a.isMine) || compare(b.day, a.day) || compare(a.reflection.uri, b.reflection.uri);
	return [...notes].sort(newestFirst).map(note => noteRow(note, by, words, now));
}

function groupRows(notes: readonly ListedNote[], by: Exclude<ReflectionGrouping, 'none'>, shown: ReflectionsShown, several: boolean, words: Words, now: Now): readonly Row[] {
	const headed = notes.map(note => ({ note, head: by === 'person' ? personGroup(note, words) : templateGroup(note, words) }));
	return [...groupBy(headed, ({ head }) => head.key).values()]
		.flatMap(same => {
			const head = same.at(-1)?.head;
			const members = same.map(({ note }) => note);
			return head ? [{ ...head, members, isMine: members.some(({ isMine }) => isMine) }] : [];
		})
		.sort((a, b) => (by === 'person' ? Number(b.isMine) - Number(a.isMine) : 0) || Number(a.isLast) - Number(b.isLast) || a.label.localeCompare(b.label))
		.map(({ key, label, icon, members, isMine, programme }) => {
			const description = [words.reflections.notes(members.length), ...(several && programme ? [plainText(programme.name)] : [])].join(' · ');
			return {
				id: `reflections:${key}`, kind: 'group', label, description, icon, tooltip: `${label}\n${description}`, spoken: words.reflections.spokenGroup(label, description),
				expanded: isMine || notes.length <= mostExpanded, children: () => rowsOf(members, shown, words, now),
			};
		});
}

interface Group {
	readonly key: string;
	readonly label: string;
	readonly icon: string;
	/** What has no name comes last. */
	readonly isLast: boolean;
	/** Absent where a group holds what several programmes have. */
	readonly programme?: Programme;
}

function personGroup({ programme, reflection, author, isMine }: ListedNote, words: Words): Group {
	if (author === undefined) {
		return { key: `nobody:${programme.folder}`, label: words.reflections.noAuthor, icon: 'question', isLast: true, programme };
	}
	const name = plainText(nameOfPerson(programme, reflection.author ?? author));
	return { key: `person:${programme.folder}#${author}`, label: isMine ? words.reflections.you(name) : name, icon: 'person', isLast: false, programme };
}

function templateGroup({ programme, reflection: { template } }: ListedNote, words: Words): Group {
	if (template === undefined) {
		return { key: 'template:', label: words.reflections.noTemplate, icon: 'note', isLast: true };
	}
	const known = findTemplate(template, programme);
	return { key: `template:${known?.id ?? template}`, label: plainText(known ? nameOfTemplate(known, words.language) : template), icon: 'checklist', isLast: false };
}

const compare = (a: string, b: string): number => a < b ? -1 : a > b ? 1 : 0;
