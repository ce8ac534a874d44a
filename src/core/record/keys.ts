import type { AnyShape } from './shape';

/**
 * Accepted aliases of the canonical English keys: Indonesian keys, and the singular of list keys. Each alias maps to candidates
 * in order of preference. `canonicalKey` picks the first one that the map being read allows.
 */
export const keyAliases: Readonly<Record<string, readonly string[]>> = {
	tanggal: ['date', 'on'], judul: ['title'], pasangan: ['pair'], jenis: ['kind'], status: ['state'], mulai: ['start'], selesai: ['status', 'state', 'end'],
	jam: ['time'], waktu: ['time'], pukul: ['time'], durasi: ['minutes'], menit: ['minutes'], cara: ['mode'], tempat: ['place'], lokasi: ['place'],
	narasumber: ['speakers'], pembicara: ['speakers'], kehadiran: ['attendance'], peserta: ['mentees'], topik: ['topics'], nilai: ['values'],
	tujuan: ['goals', 'goal'], sasaran: [
		'goals', 'goal', 'target',
	], agenda_pertemuan: ['agenda'], ringkasan: ['summary'], catatan: ['summary', 'comment'], keputusan: ['decisions'],
	tindak_lanjut: ['actions'], rencana_aksi: ['actions'], rtl: ['actions'], pemilik: ['owner'], penanggung_jawab: ['owner'], tenggat: ['due'],
	bukti: ['evidence'], bukti_dukung: ['evidence'], disetujui: ['approved'], tautan: ['links', 'url'], riwayat: ['history'], alasan: ['why'], keterangan: ['comment'],
	nama: ['name'], peran: ['role'], jabatan: ['position', 'role'], unit_kerja: ['unit'], surel: ['email'], telepon: ['phone'], zona_waktu: ['timezone'],
	bahasa: ['language'], angkatan: ['cohort', 'cohorts'], kompetensi: ['competencies'], kebijakan: ['policy'], kesepakatan: ['agreement'], jadwal: ['cadence'],
	orang: ['person', 'people'], oleh: ['by'], dari: ['from'], ke: ['to'], teks: ['text'], isi: ['text'], ukuran: ['measure'], kemajuan: ['updates'], persen: ['percent'],
	sesi: ['session', 'sessions'], penulis: ['author'], templat: ['template'], visibilitas: ['visibility'], terlihat: ['visibility'],
	mentor: ['mentors'], mentee: ['mentees'], speaker: ['speakers'], topic: ['topics'], value: ['values'], goal: ['goals'], action: ['actions'], decision: ['decisions'],
	link: ['links'], program: ['programme'], person: ['people'],
	versi: ['version'], paket: ['pack'], untuk: ['audience'], saat: ['moment'], momen: ['moment'], dipakai_bila: ['use_when'], gunakan_bila: ['use_when'],
};

/** Whether a key as written is a canonical key or one of its aliases. */
export function isSameKey(written: string, wanted: string): boolean {
	const plain = written.toLowerCase().replaceAll(/[ -]/g, '_');
	return written === wanted || plain === wanted || (Object.hasOwn(keyAliases, plain) ? keyAliases[plain] ?? [] : []).includes(wanted);
}

const yes = { ya: 'done', iya: 'done', yes: 'done', true: 'done', sudah: 'done', y: 'done' } as const;

/** Alternative words for a session's `kind`. */
export const kindAliases = {
	tatap_muka: 'one-on-one',
	individu: 'one-on-one',
	kelompok: 'group',
	sejawat: 'peer',
	forum: 'forum',
} as const;
/** Alternative words for a session's `status`. */
export const statusAliases = {
	...yes, tidak: 'scheduled', belum: 'scheduled', selesai: 'done', terlaksana: 'done', draf: 'draft', diusulkan: 'proposed', usulan: 'proposed',
	terjadwal: 'scheduled', dijadwalkan: 'scheduled', berlangsung: 'in-progress', dibatalkan: 'cancelled', batal: 'cancelled', canceled: 'cancelled',
	'tidak hadir': 'no-show', completed: 'done', planned: 'scheduled',
} as const;
/** Alternative words for an action's `state`. */
export const actionStateAliases = {
	...yes, tidak: 'open', belum: 'open', terbuka: 'open', dikerjakan: 'doing', proses: 'doing', selesai: 'done', dibatalkan: 'dropped', batal: 'dropped', dihentikan: 'dropped',
} as const;
/** Alternative words for the `state` of attendance. */
export const attendanceAliases = {
	hadir: 'present',
	ya: 'present',
	terlambat: 'late',
	'tidak hadir': 'absent',
	tidak: 'absent',
	izin: 'excused',
	sakit: 'excused',
} as const;
/** Alternative words for a session's `mode`. */
export const modeAliases = { luring: 'in-person', 'tatap muka': 'in-person', daring: 'video', telepon: 'phone', obrolan: 'chat' } as const;
/** Alternative words for `visibility`. */
export const visibilityAliases = { pribadi: 'private', pasangan: 'pair', koordinator: 'coordinator', program: 'programme' } as const;
/** Alternative words for a pair's `status`. */
export const pairStatusAliases = {
	menunggu: 'pending',
	aktif: 'active',
	ditunda: 'on-hold',
	selesai: 'completed',
	'berhenti awal': 'ended-early',
} as const;
/** Alternative words for a goal's `state`. */
export const goalStateAliases = { terbuka: 'open', tercapai: 'reached', selesai: 'reached', dihentikan: 'dropped' } as const;
/** Alternative words for `weekday`. */
export const weekdayAliases = {
	senin: 'monday', selasa: 'tuesday', rabu: 'wednesday', kamis: 'thursday', jumat: 'friday', "jum'at": 'friday', sabtu: 'saturday', minggu: 'sunday',
	mon: 'monday', tue: 'tuesday', wed: 'wednesday', thu: 'thursday', fri: 'friday', sat: 'saturday', sun: 'sunday',
} as const;
/** Alternative words for a template's `moment`. */
export const momentAliases = {
	'pertemuan pertama': 'first-meeting',
	awal: 'first-meeting',
	'tengah jalan': 'mid-point',
	tengah: 'mid-point',
	penutupan: 'closing',
	penutup: 'closing',
	akhir: 'closing',
} as const;
/** Alternative words for `language`. */
export const languageAliases = { indonesia: 'id', 'bahasa indonesia': 'id', english: 'en', inggris: 'en' } as const;

/** Returns the canonical key for a key as written, among the known keys of a map. Undefined if the map has no such key. */
export function canonicalKey(written: string, known: Readonly<Record<string, AnyShape>>): string | undefined {
	if (Object.hasOwn(known, written)) {
		return written;
	}
	const lower = written.toLowerCase().replaceAll(/[ -]/g, '_');
	if (Object.hasOwn(known, lower)) {
		return lower;
	}
	return Object.hasOwn(keyAliases, lower) ? keyAliases[lower]?.find(name => Object.hasOwn(known, name)) : undefined;
}
