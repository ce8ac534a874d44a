import { assert } from 'chai';
import { problemsOf } from '../../src/core/analysis/problems/problems';
import { FactsReader } from '../../src/core/files/factsText';
import type { FileFacts } from '../../src/core/files/fileFacts';
import { factsOf, isParsed, type ParsedFile } from '../../src/core/files/parsedFile';
import type { Programme } from '../../src/core/programme/programme';
import { fileAt } from '../../src/core/programme/queries';
import type { Problem } from '../../src/core/record/problem';
import { type DetailedSession, type Session, withoutDetails } from '../../src/core/record/session';
import type { Day } from '../../src/core/time/days';
import type { Uri } from '../../src/core/text/uri';

const reader = new FactsReader();
const parsedByFacts = new WeakMap<FileFacts, ParsedFile>();
const detailedByFacts = new WeakMap<Session, DetailedSession>();

/** The facts of a parsed file as a cache or a thread gives them. `parsed` and `detailed` return what they were made of. */
export function factsFrom(file: ParsedFile): FileFacts {
	const facts = reader.detached(factsOf(file));
	parsedByFacts.set(facts, file);
	facts.sessions.forEach((session, i) => { detailedByFacts.set(session, file.sessions[i]!); });
	return facts;
}

/** A file with its ranges. */
export function parsed(file: FileFacts | undefined): ParsedFile {
	const found = file && (isParsed(file) ? file : parsedByFacts.get(file));
	assert.ok(found);
	return found;
}

/** A session with its details. */
export function detailed(session: Session): DetailedSession {
	const found = detailedByFacts.get(session) ?? withoutDetails(session);
	assert.ok(!found.details || found.agenda || found.summary !== undefined || found.decisions || found.links, `${session.id} has details.`);
	return found;
}

/** The parsed files of a programme; nothing for one that can't be read. */
export const parsedIn = (programme: Programme) => (uri: Uri): ParsedFile | undefined => {
	const file = fileAt(programme, uri);
	return file && file.unreadableSinceMs === undefined ? parsed(file) : undefined;
};

/** All problems of a file of a programme whose files were all read. */
export function problemsIn(file: FileFacts, programme: Programme, today: Day): readonly Problem[] {
	return problemsOf(file, programme, today, parsedIn(programme));
}
