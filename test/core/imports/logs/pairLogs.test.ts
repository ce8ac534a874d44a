import { assert } from 'chai';
import { readLog } from './readLogs';

suite('A log of a pair', () => {
	test('a log of a pair has a heading a meeting, newest first, with days in several forms', async () => {
		assert.deepEqual(await readLog('catatan-budi.md', [
			'# Pertemuan dengan mentor',
			'',
			'## 12.05.2025',
			'',
			'### Presentasi',
			'',
			'- `Konteks`: mulai dari masalah',
			'  - [ ] Tambah daftar pemangku kepentingan',
			'    - [x] Mengapa waktunya cukup?',
			'',
			'### Action points',
			'',
			'- [ ] Jadwalkan retro',
			'  - [ ] Tanya Ani soal Juli',
			'- [x] Perbaiki salindia',
			'',
			'## 19.04.2025',
			'',
			'- Ani minta spesifikasi lengkap',
			'',
			'# 11/14/23',
			'',
			'## Vault',
			'- pindah ke grup baru',
			'- kata sandi: contoh123',
			'',
			'## April 17, 2025 — 10:00 WIB (03:00 UTC)',
			'',
			'### Attendance',
			'',
			'* Ani',
			'*',
			'',
			'### Notes',
			'',
			'*',
			'',
			'### 2025-03-01 - Session 4',
			'**Focus**: Rencana',
			'**Actions**:',
			'- [ ] Budi: kirim draf - Due: 2025-03-08',
			'- [ ] @ani baca draf',
			'**Next Session**: 2025-03-15',
		]), {
			format: 'markdownLog',
			issues: [],
			records: [
				{
					line: 3,
					date: '2025-05-12',
					status: 'done',
					summary: '### Presentasi\n- `Konteks`: mulai dari masalah',
					actions: [
						{ text: 'Tambah daftar pemangku kepentingan', isDone: false },
						{ text: 'Mengapa waktunya cukup?', isDone: true },
						{ text: 'Jadwalkan retro', isDone: false },
						{ text: 'Tanya Ani soal Juli', isDone: false },
						{ text: 'Perbaiki salindia', isDone: true },
					],
				},
				{ line: 17, date: '2025-04-19', status: 'done', summary: '- Ani minta spesifikasi lengkap' },
				{
					line: 21,
					status: 'done',
					issues: [
						{ code: 'eitherOrder', value: '11/14/23', offered: ['2023-11-14'] },
						{ code: 'looksSecret', value: '- kata sandi: contoh123' },
					],
					summary: '## Vault\n- pindah ke grup baru\n- kata sandi: contoh123',
				},
				{ line: 27, date: '2025-04-17', time: '10:00', status: 'done', present: ['Ani'] },
				{
					line: 38,
					date: '2025-03-01',
					title: 'Session 4',
					status: 'done',
					summary: '**Focus**: Rencana',
					actions: [
						{ text: 'kirim draf', owner: 'Budi', due: '2025-03-08', isDone: false },
						{ text: 'baca draf', owner: 'ani', isDone: false },
					],
				},
				{ line: 43, date: '2025-03-15', status: 'scheduled' },
			],
		});
	});

	test('a one-on-one log whose days can only have the month first', async () => {
		assert.deepEqual(await readLog('one.md', [
			'# 11/14/23',
			'\t- talked about team',
			'\t- password: hunter2hunter2',
			'# 11/07/23',
			'\t- vacation',
			'# 10/31/23',
			'\ttext',
		]), {
			format: 'markdownLog',
			issues: [],
			records: [
				{
					line: 1,
					date: '2023-11-14',
					status: 'done',
					issues: [{ code: 'looksSecret', value: '- password: hunter2hunter2' }],
					summary: '- talked about team\n- password: hunter2hunter2',
				},
				{ line: 4, date: '2023-11-07', status: 'done', summary: '- vacation' },
				{ line: 6, date: '2023-10-31', status: 'done', summary: 'text' },
			],
		});
	});

	test('a one-on-one log whose days are lines of their own, with a PIN', async () => {
		assert.deepEqual(await readLog('satu.md', [
			'03/04/2025',
			'\tRencana kerja',
			'',
			'\tJangan lupa PIN 4321.',
			'',
			'17/03/2025',
			'\tPerkenalan',
			'',
		]), {
			format: 'markdownLog',
			issues: [],
			records: [
				{
					line: 1,
					date: '2025-04-03',
					status: 'done',
					issues: [{ code: 'looksSecret', value: 'Jangan lupa PIN 4321.' }],
					summary: 'Rencana kerja\n\nJangan lupa PIN 4321.',
				},
				{ line: 6, date: '2025-03-17', status: 'done', summary: 'Perkenalan' },
			],
		});
	});

	test("a mentee's page: goals and a plan belong to no meeting, the next session is one", async () => {
		assert.deepEqual(await readLog('mentee.md', [
			'# Mentorship: Budi',
			'',
			'## Goals',
			'- Learn Go by June',
			'- Speak at a meetup',
			'',
			'## Plan',
			'',
			'| Month | Topic |',
			'|---|---|',
			'| 1 | Basics |',
			'',
			'## Sessions',
			'',
			'### 2025-03-01 - Session 1',
			'**Duration**: 1 hour',
			'**Discussed**:',
			'- goals',
			'**Actions**:',
			'- [x] @budi read chapter 1',
			'',
			'Plain closing words.',
			'',
			'### 2025-03-15 - Session 2',
			'**Next Session**: next friday',
			'',
			'### [date] - Session [#]',
			'**Actions**:',
			'- [ ] ...',
		]), {
			format: 'markdownLog',
			issues: [
				{ code: 'outsideMeetings', value: 'Goals / Learn Go by June / Speak at a meetup' },
				{ code: 'outsideMeetings', value: 'Actions / ...' },
			],
			records: [
				{
					line: 15,
					date: '2025-03-01',
					minutes: 60,
					title: 'Session 1',
					status: 'done',
					summary: '**Discussed**:\n- goals\n\nPlain closing words.',
					actions: [{ text: 'read chapter 1', owner: 'budi', isDone: true }],
				},
				{ line: 24, date: '2025-03-15', title: 'Session 2', status: 'done' },
				{ line: 25, date: '2025-03-21', status: 'scheduled' },
			],
		});
	});

	test("a mentee's page whose front matter says who it is about, and whose next session took place", async () => {
		assert.deepEqual(await readLog('halaman.md', [
			'---',
			'mentor: Ani',
			'mentee: Budi',
			'---',
			'## Session log',
			'',
			'### Session 1: 2025-01-10',
			'#### Attendance',
			'- [x] Ani (mentor)',
			'- [ ] Budi',
			'#### Notes',
			'Perkenalan',
			'#### Next meeting',
			'- Date: 2025-01-24 10.00 WIB',
			'- Bring the plan',
			'',
			'### Session 2: 2025-01-24',
			'- Plan agreed',
		]), {
			format: 'markdownLog',
			issues: [],
			records: [
				{
					line: 7,
					date: '2025-01-10',
					title: 'Session 1',
					status: 'done',
					mentors: ['Ani'],
					mentees: ['Budi'],
					present: ['Ani'],
					summary: '- [ ] Budi\nPerkenalan\nNext meeting:\n- Date: 2025-01-24 10.00 WIB\n- Bring the plan',
				},
				{
					line: 17,
					date: '2025-01-24',
					title: 'Session 2',
					status: 'done',
					mentors: ['Ani'],
					mentees: ['Budi'],
					summary: '- Plan agreed',
				},
			],
		});
	});

	test('attendance ends where another label begins, and a bullet with its label is one entry', async () => {
		assert.deepEqual(await readLog('catatan.md', [
			'### 3 Feb 2026, 10:00–10:45 @ Zoom',
			'Hadir: Ani, Budi.',
			'Yang dibicarakan:',
			'* rencana',
			'* Keputusan: lanjut',
			'* lain-lain',
			'- todo',
			'  - DONE Ani: kirim buku',
			'  - [-] ikut lomba',
			'  - [[user.budi|Budi]] baca bab 2 bis 10.02.',
		]), {
			format: 'markdownLog',
			issues: [],
			records: [{
				line: 1, date: '2026-02-03', time: '10:00', minutes: 45, mode: 'video', place: 'Zoom', status: 'done', present: ['Ani', 'Budi'],
				summary: 'Yang dibicarakan:\n* rencana\n* lain-lain', decisions: ['lanjut'],
				actions: [
					{ text: 'kirim buku', owner: 'Ani', isDone: true },
					{ text: 'ikut lomba', isDone: false, isDropped: true },
					{ text: 'baca bab 2', owner: 'Budi', due: '2026-02-10', isDone: false },
				],
			}],
		});
	});
});
