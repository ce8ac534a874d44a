import type { Versions } from './merge';

const begins = /^<{7}(?: |\r?\n|$)/;
const base = /^\|{7}(?: |\r?\n|$)/;
const middle = /^={7}\r?\n/;
const ends = /^>{7}(?: |\r?\n|$)/;

/** The versions of a text with marker lines, each complete. */
export interface MarkedVersions extends Versions {
	readonly ours: string;
	readonly theirs: string;
	/** The lines that both have. */
	readonly common: string;
}

/**
 * Whether a text with marker lines is as Git left it, so that nothing was chosen or written in it since: each of its lines is in a version
 * that Git merged, and on each side it has what that side added and not what that side took out.
 */
export function isAsGitLeft({ ours, theirs }: MarkedVersions, versions: Versions): boolean {
	const linesOf = (text = ''): ReadonlySet<string> => new Set(text.split(/\r?\n/));
	const base = linesOf(versions.base);
	return ([['ours', ours, 'theirs'], ['theirs', theirs, 'ours']] as const).every(([side, text, otherSide]) => {
		const [marked, own, other] = [linesOf(text), linesOf(versions[side]), linesOf(versions[otherSide])];
		return [...own].every(line => base.has(line) || marked.has(line))
			&& [...marked].every(line => own.has(line) || (other.has(line) && !base.has(line)));
	});
}

/**
 * Returns the versions of a text in which Git has left marker lines. The base is known only where Git was set to write it
 * (`merge.conflictStyle`). Undefined if the markers are incomplete or nested: then lines can't be assigned to a side.
 */
export function versionsIn(text: string): MarkedVersions | undefined {
	const lines = { ours: '', base: '', theirs: '', common: '' };
	let side: 'all' | 'ours' | 'base' | 'theirs' = 'all';
	let conflicts = 0;
	let withBase = 0;
	for (const line of text.split(/(?<=\n)/)) {
		if (begins.test(line) && side === 'all') {
			side = 'ours';
			conflicts += 1;
		} else if (base.test(line) && side === 'ours') {
			side = 'base';
			withBase += 1;
		} else if (middle.test(line) && (side === 'ours' || side === 'base')) {
			side = 'theirs';
		} else if (ends.test(line) && side === 'theirs') {
			side = 'all';
		} else if (begins.test(line) || ends.test(line)) {
			return undefined;
		} else if (side === 'all') {
			lines.ours += line;
			lines.base += line;
			lines.theirs += line;
			lines.common += line;
		} else {
			lines[side] += line;
		}
	}
	const { ours, theirs, common } = lines;
	return side === 'all' && conflicts > 0 ? { ours, theirs, common, ...withBase === conflicts && { base: lines.base } } : undefined;
}
