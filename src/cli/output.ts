/** Where a command writes. */
export interface Output {
	/** A line without its end. */
	readonly out: (line: string) => void;
	/** A text as it is, however long; resolves when more can be taken. */
	readonly write: (text: string) => Promise<void>;
	/** A line without its end, where no results go. */
	readonly error: (line: string) => void;
	/** Told now and then how many of the files have been read; only where somebody watches. */
	readonly progress?: (done: number, total: number) => void;
}

/** 0, or 1 when something is wrong with the record, or 2 when a command was called wrongly. */
export type ExitCode = 0 | 1 | 2;
