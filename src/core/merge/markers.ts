import type { Versions } from './merge';

const begins = /^<{7}(?: |\r?\n|$)/;
const base = /^\|{7}(?: |\r?\n|$)/;
const middle = /^={7}\r?\n/;
const ends = /^>{7}(?: |\r?\n|$)/;

/**
 * Returns the complete versions of a text in which Git has left marker lines. The base is known only where Git was set to write it
 * (`merge.conflictStyle`). Undefined if the markers are incomplete or nested: then lines can't be assigned to a side.
 */
export function versionsIn(text: string): Versions & { readonly ours: string; readonly theirs: string } | undefined {
	const lines = { ours: '', base: '', theirs: '' };
	let side: 'all' | keyof typeof lines = 'all';
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
		} else {
			lines[side] += line;
		}
	}
	const { ours, theirs } = lines;
	return side === 'all' && conflicts > 0 ? { ours, theirs, ...withBase === conflicts && { base: lines.base } } : undefined;
}
