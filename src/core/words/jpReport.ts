const en = {
	title: 'JP Report',
	name: 'Name', nip: 'NIP', position: 'Position', unit: 'Unit', programme: 'Programme', year: 'Year',
	sessions: 'Sessions behind the figure',
	kind: 'Kind', with: 'With', minutes: 'Minutes', jp: 'JP', evidence: 'Evidence',
	sameDay: 'counted that day',
	total: 'Total', figure: 'Figure', value: 'Value',
	held: 'Sessions', target: 'Target for the year (JP)', withoutMinutes: 'Sessions of unknown length', toSign: 'Sessions still to be signed',
	none: (name: string, year: number): string => `No session that ${name} took part in is on record for ${String(year)}.`,
	aboutTarget: (jp: number): string => `The ${String(jp)} JP a year are for all kinds of learning together; mentoring is one of them.`,
	lacking: (sessions: number): string => `JP lack ${sessions === 1
		? 'the session'
		: `the ${String(sessions)} sessions`} of unknown length. Add the minutes there, then make this report again.`,
	coordinator: 'Programme coordinator',
	nameAndDay: 'Name, day and signature',
};

const id: typeof en = {
	title: 'Laporan JP',
	name: 'Nama', nip: 'NIP', position: 'Jabatan', unit: 'Unit kerja', programme: 'Program', year: 'Tahun',
	sessions: 'Sesi yang dihitung',
	kind: 'Jenis', with: 'Bersama', minutes: 'Menit', jp: 'JP', evidence: 'Bukti dukung',
	sameDay: 'hari itu sudah dihitung',
	total: 'Jumlah', figure: 'Hal', value: 'Angka',
	held: 'Sesi', target: 'Target setahun (JP)', withoutMinutes: 'Sesi yang lamanya belum diketahui', toSign: 'Sesi yang belum diparaf',
	none: (name, year) => `Belum ada catatan sesi yang diikuti ${name} pada tahun ${String(year)}.`,
	aboutTarget: jp => `Target ${String(jp)} JP setahun berlaku untuk seluruh jalur pengembangan kompetensi; mentoring hanya salah satunya.`,
	lacking: sessions => `JP belum mencakup ${String(sessions)} sesi yang lamanya belum diketahui. Lengkapi lamanya dalam menit, lalu buat laporan ini lagi.`,
	coordinator: 'Koordinator program',
	nameAndDay: 'Nama, tanggal, dan tanda tangan',
};

/** The report of one person's JP. */
export const jpReportWords = { en, id };
