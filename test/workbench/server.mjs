import { spawn } from 'node:child_process';
import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { linkBuiltInExtensions } from './builtInExtensions.mjs';
import { writeLanguagePack } from './languagePack.mjs';
import { removeFolder, root, tempFolder } from './paths.mjs';
import { writeSettings } from './settings.mjs';
import { onDay } from './today.mjs';

const startLimitMs = 60_000;
const gitSettings = join(root, 'test', 'workbench', 'gitconfig');

/**
 * Starts VS Code's server on a free port of this machine and resolves when it listens. Without `userDataDir` everything it
 * remembers goes to a temp folder, which `stop()` removes.
 *
 * `smokeTestDriver` makes it honour `urlFor`'s development payload, and keeps notification toasts from showing. Then it also is
 * without the built-in extensions for other work, but in a room's long form.
 * `workspaceTrust` lets a folder open in restricted mode. `locale` sets the display language; VS Code's own words stay English. It lives on
 * the day in MENTOR_NOTES_TODAY, of `env` or of this process.
 */
export async function startWorkbench({
	vscodeRoot, node, folder, userDataDir, extensionsDir, settings = {}, smokeTestDriver = true, workspaceTrust = false, locale, env = {},
}) {
	const dataDir = userDataDir ?? tempFolder('data');
	const extensions = extensionsDir ?? join(dataDir, 'ext');
	const entry = join(vscodeRoot, 'out', 'node', 'entry.js');
	const where = ['--user-data-dir', dataDir, '--extensions-dir', extensions, '--config', join(dataDir, 'config.yaml')];
	const write = asked => writeSettings(dataDir, { ...(workspaceTrust ? { 'security.workspace.trust.startupPrompt': 'never' } : {}), ...asked });
	write(settings);
	if (locale) {
		writeLanguagePack(dataDir, locale);
	}

	const isLong = { ...process.env, ...env }.MENTOR_NOTES_LONG === '1';
	const builtIn = smokeTestDriver && !isLong ? linkBuiltInExtensions(vscodeRoot, join(dataDir, 'built-in')) : undefined;
	const day = onDay(env.MENTOR_NOTES_TODAY ?? process.env.MENTOR_NOTES_TODAY);
	const server = spawn(node, [
		...day.args, entry, '--auth', 'none', '--bind-addr', '127.0.0.1:0', '--disable-telemetry', '--disable-update-check',
		'--disable-getting-started-override',
		...where,
		...(workspaceTrust ? [] : ['--disable-workspace-trust']),
		...(locale ? ['--locale', locale] : []),
		...(smokeTestDriver ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
		...(builtIn ? ['--vscode-option', `builtin-extensions-dir=${builtIn}`] : []),
	], {
		env: { ...cleanEnvironment(), NODE_COMPILE_CACHE: join(dataDir, 'compiled'), ...day.env, ...gitOf(dataDir), ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
		detached: true, // a process group of its own
	});

	const closed = new Promise(resolve => server.once('close', resolve));
	const endGroup = () => {
		try {
			process.kill(-server.pid, 'SIGKILL');
		} catch {
			// It is gone already.
		}
	};
	process.once('exit', endGroup);
	exitOnSignals();

	async function stop() {
		process.off('exit', endGroup);
		endGroup();
		await closed;
		if (!userDataDir) {
			removeFolder(dataDir);
		}
	}

	let port;
	try {
		port = await listeningPort(server, closed);
	} catch (error) {
		await stop();
		throw error;
	}
	return {
		url: `http://127.0.0.1:${port}/`,
		port,
		userDataDir: dataDir,
		urlFor: what => addressOf(port, { folder, ...what }),
		installExtension: vsix => installExtension(node, [entry, ...where, '--install-extension', vsix, '--force']),
		forget: asked => {
			['User', 'Machine', 'coder.json'].forEach(name => removeFolder(join(dataDir, name)));
			write(asked);
		},
		stop,
	};
}

/** Git knows no user here, whatever this machine has set, and makes no examples of hooks; what is set goes with the data. */
function gitOf(dataDir) {
	const settings = join(dataDir, 'gitconfig');
	if (!existsSync(settings)) {
		copyFileSync(gitSettings, settings);
	}
	return { GIT_CONFIG_GLOBAL: settings, GIT_CONFIG_NOSYSTEM: '1', GIT_TEMPLATE_DIR: '' };
}

let exitsOnSignals = false;

/** The server has a process group of its own: Ctrl-C does not reach it, and a process that dies of a signal runs no `exit`. */
function exitOnSignals() {
	if (!exitsOnSignals) {
		exitsOnSignals = true;
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
			process.once(signal, () => process.exit(130));
		}
	}
}

/**
 * The address that opens a folder, or a `workspace` file instead, with an extension run from its source (`extensionPath`), tests run inside VS Code
 * (`testsPath`), and all of it in the browser's extension host (`web`). `isEmpty`: no folder is opened.
 */
function addressOf(port, { folder, workspace, extensionPath, testsPath, web = false, isEmpty = false }) {
	const remote = path => `vscode-remote://127.0.0.1:${port}${encodeURI(path)}`;
	const payload = [
		...(extensionPath ? [['extensionDevelopmentPath', remote(extensionPath)]] : []),
		...(testsPath ? [['extensionTestsPath', remote(testsPath)]] : []),
		...(extensionPath && web ? [['extensionDevelopmentKind', 'web']] : []),
	];
	const query = new URLSearchParams({ ...(isEmpty ? { ew: 'true' } : workspace ? { workspace } : { folder }), ...(payload.length > 0 ? { payload: JSON.stringify(payload) } : {}) });
	return `http://127.0.0.1:${port}/?${query}`;
}

function listeningPort(server, closed) {
	return new Promise((resolve, reject) => {
		let output = '';
		const fail = why => reject(new Error(`VS Code's server ${why}:\n${output}`));
		const timer = setTimeout(() => fail(`did not listen within ${startLimitMs / 1000} s`), startLimitMs);
		const read = chunk => {
			output += chunk;
			const listening = /HTTP server listening on http:\/\/127\.0\.0\.1:(\d+)/.exec(output);
			if (listening) {
				clearTimeout(timer);
				output = ''; // it goes on talking; nobody reads that
				server.stdout.off('data', read).resume();
				server.stderr.off('data', read).resume();
				resolve(Number(listening[1]));
			}
		};
		server.stdout.on('data', read);
		server.stderr.on('data', read);
		server.once('error', error => fail(`could not be started (${error.message})`));
		void closed.then(() => { clearTimeout(timer); fail('ended'); });
	});
}

function installExtension(node, args) {
	return new Promise((resolve, reject) => {
		const child = spawn(node, args, { env: cleanEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] });
		let output = '';
		child.stdout.on('data', chunk => { output += chunk; });
		child.stderr.on('data', chunk => { output += chunk; });
		child.once('error', reject);
		child.once('close', code => code === 0 ? resolve() : reject(new Error(`The extension could not be installed:\n${output}`)));
	});
}

/** Without what an outer VS Code leaves in its terminals (it would be opened instead) and what moves the server elsewhere. */
function cleanEnvironment() {
	const misleading = /^(VSCODE_|CODE_SERVER_|ELECTRON_|NODE_OPTIONS$|PORT$|PASSWORD$|HASHED_PASSWORD$)/;
	return {
		...Object.fromEntries(Object.entries(process.env).filter(([name]) => !misleading.test(name))),
		VSCODE_CLI: '1', // no login shell is started to ask what it sets
		EXTENSIONS_GALLERY: '{}', // no marketplace: it would be asked over the network, again and again
	};
}
