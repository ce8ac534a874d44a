import { parentPort } from 'node:worker_threads';
import { runTextTask } from '../core/languageFeatures/textTasks';
import type { TextInput, TextTask } from '../core/languageFeatures/textWork';

/** What runs in the thread of `TextThread`. */
parentPort?.on('message', ([task, ...input]: readonly [task: TextTask, ...input: TextInput]) => {
	parentPort?.postMessage(JSON.stringify(runTextTask(task, ...input)));
});
