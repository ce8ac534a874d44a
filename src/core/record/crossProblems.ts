import type { Programme } from '../programme/programme';
import type { ParsedFile } from './parsedFile';
import type { Problem } from './problem';

/** All that is wrong with a file: its own faults, and what it says of others that isn't so. */
export function problemsOf(file: ParsedFile, programme: Programme): readonly Problem[] {
	if (file.kind !== 'reflection') {
		return file.problems;
	}
	const gone = file.references.filter(reference => reference.to === 'session' && !programme.sessionsById.has(reference.id));
	return [...file.problems, ...gone.map(({ id, range }): Problem => ({ code: 'reflection.unknownSession', range, value: id }))];
}
