import type { unreadFilesWords as en } from '../en/unreadFiles';
import { comparison } from '../formats';

/** Files that are copies of others, or can't be read at present. */
export const unreadFilesWords: typeof en = {
	problem: {
		'file.copy': p => `Ini salinan ${p.value ?? ''} dari aplikasi sinkronisasi atau pengelola berkas, jadi tidak ikut dihitung. ${p.expected === undefined
			? 'Isinya sama: salinan ini dapat dihapus.'
			: p.expected === 'differs'
				? 'Isi keduanya berbeda: bandingkan, salin yang belum ada ke berkas aslinya, lalu hapus salinan ini.'
				: 'Bandingkan keduanya, salin yang belum ada ke berkas aslinya, lalu hapus salinan ini.'}`,
	},
	compare: 'Bandingkan dengan Aslinya',
	comparison,
	since: time => `tidak dapat dibaca sejak ${time}`,
	mark: 'berkas tidak dapat dibaca',
	notChanged: name => `${name} sedang tidak dapat dibaca, jadi tidak ada perubahan yang disimpan. Perbaiki dahulu bagian yang ditandai.`,
};
