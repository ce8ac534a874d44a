import { spawn } from 'node:child_process';

const heartbeatMs = 10_000;

/**
 * Runs npm in a folder and says every few seconds that it is still at work (on a terminal: a clock on one line).
 * Throws with npm's own output when it fails.
 */
export async function npm(args, { cwd, log, doing }) {
	const started = Date.now();
	const seconds = () => Math.round((Date.now() - started) / 1000);
	const stopBeating = beat(() => `  … ${doing} (${seconds()} s)`, log);
	try {
		await run(args, cwd);
	} finally {
		stopBeating();
	}
	log(`  ✓ ${doing} (${seconds()} s)`);
}

function beat(text, log) {
	if (process.stdout.isTTY && process.env.CI === undefined) {
		const timer = setInterval(() => process.stdout.write(`\r${text()}`), 1000);
		return () => { clearInterval(timer); process.stdout.write('\r\x1b[K'); };
	}
	const timer = setInterval(() => log(text()), heartbeatMs);
	return () => clearInterval(timer);
}

function run(args, cwd) {
	return new Promise((resolve, reject) => {
		const child = spawn('npm', [...args, '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'], {
			cwd,
			env: cleanEnvironment(),
			stdio: ['ignore', 'pipe', 'pipe'],
			shell: process.platform === 'win32', // there npm is a .cmd file
		});
		let output = '';
		child.stdout.on('data', chunk => { output += chunk; });
		child.stderr.on('data', chunk => { output += chunk; });
		child.on('error', reject);
		child.on('close', code => code === 0
			? resolve()
			: reject(new Error(`npm ${args.join(' ')} failed in ${cwd} (exit code ${code}):\n${output}`)));
	});
}

/**
 * The environment less what an outer `npm test` tells its scripts about this project: an inner npm would take it for its
 * own. How the user reaches a registry (npm_config_registry, proxies, cache) stays.
 */
function cleanEnvironment() {
	const ours = /^(npm_(package|lifecycle)_|npm_config_(local_prefix|prefix|omit|include|production|workspaces?)$|NODE_ENV$|NODE_OPTIONS$)/i;
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}
