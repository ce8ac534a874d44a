import { stemOf } from '../../text/uri';
import { findTemplate } from '../../programme/findTemplate';
import { builtInTemplates, withoutVersion } from '../../notes/templates/library';
import { referenceTo } from '../../notes/templates/template';
import { impliedSessionId } from '../../files/layout';
import type { ParsedFile } from '../../files/parsedFile';
import type { Problem, ProblemCode } from '../../record/problem';
import type { Reference } from '../../record/parseContext';
import { nearest } from '../../text/nearest';
import type { ReferenceKind } from '../../record/shape';
import type { Session } from '../../record/session';
import { valueSets } from '../../record/valueSets';
import type { Day } from '../../time/days';
import { placementProblems } from './placementProblems';
import { clashWith } from '../../programme/clash';
import { bareId, isDefined, ownerOf, placesOf } from '../../programme/placesOfIds';
import { pairOf, type Programme } from '../../programme/programme';
import { valueIds } from '../../programme/valueIds';

/** All that is wrong with a file: its own faults, and what it says that others, or the day, contradict. */
export function problemsOf(file: ParsedFile, programme: Programme, today: Day): readonly Problem[] {
	const steps = problemSteps(file, programme, today);
	for (;;) {
		const { done, value } = steps.next();
		if (done === true) {
			return value;
		}
	}
}

/** The same in short steps: a list of thousands of sessions takes its time. */
export function* problemSteps(file: ParsedFile, programme: Programme, today: Day): Generator<undefined, readonly Problem[]> {
	return [
		...file.problems,
		...yield* inSteps(file.references, reference => unknownReference(reference, file, programme) ?? []),
		...yield* duplicateIds(file, programme),
		...yield* inSteps(file.sessions, session => checkAgainstOthers(session, programme, today)),
		...placementProblems(file, programme),
	];
}

/** So many are looked at in a step, where nothing is wrong with them: what was meant has to be looked for, which takes long. */
const mostInStep = 50;

function* inSteps<T>(items: readonly T[], problemsIn: (item: T) => Problem | readonly Problem[]): Generator<undefined, readonly Problem[]> {
	const problems: Problem[] = [];
	let inStep = 0;
	for (const item of items) {
		const before = problems.length;
		problems.push(...[problemsIn(item)].flat());
		inStep += 1;
		if (problems.length > before || inStep === mostInStep) {
			inStep = 0;
			yield;
		}
	}
	return problems;
}

const unknownCodes: Readonly<Partial<Record<ReferenceKind, ProblemCode>>> = {
	person: 'reference.unknownPerson', pair: 'reference.unknownPair', goal: 'reference.unknownGoal', session: 'reference.unknownSession',
	action: 'reference.unknownAction', template: 'reference.unknownTemplate', cohort: 'reference.unknownCohort', value: 'reference.unknownValue',
};

function unknownReference(reference: Reference, file: ParsedFile, programme: Programme): Problem | undefined {
	const code = unknownCodes[reference.to];
	if (!code || isKnown(reference, file, programme)) {
		return undefined;
	}
	const suggestion = nearest(reference.id, knownIds(reference.to, reference, file, programme));
	return { code, range: reference.range, value: reference.id, ...(suggestion !== undefined && { expected: suggestion }) };
}

/** Whether an id means something; where nothing could be known, everything is. */
export function isKnown(reference: Reference, file: ParsedFile, programme: Programme): boolean {
	const { to, id } = reference;
	switch (to) {
		case 'person':
			// Plain names are welcome; and where nobody is listed, nothing can be missing from the list.
			return programme.people.size === 0 || programme.people.has(id) || !/^[a-z0-9][a-z0-9_-]*$/.test(id);
		case 'template':
			return findTemplate(id, programme) !== undefined || isUnreadTemplate(id, programme);
		case 'value':
			// Of a set that nobody knows, nobody knows the values; that is said where it is named.
			return programme.file?.values === undefined || valueIds(programme).includes(id) || isUnknownSet(programme.file.values);
		case 'goal': {
			const owner = ownerOf(to, reference, file, programme);
			// Without a pair nobody can tell which goal is meant.
			return owner === undefined || isDefined(programme, to, id, owner) || isUnread(owner, programme);
		}
		case 'pair':
			return programme.pairs.has(id);
		case 'session':
		case 'action': {
			const owner = ownerOf(to, reference, file, programme);
			return isDefined(programme, to, bareId(to, id), owner) || isUnreadSession(owner ?? id, programme);
		}
		default:
			return isDefined(programme, to, bareId(to, id), ownerOf(to, reference, file, programme));
	}
}

/** Whether a pair's file can't be read just now: then nobody knows its goals. */
function isUnread(pair: string, programme: Programme): boolean {
	const uri = programme.pairs.get(pair)?.uri;
	return programme.broken.some(file => file.uri === uri && !file.pair);
}

/** Whether a session may be in a file that can't be read just now, its own by the file's name or any list: then nobody knows what is in it. */
function isUnreadSession(id: string, programme: Programme): boolean {
	return programme.broken.some(({ kind, uri, sessions }) => sessions.length === 0 && (kind === 'sessionList' || (kind === 'session' && impliedSessionId(uri, undefined) === id)));
}

/** Whether a template's file can't be read just now: a note that names it is not wrong. */
function isUnreadTemplate(id: string, programme: Programme): boolean {
	return programme.broken.some(({ kind, uri }) => kind === 'template' && [id, withoutVersion(id)].includes(stemOf(uri)));
}

/** The ids that could stand at a place, in their order. */
export function knownIds(kind: ReferenceKind, reference: { readonly id: string; readonly session?: string }, file: ParsedFile, programme: Programme): readonly string[] {
	switch (kind) {
		case 'person':
			return [...new Set([...programme.people.values()].map(p => p.id ?? p.name).filter(id => id !== undefined))];
		case 'pair':
			return [...programme.pairs.keys()];
		case 'session':
			return [...new Set(programme.sessions.map(({ id: own }) => own))];
		case 'value':
			return valueIds(programme);
		case 'cohort':
			return (programme.file?.cohorts ?? []).map(c => c.id).filter(id => id !== undefined);
		case 'goal': {
			const owner = ownerOf(kind, reference, file, programme);
			return owner === undefined ? [] : (programme.pairs.get(owner)?.goals ?? []).map(g => g.id).filter(id => id !== undefined);
		}
		case 'action':
			return programme.sessions.flatMap(s => (s.actions ?? []).filter(a => a.id !== undefined).map(a => `${s.id}#${a.id ?? ''}`));
		case 'competency':
			return (programme.file?.competencies ?? []).map(c => c.id).filter(id => id !== undefined);
		case 'template':
			return [...programme.templates, ...builtInTemplates].map(referenceTo);
	}
}

function isUnknownSet(values: unknown): boolean {
	return typeof values === 'string' && !Object.hasOwn(valueSets, values);
}

function duplicateIds(file: ParsedFile, programme: Programme): Generator<undefined, readonly Problem[]> {
	const own = [
		...file.definitions.filter(d => d.of !== 'session' && d.of !== 'pair').map(({ of, id, session }) => ({ of, id, owner: of === 'goal' ? file.pair?.id : of === 'action' ? session : undefined })),
		...file.sessions.map(({ id }) => ({ of: 'session' as const, id, owner: undefined })),
		...(file.pair ? [{ of: 'pair' as const, id: file.pair.id, owner: undefined }] : []),
	];
	const seen = new Set<string>();
	return inSteps(own, ({ of, id, owner = '' }) => {
		const places = seen.has(`${of} ${owner} ${id}`) ? [] : placesOf(programme, of, id, owner);
		seen.add(`${of} ${owner} ${id}`);
		return places.length < 2 ? [] : places.filter(place => place.uri === file.uri).map((place): Problem => {
			const other = places.find(p => p !== place);
			return { code: 'id.duplicate', range: place.range, value: id, ...(other && { related: { uri: other.uri, range: other.range } }) };
		});
	});
}

function checkAgainstOthers(session: Session, programme: Programme, today: Day): readonly Problem[] {
	const problems: Problem[] = [];
	const { date, status } = session.places;
	if (status && session.date > today && ['done', 'no-show', 'in-progress'].includes(session.status ?? '')) {
		problems.push({ code: 'session.statusContradictsDate', range: status, value: session.status ?? '', expected: session.date });
	}
	const pair = pairOf(programme, session);
	const cohort = pair?.cohort === undefined ? undefined : programme.file?.cohorts?.find(c => c.id === pair.cohort);
	if (cohort && ((cohort.start !== undefined && session.date < cohort.start) || (cohort.end !== undefined && session.date > cohort.end))) {
		problems.push({ code: 'session.outsideCohort', range: date, value: session.date, expected: [cohort.start ?? '…', cohort.end ?? '…'].join(' – ') });
	}
	const clash = pair && clashWith({ pair: pair.id, date: session.date, ...(session.clock && { clock: session.clock }), ...(session.minutes !== undefined && { minutes: session.minutes }), session }, programme, today);
	if (clash) {
		problems.push({ code: 'session.clash', range: date, value: clash.id, related: { uri: clash.uri, range: clash.places.date } });
	}
	return problems;
}
