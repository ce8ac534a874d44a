import { assert } from 'chai';
import { shapeAt } from '../../../src/core/languageFeatures/shapeAt';
import { parseText } from '../../../src/core/files/parseFile';
import type { FileKind } from '../../../src/core/record/fileKinds';
import { keyForm } from '../../../src/core/record/keyForm';
import { canonicalKey, keyAliases } from '../../../src/core/record/keys';
import { languages } from '../../../src/core/text/language';
import { wordsFor } from '../../../src/core/words/catalogues';
import type { Words } from '../../../src/core/words/words';

const fieldsAt = (kind: FileKind, path: string) => {
	const shape = shapeAt(kind, path === '' ? [] : path.split('.'), { inRootList: false })?.shape;
	assert.ok(shape?.is === 'fields', `${kind} ${path}`);
	return shape.fields;
};
/** The word that a file's value is read as, by the problem that offers it, or undefined if it is not understood. */
const wordMeant = (kind: FileKind, text: string): string | undefined => {
	const { problems } = parseText('memory://test/p/x.yaml', { kind, folder: 'memory://test/p' }, text);
	return problems.some(({ code }) => code === 'record.unknownWord')
		? undefined
		: problems.find(({ code }) => code === 'record.translatedWord')?.expected ?? 'itself';
};

/** What people call the keys of a map, by canonical key. */
const names: readonly (readonly [kind: FileKind, path: string, canonical: string, written: string])[] = ([
	['session', '', 'date', 'tanggal, tgl, Hari/Tanggal, when, Tanggal pertemuan'],
	['session', '', 'time', 'jam, waktu, pukul, waktu mulai, Jam Mulai'],
	['session', '', 'minutes', 'durasi, menit, lama, lamanya, duration, length'],
	['session', '', 'mode', 'cara, media'],
	['session', '', 'place', 'tempat, lokasi, ruang, ruangan, location, where'],
	['session', '', 'title', 'judul, acara, kegiatan'],
	['session', '', 'topics', 'topik, materi, tema, pokok bahasan'],
	['session', '', 'mentors', 'mentor, pembimbing, pendamping'],
	['session', '', 'mentees', 'mentee, peserta, peserta didik'],
	['session', '', 'speakers', 'narasumber, pembicara, pemateri'],
	['session', '', 'attendance', 'kehadiran, absensi, presensi, daftar hadir, attendees'],
	['session', '', 'summary', 'ringkasan, catatan, notes, pembahasan, notula, notulen, hasil, kesimpulan, simpulan, kendala, uraian'],
	['session', '', 'decisions', 'keputusan, arahan, saran, kesepakatan'],
	['session', '', 'actions', 'tindak lanjut, Rencana Tindak Lanjut, RTL, tugas, next steps, next-steps, todo, to do'],
	['session', '', 'approved', 'paraf, ttd, disetujui'],
	['session', '', 'links', 'tautan, lampiran, dokumentasi, link'],
	['session', '', 'status', 'selesai'],
	['session', 'actions', 'owner', 'PIC, PJ, pelaksana, pemilik, penanggung jawab'],
	['session', 'actions', 'due', 'batas waktu, deadline, jatuh tempo, tenggat, target'],
	['session', 'actions', 'text', 'tugas, uraian, kegiatan, teks, isi'],
	['session', 'actions', 'state', 'status, progres, selesai'],
	['session', 'actions', 'done_on', 'tanggal selesai'],
	['session', 'actions', 'evidence', 'bukti, bukti dukung, eviden, lampiran'],
	['session', 'attendance', 'person', 'nama, orang'],
	['session', 'attendance', 'state', 'status, keterangan, kehadiran'],
	['pair', '', 'end', 'berakhir, selesai'],
	['pair', '', 'cohort', 'angkatan, gelombang'],
	['pair', '', 'cadence', 'jadwal, frekuensi'],
	['pair', 'cadence', 'every', 'setiap, frekuensi'],
	['pair', 'cadence', 'weekday', 'hari'],
	['pair', 'agreement', 'confidentiality', 'kerahasiaan'],
	['pair', 'goals', 'measure', 'ukuran, indikator'],
	['pair', 'goals', 'baseline', 'kondisi awal'],
	['pair', 'goals', 'target', 'sasaran'],
	['pair', 'goals', 'updates', 'kemajuan, capaian, progres'],
	['pair', 'goals.updates', 'percent', 'persen, persentase, capaian'],
	['pair', 'goals.updates', 'level', 'tingkat, skor'],
	['people', 'people', 'phone', 'HP, no HP, WA, no. wa, telepon'],
	['people', 'people', 'unit', 'unit kerja, instansi, OPD'],
	['people', 'people', 'name', 'nama, nama lengkap'],
	['people', 'people', 'aliases', 'alias'],
] as const).flatMap(([kind, path, canonical, written]) => written.split(', ').map(name => [kind, path, canonical, name] as const));

/** Every word that the product shows for a word of a file, with the text that writes it. */
const shown = (
	words: Words,
): readonly (readonly [kind: FileKind, write: (word: string) => string, words: Readonly<Record<string, string>>])[] => {
	const { present, late, absent, excused } = words.overview.pairs;
	const statuses = Object.fromEntries(Object.entries(words.overview.pairs.statuses).filter(([status]) => status !== 'unknown'));
	const { standings } = words.overview.pairs;
	const { doing, goals } = words.actions;
	return [
		['session', word => `date: 2021-08-13\nstatus: ${word}\n`, words.status],
		['session', word => `date: 2021-08-13\nstatus: ${word}\n`, {
			'done': words.overview.states.held, 'scheduled': words.overview.states.planned, 'no-show': words.overview.states.noShow,
		}],
		['session', word => `date: 2021-08-13\nmode: ${word}\n`, words.brief.page.modes],
		['session', word => `date: 2021-08-13\nkind: ${word}\n`, words.kinds],
		['session', word => `date: 2021-08-13\nattendance:\n  - person: a\n    state: ${word}\n`, { present, late, absent, excused }],
		['session', word => `date: 2021-08-13\nactions:\n  - text: a\n    state: ${word}\n`, {
			doing, done: words.logging.done, dropped: words.logging.dropped,
		}],
		['pair', word => `status: ${word}\n`, statuses],
		['pair', word => `goals:\n  - text: a\n    state: ${word}\n`, { reached: goals.reached, dropped: standings.dropped }],
	];
};

suite('Keys and words by other names', () => {
	test('a key is known by what civil servants, mentors and other tools call it', () => {
		assert.deepEqual<unknown>(
			names.map(([kind, path, , written]) => [kind, path, canonicalKey(written, fieldsAt(kind, path)), written]), names,
		);
	});

	test('case, spaces, hyphens, underscores, slashes, full stops and curly apostrophes make no difference', () => {
		const written = ['Rencana Tindak Lanjut', 'rencana-tindak-lanjut', 'RENCANA_TINDAK_LANJUT', ' rencana  tindak lanjut '];
		assert.deepEqual(new Set(written.map(keyForm)), new Set(['rencana_tindak_lanjut']));
		assert.strictEqual(keyForm('Jum’at'), keyForm('jum\'at'));
		assert.deepEqual(['hari / tanggal', 'No. HP'].map(keyForm), ['hari_tanggal', 'no_hp']);
	});

	test('the table holds each name in the form that is looked up', () => {
		assert.deepEqual(Object.keys(keyAliases).filter(name => keyForm(name) !== name), []);
	});

	for (const language of languages) {
		test(`every word that the product shows for a status, state, mode, kind or attendance is understood when it is written (${language})`, () => {
			for (const [kind, write, words] of shown(wordsFor(language))) {
				for (const [meant, word] of Object.entries(words)) {
					const read = wordMeant(kind, write(word));
					assert.strictEqual(read === 'itself' ? keyForm(word).replaceAll('_', '-') : read, meant, write(word));
				}
			}
		});
	}

	test('words that civil servants write are understood', () => {
		const read = (line: string): string | undefined => wordMeant('session', `date: 2021-08-13\n${line}\n`);
		assert.deepEqual(
			['dilaksanakan', 'ditunda', 'dijadwalkan ulang', 'direncanakan', 'tidak dihadiri', 'tidak terlaksana', 'sedang berlangsung']
				.map(word => read(`status: ${word}`)),
			['done', 'scheduled', 'scheduled', 'scheduled', 'no-show', 'cancelled', 'in-progress'],
		);
		assert.deepEqual(
			['online', 'offline', 'zoom', 'vicon', 'WA', 'telpon', 'tatap_muka'].map(word => read(`mode: ${word}`)),
			['video', 'in-person', 'video', 'video', 'chat', 'phone', 'in-person'],
		);
		assert.deepEqual(
			['individual', 'empat mata', 'grup', 'sebaya', 'webinar', 'mentoring terbalik'].map(word => read(`kind: ${word}`)),
			['one-on-one', 'one-on-one', 'group', 'peer', 'forum', 'reverse'],
		);
		assert.strictEqual(read('kind: tatap_muka'), undefined, 'a mode is no kind');
		assert.deepEqual(
			['alpa', 'alpha', 'tanpa keterangan', 'ijin', 'cuti', 'dinas luar', 'berhalangan', 'telat']
				.map(word => read(`attendance:\n  - person: a\n    state: ${word}`)),
			['absent', 'absent', 'absent', 'excused', 'excused', 'excused', 'excused', 'late'],
		);
		assert.deepEqual(
			['sedang dikerjakan', 'belum selesai', 'belum dikerjakan', 'sudah selesai', 'tuntas']
				.map(word => read(`actions:\n  - text: a\n    state: ${word}`)),
			['doing', 'open', 'open', 'done', 'done'],
		);
		assert.deepEqual(['Jum’at', 'ahad'].map(day => wordMeant('pair', `cadence:\n  every: 2 weeks\n  weekday: ${day}\n`)), ['friday', 'sunday']);
		assert.deepEqual(
			['menit', 'pertemuan', 'hari'].map(per => wordMeant('programme', `policy:\n  jp:\n    per: ${per}\n    value: 45\n`)),
			['minutes', 'meeting', 'day'],
		);
	});
});
