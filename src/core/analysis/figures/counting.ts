import type { Programme } from '../../programme/programme';
import type { ProblemCode } from '../../record/problem';
import type { Session } from '../../record/session';
import { plainText } from '../../text/plainText';
import { segmentsBelow } from '../../text/uri';

/** Converts minutes to hours, rounded to two decimals. */
export function hoursOf(minutes: number): number {
	return Math.round(minutes / 60 * 100) / 100;
}

/** Returns the distinct file names of attachments, without folders; of URLs without query and fragment. */
export function evidenceNames(attached: readonly { readonly evidence?: readonly string[] }[]): readonly string[] {
	const names = attached
		.flatMap(({ evidence = [] }) => evidence)
		.map(path => plainText(/[^/\\]*$/.exec(path.replace(/^(https?:[^?#]*).*$/is, '$1').replace(/^https?:\/\/[^/]*$/i, ''))?.[0]
			?? ''));
	return [...new Set(names.filter(name => name !== ''))];
}

/** Whether a session has free text: anything other than metadata (product.md, §2). Reports leave it out. */
export function hasWords({ title, place, topics = [], details, speakers = [], actions = [], history = [] }: Session): boolean {
	return details?.hasText === true || [
		title, place, ...topics,
		...speakers.flatMap(({ name, role }) => [name, role]),
		...actions.map(({ text }) => text),
		...history.map(({ why }) => why),
	].some(text => text !== undefined && plainText(text) !== '');
}

/** A file that figures can't fully count, and why; without any text of the file. */
export interface BrokenFile {
	/** The path relative to the programme's folder. */
	readonly file: string;
	readonly code: ProblemCode;
	/** From 1. */
	readonly line: number;
}

/**
 * Returns the files that can't be fully read. Reflections are omitted, including their names: one whose front matter can't be parsed
 * counts as private.
 */
export function brokenFiles({ folder, broken }: Programme): readonly BrokenFile[] {
	return broken.flatMap(({ uri, kind, broken: problem }) => kind === 'reflection' || kind === 'template' || !problem
		? []
		: [
			{
				file: plainText((segmentsBelow(folder, uri) ?? [uri]).join('/'), 1_000),
				code: problem.code,
				line: problem.range.start.line + 1,
			},
		]);
}
