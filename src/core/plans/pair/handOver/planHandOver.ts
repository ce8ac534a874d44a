import { parseText } from '../../../files/parseFile';
import { membersKey } from '../../../programme/programme';
import { fileAt } from '../../../programme/queries';
import { hasEnded, type Pair } from '../../../record/pair';
import type { Session } from '../../../record/session';
import { groupBy } from '../../../text/collections';
import { applyEdits } from '../../../text/textEdit';
import { join, parentOf, type Uri } from '../../../text/uri';
import { OpenRecord } from '../../changeRecord';
import { freeSlug } from '../../names';
import { addPeople, pairFile, pairSlug } from '../../people/peopleFiles';
import type { FileEdit, NewFile, Plan } from '../../plan';
import { planMove } from '../../session/planMove';
import { refer } from '../planPair';
import { presentSession } from '../../session/presentSession';
import { setList, setValues } from '../../setValues';
import { changesOfOldGoals, goalGoingOn, type MovedGoal, movedGoals } from './goalsOfHandOver';
import { holdsOthers } from './foundPair';
import { type HandOver, isInPart } from './handOver';
import { newMentors, type SessionChanges, sessionChanges } from './sessionsOfHandOver';

/** A plan that hands a pair over. */
export interface HandOverPlan extends Plan {
	/** The new pair's id. */
	readonly pair: string;
}

/** Why a hand-over is not possible; then nothing is written. `changed`: the file is no longer what was shown. */
export type NotHandedOver = 'samePerson' | 'alreadyAPair' | { readonly changed: Uri } | { readonly notEditable: Uri };

/**
 * Plans a hand-over: the old pair ends, or goes on without the mentees who change their mentor; a new pair continues it, with its open
 * goals; planned sessions move or are cancelled; actions get another owner or are dropped. What was held stays as it is and where it is.
 */
export function planHandOver(request: HandOver): HandOverPlan | NotHandedOver {
	const { newFile } = request;
	const textOf = (uri: Uri): string => uri === newFile?.uri ? newFile.text : request.textOf(uri);
	const handOver = { ...request, textOf };
	const { programme, pair, mentees, start, goals, taken, people } = handOver;
	const language = programme.file?.language ?? handOver.language;
	const mentor = refer(programme, handOver.to, 'mentor', () => false);
	const owner = mentor.reference;
	const mentors = newMentors(handOver, owner);
	const is = (person: string) => (other: string): boolean => programme.people.isSame(person, other);
	const isNew = is(mentor.added?.name ?? owner);
	if ([...pair.mentors ?? [], ...pair.mentees ?? []].some(isNew)) {
		return 'samePerson';
	}
	const members = membersKey(programme.people, mentors, mentees);
	if ([...programme.pairs.values()].some(each => each !== pair && !hasEnded(each)
		&& membersKey(programme.people, each.mentors, each.mentees) === members)) {
		return 'alreadyAPair';
	}
	const added = addPeople(programme.folder, language, people, mentor.added ? [mentor.added] : []);
	if (!added) {
		return { notEditable: people?.uri ?? programme.folder };
	}
	// Beside the old pair, so that links of its goals hold.
	const fileOf = (id: string): Uri => join(parentOf(pair.uri) ?? programme.folder, `${id}.yaml`);
	const id = freeSlug(pairSlug(owner, mentees), 'pair', each => programme.pairs.has(each)
		|| holdsOthers(programme, each) || taken(fileOf(each)));
	const moved = movedGoals(pair, goals);
	const becomes = pairGoingOn(handOver);
	const old = editOfOld(handOver, becomes, moved);
	const changes = sessionChanges(handOver, owner, becomes);
	const to: Pair = { id, uri: fileOf(id), mentors, mentees, goalPositions: [] };
	const moves = plansOfMoves(handOver, to, changes);
	const sessions = editsOfSessions(handOver, changes);
	if (typeof old === 'string' || !('uri' in old)) {
		return old;
	}
	if (!isDone(moves)) {
		return moves;
	}
	if (!isDone(sessions)) {
		return sessions;
	}
	const { kind, cohort, cadence } = pair;
	const ofOld = newFile
		? { create: [{ uri: newFile.uri, text: applyEdits(newFile.text, old.edits) }], edit: [] }
		: { create: [], edit: [old] };
	const text = pairFile({
		id, mentors, mentees, start, continues: pair.id, goals: moved.map(goal => goalGoingOn(pair.id, goal)),
		...(kind && { kind }), ...(cohort !== undefined && { cohort }), ...(cadence?.every !== undefined && { every: cadence.every }),
		...(cadence?.weekday && { weekday: cadence.weekday }), ...(cadence?.time && { time: `${cadence.time.time}${cadence.time.offset ?? ''}` }),
	}, language);
	return {
		within: programme.folder, ...(programme.file && { needs: programme.file.uri }), pair: id,
		create: distinct([...added.create, ...ofOld.create, { uri: to.uri, text }, ...moves.flatMap(({ create }) => create)]),
		edit: joined([...ofOld.edit, ...added.edit, ...sessions, ...moves.flatMap(({ edit }) => edit)]),
		move: moves.flatMap(({ move = [] }) => move),
	};
}

/** Returns the edits of the old pair's file: it ends, or goes on without the mentees who change their mentor; its goals move. */
function editOfOld(handOver: HandOver, after: Pair, moved: readonly MovedGoal[]): FileEdit | NotHandedOver {
	const { programme, pair, ends, textOf } = handOver;
	const file = fileAt(programme, pair.uri);
	const expected = textOf(pair.uri);
	const present = file && parseText(file.uri, { kind: file.kind, folder: file.folder }, expected).pair;
	const record = present && OpenRecord.pair(expected);
	if (!record) {
		return { notEditable: pair.uri };
	}
	if (contentOf(present) !== contentOf(pair)) {
		return { changed: pair.uri };
	}
	const ofGoals = changesOfOldGoals(record, present, moved, isInPart(handOver));
	const edits = ofGoals && record.change([
		...ends ? setValues(record, [], { status: ends.status, end: ends.on }) : [],
		...isInPart(handOver) ? setList(record, ['mentees'], pair.mentees ?? [], after.mentees ?? []) : [],
		...ofGoals,
	])?.edits;
	return edits ? { uri: pair.uri, expected, edits } : { notEditable: pair.uri };
}

/** Plans the moves of the planned sessions that go along. */
function plansOfMoves(handOver: HandOver, to: Pair, changes: SessionChanges): readonly Plan[] | NotHandedOver {
	const { programme, planned, textOf } = handOver;
	const given = new Set<Uri>();
	const taken = (uri: Uri): boolean => given.has(uri) || handOver.taken(uri);
	const plans: Plan[] = [];
	for (const { session } of planned.filter(({ goesAlong }) => goesAlong)) {
		const file = fileAt(programme, session.uri);
		const notes = (programme.reflectionsBySession.get(session.id) ?? []).map(({ uri }) => ({ uri, text: textOf(uri) }));
		const plan = file && planMove({
			programme, file, text: textOf(session.uri), session, to, notes, taken, keepsGoals: true,
			more: (record, present) => changes.of(session, record, present),
		});
		if (!plan || plan === 'changed') {
			return plan ? { changed: session.uri } : { notEditable: session.uri };
		}
		plan.move?.forEach(move => given.add(move.to));
		plans.push(plan);
	}
	return plans;
}

/** Returns the edits of the sessions that stay where they are. */
function editsOfSessions({ programme, planned, textOf }: HandOver, changes: SessionChanges): readonly FileEdit[] | NotHandedOver {
	const moving = new Set(planned.filter(({ goesAlong }) => goesAlong).map(({ session }) => session));
	const edits: FileEdit[] = [];
	for (const session of changes.sessions.filter(each => !moving.has(each))) {
		const expected = textOf(session.uri);
		const file = fileAt(programme, session.uri);
		const present = file && presentSession(expected, file, session);
		if (!present) {
			return { changed: session.uri };
		}
		const record = OpenRecord.session(expected, present);
		const own = record && changes.of(session, record, present);
		const made = own && record.change(own)?.edits;
		if (!made) {
			return { notEditable: session.uri };
		}
		edits.push({ uri: session.uri, expected, edits: made });
	}
	return edits;
}

/** Returns the sessions whose texts a hand-over needs, and the notes that move with them. */
export function filesOfHandOver(handOver: HandOver): readonly Uri[] {
	const { programme, pair, newFile, planned, to } = handOver;
	const owner = refer(programme, to, 'mentor', () => false).reference;
	const changed = sessionChanges(handOver, owner, pairGoingOn(handOver)).sessions;
	const sessions: readonly Session[] = [...planned.map(({ session }) => session), ...changed];
	const notes = planned.flatMap(({ session }) => programme.reflectionsBySession.get(session.id) ?? []).map(({ uri }) => uri);
	return [...new Set([...newFile ? [] : [pair.uri], ...sessions.map(({ uri }) => uri), ...notes])];
}

/** The old pair as it is afterwards: with the mentees who stay, if some do. */
function pairGoingOn(handOver: HandOver): Pair {
	const { pair, pair: { mentees = [] } } = handOver;
	return isInPart(handOver) ? { ...pair, mentees: mentees.filter(mentee => !handOver.mentees.includes(mentee)) } : pair;
}

/** One file a uri: each move of a private note makes sure that the folder is ignored. */
function distinct(files: readonly NewFile[]): readonly NewFile[] {
	return [...new Map(files.map(file => [file.uri, file])).values()];
}

function isDone<T>(result: readonly T[] | NotHandedOver): result is readonly T[] {
	return Array.isArray(result);
}

function contentOf(pair: Pair): string {
	return JSON.stringify({ ...pair, goalPositions: undefined });
}

/** Joins the edits of a file, which all expect the same text: a pair's file can contain its sessions. */
function joined(edits: readonly FileEdit[]): readonly FileEdit[] {
	return [...groupBy(edits, ({ uri }) => uri).values()].flatMap(([first, ...others]) =>
		first ? [{ ...first, edits: [first, ...others].flatMap(each => each.edits) }] : []);
}
