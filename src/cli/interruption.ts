import type { FileSystemWriter } from '../core/files/atomicWrite';
import { nodeFileSystem } from '../disk/nodeDisk';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Until it ends, a signal that would end the program stops what is being written instead, so that the writer takes it back. */
export class Interruption {
	#isAsked = false;
	#hasStopped = false;
	readonly #ask = (): void => { this.#isAsked = true; };

	constructor() {
		signals.forEach(signal => process.on(signal, this.#ask));
	}

	/** The disk, whose next step fails once when a signal has come. Taking back goes on. */
	get fileSystem(): FileSystemWriter {
		return {
			...nodeFileSystem,
			write: async (uri, bytes) => { this.#stop(); await nodeFileSystem.write(uri, bytes); },
			rename: async (from, to, overwrite) => { this.#stop(); await nodeFileSystem.rename(from, to, overwrite); },
		};
	}

	/** Whether something was stopped; a signal that came too late has stopped nothing. */
	get hasStopped(): boolean {
		return this.#hasStopped;
	}

	end(): void {
		signals.forEach(signal => process.off(signal, this.#ask));
	}

	#stop(): void {
		if (this.#isAsked && !this.#hasStopped) {
			this.#hasStopped = true;
			throw new Error('interrupted');
		}
	}
}
