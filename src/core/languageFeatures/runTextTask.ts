import type { runTextTask, textTasks } from './textTasks';

type AllTextTasks = typeof textTasks;
/** The name of a text task. */
export type TextTask = keyof AllTextTasks;
/** The arguments of a text task. */
export type TextInput<T extends TextTask = TextTask> = Parameters<AllTextTasks[T]>;
/** The result of a text task. */
export type TextAnswer<T extends TextTask = TextTask> = ReturnType<AllTextTasks[T]>;

/** Runs text tasks. It never rejects, since tasks don't throw. Arguments and results are JSON values, so tasks can run in a thread. */
export type DoTextWork = <T extends TextTask>(task: T, ...input: TextInput<T>) => Promise<TextAnswer<T>>;

const loadTasks = async (): Promise<typeof runTextTask> => (await import('./textTasks')).runTextTask;
let loading: ReturnType<typeof loadTasks> | undefined;

/** Runs text tasks in the same thread. The tasks, including the package `yaml`, are loaded on first use. */
export const doTextWorkHere: DoTextWork = async (task, ...input) => {
	// Cached: `import()` of a loaded module takes 9 µs, which adds up over 10,000 files.
	loading ??= loadTasks();
	return (await loading)(task, ...input);
};
