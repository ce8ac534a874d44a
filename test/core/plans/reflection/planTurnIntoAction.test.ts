import { assert } from 'chai';
import fc from 'fast-check';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { planTurnIntoAction, type NotTurned } from '../../../../src/core/plans/reflection/planTurnIntoAction';
import { parseText } from '../../../../src/core/files/parseFile';
import { actionLineAt } from '../../../../src/core/notes/actionLines';
import { root } from '../../folder';

const sessionUri = `${root}/sessions/budi-sari/2021-08-13-01.yaml`;
const sessionText = 'id: s1\ndate: 2021-08-13   # a Friday\nactions:\n  - id: a1\n    text: Read\nsummary: |\n  Fine.\n';
const head = '---\ntype: reflection\nsession: s1\nauthor: sari\nlanguage: id\n';
const shared = `${head}visibility: pair\n---\n# Refleksi\n\n## Penerapan\n\n- [ ] Bertanya kepada **tiga** warga\n- Lainnya\n`;
const hidden = shared.replace('visibility: pair', 'visibility: private');

interface Turned { readonly note: string; readonly session: string }
/** The texts of both files afterwards, for the line that holds some words. */
const turned = (
	note: string,
	words: string,
	{
		path = 'reflections/budi-sari/n.md',
		seen = note,
		session = sessionText,
		action = { text: words, owner: 'sari', due: '2021-08-27' },
		id = 's1',
	} = {},
): Turned | NotTurned | undefined => {
	const uri = `${root}/${path}`;
	const line = seen.slice(0, seen.indexOf(words)).split('\n').length - 1;
	const file = parseText(sessionUri, { kind: 'session', folder: root }, session);
	const plan = planTurnIntoAction({
		folder: root,
		note: {
			uri,
			text: note,
			line,
			seen: actionLineAt(seen, line)?.written ?? '',
			seenPrivate: path.startsWith('private/') || !seen.includes('visibility: pair'),
		},
		session: { file, text: session, id }, action, link: 'tindak lanjut',
	});
	if (typeof plan !== 'object') {
		return plan;
	}
	const after = (at: string, text: string): string =>
		plan.edit.filter(edit => edit.uri === at).reduce((now, edit) => applyEdits(now, edit.edits), text);
	assert.deepEqual([plan.create, plan.within], [[], root]);
	return { note: after(uri, note), session: after(sessionUri, session) };
};
const added = sessionText.replace(
	'    text: Read\n', '    text: Read\n  - id: a2\n    text: Lainnya\n    owner: sari\n    due: 2021-08-27\n    state: open\n',
);

suite('A line of a note that becomes an action', () => {
	test('is added to the session’s file, and leads there; nothing else changes', () => {
		assert.deepEqual(
			turned(shared, 'Lainnya'),
			{
				session: added,
				note: shared.replace('- Lainnya', '- Lainnya → [tindak lanjut a2](../../sessions/budi-sari/2021-08-13-01.yaml)'),
			},
		);
	});

	test('keeps CRLF, spaces behind the words, and a last line without an end', () => {
		assert.strictEqual(
			(turned(shared.trimEnd(), 'Lainnya') as Turned).note,
			shared.trimEnd() + ' → [tindak lanjut a2](../../sessions/budi-sari/2021-08-13-01.yaml)',
		);
		const crlf = shared.replaceAll('\n', '\r\n').replace('Lainnya\r\n', 'Lainnya  ');
		assert.deepEqual(
			turned(crlf, 'Lainnya', { session: sessionText.replaceAll('\n', '\r\n') }),
			{
				session: added.replaceAll('\n', '\r\n'),
				note: crlf.replace('Lainnya  ', 'Lainnya → [tindak lanjut a2](../../sessions/budi-sari/2021-08-13-01.yaml)  '),
			},
		);
	});

	test('needs no owner and no day', () => {
		const result = turned(shared, 'Lainnya', { action: { text: 'Lainnya' } as never }) as Turned;
		assert.strictEqual(
			result.session, sessionText.replace('    text: Read\n', '    text: Read\n  - id: a2\n    text: Lainnya\n    state: open\n'),
		);
	});

	test('of a private note is linked in the note alone, and leaves no trace in the session’s file', () => {
		for (const [text, path, up] of [
			[hidden, 'private/reflections/budi-sari/n.md', '../../../'],
			[hidden, 'reflections/budi-sari/n.md', '../../'],
			[shared, 'private/reflections/budi-sari/n.md', '../../../'],
			[shared.replace('visibility: pair\n', ''), 'reflections/budi-sari/n.md', '../../'],
		] as const) {
			const note = text.replace('- Lainnya', `- Lainnya → [tindak lanjut a2](${up}sessions/budi-sari/2021-08-13-01.yaml)`);
			assert.deepEqual(turned(text, 'Lainnya', { path }), { note, session: added }, path);
		}
	});

	test('is not added twice', () => {
		const { note, session } = turned(shared, 'Lainnya') as Turned;
		assert.strictEqual(turned(note, 'Lainnya', { session }), 'isLinked');
	});

	test('is refused when the line, or who may read the note, is not what was seen', () => {
		assert.strictEqual(turned(shared.replace('- Lainnya', '- Yang lain'), 'Lainnya', { seen: shared }), 'noteChanged');
		assert.strictEqual(turned(shared.replace('# Refleksi', '# Refleksi\n\nbaru'), 'Lainnya', { seen: shared }), 'noteChanged');
		assert.strictEqual(turned(shared, 'Lainnya', { seen: hidden }), 'noteChanged');
		assert.strictEqual(turned(hidden, 'Lainnya', { seen: shared }), 'noteChanged');
		assert.strictEqual(turned(hidden.replace('\n---\n#', '\n#'), 'Lainnya', { seen: hidden }), 'noteChanged');
	});

	test('is refused when the session is gone, or its file can’t be edited', () => {
		assert.strictEqual(turned(shared, 'Lainnya', { id: 'gone' }), 'sessionGone');
		assert.strictEqual(turned(shared, 'Lainnya', { session: 'date: [' }), undefined);
	});

	test('the way to the session’s file is written so that Markdown follows it', () => {
		const uri = `${root}/sessions/a%20%28b%29/x.yaml`;
		const plan = planTurnIntoAction({
			folder: root, note: { uri: `${root}/reflections/x/n.md`, text: shared, line: 12, seen: '- Lainnya', seenPrivate: false },
			session: {
				file: parseText(uri, { kind: 'session', folder: root }, sessionText),
				text: sessionText,
				id: 's1',
			}, action: { text: 'x' }, link: 'action',
		});
		assert.deepEqual(
			typeof plan === 'object' && plan.edit[1]?.edits.map(({ text }) => text), [' → [action a2](../../sessions/a%20%28b%29/x.yaml)'],
		);
	});
});

suite('The words of a line', () => {
	const wordsOf = (line: string): string | undefined => actionLineAt(`# T\n${line}\n`, 1)?.words;

	test('are plain, without the signs of lists, boxes, quotations, links and emphasis', () => {
		assert.deepEqual([
			'- [ ] Bertanya kepada **tiga** warga', '2) Membaca [buku](https://x.example) itu', '> * _Besok_ menulis', 'a_b_c tetap *b*', 'kode `x` dan \\*ini\\*', 'Jelas <!-- nanti --> saja', '  Biasa\u202E saja  ',
		].map(wordsOf), [
			'Bertanya kepada tiga warga',
			'Membaca buku itu',
			'Besok menulis',
			'a_b_c tetap b',
			'kode x dan *ini*',
			'Jelas saja',
			'Biasa saja',
		]);
	});

	test('are none on headings, blank lines, rules, tables, in comments, code and the head', () => {
		assert.deepEqual(['## Penerapan', '', '---', '- [ ] ', '| a | b |', '<!-- x -->', '```'].map(wordsOf), Array(7).fill(undefined));
		const note = '---\nsession: x\n---\n```\ncode\n```\n<!--\nhidden\n-->\n';
		assert.deepEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 100, -1, 0.5].map(line => actionLineAt(note, line)), Array(13).fill(undefined));
	});

	test('are one line and short, and found in time, whatever is written', () => {
		assert.strictEqual(wordsOf(`a${'*b_`[]()\\'.repeat(60_000)}`)!.length, 500);
		fc.assert(fc.property(fc
			.array(
				fc.constantFrom(
					'a',
					' ',
					'\n',
					'\r\n',
					'- ',
					'[ ] ',
					'**',
					'_',
					'`',
					'[',
					'](x)',
					'<!--',
					'-->',
					'---',
					'#',
					'|',
					'\\',
					'\uD83D',
					'\u202E',
					'```\n',
				),
				{ maxLength: 40 },
			)
			.map(parts => parts.join('')), fc.nat(5), (text, line) => {
			const found = actionLineAt(text, line);
			assert.ok(found === undefined
				|| (/^[^\r\n]+$/.test(found.words)
					&& found.words.length <= 500
					&& text.slice(found.end - found.written.length, found.end) === found.written));
		}));
	});
});
