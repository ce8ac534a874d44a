import { plainSockets } from './plainSockets.mjs';

/**
 * Opens a page that Playwright does not follow: it has a browser report each frame of a web socket, which is a tenth of the time of tests in an
 * extension host. `functions`, by name, are what the page can call with values that JSON knows; `onError` gets the text of an error that nothing
 * caught, and a crash. Resolves once the page is on its way to the address. It closes with the browser.
 */
export async function openBarePage(browser, url, { width, height, functions, onError, onCrash }) {
	const session = await browser.newBrowserCDPSession();
	const { targetId } = await session.send('Target.createTarget', { url: 'about:blank', width, height });
	const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
	const answers = new Map(); // id → what to do with the error, if any
	let lastId = 0;
	const called = { ...functions, onError };
	session.on('Target.receivedMessageFromTarget', received => {
		const { id, method, params, error } = JSON.parse(received.message);
		if (method === 'Runtime.bindingCalled') {
			const { name, args } = JSON.parse(params.payload);
			called[name]?.(...args);
		} else if (method === 'Inspector.targetCrashed') {
			onCrash();
		} else if (id !== undefined) {
			answers.get(id)?.(error);
		}
	});
	const ask = (method, params = {}) => new Promise((resolve, reject) => {
		const id = ++lastId;
		answers.set(id, error => error ? reject(new Error(`${method}: ${error.message}`)) : resolve());
		session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) }).catch(reject);
	});
	for (const [method, params] of [
		['Inspector.enable'],
		['Runtime.enable'],
		['Page.enable'],
		['Runtime.addBinding', { name: 'callOutside' }],
		['Page.addScriptToEvaluateOnNewDocument', { source: `(${inPage})(${JSON.stringify(Object.keys(functions))})` }],
		['Page.addScriptToEvaluateOnNewDocument', { source: `(${plainSockets})()` }],
		['Page.navigate', { url }],
	]) {
		await ask(method, params);
	}
}

/** Runs in each frame before all else; `callOutside` takes one string. */
function inPage(names) {
	const call = (name, ...args) => { globalThis.callOutside(JSON.stringify({ name, args })); };
	names.forEach(name => { globalThis[name] = (...args) => call(name, ...args); });
	addEventListener('error', ({ error, message }) => call('onError', error?.stack ?? message));
	addEventListener('unhandledrejection', ({ reason }) => call('onError', reason?.stack ?? String(reason)));
}
