import { menteesOf, mentorsOf, type Programme } from '../../programme/programme';
import { hasFile, namedPairs, sessionsOfPair } from '../../programme/namedPairs';
import type { Language } from '../../text/language';
import { personKey } from '../../text/personName';
import { join, nameOf, parentOf, segmentsBelow, stemOf, type Uri } from '../../text/uri';
import { isInPrivateFolder } from '../../files/layout';
import { freeNote, slug } from '../names';
import { type NewPerson, newPersonId, pairFile, peopleFile } from '../people/peopleFiles';
import type { NewFile, Plan } from '../plan';
import { programmeFile } from './planProgramme';
import { ignorePrivate } from '../reflection/planShare';
import { slugOfPair } from '../session/planSession';

/** A folder with loose sessions that becomes a programme. */
export interface MakeRequest {
	readonly folder: Uri;
	readonly name: string;
	readonly language: Language;
	/** An IANA zone such as `Asia/Jakarta`. */
	readonly timezone: string;
	/** The records without a programme file in the folder or below it. */
	readonly records: readonly Programme[];
	/** The texts of the records' notes. */
	readonly notes: ReadonlyMap<Uri, string>;
	/** Whether a file or folder exists at a uri. */
	readonly taken: (uri: Uri) => boolean;
}

/**
 * Plans a programme of the sessions that lie in a folder: `programme.yaml`, people with ids, and a file for each pair that the sessions
 * name. The sessions stay as they are. Notes of folders below are moved to where a programme's notes are, since they are read only there.
 * A `people.yaml` and a folder `pairs` that are there already are left as they are.
 */
export function planMakeProgramme(request: MakeRequest): Plan & { readonly opens: Uri } {
	const { folder, name, language, timezone, taken } = request;
	const opens = join(folder, 'programme.yaml');
	const peopleUri = join(folder, 'people.yaml');
	const knowsPeople = taken(peopleUri);
	const people = knowsPeople ? [] : peopleIn(request.records);
	const create: NewFile[] = [{ uri: opens, text: programmeFile({ name, language, timezone }) }];
	if (!knowsPeople) {
		create.push({ uri: peopleUri, text: peopleFile(people, language) });
	}
	if (!taken(join(folder, 'pairs'))) {
		create.push(...pairFiles(request, people));
	}
	const move = movedNotes(request);
	if (move.some(({ to }) => isInPrivateFolder(folder, to))) {
		create.unshift(...ignorePrivate(folder, taken));
	}
	return { within: folder, create, edit: [], ...(move.length > 0 && { move }), opens };
}

/** Returns the mentors and mentees of all sessions; people of both sides have no role. */
function peopleIn(records: readonly Programme[]): readonly NewPerson[] {
	const people = new Map<string, { readonly id: string; readonly name: string; readonly roles: Set<string> }>();
	const ids = new Set<string>();
	const add = (role: string) => (name: string): void => {
		const key = personKey(name);
		const known = people.get(key);
		if (known) {
			known.roles.add(role);
			return;
		}
		const id = newPersonId(name, role, each => ids.has(each));
		ids.add(id);
		people.set(key, { id, name: name.trim(), roles: new Set([role]) });
	};
	for (const record of records) {
		for (const session of record.sessions) {
			mentorsOf(record, session).forEach(add('mentor'));
			menteesOf(record, session).forEach(add('mentee'));
		}
	}
	return [...people.values()].map(({ id, name, roles }) => {
		const [role] = roles;
		return { id, name, ...(role !== undefined && roles.size === 1 && { role }) };
	});
}

function pairFiles({ folder, language, records }: MakeRequest, people: readonly NewPerson[]): readonly NewFile[] {
	const ids = new Map(people.map(({ id, name }) => [personKey(name), id]));
	const reference = (name: string): string => ids.get(personKey(name)) ?? name;
	const files = new Map<string, NewFile>();
	const members = new Set<string>();
	for (const record of records) {
		for (const pair of namedPairs(record)) {
			const [mentors, mentees] = [pair.mentors.map(reference), pair.mentees.map(reference)];
			const key = pair.writtenId ?? JSON.stringify([[...mentors].sort(), [...mentees].sort()]);
			// An id that is no plain name of a file can't be a pair's; one side alone is no pair.
			const isUsable = pair.writtenId === undefined ? mentors.length > 0 && mentees.length > 0 : slug(pair.writtenId, '') === pair.writtenId;
			if (!isUsable || hasFile(pair) || members.has(key)) {
				continue;
			}
			members.add(key);
			const wanted = slugOfPair(pair);
			let id = wanted;
			for (let n = 2; files.has(id); n++) {
				id = `${wanted}-${String(n)}`;
			}
			const start = sessionsOfPair(record, pair).map(({ date }) => date).sort().at(0);
			const text = pairFile({ id, mentors, mentees, ...(start !== undefined && { start }) }, language);
			files.set(id, { uri: join(folder, 'pairs', `${id}.yaml`), text });
		}
	}
	return [...files.values()];
}

/** Moves the notes of records below the folder to the same place in the folder itself. */
function movedNotes({ folder, records, notes, taken }: MakeRequest): NonNullable<Plan['move']> {
	const targets = new Set<Uri>();
	return records.filter(record => record.folder !== folder).flatMap(record => record.files.flatMap(({ kind, uri }) => {
		const text = notes.get(uri);
		const path = kind === 'reflection' && text !== undefined ? segmentsBelow(record.folder, uri) : undefined;
		if (!path || text === undefined) {
			return [];
		}
		const at = parentOf(join(folder, ...path)) ?? folder;
		const to = freeNote(at, stemOf(nameOf(uri)), each => targets.has(each) || taken(each));
		targets.add(to);
		return [{ from: uri, to, expected: text, edits: [] }];
	}));
}
