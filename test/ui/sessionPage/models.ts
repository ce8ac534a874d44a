import type { Choice } from '../../../src/core/pages/editing/textField';
import type { ShowSession } from '../../../src/core/pages/session/protocol';
import type { SessionPage } from '../../../src/core/pages/session/sessionPage';
import type { Language } from '../../../src/core/text/language';
import { sessionPageWordsFor } from '../../../src/core/words/sessionPageWords';

/*
 * What the page of a session is shown in tests: a session with everything, and one with nothing but its day. The people are made
 * up. What people write is Indonesian in both languages, as in a programme of Indonesia.
 */

/** A choice among words, by their catalogue. */
const choiceOf = (words: Readonly<Record<string, string>>, value: string): Choice =>
	({ value, options: Object.entries(words).map(([one, label]) => ({ value: one, label })) });

const modes = {
	en: { 'in-person': 'In person', 'video': 'Video', 'phone': 'Phone', 'chat': 'Chat' },
	id: { 'in-person': 'Tatap muka', 'video': 'Video', 'phone': 'Telepon', 'chat': 'Pesan' },
};

const kinds = {
	en: { 'one-on-one': 'Mentoring', 'group': 'Group session', 'peer': 'Peer mentoring', 'reverse': 'Reverse mentoring', 'forum': 'Forum' },
	id: {
		'one-on-one': 'Mentoring', 'group': 'Sesi kelompok', 'peer': 'Mentoring sejawat', 'reverse': 'Mentoring terbalik', 'forum': 'Forum',
	},
};

/** A session of Budi and Sari with all that a page can show. */
export function fullPage(language: Language): SessionPage {
	const words = sessionPageWordsFor(language);
	const say = (en: string, id: string): string => ({ en, id })[language];
	const action = (
		key: string, text: string, owner: string, due: string, state: keyof typeof words.actionState,
		more: { readonly isOverdue?: boolean; readonly about?: string } = {},
	): SessionPage['actions'][number] => ({
		key, text: { field: `actions/${key}/text`, value: text }, owner: { field: `actions/${key}/owner`, value: owner },
		due: { field: `actions/${key}/due`, value: due }, state: choiceOf(words.actionState, state), isDone: state === 'done',
		isOverdue: false, about: '', ...more,
	});
	return {
		about: say('Lead The Fest, sample programme · Budi Santoso – Sari Dewi', 'Lead The Fest, program contoh · Budi Santoso – Sari Dewi'),
		status: {
			text: `${words.status['in-progress']} ${words.startedAt(say('13:02', '13.02'))}`, tone: 'good', startedMs: 1_628_834_520_000,
			why: words.moved(say('Fri 6 Aug 2021', 'Jum 6 Agu 2021'), 'bentrok dengan rapat dinas'), whyNotComplete: '',
			steps: [
				{ command: 'completeSession', label: say('Complete Session…', 'Selesaikan Sesi…') },
				{ command: 'rescheduleSession', label: say('Reschedule…', 'Jadwalkan Ulang…') },
				{ command: 'cancelSession', label: say('Cancel…', 'Batalkan…') },
				{ command: 'markNoShow', label: say('No-show', 'Tidak Dihadiri') },
			],
		},
		title: { field: 'title', value: 'Menyesuaikan layanan dari rumah' },
		when: { field: 'when', value: say('Fri 13 Aug 2021 13:00', 'Jum 13 Agu 2021 13.00') },
		minutes: { field: 'minutes', value: '90' },
		place: { field: 'place', value: 'Zoom' },
		mode: choiceOf({ '': words.page.notChosen, ...modes[language] }, 'video'),
		attendance: [
			{ person: 'budi', name: 'Budi Santoso', state: choiceOf({ '': words.page.notChosen, ...words.attendance }, 'present') },
			{ person: 'sari', name: 'Sari Dewi', state: choiceOf({ '': words.page.notChosen, ...words.attendance }, 'late') },
		],
		agenda: [
			{ list: 'agenda.mentor', heading: words.agenda.mentor, entries: [
				{ key: 'm1', field: 'agenda.mentor/m1', value: 'Meninjau tindak lanjut bulan lalu', state: 'discussed' },
				{ key: 'm2', field: 'agenda.mentor/m2', value: 'Rencana wawancara dengan pengguna layanan loket dan daring', state: 'open' },
			] },
			{ list: 'agenda.mentee', heading: words.agenda.mentee, entries: [
				{ key: 'e1', field: 'agenda.mentee/e1', value: 'Kendala bekerja dari rumah', state: 'open' },
				{ key: 'e2', field: 'agenda.mentee/e2', value: 'Cara memimpin rapat daring', state: 'carried' },
			] },
		],
		summary: { field: 'summary', value: 'Sari bercerita bahwa warga menunggu jawaban surel sampai tiga hari.\n\n'
			+ 'Kami menyusun jadwal piket agar setiap pertanyaan dijawab pada hari yang sama, dan sepakat mencobanya dua pekan.' },
		readers: words.readers,
		visibility: choiceOf({ '': words.page.notChosen, ...words.visibility }, 'pair'),
		decisions: { list: 'decisions', heading: words.page.decisions, entries: [
			{ key: 'd1', field: 'decisions/d1', value: 'Piket jawaban dimulai hari Senin.' },
			{ key: 'd2', field: 'decisions/d2', value: 'Hasilnya dibahas bersama kepala seksi sebelum akhir bulan, lalu diputuskan apakah semua loket ikut.' },
		] },
		actions: [
			action('a1', 'Wawancarai tiga pengguna layanan', 'Sari Dewi', say('Fri 27 Aug 2021', 'Jum 27 Agu 2021'), 'open', { about: words.goal('Memimpin rapat') }),
			action('a2', 'Kirim contoh jadwal piket', 'Budi Santoso', say('Tue 10 Aug 2021', 'Sel 10 Agu 2021'), 'doing', { isOverdue: true }),
			action('a3', 'Baca pedoman layanan daring', 'Sari Dewi', '', 'done', { about: words.evidence('catatan-bacaan.pdf') }),
		],
		people: ['Budi Santoso', 'Sari Dewi'],
		earlier: [
			{ text: 'Susun daftar pertanyaan wawancara', about: say('Sari Dewi · due Fri 6 Aug 2021', 'Sari Dewi · tenggat Jum 6 Agu 2021'),
				isDone: false, isOverdue: true, from: say('Fri 30 Jul 2021', 'Jum 30 Jul 2021'), location: 3 },
			{ text: 'Undang kepala seksi', about: 'Budi Santoso', isDone: true, isOverdue: false, from: say('Fri 30 Jul 2021', 'Jum 30 Jul 2021'), location: 4 },
		],
		goals: [
			{ text: 'Memimpin rapat tim tanpa pendamping', progress: '40 %', percent: 40, isChosen: true },
			{ text: 'Menulis laporan kinerja satu halaman', progress: say('Level 2 of 5, target 4', 'Tingkat 2 dari 5, target 4'), percent: 33, isChosen: false },
		],
		values: ['Berorientasi Pelayanan', 'Akuntabel', 'Kompeten', 'Harmonis', 'Loyal', 'Adaptif', 'Kolaboratif']
			.map(label => ({ value: label.toLowerCase(), label, isChosen: label === 'Adaptif' })),
		topics: { field: 'topics', value: 'layanan publik, kerja jarak jauh' },
		links: [{ key: 'l1', main: { field: 'links/l1/url', value: 'https://example.org/paparan' }, other: { field: 'links/l1/title', value: 'Paparan' } }],
		kind: choiceOf({ '': words.page.notChosen, ...kinds[language] }, 'forum'),
		speakers: [{ key: 's1', main: { field: 'speakers/s1/name', value: 'Budi Santoso' }, other: { field: 'speakers/s1/role', value: 'Kepala seksi' } }],
		approvedBy: { field: 'approvedBy', value: 'Budi Santoso' },
		approvedOn: { field: 'approvedOn', value: say('Mon 16 Aug 2021', 'Sen 16 Agu 2021') },
		context: {
			facts: [
				{ label: say('Last session', 'Sesi terakhir'), value: say('Fri 30 Jul 2021', 'Jum 30 Jul 2021'), more: say('14 days ago', '14 hari lalu'), location: 0 },
				{ label: say('Sessions so far', 'Sesi sejauh ini'), value: '4', more: say('5.5 hours', '5,5 jam') },
				{ label: say('Open actions', 'Tindak lanjut yang belum selesai'), value: '3', more: say('1 overdue', '1 lewat tenggat'), warning: true },
			],
			last: {
				heading: say('Last session', 'Sesi terakhir'), empty: '', about: 'Mengenal pengguna layanan', location: 1,
				html: '<p>Kami membahas siapa saja yang datang ke loket, dan <strong>mengapa</strong> mereka datang dua kali. Lihat <a href="#" data-link="0">catatan</a>.</p>',
			},
			asked: {
				heading: say('What Sari wished for', 'Harapan Sari'), empty: '', about: say('Reflection of Sat 31 Jul 2021', 'Refleksi Sab 31 Jul 2021'), location: 2,
				html: '<p>Saya ingin berlatih memimpin rapat.</p>',
			},
		},
	};
}

/** A session of which only the day is known. */
export function emptyPage(language: Language): SessionPage {
	const full = fullPage(language);
	const words = sessionPageWordsFor(language);
	return {
		...full, about: '', attendance: [], actions: [], people: [], earlier: [], goals: [], values: [], links: [], speakers: undefined, kind: { ...full.kind, value: '' },
		approvedBy: { field: 'approvedBy', value: '' }, approvedOn: { field: 'approvedOn', value: '' },
		status: { text: words.status.done, tone: 'normal', why: '', steps: [], whyNotComplete: words.isClosed.done },
		title: { field: 'title', value: '' }, minutes: { field: 'minutes', value: '' }, place: { field: 'place', value: '' },
		summary: { field: 'summary', value: '' }, topics: { field: 'topics', value: '' }, mode: { ...full.mode, value: '' },
		agenda: [{ list: 'agenda', heading: words.agenda.both, entries: [] }],
		decisions: { ...full.decisions, entries: [] },
		context: undefined,
	};
}

/** The message that shows a page. */
export function showing(page: SessionPage | undefined, language: Language, more: Partial<ShowSession> = {}): ShowSession {
	return {
		type: 'show', language, words: sessionPageWordsFor(language).page, version: 1, seen: 0,
		uri: 'file:///sesi/2021-08-13-01.yaml', session: '2021-08-13-budi-sari-01', sessions: [], page, notice: '', isReadOnly: false, capture: '', ...more,
	};
}
