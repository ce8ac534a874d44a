import type { sessionPageWords as en } from '../en/sessionPage';

export const sessionPageWords: typeof en = {
	capture: {
		name: 'Catat',
		placeholder: 'Tulis catatan; [] untuk tindak lanjut, ! untuk keputusan, ? untuk agenda',
		kinds: { note: 'Catatan', decision: 'Keputusan', action: 'Tindak lanjut', agenda: 'Agenda' },
		owner: name => `penanggung jawab: ${name}`,
		done: 'selesai',
		keepAsNote: 'Jadikan Catatan',
	},
};
