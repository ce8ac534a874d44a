import { assert } from 'chai';
import fc from 'fast-check';
import { changesOf } from '../../../src/core/changes/changesOf';
import { shapeOf } from '../../../src/core/changes/compareFields';
import { groupedChanges } from '../../../src/core/changes/inWords';
import { readableVersion } from '../../../src/core/changes/readableVersion';
import { summaryOf } from '../../../src/core/changes/summary';
import type { AnyShape } from '../../../src/core/record/shape';
import { languages } from '../../../src/core/text/language';
import { wordsFor } from '../../../src/core/words/catalogues';
import { rounds } from '../longForm';
import { hostileTexts } from '../../hostileTexts';
import { compared, pairPath, roleOf, sessionPath, uriOf } from './compared';

/** A value of a shape, one of two; as JSON, which is YAML too. */
function valueOf(shape: AnyShape, n: 0 | 1): unknown {
	switch (shape.is) {
		case 'text': return shape.isLink ? `https://example.org/${String(n)}` : `Text ${String(n)}`;
		case 'cadence': return `${String(n + 2)} weeks`;
		case 'zone': return n === 0 ? 'Asia/Jakarta' : 'Asia/Makassar';
		case 'word': return shape.words[n];
		case 'whole': return shape.min + n;
		case 'day': case 'moment': return `2021-08-1${String(n + 1)}`;
		case 'time': return `1${String(n)}:00`;
		case 'id': return `x${String(n)}`;
		case 'reference': return n === 0 ? 'budi' : 'sari';
		case 'list': case 'wordOrList': return [valueOf(shape.item, n)];
		case 'fields': return Object.fromEntries(Object.entries(shape.fields).filter(([, each]) => each.is !== 'aside').map(([key, each]) => [key, valueOf(each, n)]));
		case 'aside': return undefined;
	}
}

const files: Readonly<Record<string, { readonly path: string; readonly text: (keys: object) => string; readonly others: object }>> = {
	session: { path: sessionPath, text: keys => JSON.stringify(keys), others: { date: '2021-08-13' } },
	pair: { path: pairPath, text: keys => JSON.stringify(keys), others: { mentors: ['budi'], mentees: ['sari'] } },
	person: { path: 'people.yaml', text: keys => JSON.stringify({ people: [keys] }), others: { id: 'budi' } },
	programme: { path: 'programme.yaml', text: keys => JSON.stringify(keys), others: { name: 'Lead' } },
	note: {
		path: 'reflections/one.md', text: keys => `---\n${JSON.stringify(keys)}\n---\n# One\n`,
		others: { session: '2021-08-13-budi-sari-01', author: 'sari', visibility: 'pair' },
	},
};

for (const [thing, { path, text, others }] of Object.entries(files)) {
	test(`No value of a ${thing} comes, goes or changes without being said, and it can be seen in the version in words`, async () => {
		const shape = shapeOf([thing]);
		assert.ok(shape.is === 'fields');
		for (const [key, each] of Object.entries(shape.fields)) {
			const [zero, one] = [valueOf(each, 0), valueOf(each, 1)];
			const versions = [others, { ...others, [key]: zero }, { ...others, [key]: one }].map(keys => text(keys));
			// A session's id says nothing to people.
			const isUnsaid = each.is === 'aside' || (thing === 'session' && key === 'id');
			for (const [before, after] of [[0, 1], [1, 2], [2, 0]] as const) {
				const [was, is] = [versions[before] ?? '', versions[after] ?? ''];
				if (isUnsaid || was === is) {
					continue;
				}
				const { changes, programme } = await compared({ [path]: was }, { [path]: is });
				assert.ok(changes.some(({ did }) => did !== 'rewritten'), `${key}: ${was} → ${is}: ${JSON.stringify(changes.map(({ did }) => did))}`);
				const [shown, other] = [was, is].map(version => readableVersion(uriOf(path), roleOf(uriOf(path)), version, { programme, words: wordsFor('en') }));
				assert.ok(shown !== other || ['id', 'type'].includes(key), `${key} can’t be seen: ${shown ?? ''}`);
			}
		}
	});
}

test('Whatever two versions of a file hold, what is said of them is plain text on one line each, in both languages', async () => {
	const { programme } = await compared({}, {});
	const paths = fc.constantFrom(sessionPath, pairPath, 'people.yaml', 'programme.yaml', 'sessions/sessions.yaml', 'reflections/one.md', 'templates/x.md', 'x.bin');
	const piece = fc.oneof(fc.constantFrom(...hostileTexts()), fc.constantFrom('date: 2021-08-13\n', 'title: a\n', '- ', '---\n', 'actions:\n', 'people:\n', '  - {id: a1, text: b}\n'));
	const text = fc.option(fc.array(piece, { maxLength: 6 }).map(pieces => pieces.join('')), { nil: undefined });
	fc.assert(fc.property(fc.array(fc.tuple(paths, text, text), { maxLength: 4 }), versions => {
		const compare = versions.map(([path, before, after]) => (
			{ uri: uriOf(path), ...(before !== undefined && { before }), ...(after !== undefined && { after }) }
		));
		const changes = changesOf(compare, roleOf, programme, '2021-08-20');
		// Somebody can be called so.
		const noValue = ['undefined', '[object'].filter(each => !versions.some(texts => texts.some(given => given?.includes(each))));
		for (const language of languages) {
			const words = wordsFor(language);
			const lines = groupedChanges(changes, programme, words).flatMap(group => [group.title, ...group.lines.map(line => line.text)]);
			for (const line of [...lines, summaryOf(changes, words)]) {
				assert.ok(!/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/.test(line), JSON.stringify(line));
				assert.deepEqual(noValue.filter(each => line.includes(each)), [], line);
			}
			assert.strictEqual(lines.filter(line => line === '').length, 0);
		}
		for (const { uri, after } of compare) {
			if (after !== undefined) {
				readableVersion(uri, roleOf(uri), after, { programme, words: wordsFor('en') });
			}
		}
	}), { numRuns: rounds(300) });
});
