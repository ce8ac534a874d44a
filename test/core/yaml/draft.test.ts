import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import fc from 'fast-check';
import { Composer } from 'yaml';
import { parseText } from '../../../src/core/files/parseFile';
import { changeSession, OpenRecord } from '../../../src/core/plans/changeRecord';
import { planAction, planNewAction } from '../../../src/core/plans/session/planAction';
import { planReschedule } from '../../../src/core/plans/session/planLifecycle';
import { applyEdits, type TextEdit } from '../../../src/core/text/textEdit';
import type { NewValue } from '../../../src/core/yaml/edit/renderValue';
import { YamlDraft, type FinishedDraft } from '../../../src/core/yaml/edit/yamlDraft';
import { parseYaml } from '../../../src/core/yaml/read/parseYaml';
import type { YamlNode, YamlPath } from '../../../src/core/yaml/read/yamlNode';
import { isLong, rounds } from '../longForm';

const lines = (...all: readonly string[]): string => all.map(line => `${line}\n`).join('');

function drafted(text: string, steps: (draft: YamlDraft) => YamlDraft): FinishedDraft | undefined {
	const draft = YamlDraft.open(text);
	return draft && steps(draft).finish();
}

/** The result of a function, and how many texts the package `yaml` composed meanwhile. */
function countParses<T>(run: () => T): { readonly result: T; readonly parses: number } {
	const prototype = Composer.prototype;
	const original = Object.getOwnPropertyDescriptor(prototype, 'compose')!;
	let parses = 0;
	Object.defineProperty(prototype, 'compose', { ...original, value(this: Composer, ...args: Parameters<Composer['compose']>) {
		parses += 1;
		return (original.value as Composer['compose']).apply(this, args);
	} });
	try {
		return { result: run(), parses };
	} finally {
		Object.defineProperty(prototype, 'compose', original);
	}
}

suite('A draft of several steps', () => {
	const text = lines(
		'date: 2021-08-13  # Friday', 'status: scheduled', 'topics: [a]', 'actions:', '  - id: a1', '    state: open', 'place: z',
	);
	const order = ['date', 'status', 'minutes', 'summary', 'topics', 'actions'];

	test('writes all of them, and reports where', () => {
		const finished = drafted(text, draft => draft
			.set(['status'], 'done', { order })
			.set(['minutes'], 60, { order })
			.set(['summary'], 'One.\nTwo.\n', { order })
			.append(['topics'], 'b')
			.append(['topics'], 'c')
			.append(['actions'], { id: 'a2', state: 'open' })
			.set(['actions', 0, 'state'], 'done'))!;
		assert.strictEqual(
			finished.text,
			lines(
				'date: 2021-08-13  # Friday',
				'status: done',
				'minutes: 60',
				'summary: |',
				'  One.',
				'  Two.',
				'topics: [a, b, c]',
				'actions:',
				'  - id: a1',
				'    state: done',
				'  - id: a2',
				'    state: open',
				'place: z',
			),
		);
		assert.strictEqual(applyEdits(text, finished.edits), finished.text);
		assert.deepEqual(
			finished.written.map(span => span && finished.text.slice(span.start, span.end)),
			['done', '60', '|\n  One.\n  Two.', 'b', 'c', 'id: a2\n    state: open', 'done'],
		);
	});

	test('a later step may touch what an earlier one wrote', () => {
		const finished = drafted(text, draft => draft
			.set(['history'], [{ on: 'x' }])
			.append(['history'], { on: 'p' })
			.set(['history', 1, 'why'], 'z')
			.set(['status'], 'done')
			.set(['status'], 'cancelled')
			.remove(['topics'])
			.rename(['place'], 'room')
			.remove(['history', 0]))!;
		assert.strictEqual(
			finished.text,
			lines(
				'date: 2021-08-13  # Friday',
				'status: cancelled',
				'actions:',
				'  - id: a1',
				'    state: open',
				'room: z',
				'history:',
				'  - on: p',
				'    why: z',
			),
		);
		assert.strictEqual(applyEdits(text, finished.edits), finished.text);
		assert.deepEqual(
			finished.written.map(span => span && finished.text.slice(span.start, span.end)),
			['- on: p\n    why: z', 'on: p\n    why: z', 'z', 'cancelled', 'cancelled', undefined, 'z', undefined],
		);
	});

	test('is refused as a whole when one step is', () => {
		assert.strictEqual(drafted(text, draft => draft.set(['status'], 'done').set(['date', 'x'], 1)), undefined);
		assert.strictEqual(drafted(text, draft => draft.set(['date', 'x'], 1).set(['status'], 'done')), undefined);
	});

	test('needs no edit when everything is so already', () => {
		const { result, parses } = countParses(() => drafted(text, draft => draft.set(['status'], 'scheduled').set(['topics'], ['a'])));
		assert.deepEqual(result?.edits, []);
		assert.ok(parses <= 1);
	});

	test('an empty text can be written as a block to write in, and its span ends where the text begins', () => {
		const finished = drafted(lines('a: 1', 'b: 2'), draft => draft.set(['s'], '', { order: ['a', 's'], emptyAsBlock: true }))!;
		assert.strictEqual(
			`${finished.text.slice(0, finished.written[0]!.end)}▮${finished.text.slice(finished.written[0]!.end)}`,
			lines('a: 1', 's: |', '  ▮', 'b: 2'),
		);
	});
});

suite('What an edit costs', () => {
	const uri = 'memory://p/sessions/a/2021-08-13-01.yaml';
	const place = { kind: 'session', folder: 'memory://p' } as const;
	const text = lines(
		'id: s1',
		'date: 2021-08-13',
		'pair: budi-sari',
		'status: scheduled',
		'summary: |',
		...Array.from({ length: 12 }, () => '  A line of the summary that is as long as lines of summaries are in most notes.'),
		'actions:',
		'  - id: a1',
		'    text: Read',
		'    state: open',
	);
	const file = parseText(uri, place, text);
	const session = file.sessions[0]!;

	test('of a session of one kilobyte is at most two parses: the opening one and the verifying one', () => {
		assert.ok(text.length > 1_000);
		const costs = (run: () => unknown): number => {
			const { result, parses } = countParses(run);
			assert.ok(Array.isArray(result) && result.length > 0);
			return parses;
		};
		assert.strictEqual(costs(() => changeSession(text, session, [{ set: ['status'], to: 'done' }])), 2);
		assert.strictEqual(
			costs(() => changeSession(
				text,
				session,
				[
					{ set: ['status'], to: 'done' },
					{ set: ['minutes'], to: 60 },
					{ set: ['attendance'], to: [{ person: 'sari', state: 'present' }] },
					{ append: ['actions'], item: { text: 'x' } },
					{ append: ['attendance'], item: { person: 'budi' } },
				],
			)),
			2,
		);
		assert.strictEqual(costs(() => planAction(file, text, { session: 's1', index: 0, text: 'Read' }, { is: 'done', on: '2021-08-20' })), 2);
		assert.strictEqual(costs(() => planNewAction(file, text, 's1', { text: 'Write' })), 2);
		assert.strictEqual(
			costs(() => planReschedule(
				text, session, { date: '2021-09-01', time: '10:00', why: 'x', today: '2021-08-01', zone: 'Asia/Jakarta' },
			)),
			2,
		);
	});

	test('several changes of one open text need no parse to open it again', () => {
		assert.strictEqual(countParses(() => {
			const record = OpenRecord.session(text, session);
			return [record?.change([{ set: ['status', 'x'], to: 1 }]), record?.change([{ set: ['status'], to: 'done' }])];
		}).parses, 2);
	});
});

suite('The laws of drafts', () => {
	const example = join(process.cwd(), 'examples/lead-the-fest');
	const records = readdirSync(example, { recursive: true, encoding: 'utf8' })
		.filter(name => name.endsWith('.yaml'))
		.map(name => readFileSync(join(example, name), 'utf8'));
	const layouts = [
		...records,
		'a: 1\nb: [x]\nc:\n- k: 1\n  l: 2\n- y\nd: {k: 1}\n', '{a: 1, b: [x, y], d: {}}', 'a:\nb: []\nc:\n  # c\n  k: 1', '- a: 1\n- b: 2\n', 'a: |\n  x\n\nb: y', '', 'c:\n    k: |-\n        x\n    l: y\r\n'.replaceAll(/\r?\n/g, '\r\n'),
	];
	type Step =
		| readonly ['set', YamlPath, NewValue]
		| readonly ['append', YamlPath, NewValue]
		| readonly ['insert', YamlPath, number, NewValue]
		| readonly ['move', YamlPath, number, number]
		| readonly ['wrap', YamlPath]
		| readonly ['remove', YamlPath]
		| readonly ['rename', YamlPath, string];
	const key = fc.constantFrom<string | number>('a', 'b', 'c', 'd', 'k', 'l', 'actions', 'status', 'text', 0, 1, 2);
	const path = fc.array(key, { minLength: 1, maxLength: 3 });
	const value = fc.constantFrom<NewValue>('x', 'two\nlines\n', 7, null, '', [], ['p'], { k: 1 }, [{ k: 'v', l: ['m'] }]);
	const step: fc.Arbitrary<Step> = fc.oneof(
		{ weight: 4, arbitrary: fc.tuple(fc.constant('set' as const), path, value) },
		{ weight: 3, arbitrary: fc.tuple(fc.constant('append' as const), path, value) },
		{ weight: 2, arbitrary: fc.tuple(fc.constant('insert' as const), path, fc.nat(3), value) },
		{ weight: 2, arbitrary: fc.tuple(fc.constant('move' as const), path, fc.nat(2), fc.nat(2)) },
		fc.tuple(fc.constant('wrap' as const), path),
		fc.tuple(fc.constant('remove' as const), path),
		fc.tuple(fc.constant('rename' as const), path, fc.constantFrom('a', 'z')),
	);
	const take = (draft: YamlDraft, [is, at, ...more]: Step): YamlDraft => {
		switch (is) {
			case 'set':
			case 'append':
				return draft[is](at, more[0] as NewValue);
			case 'insert':
				return draft.insert(at, more[0] as number, more[1]!);
			case 'move':
				return draft.move(at, more[0] as number, more[1] as number);
			case 'rename':
				return draft.rename(at, more[0] as string);
			default:
				return draft[is](at);
		}
	};
	const oneByOne = (text: string, steps: readonly Step[]): string | undefined =>
		steps.reduce<string | undefined>(
			(now, each) => now === undefined ? undefined : drafted(now, draft => take(draft, each))?.text, text,
		);

	/** A tree without offsets and styles; the order of keys is not part of it. */
	const values = (node: YamlNode | null): unknown => node?.kind === 'map' ? new Map(node.entries.map(({ key: name, value: inner }) => [
		JSON.stringify(values(name)), values(inner),
	]))
		: node?.kind === 'seq' ? node.items.map(values) : node?.kind === 'scalar' ? node.text : node;
	const treeOf = (text: string): unknown => {
		const parsed = parseYaml(text);
		assert.ok(parsed !== 'tooComplex');
		return parsed.documents.map(({ root, errors }) => [values(root), errors]);
	};

	test('several steps together say what they say one by one, and are refused when one is', () => {
		let taken = 0;
		fc.assert(fc.property(fc.constantFrom(...layouts), fc.array(step, { minLength: 1, maxLength: 5 }), (text, steps) => {
			const together = drafted(text, draft => steps.reduce(take, draft));
			const apart = oneByOne(text, steps);
			assert.strictEqual(together === undefined, apart === undefined);
			if (together && apart !== undefined) {
				taken += steps.length > 1 ? 1 : 0;
				assert.deepEqual(treeOf(together.text), treeOf(apart), `${together.text}\n---\n${apart}`);
				assert.strictEqual(applyEdits(text, together.edits), together.text);
				assertOrderly(together.edits);
			}
		}), { numRuns: rounds(5_000) });
		assert.ok(taken > (isLong ? 50 : 2), String(taken));
	});

	test('what is set is where the draft says', () => {
		const name = fc.constantFrom('a', 'b', 'n1', 'n2', 'status');
		fc.assert(fc.property(fc.constantFrom(...layouts.filter(text => !text.startsWith('-'))), fc.uniqueArray(
			fc.tuple(name, fc.constantFrom('x1', 'x2', 'two words')), { selector: ([each]) => each, minLength: 1 },
		), (text, entries) => {
			const finished = drafted(text, draft => entries.reduce((now, [each, to]) => now.set([each], to), draft));
			for (const [i, [each, to]] of finished ? entries.entries() : []) {
				const { start, end } = finished!.written[i]!;
				assert.strictEqual(finished!.text.slice(start, end).replaceAll(/["']/g, ''), to);
				assert.deepEqual(finished!.spanAt([each]), { start, end });
			}
		}), { numRuns: rounds(500) });
	});
});

function assertOrderly(edits: readonly TextEdit[]): void {
	for (const [i, { start, end }] of edits.entries()) {
		assert.ok(start <= end && start > (edits[i - 1]?.end ?? -1), 'edits are ordered and apart');
	}
}
