import { textBelowBlock } from '../../record/textBelowBlock';
import { nearest } from '../../text/nearest';
import { offsetsOf } from '../../text/range';
import { type FixProvider, type FixProviders, fix, replaceWith, useExpected } from './fix';

/** Returns the value on one line of block YAML, without indentation, hyphens and key, and its column. */
function valueOfLine(line: string): { readonly start: number; readonly text: string } {
	const start = /^[ \t]*(?:-[ \t]+)*(?:[\w .-]+:[ \t]+)?(?=\S)/.exec(line)?.[0].length ?? 0;
	return { start, text: line.slice(start).trimEnd() };
}

/** Quotes the whole value of the problem's line, including the part that YAML does not read as text. */
const quoteLine: FixProvider = (problem, context) => {
	const lineStart = offsetsOf(context.text, { start: { line: problem.range.start.line, character: 0 }, end: problem.range.start }).start;
	const line = context.text.slice(lineStart).split(/\r?\n/, 1)[0] ?? '';
	const { start, text } = valueOfLine(line);
	return fix(
		context.words.fix.quote, [{ start: lineStart + start, end: lineStart + start + text.length, text: JSON.stringify(text) }], context,
	);
};

/** Fixes of syntax, keys, words and dates. */
export const textFixes: FixProviders = {
	'yaml.colonInText': quoteLine,
	'yaml.reservedSign': quoteLine,
	'yaml.hashEatsText': quoteLine,
	'yaml.tab': (problem, context) => {
		const { start, end } = offsetsOf(context.text, problem.range);
		return fix(context.words.fix.spaces, [{ start, end, text: context.text.slice(start, end).replaceAll('\t', '  ') }], context);
	},
	'yaml.textBelowBlock': (problem, context) => {
		const below = textBelowBlock(context.text, problem.range.start.line);
		const edits = below && Array.from({ length: below.last - below.first + 1 }, (_, i) => {
			const { start } = offsetsOf(context.text, { start: { line: below.first + i, character: 0 }, end: problem.range.end });
			return { start, end: start, text: below.indent };
		}).filter(({ start }) => !/^[ \t]*(?:\r?\n|$)/.test(context.text.slice(start)) && !context.text.startsWith(below.indent, start));
		return fix(context.words.fix.moveIntoBlock(below?.key ?? ''), edits, context);
	},
	'record.unknownKey': useExpected,
	'record.translatedKey': useExpected,
	'record.translatedWord': useExpected,
	'record.dateForm': (problem, context) => {
		const { start, end } = offsetsOf(context.text, problem.range);
		const written = context.text.slice(start, end);
		return problem.expected === undefined
			? []
			: fix(
				context.words.fix.replace(problem.expected),
				[{ start, end, text: written.replace(problem.value ?? '', problem.expected) }],
				context,
			);
	},
	'record.unknownWord': (problem, context) => {
		const known = (problem.expected ?? '').split(', ');
		const best = nearest(problem.value ?? '', known);
		return [
			...(best === undefined ? [] : replaceWith(best, problem, context)),
			...known.filter(word => word !== best).flatMap(word => replaceWith(word, problem, context, false)),
		];
	},
	'template.unknownPlaceholder': (problem, context) => problem.expected === undefined
		? []
		: replaceWith(`{{${problem.expected}}}`, problem, context),
	'frontMatter.unclosed': (_, context) => {
		const closeAt = /^---[ \t]*\r?\n(?:[\w-]+:.*\r?\n|[ \t]+.*\r?\n)*/.exec(context.text)?.[0].length;
		return closeAt === undefined
			? []
			: fix(
				context.words.fix.closeHead,
				[{ start: closeAt, end: closeAt, text: context.text.startsWith('---\r') ? '---\r\n' : '---\n' }],
				context,
			);
	},
};
