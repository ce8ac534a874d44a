import { check } from './check';

/** A bar on a terminal, on the stream that carries no results; nothing in a pipe. */
function showProgress(done: number, total: number): void {
	const width = 30;
	const filled = Math.round(done / total * width);
	process.stderr.write(done === total ? `\r${' '.repeat(width + 20)}\r` : `\r[${'#'.repeat(filled)}${' '.repeat(width - filled)}] ${String(done)} / ${String(total)}`);
}

void check(process.argv.slice(2), {
	out: line => { process.stdout.write(line + '\n'); },
	error: line => { process.stderr.write(line + '\n'); },
	...(process.stderr.isTTY && { progress: showProgress }),
}).then(code => { process.exitCode = code; });
