import { textBelowBlock } from '../../record/textBelowBlock';
import { keyForm } from '../../record/keyForm';
import { isSameKey } from '../../record/keys';
import { isKnownKey } from '../../record/knownKeys';
import { markedLinesAt } from '../../record/listMarks';
import type { Problem } from '../../record/problem';
import { nearest } from '../../text/nearest';
import { offsetsOf } from '../../text/range';
import { OpenYaml } from '../../yaml/edit/openYaml';
import { writeScalar, type NewValue } from '../../yaml/edit/renderValue';
import { YamlDraft } from '../../yaml/edit/yamlDraft';
import { type Fix, type FixContext, type FixProvider, type FixProviders, fix, replaceWith, useExpected } from './fix';
import { OpenRecord } from '../changeRecord';
import { calendarId } from '../programme/calendarId';
import { joinKey } from './joinKeys';

/** Returns the value on one line of block YAML, without indentation, hyphens and key, and its column. */
function valueOfLine(line: string): { readonly start: number; readonly text: string } {
	const [before = '', dash = '', key = ''] = /^[ \t]*((?:-[ \t]+)*)(?:([\w .-]+):[ \t]+)?(?=\S)/.exec(line) ?? [];
	// In a list item, `Rapat: tiap Jumat` is a text.
	const start = dash === '' || isKnownKey(key) ? before.length : /^[ \t]*(?:-[ \t]+)*/.exec(line)![0].length;
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

/** Replaces a placeholder by the known one that it resembles. */
const namePlaceholder: FixProvider = (problem, context) =>
	problem.expected === undefined ? [] : replaceWith(`{{${problem.expected}}}`, problem, context);

/** Replaces the value that begins at the problem's range. */
function setHere(value: NewValue, title: string, problem: Problem, context: FixContext): readonly Fix[] {
	const { start } = offsetsOf(context.text, problem.range);
	const open = OpenYaml.parse(context.text);
	const found = open?.valueAt(start);
	return fix(title, open && found && new YamlDraft(open, found).set(found.path, value).finish()?.edits, context);
}

/** Writes the expected text in the place of the value, with quotation marks where YAML needs them. */
const writeExpected: FixProvider = (problem, context) =>
	problem.expected === undefined ? [] : setHere(problem.expected, context.words.fix.replace(problem.expected), problem, context);

/** Joins the value of a second key with the first one's. It is not preferred: values that were not read before can have problems. */
const joinSecond: FixProvider = (problem, context) => {
	const key = problem.expected ?? keyForm(problem.value ?? '');
	return fix(context.words.fix.joinInto(key), joinKey(context.text, offsetsOf(context.text, problem.range), key), context, false);
};

/** Fixes of syntax, keys and words. */
export const textFixes: FixProviders = {
	'yaml.colonInText': quoteLine,
	'yaml.listMark': (problem, context) => {
		const marked = markedLinesAt(context.text, problem.range.start.line);
		const lineEnd = context.text.includes('\r\n') ? '\r\n' : '\n';
		return fix(context.words.fix.listEntries, marked && [{
			...offsetsOf(context.text, problem.range),
			text: marked.entries.map(entry => `- ${writeScalar(entry, 'block', '')}`).join(lineEnd + marked.indent),
		}], context);
	},
	'record.listMark': (problem, context) => setHere(problem.value?.split('\n') ?? [], context.words.fix.listEntries, problem, context),
	'record.colonInEntry': (problem, context) => setHere(problem.value ?? '', context.words.fix.quote, problem, context),
	'link.backslash': writeExpected,
	'link.missing': writeExpected,
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
		const isSummary = below === undefined || isSameKey(below.key, 'summary');
		return fix(context.words.fix.moveIntoBlock(isSummary ? undefined : below.key), edits, context);
	},
	'yaml.duplicateKey': joinSecond,
	'record.unknownKey': useExpected,
	'record.translatedKey': useExpected,
	'record.translatedWord': useExpected,
	'record.unknownWord': (problem, context) => {
		const known = (problem.expected ?? '').split(', ');
		const best = nearest(problem.value ?? '', known);
		return [
			...(best === undefined ? [] : replaceWith(best, problem, context)),
			...known.filter(word => word !== best).flatMap(word => replaceWith(word, problem, context, false)),
		];
	},
	'programme.noId': (_, context) => {
		const id = calendarId(context.programme);
		return fix(context.words.fix.addId(id), OpenRecord.programme(context.text)?.change([{ set: ['id'], to: id, first: true }])?.edits, context);
	},
	'template.unknownPlaceholder': namePlaceholder,
	'message.unknownPlaceholder': namePlaceholder,
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
