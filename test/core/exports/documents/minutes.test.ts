import { assert } from 'chai';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { documentPage } from '../../../../src/core/exports/documents/document';
import { sessionMinutes } from '../../../../src/core/exports/documents/minutes';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { rounds } from '../../longForm';
import { hostileTexts } from '../../../hostileTexts';
import { programmeIn } from '../../folder';
import { detailed } from '../../parsedFiles';

type Files = Readonly<Record<string, string>>;

const files: Files = {
	'programme.yaml': 'name: Lead\ntimezone: Asia/Jakarta\ncohorts: [{id: one, name: First}]\n',
	'people.yaml': stringify({ people: [{ id: 'budi', name: 'Budi, M.Sc.' }, { id: 'sari', name: 'Sari', nip: '1992' }, { id: 'tono', name: 'Tono' }] }),
	'pairs/p.yaml': 'mentors: [budi]\nmentees: [sari]\ncohort: one\n',
	'sessions/p/2021-08-06-01.yaml': stringify({
		id: 's0', date: '2021-08-06', actions: [{ id: 'a1', text: 'Read it', owner: 'sari', due: '2021-08-20' }, { id: 'a2', text: 'Over', state: 'done' }],
	}),
};
const session = {
	id: 's1', date: '2021-08-13', time: '13:00', minutes: 90, title: 'Adapting', place: 'Room 2', mode: 'in-person',
	attendance: [{ person: 'sari', state: 'late' }, { person: 'tono', state: 'present' }], speakers: [{ name: 'Wati', role: 'guest' }],
	agenda: { mentee: [{ text: 'How to begin', state: 'discussed' }], mentor: [{ text: 'Next', state: 'carried' }] },
	summary: 'We **began**.\nOf [a page](https://example.org/x) and [a file](../private/x.md).\n\n# Title\n',
	decisions: ['Meet weekly'], actions: [{ text: 'Interview users', owner: 'sari', due: '2021-08-27' }, { text: 'Ask', state: 'dropped' }],
	carried: ['s0#a1', 's0#a2'], visibility: 'pair',
};

async function minutesOf(value: object, language: 'en' | 'id' = 'en', others: Files = {}): Promise<string> {
	const programme = await programmeIn({ ...files, ...others, 'sessions/p/2021-08-13-01.yaml': stringify(value) });
	const words = wordsFor(language);
	const found = programme.sessions.find(({ uri }) => uri.endsWith('2021-08-13-01.yaml'))!;
	return documentPage(sessionMinutes(programme, detailed(found), words, { today: '2021-08-20' }), words);
}

/** The text of the body, a line for each row, entry, heading and paragraph. */
const linesOf = (html: string): readonly string[] => html.slice(html.indexOf('<body>'))
	.replaceAll(/<\/(?:tr|li|h\d|p|caption)>|<\/dd>|<br>/g, '\n').replaceAll(/<\/t[hd]>|<\/dt>/g, ' | ').replaceAll(/<[^>]*>/g, ' ')
	.split('\n').map(line => line.replaceAll(/\s+/g, ' ').replace(/ ?\| ?$/, '').trim()).filter(line => line !== '');

suite('The minutes of a session', () => {
	test('say who came, what was on the agenda, said, decided and promised, and who signs', async () => {
		assert.deepEqual(linesOf(await minutesOf(session)), [
			'Minutes of a Mentoring Session', 'Subject | Adapting', 'Programme | Lead · First', 'Date | Friday 13 August 2021, 13:00, 90 min', 'Place | Room 2',
			'Mode | in person',
			'Attendance', 'Attendance', 'Name | Role | Attendance', 'Sari | Mentee | Late', 'Budi, M.Sc. | Mentor | not noted',
			'Wati | Speaker, guest | not noted', 'Tono | Participant | Present',
			'Agenda', 'How to begin (Mentee, discussed)', 'Next (Mentor, carried over)',
			'Summary', 'We began .', 'Of a page and a file .', 'Title',
			'Decisions', 'Meet weekly',
			'Actions', 'Actions', 'No. | Action | Owner | Due | Status', '1 | Interview users | Sari | Fri 27 Aug 2021 | Open', '2 | Ask | | | Dropped',
			'Still open from earlier sessions', 'Still open from earlier sessions', 'No. | Action | Owner | Due | Since',
			'1 | Read it | Sari | Fri 20 Aug 2021 | Fri 6 Aug 2021',
			', 13 August 2021', 'Mentee', 'Sari', 'NIP 1992', 'Mentor', 'Budi, M.Sc.',
		]);
	});

	test('list what is open from all earlier sessions of the pair, carried or not, with or without an id, and nothing later', async () => {
		const others: Files = {
			'sessions/p/2021-08-01-01.yaml': stringify({
				date: '2021-08-01', actions: [{ text: 'Without an id' }, { text: 'Ended', state: 'done' }, { text: 'Set aside', state: 'dropped' }],
			}),
			'sessions/p/2021-08-18-01.yaml': stringify({ date: '2021-08-18', actions: [{ text: 'Later' }] }),
			'sessions/q/2021-08-02-01.yaml': stringify({ date: '2021-08-02', mentors: ['Wati'], mentees: ['tono'], actions: [{ text: 'Of others' }] }),
		};
		const open = linesOf(await minutesOf({ id: 's1', date: '2021-08-13' }, 'id', others));
		assert.deepEqual(open.slice(open.indexOf('Belum selesai dari sesi sebelumnya') + 3, -6), [
			'1 | Without an id | | | Min 1 Agu 2021', '2 | Read it | Sari | Jum 20 Agu 2021 | Jum 6 Agu 2021',
		]);
	});

	test('of a session ahead are signed on the day of the export, of a session held on its day', async () => {
		assert.ok(linesOf(await minutesOf({ date: '2021-08-27' })).includes(', 20 August 2021'));
		assert.ok(linesOf(await minutesOf({ date: '2021-08-13' })).includes(', 13 August 2021'));
	});

	test('keep links to the web and no other, and a heading of the summary below those of the document', async () => {
		const html = await minutesOf(session);
		assert.deepEqual(html.match(/<a\b[^>]*>/g), ['<a href="https://example.org/x" rel="noopener noreferrer">', '<a>']);
		assert.match(html, /<h3>Title<\/h3>/);
	});

	test('of a session that is not completed say its status, and of one without text that nothing is noted', async () => {
		assert.deepEqual(linesOf(await minutesOf({ date: '2021-08-13', status: 'draft' }, 'id')).slice(0, 10), [
			'Notulen Sesi Mentoring', 'Program | Lead · First', 'Waktu | Jumat, 13 Agustus 2021', 'Status | draf', 'Daftar hadir', 'Daftar hadir',
			'Nama | Peran | Kehadiran', 'Sari | Mentee | tidak dicatat', 'Budi, M.Sc. | Mentor | tidak dicatat',
			'Agenda, ringkasan, putusan, dan tindak lanjut belum dicatat.',
		]);
	});

	test('hold no word of a note, private or shared', async () => {
		const html = await minutesOf(session, 'en', {
			'private/reflections/p/x.md': '---\nsession: s1\nauthor: sari\n---\n# KENARI\n',
			'reflections/p/x.md': '---\nsession: s1\nauthor: sari\nvisibility: pair\n---\n# KENARI\n',
		});
		assert.ok(!html.includes('KENARI'));
	});

	test('no text of a file becomes a tag that acts, wherever it is', async () => {
		const strings = hostileTexts();
		const at = (n: number): string => strings[n % strings.length]!;
		const check = async (seed: number): Promise<void> => {
			const html = await minutesOf({
				date: '2021-08-13', title: at(seed), place: at(seed + 1), decisions: [at(seed + 5)],
				summary: [2, 3, 4].map(n => at(seed + n)).join('\n\n'),
				actions: [{ text: at(seed + 6), owner: at(seed + 7) }], agenda: [{ text: at(seed + 8) }],
				speakers: [{ name: at(seed + 9), role: at(seed) }],
				attendance: [{ person: at(seed + 3), state: 'present' }],
			});
			for (const tag of html.replace(/<style>[^]*?<\/style>/, '').match(/<[^>]*>/g) ?? []) {
				assert.notMatch(tag, /^<(?:script|img|iframe|object|embed|svg|link|base|form|button|textarea|video|audio|style .)/i);
				assert.notMatch(tag, /\son\w+=|javascript:|\ssrc=|style="(?!page: sheet0"|width: \d+%")/i);
			}
		};
		for (let seed = 0; seed < strings.length; seed += 10) {
			await check(seed);
		}
		await fc.assert(fc.asyncProperty(fc.nat(strings.length), check), { numRuns: rounds(30) });
	});
});
