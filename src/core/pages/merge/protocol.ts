import type { Choice } from '../../merge/merge';
import { isCount, type Ready } from '../messages';
import type { MergePage, NothingToMerge } from './mergePage';

/** What is merged: one file, by its URI, or what a command asks about, by a key that is known until the window closes. */
export type MergeSubject = { readonly file: string } | { readonly asked: string };

/** Host to page: shows the questions. */
export interface ShowMerge {
	readonly type: 'show';
	/** Stored by the page, so that the host finds the file again after a reload. */
	readonly subject: MergeSubject;
	/** Incremented with every change of the page; requests with an index send it back. */
	readonly version: number;
	readonly language: string;
	readonly page: MergePage | NothingToMerge;
	/** What was chosen, by the keys of the questions, so that a reload shows it again. */
	readonly answers: readonly Answered[];
}

/** An answer, with the key of its question. */
export type Answered = readonly [key: string, choice: Choice];

/** Page to host: indexes and choices only; never HTML, paths or commands. */
export type MergeRequest =
	| Ready & { readonly answers?: readonly Answered[] }
	| { readonly type: 'choose'; readonly question: number; readonly choice: Choice; readonly version: number }
	/** The same answer to all questions that allow it. */
	| { readonly type: 'chooseAll'; readonly choice: Choice; readonly version: number }
	| { readonly type: 'finish'; readonly version: number }
	| { readonly type: 'openText' };

const choices: readonly Choice[] = ['ours', 'theirs', 'both', 'one'];
/** More answers are not stored. */
const maxAnswers = 5000;
const maxKeyCharacters = 10_000;

type Fields = Readonly<Record<string, unknown>>;

/** Validates a message of any shape; undefined when it is none of the requests above. */
export function readMergeRequest(data: unknown): MergeRequest | undefined {
	if (typeof data !== 'object' || data === null) {
		return undefined;
	}
	const { type, question, choice, version, answers } = data as Fields;
	const chosen = choices.find(one => one === choice);
	switch (type) {
		case 'ready':
			return { type, ...Array.isArray(answers) && { answers: answers.slice(0, maxAnswers).flatMap(readAnswer) } };
		case 'openText':
			return { type };
		case 'choose':
			return isCount(question) && chosen && isCount(version) ? { type, question, choice: chosen, version } : undefined;
		case 'chooseAll':
			return chosen && isCount(version) ? { type, choice: chosen, version } : undefined;
		case 'finish':
			return isCount(version) ? { type, version } : undefined;
		default:
			return undefined;
	}
}

/** Validates a page's stored state of any shape; undefined when it holds nothing to merge. */
export function readMergeSubject(state: unknown): MergeSubject | undefined {
	const { file, asked } = typeof state === 'object' && state !== null ? state as Fields : {};
	return typeof file === 'string' ? { file } : typeof asked === 'string' ? { asked } : undefined;
}

function readAnswer(data: unknown): readonly Answered[] {
	const [key, choice] = Array.isArray(data) ? data as readonly unknown[] : [];
	const known = choices.find(one => one === choice);
	return typeof key === 'string' && key.length <= maxKeyCharacters && known ? [[key, known]] : [];
}
