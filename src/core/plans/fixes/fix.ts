import { type Uri } from '../../text/uri';
import type { Plan } from '../plan';
import type { TextEdit } from '../../text/textEdit';
import { type Programme } from '../../programme/programme';
import type { ParsedFile } from '../../files/parsedFile';
import { offsetsOf } from '../../text/range';
import type { Problem, ProblemCode } from '../../record/problem';
import type { Day } from '../../time/days';
import type { Words } from '../../words/words';
import { OpenYaml } from '../../yaml/edit/openYaml';
import { YamlDraft } from '../../yaml/edit/yamlDraft';

/** A fix for a problem. */
export interface Fix {
	readonly title: string;
	readonly plan: Plan;
	/** The one that nearly everybody wants: it can be applied to every such problem of a file. */
	readonly preferred: boolean;
}

/** What a fix may know. */
export interface FixContext {
	readonly file: ParsedFile;
	/** The file's text; every fix is an edit of just this text. */
	readonly text: string;
	readonly programme: Programme;
	/** `people.yaml` with its text, for adding somebody. */
	readonly people?: { readonly uri: Uri; readonly text: string };
	readonly today: Day;
	readonly words: Words;
	/** Whether there is something at a place already. */
	readonly taken: (uri: Uri) => boolean;
}

/** The fixes for a problem, the best first. */
export type FixProvider = (problem: Problem, context: FixContext) => readonly Fix[];

export type FixProviders = Readonly<Partial<Record<ProblemCode, FixProvider>>>;

export function planEdits({ file, text, programme }: FixContext, edits: readonly TextEdit[]): Plan {
	return { within: programme.folder, create: [], edit: [{ uri: file.uri, expected: text, edits }] };
}

export const fix = (title: string, edits: readonly TextEdit[] | undefined, context: FixContext, preferred = true): readonly Fix[] =>
	edits ? [{ title, plan: planEdits(context, edits), preferred }] : [];

/** Puts other words in the problem's place. */
export const replaceWith = (text: string, problem: Problem, context: FixContext, preferred = true): readonly Fix[] =>
	fix(context.words.fix.replace(text), [{ ...offsetsOf(context.text, problem.range), text }], context, preferred);

export const useExpected: FixProvider = (problem, context) =>
	problem.expected === undefined ? [] : replaceWith(problem.expected, problem, context);

/** Sets a key beside the one that the problem is about. */
export const setBeside = (
	key: string, value: string, title: string, problem: Problem, context: FixContext, preferred = true,
): readonly Fix[] => {
	const open = OpenYaml.parse(context.text);
	const found = open?.pathAt(offsetsOf(context.text, problem.range).start);
	if (!open || !found) {
		return [];
	}
	const parent = typeof found.path.at(-1) === 'string' ? found.path.slice(0, -1) : found.path;
	return fix(title, new YamlDraft(open, found).set([...parent, key], value, { order: actionOrder }).finish()?.edits, context, preferred);
};

const actionOrder = ['id', 'text', 'owner', 'due', 'state', 'done_on', 'goal', 'evidence'];
