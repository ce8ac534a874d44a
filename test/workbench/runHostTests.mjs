import { join, relative } from 'node:path';
import { openBarePage } from './barePage.mjs';
import { launchBrowser } from './browser.mjs';
import { hostLine } from './hostLine.mjs';
import { removeFolder } from './paths.mjs';
import { provision } from './provision.mjs';
import { startWorkbench } from './server.mjs';
import { newest } from './versions.mjs';
import { webOnly } from './webOnly.mjs';
import { workspaces } from './workspaces.mjs';

/** No test may take so long that nothing is heard for this time: each has 60 s. */
const silenceMs = 150_000;

/** Nobody looks at the window of these tests, and all that it draws costs time. */
const smallWindow = { width: 640, height: 400 };
const plainEditor = {
	'breadcrumbs.enabled': false,
	'editor.bracketPairColorization.enabled': false,
	'editor.folding': false,
	'editor.lightbulb.enabled': 'off',
	'editor.minimap.enabled': false,
	'editor.occurrencesHighlight': 'off',
	'editor.stickyScroll.enabled': false,
	'git.autorefresh': false, // the Git extension asks Git a dozen things after each change of a file; the product asks for the state when it needs it
	'problems.decorations.enabled': false,
	'window.commandCenter': false,
	'window.menuBarVisibility': 'hidden',
	'workbench.activityBar.location': 'hidden',
	'workbench.editor.showTabs': 'none',
	'workbench.layoutControl.enabled': false,
	'workbench.localHistory.enabled': false,
	'workbench.statusBar.visible': false,
};

/**
 * Runs the bundled tests of test/host inside VS Code, in its Node extension host or (`web`) in the browser's, on a copy of
 * the sample in one of `workspaces`. `suites` is a pattern for the titles of those to run, which only Node's host obeys, as it does `env`. `onLine` gets
 * each line that the tests print. Resolves with the counts and the whole console output; a run that
 * dies or hangs is an error that holds the output.
 */
export async function runHostTests({
	kind, workspace = 'file', folder: sample, testsPath, extensionPath, version = newest, suites, env = {}, onLine = console.log, log = console.log,
}) {
	const { vscodeRoot, node, chromium } = await provision({ log, version });
	const { opens, around } = workspaces[workspace](sample);
	const extension = kind === 'web' ? webOnly(extensionPath) : extensionPath;
	const closers = around ? [() => removeFolder(around)] : [];
	if (extension !== extensionPath) {
		closers.push(() => removeFolder(extension));
	}
	try {
		const server = await startWorkbench({
			vscodeRoot, node, settings: plainEditor, smokeTestDriver: version.takesVSCodeOptions,
			env: { ...env, ...suites && { MENTOR_NOTES_SUITES: suites } },
		});
		closers.push(() => server.stop());
		const browser = await launchBrowser(chromium);
		closers.push(() => browser.close());
		return await runInPage(browser, server.urlFor({
			...opens,
			extensionPath: extension,
			// VS Code runs the tests in the host of the extension whose folder they are in; elsewhere, on the server.
			testsPath: join(extension, relative(extensionPath, testsPath)),
			web: kind === 'web',
		}), onLine);
	} finally {
		for (const close of closers.reverse()) {
			await close();
		}
	}
}

async function runInPage(browser, url, onLine) {
	const lines = [];
	let counts;
	let timer;
	const failWith = why => new Error(`${why}. The console:\n${lines.join('\n')}`);
	const read = text => {
		for (const line of text.split('\n')) {
			lines.push(line);
			const said = hostLine(line);
			counts ??= said.counts;
			if (said.test !== undefined) {
				timer?.refresh();
				onLine(said.test);
			}
		}
	};
	try {
		await new Promise((resolve, reject) => {
			timer = setTimeout(() => reject(failWith(`Nothing was heard of the tests in VS Code for ${silenceMs / 1000} s`)), silenceMs);
			openBarePage(browser, url, {
				...smallWindow,
				functions: {
					codeAutomationLog: (type, args) => { read(args.map(textOf).join(' ')); },
					codeAutomationExit: code => { lines.push(`exit code ${code}`); resolve(); },
				},
				onError: error => lines.push(`[page] ${error}`),
				onCrash: () => reject(failWith('The browser\'s page crashed')),
			}).catch(reject);
		});
	} finally {
		clearTimeout(timer);
	}
	if (!counts) {
		throw failWith('The tests in VS Code ended without a result');
	}
	return { ...counts, output: lines.join('\n') };
}

function textOf(value) {
	return typeof value === 'string' ? value : JSON.stringify(value);
}
