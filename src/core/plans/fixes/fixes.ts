import { join, nameOf, parentOf, type Uri } from '../../text/uri';
import { oneLine } from '../names';
import type { Plan } from '../plan';
import type { TextEdit } from '../../text/textEdit';
import { isKnown, knownIds } from '../../analysis/problems/references';
import { isDefined } from '../../programme/idLocations';
import { menteesOf, mentorsOf, nameOfPerson, type Programme } from '../../programme/programme';
import { nearest } from '../../text/nearest';
import type { ParsedFile } from '../../files/parsedFile';
import { offsetsOf, type Position, type Range } from '../../text/range';
import type { Problem, ProblemCode } from '../../record/problem';
import { sessionAtLine, type Session } from '../../record/session';
import { hasMixedLineEnds } from '../../text/source';
import type { Day } from '../../time/days';
import { plainText } from '../../text/plainText';
import type { Words } from '../../words/words';
import { OpenYaml } from '../../yaml/edit/openYaml';
import { YamlDraft } from '../../yaml/edit/yamlDraft';
import { lacksOwnId } from '../../programme/queries';
import { freeSessionId, idToAdd, planId } from './addId';
import { joinLists } from './joinLists';
import { keepBoth, takeApart } from './keepBoth';
import { placementFixes } from './placementFixes';
import { sessionsOfNote } from './sessionsOfNote';

/** A cure for a problem. */
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

type Cure = (problem: Problem, context: FixContext) => readonly Fix[];

/** The cures for a problem, the best first; none in a file whose line ends would change with it. */
export function fixesFor(problem: Problem, context: FixContext): readonly Fix[] {
	return hasMixedLineEnds(context.text) ? [] : cures[problem.code]?.(problem, context) ?? placementFixes[problem.code]?.(context) ?? [];
}

/** What is offered without a fault: an id of its own for the session at a place. */
export function addIdAt({ line }: Position, context: FixContext): Fix | undefined {
	const { file, programme, text, words } = context;
	const session = sessionAtLine(file.sessions, line);
	if (!session || !lacksOwnId(file, session)) {
		return undefined;
	}
	const id = idToAdd(file, session, programme);
	return fix(words.fix.addId(id), planId(text, session, id), context, false)[0];
}

/** The preferred cures of all problems of one kind in a file, as one plan; undefined when there are fewer than two. */
export function fixAll(code: ProblemCode, problems: readonly Problem[], context: FixContext): Plan | undefined {
	const edits: TextEdit[] = [];
	let cured = 0;
	for (const problem of problems.filter(p => p.code === code)) {
		const [fix] = fixesFor(problem, context).filter(f => f.preferred);
		const mine = fix?.plan.edit.every(edit => edit.uri === context.file.uri) === true && fix.plan.create.length === 0 && !fix.plan.move ? fix.plan.edit.flatMap(edit => edit.edits) : [];
		const overlaps = mine.some(edit => edits.some(other => edit.start < other.end && other.start < edit.end) || edits.some(other => edit.start === other.start));
		if (mine.length > 0 && !overlaps) {
			edits.push(...mine);
			cured += 1;
		}
	}
	return cured < 2 ? undefined : planEdits(context, edits);
}

function planEdits({ file, text, programme }: FixContext, edits: readonly TextEdit[]): Plan {
	return { within: programme.folder, create: [], edit: [{ uri: file.uri, expected: text, edits }] };
}

const fix = (title: string, edits: readonly TextEdit[] | undefined, context: FixContext, preferred = true): readonly Fix[] =>
	edits ? [{ title, plan: planEdits(context, edits), preferred }] : [];

/** Puts other words in the problem's place. */
const replaceWith = (text: string, problem: Problem, context: FixContext, preferred = true): readonly Fix[] =>
	fix(context.words.fix.replace(text), [{ ...offsetsOf(context.text, problem.range), text }], context, preferred);

const useExpected: Cure = (problem, context) => problem.expected === undefined ? [] : replaceWith(problem.expected, problem, context);

/** The value on one line of block YAML behind its indentation, dashes and key, and its column. */
function valueOfLine(line: string): { readonly start: number; readonly text: string } {
	const start = /^[ \t]*(?:-[ \t]+)*(?:[\w .-]+:[ \t]+)?(?=\S)/.exec(line)?.[0].length ?? 0;
	return { start, text: line.slice(start).trimEnd() };
}

/** Quotes the whole value of the problem's line, with what YAML would have cut off. */
const quoteLine: Cure = (problem, context) => {
	const lineStart = offsetsOf(context.text, { start: { line: problem.range.start.line, character: 0 }, end: problem.range.start }).start;
	const line = context.text.slice(lineStart).split(/\r?\n/, 1)[0] ?? '';
	const { start, text } = valueOfLine(line);
	return fix(context.words.fix.quote, [{ start: lineStart + start, end: lineStart + start + text.length, text: JSON.stringify(text) }], context);
};

const pickKnown: Cure = (problem, context) => {
	const reference = context.file.references.find(r => r.id === problem.value && r.range.start.line === problem.range.start.line && r.range.start.character === problem.range.start.character);
	const known = reference ? knownIds(reference.to, reference, context.file, context.programme) : [];
	const others = known.filter(id => id !== problem.expected).slice(0, 5);
	return [...useExpected(problem, context), ...others.flatMap(id => replaceWith(id, problem, context, false))];
};

const addPerson: Cure = (problem, context) => {
	const { people, programme, words } = context;
	const edits = people && problem.value !== undefined ? YamlDraft.open(people.text)?.append(['people'], { id: problem.value, name: problem.value }).finish()?.edits : undefined;
	return people && edits
		? [{ title: words.fix.addPerson(problem.value ?? ''), plan: { within: programme.folder, create: [], edit: [{ uri: people.uri, expected: people.text, edits }] }, preferred: false }]
		: [];
};

/** Sets a key beside the one that the problem is about. */
const setBeside = (key: string, value: string, title: string, problem: Problem, context: FixContext, preferred = true): readonly Fix[] => {
	const open = OpenYaml.parse(context.text);
	const found = open?.pathAt(offsetsOf(context.text, problem.range).start);
	if (!open || !found) {
		return [];
	}
	const parent = typeof found.path.at(-1) === 'string' ? found.path.slice(0, -1) : found.path;
	return fix(title, new YamlDraft(open, found).set([...parent, key], value, { order: actionOrder }).finish()?.edits, context, preferred);
};

const actionOrder = ['id', 'text', 'owner', 'due', 'state', 'done_on', 'goal', 'evidence'];

/** In a note, the sessions that it is likely about. */
const likelySessions = ({ file, programme }: FixContext): readonly Session[] => file.kind === 'reflection' ? sessionsOfNote(file, programme) : [];

/** Names a note's session, first in its head. */
const nameSession: Cure = (_, context) => {
	const { text, words } = context;
	const [opening = '', lineEnd = ''] = /^---[ \t]*(\r?\n)/.exec(text) ?? [];
	return opening === '' ? [] : likelySessions(context).flatMap(({ id, date, title = '' }) => {
		const described = [words.day(date), plainText(title)].filter(part => part !== '').join(' · ');
		return fix(words.reflections.aboutSession(described), [{ start: opening.length, end: opening.length, text: `session: ${oneLine(id)}${lineEnd}` }], context, false);
	});
};

const cures: Partial<Record<ProblemCode, Cure>> = {
	'yaml.colonInText': quoteLine,
	'yaml.reservedSign': quoteLine,
	'yaml.hashEatsText': quoteLine,
	'yaml.tab': (problem, context) => {
		const { start, end } = offsetsOf(context.text, problem.range);
		return fix(context.words.fix.spaces, [{ start, end, text: context.text.slice(start, end).replaceAll('\t', '  ') }], context);
	},
	'record.unknownKey': useExpected,
	'record.translatedKey': useExpected,
	'record.translatedWord': useExpected,
	'record.dateForm': (problem, context) => {
		const { start, end } = offsetsOf(context.text, problem.range);
		const written = context.text.slice(start, end);
		return problem.expected === undefined ? [] : fix(context.words.fix.replace(problem.expected), [{ start, end, text: written.replace(problem.value ?? '', problem.expected) }], context);
	},
	'record.unknownWord': (problem, context) => {
		const known = (problem.expected ?? '').split(', ');
		const best = nearest(problem.value ?? '', known);
		return [...(best === undefined ? [] : replaceWith(best, problem, context)), ...known.filter(word => word !== best).flatMap(word => replaceWith(word, problem, context, false))];
	},
	'reference.unknownPerson': (problem, context) => [...useExpected(problem, context), ...addPerson(problem, context)],
	'reference.unknownPair': pickKnown,
	'reference.unknownGoal': pickKnown,
	'reference.unknownSession': (problem, context) => [...useExpected(problem, context), ...likelySessions(context).filter(({ id }) => id !== problem.expected).flatMap(({ id }) => replaceWith(oneLine(id), problem, context, false))],
	'reflection.noSession': nameSession,
	'reference.unknownAction': useExpected,
	'reference.unknownTemplate': useExpected,
	'reference.unknownCohort': pickKnown,
	'reference.unknownValue': pickKnown,
	'template.unknownPlaceholder': (problem, context) => problem.expected === undefined ? [] : replaceWith(`{{${problem.expected}}}`, problem, context),
	'session.noDate': (problem, context) => {
		const day = /\d{4}-\d{2}-\d{2}/.exec(nameOf(context.file.uri))?.[0] ?? context.today;
		const open = OpenYaml.parse(context.text);
		const { document, path } = open?.mapAt(offsetsOf(context.text, problem.range).start) ?? { document: 0, path: [] };
		const order = ['id', 'title', 'pair', 'kind', 'status'];
		return fix(context.words.fix.addDate(day), open && new YamlDraft(open, { document }).set([...path, 'date'], day, { order }).finish()?.edits, context);
	},
	'session.statusContradictsDate': (problem, context) => replaceWith('scheduled', problem, context),
	'action.doneWithoutDay': (problem, context) => setBeside('done_on', context.today, context.words.fix.doneOn(context.today), problem, context),
	'action.noOwner': (problem, context) => {
		const session = sessionAtLine(context.file.sessions, problem.range.start.line);
		const people = (session ? [...menteesOf(context.programme, session), ...mentorsOf(context.programme, session)] : [])
			.filter(id => isKnown({ to: 'person', id, range: problem.range }, context.file, context.programme));
		return people.flatMap((person, i) => setBeside('owner', person, context.words.fix.owner(nameOfPerson(context.programme, person)), problem, context, i === 0));
	},
	'id.duplicate': (problem, context) => {
		const { file, programme, text, words } = context;
		const { value = '', range } = problem;
		const session = file.sessions.find(({ id }, i) => {
			const ranges = file.sessionRanges[i];
			return id === value && ranges && isSameStart(ranges.id ?? ranges.date, range);
		});
		if (session && !session.hasOwnId) {
			const own = freeSessionId(file, session, programme);
			return fix(words.fix.newId(own), planId(text, session, own), context, false);
		}
		const free = nextFreeId(value, problem, context);
		const isImplied = file.pair?.id === value && !file.definitions.some(d => d.of === 'pair');
		return fix(words.fix.newId(free), isImplied ? YamlDraft.open(text)?.set(['id'], free, { first: true }).finish()?.edits : [{ ...offsetsOf(text, range), text: free }], context, false);
	},
	'file.conflict': (_, context) => {
		const sides = takeApart(context.text);
		const joined = sides && joinLists(sides.ours, sides.theirs);
		if (joined !== undefined) {
			return fix(context.words.fix.keepBothEntries, [{ start: 0, end: context.text.length, text: joined }], context);
		}
		const both = context.file.kind === 'session' ? keepBoth(context.text, nameOf(context.file.uri), name => context.programme.files.some(f => f.uri === join(parentOf(context.file.uri) ?? '', name))) : undefined;
		return both ? [{
			title: context.words.fix.keepBoth(both.second.name),
			plan: {
				within: context.programme.folder,
				create: [{ uri: join(parentOf(context.file.uri) ?? '', both.second.name), text: both.second.text }],
				edit: [{ uri: context.file.uri, expected: context.text, edits: [{ start: 0, end: context.text.length, text: both.first }] }],
			},
			preferred: true,
		}] : [];
	},
	'frontMatter.unclosed': (_, context) => {
		const head = /^---[ \t]*\r?\n(?:[\w-]+:.*\r?\n|[ \t]+.*\r?\n)*/.exec(context.text)?.[0].length;
		return head === undefined ? [] : fix(context.words.fix.closeHead, [{ start: head, end: head, text: context.text.startsWith('---\r') ? '---\r\n' : '---\n' }], context);
	},
};

const isSameStart = (a: Range, b: Range): boolean => a.start.line === b.start.line && a.start.character === b.start.character;

/** The same id with the next number that nothing else carries. */
function nextFreeId(id: string, problem: Problem, { programme, file }: FixContext): string {
	const definition = file.definitions.find(d => d.id === id && d.range.start.line === problem.range.start.line);
	const owner = definition?.of === 'goal' ? file.pair?.id : definition?.of === 'action' ? definition.session : undefined;
	const [, stem = id, digits = ''] = /^(.*?)(\d*)$/.exec(id) ?? [];
	for (let n = Number(digits || '1') + 1; ; n++) {
		const candidate = stem + String(n).padStart(digits.length, '0');
		if (!isDefined(programme, definition?.of ?? 'session', candidate, owner)) {
			return candidate;
		}
	}
}
