import { isSameKey } from '../record/keys';
import type { AnyShape } from '../record/shape';
import { applyEdits, type TextEdit } from '../text/textEdit';
import { OpenYaml } from '../yaml/edit/openYaml';
import { YamlDraft } from '../yaml/edit/yamlDraft';
import type { YamlNode } from '../yaml/read/yamlNode';
import type { Asked } from './asked';
import { addComments, missingComments, wantedComments } from './comments';
import { keyed } from './keyed';
import { decide, isConflict, type LineChoice, mergeLines } from './lines';
import type { Renumbered } from './merge';
import { mergeItems, mergeTrees } from './mergeTrees';
import { asWritten } from './ownWriting';
import { renumber } from './renumber';
import { type Documents, isSameTree, readDocumentTrees, type ReadText, type Tree, type TreeItem } from './tree';
import { writeTree } from './writeTree';

/** The versions of a YAML text. The second side came later. */
export interface YamlVersions {
	readonly base: string | undefined;
	readonly first: string;
	readonly second: string;
}

/** A merged YAML text. */
interface MergedYaml {
	readonly text: string;
	/** The second side's text with the new ids. */
	readonly second: string;
	readonly renumbered: readonly Omit<Renumbered, 'side'>[];
}

/**
 * Merges YAML texts by value. The text is that of both sides, line by line, where its values are the merged ones; else the first side's,
 * changed by exact edits. Comments of both survive. Undefined where a version can't be read, or no text with the merged values is found.
 */
export function mergeYaml(
	{ base, first, second: written }: YamlVersions, shapeOf: (root: YamlNode | null) => AnyShape, asked: Asked,
): MergedYaml | undefined {
	const read = (text: string): Documents | undefined => readDocumentTrees(text, shapeOf);
	const [old, one, other] = [read(base ?? ''), read(first), read(written)];
	if (!old || !one || !other) {
		return undefined;
	}
	const { text: second, renumbered } = renumber(written, { base: itemsOf(old), first: itemsOf(one), second: itemsOf(other) });
	const later = renumbered.length === 0 ? other : read(second);
	const isOne = [old, one, other].every(({ length }) => length <= 1);
	if (!later) {
		return undefined;
	}
	const merged = isOne
		? [mergeTrees({ base: old[0], first: one[0], second: later[0] }, [], asked)].flatMap((tree, index) => tree ? [{ tree, index }] : [])
		: mergeItems(keyed(itemsOf(old)), keyed(itemsOf(one)), keyed(itemsOf(later)), [], asked);
	const says = (text: string): boolean => {
		const trees = read(text);
		const said = trees && itemsOf(trees);
		return said?.length === merged.length && said.every(({ tree }, i) => isSameTree(tree, merged[i]?.tree));
	};
	const wanted = wantedComments(base, first, second);
	const byLines = linesThat(base, first, second, candidate => says(candidate) && missingComments(wanted, candidate).size === 0);
	if (byLines !== undefined) {
		return { text: byLines, second, renumbered };
	}
	const [own, theirs] = [{ text: first, trees: one }, { text: second, trees: later }];
	const changed = edited(own, theirs, merged);
	const trees = changed === undefined || !says(changed) ? undefined : read(changed);
	if (changed === undefined || !trees) {
		return undefined;
	}
	const text = [own, theirs].reduce(
		(current, from) => addComments(current, wanted, from, read, says), asWritten({ text: changed, trees }, theirs, own, says),
	);
	return missingComments(wanted, text).size === 0 ? { text, second, renumbered } : undefined;
}

const itemsOf = (documents: Documents): readonly TreeItem[] => documents.flatMap((tree, index) => tree ? [{ tree, index }] : []);

/** The most conflicts between lines for which each choice is tried with each other one, and the longest text for that, in characters. */
const maxTried = { conflicts: 3, characters: 30_000 };

/** Merges the texts line by line, and returns the first way to do it that is accepted. */
function linesThat(base: string | undefined, first: string, second: string, isRight: (text: string) => boolean): string | undefined {
	const pieces = mergeLines(base?.split('\n'), first.split('\n'), second.split('\n'));
	const count = pieces.filter(isConflict).length;
	const options: readonly LineChoice[] = ['both', 'first', 'second'];
	const optionIn = (way: number, index: number): LineChoice => options[Math.floor(way / options.length ** index) % options.length] ?? 'both';
	const ways = count <= maxTried.conflicts && first.length <= maxTried.characters
		? Array.from({ length: options.length ** count }, (_, way) => (index: number) => optionIn(way, index))
		: options.map(option => () => option);
	for (const way of ways) {
		const text = decide(pieces, way).join('\n');
		if (isRight(text)) {
			return text;
		}
	}
	return undefined;
}

/** Changes the first side's text so that it says what is merged: its documents are edited or removed, those of the other side follow. */
function edited(first: ReadText, second: ReadText, merged: readonly TreeItem[]): string | undefined {
	const kept = new Map(merged.flatMap(({ index, tree }) => index === undefined ? [] : [[index, tree] as const]));
	let { text } = first;
	for (const [document, from] of [...first.trees.entries()].reverse()) {
		const open = OpenYaml.parse(text);
		const to = kept.get(document);
		const changed = (): string | undefined => !from || !open ? text
			: to ? written(open, document, from, to) : applied(text, open.cutDocument(document));
		const next = open && changed();
		if (next === undefined) {
			return undefined;
		}
		text = next;
	}
	const later = OpenYaml.parse(second.text);
	const added = merged.filter(({ index }) => index === undefined).map(({ tree }) => later?.sourceOfDocument(second.trees.indexOf(tree)));
	return added.every(source => source !== undefined)
		? added.reduce((whole, source) => `${whole}${whole === '' || whole.endsWith('\n') ? '' : '\n'}---\n${source}`, text)
		: undefined;
}

const applied = (text: string, edits: readonly TextEdit[] | undefined): string | undefined => edits && applyEdits(text, edits);

function written(open: OpenYaml, document: number, from: Tree, to: Tree): string | undefined {
	const draft = new YamlDraft(open, { document, sameKey: isSameKey });
	writeTree(draft, [], from, to);
	return draft.finish()?.text;
}
