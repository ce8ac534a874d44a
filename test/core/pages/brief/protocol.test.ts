import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import fc from 'fast-check';
import { readBriefRequest, readBriefSubject } from '../../../../src/core/pages/brief/protocol';

suite('Messages from a brief', () => {
	test('its requests are read, and nothing more than they need', () => {
		for (const request of [
			{ type: 'ready' }, { type: 'logSession' }, {
				type: 'open',
				place: 0,
				version: 1,
			}, { type: 'tickAction', action: 2, done: false, version: 1 }, { type: 'followLink', part: 'asked', link: 0, version: 1 },
		]) {
			assert.deepEqual<unknown>(readBriefRequest({ ...request, uri: 'file:///etc/passwd', html: '<b>' }), request);
		}
	});

	test('anything else is nothing', () => {
		const { messages } = JSON.parse(readFileSync(join(process.cwd(), 'test/corpora/own-hostile/webview-messages.json'), 'utf8')) as {
			messages: readonly { type?: unknown }[];
		};
		for (const value of [
			...messages.filter(message => (message as { type?: unknown } | null)?.type !== 'ready'), undefined, 1, 'ready', {
				type: 'open',
				place: -1,
				version: 1,
			}, { type: 'open', place: '0', version: 1 }, { type: 'open', place: 0 },
			{
				type: 'tickAction',
				action: 0,
				done: 1,
				version: 1,
			}, {
				type: 'followLink',
				part: '__proto__',
				link: 0,
				version: 1,
			}, { type: 'followLink', part: 'last', link: Infinity, version: 1 },
		]) {
			assert.strictEqual(readBriefRequest(value), undefined, JSON.stringify(value));
		}
	});

	test('never throws, whatever comes, and a state that is none is no pair', () => {
		fc.assert(fc.property(fc.anything(), value => {
			readBriefRequest(value);
			readBriefSubject(value);
		}));
		assert.deepEqual(readBriefSubject({ folder: 'file:///x', pair: 'a-b', scroll: 3 }), { folder: 'file:///x', pair: 'a-b' });
		assert.strictEqual(readBriefSubject({ folder: 'file:///x', pair: 1 }), undefined);
	});
});
