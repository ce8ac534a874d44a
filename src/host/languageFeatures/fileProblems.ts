import * as vscode from 'vscode';
import { missingFiles } from '../../core/analysis/problems/missingFiles';
import { problemSteps } from '../../core/analysis/problems/problems';
import type { ParsedFile } from '../../core/files/parsedFile';
import type { Programme } from '../../core/programme/programme';
import type { Problem } from '../../core/record/problem';
import type { Day } from '../../core/time/days';
import { runInSlices } from '../platform/timeSlice';
import type { RecordStore } from '../workspace/recordStore';

/**
 * Returns the problems of a file, those of other files that it names included, in time slices. Undefined if `isCancelled` returns true
 * between two of them.
 */
export async function problemsOfFile(
	file: ParsedFile, programme: Programme, today: Day, store: RecordStore, isCancelled: () => boolean,
): Promise<readonly Problem[] | undefined> {
	const problems = await runInSlices(problemSteps(file, programme, today), isCancelled, uri => store.parsed(uri));
	const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(file.uri))?.uri.toString();
	return problems && file.paths && folder !== undefined
		? [...problems, ...await missingFiles(file, folder, store.files)]
		: problems;
}
