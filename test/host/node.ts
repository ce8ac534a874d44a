interface Node {
	readonly env: Readonly<Record<string, string | undefined>>;
	memoryUsage(): { readonly heapUsed: number };
	getBuiltinModule(name: 'node:fs'): { symlinkSync(to: string, at: string): void };
	getBuiltinModule(name: 'node:v8'): { setFlagsFromString(flag: string): void };
	getBuiltinModule(name: 'node:vm'): { runInNewContext(code: string): () => void };
}

const { process } = globalThis as { process?: Partial<Node> };

/** What only the Node extension host has; undefined in the browser's. The room's types name neither. */
export const node = process?.getBuiltinModule === undefined ? undefined : process as Node;

/** Whether tests are to take their time. */
export const isLong = node?.env['MENTOR_NOTES_LONG'] === '1';

/** The bytes in use once everything that can go is gone. Node only. */
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
