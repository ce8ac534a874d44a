import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import fc from 'fast-check';
import { maxKeptLength } from '../../../../src/core/pages/editing/requests';
import { isTooLong } from '../../../../src/core/pages/messages';
import { readReflectionRequest } from '../../../../src/core/pages/reflection/protocol';

suite('Messages from the page of a note', () => {
	test('its requests are read, and nothing more than they need', () => {
		for (const request of [
			{ type: 'ready' }, { type: 'ready', field: 'title' }, { type: 'input', field: 'stage:facts', value: 'x', seq: 1 },
			{ type: 'leave', field: 'text' }, { type: 'focus', field: '' }, { type: 'undo', field: 'text' },
			{ type: 'resolve', field: 'own:A', with: 'both' }, { type: 'tick', line: 3, done: true, version: 1 },
			{ type: 'turnIntoAction', line: 3, version: 1 }, { type: 'turnIntoAction', line: 3, version: 1, due: 'Friday' },
			{ type: 'open', location: 0, version: 1 }, { type: 'followLink', block: 0, link: 2, version: 1 }, { type: 'openSession' },
			{ type: 'run', command: 'finish' },
		]) {
			assert.deepEqual<unknown>(readReflectionRequest({ ...request, uri: 'file:///etc/passwd', html: '<b>' }), request);
		}
	});

	test('anything else is nothing', () => {
		const { messages } = JSON.parse(readFileSync(join(process.cwd(), 'test/corpora/own-hostile/webview-messages.json'), 'utf8')) as {
			messages: readonly { type?: unknown }[];
		};
		for (const value of [
			...messages.filter(message => !['ready', 'openSession'].includes(String((message as { type?: unknown } | null)?.type))),
			undefined, 1, 'ready', { type: 'run', command: 'deleteSession' }, { type: 'tick', line: -1, done: true, version: 1 },
			{ type: 'tick', line: 1, done: true }, { type: 'input', field: 'x'.repeat(501), value: '', seq: 1 },
			{ type: 'input', field: 'text', value: 'x'.repeat(maxKeptLength + 1), seq: 1 }, { type: 'followLink', block: '0', link: 0, version: 1 },
		]) {
			assert.strictEqual(readReflectionRequest(value), undefined, JSON.stringify(value));
		}
		fc.assert(fc.property(fc.anything(), value => {
			const read = readReflectionRequest(value);
			assert.ok(read === undefined || typeof read.type === 'string');
		}));
	});

	test('whatever can be typed into a field fits into one, however JSON writes it', () => {
		assert.strictEqual(isTooLong({ type: 'input', field: 'text', value: '\0'.repeat(maxKeptLength), seq: 1 }), false);
	});
});
