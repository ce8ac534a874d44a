import { parentPort } from 'node:worker_threads';
import { runTextTask } from '../core/languageFeatures/textTasks';
import type { TextInput, TextTask } from '../core/languageFeatures/runTextTask';
import type { FileToRead } from '../core/files/readBytes';
import { readFiles } from './readFiles';

/** The name and the input of a task. */
type Task = readonly ['readFiles', readonly FileToRead[]] | readonly [TextTask, ...TextInput];

/** The entry of the threads: answers each task with its result as JSON, in order. */
let last: Promise<unknown> = Promise.resolve();
parentPort?.on('message', (task: Task) => {
	last = last.then(async () => { parentPort?.postMessage(await answerTo(task)); });
});

function answerTo(task: Task): string | Promise<string> {
	if (task[0] === 'readFiles') {
		return readFiles(task[1]);
	}
	const [name, ...input] = task;
	return JSON.stringify(runTextTask(name, ...input));
}
