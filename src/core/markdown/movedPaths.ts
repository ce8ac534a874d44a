import { pathsInYaml } from '../record/linksInYaml';
import type { PathInText } from '../text/links';
import { applyEdits, differenceOf, type TextEdit } from '../text/textEdit';
import { followPath, nameOf, relativePath, type Uri } from '../text/uri';
import { linksInNote } from './linksInNote';

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

/** Whether a text may have a path to a file; quick, and sometimes true without one. However a path is encoded, plain letters stay. */
export function mayLeadTo(uri: Uri): (text: string) => boolean {
	const [longest = ''] = (nameOf(uri).match(/[A-Za-z0-9-]+/g) ?? []).sort((a, b) => b.length - a.length);
	return text => text.includes(longest);
}

/** Returns the files that the relative paths in a text lead to. */
export function targetsIn(uri: Uri, text: string): readonly Uri[] {
	const syntax = syntaxOf(uri);
	return [...new Set(syntax.find(text).flatMap(({ path }) => targetOf(path, uri, syntax) ?? []))];
}

const barePath = (path: string, { rest }: PathSyntax): string => path.replace(rest, '');

function targetOf(path: string, from: Uri, syntax: PathSyntax): Uri | undefined {
	return followPath(from, syntax.decode(barePath(path, syntax)));
}

/** Returns the edits after which the paths in a text that goes from `from` to `to` lead to where they led, and on to where that moves. */
export function pathEdits(text: string, from: Uri, to: Uri, moved: ReadonlyMap<Uri, Uri>): readonly TextEdit[] {
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
