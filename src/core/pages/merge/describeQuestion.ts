import type { FolderQuestion } from '../../merge/folder/folder';
import type { Choice } from '../../merge/merge';
import { nameOfPerson, type Programme } from '../../programme/programme';
import type { Session } from '../../record/session';
import type { Pair } from '../../record/pair';
import { plainLines, plainText } from '../../text/plainText';
import type { mergingWords } from '../../words/lateWords';
import type { Words } from '../../words/words';
import { marked } from './marked';
import type { Piece, ShownChoice, ShownQuestion } from './mergePage';

/** What a question is put into words with. */
export interface QuestionSources {
	readonly programme: Pick<Programme, 'people'> | undefined;
	/** The session or pair that the question's path begins in, where there is one. */
	readonly session?: Session;
	readonly pair?: Pair;
	readonly words: Words;
	readonly labels: typeof mergingWords['en'];
}

/** A text is shown up to here; what differs later is cut. */
const maxText = 20_000;
/** Longer names of entries are cut. */
const maxName = 120;
/** Texts up to here, on one line, are short. */
const maxShort = 90;

/** Puts a question into words: what it is about, what was before, and what each answer keeps. */
export function describeQuestion(question: FolderQuestion, index: number, chosen: Choice, sources: QuestionSources): ShownQuestion {
	const { labels } = sources;
	const [before, ours, theirs] = [question.base, question.ours, question.theirs]
		.map(text => text === undefined ? undefined : inWords(text, question, sources));
	const [ourPieces, theirPieces] = marked(ours ?? '', theirs ?? '');
	const versions = { ours: { text: ours, pieces: ourPieces }, theirs: { text: theirs, pieces: theirPieces } };
	const choices = question.choices.map((choice): ShownChoice => {
		if (choice === 'one' || question.about === 'meeting') {
			const one = choice === 'one' ? 'one' : 'both';
			return { choice, label: labels.meetings[one], pieces: [], says: labels.meetingsSay[one] };
		}
		if (choice === 'both') {
			return { choice, label: labels.sides.both, pieces: [], says: labels.both[question.about === 'value' ? 'value' : question.about] };
		}
		const { text, pieces } = versions[choice];
		return { choice, label: labels.sides[choice], pieces, says: text === undefined ? labels.removed : text === '' ? labels.empty : '' };
	});
	return {
		index, choices, chosen,
		label: labelOf(question, sources),
		before: before ?? '',
		isLong: [ours, theirs].some(text => text !== undefined && (text.length > maxShort || text.includes('\n'))),
		...question.about === 'meeting' && { versions: sidesOf(ourPieces, theirPieces, labels) },
	};
}

function sidesOf(ours: readonly Piece[], theirs: readonly Piece[], { sides }: QuestionSources['labels']): NonNullable<ShownQuestion['versions']> {
	return [{ label: sides.ours, pieces: ours }, { label: sides.theirs, pieces: theirs }];
}

/** What a question is about: the entry by its text, then the value. */
function labelOf({ path, about }: FolderQuestion, sources: QuestionSources): string {
	const { labels, session, pair } = sources;
	if (about === 'meeting') {
		return labels.meeting;
	}
	const parts: string[] = [];
	for (const [i, segment] of path.entries()) {
		const list = path[i - 1];
		const known = Object.hasOwn(labels.keys, segment) ? labels.keys[segment] : undefined;
		if (segment === session?.id || (segment === 'sessions' && path[i + 1] === session?.id)) {
			continue;
		}
		const entry = list === 'actions' ? session?.actions?.find(({ id }) => id === segment)
			: list === 'goals' ? pair?.goals?.find(({ id }) => id === segment) : undefined;
		if (entry && (list === 'actions' || list === 'goals')) {
			parts.splice(-1, 1, labels.named[list](plainText(entry.text ?? segment, maxName)));
		} else if (known !== undefined) {
			parts.push(known);
		} else {
			parts.push(nameIn(list, segment, sources));
		}
	}
	return parts.length === 0 ? labels.file : parts.join(' · ');
}

/** The name of an entry that is identified by a segment of the path. */
function nameIn(list: string | undefined, segment: string, { programme }: QuestionSources): string {
	const isPerson = list === 'people' || list === 'attendance' || list === 'reflected' || list === 'mentors' || list === 'mentees';
	return plainText(isPerson && programme ? nameOfPerson(programme, segment) : segment, maxName);
}

const day = /^\d{4}-\d{2}-\d{2}$/;
const people: ReadonlySet<string> = new Set(['owner', 'by', 'person', 'author', 'superior', 'mentors', 'mentees']);

/** A value in words: days, statuses and people as the pages show them; any other text as it is. */
function inWords(text: string, { path, about }: FolderQuestion, { programme, words }: QuestionSources): string {
	const key = path.at(-1) ?? '';
	const value = text.trim();
	if (about === 'value' && day.test(value)) {
		return words.day(value);
	}
	if (about === 'value' && people.has(key) && programme) {
		return plainText(nameOfPerson(programme, value));
	}
	if (about === 'value' && key === 'status' && Object.hasOwn(words.status, value)) {
		return words.status[value as keyof typeof words.status];
	}
	return plainLines(text.slice(0, maxText)).join('\n');
}
