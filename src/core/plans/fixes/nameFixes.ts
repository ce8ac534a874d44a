import { offsetsOf } from '../../text/range';
import type { TextEdit } from '../../text/textEdit';
import { OpenYaml } from '../../yaml/edit/openYaml';
import { writeScalar } from '../../yaml/edit/renderValue';
import { YamlDraft } from '../../yaml/edit/yamlDraft';
import { changeSession } from '../changeRecord';
import { fix, type FixContext, type FixProviders } from './fix';
import type { Problem } from '../../record/problem';
import { type Session, sessionAtLine } from '../../record/session';

/** Fixes of names in lists, and of names that are written in several ways. */
export const nameFixes: FixProviders = {
	'record.degreesInList': (problem, context) => {
		const { start, end } = offsetsOf(context.text, problem.range);
		// A comment between the entries would be lost.
		const edits = context.text.slice(start, end).includes('#') ? undefined : [{ start, end, text: JSON.stringify(problem.value ?? '') }];
		return fix(context.words.fix.quoteName(problem.value ?? ''), edits, context);
	},
	'record.namesInText': (problem, context) => {
		const names = (problem.expected ?? '').split('; ');
		return fix(context.words.fix.splitNames(names), planEntries(names, problem, context), context, false);
	},
	'record.onePerson': (problem, context) =>
		(problem.expected ?? '').split('; ').flatMap(name => writeName(name, problem, context, false)),
	'reference.otherSpelling': (problem, context) => writeName(problem.expected ?? '', problem, context, true),
	'reference.ambiguousPerson': (problem, context) =>
		(problem.expected ?? '').split(', ').filter(id => id !== '').flatMap(id => writeName(id, problem, context, false)),
};

/** Returns the fix that writes a name in the place of another one; in quotation marks where YAML needs them there. */
function writeName(name: string, problem: Problem, context: FixContext, preferred: boolean): ReturnType<typeof fix> {
	const edits = [{ ...offsetsOf(context.text, problem.range), text: writeScalar(name, 'flow', '') }];
	return fix(context.words.fix.replace(name), edits, context, preferred);
}

/** Returns the edits that make entries of a list of one text. */
function planEntries(names: readonly string[], problem: Problem, { text, file }: FixContext): readonly TextEdit[] | undefined {
	const range = offsetsOf(text, problem.range);
	const open = OpenYaml.parse(text);
	const found = open?.valueAt(range.start);
	if (!open || !found) {
		return undefined;
	}
	if (typeof found.path.at(-2) === 'number' && typeof found.path.at(-1) === 'string') {
		const session = sessionAtLine(file.sessions, problem.range.start.line);
		return session && splitEntry(names, problem.value ?? '', session, text);
	}
	if (typeof found.path.at(-1) !== 'number') {
		return new YamlDraft(open, found).set(found.path, names).finish()?.edits;
	}
	const before = text.slice(text.lastIndexOf('\n', range.start - 1) + 1, range.start);
	const indent = /^([ \t]*)-[ \t]+$/.exec(before)?.[1];
	return [{
		...range,
		text: indent === undefined
			? names.map(name => writeScalar(name, 'flow', '')).join(', ')
			: names.map(name => writeScalar(name, 'block', '')).join(`${text.includes('\r\n') ? '\r\n' : '\n'}${indent}- `),
	}];
}

/** Gives each name an entry of its own in the attendance, or in the list of those who have reflected, with what is said of all of them. */
function splitEntry([first = '', ...others]: readonly string[], written: string, session: Session, text: string): readonly TextEdit[] | undefined {
	for (const key of ['attendance', 'reflected'] as const) {
		const entries: readonly { readonly person?: string }[] = session[key] ?? [];
		const i = entries.findIndex(({ person }) => person === written);
		if (i >= 0) {
			return changeSession(text, session, [
				{ set: [key, i, 'person'], to: first }, ...others.map(person => ({ append: [key], item: { ...entries[i], person } })),
			]);
		}
	}
	return undefined;
}
