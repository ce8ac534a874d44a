import { assert } from 'chai';
import fc from 'fast-check';
import { readNotesRequest, readNotesSubject } from '../../../../src/core/pages/notesOverTime/protocol';

suite('What the page of what someone wrote sends', () => {
	test('is read where it is a request, without anything else that it holds', () => {
		const more = { html: '<b>', path: '/etc' };
		for (const request of [
			{ type: 'ready' }, { type: 'ready', by: 'goal', shared: true }, { type: 'more' }, { type: 'export' }, { type: 'chooseMe' }, { type: 'newReflection' },
			{ type: 'view', by: 'month', shared: false }, { type: 'group', group: 3, version: 1 }, { type: 'open', place: 0, version: 2 },
			{ type: 'followLink', text: 1, link: 0, version: 2 },
		]) {
			assert.deepEqual<unknown>(readNotesRequest({ ...request, ...more }), request);
		}
	});

	test('is ignored where it is none, whatever it is', () => {
		for (const message of [
			undefined, null, 'ready', {}, { type: 'run', command: 'x' }, { type: 'view', by: 'author', shared: true }, { type: 'view', by: 'stage' },
			{ type: 'group', group: -1, version: 1 }, { type: 'open', place: '0', version: 1 }, { type: 'followLink', text: 1, link: 0.5, version: 1 },
		]) {
			assert.strictEqual(readNotesRequest(message), undefined);
		}
		fc.assert(fc.property(fc.anything(), message => {
			readNotesRequest(message);
			const subject = readNotesSubject(message);
			assert.ok(subject === undefined || typeof subject.folder === 'string');
		}));
	});
});
