import { parentPort } from 'node:worker_threads';
import { runTextTask } from '../core/languageFeatures/textTasks';
import type { TextInput, TextTask } from '../core/languageFeatures/runTextTask';

/** The entry of `TextThread`'s worker: answers each task with its result as JSON. */
parentPort?.on('message', ([task, ...input]: readonly [task: TextTask, ...input: TextInput]) => {
	parentPort?.postMessage(JSON.stringify(runTextTask(task, ...input)));
});
