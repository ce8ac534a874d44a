/** What of Node the tests use. */
interface Node {
	readonly env?: Readonly<Record<string, string | undefined>>;
	on?(event: 'unhandledRejection', listener: (why: unknown) => void): unknown;
	memoryUsage(): { readonly heapUsed: number };
	getBuiltinModule(name: 'node:fs'): {
		symlinkSync(to: string, at: string): void;
		writeFileSync(at: string, text: string): void;
		utimesSync(at: string, read: Date, changed: Date): void;
	};
	getBuiltinModule(name: 'node:child_process'): {
		execFile(file: string, args: readonly string[], options: object, done: (error: Error | null, stdout: string) => void): void;
	};
	getBuiltinModule(name: 'node:v8'): { setFlagsFromString(flag: string): void };
	getBuiltinModule(name: 'node:vm'): { runInNewContext(code: string): () => void };
}

/** What both extension hosts may have; the room's types name neither Node nor the DOM's window. */
const { process } = globalThis as unknown as { readonly process?: Partial<Node> };

/** What only the Node host has; undefined in the browser's. */
export const node = process?.getBuiltinModule === undefined ? undefined : process as Node;

/** Whether this is the long form of the tests (`npm run test:long`). Only the Node host can know. */
export const isLong = process?.env?.['MENTOR_NOTES_LONG'] === '1';

/** A pattern for the titles of the tests to run; all of them without. Only the Node host can know. */
export const suitesToRun = process?.env?.['MENTOR_NOTES_SUITES'];

/** The unhandled rejections from now on, without those of VS Code’s Git extension, which starts Git in folders that were removed. */
export function unhandledRejections(): readonly unknown[] {
	const found: unknown[] = [];
	const isGits = (why: unknown): boolean => /^(?:Error: )?spawn git ENOENT/.test(String(why));
	process?.on?.('unhandledRejection', why => {
		if (!isGits(why)) {
			found.push(why);
		}
	});
	if (!process?.on) {
		addEventListener('unhandledrejection', ({ reason }) => found.push(reason));
	}
	return found;
}

/** Prints a line of figures into the tests' report. */
export function printFigures(text: string): void {
	(globalThis as unknown as { console: { log(text: string): void } }).console.log(`TEST   ${text}`);
}

/** The bytes in use once everything that can go is gone; 0 where that can't be told. */
export async function heapBytes(): Promise<number> {
	node?.getBuiltinModule('node:v8').setFlagsFromString('--expose-gc');
	const collect = node?.getBuiltinModule('node:vm').runInNewContext('gc');
	// What a finished promise held goes with the turn after it.
	for (let turn = 0; turn < 5; turn++) {
		await new Promise(resolve => { setTimeout(resolve, 20); });
		collect?.();
	}
	return node?.memoryUsage().heapUsed ?? 0;
}
