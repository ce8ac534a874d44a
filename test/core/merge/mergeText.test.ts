import { assert } from 'chai';
import type { Choice, Merged, MergeOptions, Versions } from '../../../src/core/merge/merge';
import { mergeText } from '../../../src/core/merge/mergeText';

const session = `id: 2021-08-13-budi-sari-01
date: 2021-08-13 # Friday
title: One
minutes: 60
summary: |
  a
  b
  c
actions:
  - id: a1
    text: Read
    owner: sari
    state: open
decisions:
  - Go
`;

/** Merges changes of the session above: each is some parts of its text and what replaces them. */
type Changes = Readonly<Record<string, string>>;
const changed = (changes: Changes, text = session): string => Object.entries(changes).reduce((now, [from, to]) => {
	assert.ok(now.includes(from), from);
	return now.replace(from, to);
}, text);
const merge = (ours: Changes, theirs: Changes, options?: MergeOptions): Merged =>
	mergeText('session', { base: session, ours: changed(ours), theirs: changed(theirs) }, options);
const answered = (ours: Changes, theirs: Changes, answer: Choice): string | undefined => {
	const { questions } = merge(ours, theirs);
	return merge(ours, theirs, { answers: new Map(questions.map(({ key }) => [key, answer])) }).text;
};
const merged = (text: string): Merged => ({ text, questions: [], renumbered: [] });

suite('What two people changed in one file', () => {
	test('in different values goes together, in the same line and in lines side by side too', () => {
		assert.deepEqual(merge({ 'title: One': 'title: Two # ours' }, { 'minutes: 60': 'minutes: 90', '# Friday': '# Fri' }), merged(
			changed({ 'title: One': 'title: Two # ours', 'minutes: 60': 'minutes: 90', '# Friday': '# Fri' }),
		));
		assert.deepEqual(
			merge({ 'owner: sari': 'owner: budi # hm' }, { 'state: open\n': 'state: done # good\n    done_on: 2021-08-20\n' }),
			merged(changed({ 'owner: sari': 'owner: budi # hm', 'state: open\n': 'state: done # good\n    done_on: 2021-08-20\n' })),
		);
	});

	test('in different languages and layouts is still one value', () => {
		const base = 'date: 2021-08-13\nagenda: [Review]\nactions:\n  - {id: a1, text: Read}\n';
		const theirs = 'tanggal: 13 Agustus 2021\nagenda:\n  - Review # first\ntindak_lanjut:\n  - id: a1\n    teks: Read\n    selesai: ya\nmenit: 1 jam\n';
		assert.deepEqual(
			mergeText('session', { base, ours: base.replace('Read', 'Read it').replace('[Review]', '[Review, Plans]'), theirs }),
			merged(theirs.replace('Read', 'Read it').replace('# first', '# first\n  - Plans')),
		);
	});

	test('alike is there once', () => {
		const both = { 'Go': 'Go\n  - Meet weekly', 'state: open': 'state: done', 'a\n  b': 'a\n  x' };
		const [ours, theirs] = [{ ...both, One: 'Two' }, { ...both, 'minutes: 60': 'minutes: 90' }];
		assert.deepEqual(merge(ours, theirs), merged(changed({ ...ours, ...theirs })));
	});

	test('in another way is asked; the answer is what stands, and what else they changed stays', () => {
		const [ours, theirs] = [{ 'state: open': 'state: done', One: 'Two' }, { 'state: open': 'state: dropped', Go: 'Stop' }];
		assert.deepEqual(merge(ours, theirs).questions, [{
			key: '/actions/a1/state', path: ['actions', 'a1', 'state'], about: 'value', base: 'open', ours: 'done', theirs: 'dropped',
			choices: ['ours', 'theirs'], proposed: 'ours',
		}]);
		for (const [answer, state] of [['ours', 'done'], ['theirs', 'dropped']] as const) {
			assert.strictEqual(answered(ours, theirs, answer), changed({ 'state: open': `state: ${state}`, One: 'Two', Go: 'Stop' }));
		}
	});

	test('the day on which an action was done goes with the state that is chosen', () => {
		const [ours, theirs] = [{ 'state: open\n': 'state: done\n    done_on: 2021-08-20\n' }, { 'state: open': 'state: dropped' }];
		assert.deepEqual(merge(ours, theirs).questions.map(({ path }) => path.at(-1)), ['state']);
		assert.strictEqual(answered(ours, theirs, 'ours'), changed(ours));
		assert.strictEqual(answered(ours, theirs, 'theirs'), changed(theirs));
	});

	test('in a summary is asked only where the same lines differ; both can stand', () => {
		assert.deepEqual(merge({ '  a\n': '  a0\n  a\n' }, { '  c\n': '  c\n  d\n' }), merged(changed({ '  a\n': '  a0\n  a\n', '  c\n': '  c\n  d\n' })));
		const [ours, theirs] = [{ '  b\n': '  mine\n', '  a\n': '  a0\n  a\n' }, { '  b\n': '  yours\n' }];
		assert.deepEqual(merge(ours, theirs).questions.map(each => [each.about, each.choices, each.proposed, each.ours, each.theirs]), [
			['text', ['ours', 'theirs', 'both'], 'both', 'a0\na\nmine\nc', 'a0\na\nyours\nc'],
		]);
		assert.strictEqual(answered(ours, theirs, 'theirs'), changed({ '  a\n': '  a0\n  a\n', '  b\n': '  yours\n' }));
		assert.strictEqual(answered(ours, theirs, 'both'), changed({ '  a\n': '  a0\n  a\n', '  b\n': '  yours\n  mine\n' }));
	});

	test('and what one removed: gone where the other left it, asked where the other changed it, with that proposed', () => {
		const action = '  - id: a1\n    text: Read\n    owner: sari\n    state: open\n';
		assert.deepEqual(merge({ [`actions:\n${action}`]: '' }, { One: 'Two' }), merged(changed({ [`actions:\n${action}`]: '', One: 'Two' })));
		const { text, questions } = merge({ [`actions:\n${action}`]: '' }, { 'state: open': 'state: done' });
		assert.strictEqual(text, changed({ 'state: open': 'state: done' }));
		assert.deepEqual(questions.map(({ about, path, ours, proposed }) => [about, path, ours, proposed]), [['entry', ['actions', 'a1'], undefined, 'theirs']]);
	});

	test('is asked for as a whole where a file was removed and changed, or can’t be read', () => {
		const versions: Versions = { base: session, ours: changed({ One: 'Two' }) };
		const { text, questions: [question] } = mergeText('session', versions);
		assert.deepEqual([text, question], [versions.ours, { key: 'file', path: [], about: 'file', ...versions, choices: ['ours', 'theirs'], proposed: 'ours' }]);
		assert.deepEqual(mergeText('session', versions, { answers: new Map([['file', 'theirs']]) }).text, undefined);
		assert.deepEqual(mergeText('session', { base: session, ours: session }), { questions: [], renumbered: [] });
	});
});

suite('Entries that both added to one list', () => {
	const action = (id: string, text: string): Changes => ({ 'decisions:': `  - id: ${id} # ${text}\n    text: ${text}\ndecisions:` });

	test('both stay, the earlier side’s first; with one id for two things the later one gets the next free id', () => {
		const { text, renumbered } = merge(action('a2', 'Mine'), action('a2', 'Yours'));
		assert.strictEqual(text, changed({ 'decisions:': '  - id: a2 # Yours\n    text: Yours\n  - id: a3 # Mine\n    text: Mine\ndecisions:' }));
		assert.deepEqual(renumbered, [{ kind: 'action', side: 'ours', from: 'a2', to: 'a3' }]);
		const other = merge(action('a2', 'Mine'), action('a2', 'Yours'), { later: 'theirs' });
		assert.strictEqual(other.text, changed({ 'decisions:': '  - id: a2 # Mine\n    text: Mine\n  - id: a3 # Yours\n    text: Yours\ndecisions:' }));
		assert.deepEqual(other.renumbered, [{ kind: 'action', side: 'theirs', from: 'a2', to: 'a3' }]);
	});

	test('are one where both say the same, with what each adds to it', () => {
		const { text, renumbered, questions } = merge(
			{ 'decisions:': '  - id: a2\n    text: Same\n    owner: budi\ndecisions:' }, { 'decisions:': '  - id: a2\n    text: Same\n    due: 2021-09-01\ndecisions:' },
		);
		assert.strictEqual(text, changed({ 'decisions:': '  - id: a2\n    text: Same\n    owner: budi\n    due: 2021-09-01\ndecisions:' }));
		assert.deepEqual([renumbered, questions], [[], []]);
	});

	test('take what refers to them in the file along', () => {
		const pair = 'id: p\ngoals:\n  - id: g1\n    text: Learn\nsessions:\n  - id: s1\n    date: 2021-08-13\n    goals: [g1]\n    actions:\n      - {id: a1, text: Read, goal: g1}\n';
		const ours = changed({
			'sessions:': '  - id: g2\n    text: Mine\nsessions:', '[g1]': '[g1, g2]', 'goal: g1}': 'goal: g1}\n      - {id: a2, text: Ours, goal: "g2"}\n  - id: s2\n    date: 2021-08-20\n    title: Ours\n    carried: [s1#a2, s1#a1]',
		}, pair);
		const theirs = changed({
			'sessions:': '  - id: g2\n    text: Yours\nsessions:', 'goal: g1}': 'goal: g1}\n      - {id: a2, text: Theirs, goal: g2}\n  - id: s2\n    date: 2021-08-20\n    title: Theirs',
		}, pair);
		const { text, renumbered, questions } = mergeText('pair', { base: pair, ours, theirs });
		assert.deepEqual(questions, []);
		assert.deepEqual(renumbered.map(({ kind, from, to }) => `${kind} ${from} ${to}`), ['goal g2 g3', 'action a2 a3', 'session s2 s3']);
		assert.strictEqual(text, changed({
			'sessions:': '  - id: g2\n    text: Yours\n  - id: g3\n    text: Mine\nsessions:', '[g1]': '[g1, g3]',
			'goal: g1}': 'goal: g1}\n      - {id: a2, text: Theirs, goal: g2}\n      - {id: a3, text: Ours, goal: "g3"}\n  - id: s2\n    date: 2021-08-20\n    title: Theirs\n  - id: s3\n    date: 2021-08-20\n    title: Ours\n    carried: [s1#a3, s1#a1]',
		}, pair));
	});

	test('of people with one id and two names are asked, and both can stay', () => {
		const base = 'people:\n  - id: budi\n    name: Budi\n    phone: 0811\n';
		const versions = { base, ours: `${base}  - id: sari\n    name: Sari Dewi\n    position: Staff\n`, theirs: `${base}  - id: sari\n    name: Sari Utami\n` };
		const { text, questions } = mergeText('people', versions);
		assert.deepEqual(questions.map(({ path, about, choices, proposed }) => [path, about, choices, proposed]), [[['people', 'sari'], 'entry', ['ours', 'theirs', 'both'], 'both']]);
		assert.strictEqual(text, `${base}  - id: sari\n    name: Sari Utami\n  - id: sari-2\n    name: Sari Dewi\n    position: Staff\n`);
		assert.strictEqual(mergeText('people', versions, { answers: new Map([['/people/sari', 'ours']]) }).text, versions.ours);
		// One of both names contains the other: they can be one person.
		const one = mergeText('people', { ...versions, theirs: `${base}  - id: sari\n    name: Sari\n    unit: A\n` });
		assert.deepEqual(one.questions.map(({ path }) => path), [['people', 'sari', 'name']]);
		assert.strictEqual(one.text, `${base}  - id: sari\n    name: Sari Dewi\n    unit: A\n    position: Staff\n`);
	});

	test('keep the order that one side gave the list', () => {
		const base = 'date: 2021-08-13\ndecisions:\n  - One\n  - Two # 2\n  - Three\n';
		assert.deepEqual(
			mergeText('session', { base, ours: 'date: 2021-08-13\ndecisions:\n  - Two # 2\n  - Three\n  - One\n', theirs: base.replace('Three', 'Three\n  - Four') }),
			merged('date: 2021-08-13\ndecisions:\n  - Two # 2\n  - Three\n  - Four\n  - One\n'),
		);
	});
});

suite('Files of other layouts and kinds', () => {
	test('line ends and a byte order mark are as the side that changed them has them', () => {
		const windows = (text: string): string => text.replaceAll('\n', '\r\n');
		const [ours, theirs] = [changed({ One: 'Two' }), changed({ Go: 'Stop' })];
		const both = changed({ One: 'Two', Go: 'Stop' });
		assert.deepEqual(mergeText('session', { base: session, ours: windows(ours), theirs }), merged(windows(both)));
		assert.deepEqual(mergeText('session', { base: windows(session), ours: windows(ours), theirs }), merged(both));
		assert.deepEqual(mergeText('session', { base: session, ours, theirs: `\uFEFF${windows(theirs)}` }), merged(`\uFEFF${windows(both)}`));
		assert.deepEqual(mergeText('session', { base: session, ours: windows(session), theirs }), merged(windows(theirs)));
	});

	test('sessions are merged one by one in a list and in documents', () => {
		for (const [kind, mark, join] of [['sessionList', '- ', ''], ['session', '', '---\n']] as const) {
			const made = (...titles: readonly string[]): string => titles
				.map((title, i) => `${mark}date: 2021-08-1${String(i)}\n${mark === '' ? '' : '  '}title: ${title}\n`).join(join);
			const ours = `${made('A', 'B2')}${join}${mark}date: 2021-08-20\n`;
			const theirs = `${made('A3', 'B')}${join}${mark}date: 2021-08-30\n`;
			assert.deepEqual(
				mergeText(kind, { base: made('A', 'B'), ours, theirs }), merged(`${made('A3', 'B2')}${join}${mark}date: 2021-08-30\n${join}${mark}date: 2021-08-20\n`),
			);
		}
		const documents = 'date: 2021-08-10\ntitle: A\nplace: x\n---\ndate: 2021-08-11\n---\ndate: 2021-08-12\n';
		assert.deepEqual(
			mergeText('session', {
				base: documents,
				ours: `${documents.replace('title: A', 'title: A2 # c\nmode: video')}---\n# of E\ndate: 2021-08-20\n`,
				theirs: documents.replace('place: x', 'place: y').replace('---\ndate: 2021-08-11\n', ''),
			}),
			merged('date: 2021-08-10\nmode: video\ntitle: A2 # c\nplace: y\n---\ndate: 2021-08-12\n---\n# of E\ndate: 2021-08-20\n'),
		);
	});

	const note = '---\ntype: reflection\nauthor: sari\nvisibility: pair\n---\n# Title\n\n## Facts\n\nx\n\n## Feelings\n\ny\n';

	test('a note is merged by its head and its sections; a section that both wrote is asked', () => {
		const ours = note.replace('x\n', 'x1\n').replace('y\n', 'mine\n').replace('sari', 'sari # me');
		const theirs = note.replace('y\n', 'yours\n').replace('pair', 'programme').replace('## Facts', '## Facts and more');
		const { text, questions } = mergeText('reflection', { base: note, ours, theirs });
		assert.deepEqual(questions.map(({ path, about, ours: own, theirs: other }) => [path, about, own, other]), [
			[['Feelings'], 'text', '## Feelings\n\nmine', '## Feelings\n\nyours'],
		]);
		assert.strictEqual(text, '---\ntype: reflection\nauthor: sari # me\nvisibility: programme\n---\n# Title\n\n## Facts and more\n\nx1\n\n## Feelings\n\nyours\nmine\n');
	});

	test('a section that one added stays, and one that was removed and changed is asked', () => {
		const ours = note.replace('## Feelings\n\ny\n', '');
		const theirs = note.replace('y\n', 'y2\n').replace('# Title', 'Before.\n\n# Title');
		const { text, questions } = mergeText('reflection', { base: note, ours, theirs });
		assert.deepEqual(questions.map(({ path, ours: own, theirs: other, proposed }) => [path, own, other, proposed]), [[['Feelings'], undefined, '## Feelings\n\ny2', 'theirs']]);
		assert.strictEqual(text, theirs);
	});

	test('a note whose head can’t be read is asked as a whole; any other text is merged by lines', () => {
		const broken = note.replace('author: sari', 'author: "sari');
		assert.deepEqual(mergeText('reflection', { base: note, ours: broken, theirs: note.replace('x\n', 'z\n') }).questions.map(({ about }) => about), ['file']);
		assert.deepEqual(mergeText('text', { base: 'a\nb\nc\n', ours: 'a\nb\nc\nd\n', theirs: 'x\nb\nc\n' }), merged('x\nb\nc\nd\n'));
		assert.deepEqual(mergeText('text', { base: 'a\n', ours: 'b\n', theirs: 'c\n' }).questions.map(({ key, path, choices }) => [key, path, choices]), [['file', [], ['ours', 'theirs', 'both']]]);
	});
});
