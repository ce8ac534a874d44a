/** What one round of a measure found, by name. Milliseconds, unless the name ends in `MB`. */
export type Figures = Readonly<Record<string, number>>;

/** Something that is measured, round after round. Only what it takes the time of counts; it may prepare as it likes. */
export interface Measure {
	/** As it is called on the command line. */
	readonly name: string;
	run(): Promise<Figures> | Figures;
}

/** Measures that share what they measure on. */
export interface Part {
	readonly measures: readonly Measure[];
	/** Lets go of what the last round left, so that the next one begins with an empty heap. */
	release(): void;
	/** Removes what was written. */
	dispose(): void;
}

/** Milliseconds of the processor that this thread has used: what else the machine does counts little. */
export function threadMs(): number {
	// Node has it since version 23, its types not yet.
	const { user, system } = (process as unknown as { threadCpuUsage: () => NodeJS.CpuUsage }).threadCpuUsage();
	return (user + system) / 1000;
}

/** Milliseconds that a piece of work takes. */
export function timed(work: () => unknown): number {
	const began = performance.now();
	work();
	return performance.now() - began;
}

/** The same of work that waits. */
export async function timeOf(work: () => Promise<unknown>): Promise<number> {
	const began = performance.now();
	await work();
	return performance.now() - began;
}

export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	const [low = NaN, high = NaN] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
	return (low + high) / 2;
}

/** Collects what is garbage; needs `--expose-gc`. */
export function collectGarbage(): void {
	(globalThis as { readonly gc?: () => void }).gc?.();
}

/** What this thread uses, in MB, without garbage: its heap, and what is outside of it, such as the bytes of buffers. */
export function memoryMB(): number {
	collectGarbage();
	const { heapUsed, external } = process.memoryUsage();
	return (heapUsed + external) / 1e6;
}
