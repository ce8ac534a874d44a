/**
 * Runs in a page before all else. Without it the browser makes a Blob of each message that comes over VS Code's web socket, which its other
 * processes keep and VS Code then reads back: a seventh of what the tests inside VS Code take of the processor.
 */
export function plainSockets() {
	globalThis.WebSocket = class extends WebSocket {
		constructor(...args) {
			super(...args);
			this.binaryType = 'arraybuffer';
		}
	};
	const { readAsArrayBuffer } = FileReader.prototype;
	FileReader.prototype.readAsArrayBuffer = function (data) {
		if (data instanceof ArrayBuffer) {
			queueMicrotask(() => this.onload({ target: { result: data } }));
		} else {
			readAsArrayBuffer.call(this, data);
		}
	};
}
