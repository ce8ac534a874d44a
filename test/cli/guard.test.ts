import { isLong } from '../core/longForm';
import { assertModest, readAllCold } from './coldProcesses';

/** As many as fit into a megabyte, which is the largest file that is read. */
const megabyteOf = (unit: string, before = '', after = ''): string =>
	before + unit.repeat(Math.floor((2 ** 20 - before.length - after.length) / unit.length)) + after;
const lines = (count: number, of: (i: number) => string): string => Array.from({ length: count }, (_, i) => of(i)).join('\n');

/** Texts that cost a parser much more than their length, by what they are made of; each was found by measuring, the worst come first. */
const costly: Readonly<Record<string, string>> = {
	'open brackets': megabyteOf('['),
	'pairs of brackets': megabyteOf('[]'),
	'commas in a list': megabyteOf(',', '[', ']'),
	'items with a tag': megabyteOf('- !x y\n'),
	'two thirds of a megabyte of documents': '---\n'.repeat(170_000),
	'wrong escapes': megabyteOf('\\q', '"', '"'),
	'pairs of brackets in a nested list': megabyteOf('[],', '['.repeat(60), ']'.repeat(60)),
	'commas in a map': megabyteOf(',', '{', '}'),
	'dashes': megabyteOf('- '),
	'empty items': megabyteOf('-\n'),
	'items': megabyteOf('- x\n'),
	'items with an anchor': megabyteOf('- &a y\n'),
	'aliases': megabyteOf('- *a\n', '- &a x\n'),
	'almost too many items': lines(70_000, () => '- x'),
	'keys': lines(60_000, i => `k${String(i)}: x`),
	'keys in a map in braces': `{${lines(60_000, i => `k${String(i)}: x,`)}}`,
	'explicit keys': megabyteOf('? a\n'),
	'documents': megabyteOf('---\n'),
	'ends of documents': '...\n'.repeat(170_000),
	'directives': '%Y x\n'.repeat(120_000),
	'closing braces': '}'.repeat(300_000),
	'empty lines': megabyteOf('\n'),
	'empty lines in a block': megabyteOf('\n', 'a: |\n', ' x'),
	'comments': megabyteOf('#\n'),
	'quotes': megabyteOf('"'),
};

suite('The guard before the parser', () => {
	test('a megabyte of anything costs at most a second and a half of the processor and 260 MB, in cold processes', async () => {
		const texts = Object.values(costly).slice(0, isLong ? undefined : 3);
		assertModest(await readAllCold(texts, 1), 1_500, 260);
	});
});
