import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { calendar, today } from '../../exports/calendar/writeCalendar';
import { noon } from '../../folder';
import { calendarOf, event, meetingsIn, readIcs, startsIn } from './readCalendars';

const exchange = '(UTC+07:00) Bangkok, Hanoi, Jakarta';
/** A series of Outlook: every second Monday, of which one is left out and one moved. */
const outlook = [
	'BEGIN:VCALENDAR', 'METHOD:PUBLISH', 'PRODID:Microsoft Exchange Server 2010', 'VERSION:2.0',
	'BEGIN:VTIMEZONE', 'TZID:(UTC+07:00) Bangkok\\, Hanoi\\, Jakarta', 'BEGIN:STANDARD', 'DTSTART:16010101T000000',
	'TZOFFSETFROM:+0700', 'TZOFFSETTO:+0700', 'END:STANDARD', 'END:VTIMEZONE',
	'BEGIN:VEVENT', 'UID:0400000082000001', 'SUMMARY:Mentoring Ani / Budi',
	`DTSTART;TZID="${exchange}":20260302T063000`, `DTEND;TZID="${exchange}":20260302T073000`,
	'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;COUNT=6', `EXDATE;TZID="${exchange}":20260316T063000`,
	'DESCRIPTION:Join: https://meet.example.org/x\\nkode 1234', 'ATTENDEE;CN=Budi:mailto:budi@example.org', 'END:VEVENT',
	'BEGIN:VEVENT', 'UID:0400000082000001', `RECURRENCE-ID;TZID="${exchange}":20260330T063000`,
	`DTSTART;TZID="${exchange}":20260331T150000`, `DTEND;TZID="${exchange}":20260331T160000`, 'SUMMARY:Mentoring Ani / Budi (pindah)', 'END:VEVENT',
	'END:VCALENDAR', '',
].join('\r\n');

suite('A calendar', () => {
	test('of Outlook gives the meetings of a series, all of them planned, and its rhythm', async () => {
		const each = { people: ['Budi'], emails: ['budi@example.org'], mode: 'video', status: 'scheduled', minutes: 60, title: 'Mentoring Ani / Budi' };
		assert.deepEqual(await meetingsIn(outlook), [
			{ ...each, date: '2026-03-02', time: '06:30', summary: 'kode 1234', issues: [{ code: 'looksSecret', value: 'kode 1234' }] },
			{ ...each, date: '2026-03-31', time: '15:00', title: 'Mentoring Ani / Budi (pindah)' },
			{ ...each, date: '2026-04-13', time: '06:30' },
			{ ...each, date: '2026-04-27', time: '06:30' },
			{ ...each, date: '2026-05-11', time: '06:30' },
		]);
		const read = await readIcs(outlook);
		assert.deepEqual('refused' in read || [read.rhythm, read.roomLinks, read.issues], ['2 weeks', 5, []]);
	});

	test('gives its links to video rooms only where that is answered, and its pair where it is named', async () => {
		const [first] = await meetingsIn(outlook, { roomLinks: true, pair: 'ani-budi' });
		assert.deepEqual([first?.['links'], first?.['pair'], first?.['summary']], [[{ url: 'https://meet.example.org/x' }], 'ani-budi', 'kode 1234']);
	});

	test('has its zones by the names of IANA, of Windows, of a described zone, or by an offset in the name', async () => {
		const zone = (name: string, ...offsets: readonly string[]): readonly string[] =>
			['BEGIN:VTIMEZONE', `TZID:${name}`, ...offsets, 'END:VTIMEZONE'];
		const kyiv = zone('Kyiv time',
			'BEGIN:DAYLIGHT', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0300', 'DTSTART:19700329T030000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT',
			'BEGIN:STANDARD', 'TZOFFSETFROM:+0300', 'TZOFFSETTO:+0200', 'DTSTART:19701025T040000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD');
		for (const [name, expected] of [
			['Asia/Makassar', '2026-03-02 09:00'], ['SE Asia Standard Time', '2026-03-02 10:00'], ['Tokyo Standard Time', '2026-03-02 08:00'],
			['"(UTC+08:00) Kuala Lumpur, Singapore"', '2026-03-02 09:00'], ['/freeassociation.sourceforge.net/Asia/Jayapura', '2026-03-02 08:00'],
			['Kyiv time', '2026-03-02 15:00'], ['Kyiv standard time', '2026-03-02 10:00'],
		] as const) {
			assert.deepEqual(await startsIn(calendarOf(...kyiv, ...event(`DTSTART;TZID=${name}:20260302T100000`))), [expected], name);
		}
		// The clocks of a described zone change on the last Sundays of March and October.
		assert.deepEqual(await startsIn(calendarOf(...kyiv, ...event('DTSTART;TZID=Kyiv time:20260323T100000', 'RRULE:FREQ=WEEKLY;COUNT=2'))), [
			'2026-03-23 15:00', '2026-03-30 14:00',
		]);
		const read = await readIcs(calendarOf(...event('DTSTART;TZID=Mars Standard Time:20260302T100000')));
		assert.deepEqual('refused' in read || read.issues, [{ code: 'unknownZone', value: 'Mars Standard Time' }]);
	});

	test('has times in UTC, times without a zone, and days without a time', async () => {
		assert.deepEqual(await startsIn(calendarOf(
			...event('DTSTART:20260301T233000Z', 'DURATION:PT1H30M', 'UID:a'),
			...event('DTSTART:20260302T100000', 'DTEND:20260302T104500', 'UID:b'),
			...event('DTSTART;VALUE=DATE:20260303', 'DTEND;VALUE=DATE:20260305', 'UID:c'),
		), 'Asia/Jayapura'), ['2026-03-02 08:30 90', '2026-03-02 10:00 45', '2026-03-03']);
	});

	test('keeps what was cancelled as cancelled, alone or in a series', async () => {
		assert.deepEqual(await startsIn(calendarOf(
			...event('DTSTART:20260302T100000', 'STATUS:CANCELLED', 'UID:a'),
			...event('DTSTART:20260303T100000', 'RRULE:FREQ=DAILY;COUNT=2', 'UID:b'),
			...event('DTSTART:20260304T100000', 'RECURRENCE-ID:20260304T100000', 'STATUS:CANCELLED', 'UID:b'),
		)), ['2026-03-02 10:00 cancelled', '2026-03-03 10:00', '2026-03-04 10:00 cancelled']);
	});

	test('moves all later meetings of a series where an exception says so', async () => {
		assert.deepEqual(await startsIn(calendarOf(
			...event('DTSTART:20260302T100000', 'RRULE:FREQ=WEEKLY;COUNT=4'),
			...event('DTSTART:20260317T140000', 'RECURRENCE-ID;RANGE=THISANDFUTURE:20260316T100000'),
		)), ['2026-03-02 10:00', '2026-03-09 10:00', '2026-03-17 14:00', '2026-03-24 14:00']);
	});

	test('says what it doesn’t read: a series that goes on, rules that are not known, tasks, an event without a day', async () => {
		const read = await readIcs(calendarOf(
			...event('SUMMARY:Weekly', 'DTSTART:20260302T100000', 'RRULE:FREQ=WEEKLY', 'UID:a'),
			...event('SUMMARY:By seconds', 'DTSTART:20260302T100000', 'RRULE:FREQ=SECONDLY', 'UID:b'),
			...event('SUMMARY:No day', 'UID:c'), ...event('SUMMARY:Some day', 'DTSTART:someday', 'UID:d'),
			'BEGIN:VTODO', 'SUMMARY:Task', 'END:VTODO',
		));
		assert.deepEqual<unknown>('refused' in read || [read.records.length, read.records.at(-1)?.kind === 'session' && read.issues], [16, [
			{ code: 'seriesCut', value: '2026-06-10' },
			...['VTODO', 'By seconds', 'No day', 'Some day'].map(value => ({ code: 'outsideMeetings', value })),
		]]);
	});

	test('of a web calendar has its description as HTML, and links that are no rooms stay', async () => {
		const html = '<p>Agenda:</p><ul><li>Bab 3</li></ul><a href="https://zoom.us/j/1?pwd=abcdef">Join</a><br>Slides: https://example.org/s &amp; more';
		const [meeting] = await meetingsIn(calendarOf(...event('DTSTART:20260302T100000', `DESCRIPTION:${html}`, 'LOCATION:https://meet.google.com/abc')));
		assert.deepEqual([meeting?.['summary'], meeting?.['place'], meeting?.['mode']], ['Agenda:\n- Bab 3\n\nSlides: https://example.org/s & more', undefined, 'video']);
	});

	test('of ours gives the sessions by their ids, when they are', async () => {
		const files = {
			'programme.yaml': 'id: contoh\nname: Contoh\ntimezone: Asia/Jakarta\n', 'pairs/ani-budi.yaml': 'mentors: [ani]\nmentees: [budi]\n',
			'sessions/ani-budi/2021-09-27-01.yaml': 'start: 2021-09-27T13:00+07:00\nminutes: 90\ntitle: Satu\nstatus: scheduled\npair: ani-budi\n',
			'sessions/ani-budi/2021-09-28-01.yaml': 'date: 2021-09-28\nstatus: cancelled\npair: ani-budi\n',
		};
		const meetings = await meetingsIn(await calendar(files, { scope: {}, now: noon(today) }));
		assert.deepEqual(meetings, [
			{ id: '2021-09-27-ani-budi-01', date: '2021-09-27', time: '13:00', minutes: 90, status: 'scheduled' },
			{ id: '2021-09-28-ani-budi-01', date: '2021-09-28', status: 'cancelled' },
		]);
	});

	test('that people have is read without a fault, whichever tool wrote it', async () => {
		const folder = join(__dirname, '../../../../../test/corpora/ics');
		for (const name of readdirSync(folder).filter(each => each.endsWith('.ics'))) {
			const meetings = await meetingsIn(readFileSync(join(folder, name), 'utf8'));
			assert.ok(meetings.every(({ refused, date }) => refused === 'nothingFound' || /^\d{4}-\d{2}-\d{2}$/.test(String(date))), name);
		}
	});
});
