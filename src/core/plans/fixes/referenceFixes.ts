import { knownIds } from '../../analysis/problems/references';
import type { FileFacts } from '../../files/fileFacts';
import { groupByFolder } from '../../files/layout';
import { referencesIn } from '../../files/idsIn';
import { definitionsOfId, isDefined } from '../../programme/idLocations';
import { groupOfSession, type Programme } from '../../programme/programme';
import type { Problem } from '../../record/problem';
import type { Session } from '../../record/session';
import { offsetAt, offsetsOf, type Range } from '../../text/range';
import type { TextEdit } from '../../text/textEdit';
import { stemOf } from '../../text/uri';
import { OpenYaml } from '../../yaml/edit/openYaml';
import { YamlDraft } from '../../yaml/edit/yamlDraft';
import { slug } from '../names';
import { fix, type FixContext, type FixProvider, type FixProviders, replaceWith, useExpected } from './fix';

const pickKnown: FixProvider = (problem, context) => {
	const reference = context.file.references.find(r => r.id === problem.value
		&& r.range.start.line === problem.range.start.line
		&& r.range.start.character === problem.range.start.character);
	const candidates = reference ? knownIds(reference.to, reference, context.file, context.programme) : [];
	const others = candidates.filter(id => id !== problem.expected).slice(0, 5);
	return [...useExpected(problem, context), ...others.flatMap(id => replaceWith(id, problem, context, false))];
};

const addPerson: FixProvider = (problem, context) => {
	const { people, programme, words } = context;
	const edits = people && problem.value !== undefined
		? YamlDraft.open(people.text)?.append(['people'], { id: problem.value, name: problem.value }).finish()?.edits
		: undefined;
	return people && edits
		? [
			{
				title: words.fix.addPerson(problem.value ?? ''),
				plan: { within: programme.folder, create: [], edit: [{ uri: people.uri, expected: people.text, edits }] },
				preferred: false,
			},
		]
		: [];
};

/** Fixes of undefined and duplicate ids. */
export const referenceFixes: FixProviders = {
	'reference.unknownPerson': (problem, context) => [...useExpected(problem, context), ...addPerson(problem, context)],
	'reference.unknownPair': pickKnown,
	'reference.unknownGoal': pickKnown,
	'reference.unknownAction': useExpected,
	'reference.unknownTemplate': useExpected,
	'reference.unknownCohort': pickKnown,
	'reference.unknownValue': pickKnown,
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
		return fix(
			words.fix.newId(free),
			isImplied
				? YamlDraft.open(text)?.set(['id'], free, { first: true }).finish()?.edits
				: [{ ...offsetsOf(text, range), text: free }],
			context,
			false,
		);
	},
};

const isSameStart = (a: Range, b: Range): boolean => a.start.line === b.start.line && a.start.character === b.start.character;

/** Returns the id with the next free number. */
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

/** Returns the id to write into a session without one: its implied id if references use it and it is unique, else a free id. */
export function idToAdd(file: FileFacts, session: Session, programme: Programme): string {
	const isCalled = programme.files.some(f => referencesIn(f).some(({ to, id }) => (to === 'session' && id === session.id)
		|| (to === 'action' && id.startsWith(`${session.id}#`))));
	const isOnlyOne = definitionsOfId(programme, 'session', session.id).length < 2;
	return isCalled && isOnlyOne ? session.id : freeSessionId(file, session, programme);
}

/** Returns `<date>-<pair>-<nn>` with the first free number; the folder or file name replaces a missing pair. */
function freeSessionId(file: FileFacts, session: Session, programme: Programme): string {
	const group = groupOfSession(programme, session);
	const whose = group.is === 'pair' ? group.id : groupByFolder(programme.folder, file.uri) ?? stemOf(file.uri).replace(/\.session$/i, '');
	for (let n = 1; ; n++) {
		const id = `${session.date}-${slug(whose, 'session')}-${String(n).padStart(2, '0')}`;
		if (!isDefined(programme, 'session', id)) {
			return id;
		}
	}
}

/** Returns the edits that insert an id as a session's first key; undefined if the file can't be edited. */
export function planId(text: string, session: Session, id: string): readonly TextEdit[] | undefined {
	const open = OpenYaml.parse(text);
	const own = open?.mapAt(offsetAt(text, session.position));
	return open && own && new YamlDraft(open, own).set([...own.path, 'id'], id, { first: true }).finish()?.edits;
}
