/*
 * An extension beside Mentor Notes in VS Code's extension host. It does what it is asked for by HTTP, and tells how much memory the
 * host uses. It writes its port into the file `port` in its folder.
 */
const { writeFileSync } = require('node:fs');
const { createServer } = require('node:http');
const { Session } = require('node:inspector/promises');
const { join } = require('node:path');
const { writeHeapSnapshot } = require('node:v8');
const vscode = require('vscode');

const maxWaitMs = 120_000;

const tasks = {
	/** Writes files, as another program would; answers when a problem of each names a word that is new in them. */
	async save({ files, word }) {
		const uris = files.map(({ path }) => vscode.Uri.file(path));
		files.forEach(({ path, text }) => writeFileSync(path, text));
		await until(vscode.languages.onDidChangeDiagnostics, () => uris.every(uri => hasProblem(uri, word)));
	},
	async openWith({ path, viewType }) {
		await vscode.commands.executeCommand('vscode.openWith', vscode.Uri.file(path), viewType);
	},
	/** Does not wait for what a command asks. */
	run({ command, path }) {
		void vscode.commands.executeCommand(command, ...path === undefined ? [] : [vscode.Uri.file(path)]);
	},
	async close() {
		await vscode.window.tabGroups.close(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs));
	},
	/** Bytes in use, on the heap and outside of it, once everything that can go is gone. */
	async memory() {
		const session = new Session();
		session.connect();
		for (let turn = 0; turn < 5; turn++) {
			await session.post('HeapProfiler.collectGarbage');
			await new Promise(resolve => { setTimeout(resolve, 100); });
		}
		session.disconnect();
		const { heapUsed, external } = process.memoryUsage();
		return heapUsed + external;
	},
	snapshot({ path }) {
		writeHeapSnapshot(path);
	},
};

function hasProblem(uri, word) {
	return vscode.languages.getDiagnostics(uri).some(({ message }) => message.includes(word));
}

function until(event, isDone) {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => { end(() => reject(new Error('Waited in vain'))); }, maxWaitMs);
		const listening = event(() => { look(); });
		function end(settle) {
			clearTimeout(timer);
			listening.dispose();
			settle();
		}
		function look() {
			if (isDone()) {
				end(resolve);
			}
		}
		look();
	});
}

exports.activate = ({ subscriptions, extensionPath }) => {
	const server = createServer(async (request, response) => {
		try {
			const parts = [];
			for await (const part of request) {
				parts.push(part);
			}
			const { task, ...given } = JSON.parse(Buffer.concat(parts).toString());
			response.end(JSON.stringify({ found: await tasks[task](given) }));
		} catch (error) {
			response.end(JSON.stringify({ failed: String(error) }));
		}
	});
	server.listen(0, '127.0.0.1', () => { writeFileSync(join(extensionPath, 'port'), String(server.address().port)); });
	subscriptions.push({ dispose: () => { server.close(); } });
};
