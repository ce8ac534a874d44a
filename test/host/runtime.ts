/** What both extension hosts may have; the room's types name neither Node nor the DOM's window. */
const { process } = globalThis as unknown as { readonly process?: { readonly env?: Readonly<Record<string, string | undefined>>; on?(event: 'unhandledRejection', listener: (why: unknown) => void): unknown } };

/** Whether this is the long form of the tests (`npm run test:long`). Only the Node host can know. */
export const isLong = process?.env?.['MENTOR_NOTES_LONG'] === '1';

/** Every rejection that nobody handled, from now on. */
export function unhandledRejections(): readonly unknown[] {
	const found: unknown[] = [];
	process?.on?.('unhandledRejection', why => found.push(why));
	if (!process?.on) {
		addEventListener('unhandledrejection', ({ reason }) => found.push(reason));
	}
	return found;
}

/** Prints a line of figures into the tests' report. */
export function printFigures(text: string): void {
	(globalThis as unknown as { console: { log(text: string): void } }).console.log(`TEST   ${text}`);
}
