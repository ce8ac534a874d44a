import type { trustWords as en } from '../en/trust';

export const trustWords: typeof en = {
	needed: 'Folder ini dibuka dalam Mode Terbatas (Restricted Mode), jadi Mentor Notes tidak membuat berkas baru. Yang sudah ada tetap dapat dibaca dan diubah.',
	manage: 'Kelola Kepercayaan Ruang Kerja',
};
