import { splitFrontMatter } from '../notes/frontMatter';
import { eachLine, type NoteLine } from '../notes/noteLines';
import { readHeading } from '../notes/outline';
import type { Asked } from './asked';
import { decide, isConflict, mergeLines } from './lines';
import { type Keyed, mergeSequence, type Triple } from './sequence';

/** The versions of a text; the second side came later. */
interface TextVersions {
	readonly base: string | undefined;
	readonly first: string;
	readonly second: string;
}

/** A note in its two parts. */
interface SplitNote {
	/** The lines between the dashes; undefined without front matter. */
	readonly yaml?: string;
	readonly body: string;
}

/** Merges notes: the front matter by value, the body by lines, and where lines conflict, section by section. */
export function mergeNote(
	{ base, first, second }: TextVersions,
	mergeFrontMatter: (versions: TextVersions) => string | undefined, asked: Asked,
): string | undefined {
	const [old, one, other] = [base === undefined ? undefined : splitNote(base), splitNote(first), splitNote(second)];
	if (one.yaml === undefined && other.yaml === undefined) {
		return mergeBodies({ base, first, second }, asked);
	}
	const yaml = mergeFrontMatter({ base: old?.yaml, first: one.yaml ?? '', second: other.yaml ?? '' });
	const body = mergeBodies({ base: old?.body, first: one.body, second: other.body }, asked);
	return yaml === undefined ? undefined : `---\n${yaml}${yaml === '' || yaml.endsWith('\n') ? '' : '\n'}---\n${body}`;
}

function splitNote(text: string): SplitNote {
	const split = splitFrontMatter(text);
	if (typeof split !== 'object') {
		return { body: text };
	}
	const start = text.indexOf('\n') + 1;
	const yaml = text.slice(start, split.bodyStart).replace(/(?:---|\.\.\.)[ \t]*\n?$/, '');
	return { yaml, body: text.slice(split.bodyStart) };
}

/** Merges texts by lines; where lines conflict, each section by itself. */
function mergeBodies({ base, first, second }: TextVersions, asked: Asked): string {
	const pieces = mergeLines(base?.split('\n'), first.split('\n'), second.split('\n'));
	if (!pieces.some(isConflict)) {
		return decide(pieces, () => 'both').join('\n');
	}
	const [old, one, other] = [base, first, second].map(text => text === undefined ? [] : sectionsIn(text.replace(/\n$/, '')));
	const sections = mergeSequence(old ?? [], one ?? [], other ?? [], triple => mergeSection(triple, asked));
	return sections.flat().join('\n') + (first.endsWith('\n') || second.endsWith('\n') ? '\n' : '');
}

function mergeSection({ key, base, first, second }: Triple<readonly string[]>, asked: Asked): readonly (readonly string[])[] {
	const textOf = (lines: readonly string[] | undefined): string | undefined => lines?.join('\n');
	const path = key === '' ? [] : [key];
	if (!first || !second) {
		const kept = first ?? second ?? [];
		if (!base) {
			return [kept];
		}
		const isRemoved = textOf(base) === textOf(kept)
			|| (asked.ask({ path, about: 'text', base: textOf(base), first: textOf(first), second: textOf(second) }) === 'first') !== (first !== undefined);
		return isRemoved ? [] : [kept];
	}
	const pieces = mergeLines(base, first, second);
	return [decide(pieces, pieces.some(isConflict) ? always(askText(pieces, path, textOf(base), asked)) : () => 'both')];
}

const always = <T>(value: T) => (): T => value;

/** Merges texts by lines; one question where lines conflict. */
export function mergePlainText({ base, first, second }: TextVersions, asked: Asked): string {
	const pieces = mergeLines(base?.split('\n'), first.split('\n'), second.split('\n'));
	return decide(pieces, pieces.some(isConflict) ? always(askText(pieces, [], base, asked)) : () => 'both').join('\n');
}

function askText(pieces: ReturnType<typeof mergeLines>, path: readonly string[], base: string | undefined, asked: Asked): 'first' | 'second' | 'both' {
	const [first, second, both = ''] = (['first', 'second', 'both'] as const).map(side => decide(pieces, () => side).join('\n'));
	return asked.ask({ path, about: 'text', base, first, second, both });
}

/** The lines of each section of a text, and before the first heading. A section is named by its heading. */
function sectionsIn(text: string): readonly Keyed<readonly string[]>[] {
	const lines: NoteLine[] = [];
	eachLine(text, { offset: 0, line: 0 }, line => { lines.push(line); });
	const all = text.split('\n');
	const found = lines.flatMap(({ line, text: shown, fenced }) => {
		const heading = fenced ? undefined : readHeading(shown);
		return heading && heading.words !== '' ? [{ line, ...heading }] : [];
	});
	// The stages of a note have the second level, unless all its headings have others.
	const main = found.filter(({ level }) => level <= 2);
	const headings = main.length > 1 ? main : found;
	const counts = new Map<string, number>();
	const before = headings[0]?.line ?? all.length;
	return [
		...before > 0 ? [{ key: '', isNamed: false, value: all.slice(0, before) }] : [],
		...headings.map(({ line, words }, i) => {
			const count = (counts.get(words) ?? 0) + 1;
			counts.set(words, count);
			const key = count === 1 ? words : `${words} (${String(count)})`;
			return { key, isNamed: false, value: all.slice(line, headings[i + 1]?.line ?? all.length) };
		}),
	];
}
