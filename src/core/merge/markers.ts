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
