import Mocha from 'mocha';
import * as vscode from 'vscode';
import { runAndReport, silent } from './report';
import { sampleInMemory } from './sampleInMemory';

/** mocha's runner, with its handler of uncaught errors. */
interface CatchesAll { _uncaught: (this: CatchesAll, error: unknown) => void }

/** VS Code's Git extension does not catch the broken pipe of a Git that a hook ends before it has read all: no test failed by that. */
function leaveOutPipesOfGit(): void {
	const runner = Mocha.Runner.prototype as unknown as CatchesAll;
	const { _uncaught: uncaught } = runner;
	runner._uncaught = function(error) {
		const isPipeOfGit = error instanceof Error && error.message === 'write EPIPE' && error.stack?.includes('/extensions/git/') === true;
		if (!isPipeOfGit) {
			uncaught.call(this, error);
		}
	};
}

/** VS Code's Node extension host calls this, once it has loaded the bundle. */
export async function run(): Promise<void> {
	const mocha = new Mocha({ ui: 'tdd', timeout: 60_000, reporter: silent as unknown as Mocha.ReporterConstructor });
	mocha.suite.emit('pre-require', globalThis as unknown as Mocha.MochaGlobals, '', mocha); // makes `suite` and `test` global
	await vscode.commands.executeCommand('workbench.action.closeSidebar'); // it would draw each change of a file
	await sampleInMemory();
	leaveOutPipesOfGit();
	await import('host-tests:all');
	await runAndReport(mocha, Mocha);
}
