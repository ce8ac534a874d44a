import type { runTextTask, textTasks } from './textTasks';

type AllTextTasks = typeof textTasks;
export type TextTask = keyof AllTextTasks;
export type TextInput<T extends TextTask = TextTask> = Parameters<AllTextTasks[T]>;
export type TextAnswer<T extends TextTask = TextTask> = ReturnType<AllTextTasks[T]>;

/**
 * A way to do text work. Each task is total, so it never rejects; and takes and gives plain values, the same after `JSON`,
 * so that the answer can come from another thread.
 */
export type DoTextWork = <T extends TextTask>(task: T, ...input: TextInput<T>) => Promise<TextAnswer<T>>;

const loadTasks = async (): Promise<typeof runTextTask> => (await import('./textTasks')).runTextTask;
let loading: ReturnType<typeof loadTasks> | undefined;

/** Does text work in the same thread. What it needs, the package `yaml` among it, is loaded for the first text and not at the start. */
export const doTextWorkHere: DoTextWork = async (task, ...input) => {
	// Once: `import()` of a module that is loaded already takes 9 µs, which counts for 10,000 files.
	loading ??= loadTasks();
	return (await loading)(task, ...input);
};
