import { join, nameOf, parentOf } from '../../text/uri';
import { versionsIn } from '../../merge/markers';
import { mergeText } from '../../merge/mergeText';
import { readDocumentTrees, textAt } from '../../merge/tree';
import { sessionShape } from '../../record/sessionShape';
import { type Fix, fix, type FixProviders } from './fix';

/** Fixes of Git conflicts that keep both sides. */
export const conflictFixes: FixProviders = {
	'file.conflict': (_, context) => {
		const { kind, uri } = context.file;
		const { keepBothTexts, keepBothEntries, keepBoth: keepBothSessions } = context.words.fix;
		const versions = versionsIn(context.text);
		const asked = versions && mergeText(kind, versions, { later: 'theirs' });
		const both = new Map((asked?.questions ?? []).map(({ key }) => [key, 'both'] as const));
		const merged = versions && mergeText(kind, versions, { later: 'theirs', answers: both });
		// Where only one can stand, such as two days, neither is taken here.
		const text = merged?.questions.every(({ choices }) => choices.includes('both')) === true ? merged.text : undefined;
		// With two titles they are rather two sessions.
		const isOne = versions !== undefined && (kind !== 'session' || titleIn(versions.ours) === titleIn(versions.theirs));
		const title = kind === 'session' && merged?.questions.length !== 0 ? keepBothTexts : keepBothEntries;
		const inOne = text === undefined ? [] : fix(title, [{ start: 0, end: context.text.length, text }], context, isOne);
		const folder = parentOf(uri) ?? '';
		const twoFiles = kind === 'session' && !(isOne && merged?.questions.length === 0)
			? keepBoth(context.text, nameOf(uri), name => context.programme.files.some(f => f.uri === join(folder, name)))
			: undefined;
		const asTwo: readonly Fix[] = twoFiles ? [{
			title: keepBothSessions(twoFiles.second.name),
			plan: {
				within: context.programme.folder,
				create: [{ uri: join(folder, twoFiles.second.name), text: twoFiles.second.text }],
				edit: [{ uri, expected: context.text, edits: [{ start: 0, end: context.text.length, text: twoFiles.first }] }],
			},
			preferred: !isOne || text === undefined,
		}] : [];
		return isOne ? [...inOne, ...asTwo] : [...asTwo, ...inOne];
	},
};

/** Returns the title of a session in its file's text. */
function titleIn(text: string): string | undefined {
	return textAt(readDocumentTrees(text, () => sessionShape)?.[0], 'title');
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
	const sides = versionsIn(text);
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
