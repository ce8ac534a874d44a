import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, ProgressReportStage } from '@vscode/test-electron';
import { cache } from '../workbench/paths.mjs';

/** The desktop's VS Code, downloaded unless it is in the cache; resolves with the program's path. */
export async function downloadDesktop(version = 'stable') {
	const cachePath = join(cache, 'desktop');
	mkdirSync(cachePath, { recursive: true });
	try {
		return await downloadAndUnzipVSCode({ version, cachePath, reporter });
	} catch (error) {
		throw new Error(`The desktop VS Code could not be downloaded: ${error.message ?? error}`, { cause: error });
	}
}

let announced = false;

/** The package's own reporter spins on after a failure, and nothing ends it. */
const reporter = {
	report(step) {
		// Said once, when its size is known; the reports go on while it comes.
		if (step.stage === ProgressReportStage.Downloading && !announced) {
			announced = true;
			console.log(`Downloading the desktop VS Code (once; ${Math.round(step.totalBytes / 1e6)} MB).`);
		} else if (step.stage === ProgressReportStage.Retrying) {
			announced = false;
			console.log(`  trying again (${step.attempt} of ${step.totalAttempts})`);
		}
	},
	error() { /* it is thrown as well */ },
};
