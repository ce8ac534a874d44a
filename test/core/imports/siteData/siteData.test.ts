import { assert } from 'chai';
import { readSource } from '../../../../src/core/imports/readSource';
import { context } from '../logs/readLogs';

/** What the lines of a file are read as; records without what is empty in them, and without the line that they show. */
async function read(name: string, lines: readonly string[], pairs = context.pairs): Promise<unknown> {
	const found = await readSource({ name, bytes: Buffer.from(`${lines.join('\n')}\n`) }, {}, { ...context, pairs });
	return 'refused' in found ? found : {
		format: found.format,
		issues: found.issues,
		records: found.records.map(record => Object.fromEntries(Object.entries(record).filter(([key, value]) =>
			key !== 'written' && value !== '' && !(Array.isArray(value) && value.length === 0)))),
	};
}

suite('YAML of a site', () => {
	test('has people by their ids: names are joined, one name is enough, what fits no key is kept', async () => {
		assert.deepEqual(await read('people.yaml', [
			'# keyed by user name, as sites keep it',
			'\'0x17\':',
			'  first-name: Ani',
			'  last-name: Lestari',
			'  pronouns: She/her',
			'  country: Indonesia',
			'ani-b:',
			'  first-name: Ani',
			'  last-name:',
			'budi:',
			'  first-name: Budi',
			'  expertise:',
			'  - Data',
			'  github: false',
		]), {
			format: 'yamlPeople',
			issues: [],
			records: [
				{
					kind: 'person',
					line: 2,
					rest: [{ name: 'pronouns', text: 'She/her' }, { name: 'country', text: 'Indonesia' }],
					id: '0x17',
					name: 'Ani Lestari',
				},
				{ kind: 'person', line: 7, id: 'ani-b', name: 'Ani' },
				{
					kind: 'person',
					line: 10,
					offers: ['Data'],
					rest: [{ name: 'github', text: 'false' }],
					id: 'budi',
					name: 'Budi',
				},
			],
		});
	});

	test('has projects with their mentors: a pair or a group each', async () => {
		assert.deepEqual(await read('projects.yaml', [
			'- name: Proyek A',
			'  participants: [budi]',
			'  mentors: [\'0x17\', ani-b]',
			'- name: Proyek B',
			'  participants: [budi, ani-b]',
			'  mentors: [\'0x17\']',
		]), {
			format: 'yamlProjects',
			issues: [],
			records: [
				{
					kind: 'pair',
					line: 1,
					rest: [{ name: 'name', text: 'Proyek A' }],
					mentors: ['0x17', 'ani-b'],
					mentees: ['budi'],
				},
				{
					kind: 'pair',
					line: 4,
					rest: [{ name: 'name', text: 'Proyek B' }],
					mentors: ['0x17'],
					mentees: ['budi', 'ani-b'],
				},
			],
		});
	});

	test('has a schedule by weeks: a call of mentor and mentee is one for each pair, and has its week’s start', async () => {
		assert.deepEqual(await read('schedule.yaml', [
			'timeline:',
			'- date: 2026-02-01',
			'  description: Pendaftaran dibuka',
			'weeks:',
			'  \'00\':',
			'    start: \'\'',
			'    calls: []',
			'  \'01\':',
			'    start: \'2026-03-02\'',
			'    calls:',
			'    - type: Mentor-Mentee',
			'      duration: 30 min',
			'      title: Pertemuan pertama',
			'    - type: Cohort',
			'      date: \'2026-03-03\'',
			'      time: "09:00"',
			'      duration: 90 min',
			'      hosts: [budi]',
			'      talks:',
			'      - speakers: [\'0x17\']',
			'        title: Selamat datang',
			'  \'02\':',
			'    start: \'2026-03-09\'',
			'    calls:',
			'    - {type: Mentor, date: "March 10, 2026", time: \'16:00\', duration: 60 min, title: Pelatihan mentor}',
		]), {
			format: 'yamlSchedule',
			issues: [{ code: 'outsideMeetings', value: '2026-02-01 Pendaftaran dibuka' }],
			records: [
				{
					kind: 'session',
					line: 11,
					date: '2026-03-02',
					minutes: 30,
					title: 'Pertemuan pertama',
					status: 'scheduled',
					sessionKind: 'one-on-one',
					pair: 'ani-budi',
				},
				{
					kind: 'session',
					line: 11,
					date: '2026-03-02',
					minutes: 30,
					title: 'Pertemuan pertama',
					status: 'scheduled',
					sessionKind: 'one-on-one',
					pair: 'dewi-eko',
				},
				{
					kind: 'session',
					line: 14,
					rest: [{ name: 'hosts', text: 'budi' }],
					date: '2026-03-03',
					time: '09:00',
					minutes: 90,
					people: ['budi', '0x17'],
					status: 'scheduled',
					sessionKind: 'forum',
					summary: '- Selamat datang – 0x17',
				},
				{
					kind: 'session',
					line: 25,
					rest: [{ name: 'type', text: 'Mentor' }],
					date: '2026-03-10',
					time: '16:00',
					minutes: 60,
					title: 'Pelatihan mentor',
					status: 'scheduled',
					sessionKind: 'group',
				},
			],
		});
	});

	test('has a schedule of an older year: days in words, a day in either order, a week without a day', async () => {
		assert.deepEqual(await read('schedule2.yaml', [
			'- week: 1',
			'  start: January 13, 2020',
			'  calls:',
			'  - type: Mentor-Mentee',
			'    duration: 30 min',
			'  - type: Cohort',
			'    date: January 17, 2020',
			'    time: 17.00 WITA',
			'    duration: sebentar',
			'    notes: https://example.org/pad',
			'- week: 2',
			'  start: 03/02/2020',
			'  calls:',
			'  - {type: Q&A, title: Tanya jawab}',
			'- week: 3',
			'  calls:',
			'  - type: Mentor',
		]), {
			format: 'yamlSchedule',
			issues: [],
			records: [
				{
					kind: 'session',
					line: 4,
					date: '2020-01-13',
					minutes: 30,
					status: 'scheduled',
					sessionKind: 'one-on-one',
					pair: 'ani-budi',
				},
				{
					kind: 'session',
					line: 4,
					date: '2020-01-13',
					minutes: 30,
					status: 'scheduled',
					sessionKind: 'one-on-one',
					pair: 'dewi-eko',
				},
				{
					kind: 'session',
					line: 6,
					rest: [{ name: 'notes', text: 'https://example.org/pad' }, { name: 'duration', text: 'sebentar' }],
					date: '2020-01-17',
					time: '16:00',
					status: 'scheduled',
					sessionKind: 'group',
				},
				{
					kind: 'session',
					line: 14,
					issues: [{ code: 'eitherOrder', value: '03/02/2020', offered: ['2020-02-03', '2020-03-02'] }],
					rest: [{ name: 'type', text: 'Q&A' }],
					title: 'Tanya jawab',
					status: 'scheduled',
					sessionKind: 'group',
				},
				{
					kind: 'session',
					line: 17,
					issues: [{ code: 'noDate', value: '' }],
					rest: [{ name: 'type', text: 'Mentor' }],
					status: 'scheduled',
					sessionKind: 'group',
				},
			],
		});
	});

	test('has a list of mentors made from a sheet: their capacity, and the months in which they have time', async () => {
		assert.deepEqual(await read('mentors.yml', [
			'- name: Dewi Anggraini',
			'  disabled: false',
			'  matched: true',
			'  sort: 10',
			'  num_mentee: 2',
			'  hours: 4',
			'  type: both',
			'  location: Bandung',
			'  position: Data engineer',
			'  bio: |',
			'    Works with data.',
			'    Likes tea.',
			'  languages: Indonesian, English',
			'  availability: [4, 5]',
			'  skills:',
			'    experience: Senior',
			'    areas:',
			'      - Backend',
			'      - Data',
			'  network:',
			'    - linkedin: https://example.org/dewi',
			'- name: Eko',
			'  num_mentee: banyak',
			'  availability:',
			'    - 4',
		]), {
			format: 'yamlPeople',
			issues: [],
			records: [
				{
					kind: 'person',
					line: 1,
					rest: [
						{ name: 'disabled', text: 'false' },
						{ name: 'matched', text: 'true' },
						{ name: 'sort', text: '10' },
						{ name: 'hours', text: '4' },
						{ name: 'type', text: 'both' },
						{ name: 'location', text: 'Bandung' },
						{ name: 'bio', text: 'Works with data.\nLikes tea.' },
						{ name: 'availability', text: '4, 5' },
						{ name: 'network', text: 'linkedin: https://example.org/dewi' },
						{ name: 'skills experience', text: 'Senior' },
					],
					offers: ['Backend', 'Data'],
					languages: ['Indonesian', 'English'],
					name: 'Dewi Anggraini',
					role: 'mentor',
					position: 'Data engineer',
					capacity: 2,
				},
				{
					kind: 'person',
					line: 22,
					rest: [{ name: 'num_mentee', text: 'banyak' }, { name: 'availability', text: '4' }],
					name: 'Eko',
					role: 'mentor',
				},
			],
		});
	});

	test('with calls for every pair asks where there are no pairs', async () => {
		assert.deepEqual(await read('jadwal.yml', ['weeks:', '  a:', '    start: 2026-03-02', '    calls: [{type: Mentor-Mentee}]'], []), {
			format: 'yamlSchedule',
			issues: [],
			records: [{
				kind: 'session', line: 4, issues: [{ code: 'noPairs', value: 'Mentor-Mentee' }], date: '2026-03-02', status: 'scheduled', sessionKind: 'one-on-one',
			}],
		});
	});

	test('that is none of these, is broken or too deep, is refused', async () => {
		assert.deepEqual(await read('a.yaml', ['id: program-uji', 'name: Program Uji']), { refused: 'nothingFound' });
		assert.deepEqual(await read('a.yaml', ['a: [', 'b: }']), { refused: 'notReadable' });
		assert.deepEqual(await read('a.yaml', ['['.repeat(2_000) + ']'.repeat(2_000)]), { refused: 'notReadable' });
	});
});
