import Mocha from 'mocha';
import * as vscode from 'vscode';
import { runAndReport, silent } from './report';
import { sampleInMemory } from './sampleInMemory';

/** VS Code's Node extension host calls this, once it has loaded the bundle. */
export async function run(): Promise<void> {
	const mocha = new Mocha({ ui: 'tdd', timeout: 60_000, reporter: silent as unknown as Mocha.ReporterConstructor });
	mocha.suite.emit('pre-require', globalThis as unknown as Mocha.MochaGlobals, '', mocha); // makes `suite` and `test` global
	await vscode.commands.executeCommand('workbench.action.closeSidebar'); // it would draw each change of a file
	await sampleInMemory();
	await import('host-tests:all');
	await runAndReport(mocha, Mocha);
}
