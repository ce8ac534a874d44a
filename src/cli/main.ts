import { answer } from './answer';
import { readCall } from './asked';
import type { ExitCode } from './output';
import { StandardOutput } from './standardOutput';

/** Draws a progress bar on stderr. */
function showProgress(done: number, total: number): void {
	const width = 30;
	const filled = Math.round(done / total * width);
	process.stderr.write(done === total
		? `\r${' '.repeat(width + 20)}\r`
		: `\r[${'#'.repeat(filled)}${' '.repeat(width - filled)}] ${String(done)} / ${String(total)}`);
}

/** Writes on the streams of this process, and returns the exit code. */
async function main(args: readonly string[]): Promise<ExitCode> {
	// The exit code of `check` says enough by itself.
	const stdout = new StandardOutput(readCall(args).command !== 'check');
	return answer(args, {
		write: content => stdout.write(content),
		error: line => { process.stderr.write(`${line}\n`); },
		isTerminal: process.stdout.isTTY,
		...(process.stderr.isTTY && { progress: showProgress }),
	}, () => { stdout.finish(); });
}

// A message that nobody can receive is no reason to end.
process.stderr.on('error', () => { /* there is nowhere to say it */ });
void main(process.argv.slice(2)).then(code => { process.exitCode = code; });
