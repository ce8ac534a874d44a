import type { textTasks } from './textTasks';

type AllTextTasks = typeof textTasks;
export type TextTask = keyof AllTextTasks;
export type TextInput<T extends TextTask = TextTask> = Parameters<AllTextTasks[T]>;
export type TextAnswer<T extends TextTask = TextTask> = ReturnType<AllTextTasks[T]>;

/**
 * A way to do text work. Each task is total, so it never rejects; and takes and gives plain values, the same after `JSON`,
 * so that the answer can come from another thread.
 */
export type DoTextWork = <T extends TextTask>(task: T, ...input: TextInput<T>) => Promise<TextAnswer<T>>;

/** Does text work in the same thread. What it needs, the package `yaml` among it, is loaded for the first text and not at the start. */
export const doTextWorkHere: DoTextWork = async (task, ...input) => {
	const { runTextTask } = await import('./textTasks');
	return runTextTask(task, ...input);
};
