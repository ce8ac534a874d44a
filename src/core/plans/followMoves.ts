import { isInPrivateFolder } from '../files/layout';
import { share } from '../files/share';
import { linksInNote } from '../markdown/linksInNote';
import type { Programme } from '../programme/programme';
import { pathsInYaml } from '../record/linksInYaml';
import type { PathInText } from '../text/links';
import { applyEdits, composeEdits, differenceOf, type TextEdit } from '../text/textEdit';
import { followPath, nameOf, relativePath, type Uri } from '../text/uri';
import type { Plan } from './plan';

/** How relative paths are found and written in a kind of text. */
interface PathSyntax {
	readonly find: (text: string) => readonly PathInText[];
	/** Matches what may follow the path. */
	readonly rest: RegExp;
	readonly decode: (path: string) => string;
	readonly encode: (segment: string) => string;
}

const inNote: PathSyntax = {
	find: linksInNote,
	rest: /\/*(?:[?#][^]*)?$/,
	decode: path => {
		try {
			return decodeURIComponent(path);
		} catch {
			return path;
		}
	},
	encode: segment => encodeURIComponent(segment).replaceAll('(', '%28').replaceAll(')', '%29'),
};
const inYaml: PathSyntax = { find: pathsInYaml, rest: /\/*$/, decode: path => path, encode: segment => segment };
const syntaxOf = (uri: Uri): PathSyntax => /\.ya?ml$/i.test(uri) ? inYaml : inNote;

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

/** Whether a text may have a path to a file; quick, and sometimes true without one. However a path is encoded, plain letters stay. */
export function mayLeadTo(uri: Uri): (text: string) => boolean {
	const [longest = ''] = (nameOf(uri).match(/[A-Za-z0-9-]+/g) ?? []).sort((a, b) => b.length - a.length);
	return text => text.includes(longest);
}

/**
 * Returns the private files that the links and pictures of a note lead to: those in a folder `private`, and notes that are meant for their
 * author only.
 */
export function privateTargets({ folder, files }: Programme, uri: Uri, text: string): readonly Uri[] {
	const syntax = syntaxOf(uri);
	const targets = new Set(syntax.find(text).flatMap(({ path }) => targetOf(path, uri, syntax) ?? []));
	const isPrivate = (target: Uri): boolean => {
		const reflection = files.find(file => file.uri === target)?.reflection;
		return isInPrivateFolder(folder, target) || (reflection !== undefined && share(reflection, folder) === undefined);
	};
	return [...targets].filter(target => target !== uri && isPrivate(target));
}

const barePath = (path: string, { rest }: PathSyntax): string => path.replace(rest, '');

function targetOf(path: string, from: Uri, syntax: PathSyntax): Uri | undefined {
	return followPath(from, syntax.decode(barePath(path, syntax)));
}

/** Returns the edits after which the paths in a text that goes from `from` to `to` lead to where they led, and on to where that moves. */
function pathEdits(text: string, from: Uri, to: Uri, moved: ReadonlyMap<Uri, Uri>): readonly TextEdit[] {
	const syntax = syntaxOf(from);
	const found = syntax.find(text).map(place => {
		const isWrittenSo = text.slice(place.start, place.end) === place.path;
		return { ...place, next: movedPath(place.path, isWrittenSo, from, to, moved, syntax) };
	});
	const edits = found.flatMap(({ start, end, next }) => next === undefined
		? []
		: differenceOf(text.slice(start, end), next)
			.map(edit => ({ start: start + edit.start, end: start + edit.end, text: edit.text })));
	// A new folder's name could mean something in YAML.
	const isMeant = edits.length === 0
		|| JSON.stringify(syntax.find(applyEdits(text, edits)).map(({ path }) => syntax.decode(path)))
		=== JSON.stringify(found.map(({ path, next }) => syntax.decode(next ?? path)));
	return isMeant ? edits : [];
}

/**
 * Returns the path from `to` to where a path led from `from`; undefined if it stays as it is. Its end is spelled as before, unless it is
 * written with escapes.
 */
function movedPath(
	path: string, isWrittenSo: boolean, from: Uri, to: Uri, moved: ReadonlyMap<Uri, Uri>, syntax: PathSyntax,
): string | undefined {
	const target = targetOf(path, from, syntax);
	const next = target && (moved.get(target) ?? target);
	const wanted = next === undefined || next === targetOf(path, to, syntax) ? undefined : relativePath(to, next)?.split('/');
	if (!wanted) {
		return undefined;
	}
	const bare = barePath(path, syntax);
	const old = isWrittenSo ? bare.split('/') : [];
	let same = 0;
	while (same < Math.min(old.length, wanted.length) && syntax.decode(old.at(-1 - same) ?? '') === wanted.at(-1 - same)) {
		same++;
	}
	const beginning = wanted.slice(0, wanted.length - same).map(syntax.encode);
	return [...beginning, ...old.slice(old.length - same)].join('/') + path.slice(bare.length);
}
