const en = {
	needed: 'This folder is open in Restricted Mode, where Mentor Notes makes no new files. What is there can be read and changed.',
	manage: 'Manage Workspace Trust',
};

const id: typeof en = {
	needed: 'Folder ini dibuka dalam Mode Terbatas (Restricted Mode), jadi Mentor Notes tidak membuat berkas baru. Yang sudah ada tetap dapat dibaca dan diubah.',
	manage: 'Kelola Kepercayaan Ruang Kerja',
};

export const trustWords = { en, id };
