/** The output streams of a command. */
export interface Output {
	/** Writes one line to stdout; the line break is added. */
	readonly out: (line: string) => void;
	/** Writes text of any length to stdout; resolves when the stream accepts more. */
	readonly write: (text: string) => Promise<void>;
	/** Writes one line to stderr; the line break is added. */
	readonly error: (line: string) => void;
	/** Called repeatedly with the numbers of files read and found; only if stderr is a terminal. */
	readonly progress?: (done: number, total: number) => void;
}

/** 0; 1 when the record has errors or unreadable files; 2 for invalid arguments. */
export type ExitCode = 0 | 1 | 2;
