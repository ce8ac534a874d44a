import 'mocha/mocha.js'; // the browser build; it makes `mocha` global
import { runAndReport, silent } from './report';
import { sampleInMemory } from './sampleInMemory';

/** VS Code's web extension host, a worker of the browser, calls this, once it has loaded the bundle. */
export async function run(): Promise<void> {
	mocha.setup({ ui: 'tdd', timeout: 60_000, reporter: silent as unknown as Mocha.ReporterConstructor });
	await sampleInMemory();
	await import('host-tests:all');
	await runAndReport(mocha, Mocha);
}
