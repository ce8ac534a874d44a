import { once } from 'node:events';
import { check } from './check';
import { exportSessions } from './exportSessions';
import type { ExitCode, Output } from './output';
import { report } from './report';
import { wordsOf } from './wordsOf';

/** The commands by the first argument. */
const commands: ReadonlyMap<string | undefined, (args: readonly string[], output: Output) => Promise<ExitCode>> = new Map([
	['check', check], ['report', report], ['export', exportSessions],
]);

/** Draws a progress bar on stderr. */
function showProgress(done: number, total: number): void {
	const width = 30;
	const filled = Math.round(done / total * width);
	process.stderr.write(done === total
		? `\r${' '.repeat(width + 20)}\r`
		: `\r[${'#'.repeat(filled)}${' '.repeat(width - filled)}] ${String(done)} / ${String(total)}`);
}

async function explainUsage(_: readonly string[], { error }: Output): Promise<ExitCode> {
	const { cli, overview } = wordsOf(undefined);
	error(cli.usage);
	error(overview.cli.usage);
	return Promise.resolve(2);
}

// A reader of the output may close the pipe early (`| head`); that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => { process.exit(error.code === 'EPIPE' ? 0 : 1); });

const args = process.argv.slice(2);
void (commands.get(args[0]) ?? explainUsage)(args, {
	out: line => { process.stdout.write(line + '\n'); },
	write: async text => {
		if (!process.stdout.write(text)) {
			await once(process.stdout, 'drain');
		}
	},
	error: line => { process.stderr.write(line + '\n'); },
	...(process.stderr.isTTY && { progress: showProgress }),
}).then(code => { process.exitCode = code; });
