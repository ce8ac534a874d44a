import { assert } from 'chai';
import { planSessionChange, type SessionChange } from '../../../../src/core/plans/session/sessionChange';
import type { FileKind } from '../../../../src/core/record/fileKinds';
import { applyEdits, type TextEdit } from '../../../../src/core/text/textEdit';
import { plan, sessionIn } from './madeChange';

const edited = (text: string, edits: readonly TextEdit[] | undefined): string | undefined => edits && applyEdits(text, edits);
const after = (text: string, change: SessionChange, kind: FileKind = 'session', index = 0): string | undefined =>
	edited(text, plan({ kind, index, text }, change));
const lines = (...all: readonly string[]): string => all.map(line => `${line}\n`).join('');
const session = (...all: readonly string[]): string => lines('date: 2021-08-13   # Friday', ...all);

suite('Texts and values of a session', () => {
	test('a text keeps its quotes, its anchor and the comment beside it', () => {
		assert.strictEqual(after(session('title: Old   # mine'), { is: 'text', key: 'title', to: ' New\n one ' }), session('title: New one   # mine'));
		assert.strictEqual(after(session('title: \'Old\''), { is: 'text', key: 'title', to: 'It’s: new' }), session('title: \'It’s: new\''));
		assert.strictEqual(after(session('judul: &t Old'), { is: 'text', key: 'title', to: 'a: b' }), session('judul: &t "a: b"'));
		assert.strictEqual(after('{date: 2021-08-13, place: x}\n', { is: 'text', key: 'place', to: 'a, b' }), '{date: 2021-08-13, place: "a, b"}\n');
	});

	test('a new text goes where its key belongs, into an empty key, or away with its key', () => {
		assert.strictEqual(
			after(session('minutes: 60', 'links: [x]'), { is: 'text', key: 'place', to: 'Zoom' }), session('minutes: 60', 'place: Zoom', 'links: [x]'),
		);
		assert.strictEqual(after(session('place:   # where'), { is: 'text', key: 'place', to: 'Zoom' }), session('place: Zoom   # where'));
		assert.strictEqual(after(session('title: Old', 'place: x'), { is: 'text', key: 'title', to: ' ' }), session('place: x'));
	});

	test('of a summary only what differs is written', () => {
		const text = session('summary: |   # long', '  One.', '', '  Two.', 'place: x');
		const end = text.indexOf('.\nplace');
		assert.deepEqual(
			plan({ kind: 'session', index: 0, text }, { is: 'text', key: 'summary', to: 'One.\n\nTwo and a half.' }),
			[{ start: end, end, text: ' and a half' }],
		);
		assert.strictEqual(
			after(session('ringkasan: Short'), { is: 'text', key: 'summary', to: 'Long\r\nlines\n\n' }), session('ringkasan: |', '  Long', '  lines'),
		);
		assert.strictEqual(
			after(session('summary: >-', '  One', '  two'), { is: 'text', key: 'summary', to: 'One\ntwo' }), session('summary: |', '  One', '  two'),
		);
		assert.strictEqual(after(session('summary: |', '  One'), { is: 'text', key: 'summary', to: '' }), session());
	});

	test('what is there already is not written, whatever its form', () => {
		const text = session(
			'title: "Old"', 'durasi: 1,5 jam', 'cara: daring', 'summary: >', '  One', '  two', 'agenda: [a]', 'goals: [g1]', 'topics: x', 'actions:',
			'- teks: Baca', '  selesai: ya', '  tenggat: 27/8/2021',
		);
		for (const change of [
			{ is: 'text', key: 'title', to: 'Old ' }, { is: 'minutes', to: 90 }, { is: 'word', key: 'mode', to: 'video' },
			{ is: 'text', key: 'summary', to: 'One two' }, { is: 'when', date: '2021-08-13', zone: 'Asia/Jakarta' },
			{ is: 'member', key: 'goals', value: 'g1', isIn: true }, { is: 'member', key: 'values', value: 'x', isIn: false },
			{ is: 'topics', to: ['x'] }, { is: 'agendaState', list: 'agenda', at: 0, to: 'open' }, { is: 'edit', list: 'agenda', at: 0, to: 'a' },
			{ is: 'move', list: 'agenda', from: 0, to: 0 }, { is: 'action', at: 0, to: { state: 'done', due: '2021-08-27', owner: null } },
			{ is: 'attend', person: 'ayu', state: undefined }, { is: 'add', list: 'decisions', at: 0, text: ' ' },
		] satisfies readonly SessionChange[]) {
			assert.deepEqual(plan({ kind: 'session', index: 0, text }, change), [], JSON.stringify(change));
		}
	});

	test('another moment is written in the keys that are there, and a length in its time is kept', () => {
		const to = { is: 'when', date: '2021-08-20', time: '15:00', zone: 'Asia/Jakarta' } as const;
		assert.strictEqual(after('start: 2021-08-13T13:00+07:00\n', to), 'start: 2021-08-20T15:00+07:00\n');
		assert.strictEqual(after(session('time: "13:00"'), to), 'date: 2021-08-20   # Friday\ntime: "15:00"\n');
		assert.strictEqual(after('date: 2021-08-13\ntime: 13.00 WITA\n', to), 'date: 2021-08-20\ntime: 15:00+08:00\n');
		assert.strictEqual(after('date: 2021-08-13\ntime: 13.00–14.30\n', to), 'date: 2021-08-20\ntime: "15:00"\nminutes: 90\n');
		assert.strictEqual(after('date: 2021-08-13\ntime: 13.00–14.30\n', { is: 'minutes', to: undefined }), undefined);
	});

	test('a value that would not be read is not written, and one that was not read is not overwritten', () => {
		for (const change of [
			{ is: 'minutes', to: 1.5 }, { is: 'minutes', to: -1 }, { is: 'word', key: 'mode', to: 'by letter' },
			{ is: 'text', key: 'title', to: 'x' }, { is: 'action', at: 0, to: { owner: 'x' } },
		] satisfies readonly SessionChange[]) {
			assert.strictEqual(after(session('title: [a, b]', 'actions: [{text: x, owner: [a, b]}]'), change), undefined, JSON.stringify(change));
		}
		assert.strictEqual(after(session('title: A', 'judul: B'), { is: 'text', key: 'title', to: '' }), undefined);
	});
});

suite('Entries of a session’s lists', () => {
	const text = session(
		'decisions:', '  # what we said', '  - One   # first', '    # more of one', '', '  # about two', '  - "Two"', '  - |', '    Three', '    lines',
		'visibility: pair',
	);

	test('an entry is added where it is wanted, between the comments of its neighbours', () => {
		assert.strictEqual(after(text, { is: 'add', list: 'decisions', at: 0, text: 'New' }), text.replace('decisions:\n', 'decisions:\n  - New\n'));
		assert.strictEqual(after(text, { is: 'add', list: 'decisions', at: 1, text: 'New' }), text.replace('of one\n', 'of one\n  - New\n'));
		assert.strictEqual(after(text, { is: 'add', list: 'decisions', at: 3, text: 'a: b' }), text.replace('visibility', '  - "a: b"\nvisibility'));
		assert.strictEqual(
			after(session('decisions: [a, b]'), { is: 'add', list: 'decisions', at: 1, text: 'x, y' }), session('decisions: [a, "x, y", b]'),
		);
		assert.strictEqual(
			after(session('decisions: [', '  a,   # c', '  b', ']'), { is: 'add', list: 'decisions', at: 1, text: 'New' }),
			session('decisions: [', '  a,   # c', '  New,', '  b', ']'),
		);
	});

	test('an entry moves with the comments on its lines, above it and below it', () => {
		assert.strictEqual(
			after(text, { is: 'move', list: 'decisions', from: 0, to: 1 }),
			session(
				'decisions:', '  # about two', '  - "Two"', '', '  # what we said', '  - One   # first', '    # more of one', '  - |', '    Three', '    lines',
				'visibility: pair',
			),
		);
		assert.strictEqual(
			after(text, { is: 'move', list: 'decisions', from: 2, to: 0 }),
			session(
				'decisions:', '  - |', '    Three', '    lines', '  # what we said', '  - One   # first', '    # more of one', '', '  # about two',
				'  - "Two"', 'visibility: pair',
			),
		);
		assert.strictEqual(
			after('date: 2021-08-13\r\ndecisions:\r\n- a\r\n- b', { is: 'move', list: 'decisions', from: 0, to: 1 }),
			'date: 2021-08-13\r\ndecisions:\r\n- b\r\n- a',
		);
		assert.strictEqual(
			after(session('decisions: [a, "b" , c]'), { is: 'move', list: 'decisions', from: 2, to: 0 }), session('decisions: [c , a, "b"]'),
		);
		assert.strictEqual(
			after(session('decisions: [', '  a,   # of a', '  b   # of b', ']'), { is: 'move', list: 'decisions', from: 0, to: 1 }),
			session('decisions: [', '  b,   # of b', '  a   # of a', ']'),
		);
	});

	test('an entry never moves past an anchor that it needs', () => {
		const shared = session('decisions:', '  - &a One', '  - *a', '  - Two');
		assert.strictEqual(after(shared, { is: 'move', list: 'decisions', from: 1, to: 0 }), undefined);
		assert.strictEqual(after(shared, { is: 'remove', list: 'decisions', at: 0 }), undefined);
		assert.strictEqual(
			after(shared, { is: 'move', list: 'decisions', from: 2, to: 0 }), session('decisions:', '  - Two', '  - &a One', '  - *a'),
		);
	});

	test('with its last entry a list goes, and what then holds nothing, unless there are comments', () => {
		const first = { is: 'remove', list: 'decisions', at: 0 } as const;
		assert.strictEqual(after(session('decisions:', '  - One   # first', 'place: x'), first), session('place: x'));
		assert.strictEqual(after(session('agenda:', '  mentor: [x]'), { ...first, list: 'agenda.mentor' }), session());
		assert.strictEqual(
			after(session('agenda:', '  mentor: [x]', '  mentee: [y]'), { ...first, list: 'agenda.mentor' }), session('agenda:', '  mentee: [y]'),
		);
		assert.strictEqual(after(session('decisions:   # ours', '  - One'), first), session('decisions: []   # ours'));
	});

	test('the entry that is meant is changed, whatever else is in the list', () => {
		const odd = session('decisions:', '  -', '  - [x]', '  - One', '  - Ketua: Siti', '  - Two');
		assert.strictEqual(after(odd, { is: 'edit', list: 'decisions', at: 0, to: 'New' }), odd.replace('One', 'New'));
		assert.strictEqual(after(odd, { is: 'remove', list: 'decisions', at: 2 }), odd.replace('  - Two\n', ''));
		assert.strictEqual(after(odd, { is: 'add', list: 'decisions', at: 1, text: 'New' }), odd.replace('One\n', 'One\n  - New\n'));
		assert.strictEqual(after(odd, { is: 'edit', list: 'decisions', at: 1, to: 'Ketua: Budi' }), odd.replace('Ketua: Siti', '"Ketua: Budi"'));
		assert.strictEqual(after(odd, { is: 'edit', list: 'decisions', at: 3, to: 'New' }), undefined);
	});

	test('what is read as a list and is none becomes one, with its comments and unknown keys', () => {
		assert.strictEqual(
			after(session('putusan: "One"   # c'), { is: 'add', list: 'decisions', at: 0, text: 'New' }),
			session('putusan:', '  - New', '  - "One"   # c'),
		);
		assert.strictEqual(
			after(session('decisions:', '  • One', '  • Two'), { is: 'move', list: 'decisions', from: 1, to: 0 }),
			session('decisions:', '  - Two', '  - One'),
		);
		assert.strictEqual(
			after(session('actions:', '  text: Read   # it', '  # below', '  note: kept'), { is: 'add', list: 'actions', at: 1, text: 'Write' }),
			session('actions:', '  - text: Read   # it', '    # below', '    note: kept', '  - id: a1', '    text: Write', '    state: open'),
		);
		assert.strictEqual(after(session('decisions: One'), { is: 'edit', list: 'decisions', at: 0, to: '• One' }), session('decisions:', '  - • One'));
	});

	test('several entries are added in one step', () => {
		assert.strictEqual(
			after(session('actions:', '  - Read'), {
				is: 'append', list: 'actions', entries: [{ text: 'a', owner: 'sari' }, { text: ' ' }, { text: 'b', state: 'done', done_on: '2021-08-20' }],
			}),
			session(
				'actions:', '  - Read', '  - id: a1', '    text: a', '    owner: sari', '    state: open', '  - id: a2', '    text: b', '    state: done',
				'    done_on: 2021-08-20',
			),
		);
		assert.strictEqual(
			after(session(), { is: 'append', list: 'decisions', entries: [{ text: 'a' }, { text: 'b' }] }), session('decisions:', '  - a', '  - b'),
		);
	});

	test('a list of the other kind of agenda is not touched', () => {
		assert.strictEqual(after(session('agenda: [a]'), { is: 'add', list: 'agenda.mentor', at: 0, text: 'x' }), undefined);
		assert.strictEqual(after(session('agenda: {mentor: [a]}'), { is: 'add', list: 'agenda', at: 0, text: 'x' }), undefined);
	});
});

suite('States, actions and links of a session', () => {
	test('a ticked agenda item gets its state on a line of its own, in one line in braces', () => {
		const tick = (list: 'agenda' | 'agenda.mentor'): SessionChange => ({ is: 'agendaState', list, at: 0, to: 'discussed' });
		assert.strictEqual(
			after(session('agenda:', '  - Review   # c', '  - x'), tick('agenda')),
			session('agenda:', '  - text: Review   # c', '    state: discussed', '  - x'),
		);
		assert.strictEqual(
			after(session('agenda:', '  mentor: [Review, x]'), tick('agenda.mentor')),
			session('agenda:', '  mentor: [{text: Review, state: discussed}, x]'),
		);
		assert.strictEqual(after(session('agenda: Review'), tick('agenda')), session('agenda:', '  - text: Review', '    state: discussed'));
		assert.strictEqual(
			after(session('agenda:', '- teks: Review', '  status: dibahas'), { is: 'agendaState', list: 'agenda', at: 0, to: 'open' }),
			session('agenda:', '- teks: Review', '  status: open'),
		);
	});

	test('values of an action are set, added in their order and removed one by one', () => {
		assert.strictEqual(
			after(session('actions:', '  - id: a1', '    text: Read', '    state: open   # c', '    x: y'), {
				is: 'action', at: 0, to: { text: 'Read it', owner: 'sari', due: '2021-08-27', state: 'done', done_on: '2021-08-20', goal: 'g1' },
			}),
			session(
				'actions:', '  - id: a1', '    text: Read it', '    owner: sari', '    due: 2021-08-27', '    state: done   # c', '    done_on: 2021-08-20',
				'    goal: g1', '    x: y',
			),
		);
		assert.strictEqual(
			after(session('actions:', '  - text: Read', '    owner: sari', '  - Write'), { is: 'action', at: 0, to: { owner: null } }),
			session('actions:', '  - text: Read', '  - Write'),
		);
		assert.strictEqual(
			after(session('actions:', '  - Read   # c'), { is: 'action', at: 0, to: { owner: 'sari' } }),
			session('actions:', '  - text: Read   # c', '    owner: sari'),
		);
	});

	test('a new action gets the next id, also before others', () => {
		assert.strictEqual(
			after(session('actions:', '  - id: a2', '    text: Read'), { is: 'add', list: 'actions', at: 0, text: 'Write' }),
			session('actions:', '  - id: a3', '    text: Write', '    state: open', '  - id: a2', '    text: Read'),
		);
	});

	test('a link begins with its address and gets a title', () => {
		const added = after(session(), { is: 'add', list: 'links', at: 0, text: 'https://a.b' });
		assert.strictEqual(added, session('links:', '  - url: https://a.b'));
		assert.strictEqual(
			after(added!, { is: 'texts', list: 'links', at: 0, to: { title: 'Slides' } }), session('links:', '  - url: https://a.b', '    title: Slides'),
		);
		assert.strictEqual(
			after(session('links: [https://a.b]'), { is: 'edit', list: 'links', at: 0, to: 'Slides' }),
			session('links: [{title: Slides, url: https://a.b}]'),
		);
	});

	test('a speaker begins with a name and gets a role', () => {
		const name: SessionChange = { is: 'add', list: 'speakers', at: 0, text: 'Bu Ani' };
		const role = (at: number, to: string | null): SessionChange => ({ is: 'texts', list: 'speakers', at, to: { role: to } });
		const added = after(session('place: x'), name);
		assert.strictEqual(added, session('place: x', 'speakers:', '  - name: Bu Ani'));
		assert.strictEqual(after(added!, role(0, 'Guru')), session('place: x', 'speakers:', '  - name: Bu Ani', '    role: Guru'));
		assert.strictEqual(
			after(session('narasumber:', '- Joko   # c', '- nama: Ani', '  peran: Guru'), role(0, 'a: b')),
			session('narasumber:', '- name: Joko   # c', '  role: "a: b"', '- nama: Ani', '  peran: Guru'),
		);
		assert.strictEqual(
			after(session('narasumber:', '- nama: Ani', '  peran: Guru   # c'), { is: 'texts', list: 'speakers', at: 0, to: { name: 'Bu Ani' } }),
			session('narasumber:', '- nama: Bu Ani', '  peran: Guru   # c'),
		);
		assert.strictEqual(after(session('speakers: [{name: Ani, role: Guru}, Joko]'), role(0, null)), session('speakers: [{name: Ani}, Joko]'));
		assert.strictEqual(after(session('speakers: Ani'), role(0, 'Guru')), session('speakers:', '  - name: Ani', '    role: Guru'));
	});

	test('who approved it and when are written beside each other, and the key goes with the last of them', () => {
		const set = (key: 'by' | 'on', to?: string): SessionChange => ({ is: 'approved', key, to });
		assert.strictEqual(after(session('links: [x]'), set('by', 'ayu')), session('approved:', '  by: ayu', 'links: [x]'));
		assert.strictEqual(
			after(session('approved:', '  by: ayu   # c', 'links: [x]'), set('on', '2021-08-16')),
			session('approved:', '  by: ayu   # c', '  on: 2021-08-16', 'links: [x]'),
		);
		assert.strictEqual(after(session('approved:   # paraf'), set('by', 'ayu')), session('approved:   # paraf', '  by: ayu'));
		assert.strictEqual(
			after(session('disetujui:', '  oleh: ayu', '  tanggal: 16/8/2021'), set('by', 'sari')),
			session('disetujui:', '  oleh: sari', '  tanggal: 16/8/2021'),
		);
		assert.strictEqual(after(session('disetujui:', '  tanggal: 16/8/2021'), set('on', '2021-08-16')), session('disetujui:', '  tanggal: 16/8/2021'));
		assert.strictEqual(after('{date: 2021-08-13, approved: {by: ayu}}\n', set('on', '2021-08-16')), '{date: 2021-08-13, approved: {by: ayu, on: 2021-08-16}}\n');
		assert.strictEqual(after(session('approved: {by: ayu, on: 2021-08-16}'), set('by')), session('approved: {on: 2021-08-16}'));
		assert.strictEqual(after(session('approved:', '  by: ayu', 'links: [x]'), set('by')), session('links: [x]'));
		// What was not read as an approval is not lost.
		for (const text of ['approved: Bu Sari', 'approved: [ayu]', 'approved: {by: [ayu, sari]}']) {
			assert.strictEqual(after(session(text), set('by', 'ayu')), undefined, text);
		}
	});

	test('the kind is set by its word, and what means the same is left as it is written', () => {
		assert.strictEqual(after(session('minutes: 60'), { is: 'word', key: 'kind', to: 'forum' }), session('kind: forum', 'minutes: 60'));
		assert.strictEqual(after(session('jenis: webinar   # c'), { is: 'word', key: 'kind', to: 'group' }), session('jenis: group   # c'));
		assert.strictEqual(after(session('jenis: webinar'), { is: 'word', key: 'kind', to: 'forum' }), session('jenis: webinar'));
		assert.strictEqual(after(session('jenis: webinar'), { is: 'word', key: 'kind', to: undefined }), session());
	});

	test('topics, goals and values change item by item', () => {
		assert.strictEqual(
			after(session('topics:', '  - one   # c1', '  - two', '  - three   # c3'), { is: 'topics', to: ['one', 'x', 'three'] }),
			session('topics:', '  - one   # c1', '  - x', '  - three   # c3'),
		);
		assert.strictEqual(
			after(session('topik: [one, two]'), { is: 'topics', to: ['zero', 'one', 'two'] }), session('topik: [zero, one, two]'),
		);
		assert.strictEqual(after(session('goals: [g1, g2]'), { is: 'member', key: 'goals', value: 'g1', isIn: false }), session('goals: [g2]'));
		assert.strictEqual(after(session('goals: [g1]'), { is: 'member', key: 'goals', value: 'g1', isIn: false }), session());
		assert.strictEqual(after(session(), { is: 'member', key: 'values', value: 'adaptif', isIn: true }), session('values:', '  - adaptif'));
	});

	test('attendance is set for one person, and unset without losing the name', () => {
		const text = session('attendance:', '  - person: Ayu   # mentor', '    state: present', '  - made');
		assert.strictEqual(
			after(text, { is: 'attend', person: 'ayu', state: undefined }), session('attendance:', '  - person: Ayu   # mentor', '  - made'),
		);
		assert.strictEqual(
			after(text, { is: 'attend', person: 'Made', state: 'late' }), text.replace('- made', '- person: made\n    state: late'),
		);
		assert.strictEqual(
			after(session('attendance:', '  orang: ayu', '  note: kept'), { is: 'attend', person: 'putu', state: 'late' }),
			session('attendance:', '  - orang: ayu', '    note: kept', '  - person: putu', '    state: late'),
		);
	});
});

suite('A session in its file', () => {
	const change: SessionChange = { is: 'add', list: 'decisions', at: 0, text: 'New' };

	test('only its own part is changed: in a list, in a pair’s file, among documents', () => {
		assert.strictEqual(
			after('sessions:\n  - date: 2021-08-01\n    decisions: [a]\n  - date: 2021-08-13\n    decisions: [a]\n', change, 'sessionList', 1),
			'sessions:\n  - date: 2021-08-01\n    decisions: [a]\n  - date: 2021-08-13\n    decisions: [New, a]\n',
		);
		assert.strictEqual(
			after('mentors: [a]\nsessions:\n- date: 2021-08-13\n  decisions: [a]\ngoals: []\n', change, 'pair'),
			'mentors: [a]\nsessions:\n- date: 2021-08-13\n  decisions: [New, a]\ngoals: []\n',
		);
		assert.strictEqual(
			after('date: 2021-08-01\ndecisions: [a]\n---\ndate: 2021-08-13\ndecisions: [a]\n', change, 'session', 1),
			'date: 2021-08-01\ndecisions: [a]\n---\ndate: 2021-08-13\ndecisions: [New, a]\n',
		);
	});

	test('line ends, a byte order mark and a missing last line end stay', () => {
		assert.strictEqual(
			after('\uFEFFtanggal: 2021-08-13\r\nputusan:\r\n- a\r\n- b', { is: 'add', list: 'decisions', at: 2, text: 'New' }),
			'\uFEFFtanggal: 2021-08-13\r\nputusan:\r\n- a\r\n- b\r\n- New',
		);
		assert.strictEqual(
			after('\uFEFFtanggal: 2021-08-13\r\nputusan:\r\n- a', { is: 'remove', list: 'decisions', at: 0 }), '\uFEFFtanggal: 2021-08-13',
		);
	});

	test('a text that is not the one that was read is refused, as one with tabs and one with conflicts', () => {
		const read = sessionIn({ kind: 'session', index: 0, text: session('decisions: [a]') })!;
		const people = { comparisonKeyOf: (person: string) => person };
		for (const text of [
			'decisions:\n\t- a\ndate: 2021-08-13\n', '<<<<<<< a\ndate: 2021-08-13\n=======\n>>>>>>> b\n', 'date: [', session('decisions: [a, b]'),
		]) {
			assert.strictEqual(planSessionChange(text, read, change, people), undefined);
		}
	});
});
