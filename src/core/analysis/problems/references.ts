import type { FileFacts } from '../../files/fileFacts';
import { builtInTemplates, withoutVersion } from '../../notes/templates/library';
import { referenceTo } from '../../notes/templates/template';
import { bareId, isDefined, ownerOf } from '../../programme/idLocations';
import type { Programme } from '../../programme/programme';
import { findTemplate } from '../../programme/namedTemplates';
import { valueIds } from '../../programme/queries';
import { unreadFiles } from '../../programme/unreadFiles';
import type { Reference } from '../../record/parseContext';
import type { Problem, ProblemCode } from '../../record/problem';
import type { ReferenceKind } from '../../record/shape';
import { valueSets } from '../../record/valueSets';
import { nearest } from '../../text/nearest';
import { stemOf } from '../../text/uri';

const unknownCodes: Readonly<Partial<Record<ReferenceKind, ProblemCode>>> = {
	person: 'reference.unknownPerson', pair: 'reference.unknownPair', goal: 'reference.unknownGoal', session: 'reference.unknownSession',
	action: 'reference.unknownAction', template: 'reference.unknownTemplate', cohort: 'reference.unknownCohort', value: 'reference.unknownValue',
};

/** Returns a problem if a reference's target doesn't exist, with the most similar id as suggestion, or if a name needs another spelling. */
export function unknownReference(reference: Reference, file: FileFacts, programme: Programme): readonly Problem[] {
	const code = unknownCodes[reference.to];
	if (!code || isKnown(reference, file, programme)) {
		return reference.to === 'person' ? personSpelling(reference, programme) : [];
	}
	const suggestion = nearest(reference.id, knownIds(reference.to, reference, file, programme));
	return [{ code, range: reference.range, value: reference.id, ...(suggestion !== undefined && { expected: suggestion }) }];
}

/** Returns a problem if several people answer to a name, or if it is another spelling of a known one. */
function personSpelling({ id: value, range }: Reference, { people }: Programme): readonly Problem[] {
	const [person, ...others] = people.answeringTo(value);
	if (others.length > 0) {
		const ids = [person, ...others].flatMap(each => each?.id ?? []);
		return [{ code: 'reference.ambiguousPerson', range, value, ...(ids.length > 0 && { expected: ids.join(', ') }) }];
	}
	const isWritten = person && [person.id, person.name, ...person.aliases ?? []].includes(value);
	const expected = people.keyOf(value);
	return isWritten === true || expected === value ? [] : [{ code: 'reference.otherSpelling', range, value, expected }];
}

/** Whether a reference's target exists; true where it can't be known. */
export function isKnown(reference: Reference, file: FileFacts, programme: Programme): boolean {
	const { to, id } = reference;
	switch (to) {
		case 'person':
			// Names that are no ids are allowed; without a list of people, none can be missing from it.
			return programme.people.size === 0 || programme.people.has(id) || !/^[a-z0-9][a-z0-9_-]*$/.test(id);
		case 'template':
			return findTemplate(id, programme) !== undefined || isUnreadTemplate(id, programme);
		case 'value':
			// The values of an unknown set are unknown; the set's name has its own problem.
			return programme.file?.values === undefined || valueIds(programme).includes(id) || isUnknownSet(programme.file.values);
		case 'goal': {
			const owner = ownerOf(to, reference, file, programme);
			// Without a pair it is undetermined which goal is meant.
			return owner === undefined || isDefined(programme, to, bareId(to, id), owner) || isUnread(owner, programme);
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

/** Whether a pair's file currently can't be parsed, so that its goals are unknown. */
function isUnread(pair: string, programme: Programme): boolean {
	const uri = programme.pairs.get(pair)?.uri;
	return uri !== undefined && unreadFiles(programme).uris.has(uri);
}

/** Whether a session may be in a file that currently can't be parsed: one named after its id, or any session list. */
function isUnreadSession(id: string, programme: Programme): boolean {
	const { hasSessionList, sessionIds } = unreadFiles(programme);
	return hasSessionList || sessionIds.has(id);
}

/** Whether a template's file currently can't be parsed; notes that name it have no problem. */
function isUnreadTemplate(id: string, programme: Programme): boolean {
	return programme.broken.some(({ kind, uri }) => kind === 'template' && [id, withoutVersion(id)].includes(stemOf(uri)));
}

/** Returns the ids that are valid for a reference, in file order. */
export function knownIds(
	kind: ReferenceKind, reference: { readonly id: string; readonly session?: string }, file: FileFacts, programme: Programme,
): readonly string[] {
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
			const prefix = reference.id.includes('#') ? `${owner ?? ''}#` : '';
			const goals = owner === undefined ? [] : programme.pairs.get(owner)?.goals ?? [];
			return goals.flatMap(({ id }) => id === undefined ? [] : prefix + id);
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
