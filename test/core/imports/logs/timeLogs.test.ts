import { assert } from 'chai';
import { readLog } from './readLogs';

suite('A time log, or a log in org', () => {
	test('a time log has a bullet a meeting and its length in brackets', async () => {
		assert.deepEqual(await readLog('time.md', [
			'# Waktu',
			'',
			'* 19/08/2023 [2 hours]',
			'Read two papers about rhythm.',
			'  * details',
			'* 20/08/2023 [30 menit]: menulis',
			'* 1/9/2023 [1,5 jam]',
			'  - [ ] Budi: kirim ringkasan',
		]), {
			format: 'timeLog',
			issues: [],
			records: [
				{
					line: 3,
					date: '2023-08-19',
					minutes: 120,
					status: 'done',
					summary: 'Read two papers about rhythm.\n  * details',
				},
				{ line: 6, date: '2023-08-20', minutes: 30, title: 'menulis', status: 'done' },
				{
					line: 7,
					date: '2023-09-01',
					minutes: 90,
					status: 'done',
					actions: [{ text: 'kirim ringkasan', owner: 'Budi', isDone: false }],
				},
			],
		});
	});

	test('a time log under headings of years, with days without a year', async () => {
		assert.deepEqual(await readLog('waktu.md', [
			'## 2024',
			'',
			'- 3 Maret (2 jam): membaca',
			'- 10 Maret (90 menit)',
			'  - menulis ringkasan',
			'',
			'## 2023',
			'',
			'- 4 Desember [1h30] wawancara',
		]), {
			format: 'timeLog',
			issues: [],
			records: [
				{ line: 3, date: '2024-03-03', minutes: 120, title: 'membaca', status: 'done' },
				{ line: 4, date: '2024-03-10', minutes: 90, status: 'done', summary: '- menulis ringkasan' },
				{ line: 9, date: '2023-12-04', minutes: 90, title: 'wawancara', status: 'done' },
			],
		});
	});

	test('a log in org: clocks, timestamps, tasks with deadlines, a tree of days', async () => {
		assert.deepEqual(await readLog('log.org', [
			'#+TITLE: Mentoring',
			'* Tasks',
			'** TODO unrelated',
			'* MEETING Ani / Budi :mentoring:',
			'  <2026-03-02 Mon>',
			'  :LOGBOOK:',
			'  CLOCK: [2026-03-02 Mon 10:00]--[2026-03-02 Mon 11:30] =>  1:30',
			'  :END:',
			'  Talked about chapter 3.',
			'** TODO Budi: kirim draf',
			'   DEADLINE: <2026-03-09 Mon>',
			'** DONE baca ulang',
			'** Catatan',
			'   - satu',
			'* 2026',
			'** 2026-02 February',
			'*** 2026-02-16 Monday',
			'**** MEETING Ani / Budi',
			'     CLOCK: [2026-02-16 Mon 09:00]--[2026-02-16 Mon 09:45] =>  0:45',
			'     - [ ] item',
			'* MEETING Ani [2026-03-16 Mon 10:00-11:00]',
		]), {
			format: 'orgLog',
			issues: [
				{ code: 'outsideMeetings', value: '#+TITLE: Mentoring' },
				{ code: 'outsideMeetings', value: 'Tasks / unrelated' },
			],
			records: [
				{
					line: 4,
					date: '2026-03-02',
					time: '10:00',
					minutes: 90,
					title: 'Ani / Budi',
					status: 'done',
					summary: 'Talked about chapter 3.\n - satu',
					actions: [
						{ text: 'kirim draf', owner: 'Budi', due: '2026-03-09', isDone: false },
						{ text: 'baca ulang', isDone: true },
					],
				},
				{
					line: 18,
					date: '2026-02-16',
					time: '09:00',
					minutes: 45,
					title: 'Ani / Budi',
					status: 'done',
					actions: [{ text: 'item', isDone: false }],
				},
				{ line: 21, date: '2026-03-16', time: '10:00', minutes: 60, title: 'Ani', status: 'scheduled' },
			],
		});
	});

	test('a log in org whose headlines begin with timestamps', async () => {
		assert.deepEqual(await readLog('jurnal.org', [
			'* Mentoring log',
			'** <2026-02-02 Mon 09:00-10:00> Kick-off',
			'- met',
			'** [2026-02-09 Mon] Follow-up',
			'*** TODO [#A] write plan',
			'SCHEDULED: <2026-02-16 Mon>',
			'*** Decisions',
			'- weekly',
		]), {
			format: 'orgLog',
			issues: [],
			records: [
				{
					line: 2,
					date: '2026-02-02',
					time: '09:00',
					minutes: 60,
					title: 'Kick-off',
					status: 'done',
					summary: '- met',
				},
				{
					line: 4,
					date: '2026-02-09',
					title: 'Follow-up',
					status: 'done',
					decisions: ['weekly'],
					actions: [{ text: 'write plan', due: '2026-02-16', isDone: false }],
				},
			],
		});
	});
});
