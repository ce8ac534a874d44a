import { headingOfMeaning, nextMeaning, textMeaning } from '../../notes/meanings';
import { describeAnyPair, hasFile, whoMeetsIn } from '../../programme/namedPairs';
import { dayOfNote } from '../../programme/ownNotes';
import type { Programme } from '../../programme/programme';
import { nameOfTemplate } from '../../programme/namedTemplates';
import type { WrittenNote, WrittenPart } from '../../programme/writtenNote';
import { plainText } from '../../text/plainText';
import type { notesOverTimeWords } from '../../words/en/notesOverTime';
import type { Words } from '../../words/words';
import type { NotesGrouping } from './notesPage';

/** The words of the page in one language. */
type NotesWords = typeof notesOverTimeWords;

/** A part of a note in a group. */
export interface GroupedPart {
	readonly note: WrittenNote;
	readonly part: WrittenPart;
}

/** Parts that belong together, in the order of their notes. */
export interface PartGroup {
	/** Identifies the group while the notes change. It can hold a heading that the author wrote: never store it. */
	readonly key: string;
	readonly label: string;
	readonly parts: readonly GroupedPart[];
}

interface Key {
	readonly key: string;
	/** Made for the first part of a group only. */
	readonly label: () => string;
	/** What tells groups of the same label apart. */
	readonly more?: () => string;
}

/** What the groups are made from. */
export interface GroupSources {
	readonly programme: Programme;
	readonly words: Words;
	readonly labels: NotesWords;
}

/**
 * Divides notes, newest first. Every written part is in exactly one group; by goal, in one for each goal of its session. First come the
 * next steps, the newest month, and else what has most parts; last, what belongs nowhere.
 */
export function groupsOf(notes: readonly WrittenNote[], by: NotesGrouping, sources: GroupSources): readonly PartGroup[] {
	const groups = new Map<string, { label: string; readonly more: (() => string) | undefined; readonly parts: GroupedPart[] }>();
	for (const note of notes) {
		const ofNote = by === 'stage' ? [] : keysOf(note, by, sources);
		for (const part of note.parts) {
			for (const { key, label, more } of by === 'stage' ? [stageKey(part, sources)] : ofNote) {
				const group = groups.get(key) ?? { label: label(), more, parts: [] };
				group.parts.push({ note, part });
				groups.set(key, group);
			}
		}
	}
	const rankOf = ({ key }: PartGroup): number => key === nextMeaning ? 0 : key === nowhere || key === textMeaning ? 2 : 1;
	const labels = [...groups.values()].map(({ label }) => label);
	const isTwice = (label: string): boolean => labels.indexOf(label) !== labels.lastIndexOf(label);
	const all = [...groups].map(([key, { label, more, parts }]) => ({ key, label: more && isTwice(label) ? `${label} (${more()})` : label, parts }));
	return all.sort((a, b) => rankOf(a) - rankOf(b)
		|| (by === 'month' ? (a.key < b.key ? 1 : -1) : b.parts.length - a.parts.length));
}

/** The key of what has no month, template or goal. */
const nowhere = '';

function stageKey({ meaning, heading }: WrittenPart, { labels, words: { language } }: GroupSources): Key {
	const label = (): string => meaning === textMeaning
		? labels.text
		: (Object.hasOwn(labels.stages, meaning) ? labels.stages[meaning] : headingOfMeaning(meaning)?.[language]) ?? plainText(heading);
	return { key: meaning, label };
}

function keysOf(note: WrittenNote, by: Exclude<NotesGrouping, 'stage'>, { programme, words, labels }: GroupSources): readonly Key[] {
	const { readable: { note: { date, session: id, template: reference } }, template } = note;
	switch (by) {
		case 'month': {
			const day = dayOfNote({ ...date !== undefined && { date }, ...id !== undefined && { session: id } }, programme);
			return [day === undefined ? { key: nowhere, label: () => labels.noDate }
				: { key: day.slice(0, 7), label: () => words.finding.rows.month(day.slice(0, 7)) }];
		}
		case 'template':
			return [template ? { key: template.id, label: () => plainText(nameOfTemplate(template, words.language)) }
				: reference !== undefined ? { key: `?${reference}`, label: () => plainText(reference) }
				: { key: nowhere, label: () => labels.noTemplate }];
		case 'goal': {
			const session = id === undefined ? undefined : programme.sessionsById.get(id);
			const pair = session && whoMeetsIn(programme, session);
			const goals = pair && hasFile(pair) ? pair.goals ?? [] : [];
			const keys = [...new Set(session?.goals)].map((goal): Key => ({
				key: JSON.stringify([pair?.id, goal]),
				label: () => plainText(goals.find(one => one.id === goal)?.text ?? goal),
				...pair && { more: () => plainText(describeAnyPair(programme, pair)) },
			}));
			return keys.length > 0 ? keys : [{ key: nowhere, label: () => labels.noGoal }];
		}
	}
}
