import { assert } from 'chai';
import fc from 'fast-check';
import { applyEdits } from '../../../../src/core/text/textEdit';
import type { Plan } from '../../../../src/core/plans/plan';
import { planSplit, type SplitRefusal } from '../../../../src/core/plans/session/planSplit';
import { groupOfSession, type Programme } from '../../../../src/core/programme/programme';
import { severityOf } from '../../../../src/core/record/problem';
import type { Session } from '../../../../src/core/record/session';
import { rounds } from '../../longForm';
import { programmeIn, readMemory, root } from '../../folder';

type FileTexts = Readonly<Record<string, string>>;
const base: FileTexts = { 'programme.yaml': 'name: P\n', 'pairs/budi-sari.yaml': 'mentors: [Budi]\nmentees: [Sari]\n' };

const pathOf = (uri: string): string => decodeURIComponent(uri.slice(root.length + 1));
const split = async (
	files: FileTexts, path = 'sessions.yaml', taken: (uri: string) => boolean = uri => pathOf(uri) in files,
): Promise<Plan | SplitRefusal> => {
	const index = await readMemory(files);
	const file = index.facts(`${root}/${path}`)!;
	return planSplit({ programme: index.programmeOf(file.uri)!, file, text: files[path]!, taken });
};
/** What is made, and what the list says then. */
const outcome = async (files: FileTexts, path = 'sessions.yaml'): Promise<Record<string, string>> => {
	const plan = await split(files, path);
	if (typeof plan === 'string') {
		assert.fail(plan);
	}
	return Object.fromEntries<string>([
		...plan.create.map(({ uri, text }) => [pathOf(uri), text] as const),
		...plan.edit.map(({ uri, expected, edits }) => [pathOf(uri), applyEdits(expected, edits)] as const),
	]);
};

suite('Splitting a list into one file for each session', () => {
	test('keeps every line as it is, with its comments, but for the list’s indentation; the head of the list stays', async () => {
		assert.deepEqual(await outcome({
			...base,
			'sessions.yaml': [
				'# Our sessions', 'sessions:', '  # the first', '  - id: first   # mine', '    date: 2021-08-06', '    pair: budi-sari', '    summary: |', '      Long', '', '        - deeper', '      # no comment', '      # below',
				'', '  # the second', '', '  # still the second', '  -', '    date: 2021-08-06', '    pair: budi-sari', '    title: "two', '      lines"', '    # at its end', '  - { date: 2021-08-13, kind: forum }', '  # behind all', 'note: kept', '',
			].join('\n'),
		}), {
			'sessions/budi-sari/2021-08-06-01.yaml': [
				'# the first',
				'id: first   # mine',
				'date: 2021-08-06',
				'pair: budi-sari',
				'summary: |',
				'  Long',
				'',
				'    - deeper',
				'  # no comment',
				'  # below',
				'',
			].join('\n'),
			'sessions/budi-sari/2021-08-06-02.yaml': [
				'# the second',
				'',
				'# still the second',
				'date: 2021-08-06',
				'pair: budi-sari',
				'title: "two',
				'  lines"',
				'# at its end',
				'',
			].join('\n'),
			'sessions/forum/2021-08-13-01.yaml': '{ date: 2021-08-13, kind: forum }\n',
			'sessions.yaml': '# Our sessions\nsessions:\n  # behind all\nnote: kept\n',
		});
	});

	test('keeps CRLF, and a last line without an end, which could be a part of its text', async () => {
		assert.deepEqual(await outcome({
			...base,
			'sessions.yaml': '# Head\r\n\r\n- date: 2021-08-06\r\n  summary: |\r\n    a\r\n\r\n    b\r\n- date: 2021-08-07\r\n  summary: |\r\n    last',
		}), {
			'sessions/forum/2021-08-06-01.yaml': 'date: 2021-08-06\r\nsummary: |\r\n  a\r\n\r\n  b\r\n', 'sessions/forum/2021-08-07-01.yaml': 'date: 2021-08-07\r\nsummary: |\r\n  last', 'sessions.yaml': '# Head\r\n\r\n',
		});
	});

	test('empty lines that a text keeps stay, others between sessions go', async () => {
		assert.deepEqual(await outcome({
			...base,
			'sessions.yaml': 'sesi:\n  - tanggal: 2021-08-06\n    ringkasan: |+\n      a\n\n\n  - tanggal: 2021-08-07\n\n\n  - tanggal: 2021-08-08\n',
		}), {
			'sessions/forum/2021-08-06-01.yaml': 'tanggal: 2021-08-06\nringkasan: |+\n  a\n\n\n', 'sessions/forum/2021-08-07-01.yaml': 'tanggal: 2021-08-07\n', 'sessions/forum/2021-08-08-01.yaml': 'tanggal: 2021-08-08\n', 'sessions.yaml': 'sesi:\n',
		});
	});

	test('writes the id down that followed from the place, where something refers to it, and only there', async () => {
		const after = await outcome({
			...base, 'sessions.yaml': '- date: 2021-08-06\n- date: 2021-08-07\n- date: 2021-08-08\n',
			'reflections/x/a.md': '---\nsession: sessions-1\n---\n', 'sessions/x/2021-09-01-01.yaml': 'date: 2021-09-01\ncarried: [sessions-3#a1]\n',
		});
		assert.deepEqual(
			after,
			{
				'sessions/forum/2021-08-06-01.yaml': 'id: sessions-1\ndate: 2021-08-06\n',
				'sessions/forum/2021-08-07-01.yaml': 'date: 2021-08-07\n',
				'sessions/forum/2021-08-08-01.yaml': 'id: sessions-3\ndate: 2021-08-08\n',
				'sessions.yaml': '',
			},
		);
	});

	test('takes names that are free, and whose ids are', async () => {
		const after = await outcome({
			...base, 'sessions.yaml': '- {date: 2021-08-06, pair: budi-sari}\n- {date: 2021-08-06, pair: budi-sari, id: own}\n',
			'sessions/budi-sari/2021-08-06-01.yaml': 'date: 2021-08-06\n', 'sessions/budi-sari/2021-08-06-02.yml': 'date: 2021-08-06\nid: other\n', 'moved.session.yaml': 'id: 2021-08-06-budi-sari-03\ndate: 2021-09-01\n', 'reflections/x/a.md': '---\nsession: 2021-08-06-budi-sari-04\n---\n',
		});
		assert.deepEqual(
			Object.keys(after), ['sessions/budi-sari/2021-08-06-05.yaml', 'sessions/budi-sari/2021-08-06-03.yaml', 'sessions.yaml'],
		);
	});

	test('puts each beside what it belongs to, and loose ones beside the list', async () => {
		const sessions = '- {date: 2021-08-06, mentor: Budi, mentee: Sari}\n- {date: 2021-08-06, mentor: Dr. Ayu, mentee: Made}\n- {date: 2021-08-06, kind: group}\n';
		assert.deepEqual(
			Object.keys(await outcome({ ...base, 'sessions.yaml': sessions })).slice(0, 3),
			['sessions/budi-sari/2021-08-06-01.yaml', 'sessions/dr-ayu-made/2021-08-06-01.yaml', 'sessions/group/2021-08-06-01.yaml'],
		);
		assert.deepEqual(
			Object.keys(await outcome({ 'notes/sessions.yaml': sessions }, 'notes/sessions.yaml')).slice(0, 3),
			[
				'notes/2021-08-06-budi-sari-01.session.yaml',
				'notes/2021-08-06-dr-ayu-made-01.session.yaml',
				'notes/2021-08-06-group-01.session.yaml',
			],
		);
		assert.deepEqual(
			Object
				.keys(await outcome({
					...base,
					'pairs/forum.yaml': 'mentors: [A]\nmentees: [B]\n',
					'sessions.yaml': '- date: 2021-08-06\n',
				}))
				.slice(0, 1),
			['sessions/forum-sessions/2021-08-06-01.yaml'],
		);
	});

	test('is refused where it can’t be done exactly', async () => {
		for (const [text, why] of [
			[
				'- date: 2021-08-06\n- title: no day\n', 'unreadable',
			], [
				'- date: [\n', 'unreadable',
			], [
				'- date: 2021-08-06\r\n- date: 2021-08-07\n', 'unreadable',
			], ['- date: 2021-08-06\n---\n- date: 2021-08-07\n', 'unreadable'],
			[
				'sessions: []\n', 'empty',
			], ['', 'empty'], [
				'[{date: 2021-08-06}]', 'shape',
			], ['- &a\n  date: 2021-08-06\n', 'shape'], ['- {date: 2021-08-06,\n kind: forum}\n', 'shape'], ['just words\n', 'unreadable'],
			['- date: &d 2021-08-06\n- date: *d\n', 'shared'], ['base: &d 2021-08-06\nsessions:\n  - date: *d\n', 'shared'],
		] as const) {
			assert.strictEqual(await split({ ...base, 'sessions.yaml': text }), why, text);
		}
		assert.strictEqual(typeof await split({ ...base, 'sessions.yaml': '- date: &d 2021-08-06\n  start: *d\n' }), 'object');
	});
});

suite('Any list that is split', () => {
	const word = fc.constantFrom('a', 'b: c', '# d', '- e', '"f"', '\'g', '|', 'é', '---', '...', '&x', '*y', '{', 'h  i');
	const quoted = word.map(text => JSON.stringify(text));
	const block = (pad: string) => fc.record({
		head: fc.constantFrom('|', '>', '|-', '|+', '>+'),
		lines: fc.array(fc.oneof(word, fc.constant(''), word.map(text => `  ${text}`)), { maxLength: 4 }),
	})
		// The first line decides the indentation.
		.map(({ head, lines }) => [head, ...['x', ...lines].map(line => line === '' ? '' : `${pad}${line}`)].join('\n'));
	const keys = (pad: string) => fc.tuple(
		fc.constantFrom('date: 2021-08-06', 'date: 2021-08-07   # day', 'tanggal: 6/8/2021', 'start: 2021-08-06T13:00'),
		fc.option(quoted.map(text => `title: ${text}`), { nil: undefined }),
		fc.option(block(`${pad}  `).map(text => `summary: ${text}`), { nil: undefined }),
		fc.option(fc.constantFrom('pair: budi-sari', 'kind: forum', 'mentor: Budi\nmentee: Sari', 'id: own'), { nil: undefined }),
		fc.option(
			fc.constantFrom('# comment', '', 'actions:\n- text: Ask\n  owner: Sari\n# deep', 'topics: [a,\n  b]'), { nil: undefined },
		),
	).map(parts => parts.filter(part => part !== undefined));
	const shape = fc.record({
		list: fc.constantFrom('', '  ', '    '),
		width: fc.constantFrom(1, 2, 3),
		key: fc.boolean(),
		newline: fc.constantFrom('\n', '\r\n'),
		end: fc.boolean(),
	});
	/** A list as people may write one. */
	const list = shape.chain(({ list, width, key, newline, end }) => {
		const pad = list + ' '.repeat(width + 1);
		const indented = (parts: readonly string[]): string => parts.map((part, n) => {
			const inBlock = /^summary: [|>]/.test(part);
			return part
				.split('\n')
				.map((line, i) => line === '' || (inBlock && i > 0)
					? line
					: n === 0 && i === 0
						? `${list}-${' '.repeat(width)}${line}`
						: pad + line)
				.join('\n');
		}).join('\n');
		return fc.array(
			fc.tuple(fc.constantFrom('', `${list}# above\n`, '\n', `\n${list}# above\n\n`), keys(pad)), { minLength: 1, maxLength: 4 },
		)
			.map(items => (key || list !== '' ? '# Head\nsessions:\n' : '# Head\n\n') + items
				.map(([above, parts]) => above + indented(parts))
				.join('\n') + (end ? '\n' : ''))
			.map(text => text.replaceAll('\n', newline));
	});

	const meaning = (
		programme: Programme, { uri, position, lastLine, actionPositions, hasOwnId, id, ...says }: Session, byId: boolean,
	): unknown =>
		({
			...says,
			...(hasOwnId || byId ? { id } : {}),
			group: groupOfSession(programme, { ...says, uri, position, lastLine, actionPositions, hasOwnId, id }),
		});

	test('says the same afterwards, session by session, and references lead to the same ones', async () => {
		let tried = 0;
		await fc.assert(fc.asyncProperty(list, fc.integer({ min: 1, max: 4 }), async (text, referred) => {
			const files = { ...base, 'sessions.yaml': text, 'reflections/x/a.md': `---\nsession: sessions-${String(referred)}\n---\n` };
			const before = await programmeIn(files);
			const plan = await split(files);
			if (typeof plan === 'string') {
				// Some of these can't be read at all.
				assert.ok(before.broken.length > 0 || before.sessions.length === 0 || plan === 'shape', plan);
				return;
			}
			tried += 1;
			const made = { ...files, ...await outcome(files) };
			const after = await programmeIn(made);
			const created = plan.create.map(({ uri }) => after.sessions.find(session => session.uri === uri));
			const byId = (session: Session): boolean => session.id === `sessions-${String(referred)}`;
			assert.deepEqual(
				created.map(session => session && meaning(after, session, byId(session))),
				before.sessions.map(session => meaning(before, session, byId(session))),
			);
			assert.strictEqual(after.sessions.length, before.sessions.length);
			assert.deepEqual(after.broken, []);
			const faults = (programme: Programme): number =>
				programme.files.flatMap(file => file.problems).filter(problem => severityOf(problem) === 'error').length;
			assert.strictEqual(faults(after), faults(before));
			// Line by line, what is in the files is what was in the list.
			const bare = (lines: string): readonly string[] =>
				lines
					.split(/(?<=\n)/)
					.map(line => line.replace(/^[ ]*(?:-[ ]+)?/, ''))
					.filter(line => line.trim() !== '' && line.trim() !== '-');
			const ids = (line: string): boolean => line.trim() !== `id: sessions-${String(referred)}`;
			assert.deepEqual(
				[...bare(made['sessions.yaml']), ...plan.create.flatMap(({ text: each }) => bare(each).filter(ids))].sort(),
				[...bare(text)].sort(),
			);
		}), { numRuns: rounds(120) });
		assert.ok(tried > rounds(60), String(tried));
	});

	test('never makes it throw, whatever the text', async () => {
		const programme = await programmeIn(base);
		await fc.assert(fc.asyncProperty(fc.oneof(
			fc.string(),
			fc.string({
				unit: fc.constantFrom('- ', 'date: 2021-08-06', '\n', '  ', '# x', '|', '&a ', '*a', '[', '{', '"', '\t', '? ', ': '),
			}),
		), async text => {
			const index = await readMemory({ ...base, 'sessions.yaml': text });
			const file = index.facts(`${root}/sessions.yaml`)!;
			planSplit({ programme: index.programmeOf(file.uri) ?? programme, file, text, taken: () => false });
		}), { numRuns: rounds(150) });
	});
});
