import { fstatSync, fsyncSync, readSync, statSync, write } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { isatty } from 'node:tty';
import { promisify } from 'node:util';

const descriptor = 1;
const writeBytes = promisify(write);
/** How long to wait before a pipe that takes nothing at present is tried again. */
const retryMs = 5;

/** The output could not be written, or not whole. */
export class OutputError extends Error {
	/** The operating system’s code, such as `ENOSPC`; `closed` where there is no standard output. */
	readonly code: string;

	/** The file that was to be written; absent for standard output. */
	readonly file?: string;

	constructor(code: string, file?: string) {
		super(code);
		this.code = code;
		if (file !== undefined) {
			this.file = file;
		}
	}
}

/**
 * Writes to stdout until everything is written. Node's own stream takes a short write to a file, which is how a full disk begins, for a
 * whole one. When the reader of a pipe has had enough (`| head`), the rest is dropped without an error.
 */
export class StandardOutput {
	/** Whether the reader of a pipe still reads. */
	#hasReader = true;
	readonly #isNeeded: boolean;

	/** `isNeeded`: the output is what the command is for, so that it fails without a standard output. */
	constructor(isNeeded: boolean) {
		this.#isNeeded = isNeeded;
	}

	/** Writes text or bytes; resolves when all is written. Rejects with an `OutputError`. */
	async write(content: string | Uint8Array): Promise<void> {
		if (this.#isNeeded && isOutputClosed()) {
			throw new OutputError('closed');
		}
		if (isatty(descriptor)) {
			process.stdout.write(content);
			return;
		}
		const bytes = typeof content === 'string' ? Buffer.from(content) : content;
		for (let at = 0; at < bytes.length && this.#hasReader;) {
			at += await this.#writeSome(bytes.subarray(at));
		}
	}

	/** Waits until a file is on its disk: network disks and quotas report a full disk only then. Rejects with an `OutputError`. */
	finish(): void {
		try {
			if (fstatSync(descriptor).isFile()) {
				fsyncSync(descriptor);
			}
		} catch (error) {
			throw new OutputError(codeOf(error));
		}
	}

	async #writeSome(bytes: Uint8Array): Promise<number> {
		try {
			return (await writeBytes(descriptor, bytes)).bytesWritten;
		} catch (error) {
			switch (codeOf(error)) {
				case 'EAGAIN':
					await setTimeout(retryMs);
					return 0;
				case 'EPIPE':
				case 'EOF': // as Windows says it
					this.#hasReader = false;
					return 0;
				default:
					throw new OutputError(codeOf(error));
			}
		}
	}
}

/**
 * Whether the program was started without a standard output (`>&-`). Node then opens /dev/null in its place, to read and to write,
 * while a shell's `> /dev/null` can't be read.
 */
function isOutputClosed(): boolean {
	try {
		return fstatSync(descriptor).rdev === statSync('/dev/null').rdev && readSync(descriptor, Buffer.alloc(1)) === 0;
	} catch {
		return false;
	}
}

/** The operating system’s code of an error. */
export function codeOf(error: unknown): string {
	return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
