import { assert } from 'chai';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { type Reminder, remindersOf, type ReminderScope } from '../../../../src/core/exports/reminders/findReminders';
import { reminderText, reminderTexts, unknownPlaceholder } from '../../../../src/core/exports/reminders/reminderText';
import { planMessage } from '../../../../src/core/plans/programme/planMessage';
import { messagePlaceholderNames, messagePlaceholders } from '../../../../src/core/record/messageKeys';
import { hostileTexts } from '../../../hostileTexts';
import { noon, programmeIn } from '../../folder';

const today = '2021-09-20';
const now = noon(today);

const files = {
	'programme.yaml': 'name: Mentoring ASN\nlanguage: id\ntimezone: Asia/Jakarta\npolicy: {stale_after_days: 21, alert_after_days: 35}\n'
		+ 'cohorts: [{id: one}, {id: two}]\n',
	'people.yaml': stringify({
		people: [
			{ id: 'budi', name: 'Budi Santoso, S.Kom., M.T.', salutation: 'Bapak', phone: '0812 3456' },
			{ id: 'sari', name: 'Sari', email: 'sari@example.org', languages: ['English'] },
			{ id: 'tono', name: 'Tono', languages: ['Bahasa Indonesia', 'English'] },
			{ id: 'ani', name: 'Ani' },
		],
	}),
	'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\ncohort: one\nstart: 2021-07-01\n',
	'pairs/ani-tono.yaml': 'mentors: [ani]\nmentees: [tono]\ncohort: two\nstart: 2021-09-01\n',
	'sessions/budi-sari/2021-08-06-01.yaml': 'date: 2021-08-06\nstatus: done\ntitle: RAHASIA\nsummary: RAHASIA\nactions:\n'
		+ '  - {id: a1, text: Interview three service users, owner: sari, due: 2021-08-20}\n'
		+ '  - {id: a2, text: Send the list of speakers, owner: budi, due: 2021-09-01}\n'
		+ '  - {id: a3, text: Not due yet, owner: sari, due: 2021-09-20}\n'
		+ '  - {id: a4, text: Done long ago, owner: sari, due: 2021-08-20, state: done}\n',
	'sessions/budi-sari/2021-09-10-01.yaml': 'start: 2021-09-10T13:00\nstatus: scheduled\ntitle: RAHASIA\n',
	'sessions/ani-tono/2021-09-15-01.yaml': 'date: 2021-09-15\nstatus: done\n',
};
/** Of a session that was planned longer ago than a pair may go without meeting. */
const longOver = { 'sessions/budi-sari/2021-09-10-01.yaml': 'start: 2021-08-20T13:00\nstatus: scheduled\ntitle: RAHASIA\n' };
const short = ({ name, role, language, toLog, notMet, overdue }: Reminder): string =>
	`${role} ${name} (${language}): ${String(toLog.length)} ${String(notMet.length)} ${String(overdue.length)}`;
const found = async (content: Readonly<Record<string, string>>, scope: ReminderScope = {}): Promise<readonly string[]> =>
	remindersOf(await programmeIn(content), now, 'en', scope).map(short);
const textOf = async (content: Readonly<Record<string, string>>, person: string): Promise<string> => {
	const programme = await programmeIn(content);
	const [reminder] = remindersOf(programme, now, 'en', { person });
	return reminderText(programme, reminder!, now);
};

suite('Who is reminded', () => {
	test('is whoever has a session to log, a pair that has not met for too long or an overdue action; mentors first', async () => {
		assert.deepEqual(await found({ ...files, ...longOver }), ['mentor Budi Santoso (id): 1 1 1', 'mentee Sari (en): 0 1 1']);
	});

	test('can be those of one pair, one cohort or one person, with what concerns it alone', async () => {
		const more = {
			...files,
			...longOver,
			'pairs/budi-tono.yaml': 'mentors: [budi]\nmentees: [tono]\ncohort: two\nstart: 2021-05-01\n',
		};
		assert.deepEqual(
			await found(more),
			['mentor Budi Santoso (id): 1 2 1', 'mentee Sari (en): 0 1 1', 'mentee Tono (id): 0 1 0'],
		);
		assert.deepEqual(await found(more, { pair: 'budi-tono' }), ['mentor Budi Santoso (id): 0 1 0', 'mentee Tono (id): 0 1 0']);
		assert.deepEqual(await found(more, { cohort: 'one' }), ['mentor Budi Santoso (id): 1 1 1', 'mentee Sari (en): 0 1 1']);
		assert.deepEqual(await found(more, { person: 'Sari' }), ['mentee Sari (en): 0 1 1']);
		assert.deepEqual(await found(more, { person: 'nobody' }), []);
	});

	test('is only who has to log it where a pair has met in time if its session took place', async () => {
		assert.deepEqual(await found(files), ['mentor Budi Santoso (id): 1 0 1', 'mentee Sari (en): 0 0 1']);
		const [reminder] = remindersOf(await programmeIn({ ...files, ...longOver }), now, 'en', { person: 'sari' });
		assert.deepEqual(reminder?.notMet.map(({ last, unlogged }) => [last, unlogged]), [['2021-08-06', '2021-08-20']]);
		const before = { 'sessions/budi-sari/2021-09-10-01.yaml': 'date: 2021-07-10\nstatus: scheduled\n' };
		const [other] = remindersOf(await programmeIn({ ...files, ...before }), now, 'en', { person: 'sari' });
		assert.deepEqual(other?.notMet.map(({ last, unlogged }) => [last, unlogged]), [['2021-08-06', undefined]], 'they have met since');
	});

	test('is nobody who has no one to meet', async () => {
		for (const side of ['mentors', 'mentees']) {
			assert.deepEqual(await found({ 'programme.yaml': 'policy: {stale_after_days: 1}\n', 'pairs/p.yaml': `${side}: [A]\nstart: 2021-01-01\n` }), []);
		}
	});

	test('is the mentee where a session has no mentor, and each mentor where it has several', async () => {
		const planned = (keys: object): string => stringify({ date: '2021-09-10', status: 'scheduled', ...keys });
		assert.deepEqual(await found({
			'programme.yaml': 'name: P\n',
			'sessions/x/1.yaml': planned({ mentee: 'Dewi' }),
			'sessions/x/2.yaml': planned({ mentors: ['Eko', 'Fitri'], mentees: ['Dewi'] }),
			'sessions/forum/3.yaml': planned({ kind: 'forum', mentees: ['Gita'] }),
		}), ['mentor Eko (en): 1 0 0', 'mentor Fitri (en): 1 0 0', 'mentee Dewi (en): 1 0 0']);
	});

	test('is nobody for a pair that has ended or is on hold, but for its sessions to log', async () => {
		for (const status of ['completed', 'on-hold', 'ended-early']) {
			const content = { ...files, 'pairs/budi-sari.yaml': `mentors: [budi]\nmentees: [sari]\nstart: 2021-07-01\nstatus: ${status}\n` };
			const overdue = status === 'on-hold' ? 1 : 0;
			assert.deepEqual(await found(content), [
				`mentor Budi Santoso (id): 1 0 ${String(overdue)}`, ...(overdue > 0 ? ['mentee Sari (en): 0 0 1'] : []),
			], status);
		}
	});
});

suite('A reminder', () => {
	test('is in the person’s language, else the programme’s, asks politely for what is to do, and says who asks', async () => {
		const content = { ...files, ...longOver };
		assert.strictEqual(await textOf(content, 'budi'), [
			'Yth. Bapak Budi Santoso, S.Kom., M.T.,', '',
			'Berikut pengingat dari Mentoring ASN per Senin, 20 September 2021.', '',
			'Mohon kesediaan Bapak menjadwalkan pertemuan, atau bertemu sesuai rencana yang sudah ada, dengan:',
			'- Bapak/Ibu Sari: terakhir bertemu Jumat, 6 Agustus 2021, 45 hari yang lalu; sesi Jumat, 20 Agustus 2021 belum dicatat; sesi berikutnya belum direncanakan', '',
			'Mohon kesediaan Bapak mencatat hasil sesi berikut, atau memberi tahu kami jika sesinya tidak terlaksana:',
			'- Jumat, 20 Agustus 2021 pukul 13.00 dengan Bapak/Ibu Sari', '',
			'Tindak lanjut Bapak berikut sudah lewat tenggat. Mohon diselesaikan, lalu ditandai selesai atau dikabarkan kepada kami:',
			'- Send the list of speakers (tenggat Rabu, 1 September 2021; dari sesi Jumat, 6 Agustus 2021 dengan Bapak/Ibu Sari)', '',
			'Jika ada kendala, silakan balas pesan ini. Terima kasih atas perhatian Bapak.', '',
			'Hormat kami,', 'Pengelola Mentoring ASN', '',
		].join('\n'));
		assert.strictEqual(await textOf(content, 'sari'), [
			'Dear Sari,', '',
			'This is a reminder from Mentoring ASN, as of Monday, 20 September 2021.', '',
			'Please meet as planned, or arrange a meeting where none is planned, with:',
			'- Bapak Budi Santoso: last met on Friday, 6 August 2021, 45 days ago; the session of Friday, 20 August 2021 is not logged; no session planned yet', '',
			'These actions are overdue. Please complete them, and mark them as done or tell us:',
			'- Interview three service users (due Friday, 20 August 2021; from the session of Friday, 6 August 2021 with Bapak Budi Santoso)', '',
			'If something is in the way, reply to this message. Thank you.', '',
			'Kind regards,', 'Mentoring ASN', '',
		].join('\n'));
	});

	test('is signed by the one coordinator that people.yaml has, and with the organisation of the letterhead', async () => {
		const programme = files['programme.yaml'] + 'letterhead: {organisation: Kementerian Contoh, unit: Pusat Pelatihan}\n';
		const signed = async (...more: readonly object[]): Promise<string> => {
			const people = { 'people.yaml': stringify({ people: [{ id: 'budi', name: 'Budi', aliases: ['Pak Budi'] }, ...more] }) };
			const text = await textOf({ ...files, ...people, 'programme.yaml': programme }, 'budi');
			return text.slice(text.indexOf('Hormat kami'));
		};
		const ratna = { id: 'ratna', name: 'Ratna, M.Si.', aliases: ['Bu Ratna'], role: 'Koordinator' };
		assert.strictEqual(await signed(ratna), 'Hormat kami,\nRatna, M.Si.\nKoordinator Mentoring ASN\nPusat Pelatihan\nKementerian Contoh\n');
		for (const others of [[], [ratna, { id: 'x', name: 'X', role: 'coordinator' }]]) {
			assert.strictEqual(await signed(...others), 'Hormat kami,\nPengelola Mentoring ASN\nPusat Pelatihan\nKementerian Contoh\n');
		}
	});

	test('says what a session was, not who was there, where many were', async () => {
		const planned = { 'sessions/f/1.yaml': stringify({ date: '2021-09-10', status: 'scheduled', kind: 'forum', mentors: ['budi'], mentees: ['A', 'B', 'C', 'D'] }) };
		assert.match(await textOf({ ...files, ...planned }, 'budi'), /\n- Jumat, 10 September 2021 \(Forum\)\n/);
	});

	test('calls somebody in Indonesian Bapak/Ibu where nothing else is known', async () => {
		const content = { ...files, 'sessions/ani-tono/2021-09-18-01.yaml': 'date: 2021-09-18\nstatus: scheduled\n' };
		assert.match(await textOf(content, 'ani'), /^Yth\. Bapak\/Ibu Ani,\n/);
		const named = 'date: 2021-09-18\nstatus: scheduled\nmentor: Pak Eko\nmentee: Dewi\n';
		const pakEko = await textOf({ ...files, 'sessions/x/1.yaml': named }, 'Pak Eko');
		assert.match(pakEko, /^Yth\. Bapak Eko,\n/);
		assert.match(pakEko, /\n- Sabtu, 18 September 2021 dengan Bapak\/Ibu Dewi\n/);
	});

	test('says of a pair that it never met, and when its next session is planned', async () => {
		const content = {
			...files,
			'pairs/budi-tono.yaml': 'mentors: [budi]\nmentees: [tono]\nstart: 2021-05-01\n',
			'sessions/budi-tono/2021-10-01-01.yaml': 'date: 2021-10-01\nstatus: scheduled\n',
		};
		assert.match(
			await textOf(content, 'budi'),
			/\n- Bapak\/Ibu Tono: belum pernah bertemu sejak dimulai 142 hari yang lalu; sesi berikutnya direncanakan Jumat, 1 Oktober 2021\n/,
		);
	});

	test('holds nothing that the person may not read: no note, no title, no contact data, nobody else’s action', async () => {
		const programme = await programmeIn({
			...files,
			'private/reflections/budi-sari/2021-08-06-sari-4p.md': '---\nsession: 2021-08-06-budi-sari-01\nauthor: sari\n---\n# RAHASIA\n',
			'reflections/budi-sari/2021-08-06-budi-4p.md': '---\nsession: 2021-08-06-budi-sari-01\nauthor: budi\nvisibility: pair\n---\n# RAHASIA\n',
		});
		const reminders = remindersOf(programme, now, 'en');
		const all = reminderTexts(programme, reminders, now);
		assert.notMatch(all, /RAHASIA|0812|example\.org/);
		const [mentor, mentee] = reminders;
		assert.notMatch(reminderText(programme, mentor!, now), /Interview/);
		assert.notMatch(reminderText(programme, mentee!, now), /Send the list/);
	});

	test('has no paragraph for what there is nothing of', async () => {
		const content = { ...files, 'sessions/ani-tono/2021-09-18-01.yaml': 'date: 2021-09-18\nstatus: scheduled\n' };
		assert.notMatch(await textOf(content, 'ani'), /menjadwalkan|tenggat|\n\n\n/);
	});

	test('for everyone is one text with a name above each', async () => {
		const programme = await programmeIn(files);
		const text = reminderTexts(programme, remindersOf(programme, now, 'en'), now);
		assert.deepEqual(text.match(/^=== .* ===$/gm), ['=== Budi Santoso ===', '=== Sari ===']);
	});
});

suite('A programme’s own text of reminders', () => {
	const own = (content: Readonly<Record<string, string>>): typeof files => ({ ...files, ...content });

	test('is used for the role and the language that it says, the most exact one first; else the built-in one', async () => {
		const content = own({
			'messages/a.md': 'ALL {{person.name}}\n',
			'messages/b.md': '---\naudience: mentor\n---\nMENTOR\n',
			'messages/c.md': '---\nbahasa: inggris\naudience: mentor\n---\nENGLISH MENTOR\n',
		});
		assert.strictEqual(await textOf(content, 'budi'), 'MENTOR\n');
		// Without a language it is for the programme's.
		assert.match(await textOf(content, 'sari'), /^Dear Sari,/);
		assert.strictEqual(await textOf({ ...content, 'messages/d.md': '---\nlanguage: en\n---\nHi {{person.name}}\n' }, 'sari'), 'Hi Sari\n');
	});

	test('gets each placeholder replaced once; an unknown one is reported and stays', async () => {
		const content = own({
			'people.yaml': 'people: [{id: budi, name: "{{today}}"}, {id: sari, name: Sari}]\n',
			'messages/a.md': '---\r\n---\r\n{{person.name}} {{person.nama}} {{constructor}}\r\n\r\n{{ today }}\r\n',
		});
		assert.strictEqual(await textOf(content, 'budi'), 'Bapak/Ibu {{today}} {{person.nama}} {{constructor}}\n\nSenin, 20 September 2021\n');
		const problems = (await programmeIn(content)).files.find(({ kind }) => kind === 'message')?.problems;
		assert.deepEqual(
			problems?.map(({ code, value, expected }) => [code, value, expected]),
			[['message.unknownPlaceholder', 'person.nama', 'person.name'], ['message.unknownPlaceholder', 'constructor', undefined]],
		);
	});

	test('may have the placeholders in Indonesian, which mean the same; one with an unknown placeholder is not to be copied', async () => {
		const english = messagePlaceholders.map(name => `{{${name}}}`).join('\n\n');
		const indonesian = messagePlaceholderNames.slice(messagePlaceholders.length).map(name => `{{${name}}}`);
		assert.strictEqual(indonesian.length, messagePlaceholders.length);
		assert.strictEqual(
			await textOf(own({ 'messages/a.md': indonesian.join('\n\n') }), 'budi'),
			await textOf(own({ 'messages/a.md': english }), 'budi'),
		);
		const unknownIn = async (body: string): Promise<string | undefined> => {
			const programme = await programmeIn(own({ 'messages/a.md': `---\naudience: mentor\n---\n${body}` }));
			return unknownPlaceholder(programme, remindersOf(programme, now, 'en'))?.name;
		};
		assert.deepEqual([await unknownIn('{{nama}}'), await unknownIn('{{nama}} {{nma}}'), await unknownIn('{{constructor}}')], [undefined, 'nma', 'constructor']);
		const unused = await programmeIn(own({ 'messages/a.md': '---\nlanguage: en\naudience: mentor\n---\n{{nma}}' }));
		assert.strictEqual(unknownPlaceholder(unused, remindersOf(unused, now, 'en')), undefined, 'nobody gets this text');
	});

	test('made as a copy of the built-in one gives the same message, and says what each placeholder becomes', async () => {
		for (const [language, person] of [['id', 'budi'], ['en', 'sari']] as const) {
			const programme = await programmeIn({ ...files, ...longOver });
			const [made] = planMessage({ programme, language, taken: () => false }).create;
			assert.ok(made);
			assert.strictEqual(made.text.match(/^# \{\{[a-z_.]+\}\}: .+$/gm)?.length, language === 'id' ? 8 : 7, 'in English nothing uses the form of address alone');
			const copied = own({ ...longOver, 'messages/a.md': made.text });
			assert.strictEqual(await textOf(copied, person), await textOf({ ...files, ...longOver }, person));
			assert.deepEqual((await programmeIn(copied)).files.flatMap(({ kind, problems }) => kind === 'message' ? problems : []), []);
		}
	});

	test('that is empty is a problem, and the built-in one is used', async () => {
		const content = own({ 'messages/a.md': '---\naudience: mentor\n---\n \n' });
		assert.match(await textOf(content, 'budi'), /^Yth\. /);
		assert.deepEqual((await programmeIn(content)).broken.map(({ broken }) => broken?.code), ['message.empty']);
	});

	test('is only what lies in messages/ itself', async () => {
		assert.match(await textOf(own({ 'messages/old/a.md': 'OLD\n', 'notes.md': 'NOTES\n' }), 'budi'), /^Yth\. /);
	});
});

suite('Reminders of anybody and anything', () => {
	test('are text without control characters, one line an entry, whatever is written in names and actions', async () => {
		for (const text of hostileTexts('labels', 'naughty').slice(0, 150)) {
			const programme = await programmeIn({
				'programme.yaml': stringify({ name: text, policy: { stale_after_days: 1 } }),
				'people.yaml': stringify({ people: [{ id: 'a', name: text, salutation: text }, { id: 'b', name: text }] }),
				'pairs/p.yaml': 'mentors: [a]\nmentees: [b]\nstart: 2021-01-01\n',
				'sessions/p/2021-08-06-01.yaml': stringify({
					date: '2021-08-06', status: 'done', actions: [{ text, owner: 'a', due: '2021-08-07' }],
				}),
			});
			for (const reminder of remindersOf(programme, now, 'en')) {
				const message = reminderText(programme, reminder, now);
				assert.notMatch(message, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e]/);
				assert.strictEqual(message.match(/^- /gm)?.length, reminder.toLog.length + reminder.notMet.length + reminder.overdue.length);
			}
		}
	});

	test('law: an own text of any placeholders leaves none of the known ones, and never fails', async () => {
		await fc.assert(fc.asyncProperty(
			fc.array(fc.oneof(fc.constantFrom(...messagePlaceholders.map(name => `{{${name}}}`), '\n', '\n\n', '{{', '}}', '{{x}}'), fc.string()))
				.map(parts => parts.join('')),
			async body => {
				const message = await textOf(own({ 'messages/a.md': `---\n---\nX\n\n${body}` }), 'budi');
				assert.ok(messagePlaceholders.every(name => !message.includes(`{{${name}}}`)), message);
			},
		), { numRuns: 50 });
	});

	const own = (content: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({ ...files, ...content });
});
