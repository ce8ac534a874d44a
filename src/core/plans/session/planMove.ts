import { groupByFolder, isInPrivateFolder, isNamed } from '../../files/layout';
import type { FileFacts } from '../../files/fileFacts';
import { parseText } from '../../files/parseFile';
import { membersKey, pairOf, type Programme } from '../../programme/programme';
import type { Pair } from '../../record/pair';
import type { DetailedSession, Session } from '../../record/session';
import { applyEdits, type TextEdit } from '../../text/textEdit';
import { join, parentOf, segmentsBelow, stemOf, type Uri } from '../../text/uri';
import { OpenRecord, type RecordChange } from '../changeRecord';
import { freeNote, slug } from '../names';
import type { Plan } from '../plan';
import { presentSession } from './presentSession';
import { ignorePrivate } from '../reflection/planShare';

/** A session to move to another pair. */
export interface MoveRequest {
	readonly programme: Programme;
	/** The facts of the session's file, and its text. */
	readonly file: FileFacts;
	readonly text: string;
	readonly session: Session;
	readonly to: Pair;
	/** The notes of the session, with their texts. */
	readonly notes: readonly { readonly uri: Uri; readonly text: string }[];
	/** Whether the other pair has the goals of the session's, by the same ids. */
	readonly keepsGoals?: boolean;
	/** Further changes of the session; undefined if one is not possible. */
	readonly more?: (record: OpenRecord, present: DetailedSession) => readonly RecordChange[] | undefined;
	/** Whether a file or folder exists at a uri. */
	readonly taken: (uri: Uri) => boolean;
}

/**
 * Plans the move of a session to another pair: `pair` and, where they are those of the old pair, `mentors`, `mentees` and the people of
 * `attendance`. Goals are the old pair's, so `goals` and the goals of actions go, unless the other
 * pair has them too. The session's file and its notes move to the folders of
 * the new pair if they are in those of the old one. The id stays, so references to the session and its actions hold. Returns undefined if
 * the text can't be edited, and `changed` if the session in it is no longer the given one.
 */
export function planMove(request: MoveRequest): Plan | 'changed' | undefined {
	const { programme, file, text, session, to, taken, notes, keepsGoals = false } = request;
	const { folder: within } = programme;
	const present = presentSession(text, file, session);
	const record = present && OpenRecord.session(text, present);
	const more = record && (request.more ? request.more(record, present) : []);
	if (!present || !record || !more) {
		return present ? undefined : 'changed';
	}
	const from = pairOf(programme, session);
	const folder = groupByFolder(within, file.uri);
	const moves = record.isWholeText && isNamed(segmentsBelow(within, file.uri)?.[0], 'sessions') && folder !== undefined && folder !== slug(to.id, 'pair');
	const changes: readonly RecordChange[] = [
		...moves && !session.hasOwnId ? [{ set: ['id'], to: session.id, first: true }] : [],
		{ set: ['pair'], to: to.id },
		...hasMembersOf(programme, session, from)
			? (['mentors', 'mentees'] as const).flatMap(side => session[side] && to[side] ? [{ set: [side], to: to[side] }] : [])
			: [],
		...session.goals && !keepsGoals ? [{ remove: ['goals'] }] : [],
		...(session.actions ?? []).flatMap(({ goal }, i) => goal === undefined || keepsGoals ? [] : goalOfAction(record, present, i)),
		...more,
	];
	const edits = withAttendance(request, record, changes, from) ?? record.change(changes)?.edits;
	if (!edits) {
		return undefined;
	}
	const movedNotes = notes.flatMap(({ uri, text: expected }) => {
		const moved = noteOf(programme, uri, to, taken);
		return moved === undefined ? [] : [{ from: uri, to: moved, expected, edits: [] }];
	});
	const isPrivate = movedNotes.some(note => isInPrivateFolder(within, note.to));
	const edit = { expected: text, edits };
	return {
		within,
		create: isPrivate ? ignorePrivate(within, taken) : [],
		edit: moves ? [] : [{ uri: file.uri, ...edit }],
		move: [...moves ? [{ from: file.uri, to: freeFile(file.uri, to, programme, taken), ...edit }] : [], ...movedNotes],
	};
}

/** The removal of an action's goal. Its place in the text follows from its position: an item that can't be read is no action. */
function goalOfAction(record: OpenRecord, { actionPositions }: Session, index: number): readonly RecordChange[] {
	const position = actionPositions[index];
	const path = position && record.itemPath('actions', position);
	return path ? [{ remove: [...path, 'goal'] }] : [];
}

/** Whether a session names exactly the members of a pair. */
function hasMembersOf({ people }: Programme, { mentors, mentees }: Session, pair: Pair | undefined): boolean {
	const theirs = (side: readonly string[] | undefined, own: readonly string[] | undefined): boolean =>
		own === undefined || membersKey(people, own) === membersKey(people, side);
	return pair !== undefined && theirs(pair.mentors, mentors) && theirs(pair.mentees, mentees);
}

/** The edits with the people of `attendance` replaced one for one; undefined if there is nothing to replace, or no exact way to do it. */
function withAttendance(
	{ programme, file, text, session, to }: MoveRequest, record: OpenRecord, changes: readonly RecordChange[], from: Pair | undefined,
): readonly TextEdit[] | undefined {
	const idOf = (person: string): string => programme.people.comparisonKeyOf(person);
	const successors = new Map((['mentors', 'mentees'] as const).flatMap(side => {
		const [old = [], next = []] = [from?.[side], to[side]];
		return old.length === next.length ? old.map((person, i) => [idOf(person), next[i] ?? person] as const) : [];
	}));
	const wanted = (session.attendance ?? []).map(({ person, ...rest }) =>
		person === undefined ? rest : { person: successors.get(idOf(person)) ?? person, ...rest });
	const replaced = wanted.flatMap((entry, i): RecordChange[] => 'person' in entry && entry.person !== session.attendance?.[i]?.person
		? [{ set: ['attendance', i, 'person'], to: entry.person }]
		: []);
	const edits = replaced.length === 0 ? undefined : record.change([...changes, ...replaced])?.edits;
	const [written] = edits ? parseText(file.uri, file, applyEdits(text, edits)).sessions.filter(({ id }) => id === session.id) : [];
	return written && JSON.stringify(written.attendance?.map(personOf)) === JSON.stringify(wanted.map(personOf)) ? edits : undefined;
}

const personOf = (entry: object): unknown => 'person' in entry ? entry.person : undefined;

/** The file's uri in the new pair's folder: the same name, else the first free number of its day. */
function freeFile(uri: Uri, { id }: Pair, { folder }: Programme, taken: (uri: Uri) => boolean): Uri {
	const [, stem = stemOf(uri), number] = /^(.*)-(\d+)$/.exec(stemOf(uri)) ?? [];
	const suffix = uri.slice(uri.lastIndexOf('.') + 1);
	const other = suffix === 'yml' ? 'yaml' : 'yml';
	for (let n = Number(number ?? 1), name = stemOf(uri); ; n++, name = `${stem}-${String(n).padStart(2, '0')}`) {
		const [target, sibling] = [suffix, other].map(each => join(folder, 'sessions', slug(id, 'pair'), `${name}.${each}`)) as [Uri, Uri];
		if (!taken(target) && !taken(sibling)) {
			return target;
		}
	}
}

/** A note's uri in the new pair's folder; undefined if it is not in a folder of a pair, or there already. */
function noteOf({ folder }: Programme, uri: Uri, { id }: Pair, taken: (uri: Uri) => boolean): Uri | undefined {
	const group = groupByFolder(folder, uri);
	const parts = segmentsBelow(folder, uri) ?? [];
	const at = isNamed(parts[0], 'private') ? 2 : 1;
	const target = join(folder, ...parts.slice(0, at), slug(id, 'pair'));
	return group === undefined || parentOf(uri) === target ? undefined : freeNote(target, stemOf(uri), taken);
}
