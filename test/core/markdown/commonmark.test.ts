import { assert } from 'chai';
import { renderNote } from '../../../src/core/markdown/noteRenderer';
import { pageLook } from './pageLook';
import { expectedFrom, readExamples, shownAs } from './specification';

/** Numbers from one to another. */
const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** Where the page means to differ from the specification, by the examples' numbers. */
const differences: Readonly<Record<string, readonly number[]>> = {
	'raw HTML is text': [
		21,
		31,
		...range(148, 178),
		180,
		...range(182, 184),
		...range(186, 193),
		203,
		346,
		...range(477, 479),
		493,
		496,
		526,
		538,
		...range(615, 619),
		625,
		...range(629, 633),
		645,
		646,
	],
	'comments are hidden': [179, 185, 310, 311, 627, 628],
	'a comment that a blank line interrupts is text, since its end may never come': [181],
	'a link that leads nowhere, or that a browser could take for another computer’s, is text': [202, 204, 488, 502, 504],
	'a link of a scheme that is not on the list is text': [598, 600, 601, 603],
	'an address of the web is a link without brackets too': [604, 610, 613],
	'what stands between two lines of hyphens at the beginning is the head': [96, 98],
};

/** The same of GitHub's extensions. */
const extensionDifferences: Readonly<Record<string, readonly number[]>> = {
	'raw HTML is text': [12, 22],
	'one tilde is a tilde': [17, 18],
	'an address without its scheme is no link': [19, 24, 25],
	'nothing is expected but that it ends': [20],
	// Their own tests say what they look like.
	'footnotes and task boxes have attributes of their own': [23, 26, 27, 28],
};

/** The examples that are shown otherwise than expected, and nothing about them that is not said here. */
function othersThan(file: string): readonly number[] {
	return readExamples(file).filter(({ markdown, html }) => shownAs(markdown) !== expectedFrom(html)).map(({ example }) => example);
}

const sorted = (reasons: Readonly<Record<string, readonly number[]>>): readonly number[] =>
	Object.values(reasons).flat().sort((a, b) => a - b);

suite('Markdown', () => {
	test('is what the CommonMark specification says, but where the page means to differ', () => {
		assert.strictEqual(readExamples('commonmark-spec.json').length, 655);
		assert.deepEqual(othersThan('commonmark-spec.json'), sorted(differences));
	});

	test('has GitHub’s tables, and its other extensions where the page means to have them', () => {
		assert.deepEqual(othersThan('gfm-extensions.json'), sorted(extensionDifferences));
	});

	test('has a line for every line of a paragraph, as it was typed', () => {
		for (const is of ['page', 'field', 'file', 'quoted'] as const) {
			const [block] = renderNote('one\ntwo  \nthree\\\nfour', { ...pageLook, is });
			assert.strictEqual(block?.html, '<p>one<br>\ntwo<br>\nthree<br>\nfour</p>\n');
		}
	});

	test('never makes a tag of the text itself', () => {
		const own = /<\/?(?:p|pre|code(?: class="language-[a-z]+")?|em|strong|ul|ol|li|blockquote|br|a href="[^"<>]*"|a)>/g;
		for (const { markdown, example } of readExamples('commonmark-spec.json')) {
			if (differences['raw HTML is text']!.includes(example)) {
				assert.notMatch(shownAs(markdown).replaceAll(own, ''), /[<>]/, String(example));
			}
		}
	});
});
