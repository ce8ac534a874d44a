import { nameOfPerson } from '../../programme/programme';
import type { ProgrammeFrame } from '../../programme/memoizedLists';
import { findTemplate, nameOfTemplate } from '../../programme/namedTemplates';
import { compareText, compareWords, groupBy } from '../../text/collections';
import { shownText } from '../../text/plainText';
import type { Words } from '../../words/words';
import { byAuthor, bySession, byTemplate, type ListedNote, type NotePart, type Shown } from './listedNotes';
import type { ReflectionGrouping } from '../viewGroupings';

/** Notes under one row. */
export interface Group extends Head {
	readonly parts: readonly NotePart[];
	readonly isMine: boolean;
}

interface Head {
	readonly key: string;
	readonly label: string;
	/** The label for screen readers. */
	readonly spoken: string;
	readonly icon: string;
	/** Groups without a name come last. */
	readonly isLast: boolean;
	/** The author of all notes of the group. */
	readonly person?: string;
	/** The day of the session of all notes of the group. */
	readonly day?: string;
	/** Absent where a group has notes of several programmes. */
	readonly programme?: ProgrammeFrame;
}

/** The groupings by a value of the notes. */
export type KeyedGrouping = Exclude<ReflectionGrouping, 'none' | 'month'>;

type HeadOf = (note: ListedNote, shown: Shown) => Head;

const keyed: Readonly<Record<KeyedGrouping, readonly [typeof byAuthor, HeadOf]>> = {
	person: [byAuthor, personHead], template: [byTemplate, templateHead], session: [bySession, sessionHead],
};

/** Returns the groups of all notes, in display order. */
export function groupsOf(shown: Shown, parts: readonly NotePart[], by: KeyedGrouping): readonly Group[] {
	const [divide, headOf] = keyed[by];
	const divided = parts.flatMap(part => [...divide(part).values()]);
	const headed = divided.flatMap(part => {
		const [first] = part.values;
		return first ? [{ part, first, head: headOf(first, shown) }] : [];
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
			|| compareText(b.day ?? '', a.day ?? '')
			|| compareWords(a.label, b.label)
			|| compareText(a.key, b.key));
}

const as = (label: string): Pick<Head, 'label' | 'spoken'> => ({ label, spoken: label });

function personHead(note: ListedNote, { words }: Shown): Head {
	const { programme, author } = note;
	return author === undefined
		? { key: `nobody:${programme.folder}`, ...as(words.reflections.noAuthor), icon: 'question', isLast: true, programme }
		: { key: `person:${programme.folder}#${author}`, ...as(nameOfAuthor(note, words)), icon: 'person', isLast: false, programme, person: author };
}

/** Returns the author's name, with *(you)* for the user. */
export function nameOfAuthor({ programme, reflection, author = '', isMine }: ListedNote, words: Words): string {
	const name = shownText(nameOfPerson(programme, reflection.author ?? author));
	return isMine ? words.reflections.you(name) : name;
}

function templateHead({ programme, reflection: { template } }: ListedNote, { words }: Shown): Head {
	if (template === undefined) {
		return { key: 'template:', ...as(words.reflections.noTemplate), icon: 'note', isLast: true };
	}
	const known = findTemplate(template, programme);
	const label = shownText(known ? nameOfTemplate(known, words.language) : template);
	return {
		key: `template:${known?.id ?? template}`,
		label,
		spoken: words.spoken.template(label),
		icon: 'checklist',
		isLast: false,
	};
}

function sessionHead({ programme, reflection: { session: id } }: ListedNote, { words, programmes }: Shown): Head {
	if (id === undefined) {
		return { key: 'session:', ...as(words.reflections.noSession), icon: 'note', isLast: true };
	}
	const session = programmes.get(programme)?.sessionsById.get(id);
	if (!session) {
		return { key: 'session:gone', ...as(words.reflections.missingSession), icon: 'question', isLast: true };
	}
	const title = shownText(session.title ?? '');
	return {
		key: `session:${programme.folder}#${id}`,
		label: [words.day(session.date), ...(title === '' ? [] : [title])].join(' · '),
		spoken: [words.spoken.day(session.date), ...(title === '' ? [] : [title])].join(', '),
		icon: 'calendar',
		isLast: false,
		programme,
		day: session.date,
	};
}

