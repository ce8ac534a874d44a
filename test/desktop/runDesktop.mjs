/*
 * `npm run test:desktop`: the host tests in the desktop's VS Code, which is downloaded, into the cache. For machines that may
 * do that; `npm test` needs no such download. `npm run test:desktop -- 1.100.3` takes that version and not the newest.
 */
import { installProject } from '../workbench/provision.mjs';

const print = line => console.log(`  ${line}`);
let counts = { passed: 0, failed: 1 };
try {
	await installProject();
	// Not before: these need the project's packages.
	const { command } = await import('../workbench/steps.mjs');
	const { downloadDesktop } = await import('./downloadDesktop.mjs');
	const { testInDesktop } = await import('./testInDesktop.mjs');
	const executable = await downloadDesktop(process.argv[2]);
	await command(process.execPath, 'esbuild.mjs', '--tests')({ print });
	counts = await testInDesktop(executable, { print });
} catch (error) {
	console.log(`✗ ${error.message}`);
}
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
console.log(`${counts.passed} passed, ${counts.failed} failed`);
