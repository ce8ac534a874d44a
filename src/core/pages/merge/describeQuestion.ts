import { readableVersion } from '../../changes/readableVersion';
import type { FileRole } from '../../files/layout';
import type { FolderQuestion } from '../../merge/folder/folder';
import { hasAllOf } from '../../merge/asked';
import type { Choice } from '../../merge/merge';
import { splitFrontMatter } from '../../notes/frontMatter';
import { plainLines } from '../../text/plainText';
import type { Uri } from '../../text/uri';
import type { mergingWords } from '../../words/lateWords';
import { describePath, describeTextAt, readPath, type ValueSources } from './describeValue';
import { marked } from './marked';
import type { Piece, ShownChoice, ShownQuestion } from './mergePage';
import type { VersionOfFiles } from './mergedFiles';
import type { Known } from './placeOf';

/** What a question is put into words with. */
export interface QuestionSources extends ValueSources {
	readonly programme: Known;
	/** What a version knows. */
	readonly knownTo: (version: VersionOfFiles) => Known;
	readonly uri: Uri;
	/** Absent for a file that is not part of a record. */
	readonly role?: FileRole;
	readonly labels: typeof mergingWords['en'];
}

/** Of a longer text, what is beyond is not compared. */
const maxText = 100_000;
/** Texts up to here, on one line, are short. */
const maxShort = 90;

/** Puts a question into words: what it is about, what was before, and what each answer keeps. */
export function describeQuestion(question: FolderQuestion, index: number, chosen: Choice, sources: QuestionSources): ShownQuestion {
	const { labels } = sources;
	const isMeeting = question.about === 'meeting';
	// Whether two sessions are one is asked before anything gets another id.
	const ids = isMeeting ? 'given' : 'new';
	const [before, ours, theirs] = (['base', 'ours', 'theirs'] as const).map(side => {
		const text = question[side]?.slice(0, maxText);
		return text === undefined ? undefined : textInWords(text, question, { ...sources, programme: sources.knownTo({ side, ids }) });
	});
	const together = question.together === undefined ? undefined : textInWords(question.together.slice(0, maxText), question, sources);
	const pieces = marked(ours ?? '', theirs ?? '', isMeeting ? labels.same : undefined);
	const isLong = [ours, theirs].some(text => text !== undefined && (text.length > maxShort || text.includes('\n')));
	return {
		index, chosen, isLong,
		label: labelOfQuestion(question, sources),
		before: isLong || before === undefined ? '' : before,
		choices: question.choices.map(choice =>
			describeChoice(choice, question, { ours: [ours, pieces[0]], theirs: [theirs, pieces[1]], both: together }, labels)),
		note: question.about === 'text' && pieces.every(hasCommon) && pieces.flat().some(({ differs }) => differs) ? labels.stays : '',
		...isMeeting && {
			versions: [{ label: labels.sides.ours, pieces: pieces[0] }, { label: labels.sides.theirs, pieces: pieces[1] }],
		},
	};
}

/** Whether a text has something that is not marked. */
const hasCommon = (pieces: readonly Piece[]): boolean => pieces.some(({ text, differs }) => !differs && text.trim() !== '');

type Side = readonly [text: string | undefined, pieces: readonly Piece[]];
type Texts = Readonly<Record<'ours' | 'theirs', Side>> & { readonly both: string | undefined };

function describeChoice(
	choice: Choice, { about, choices, proposed }: FolderQuestion, sides: Texts, labels: QuestionSources['labels'],
): ShownChoice {
	if (about === 'meeting') {
		const answer = choice === 'one' ? 'one' : 'both';
		return { choice, label: labels.meetings[answer], pieces: [], says: labels.meetingsSay[answer] };
	}
	if (choice === 'both' || choice === 'one') {
		const pieces = sides.both === undefined ? [] : [{ text: sides.both, differs: false }];
		return { choice, label: labels.sides.both, pieces, says: labels.both[about] };
	}
	const [text, pieces] = sides[choice];
	const [other] = sides[choice === 'ours' ? 'theirs' : 'ours'];
	const why = about === 'text' && choice === proposed && choices.includes('both')
		? hasAllOf(text, other) ? labels.proposed.hasAll : labels.proposed.ours : '';
	return { choice, label: labels.sides[choice], pieces, says: text === undefined ? labels.removed : text === '' ? labels.empty : why };
}

function labelOfQuestion({ path, about }: FolderQuestion, sources: QuestionSources): string {
	const { labels, role } = sources;
	if (about === 'meeting') {
		return labels.meeting;
	}
	if (isSection(path, about, role)) {
		return path[0] ?? labels.beginning;
	}
	const whole = { session: labels.whole.session, pair: labels.whole.pair, reflection: labels.whole.note };
	const kind = role?.kind;
	return (role && describePath(readPath(role.kind, path), sources)) || (about === 'text' ? labels.text
		: kind === 'session' || kind === 'pair' || kind === 'reflection' ? whole[kind] : labels.whole.file);
}

/** Whether a question is about a section of a note: its heading is the path. */
function isSection(path: readonly string[], about: FolderQuestion['about'], role: FileRole | undefined): boolean {
	const isNote = role?.kind === 'reflection' || role?.kind === 'template' || role?.kind === 'message';
	return isNote && about === 'text' && path.length < 2;
}

function textInWords(text: string, { path, about }: FolderQuestion, sources: QuestionSources): string {
	const { role, uri } = sources;
	if (about === 'file' || about === 'meeting') {
		return role?.kind === 'reflection' ? noteText(text) : readableVersion(uri, role, text, sources).trimEnd();
	}
	if (!role || isSection(path, about, role) || (about === 'text' && path.length === 0)) {
		return plainLines(text).join('\n').trim();
	}
	const { keys, isEntry } = readPath(role.kind, path);
	return about === 'text' ? plainLines(text).join('\n') : describeTextAt(keys, text, isEntry, sources);
}

/** A note without its front matter. It is the user's own, or others may read it. */
function noteText(text: string): string {
	const split = splitFrontMatter(text);
	return plainLines(typeof split === 'object' ? text.slice(split.bodyStart) : text).join('\n').trim();
}
