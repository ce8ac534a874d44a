import type { FileKind } from '../record/fileKinds';
import { findConflict } from '../text/source';
import { Asked } from './asked';
import type { Choice, Merged, MergeOptions, MergeQuestion, Renumbered, Versions } from './merge';
import { mergeNote, mergePlainText } from './mergeNote';
import { mergeYaml } from './mergeYaml';
import { shapeOfRoot } from './tree';

/**
 * Merges the versions of one text: with an unchanged side it is the other, and the same change on both sides is taken once. What both
 * changed is merged by value, and asked where it can't be decided. Total: whatever the texts are, there is a result, and the same versions
 * and answers give the same one. Call it again with the answers for the final text.
 */
export function mergeText(kind: FileKind | 'text', versions: Versions, options: MergeOptions = {}): Merged {
	const unchanged = unchangedSide(versions);
	if (unchanged) {
		return decided(unchanged.text);
	}
	const { base, ours, theirs } = versions;
	if (ours === undefined || theirs === undefined || [ours, theirs].some(text => findConflict(text))) {
		return wholeFile(versions, options);
	}
	const [old, own, other] = [base === undefined ? undefined : layoutOf(base), layoutOf(ours), layoutOf(theirs)];
	const layout = {
		lineEnd: pick(old?.lineEnd, own.lineEnd, other.lineEnd),
		mark: pick(old?.mark, own.mark, other.mark),
	};
	const plain = { ...old && { base: old.text }, ours: own.text, theirs: other.text };
	const same = unchangedSide(plain);
	const merged = same ? decided(same.text) : mergeContents(kind, plain, options);
	return merged?.text === undefined
		? wholeFile(versions, options)
		: { ...merged, text: inLayout(merged.text, layout), ...merged.later !== undefined && { later: inLayout(merged.later, layout) } };
}

const decided = (text: string | undefined): Merged => ({ ...text !== undefined && { text }, questions: [], renumbered: [] });

/** The text that is decided, since one side is as it was or both are the same. */
function unchangedSide({ base, ours, theirs }: Versions): { readonly text: string | undefined } | undefined {
	return ours === theirs || theirs === base ? { text: ours } : ours === base ? { text: theirs } : undefined;
}

/** Asks which side's whole file is taken: the proposal is one that is still there. */
function wholeFile(versions: Versions, { answers }: MergeOptions): Merged {
	const proposed: Choice = versions.ours === undefined ? 'theirs' : 'ours';
	const question: MergeQuestion = { key: 'file', path: [], about: 'file', ...versions, choices: ['ours', 'theirs'], proposed };
	const answer = answers?.get(question.key) ?? proposed;
	const text = answer === 'theirs' ? versions.theirs : versions.ours;
	return { ...decided(text), questions: [question] };
}

/** Merges texts with LF. Undefined where only the whole file can be asked. */
function mergeContents(kind: FileKind | 'text', { base, ours = '', theirs = '' }: Versions, options: MergeOptions): Merged | undefined {
	const second = options.later ?? 'ours';
	const first = second === 'ours' ? 'theirs' : 'ours';
	const asked = new Asked(options.answers, first);
	const versions = first === 'ours' ? { base, first: ours, second: theirs } : { base, first: theirs, second: ours };
	const renumbered: Renumbered[] = [];
	let later: string | undefined;
	const merge = (of: FileKind, texts: typeof versions): string | undefined => {
		const merged = mergeYaml(texts, root => shapeOfRoot(of, root), asked);
		renumbered.push(...merged?.renumbered.map(each => ({ ...each, side: second })) ?? []);
		later = merged && merged.renumbered.length > 0 && !isNote(of) ? merged.second : undefined;
		return merged?.text;
	};
	const text = kind === 'text' ? mergePlainText(versions, asked)
		: isNote(kind) ? mergeNote(versions, texts => merge(kind, texts), asked) : merge(kind, versions);
	return text === undefined ? undefined : { text, questions: asked.questions, renumbered, ...later !== undefined && { later } };
}

const isNote = (kind: FileKind): kind is 'reflection' | 'template' | 'message' => kind === 'reflection' || kind === 'template' || kind === 'message';

const inLayout = (text: string, { mark, lineEnd }: { readonly mark: string; readonly lineEnd: '\n' | '\r\n' }): string =>
	mark + (lineEnd === '\n' ? text : text.replaceAll('\n', '\r\n'));

/** A text with LF and without a byte order mark, and what it had of both. */
function layoutOf(text: string): { readonly text: string; readonly lineEnd: '\n' | '\r\n'; readonly mark: string } {
	const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
	const pairs = text.split('\r\n').length - 1;
	const lines = text.split('\n').length - 1;
	return { text: text.slice(mark.length).replaceAll('\r\n', '\n'), lineEnd: pairs * 2 > lines ? '\r\n' : '\n', mark };
}

/** The value that a side changed; both changed: ours. */
const pick = <T>(base: T | undefined, ours: T, theirs: T): T => ours === base ? theirs : ours;
