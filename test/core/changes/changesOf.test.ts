import { assert } from 'chai';
import { compared, pairPath, programmeFiles, sessionPath, type Texts } from './compared';

const pair = 'Sari – Budi Santoso';
const session = 'Session of Fri 13 Aug 2021';

/** The planned session with other lines. */
const withLines = (...lines: readonly string[]): string => `${programmeFiles[sessionPath]}${lines.map(line => `${line}\n`).join('')}`;

/** What is said of two versions of the session's file. */
async function ofSession(before: string | undefined, after: string | undefined): Promise<readonly string[]> {
	return (await compared({ [sessionPath]: before }, { [sessionPath]: after })).lines;
}

const done = (...lines: readonly string[]): string => withLines(...lines).replace('scheduled', 'done');

test('A planned session that is logged is said with what was written, and its actions one by one', async () => {
	const after = done('minutes: 90', 'summary: |', '  We talked.', 'actions:', '  - {id: a1, text: Interview users, owner: sari, due: 2021-08-27}');
	const { lines, summary } = await compared({}, { [sessionPath]: after });
	assert.deepEqual(lines, [
		`${pair} | ${session} logged: length 90 minutes, summary added`,
		`${pair} | Action “Interview users” added: Sari, due date Fri 27 Aug 2021`,
	]);
	assert.strictEqual(summary, '1 session logged, 1 action added');
});

test('A new session is one line, with how long it took and how much it brought', async () => {
	assert.deepEqual(await ofSession(undefined, done('minutes: 90', 'actions: [One, Two]', 'decisions: [Go on]')), [
		`${pair} | ${session} logged: 90 minutes, 1 decision, 2 actions`,
	]);
	assert.deepEqual(await ofSession(undefined, withLines()), [`${pair} | ${session} scheduled: 13:00`]);
});

for (const [status, said] of [
	['in-progress', 'started'], ['cancelled', 'cancelled'], ['no-show', 'marked as a no-show'], ['done', 'logged'],
] as const) {
	test(`A planned session whose status becomes ${status} is ${said}`, async () => {
		assert.deepEqual(await ofSession(withLines(), withLines().replace('scheduled', status)), [`${pair} | ${session} ${said}`]);
	});
}

test('A cancelled session that is planned again is reinstated, a proposed one is confirmed, a draft is scheduled', async () => {
	const is = async (status: string): Promise<readonly string[]> => ofSession(withLines().replace('scheduled', status), withLines());
	assert.deepEqual([...await is('cancelled'), ...await is('proposed'), ...await is('draft')], [
		`${pair} | ${session} reinstated`, `${pair} | ${session} confirmed`, `${pair} | ${session} scheduled: 13:00`,
	]);
});

test('A planned session on another day is rescheduled, and its history is not said again', async () => {
	const moved = withLines('history: [{on: 2021-08-01, from: 2021-08-13, to: 2021-08-20, why: clash}]').replace('date: 2021-08-13', 'date: 2021-08-20');
	assert.deepEqual(await ofSession(withLines(), moved), [
		`${pair} | Session of Fri 20 Aug 2021 rescheduled: from Fri 13 Aug 2021, 13:00 to Fri 20 Aug 2021, 13:00`,
	]);
	assert.deepEqual(await ofSession(done(), done().replace('date: 2021-08-13', 'date: 2021-08-12')), [
		`${pair} | Session of Thu 12 Aug 2021: date from Fri 13 Aug 2021, 13:00 to Thu 12 Aug 2021, 13:00`,
	], 'The date of a session that was held is corrected, not rescheduled');
});

test('Values say what they were and what they are; lists say what came, went and changed; texts that are long only that they changed', async () => {
	const before = done(
		'minutes: 60', 'place: Zoom', 'topics: [a, b]', 'attendance: [{person: sari, state: present}]', 'summary: Old', 'agenda: {mentor: [Review]}',
	);
	const after = done(
		'minutes: 90', 'mode: video', 'topics: [b, c]', 'attendance: [{person: sari, state: late}]', 'summary: New',
		'agenda: {mentor: [{text: Review, state: discussed}]}',
	);
	assert.deepEqual(await ofSession(before, after), [
		`${pair} | ${session}: length from 60 minutes to 90 minutes, mode video, place “Zoom” removed, attendance Sari from present to late, `
		+ 'topics “c” added, 3 more changes',
	]);
	assert.deepEqual(await ofSession(done('topics: [a, b]'), done('topics: [b, a]')), [`${pair} | ${session}: order of topics changed`]);
});

test('Actions are known by id, else by text, and say whose they are and until when', async () => {
	const before = done(
		'actions:', '  - {id: a1, text: Interview users, owner: sari, due: 2021-08-27}', '  - {id: a2, text: Read}', '  - {id: a3, text: Leave}',
		'  - Ask Tono', '  - {id: a4, text: Wait, state: doing}',
	);
	const after = done(
		'actions:', '  - {text: Ask Tono, state: done, done_on: 2021-08-14}', '  - {id: a1, text: Interview three users, owner: budi, due: 2021-08-30}',
		'  - {id: a2, text: Read, state: dropped}', '  - {id: a4, text: Wait, state: done}', '  - {id: a5, text: New}',
	);
	const { lines, summary } = await compared({ [sessionPath]: before }, { [sessionPath]: after });
	assert.deepEqual(lines, [
		`${pair} | Action “Ask Tono” done`,
		`${pair} | Action “Interview three users”: text from “Interview users” to “Interview three users”, owner from Sari to Budi Santoso, `
		+ 'due date from Fri 27 Aug 2021 to Mon 30 Aug 2021',
		`${pair} | Action “Read” dropped`,
		`${pair} | Action “Wait” done`,
		`${pair} | Action “New” added`,
		`${pair} | Action “Leave” removed`,
	]);
	assert.strictEqual(summary, '2 actions done, 1 action added, 1 action changed, 1 action dropped, 1 action removed');
});

test('Entries that are written alike are the same ones in their order', async () => {
	const text = done('actions: [{text: Call, state: done}, {text: Call}]');
	assert.deepEqual(await ofSession(text, text.replace('status: done', 'status: done\nminutes: 30')), [
		`${pair} | ${session}: length 30 minutes`,
	]);
});

test('Indonesian keys and words are the same values', async () => {
	const english = done('minutes: 90', 'title: Layanan', 'actions: [{id: a1, text: Baca, owner: sari, state: open}]');
	const indonesian = 'tanggal: 13 Agustus 2021\njam: 13.00\npasangan: budi-sari\nstatus: selesai\ndurasi: 90 menit\njudul: Layanan\n'
		+ 'tindak_lanjut: [{id: a1, teks: Baca, pemilik: sari, status: belum}]\n';
	assert.deepEqual(await ofSession(english, indonesian), [`${pair} | ${session}, “Layanan” changed in comments or layout only`]);
});

test('A session is the same one in another file, on another place in a list, and with another pair', async () => {
	const own = withLines('id: s1');
	assert.deepEqual((await compared({ [sessionPath]: own }, { [sessionPath]: undefined, 'sessions/budi-sari/other.yaml': own })).lines, [
		`${pair} | ${session} in another file now`,
	]);
	const list = 'sessions/sessions.yaml';
	const entry = (day: string, title: string): string => `- {date: ${day}, pair: budi-sari, title: ${title}, status: done}\n`;
	const changed: Texts = { [list]: entry('2021-09-01', 'New') + entry('2021-08-01', 'First') + entry('2021-07-01', 'Other title') };
	assert.deepEqual((await compared({ [list]: entry('2021-08-01', 'First') + entry('2021-07-01', 'Second') }, changed)).lines, [
		`${pair} | Session of Thu 1 Jul 2021, “Other title”: title from “Second” to “Other title”`,
		`${pair} | Session of Wed 1 Sep 2021, “New” logged`,
	]);
	const other = 'pairs/tono-sari.yaml';
	assert.deepEqual((await compared({ [other]: 'mentors: [tono]\nmentees: [sari]\n' }, { [sessionPath]: withLines().replace('budi-sari', 'tono-sari') })).lines, [
		`Sari – Tono | ${session} moved: pair from ${pair} to Sari – Tono`,
	]);
});

test('Sessions that are moved from a list into files of their own are the same sessions', async () => {
	const sessions = ['2021-08-01', '2021-08-08'].map((day, i) => `date: ${day}\npair: budi-sari\nid: s${String(i)}\nstatus: done\n`);
	const list = sessions.map(text => `- ${text.trimEnd().replaceAll('\n', '\n  ')}\n`).join('');
	const { lines } = await compared({ 'sessions/sessions.yaml': list }, {
		'sessions/sessions.yaml': undefined, 'sessions/budi-sari/one.yaml': sessions[0], 'sessions/budi-sari/two.yaml': sessions[1],
	});
	assert.deepEqual(lines, [`${pair} | Session of Sun 1 Aug 2021 in another file now`, `${pair} | Session of Sun 8 Aug 2021 in another file now`]);
});

test('Sessions of a file that can’t be read now are not said to be removed', async () => {
	assert.deepEqual(await ofSession(withLines(), withLines('summary: [')), ['The whole programme | File 2021-08-13-01.yaml can’t be read']);
	assert.deepEqual(await ofSession(withLines('summary: ['), withLines()), ['The whole programme | File 2021-08-13-01.yaml can be read again']);
	assert.deepEqual(await ofSession(withLines(), undefined), [`${pair} | ${session} removed`]);
});

test('Goals say how far they are, and what became of them', async () => {
	const goals = (...lines: readonly string[]): string => `mentors: [budi]\nmentees: [sari]\ngoals:\n${lines.map(line => `  - ${line}\n`).join('')}`;
	const before = goals('{id: g1, text: Speak, baseline: 1, target: 4, updates: [{on: 2021-08-01, level: 2}]}', '{id: g2, text: Write}', '{id: g3, text: Lead}');
	const after = goals(
		'{id: g1, text: Speak, baseline: 1, target: 4, updates: [{on: 2021-08-01, level: 2}, {on: 2021-08-09, level: 3, comment: Better}]}',
		'{id: g2, text: Write, state: reached}', '{id: g3, text: Lead, state: dropped}', '{id: g4, text: Listen, due: 2021-12-01}',
	);
	const { lines, summary } = await compared({ [pairPath]: before }, { [pairPath]: after });
	assert.deepEqual(lines, [
		`${pair} | Goal “Speak” updated: level from 2 to 3, comment added`, `${pair} | Goal “Write” reached`, `${pair} | Goal “Lead” dropped`,
		`${pair} | Goal “Listen” added`,
	]);
	assert.strictEqual(summary, '1 goal reached, 1 goal added, 1 goal updated, 1 goal dropped');
	const { lines: indonesian } = await compared({ [pairPath]: before }, { [pairPath]: goals('{id: g3, text: Lead, state: dropped}') }, 'id');
	assert.ok(indonesian.includes(`${pair} | Tujuan “Lead” tidak dilanjutkan`));
});

test('A pair is put on hold, resumed and ended, and says what else of it changed', async () => {
	const pairFile = (lines: string): Texts => ({ [pairPath]: `${programmeFiles[pairPath]}${lines}` });
	const said = async (before: string, after: string): Promise<readonly string[]> =>
		(await compared(pairFile(before), pairFile(after))).lines;
	assert.deepEqual([
		...await said('status: active\n', 'status: on-hold\n'), ...await said('status: on-hold\n', ''),
		...await said('', 'status: completed\nend: 2021-08-20\n'), ...await said('cadence: 2 weeks\n', 'cadence: {every: 3 weeks, weekday: friday}\n'),
	], [
		`${pair} | Pair ${pair} put on hold`, `${pair} | Pair ${pair} resumed`, `${pair} | Pair ${pair} ended: end Fri 20 Aug 2021`,
		`${pair} | Pair ${pair}: how often from 2 weeks to 3 weeks, weekday Friday`,
	]);
	const { lines } = await compared({ [pairPath]: programmeFiles[pairPath], [sessionPath]: undefined }, { [pairPath]: undefined });
	assert.deepEqual(lines, [`${pair} | Pair ${pair} removed`]);
});

test('People are known by id, and nobody’s address or number is said', async () => {
	const after = programmeFiles['people.yaml'].replace('phone: "0812"', 'phone: "0899", email: sari@example.org, unit: BKD')
		.replace('id: tono, name: Tono', 'id: rina, name: Rina');
	assert.deepEqual((await compared({}, { 'people.yaml': after })).lines, [
		'The whole programme | Sari: email added, phone changed, unit “BKD”',
		'The whole programme | Rina added', 'The whole programme | Tono removed',
	]);
});

test('The programme’s own file says which setting changed', async () => {
	const after = 'name: Lead\nlanguage: en\nvalues: berakhlak\npolicy: {stale_after_days: 21}\ncohorts: [{id: c1, name: One}]\n';
	assert.deepEqual((await compared({}, { 'programme.yaml': after })).lines, [
		'The whole programme | Programme: language from Indonesian to English, cohorts “One” added, values BerAKHLAK, days until a pair is marked 21',
	]);
});

test('Evidence, templates, texts of reminders and other files are said by name', async () => {
	const { lines, summary } = await compared({ 'evidence/a.pdf': 'x', 'readme.txt': 'x' }, {
		'evidence/a.pdf': 'y', 'evidence/b.pdf': '', 'readme.txt': undefined, 'templates/mine.md': '# Mine\n', 'messages/log.md': 'Hello\n',
	});
	assert.deepEqual(lines.map(line => line.replace('The whole programme | ', '')).sort(), [
		'Evidence a.pdf changed', 'Evidence b.pdf added', 'File readme.txt removed', 'Template mine.md added', 'Text of reminders log.md added',
	]);
	assert.strictEqual(summary, '1 evidence file added, 1 evidence file changed, 1 template added, 1 text of reminders added, 1 file removed');
});

test('Sessions without a pair are among forums, and nothing that is the same is said', async () => {
	assert.deepEqual((await compared({}, { 'sessions/fest.yaml': 'date: 2021-08-14\nkind: forum\ntitle: Fest\n' })).lines, [
		'Forums and group sessions | Session of Sat 14 Aug 2021, “Fest” logged',
	]);
	const { lines, summary } = await compared({}, {});
	assert.deepEqual([lines, summary], [[], '']);
});

test('A summary of many kinds of changes has one part for each kind of things', async () => {
	const sessions = Object.fromEntries(['done', 'scheduled', 'cancelled', 'no-show', 'in-progress'].map((status, i) =>
		[`sessions/budi-sari/2021-08-0${String(i + 1)}-01.yaml`, `date: 2021-08-0${String(i + 1)}\nstatus: ${status}\n`]));
	const { summary } = await compared({}, {
		...sessions, [pairPath]: programmeFiles[pairPath].replace('Speak', 'Talk'), 'people.yaml': `${programmeFiles['people.yaml']}  - {id: rina, name: Rina}\n`,
	});
	assert.strictEqual(summary, '5 sessions changed, 1 goal changed, 1 person added');
});

const layouts: Readonly<Record<string, { readonly path: string; readonly text: (session: string, other: string) => string }>> = {
	'a file of its own': { path: 'sessions/budi-sari/2021-08-06-01.yaml', text: one => `${one}\n` },
	'a list': { path: 'sessions/sessions.yaml', text: (one, other) => `- ${other}\n- ${one}\n` },
	'a map with a list': { path: 'sessions.yaml', text: (one, other) => `sessions:\n  - ${one}\n  - ${other}\n` },
	'documents of one file': { path: 'sessions/budi-sari/all.yaml', text: (one, other) => `${other}\n---\n${one}\n` },
	'the file of its pair': { path: pairPath, text: (one, other) => `${programmeFiles[pairPath]}sessions:\n  - ${other}\n  - ${one}\n` },
	'the programme’s file': { path: 'programme.yaml', text: (one, other) => `${programmeFiles['programme.yaml']}sessions:\n  - ${one}\n  - ${other}\n` },
	'a file beside others': { path: 'budi.session.yaml', text: one => `${one}\n` },
};

for (const [layout, { path, text }] of Object.entries(layouts)) {
	test(`A session in ${layout} is compared with itself, in both languages`, async () => {
		const other = '{date: 2021-07-30, pair: budi-sari, status: done}';
		const [was, is] = ['{date: 2021-08-06, pair: budi-sari, status: scheduled}', '{tanggal: 2021-08-06, pasangan: budi-sari, status: selesai, durasi: 90}'];
		const said = async (language: 'en' | 'id'): Promise<readonly string[]> =>
			(await compared({ [path]: text(was, other) }, { [path]: text(is, other) }, language)).lines;
		assert.deepEqual(await said('en'), [`${pair} | Session of Fri 6 Aug 2021 logged: length 90 minutes`]);
		assert.deepEqual(await said('id'), [`${pair} | Sesi Jum 6 Agu 2021 dicatat: lama 90 menit`]);
	});
}
