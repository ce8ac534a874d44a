import type { jpReportWords as en } from '../en/jpReport';

export const jpReportWords: typeof en = {
	title: 'Laporan JP',
	name: 'Nama', nip: 'NIP', position: 'Jabatan', unit: 'Unit kerja', programme: 'Program', year: 'Tahun',
	sessions: 'Sesi yang dihitung',
	kind: 'Jenis', with: 'Bersama', minutes: 'Menit', jp: 'JP', evidence: 'Bukti dukung',
	sameDay: 'hari itu sudah dihitung',
	held: 'Sesi', target: 'Target JP setahun', withoutMinutes: 'Sesi yang lamanya belum diketahui', toSign: 'Belum diparaf',
	none: (name, year) => `Belum ada catatan sesi yang diikuti ${name} pada tahun ${String(year)}.`,
	aboutTarget: jp => `Target ${String(jp)} JP setahun berlaku untuk seluruh jalur pengembangan kompetensi; mentoring hanya salah satunya.`,
	lacking: sessions => `JP belum mencakup ${String(sessions)} sesi yang lamanya belum diketahui. Lengkapi lamanya dalam menit, lalu buat laporan ini lagi.`,
	coordinator: 'Koordinator program',
};
