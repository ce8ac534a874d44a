import { isInPrivateFolder } from '../files/layout';
import { share } from '../files/share';
import { pathEdits, targetsIn } from '../markdown/movedPaths';
import type { Programme } from '../programme/programme';
import { composeEdits, type TextEdit } from '../text/textEdit';
import type { Uri } from '../text/uri';
import type { Plan } from './plan';

export { mayLeadTo } from '../markdown/movedPaths';

/**
 * Adds edits to a plan that moves files: the relative paths in these files, and in `others` to these files, lead to where they led
 * before. `others` are files that may lead to one that moves (`mayLeadTo`), with their texts.
 */
export function followMoves(plan: Plan, others: readonly { readonly uri: Uri; readonly text: string }[]): Plan {
	const moved = new Map((plan.move ?? []).map(({ from, to }) => [from, to]));
	const known = new Set([...plan.edit.map(({ uri }) => uri), ...moved.keys()]);
	const withPaths = (uri: Uri, to: Uri, text: string, edits: readonly TextEdit[]): readonly TextEdit[] =>
		composeEdits(text, [() => edits, edited => pathEdits(edited, uri, to, moved)]) ?? edits;
	return moved.size === 0
		? plan
		: {
			...plan,
			edit: [
				...plan.edit.map(({ uri, expected, edits }) => ({ uri, expected, edits: withPaths(uri, uri, expected, edits) })),
				...others
					.filter(({ uri }) => !known.has(uri))
					.map(({ uri, text }) => ({ uri, expected: text, edits: pathEdits(text, uri, uri, moved) }))
					.filter(({ edits }) => edits.length > 0),
			],
			move: (plan.move ?? []).map(({ from, to, expected, edits }) =>
				({ from, to, expected, edits: withPaths(from, to, expected, edits) })),
		};
}

/**
 * Returns the private files that the links and pictures of a note lead to: those in a folder `private`, and notes that are meant for their
 * author only.
 */
export function privateTargets({ folder, files }: Programme, uri: Uri, text: string): readonly Uri[] {
	const isPrivate = (target: Uri): boolean => {
		const reflection = files.find(file => file.uri === target)?.reflection;
		return isInPrivateFolder(folder, target) || (reflection !== undefined && share(reflection, folder) === undefined);
	};
	return targetsIn(uri, text).filter(target => target !== uri && isPrivate(target));
}
