/*
 * `npm test`: everything, on a machine that has only Node, npm and the registry. `node test/run.mjs core host` runs only those
 * rooms, `node test/run.mjs 'ui in Indonesian'` one step. `npm run test:long` (`--long`): what takes longer and is not in `npm test`, and what that needs built.
 * With MENTOR_NOTES_TODAY, as `2028-02-29`, tests live on that day.
 * Only Node's own modules may be imported here: nothing is installed yet.
 */
import { installProject, provision } from './workbench/provision.mjs';
import { onDay } from './workbench/today.mjs';
import { newest, oldest } from './workbench/versions.mjs';

/** What a step may need that is no step. */
const codes = { 'VS Code': newest, 'oldest VS Code': oldest };
/** What a step in its long form has in addition. */
const inLongForm = { long: true, env: { MENTOR_NOTES_LONG: '1' } };
/** Days on which tests that know what day it is run once more: a Saturday, the last of a year, and the one of a leap year. */
const days = ['2027-03-06', '2027-12-31', '2028-02-29'];

/** Begun in this order, the longest first, some at a time, each when what it needs has ended and what it is `after`. A step whose `needs` failed counts as failed. */
const table = steps => [
	{ name: 'types', run: steps.command('npm', 'run', '--silent', 'types') },
	{ name: 'manifest', run: steps.command(process.execPath, 'esbuild.mjs', '--check') },
	// It puts the manifest right: one that was not committed as the table of commands says is a failure.
	{ name: 'build', after: ['manifest'], run: steps.command(process.execPath, 'esbuild.mjs', '--tests') },
	{ name: 'lint', run: steps.command('npm', 'run', '--silent', 'lint') },
	// A test or suite with [long] in its title belongs to `--long`.
	{ name: 'ui', weight: 2, needs: ['types', 'build', 'VS Code'], run: steps.interfaceTests({ language: 'en', workers: 2 }) },
	host(steps, { kind: 'Node', workspace: 'file' }),
	// The main jobs, [main] in a title, which are not done in English here. `--long` does all in both (test/ui/playwright.config.ts).
	{ name: 'ui in Indonesian', needs: ['types', 'build', 'VS Code'], run: steps.interfaceTests({ language: 'id', workers: 1 }) },
	// Not before the build has ended: the longest steps, which wait for it, would find no room.
	{ name: 'core', needs: ['types'], after: ['build'], run: steps.mochaOver('core', '--ignore', '**/core/exchange/**', '--timeout', '60000') },
	// It starts Git so often that it pays to do that from a small process.
	{ name: 'core exchange', needs: ['types'], after: ['build'], run: steps.mochaOver('core/exchange', '--timeout', '60000') },
	{ name: 'cli', needs: ['types', 'build'], run: steps.mochaOver('cli', '--timeout', '240000') },
	// Only what the two hosts do in ways of their own, where least is as on a disk: `--long` runs the others there too.
	host(steps, { kind: 'web', workspace: 'memory', tests: 'web' }),
	host(steps, { kind: 'Node', workspace: 'several' }),
	// Everything once more in its long form: with more cases or rounds, and with what has [long] in its title.
	{ name: 'long ui', ...inLongForm, needs: ['types', 'build', 'VS Code'], run: steps.interfaceTests({ language: 'en', workers: 1 }) },
	{ name: 'long ui in Indonesian', ...inLongForm, needs: ['types', 'build', 'VS Code'], run: steps.interfaceTests({ language: 'id', workers: 1 }) },
	// One host does: what is only longer is no other elsewhere.
	host(steps, { ...inLongForm, kind: 'Node', workspace: 'file' }),
	{ name: 'long core', ...inLongForm, needs: ['types'], run: steps.mochaOver('core', '--timeout', '1800000') },
	{ name: 'long cli', ...inLongForm, needs: ['types', 'build'], run: steps.mochaOver('cli', '--timeout', '1800000') },
	...Object.keys(codes).flatMap(code => ['Node', 'web'].flatMap(kind => ['file', 'memory', 'several'].map(workspace => ({ kind, code, workspace }))))
		.filter(({ kind, code, workspace }) => !(kind === 'Node' && code === 'VS Code' && workspace === 'file'))
		.map(each => host(steps, { ...each, long: true })),
	...days.flatMap(day => [
		host(steps, { kind: 'Node', workspace: 'file' }),
		{ name: 'cli', needs: ['types', 'build'], run: steps.mochaOver('cli', '--timeout', '240000') },
		{ name: 'ui in Indonesian', needs: ['types', 'build', 'VS Code'], run: steps.interfaceTests({ language: 'id', workers: 1 }) },
	].map(step => ({ ...step, name: `long ${step.name} on ${day}`, long: true, env: onDay(day).env }))),
];

/** The tests inside VS Code, by the extension host that runs them and the workspace that is open (workbench/workspaces.mjs). */
function host(steps, { kind, code = 'VS Code', workspace, tests = workspace === 'several' ? `${kind}Several` : `${kind}All`, ...step }) {
	return {
		name: `${step.long ? 'long ' : ''}host (${kind}, ${code}, ${workspace})`,
		needs: ['types', 'build', code],
		run: steps.hostTests({ kind, version: codes[code], workspace, tests: `out/host-tests/${tests}.js`, sample: 'examples/lead-the-fest' }),
		...step,
	};
}

const seconds = since => `${((Date.now() - since) / 1000).toFixed(1)} s`;
/** How much runs beside each other, where a step weighs 1 unless it says more: more of it holds one another up, and tests wait for answers. */
const atOnce = 3;
const weightOf = ({ weight = 1 }) => weight;
const started = Date.now();
let lastSaid = started;
const total = { passed: 0, failed: 0, skipped: 0 };
const leftOut = []; // titles of tests that this machine can't run
const flaky = []; // titles of tests that passed on their second try only
const failures = []; // what failed steps printed of it

try {
	await installProject();
	// Not before: these need the project's packages.
	await runAll(chosen(table(await import('./workbench/steps.mjs')), process.argv.slice(2)));
} catch (error) {
	total.failed++;
	console.log(`✗ ${error.stack ?? error}`);
}
console.log(`\nAll in ${seconds(started)}${total.skipped > 0 ? `, with ${total.skipped} skipped` : ''}`);
if (leftOut.length > 0) {
	console.log(`Skipped:\n${leftOut.map(title => `  ${title}`).join('\n')}`);
}
if (failures.length > 0) {
	console.log(`What failed:\n${failures.join('\n')}`);
}
if (flaky.length > 0) {
	console.log(`${flaky.length} flaky, passed on the second try only:\n${flaky.map(title => `  ${title}`).join('\n')}`);
}
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed`);

function chosen(steps, [...args]) {
	const long = args[0] === '--long' && args.shift() !== undefined;
	// Of a room that was named, what is in the form that was asked for; all of it where it has only the other one.
	const inForm = steps.filter(step => (step.long ?? false) === long);
	const named = args.map(name => {
		const all = steps.filter(step => step.name === name || roomOf(step) === name);
		const some = all.filter(step => inForm.includes(step));
		return some.length > 0 ? some : all;
	});
	const unknown = args.filter((_, i) => named[i].length === 0);
	if (unknown.length > 0) {
		throw new Error(`There is no step ${unknown.join(', ')}. The steps: ${[...new Set(steps.map(roomOf))].join(', ')}; or one of them: ${inForm.map(({ name }) => name).join('; ')}`);
	}
	if (args.length > 0) {
		return steps.filter(step => named.flat().includes(step));
	}
	return steps.filter(step => inForm.some(one => one === step || one.needs?.includes(step.name)));
}

/** What a step goes by on the command line, with others of its room. */
function roomOf(step) {
	return step.name.replace(/^long /, '').split(' ')[0];
}

async function runAll(steps) {
	const alone = steps.length === 1;
	const ends = new Map(); // name → promise of its end
	const went = new Map(); // name → whether it went well, once it has ended
	const begin = (name, ending) => ends.set(name, ending.then(ok => { went.set(name, ok); }));
	let provided = Promise.resolve();
	for (const [name, version] of Object.entries(codes).filter(([name]) => steps.some(step => step.needs?.includes(name)))) {
		// One after the other: they share the browser.
		provided = provided.then(() => provision({ version, log: say })).then(() => true, error => {
			say(`✗ ${name} could not be had: ${error.stack ?? error}`);
			return false;
		});
		begin(name, provided);
	}
	// A step that was not chosen is taken as done: its results are used as they lie there.
	const known = new Set([...ends.keys(), ...steps.map(({ name }) => name)]);
	const isReady = ({ needs = [], after = [] }) => [...needs, ...after].every(name => !known.has(name) || went.has(name));
	const waiting = [...steps];
	const running = new Set(); // steps
	const fits = step => weightOf(step) + [...running].reduce((sum, each) => sum + weightOf(each), 0) <= atOnce;
	const stillness = setInterval(() => {
		if (Date.now() - lastSaid > 15_000) {
			say(`  … ${seconds(started)}: ${[...running].map(({ name }) => name).join(', ')}`);
		}
	}, 2000);
	while (waiting.length > 0 || running.size > 0) {
		// None passes a heavier one that is ready: it would wait for all of them.
		for (let step; (step = waiting.find(isReady)) !== undefined && fits(step);) {
			const begun = step;
			waiting.splice(waiting.indexOf(begun), 1);
			running.add(begun);
			const missing = (begun.needs ?? []).filter(need => went.get(need) === false);
			begin(begun.name, runStep(begun, missing, alone).finally(() => running.delete(begun)));
		}
		await Promise.race([...ends].filter(([name]) => !went.has(name)).map(([, ending]) => ending));
	}
	clearInterval(stillness);
}

function say(line) {
	lastSaid = Date.now();
	console.log(line);
}

/** Shows its lines as they come: all of them when nothing else runs; beside other steps those of whole suites and of what fails, with the step's name. */
async function runStep(step, missing, alone) {
	const begun = Date.now();
	const lines = [];
	const print = line => {
		lines.push(line);
		if (alone) {
			say(`  ${line}`);
		} else if (!isOneTest(line)) {
			say(`  ${step.name} │ ${line}`);
		}
	};
	if (alone) {
		say(`\n── ${step.name}`);
	}
	let counts;
	try {
		if (missing.length > 0) {
			throw new Error(`Not run: ${missing.join(', ')} failed`);
		}
		counts = await step.run({ print, alone, env: { ...onDay(process.env.MENTOR_NOTES_TODAY).env, ...step.env } });
	} catch (error) {
		print(`✗ ${missing.length > 0 ? error.message : error.stack ?? error}`);
		counts = { passed: 0, failed: 1, skipped: 0, flaky: [] };
	}
	for (const key of Object.keys(total)) {
		total[key] += counts[key];
	}
	leftOut.push(...(counts.leftOut ?? []).map(title => `${step.name}: ${title}`));
	flaky.push(...counts.flaky.map(title => `${step.name}: ${title}`));
	const ok = counts.failed === 0;
	if (!ok) {
		failures.push(`✗ ${step.name}`, ...lines.filter(line => !isOneTest(line) && !isSuite(line)).slice(-60).map(line => `  ${line}`));
	}
	const tests = counts.passed + counts.failed + counts.skipped > 0 ? `${counts.passed} passed, ${counts.failed} failed, ` : '';
	say(`${ok ? '✓' : '✗'} ${step.name}: ${tests}${seconds(begun)}`);
	return ok;
}

/** Whether a line of a step is of a test that did not fail (workbench/reporter.cjs, host/report.ts). */
function isOneTest(line) {
	return /^[✓-] /.test(line);
}

/** Whether it is of a whole suite. */
function isSuite(line) {
	return line.startsWith('· ');
}
