import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments, readCall, readCommand } from './asked';
import { check } from './check';
import { commandNames } from './commandTable';
import { exportSessions } from './exportSessions';
import { helpOf } from './help';
import { importSource } from './importSource';
import { mergeDriver } from './mergeDriver';
import type { ExitCode, Output } from './output';
import { report } from './report/report';
import { sentences, wordsOf } from './wordsOf';

/** Runs what a line asks for. Throws a `UsageError` for a wrong call, an `OutputError` where the output can't be written. */
export async function runLine(args: readonly string[], output: Output): Promise<ExitCode> {
	const call = readCall(args);
	const words = sentences(wordsOf(call.language));
	switch (call.asksFor) {
		case 'help':
			await output.write(helpOf(commandNames.find(name => name === call.command), words));
			return 0;
		case 'version':
			await output.write(`${versionOf(readFileSync(join(__dirname, '..', 'package.json'), 'utf8'))}\n`);
			return 0;
		case 'run':
			switch (readCommand(call)) {
				case 'check':
					return check(readArguments('check', args), output);
				case 'report':
					return report(readArguments('report', args), output);
				case 'export':
					return exportSessions(readArguments('export', args), output);
				case 'import':
					return importSource(readArguments('import', args), output);
				case 'merge-driver':
					return mergeDriver(readArguments('merge-driver', args), output);
			}
	}
}

function versionOf(manifest: string): string {
	return (JSON.parse(manifest) as { readonly version: string }).version;
}
