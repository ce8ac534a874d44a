import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { sessionsNdjson } from '../../../src/core/exports/tables/sessionsNdjson';
import { noon, programmeIn, readMemory } from '../folder';
import { emptyProgramme, importFile, type Tree } from './proposals/importing';
import { entered, errorsIn } from './secretary';

const fixture = (name: string): Uint8Array => readFileSync(join(__dirname, '../../../../test/fixtures/imports', name));
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const programme: Tree = {
	'programme.yaml': 'id: p\nname: P\nlanguage: id\ntimezone: Asia/Jakarta\n',
	'people.yaml': 'people:\n  - {id: ani, name: Ani, role: mentor}\n  - {id: budi, name: Budi, role: mentee}\n',
	'pairs/ani-budi.yaml': 'id: ani-budi\nmentors: [ani]\nmentees: [budi]\nstatus: active\n',
};

suite('What is imported in parts, or again', () => {
	test('people by their user names, projects and a schedule of one site make one programme, without errors', async () => {
		const people = await importFile(emptyProgramme, 'people.yaml', fixture('site-people.yaml'));
		assert.deepEqual(entered(people, emptyProgramme), {
			people: [
				{ id: '0x17', name: 'Ani Lestari', pronouns: 'She/her', country: 'Indonesia' },
				{ id: 'ani-b', name: 'Ani' },
				{ id: 'budi', name: 'Budi', offers: ['Data'], github: 'false' },
			],
		});
		const projects = await importFile(people.tree, 'projects.yaml', fixture('projects.yaml'));
		assert.deepEqual(entered(projects, people.tree), {
			files: {
				'pairs/0x17-budi.yaml': { mentors: ['0x17', 'ani-b'], mentees: ['budi'], status: 'active', remarks: ['name: Proyek A'] },
				'pairs/0x17-budi-ani-b.yaml': { mentors: ['0x17'], mentees: ['budi', 'ani-b'], status: 'active', remarks: ['name: Proyek B'] },
			},
		});
		const schedule = await importFile(projects.tree, 'schedule.yaml', fixture('schedule.yaml'));
		const first = { title: 'Pertemuan pertama', date: '2026-03-02', status: 'scheduled', minutes: 30 };
		assert.deepEqual(entered(schedule, projects.tree), {
			says: ['outsideMeetings "2026-02-01 Pendaftaran dibuka"'],
			files: {
				'sessions/0x17-budi/2026-03-02-01.yaml': { ...first, pair: '0x17-budi' },
				'sessions/0x17-budi-ani-b/2026-03-02-01.yaml': { ...first, pair: '0x17-budi-ani-b' },
				'sessions/forum/2026-03-03-01.yaml': {
					date: '2026-03-03', time: '09:00', kind: 'forum', status: 'scheduled', minutes: 90, summary: '- Selamat datang – 0x17\nhosts: budi\n',
				},
				'sessions/group/2026-03-10-01.yaml': {
					title: 'Pelatihan mentor', date: '2026-03-10', time: '16:00', kind: 'group', status: 'scheduled', minutes: 60, summary: 'type: Mentor\n',
				},
			},
		});
		assert.deepEqual(await errorsIn(schedule.tree), []);
	});

	test('a calendar with other identifiers for the same meetings makes nothing new', async () => {
		const calendar = fixture('kalender.ics');
		const first = await importFile(programme, 'kalender.ics', calendar, { pair: 'ani-budi' });
		const other = bytesOf(new TextDecoder().decode(calendar).replaceAll('UID:0400000082000001', 'UID:0900000099000777'));
		const again = await importFile(first.tree, 'kalender-baru.ics', other, { pair: 'ani-budi' });
		assert.strictEqual(first.plan.create.length > 4, true);
		assert.deepEqual(again.preview.proposals.filter(({ thing, state }) => thing === 'session' && state !== 'same'), []);
		assert.deepEqual(entered(again, first.tree).files, undefined);
	});

	test('what an import remembers is no file of the programme', async () => {
		const { tree } = await importFile(programme, 'kalender.ics', fixture('kalender.ics'), { pair: 'ani-budi' });
		assert.deepEqual(Object.keys(tree).filter(path => path.startsWith('private/imports/')), ['private/imports/kalender-ics.json']);
		const index = await readMemory({ ...tree, 'private/imports/kalender-ics.yaml': 'id: [' });
		assert.deepEqual([...index.files()].map(({ uri }) => uri).filter(uri => uri.includes('private')), []);
	});

	test('our own lines of sessions come back: the same where they are, with all that the lines say where they are not', async () => {
		const tree: Tree = {
			...programme,
			'sessions/ani-budi/2026-02-02-01.yaml': [
				'id: 2026-02-02-ani-budi-01', 'date: 2026-02-02', 'time: "10:00"', 'pair: ani-budi', 'status: done', 'minutes: 60', 'mode: video',
				'attendance: [{person: budi, state: present}]', 'summary: Isi', '',
			].join('\n'),
			'sessions/ani-budi/2026-02-16-01.yaml': 'id: 2026-02-16-ani-budi-01\ndate: 2026-02-16\npair: ani-budi\nstatus: no-show\n',
		};
		const known = await programmeIn(tree);
		const lines = bytesOf([...sessionsNdjson(known, noon('2026-03-10'))].join('\n'));
		const same = await importFile(tree, 'sessions.ndjson', lines);
		assert.deepEqual(same.says, ['same session:2026-02-02-ani-budi-01', 'same session:2026-02-16-ani-budi-01']);
		assert.deepEqual(entered(await importFile(programme, 'sessions.ndjson', lines), programme), {
			files: {
				'sessions/ani-budi/2026-02-02-01.yaml': {
					date: '2026-02-02', time: '10:00', pair: 'ani-budi', mentors: ['ani'], mentees: ['budi'], status: 'done', minutes: 60, mode: 'video',
					attendance: [{ person: 'budi', state: 'present' }],
				},
				'sessions/ani-budi/2026-02-16-01.yaml': { date: '2026-02-16', pair: 'ani-budi', status: 'no-show' },
			},
		});
	});

	test('a sheet with a column a cohort has one person a line, also where nothing but the name says who it is', async () => {
		const sheet = bytesOf('Nama,2024,2025\nBudi,peserta,\nCitra Dewi,peserta,mentor\n');
		const first = await importFile(programme, 'peran.csv', sheet);
		assert.deepEqual(entered(first, programme), {
			cohorts: [{ id: '2024', name: '2024' }, { id: '2025', name: '2025' }],
			people: [
				{ id: 'budi', name: 'Budi', role: 'mentee', cohort: '2024' },
				{ id: 'citra-dewi', name: 'Citra Dewi', role: 'mentor', cohort: '2025', 2024: 'peserta' },
			],
		});
		assert.deepEqual((await importFile(first.tree, 'peran.csv', sheet)).tree, first.tree);
	});

	test('what a row says beside the keys of a pair that is there goes into comments of its file, once, and not again when it was taken away', async () => {
		const rows = (topic: string): Uint8Array => bytesOf(`Mentor,Mentee,Topik khusus\nAni,Budi,${topic}\n`);
		const first = await importFile(programme, 'pasangan.csv', rows('Data terbuka'));
		assert.strictEqual(first.tree['pairs/ani-budi.yaml'], `# Topik khusus: Data terbuka\n${programme['pairs/ani-budi.yaml'] ?? ''}`);
		const again = await importFile(first.tree, 'pasangan.csv', rows('Data terbuka'));
		assert.deepEqual([again.tree, again.says], [first.tree, ['same pair:ani-budi']]);
		const taken = { ...first.tree, 'pairs/ani-budi.yaml': programme['pairs/ani-budi.yaml'] ?? '' };
		assert.deepEqual((await importFile(taken, 'pasangan.csv', rows('Data terbuka'))).tree, taken);
	});
});
