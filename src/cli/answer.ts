import { plainText } from '../core/text/plainText';
import { readCall } from './asked';
import { UsageError, type ExitCode, type Output } from './output';
import { runLine } from './runLine';
import { OutputError } from './standardOutput';
import { sentences, wordsOf } from './wordsOf';

/** Runs what a line asks for, `finish` at its end, and says what went wrong. Returns the exit code; never rejects. */
export async function answer(args: readonly string[], output: Output, finish = (): void => undefined): Promise<ExitCode> {
	const isDriver = readCall(args).command === 'merge-driver';
	try {
		const code = await runLine(args, output);
		finish();
		return code;
	} catch (thrown) {
		if (thrown instanceof UsageError) {
			output.error(thrown.message);
			return isDriver ? 129 : 2;
		}
		output.error(thrown instanceof OutputError ? describeOutputError(thrown, args) : String((thrown as Error).stack));
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
