import { assert } from 'chai';
import { readLog } from './readLogs';

suite('A note about one meeting', () => {
	test("a note of Dendron has its day in its file's name only", async () => {
		assert.deepEqual(await readLog('meet.2022.04.01.md', [
			'---',
			'id: abc123',
			'title: \'2022-04-01\'',
			'desc: \'\'',
			'updated: 1648771200000',
			'created: 1648771200000',
			'---',
			'',
			'## Attendees',
			'',
			'- Ani',
			'- Budi',
			'',
			'## Goals',
			'',
			'- know each other',
			'',
			'## Minutes',
			'',
			'- we met',
			'',
			'## Action Items',
			'',
			'- [ ] write',
		]), {
			format: 'markdownLog',
			issues: [],
			records: [
				{
					line: 8,
					date: '2022-04-01',
					status: 'done',
					present: ['Ani', 'Budi'],
					summary: '## Goals\n- know each other\n\n- we met',
					actions: [{ text: 'write', isDone: false }],
				},
			],
		});
	});

	test('a note of Dendron in Indonesian: title, length and participants in its front matter', async () => {
		assert.deepEqual(await readLog('daily.journal.2025.02.14.md', [
			'---',
			'id: x1',
			'title: Diskusi bab 2',
			'peserta: [Ani, Budi]',
			'durasi: 45 menit',
			'status: selesai',
			'---',
			'- Ani setuju',
		]), {
			format: 'markdownLog',
			issues: [],
			records: [
				{
					line: 8,
					date: '2025-02-14',
					minutes: 45,
					title: 'Diskusi bab 2',
					status: 'done',
					rest: [{ name: 'status', text: 'selesai' }],
					present: ['Ani', 'Budi'],
					summary: '- Ani setuju',
				},
			],
		});
	});

	test("a note of Obsidian has day and title in its file's name", async () => {
		assert.deepEqual(await readLog('2025-02-07 Bertemu Ani.md', [
			'#mentoring',
			'',
			'## Keputusan',
			'Lanjut ke bab 2.',
		]), {
			format: 'markdownLog',
			issues: [],
			records: [
				{
					line: 1,
					date: '2025-02-07',
					title: 'Bertemu Ani',
					status: 'done',
					summary: '#mentoring',
					decisions: ['Lanjut ke bab 2.'],
				},
			],
		});
	});

	test('a daily note of Obsidian', async () => {
		assert.deepEqual(await readLog('2024-03-01.md', [
			'---',
			'tags: [daily]',
			'---',
			'# Catatan harian',
			'Bertemu [[Ani]] jam 10.',
			'- [ ] kirim email',
		]), {
			format: 'markdownLog',
			issues: [],
			records: [
				{
					line: 4,
					date: '2024-03-01',
					title: 'Catatan harian',
					status: 'done',
					rest: [{ name: 'tags', text: 'daily' }],
					summary: 'Bertemu [[Ani]] jam 10.',
					actions: [{ text: 'kirim email', isDone: false }],
				},
			],
		});
	});

	test('front matter in TOML is read, and said to be that', async () => {
		assert.deepEqual(await readLog('toml.md', [
			'+++',
			'title = "Bertemu Ani"',
			'date = 2026-03-02T10:00:00+07:00',
			'tags = ["mentoring", "draf"]',
			'attendees = ["Ani", "Budi"]',
			'+++',
			'',
			'Isi pertemuan.',
		]), {
			format: 'markdownLog',
			issues: [{ code: 'tomlHead', value: '+++' }],
			records: [
				{
					line: 7,
					date: '2026-03-02',
					time: '10:00',
					title: 'Bertemu Ani',
					status: 'done',
					rest: [{ name: 'tags', text: 'mentoring, draf' }],
					present: ['Ani', 'Budi'],
					summary: 'Isi pertemuan.',
				},
			],
		});
	});

	test('front matter in TOML with a table', async () => {
		assert.deepEqual(await readLog('catatan.md', [
			'+++',
			'date = "2026-03-02"',
			'draft = false',
			'[extra]',
			'place = "Zoom"',
			'+++',
			'## Hadir',
			'Ani dan Budi',
			'## Hasil',
			'Lanjut.',
		]), {
			format: 'markdownLog',
			issues: [{ code: 'tomlHead', value: '+++' }],
			records: [
				{
					line: 7,
					date: '2026-03-02',
					status: 'done',
					present: ['Ani', 'Budi'],
					summary: '## Hasil\nLanjut.',
					place: 'Zoom',
				},
			],
		});
	});
});
