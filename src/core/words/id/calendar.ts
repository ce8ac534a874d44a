import type { calendarWords as en } from '../en/calendar';
import { some } from '../formats';

export const calendarWords: typeof en = {
	meeting: (kind, who) => who === '' ? kind : `${kind}: ${who}`,
	cancelled: title => `Dibatalkan · ${title}`,
	removed: title => `Dihapus · ${title}`,
	movedFrom: when => `Dipindahkan dari ${when}.`,
	assumedLength: 'Lamanya perkiraan.',
	title: 'Ekspor Kalender',
	removeTitle: 'Hapus dari Kalender',
	whose: 'Sesi siapa?',
	everyone: 'Semua orang',
	people: 'Orang',
	pairs: 'Pasangan mentoring',
	sessions: (n, cancelled) => [
		...(n > 0 || cancelled === 0 ? [`${String(n)} sesi`] : []), ...(cancelled > 0 ? [`${String(cancelled)} dibatalkan`] : []),
	].join(', '),
	files: 'Kalender',
	fileName: 'kalender',
	removeFile: 'hapus-dari-kalender',
	save: 'Ekspor',
	removeSaved: name => `${name} sudah disimpan. Impor ke kalender yang sama: sesi dari ekspor sebelumnya akan dihapus di sana.`,
	noId: programme => `${programme} belum memiliki id, jadi kalender mengenali sesinya dari nama program. Tambahkan id sebelum namanya diganti: ikon lampu di programme.yaml menawarkannya.`,
	saved: name => `Kalender tersimpan di ${name}.`,
	open: 'Buka',
	nothing: 'Belum ada sesi untuk hari ini dan seterusnya, jadi tidak ada kalender yang dapat diekspor.',
	nothingOf: pair => `Belum ada sesi ${pair} untuk hari ini dan seterusnya, jadi tidak ada kalender yang dapat diekspor.`,
	nothingToRemove: 'Tidak ada sesi mulai hari ini, jadi tidak ada yang perlu dihapus dari kalender.',
	cli: {
		nothingToRemove: 'Tidak ada sesi mulai hari ini, jadi kalendernya kosong.',
		nothing: 'Belum ada sesi untuk hari ini dan seterusnya, jadi kalendernya kosong.',
		noPair: (pair, known) => `Tidak ada pasangan mentoring “${pair}”. ${known.length === 0
			? 'Belum ada pasangan mentoring yang dibuat.'
			: `Yang ada: ${some(known)}.`}`,
		noPerson: (person, known) => `Tidak ada orang bernama “${person}”. ${known.length === 0
			? 'Belum ada nama yang tercatat.'
			: `Yang ada: ${some(known)}.`}`,
		severalPeople: (person, ids) => `Ada beberapa orang bernama “${person}”. Tulis id orang yang dimaksud: ${some(ids)}.`,
		incomplete: files => `${String(files)} berkas atau folder tidak terbaca sehingga mungkin ada sesi yang tidak tercantum. “mentor-notes check” menjelaskan sebabnya.`,
	},
};
