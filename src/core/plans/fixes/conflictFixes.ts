import { join, nameOf, parentOf } from '../../text/uri';
import { rootShapes } from '../../record/fileKinds';
import { isSameKey } from '../../record/keys';
import { isMap, isScalar } from '../../yaml/read/yamlNode';
import { type Fix, fix, type FixProviders } from './fix';
import { joinLists, rootOf } from './joinLists';
import { mergeTexts } from './mergeTexts';

/** Fixes of Git conflicts that keep both sides. */
export const conflictFixes: FixProviders = {
	'file.conflict': (_, context) => {
		const sides = splitSides(context.text);
		const joined = sides && joinLists(sides.ours, sides.theirs);
		if (joined !== undefined) {
			return fix(context.words.fix.keepBothEntries, [{ start: 0, end: context.text.length, text: joined }], context);
		}
		const both = context.file.kind === 'session'
			? keepBoth(
				context.text,
				nameOf(context.file.uri),
				name => context.programme.files.some(f => f.uri === join(parentOf(context.file.uri) ?? '', name)),
			)
			: undefined;
		const merged = sides && mergeTexts(sides.ours, sides.theirs, rootShapes[context.file.kind]);
		const { keepBothTexts, keepBothEntries } = context.words.fix;
		const title = context.file.kind === 'session' ? keepBothTexts : keepBothEntries;
		// With two titles they are rather two sessions.
		const isOne = sides !== undefined && (!both || titleIn(sides.ours) === titleIn(sides.theirs));
		const inOne = merged === undefined
			? []
			: fix(title, [{ start: 0, end: context.text.length, text: merged }], context, isOne);
		const asTwo: readonly Fix[] = both ? [{
			title: context.words.fix.keepBoth(both.second.name),
			plan: {
				within: context.programme.folder,
				create: [{ uri: join(parentOf(context.file.uri) ?? '', both.second.name), text: both.second.text }],
				edit: [
					{ uri: context.file.uri, expected: context.text, edits: [{ start: 0, end: context.text.length, text: both.first }] },
				],
			},
			preferred: !isOne || merged === undefined,
		}] : [];
		return isOne ? [...inOne, ...asTwo] : [...asTwo, ...inOne];
	},
};

/** Returns the title of a session in its file's text. */
function titleIn(text: string): string | undefined {
	const root = rootOf(text);
	const title = isMap(root) ? root.entries.find(({ key }) => isScalar(key) && isSameKey(key.text, 'title'))?.value : undefined;
	return isScalar(title) ? title.text : undefined;
}

/** Both versions of a conflicting file, each as a file of its own. */
export interface BothSides {
	readonly first: string;
	readonly second: { readonly name: string; readonly text: string };
}

/**
 * Splits a session file with Git conflict markers: ours keeps the file, theirs gets the next free number of its day in its name and id
 * (product.md, Files). Returns undefined if the file's name has no number, or the markers are incomplete.
 */
export function keepBoth(text: string, name: string, taken: (name: string) => boolean): BothSides | undefined {
	const numbered = /^(\d{4}-\d{2}-\d{2})-(\d+)(\.ya?ml)$/.exec(name);
	const sides = splitSides(text);
	if (!numbered || !sides) {
		return undefined;
	}
	const [, day = '', digits = '', suffix = ''] = numbered;
	let number = Number(digits);
	let second: string;
	do {
		number += 1;
		second = `${day}-${String(number).padStart(digits.length, '0')}`;
	} while (taken(second + suffix));
	const renumbered = sides.theirs.replace(/^(id:[ \t]*\S*?)\d+([ \t]*(?:#.*)?)$/m, `$1${second.slice(day.length + 1)}$2`);
	return { first: sides.ours, second: { name: second + suffix, text: renumbered } };
}

/** Returns the two complete versions of a conflicting text; undefined if the markers are incomplete or nested. */
function splitSides(text: string): { readonly ours: string; readonly theirs: string } | undefined {
	let ours = '';
	let theirs = '';
	let side: 'both' | 'ours' | 'base' | 'theirs' = 'both';
	for (const line of text.split(/(?<=\n)/)) {
		if (/^<{7}(?: |\r?\n)/.test(line) && side === 'both') {
			side = 'ours';
		} else if (/^\|{7}(?: |\r?\n)/.test(line) && side === 'ours') {
			side = 'base';
		} else if (/^={7}\r?\n/.test(line) && (side === 'ours' || side === 'base')) {
			side = 'theirs';
		} else if (/^>{7}(?: |\r?\n|$)/.test(line) && side === 'theirs') {
			side = 'both';
		} else if (/^(?:<{7}|>{7})(?: |\r?\n|$)/.test(line)) {
			// Nested conflicts can't be assigned to a side.
			return undefined;
		} else {
			ours += side === 'both' || side === 'ours' ? line : '';
			theirs += side === 'both' || side === 'theirs' ? line : '';
		}
	}
	return side === 'both' ? { ours, theirs } : undefined;
}
