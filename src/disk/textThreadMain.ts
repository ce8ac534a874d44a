import { parentPort } from 'node:worker_threads';
import { workOf, type TextInput, type TextTask } from '../core/languageFeatures/textWork';

/** What runs in the thread of `TextThread`. */
parentPort?.on('message', ([task, ...input]: readonly [task: TextTask, ...input: TextInput]) => {
	parentPort?.postMessage(JSON.stringify(workOf(task)(...input)));
});
