import { assert } from 'chai';
import { sessionSummary } from '../../../src/core/exports/sessionSummary';
import { wordsFor } from '../../../src/core/words/catalogues';
import { programmeIn } from '../folder';
import { detailed } from '../parsedFiles';

const today = '2021-08-20';
const files = {
	'programme.yaml': 'name: Lead',
	'people.yaml': 'people:\n  - id: budi\n    name: Budi, M.Sc.\n  - id: sari\n    name: Sari\n',
	'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\n',
	'sessions/budi-sari/2021-08-06-01.yaml': 'id: s1\ndate: 2021-08-06\nactions:\n  - id: a1\n    text: Still open\n    owner: budi\n  - id: a2\n    text: Done meanwhile\n    state: done\n',
};

async function summaryOf(text: string, language: 'en' | 'id' = 'en', programmeFile = files['programme.yaml']): Promise<string> {
	const programme = await programmeIn({
		...files, 'programme.yaml': programmeFile, 'sessions/budi-sari/2021-08-13-01.yaml': text,
	});
	return sessionSummary(programme, detailed(programme.sessionsById.get('2021-08-13-budi-sari-01')!), wordsFor(language), today);
}

const full = [
	'date: 2021-08-13', 'time: "13:00"', 'title: Adapting to remote service', 'summary: |', '  We talked about   her first month.', '', '', '  - Colleagues', '    - two of them', '  - Tools\u200B', '',
	'decisions:', '  - Meet every week', '  - Write more', 'actions:',
	'  - text: Interview three users', '    owner: sari', '    due: 2021-08-27',
	'  - text: Ask the office', '    owner: Pak Joko', '    state: done', '    due: 2021-08-14',
	'  - text: Nobody’s yet', '  - text: Dropped', '    state: dropped', 'carried: [s1#a1, s1#a2, s1#a9, gone#a1]', '',
].join('\n');

suite('A session’s summary for a chat', () => {
	test('is title, day, who, the summary with its lists, decisions, and follow-ups with owner and due', async () => {
		assert.strictEqual(await summaryOf(full), [
			'Adapting to remote service', 'Fri 13 Aug 2021, 13:00 · Sari – Budi, M.Sc.', '',
			'We talked about her first month.', '', '- Colleagues', '  - two of them', '- Tools', '',
			'Decisions:', '- Meet every week', '- Write more', '',
			'Follow-ups:', '- Interview three users (Sari, due 27 Aug 2021)', '- Ask the office (Pak Joko, done)', '- Nobody’s yet', '',
			'Still open from earlier sessions:', '- Still open (Budi, M.Sc.)', '',
		].join('\n'));
	});

	test('speaks Indonesian where the programme does', async () => {
		assert.strictEqual(await summaryOf(full, 'id'), [
			'Adapting to remote service', 'Jum 13 Agu 2021 pukul 13.00 · Sari – Budi, M.Sc.', '',
			'We talked about her first month.', '', '- Colleagues', '  - two of them', '- Tools', '',
			'Putusan:', '- Meet every week', '- Write more', '',
			'Tindak lanjut:', '- Interview three users (Sari, tenggat 27 Agu 2021)', '- Ask the office (Pak Joko, selesai)', '- Nobody’s yet', '',
			'Belum selesai dari sesi sebelumnya:', '- Still open (Budi, M.Sc.)', '',
		].join('\n'));
	});

	test('names the zone of a time that isn’t in the programme’s', async () => {
		const whenOf = async (time: string, language: 'en' | 'id'): Promise<string | undefined> =>
			(await summaryOf(`date: 2021-08-13\ntime: ${time}\n`, language, 'name: Lead\ntimezone: Asia/Jakarta\n')).split(' · ', 1)[0];
		assert.strictEqual(await whenOf('10:00 WITA', 'en'), 'Fri 13 Aug 2021, 10:00 WITA');
		assert.strictEqual(await whenOf('10:00+05:30', 'id'), 'Jum 13 Agu 2021 pukul 10.00 UTC+5:30');
		assert.strictEqual(await whenOf('10:00 WIB', 'id'), 'Jum 13 Agu 2021 pukul 10.00');
	});

	test('of a session that says nothing is short and says so', async () => {
		assert.strictEqual(
			await summaryOf('date: 2021-08-13\n'), 'Fri 13 Aug 2021 · Sari – Budi, M.Sc.\n\nNo decisions or follow-ups have been noted.\n',
		);
	});

	test('holds a summary in full, also where nothing was decided', async () => {
		const long = 'Long. '.repeat(400).trim();
		assert.strictEqual(await summaryOf(`date: 2021-08-13\nsummary: "${long}"\n`), `Fri 13 Aug 2021 · Sari – Budi, M.Sc.\n\n${long}\n`);
	});

	test('says what became of a session that was not held', async () => {
		assert.strictEqual(
			(await summaryOf('date: 2021-08-13\nstatus: no-show\n')).split('\n')[0], 'Fri 13 Aug 2021 · Sari – Budi, M.Sc. · no-show',
		);
	});

	test('is one line for each text, with nothing invisible in it', async () => {
		const summary = await summaryOf('date: 2021-08-13\ntitle: "a\\u202Eb\\n\\nDecisions:\\n- c"\ndecisions: ["x\\ny\\u200B"]\n');
		assert.strictEqual(summary, 'ab Decisions: - c\nFri 13 Aug 2021 · Sari – Budi, M.Sc.\n\nDecisions:\n- x y\n');
	});

	test('holds no word of a note, private or shared', async () => {
		const canary = 'CANARY';
		const programme = await programmeIn({
			...files, 'sessions/budi-sari/2021-08-13-01.yaml': `${full}reflected: [sari]\n`,
			'private/reflections/budi-sari/x.md': `---\nsession: 2021-08-13-budi-sari-01\nauthor: sari\n---\n# ${canary}\n`,
			'reflections/budi-sari/x.md': `---\nsession: 2021-08-13-budi-sari-01\nauthor: sari\nvisibility: pair\n---\n# ${canary}\n`,
		});
		assert.ok(!sessionSummary(
			programme, detailed(programme.sessionsById.get('2021-08-13-budi-sari-01')!), wordsFor('en'), today,
		).includes(canary));
	});
});
