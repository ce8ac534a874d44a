import assert from 'node:assert/strict';
import { problemsOf } from '../../src/core/analysis/problems/problems';
import type { FileFacts } from '../../src/core/files/fileFacts';
import { isParsed, type ParsedFile } from '../../src/core/files/parsedFile';
import type { Programme } from '../../src/core/programme/programme';
import { fileAt } from '../../src/core/programme/queries';
import type { Problem } from '../../src/core/record/problem';
import type { Day } from '../../src/core/time/days';
import type { Uri } from '../../src/core/text/uri';

/** A file whose facts come from a text: with its ranges. */
export function parsed(file: FileFacts | undefined): ParsedFile {
	assert.ok(file && isParsed(file));
	return file;
}

/** The parsed files of a programme. */
export const parsedIn = (programme: Programme) => (uri: Uri): ParsedFile | undefined => {
	const file = fileAt(programme, uri);
	return file && parsed(file);
};

/** All problems of a file of a programme whose files were all read. */
export function problemsIn(file: FileFacts, programme: Programme, today: Day): readonly Problem[] {
	return problemsOf(parsed(file), programme, today, parsedIn(programme));
}
