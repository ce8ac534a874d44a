import type { findNotesWords as en, findSessionWords as enSessions } from '../en/findNotes';

export const findNotesWords: typeof en = {
	title: 'Cari dalam Catatan Saya',
	placeholder: 'Kata dalam catatan, atau tanggal seperti Jumat lalu atau 13 Agustus',
	scope: notes => `${String(notes)} catatan: milik Anda dan yang dibagikan kepada Anda`,
	privacy: 'Catatan pribadi juga dicari. Siapa pun yang memakai komputer ini dapat membacanya.',
	reading: 'Catatan sedang dibaca…',
	nothing: text => `Tidak ada catatan yang memuat “${text}”`,
	nothingDetail: 'Kurangi katanya atau pakai kata lain. Semua bentuk kata dicari: ketik menulis, tulisan juga ditemukan.',
	toSide: 'Buka di Samping',
	gone: 'Catatan itu sudah tidak ada.',
};

export const findSessionWords: typeof enSessions = {
	more: sessions => `${String(sessions)} sesi lainnya: ketik untuk mencarinya`,
	inTexts: 'Dalam ringkasan, putusan, agenda, dan tindak lanjut',
	nothing: text => `Tidak ada sesi yang cocok dengan “${text}”`,
};
