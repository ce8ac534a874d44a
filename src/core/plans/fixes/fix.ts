import { type Uri } from '../../text/uri';
import type { Plan } from '../plan';
import type { TextEdit } from '../../text/textEdit';
import { type Programme } from '../../programme/programme';
import type { ParsedFile } from '../../files/parsedFile';
import { offsetsOf } from '../../text/range';
import { isSameKey } from '../../record/keys';
import type { Problem, ProblemCode } from '../../record/problem';
import type { Day } from '../../time/days';
import type { Words } from '../../words/words';
import { OpenYaml } from '../../yaml/edit/openYaml';
import { YamlDraft } from '../../yaml/edit/yamlDraft';

/** A fix for a problem. */
export interface Fix {
	readonly title: string;
	readonly plan: Plan;
	/** Whether it is the default fix, which can be applied to all such problems of a file at once. */
	readonly preferred: boolean;
}

/** The input of a fix. */
export interface FixContext {
	readonly file: ParsedFile;
	/** The file's text; every fix is an edit of just this text. */
	readonly text: string;
	readonly programme: Programme;
	/** `people.yaml` with its text, to add people to. */
	readonly people?: { readonly uri: Uri; readonly text: string };
	readonly today: Day;
	readonly words: Words;
	/** Whether a file or folder exists at a uri. */
	readonly taken: (uri: Uri) => boolean;
}

/** Returns the fixes for a problem, best first. */
export type FixProvider = (problem: Problem, context: FixContext) => readonly Fix[];

/** Fix providers by problem code. */
export type FixProviders = Readonly<Partial<Record<ProblemCode, FixProvider>>>;

/** Returns a plan with edits of the context's file only. */
export function planEdits({ file, text, programme }: FixContext, edits: readonly TextEdit[]): Plan {
	return { within: programme.folder, create: [], edit: [{ uri: file.uri, expected: text, edits }] };
}

/** Returns one fix with edits of the context's file, or none if `edits` is undefined. */
export const fix = (title: string, edits: readonly TextEdit[] | undefined, context: FixContext, preferred = true): readonly Fix[] =>
	edits ? [{ title, plan: planEdits(context, edits), preferred }] : [];

/** Returns a fix that replaces the problem's range by a text. */
export const replaceWith = (text: string, problem: Problem, context: FixContext, preferred = true): readonly Fix[] =>
	fix(context.words.fix.replace(text), [{ ...offsetsOf(context.text, problem.range), text }], context, preferred);

/** Returns a fix that replaces the problem's range by its `expected` text, if there is one. */
export const useExpected: FixProvider = (problem, context) =>
	problem.expected === undefined ? [] : replaceWith(problem.expected, problem, context);

/**
 * Returns a fix that sets a key in the map that contains the problem's range. None where the key, or another name of it, has a value that
 * the problem is not about: one that could not be read.
 */
export const setBeside = (
	key: string, value: string | number, title: string, problem: Problem, context: FixContext, preferred = true,
): readonly Fix[] => {
	const open = OpenYaml.parse(context.text);
	const found = open?.pathAt(offsetsOf(context.text, problem.range).start);
	if (!open || !found) {
		return [];
	}
	const last = found.path.at(-1);
	const path = [...typeof last === 'string' ? found.path.slice(0, -1) : found.path, key];
	const isAbout = typeof last === 'string' && isSameKey(last, key);
	if (!isAbout && ![undefined, ''].includes(open.textAt({ ...found, path }, isSameKey))) {
		return [];
	}
	const draft = new YamlDraft(open, { ...found, sameKey: isSameKey });
	return fix(title, draft.set(path, value, { order: actionOrder }).finish()?.edits, context, preferred);
};

const actionOrder = ['id', 'text', 'owner', 'due', 'state', 'done_on', 'goal', 'evidence'];
