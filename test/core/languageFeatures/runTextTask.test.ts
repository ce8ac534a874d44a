import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { assert } from 'chai';
import fc from 'fast-check';
import type { FileKind } from '../../../src/core/record/fileKinds';
import { parseBytes, parseText } from '../../../src/core/files/parseFile';
import { textTasks } from '../../../src/core/languageFeatures/textTasks';
import { doTextWorkHere, type DoTextWork } from '../../../src/core/languageFeatures/runTextTask';
import { maxBytesInline, textWorkIn } from '../../../src/disk/textWork';
import { Threads } from '../../../src/disk/threads';
import { rounds } from '../longForm';
import { root } from '../folder';

const uri = `${root}/sessions.yaml`;
const kinds: readonly FileKind[] = ['programme', 'people', 'pair', 'session', 'sessionList', 'reflection', 'template'];
const place = { kind: 'sessionList', folder: root } as const;
const script = join(process.cwd(), 'out/src/disk/threadMain.js');

const suiteTexts = (JSON.parse(readFileSync(join(process.cwd(), 'test/corpora/yaml-test-suite/cases.json'), 'utf8')) as {
	cases: { yaml: string }[];
}).cases.map(({ yaml }) => yaml);
const example = join(process.cwd(), 'examples/lead-the-fest');
const sample = readdirSync(example, { recursive: true, encoding: 'utf8' })
	.filter(name => /\.(?:yaml|md)$/.test(name))
	.map(name => readFileSync(join(example, name), 'utf8'));
/** A list of at least so many bytes, with what may be wrong in one. */
const listOf = (bytes: number): string => {
	const session = (n: number): string =>
		`- date: 2021-08-${String(n % 40).padStart(2, '0')}\n  title: "Sesi ${String(n)} – é😀 \\ud800"\n  pair: nobody\n  status: ${n % 7 === 0
			? 'selesai'
			: 'done'}\n  links: [https://example.org/${String(n)}]\n  actions:\n    - id: a1\n      text: Write #it\n  summary: ${'Sari bercerita. '.repeat(60)}\n`;
	let text = '';
	for (let n = 0; Buffer.byteLength(text) < bytes; n++) {
		text += session(n);
	}
	return text;
};

/** What every way to do text work must do. */
function textWorkContract(name: string, make: () => { readonly work: DoTextWork; readonly dispose?: () => Promise<void> }): void {
	suite(`Text work ${name}`, () => {
		let way: ReturnType<typeof make>;
		suiteSetup(() => { way = make(); });
		suiteTeardown(() => way.dispose?.());

		for (const kind of kinds) {
			test(`reads a ${kind} as it is read at once: the YAML test suite and the sample`, async () => {
				for (const text of [...suiteTexts, ...sample]) {
					assert.deepEqual(
						await way.work('parseText', text, uri, { kind, folder: root }),
						parseText(uri, { kind, folder: root }, text),
						JSON.stringify(text),
					);
				}
			});
		}

		test('reads long lists as they are read at once, from text and from bytes', async () => {
			for (const text of [listOf(160_000), `${listOf(160_000)}- [`]) {
				const bytes = new TextEncoder().encode(text);
				assert.deepEqual(await way.work('parseText', text, uri, place), parseText(uri, place, text));
				assert.deepEqual(await way.work('parseBytes', bytes, uri, place), parseBytes(uri, place, bytes));
				assert.deepEqual(await way.work('outline', text), textTasks.outline(text));
				assert.deepEqual(await way.work('linksInYaml', text), textTasks.linksInYaml(text));
			}
		});

		test('answers each of many asked at once', async () => {
			const texts = Array.from({ length: 20 }, (_, n) => `- date: 2021-08-13\n  title: T${String(n)}\n`);
			const files = await Promise.all(texts.map(text => way.work('parseText', text, uri, place)));
			assert.deepEqual(files.map(({ sessions: [session] }) => session?.title), texts.map((_, n) => `T${String(n)}`));
		});

		test('says of bytes that are no text what is said at once', async () => {
			const bytes = new Uint8Array(200_000).fill(0xFF);
			assert.deepEqual((await way.work('parseBytes', bytes, uri, place)).problems.map(({ code }) => code), ['file.encoding']);
		});
	});
}

textWorkContract('in the same thread', () => ({ work: doTextWorkHere }));
textWorkContract('in a thread of its own', () => {
	const threads = new Threads(script, { count: 1 });
	return { work: textWorkIn(threads, -1), dispose: () => threads.dispose() };
});

test('What a text says is the same after JSON, whatever it holds', () => {
	const line = fc
		.tuple(
			fc.constantFrom('', '  ', '- ', '    ', '---\n'),
			fc.constantFrom(
				'date: ',
				'id: ',
				'links: ',
				'actions: ',
				'text: ',
				'sessions: ',
				'template: ',
				'version: ',
				'goals: ',
				'__proto__: ',
				'# ',
			),
			fc.constantFrom('2021-08-13', '-0', 'x', '[a, https://a.b]', '{text: b}', '', '\uD800', '99', '{{no.such}}', '&a b', '*a'),
		)
		.map(parts => parts.join(''));
	fc.assert(fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom(...kinds), (lines, kind) => {
		const text = lines.join('\n');
		for (const said of [parseText(uri, { kind, folder: root }, text), textTasks.outline(text), textTasks.linksInYaml(text)]) {
			assert.deepEqual(JSON.parse(JSON.stringify(said)), said);
		}
	}), { numRuns: rounds(3_000) });
});

suite('A thread for long texts', () => {
	let started: Worker[] = [];
	const listen = (worker: Worker): void => { started.push(worker); };
	const folder = mkdtempSync(join(tmpdir(), 'mentor-notes-thread-'));
	const exactly = (bytes: number): string => `# ${'x'.repeat(bytes - 22)}\n- date: 2021-08-13\n`;
	const readDates = async (threads: Threads, text: string): Promise<readonly string[]> =>
		(await textWorkIn(threads)('parseText', text, uri, place)).sessions.map(({ date }) => date);
	const long = exactly(maxBytesInline + 1);
	const scriptOf = (code: string): string => {
		const path = join(folder, `${String(started.length)}.js`);
		writeFileSync(path, code);
		return path;
	};

	suiteSetup(() => { process.on('worker', listen); });
	suiteTeardown(() => {
		process.off('worker', listen);
		rmSync(folder, { recursive: true });
	});
	setup(() => { started = []; });

	test('is started for the first text of more than 150 KB, and serves the next too', async () => {
		const thread = new Threads(script, { count: 1 });
		assert.deepEqual(await readDates(thread, exactly(maxBytesInline)), ['2021-08-13']);
		assert.deepEqual(await textWorkIn(thread)('outline', '- x\n'.repeat(1000)), textTasks.outline('- x\n'.repeat(1000)));
		assert.strictEqual(started.length, 0);
		assert.deepEqual(await Promise.all([readDates(thread, long), readDates(thread, long)]), [['2021-08-13'], ['2021-08-13']]);
		await readDates(thread, `# ${'é'.repeat(maxBytesInline / 2)}\n`); // bytes, not characters
		assert.strictEqual(started.length, 1);
		await thread.dispose();
	});

	test('is no more when it is done with', async () => {
		const thread = new Threads(script, { count: 1 });
		await readDates(thread, long);
		assert.ok(started[0]!.threadId > 0);
		await thread.dispose();
		assert.deepEqual(started.map(({ threadId }) => threadId), [-1]);
	});

	test('answers also when it is done with before it answered', async () => {
		const thread = new Threads(script, { count: 1 });
		const dates = readDates(thread, long);
		await thread.dispose();
		assert.deepEqual(await dates, ['2021-08-13']);
		assert.deepEqual(started.filter(({ threadId }) => threadId > 0), []);
	});

	test('ends when nothing is asked of it for a while, and is started again for the next', async () => {
		const thread = new Threads(script, { count: 1, idleMs: 0 });
		await readDates(thread, long);
		await once(started[0]!, 'exit');
		assert.deepEqual(await readDates(thread, long), ['2021-08-13']);
		assert.strictEqual(started.length, 2);
		await thread.dispose();
	});

	for (const [what, code] of [
		['throws', 'throw new Error("no")'],
		['ends', 'require("node:worker_threads").parentPort.on("message", () => process.exit(1))'],
		[
			'answers nonsense',
			'require("node:worker_threads").parentPort.on("message", () => require("node:worker_threads").parentPort.postMessage("{"))',
		],
	] as const) {
		test(`that ${what} loses nothing: the text is read in this one`, async () => {
			const thread = new Threads(scriptOf(code), { count: 1 });
			assert.deepEqual(await Promise.all([readDates(thread, long), readDates(thread, long)]), [['2021-08-13'], ['2021-08-13']]);
			assert.deepEqual(await readDates(thread, long), ['2021-08-13']);
			await thread.dispose();
			assert.ok(started.length > 0);
			assert.deepEqual(started.filter(({ threadId }) => threadId > 0), []);
		});
	}

	test('that can’t be started loses nothing: the text is read in this one', async () => {
		const thread = new Threads(join(folder, 'nothing.js'), { count: 1 });
		assert.deepEqual(await readDates(thread, long), ['2021-08-13']);
		await thread.dispose();
	});
});
