import { assert } from 'chai';
import fc from 'fast-check';
import { parse } from 'yaml';
import { applyEdits, type TextEdit } from '../../../../src/core/text/textEdit';
import { planAction, planNewAction, type ActionChange, type ActionValues, type ShownAction, valuesOfState } from '../../../../src/core/plans/session/planAction';
import type { FileKind } from '../../../../src/core/record/fileKinds';
import { parseText } from '../../../../src/core/files/parseFile';
import type { ParsedFile } from '../../../../src/core/files/parsedFile';
import type { Action } from '../../../../src/core/record/sessionShape';

const folder = 'memory://p';
const fileOf = (text: string, kind: FileKind = 'session'): ParsedFile =>
	parseText(kind === 'sessionList' ? `${folder}/sessions.yaml` : `${folder}/sessions/a/2021-08-13-01.yaml`, { kind, folder }, text);
const done: ActionChange = { is: 'done', on: '2021-08-20' };
const shownIn = (text: string, index: number, kind: FileKind = 'session', session = 0): ShownAction => {
	const found = fileOf(text, kind).sessions[session]!;
	return { session: found.id, index, text: found.actions?.[index]?.text ?? '' };
};
/** The text after the change, or why there is none. */
const after = (text: string, index: number, change: ActionChange, kind: FileKind = 'session', session = 0): string | undefined => {
	const edits = planAction(fileOf(text, kind), text, shownIn(text, index, kind, session), change);
	return typeof edits === 'object' ? applyEdits(text, edits) : edits;
};

const session = [
	'date: 2021-08-13   # Friday', 'actions:', '  # first things first', '  - id: a1', '    text: "Read: all of it"   # mine', '    owner: sari', '    due: 2021-08-27', '    state: open', '    goal: g1',
	'  - id: a2', '    text: Write', 'summary: |', '  Long', '',
];

suite('Completing an action', () => {
	test('writes state and done_on, and nothing else', () => {
		assert.strictEqual(
			after(session.join('\n'), 0, done),
			session.join('\n').replace('    state: open\n', '    state: done\n    done_on: 2021-08-20\n'),
		);
	});

	test('changes two lines where the file has both keys', () => {
		assert.strictEqual(
			after('date: 2021-08-13\nactions:\n  - text: Read\n    state: doing # half\n    done_on:\n', 0, done),
			'date: 2021-08-13\nactions:\n  - text: Read\n    state: done # half\n    done_on: 2021-08-20\n',
		);
	});

	test('keeps the whole text of an action that a colon made a map, and of those that begin with bullets', () => {
		assert.strictEqual(
			after('date: 2021-08-13\nactions:\n  - kirim laporan: Siti\n  - b\n', 0, done),
			'date: 2021-08-13\nactions:\n  - text: "kirim laporan: Siti"\n    state: done\n    done_on: 2021-08-20\n  - b\n',
		);
		assert.strictEqual(
			after('date: 2021-08-13\nactions:\n  • a\n  • b\n', 1, done),
			'date: 2021-08-13\nactions:\n  - a\n  - text: b\n    state: done\n    done_on: 2021-08-20\n',
		);
	});

	test('adds both where neither is there', () => {
		assert.strictEqual(
			after(session.join('\n'), 1, done),
			session.join('\n').replace('    text: Write\n', '    text: Write\n    state: done\n    done_on: 2021-08-20\n'),
		);
	});

	test('keeps line ends', () => {
		assert.strictEqual(
			after(session.join('\r\n'), 0, done),
			session.join('\r\n').replace('    state: open\r\n', '    state: done\r\n    done_on: 2021-08-20\r\n'),
		);
	});

	test('finds Indonesian keys and words', () => {
		assert.strictEqual(
			after('tanggal: 2021-08-13\nTindak lanjut:\n  - teks: Baca\n    pemilik: sari\n    selesai: belum\n', 0, done),
			'tanggal: 2021-08-13\nTindak lanjut:\n  - teks: Baca\n    pemilik: sari\n    selesai: done\n    done_on: 2021-08-20\n',
		);
	});

	test('stays on one line in a list that is written so', () => {
		assert.strictEqual(
			after('date: 2021-08-13\nactions: [{text: Read, state: open}, {text: Write}]\n', 1, done),
			'date: 2021-08-13\nactions: [{text: Read, state: open}, {text: Write, state: done, done_on: 2021-08-20}]\n',
		);
	});

	test('makes keys of an action that is just words', () => {
		assert.strictEqual(
			after('date: 2021-08-13\nactions:\n  - Read\n  - Write it\n', 1, done),
			'date: 2021-08-13\nactions:\n  - Read\n  - text: Write it\n    state: done\n    done_on: 2021-08-20\n',
		);
		assert.strictEqual(
			after('date: 2021-08-13\nactions: Read\n', 0, done),
			'date: 2021-08-13\nactions:\n  text: Read\n  state: done\n  done_on: 2021-08-20\n',
		);
		assert.strictEqual(
			after('date: 2021-08-13\nactions:\n  text: Read\n', 0, done),
			'date: 2021-08-13\nactions:\n  text: Read\n  state: done\n  done_on: 2021-08-20\n',
		);
	});

	test('counts what could not be read, and does not follow an alias to where its words stand', () => {
		assert.strictEqual(
			after('date: 2021-08-13\nactions:\n  -\n  - [x]\n  - text: Read\n', 0, done),
			'date: 2021-08-13\nactions:\n  -\n  - [x]\n  - text: Read\n    state: done\n    done_on: 2021-08-20\n',
		);
		assert.strictEqual(
			after('title: &t Read\ndate: 2021-08-13\nactions:\n  - Write\n  - *t\n', 1, done),
			'title: &t Read\ndate: 2021-08-13\nactions:\n  - Write\n  - text: Read\n    state: done\n    done_on: 2021-08-20\n',
		);
	});

	test('touches only its own session of a list, or of several documents', () => {
		const list = 'sessions:\n  - id: s1\n    date: 2021-08-13\n    actions:\n      - text: Read\n  - id: s2\n    date: 2021-08-20\n    actions:\n      - text: Read\n';
		assert.strictEqual(after(list, 0, done, 'sessionList', 1), `${list}        state: done\n        done_on: 2021-08-20\n`);
		const documents = 'date: 2021-08-13\nactions:\n  - text: Read\n---\ndate: 2021-08-20\nactions:\n  - text: Read\n';
		assert.strictEqual(after(documents, 0, done, 'session', 1), `${documents}    state: done\n    done_on: 2021-08-20\n`);
	});
});

suite('Other changes of an action', () => {
	test('unticking writes open and removes done_on', () => {
		assert.strictEqual(
			after(
				'date: 2021-08-13\nactions:\n  - text: Read\n    state: done\n    done_on: 2021-08-20\n    goal: g1\n', 0, { is: 'open' },
			),
			'date: 2021-08-13\nactions:\n  - text: Read\n    state: open\n    goal: g1\n',
		);
		assert.strictEqual(
			after('date: 2021-08-13\nactions:\n  - text: Read\n    selesai: ya\n', 0, { is: 'open' }),
			'date: 2021-08-13\nactions:\n  - text: Read\n    selesai: open\n',
		);
	});

	test('dropping writes the state, reassigning the owner', () => {
		assert.strictEqual(after(session.join('\n'), 0, { is: 'dropped' }), session.join('\n').replace('state: open', 'state: dropped'));
		assert.strictEqual(
			after(session.join('\n'), 0, { is: 'reassigned', to: 'Budi' }), session.join('\n').replace('owner: sari', 'owner: Budi'),
		);
		assert.strictEqual(
			after(session.join('\n'), 1, { is: 'reassigned', to: '@budi' }),
			session.join('\n').replace('text: Write\n', 'text: Write\n    owner: "@budi"\n'),
		);
	});

	test('what is closed is not closed again, so that the day of its doing stays; what is open is not opened', () => {
		const closed = 'date: 2021-08-13\nactions:\n  - text: Read\n    state: done\n    done_on: 2021-08-14\n  - text: Write\n';
		assert.deepEqual(
			[done, { is: 'dropped' } as const, { is: 'reassigned', to: 'budi' } as const].map(change => after(closed, 0, change)),
			['changed', 'changed', 'changed'],
		);
		assert.strictEqual(after(closed, 1, { is: 'open' }), 'changed');
	});

	test('an action that is not what was shown any more is not changed', () => {
		const now = 'date: 2021-08-13\nactions:\n  - text: Another\n  - text: Read\n';
		const id = fileOf(now).sessions[0]!.id;
		for (const shown of [
			{ session: id, index: 0, text: 'Read' },
			{ session: id, index: 7, text: 'Read' },
			{ session: 'gone', index: 1, text: 'Read' },
			{ session: id, index: -1, text: '' },
			{ session: id, index: 0.5, text: '' },
		]) {
			assert.strictEqual(planAction(fileOf(now), now, shown, done), 'changed', JSON.stringify(shown));
		}
	});

	test('nothing is changed in a text that is broken', () => {
		const shown = shownIn(session.join('\n'), 0);
		for (const text of ['date: [', '<<<<<<< a\n=======\n>>>>>>> b\n', 'title: no date\n']) {
			assert.strictEqual(planAction(fileOf(text), text, shown, done), undefined, text);
		}
	});
});

suite('Editing an action', () => {
	const edited = (text: string, index: number, to: ActionValues, kind: FileKind = 'session', at = 0): string | undefined =>
		after(text, index, { is: 'edited', was: fileOf(text, kind).sessions[at]!.actions![index]!, to }, kind, at);

	test('writes the new value, and nothing else', () => {
		assert.strictEqual(
			edited(session.join('\n'), 0, { text: 'Read: "all" # of it' }),
			session.join('\n').replace('"Read: all of it"', '"Read: \\"all\\" # of it"'),
		);
		assert.strictEqual(edited(session.join('\r\n'), 0, { due: '2021-09-01' }), session.join('\r\n').replace('2021-08-27', '2021-09-01'));
		assert.strictEqual(edited(session.join('\n'), 1, { owner: 'budi' }), session.join('\n').replace('Write\n', 'Write\n    owner: budi\n'));
		assert.strictEqual(
			edited('tanggal: 2021-08-13\ntindak lanjut: [{teks: Baca, pemilik: sari}]\n', 0, { owner: 'budi', due: '2021-09-01' }),
			'tanggal: 2021-08-13\ntindak lanjut: [{teks: Baca, pemilik: budi, due: 2021-09-01}]\n',
		);
	});

	test('takes a value away with its line', () => {
		assert.strictEqual(edited(session.join('\n'), 0, { due: null }), session.join('\n').replace('    due: 2021-08-27\n', ''));
		assert.strictEqual(edited(session.join('\n'), 0, { owner: null }), session.join('\n').replace('    owner: sari\n', ''));
		assert.strictEqual(edited(session.join('\n'), 1, { due: null }), session.join('\n'));
	});

	test('a state brings or takes the day on which the action was done, whichever it was', () => {
		const closed = 'date: 2021-08-13\nactions:\n  - text: Read\n    state: done\n    done_on: 2021-08-20\n';
		const states = ['open', 'doing', 'dropped'] as const;
		for (const state of states) {
			const text = `date: 2021-08-13\nactions:\n  - text: Read\n    state: ${state}\n`;
			assert.strictEqual(edited(closed, 0, valuesOfState(state, '2021-08-21')), text);
			assert.strictEqual(edited(text, 0, valuesOfState('done', '2021-08-20')), closed);
		}
	});

	test('an action that is only a text stays one with a new text, and gets keys for anything else', () => {
		const text = 'date: 2021-08-13\nactions:\n  - Read\n  - Write\n';
		assert.strictEqual(edited(text, 1, { text: 'Write: it' }), text.replace('Write', '"Write: it"'));
		assert.strictEqual(edited(text, 1, { due: '2021-09-01' }), text.replace('Write', 'text: Write\n    due: 2021-09-01'));
		assert.strictEqual(edited(text, 1, { due: null }), text);
		assert.strictEqual(
			edited('date: 2021-08-13\nactions:\n  • a\n  • b\n', 1, { text: 'c' }), 'date: 2021-08-13\nactions:\n  - a\n  - c\n',
		);
	});

	test('is refused where any value is not the one that was shown', () => {
		const was = fileOf(session.join('\n')).sessions[0]!.actions![0]!;
		const text = session.join('\n').replace('2021-08-27', '2021-08-28');
		assert.strictEqual(after(text, 0, { is: 'edited', was, to: { due: '2021-09-01' } }), 'changed');
	});

	test('touches only its own session of a list', () => {
		const list = 'sessions:\n  - id: s1\n    date: 2021-08-13\n    actions: [Read]\n  - id: s2\n    date: 2021-08-20\n    actions: [Read]\n';
		assert.strictEqual(edited(list, 0, { text: 'Write' }, 'sessionList', 1), list.replace(/Read\]\n$/, 'Write]\n'));
	});
});

suite('Laws of a ticked action', () => {
	const oneKey = fc.constantFrom(
		'text: "x: y"',
		'owner: sari',
		'due: 2021-08-27',
		'state: open',
		'state: doing',
		'status: belum',
		'done_on:',
		'goal: g1',
		'evidence: [a.pdf]',
		'unknown: kept',
		'# a comment',
	);
	const action = fc
		.uniqueArray(oneKey, { maxLength: 6, selector: line => line.split(':')[0] })
		.filter(lines => !(lines.some(l => l.startsWith('state')) && lines.some(l => l.startsWith('status'))));
	const file = fc.record({
		actions: fc.array(action, { minLength: 1, maxLength: 4 }),
		end: fc.constantFrom('\n', '\r\n'),
		tail: fc.constantFrom('', 'summary: |\n  text\n'),
	})
		.map(({ actions, end, tail }) => `date: 2021-08-13\nactions:\n${actions
			.map((lines, i) => `  - id: a${String(i + 1)}\n${lines.map(line => `    ${line}\n`).join('')}`)
			.join('')}${tail}`.replaceAll('\n', end));
	const without = (action: Action): object =>
		Object.fromEntries(Object.entries(action).filter(([name]) => name !== 'state' && name !== 'done_on'));

	test('only its state and done_on say something else, and the other lines stay as they are', () => {
		fc.assert(fc.property(file, fc.nat(3), (text, n) => {
			const before = fileOf(text).sessions[0]!.actions!;
			const index = n % before.length;
			const ticked = after(text, index, done)!;
			const now = fileOf(ticked).sessions[0]!.actions!;
			assert.deepEqual(now.map(without), before.map(without));
			assert.deepEqual<unknown>(
				now.map(({ state, done_on }, i) => i === index ? { state, done_on } : undefined),
				before.map((_, i) => i === index ? { state: 'done', done_on: '2021-08-20' } : undefined),
			);
			const lines = (of: string): string[] => of.split('\n').filter(line => !/^ {4}(?:state|status|done_on):/.test(line));
			assert.deepEqual(lines(ticked), lines(text));
		}));
	});

	test('ticked and unticked, it is open as before, and only those two lines may differ', () => {
		fc.assert(fc.property(file, fc.nat(3), (text, n) => {
			const index = n % fileOf(text).sessions[0]!.actions!.length;
			const back = after(after(text, index, done)!, index, { is: 'open' })!;
			const written = fileOf(back).sessions[0]!.actions![index]!;
			assert.deepEqual([written.state, written.done_on], ['open', undefined]);
			const lines = (of: string): string[] => of.split('\n').filter(line => !/^ {4}(?:state|status|done_on):/.test(line));
			assert.deepEqual(lines(back), lines(text));
		}));
	});
});

suite('A new action', () => {
	test('keeps a text as it is typed, for tools of YAML 1.1 too', () => {
		const before = 'date: 2021-08-13\nactions: []\n';
		for (const typed of ['2026-03-02', 'yes', 'null', '~', '0812', '1e5', '1.0', '12:30', '会议记录　全角空格', '- x', '"kutip" lalu', '@ani: #1']) {
			const edits = planNewAction(fileOf(before), before, fileOf(before).sessions[0]!.id, { text: typed }) as readonly TextEdit[];
			const text = applyEdits(before, edits);
			assert.strictEqual(fileOf(text).sessions[0]?.actions?.[0]?.text, typed);
			assert.strictEqual((parse(text, { version: '1.1' }) as { actions: readonly { text: unknown }[] }).actions[0]?.text, typed, text);
		}
	});

	const added = (text: string, action: Parameters<typeof planNewAction>[3]): string | undefined => {
		const edits = planNewAction(fileOf(text), text, fileOf(text).sessions[0]?.id ?? '', action);
		return typeof edits === 'object' ? applyEdits(text, edits) : edits;
	};

	test('goes beside a single action, whose unknown keys and comments stay', () => {
		assert.strictEqual(
			added('date: 2021-08-13\nactions:\n  text: Read   # it\n  # below\n  note: kept\n', { text: 'Write' }),
			'date: 2021-08-13\nactions:\n  - text: Read   # it\n    # below\n    note: kept\n  - id: a1\n    text: Write\n    state: open\n',
		);
	});

	test('comes last, with the next free id, in lines of its own', () => {
		assert.strictEqual(added(session.join('\n'), { text: 'Call: again', owner: 'budi', due: '2021-09-01' }),
			session
				.join('\n')
				.replace(
					'    text: Write\n',
					'    text: Write\n  - id: a3\n    text: "Call: again"\n    owner: budi\n    due: 2021-09-01\n    state: open\n',
				));
	});

	test('begins the list where there is none, at its place', () => {
		assert.strictEqual(
			added('date: 2021-08-13\r\nsummary: x\r\nvisibility: pair\r\n', { text: 'Read' }),
			'date: 2021-08-13\r\nsummary: x\r\nactions:\r\n  - id: a1\r\n    text: Read\r\n    state: open\r\nvisibility: pair\r\n',
		);
	});

	test('takes no id that another has had after it', () => {
		assert.strictEqual(
			added('date: 2021-08-13\nactions:\n  - id: a7\n    text: Read\n  - id: mine\n    text: Write\n', { text: 'Call' }),
			'date: 2021-08-13\nactions:\n  - id: a7\n    text: Read\n  - id: mine\n    text: Write\n  - id: a8\n    text: Call\n    state: open\n',
		);
	});

	test('is one line, whatever is pasted', () => {
		assert.strictEqual(
			added('date: 2021-08-13\n', { text: ' a\n- b:\tc # d ' }),
			'date: 2021-08-13\nactions:\n  - id: a1\n    text: "a - b: c # d"\n    state: open\n',
		);
	});

	test('is not written where its session is gone or the file is broken', () => {
		const text = 'date: 2021-08-13\n';
		assert.strictEqual(planNewAction(fileOf(text), text, 'gone', { text: 'x' }), 'changed');
		assert.strictEqual(planNewAction(fileOf(text), 'date: [', '2021-08-13-a-01', { text: 'x' }), undefined);
	});
});
