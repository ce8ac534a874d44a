import type { Programme } from '../../programme/programme';
import type { ProblemCode } from '../../record/problem';
import type { Session } from '../../record/session';
import { plainText } from '../../text/plainText';
import { segmentsBelow } from '../../text/uri';

/** Minutes as hours, to two decimals. */
export function hoursOf(minutes: number): number {
	return Math.round(minutes / 60 * 100) / 100;
}

/** The names of attached files, each once: not where they lie, and of an address not what is asked of it. */
export function evidenceNames(attached: readonly { readonly evidence?: readonly string[] }[]): readonly string[] {
	const names = attached
		.flatMap(({ evidence = [] }) => evidence)
		.map(place => plainText(/[^/\\]*$/.exec(place.replace(/^(https?:[^?#]*).*$/is, '$1').replace(/^https?:\/\/[^/]*$/i, ''))?.[0]
			?? ''));
	return [...new Set(names.filter(name => name !== ''))];
}

/** Whether people wrote anything in a session that is no metadata (product.md, §2), and so in no report. */
export function hasWords({
	title, place, summary, topics = [], decisions = [], speakers = [], agenda, actions = [], links = [], history = [],
}: Session): boolean {
	return [
		title, place, summary, ...topics, ...decisions, ...agenda?.mentor ?? [], ...agenda?.mentee ?? [],
		...speakers.flatMap(({ name, role }) => [name, role]), ...actions.map(({ text }) => text), ...links.flatMap(({ title: label, url }) => [label, url]), ...history.map(({ why }) => why),
	].some(text => text !== undefined && plainText(text) !== '');
}

/** A file of which something is not counted, and why; never with what is written there. */
export interface BrokenFile {
	/** The way to it from the programme's folder. */
	readonly file: string;
	readonly code: ProblemCode;
	/** From 1. */
	readonly line: number;
}

/**
 * Files that figures come from and that can't be read, or not wholly. Reflections are left out: one whose head can't be
 * read is private until it says otherwise, and not even its name is told.
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
