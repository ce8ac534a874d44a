/** The output streams of a command. */
export interface Output {
	/** Writes text or bytes of any length to stdout; resolves when all is written. Rejects with an `OutputError`. */
	readonly write: (content: string | Uint8Array) => Promise<void>;
	/** Whether stdout is a terminal, which shows text only. */
	readonly isTerminal?: boolean;
	/** Writes one line to stderr; the line break is added. */
	readonly error: (line: string) => void;
	/** Called repeatedly with the numbers of files read and found; only if stderr is a terminal. */
	readonly progress?: (done: number, total: number) => void;
}

/**
 * 0; 1 when the record has errors or unreadable files; 2 for a wrong call or nothing to read, with nothing written; 3 when the output
 * could not be written, or not whole. 129 instead of 2 and 3 where Git calls: it takes a smaller code for a conflict.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 129;

/** A wrong call: the message is for the user, in their language. */
export class UsageError extends Error {}
