import { keyForm } from './keyForm';
import type { AnyShape } from './shape';

/**
 * Indonesian names of the canonical English keys, in the form that `keyForm` gives; the usual name of a key before its others. Each maps to
 * candidates in order of preference. `canonicalKey` picks the first one that the map being read allows.
 */
const indonesianKeys: Readonly<Record<string, readonly string[]>> = {
	// When and where.
	tanggal: ['date', 'on'], tgl: ['date', 'on'], hari_tanggal: ['date'], tanggal_pertemuan: ['date'], hari: ['weekday', 'date'], mulai: ['start'],
	jam: ['time', 'hours'], waktu: ['time'], pukul: ['time'], jam_mulai: ['time'], waktu_mulai: ['time'],
	durasi: ['minutes'], menit: ['minutes'], lama: ['minutes'], lamanya: ['minutes'],
	cara: ['mode'], media: ['mode'], tempat: ['place'], lokasi: ['place'], ruang: ['place'], ruangan: ['place'],
	zona_waktu: ['timezone'], berakhir: ['end'], tanggal_selesai: ['done_on', 'end'],
	// Who.
	mentor: ['mentors'], pembimbing: ['mentors'], pendamping: ['mentors'], mentee: ['mentees'], peserta: ['mentees'], peserta_didik: ['mentees'],
	narasumber: ['speakers'], pembicara: ['speakers'], pemateri: ['speakers'], pasangan: ['pair'],
	status: ['state'], kehadiran: ['attendance', 'state'], absensi: ['attendance'], presensi: ['attendance'], daftar_hadir: ['attendance'],
	orang: ['person', 'people'], penulis: ['author'], oleh: ['by'],
	pemilik: ['owner'], penanggung_jawab: ['owner'], pic: ['owner'], pj: ['owner'], pelaksana: ['owner'],
	// What it was about.
	judul: ['title'], acara: ['title'], teks: ['text'], isi: ['text'], kegiatan: ['text', 'title'], jenis: ['kind'],
	topik: ['topics'], materi: ['topics'], tema: ['topics'], pokok_bahasan: ['topics'], nilai: ['values'], agenda_pertemuan: ['agenda'],
	ringkasan: ['summary'], catatan: ['summary', 'comment'], pembahasan: ['summary'], notula: ['summary'], notulen: ['summary'], hasil: ['summary'],
	kesimpulan: ['summary'], simpulan: ['summary'], kendala: ['summary'],
	keputusan: ['decisions'], putusan: ['decisions'], arahan: ['decisions'], saran: ['decisions'], kesepakatan: ['agreement', 'decisions'],
	tindak_lanjut: ['actions'], rencana_tindak_lanjut: ['actions'], rencana_aksi: ['actions'], rtl: ['actions'], tindaklanjut: ['actions'], pekerjaan_rumah: ['actions'], pr: ['actions'],
	tugas: ['actions', 'text'], uraian: ['text', 'summary'],
	tenggat: ['due'], batas_waktu: ['due'], jatuh_tempo: ['due'], progres: ['updates', 'state'],
	tautan: ['links', 'url'], bukti: ['evidence'], bukti_dukung: ['evidence'], eviden: ['evidence'], lampiran: ['evidence', 'links'], dokumentasi: ['evidence', 'links'],
	disetujui: ['approved'], paraf: ['approved'], ttd: ['approved'], riwayat: ['history'], alasan: ['why'], keterangan: ['comment', 'state'],
	// Pairs and goals.
	tujuan: ['goals', 'goal'], sasaran: ['goals', 'goal', 'target'], ukuran: ['measure'], indikator: ['measure'], kondisi_awal: ['baseline'],
	kemajuan: ['updates'], persen: ['percent'], persentase: ['percent'], capaian: ['updates', 'percent'], tingkat: ['level'], skor: ['level'],
	angkatan: ['cohort', 'cohorts'], gelombang: ['cohort', 'cohorts'], jadwal: ['cadence'], frekuensi: ['cadence', 'every'], setiap: ['every'], melanjutkan: ['continues'], lanjutan_dari: ['continues'], kerahasiaan: ['confidentiality'],
	// Programmes and people.
	kop_surat: ['letterhead'], kop: ['letterhead'], lembaga: ['organisation'], organisasi: ['organisation'], alamat: ['address'],
	penanda_tangan: ['signers'], penandatangan: ['signers'], sertifikat: ['certificate'],
	program: ['programme'], bahasa: ['language', 'languages'], kompetensi: ['competencies'], kebijakan: ['policy'], sesi: ['session', 'sessions'], dari: ['from'], ke: ['to'],
	nama: ['name', 'person'], nama_lengkap: ['name'], alias: ['aliases'], peran: ['role'], jabatan: ['position', 'role'], unit_kerja: ['unit'], instansi: ['organisation', 'unit'], opd: ['unit'],
	sapaan: ['salutation'], atasan: ['superior'], kapasitas: ['capacity'], menawarkan: ['offers'], mencari: ['seeks'], surel: ['email'], telepon: ['phone'], no_telepon: ['phone'], hp: ['phone'], no_hp: ['phone'], nomor_hp: ['phone'], wa: ['phone'], no_wa: ['phone'], whatsapp: ['phone'],
	// Notes and templates.
	templat: ['template'], visibilitas: ['visibility'], terlihat: ['visibility'], versi: ['version'], paket: ['pack'], untuk: ['audience'], saat: ['moment'], momen: ['moment'],
	dipakai_bila: ['use_when'], gunakan_bila: ['use_when'],
};

/** Other names of keys: English ones, the singular of list keys, and a word for a state as a key (`selesai: ya`). */
const otherKeys: Readonly<Record<string, readonly string[]>> = {
	selesai: ['end', 'status', 'state'], when: ['date'], duration: ['minutes'], length: ['minutes'], location: ['place'], where: ['place'], speaker: ['speakers'], attendees: ['attendance'], person: ['people'], topic: ['topics'], value: ['values'],
	notes: ['summary', 'comment'], decision: ['decisions'], action: ['actions'], action_item: ['actions'], action_items: ['actions'], follow_up: ['actions'], follow_ups: ['actions'], followup: ['actions'], next_step: ['actions'], next_steps: ['actions'], todo: ['actions'], todos: ['actions'], to_do: ['actions'], deadline: ['due'], link: ['links'], goal: ['goals'], target: ['due'], organization: ['organisation'], signer: ['signers'], signatories: ['signers'],
};

/** Every accepted name of a key besides the canonical one. */
export const keyAliases: Readonly<Record<string, readonly string[]>> = { ...indonesianKeys, ...otherKeys };

/** Whether a key as written is a canonical key or one of its aliases. */
export function isSameKey(written: string, wanted: string): boolean {
	const form = keyForm(written);
	return written === wanted || form === wanted || (Object.hasOwn(keyAliases, form) ? keyAliases[form] ?? [] : []).includes(wanted);
}

const yes = { ya: 'done', iya: 'done', yes: 'done', true: 'done', sudah: 'done', y: 'done' } as const;

/** Alternative words for a session's `kind`. */
export const kindAliases = {
	'empat mata': 'one-on-one', 'individu': 'one-on-one', 'individual': 'one-on-one', 'mentoring': 'one-on-one',
	'kelompok': 'group', 'grup': 'group', 'sesi kelompok': 'group', 'group session': 'group',
	'sejawat': 'peer', 'sebaya': 'peer', 'mentoring sejawat': 'peer', 'peer mentoring': 'peer',
	'terbalik': 'reverse', 'mentoring terbalik': 'reverse', 'reverse mentoring': 'reverse', 'webinar': 'forum',
} as const;
/** Alternative words for a session's `status`. */
export const statusAliases = {
	'selesai': 'done', 'terlaksana': 'done', 'dilaksanakan': 'done', 'held': 'done', 'completed': 'done', ...yes,
	'draf': 'draft', 'diusulkan': 'proposed', 'usulan': 'proposed',
	'terjadwal': 'scheduled', 'tidak': 'scheduled', 'belum': 'scheduled', 'dijadwalkan': 'scheduled', 'dijadwalkan ulang': 'scheduled', 'direncanakan': 'scheduled', 'ditunda': 'scheduled', 'planned': 'scheduled',
	'berlangsung': 'in-progress', 'sedang berlangsung': 'in-progress',
	'dibatalkan': 'cancelled', 'batal': 'cancelled', 'canceled': 'cancelled', 'tidak terlaksana': 'cancelled',
	'tidak dihadiri': 'no-show', 'tidak hadir': 'no-show',
} as const;
/** Alternative words for an action's `state`. */
export const actionStateAliases = {
	'belum selesai': 'open', 'belum': 'open', 'belum dikerjakan': 'open', 'terbuka': 'open', 'tidak': 'open',
	'sedang dikerjakan': 'doing', 'dikerjakan': 'doing', 'proses': 'doing', 'in progress': 'doing',
	'selesai': 'done', 'sudah selesai': 'done', 'tuntas': 'done', ...yes, 'dibatalkan': 'dropped', 'batal': 'dropped', 'dihentikan': 'dropped',
} as const;
/** Alternative words for the `state` of an entry of the agenda. */
export const agendaStateAliases = {
	'belum dibahas': 'open', 'belum': 'open', 'terbuka': 'open', 'dibahas': 'discussed', 'sudah dibahas': 'discussed', 'selesai': 'discussed', 'done': 'discussed', 'ya': 'discussed',
	'dibawa': 'carried', 'dilanjutkan': 'carried', 'ditunda': 'carried', 'carried over': 'carried',
} as const;
/** Alternative words for the `state` of attendance. */
export const attendanceAliases = {
	'hadir': 'present', 'ya': 'present', 'terlambat': 'late', 'telat': 'late',
	'tanpa keterangan': 'absent', 'tidak hadir': 'absent', 'tidak': 'absent', 'alpa': 'absent', 'alpha': 'absent',
	'izin': 'excused', 'ijin': 'excused', 'sakit': 'excused', 'cuti': 'excused', 'dinas luar': 'excused', 'berhalangan': 'excused',
} as const;
/** Alternative words for a session's `mode`. */
export const modeAliases = {
	'tatap muka': 'in-person', 'luring': 'in-person', 'offline': 'in-person', 'face to face': 'in-person',
	'daring': 'video', 'online': 'video', 'zoom': 'video', 'google meet': 'video', 'gmeet': 'video', 'teams': 'video', 'vicon': 'video', 'video call': 'video',
	'telepon': 'phone', 'telpon': 'phone', 'obrolan': 'chat', 'wa': 'chat', 'whatsapp': 'chat',
} as const;
/** Alternative words for `visibility`. */
export const visibilityAliases = {
	'pribadi': 'private', 'pasangan': 'pair', 'pasangan mentoring': 'pair', 'koordinator': 'coordinator', 'program': 'programme', 'program ini': 'programme',
} as const;
/** Alternative words for a pair's `status`. */
export const pairStatusAliases = {
	'belum mulai': 'pending', 'menunggu': 'pending', 'not started': 'pending', 'aktif': 'active', 'berjalan': 'active', 'masih berjalan': 'active',
	'dihentikan sementara': 'on-hold', 'ditunda': 'on-hold', 'selesai': 'completed', 'berakhir lebih awal': 'ended-early', 'berhenti awal': 'ended-early',
} as const;
/** Alternative words for a goal's `state`. */
export const goalStateAliases = {
	'masih berjalan': 'open', 'berjalan': 'open', 'terbuka': 'open', 'belum tercapai': 'open', 'tercapai': 'reached', 'selesai': 'reached',
	'tidak dilanjutkan': 'dropped', 'dihentikan': 'dropped', 'dipindahkan': 'moved', 'pindah': 'moved',
} as const;
/** Alternative words for `weekday`. */
export const weekdayAliases = {
	senin: 'monday', selasa: 'tuesday', rabu: 'wednesday', kamis: 'thursday', jumat: 'friday', "jum'at": 'friday', sabtu: 'saturday', minggu: 'sunday', ahad: 'sunday',
	mon: 'monday', tue: 'tuesday', wed: 'wednesday', thu: 'thursday', fri: 'friday', sat: 'saturday', sun: 'sunday',
} as const;
/** Alternative words for how JP are counted, `per`. */
export const jpPerAliases = { menit: 'minutes', pertemuan: 'meeting', hari: 'day' } as const;
/** Alternative words for a template's `moment`. */
export const momentAliases = {
	'pertemuan pertama': 'first-meeting',
	'awal': 'first-meeting',
	'tengah jalan': 'mid-point',
	'tengah': 'mid-point',
	'penutupan': 'closing',
	'penutup': 'closing',
	'akhir': 'closing',
} as const;
/** Alternative words for `language`. */
export const languageAliases = { 'indonesia': 'id', 'bahasa indonesia': 'id', 'english': 'en', 'inggris': 'en' } as const;

/** Returns the canonical key for a key as written, among the known keys of a map. Undefined if the map has no such key. */
export function canonicalKey(written: string, known: Readonly<Record<string, AnyShape>>): string | undefined {
	if (Object.hasOwn(known, written)) {
		return written;
	}
	const form = keyForm(written);
	if (Object.hasOwn(known, form)) {
		return form;
	}
	return Object.hasOwn(keyAliases, form) ? keyAliases[form]?.find(name => Object.hasOwn(known, name)) : undefined;
}

/** The names of a table by the key that they mean, in the order of the table. */
function namesByKey(table: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, readonly string[]> {
	const names = new Map<string, string[]>();
	for (const [name, keys] of Object.entries(table)) {
		keys.forEach(key => names.set(key, [...names.get(key) ?? [], name]));
	}
	return names;
}

const indonesianNames = namesByKey(indonesianKeys);
const allNames = namesByKey(keyAliases);

/**
 * Returns all names by which a key of a map can be written, the canonical one first, and its usual Indonesian name, as a person writes it:
 * `tindak lanjut`. A name that means another key of the same map is left out.
 */
export function namesOfKey(
	key: string, known: Readonly<Record<string, AnyShape>>,
): { readonly all: readonly string[]; readonly indonesian?: string } {
	const of = (names: readonly string[] = []): readonly string[] => names
		.filter(name => name !== key && canonicalKey(name, known) === key)
		.map(name => name.replaceAll('_', ' '));
	const [indonesian] = of(indonesianNames.get(key));
	return { all: [key, ...of(allNames.get(key))], ...(indonesian !== undefined && { indonesian }) };
}
