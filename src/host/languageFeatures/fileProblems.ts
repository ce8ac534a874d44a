import * as vscode from 'vscode';
import { missingFiles } from '../../core/analysis/problems/missingFiles';
import { problemSteps } from '../../core/analysis/problems/problems';
import type { FileFacts } from '../../core/files/fileFacts';
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
	file: FileFacts, programme: Programme, today: Day, store: RecordStore, isCancelled: () => boolean,
): Promise<readonly Problem[] | undefined> {
	const problems = await runInSlices(problemSteps(file, programme, today), isCancelled, uri => store.parsed(uri));
	const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(file.uri))?.uri.toString();
	const parsed = problems && file.hasPaths && folder !== undefined ? await store.parsed(file.uri) : undefined;
	return problems && parsed && folder !== undefined ? [...problems, ...await missingFiles(parsed, folder, store.files)] : problems;
}
