import { readCall } from './asked';
import { runLine } from './runLine';
import { UsageError, type ExitCode } from './output';
import { plainText } from '../core/text/plainText';
import { OutputError, StandardOutput } from './standardOutput';
import { sentences, wordsOf } from './wordsOf';

/** Draws a progress bar on stderr. */
function showProgress(done: number, total: number): void {
	const width = 30;
	const filled = Math.round(done / total * width);
	process.stderr.write(done === total
		? `\r${' '.repeat(width + 20)}\r`
		: `\r[${'#'.repeat(filled)}${' '.repeat(width - filled)}] ${String(done)} / ${String(total)}`);
}

/** Runs the command line, reports what went wrong on stderr, and returns the exit code. */
async function main(args: readonly string[]): Promise<ExitCode> {
	// The exit code of `check` says enough by itself.
	const stdout = new StandardOutput(readCall(args).command !== 'check');
	const error = (line: string): void => { process.stderr.write(`${line}\n`); };
	const isDriver = readCall(args).command === 'merge-driver';
	try {
		const code = await runLine(args, {
			write: content => stdout.write(content), error, isTerminal: process.stdout.isTTY,
			...(process.stderr.isTTY && { progress: showProgress }),
		});
		stdout.finish();
		return code;
	} catch (thrown) {
		if (thrown instanceof UsageError) {
			error(thrown.message);
			return isDriver ? 129 : 2;
		}
		error(thrown instanceof OutputError ? describeOutputError(thrown, args) : String((thrown as Error).stack));
		return isDriver ? 129 : 3;
	}
}

function describeOutputError({ code, file }: OutputError, args: readonly string[]): string {
	const { out, output } = sentences(wordsOf(readCall(args).language));
	if (file !== undefined) {
		return out.failed(plainText(file, 1_000), code);
	}
	return code === 'closed' ? output.closed : ['ENOSPC', 'EDQUOT'].includes(code) ? output.diskFull : output.failed(code);
}

// A message that nobody can receive is no reason to end.
process.stderr.on('error', () => { /* there is nowhere to say it */ });
void main(process.argv.slice(2)).then(code => { process.exitCode = code; });
