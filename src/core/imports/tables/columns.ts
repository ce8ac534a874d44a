import { keyForm } from '../../record/keyForm';
import { keyAliases } from '../../record/keys';

/**
 * What a column can be read as. `rest` keeps its texts under the column's name; `ignore` leaves it out. What begins with *mentor* or
 * *mentee* belongs to the person of that column in the same group: *Mentor 1*, *Mentor 1 mail*.
 */
export const columnKeys = [
	'rest', 'ignore',
	'name', 'lastName', 'id', 'salutation', 'role', 'email', 'phone', 'nip', 'unit', 'position', 'timezone', 'capacity', 'offers', 'seeks', 'cohort', 'superior', 'languages',
	'mentors', 'mentees', 'wishes', 'timestamp',
	'mentorEmail', 'mentorPhone', 'mentorId', 'mentorRest', 'menteeEmail', 'menteePhone', 'menteeId', 'menteeRest',
	'pair', 'status', 'start', 'end', 'every',
	'date', 'time', 'endTime', 'minutes', 'title', 'summary', 'decisions', 'actions', 'owner', 'due', 'done', 'approved', 'people', 'present', 'emails',
	'kind', 'mode', 'place', 'topics', 'links',
] as const;
/** One of `columnKeys`. */
export type ColumnKey = (typeof columnKeys)[number];

/** The words of headers in English and Indonesian, as `headerForm` has them. Of those that a header contains, the first counts. */
const headerWords: Partial<Readonly<Record<ColumnKey, string>>> = {
	ignore: 'no|nr|nomor|nomor urut|no urut|number|#|row number|s no|sl no|jml|jumlah|total|sum',
	name: 'nama|name|full name|fullname|nama lengkap|nama lengkap dan gelar|first name|firstname|nama depan|given name|display name|your name|participant|participant name',
	lastName: 'last name|lastname|surname|family name|nama belakang|nama keluarga',
	id: 'id|kode|code|user id|userid|username|user name|login|id peserta|nomor peserta',
	salutation: 'sapaan|salutation|panggilan|title of address|honorific',
	role: 'peran|role|applying as|mendaftar sebagai|sebagai|mentor or mentee|mentor atau mentee|mentor mentee|participant type|jenis peserta|status keikutsertaan',
	email: 'email|e mail|mail|email address|alamat email|alamat surel|surel',
	phone: 'hp|no hp|nomor hp|telepon|no telepon|nomor telepon|no telp|telp|wa|no wa|nomor wa|whatsapp|phone|phone number|mobile|handphone|kontak|contact number|no handphone',
	nip: 'nip|nip nrp|nomor induk pegawai|nip peserta|employee number|employee id',
	unit: 'unit|unit kerja|unit organisasi|instansi|asal instansi|organisasi|organization|organisation|bagian|departemen|department|bidang|opd|skpd|satker|satuan kerja|company|perusahaan|faculty|fakultas|institution|institusi|asal',
	position: 'jabatan|position|job title|job|pekerjaan|occupation|designation',
	timezone: 'time zone|timezone|zona waktu|your time zone',
	capacity: 'kapasitas|capacity|kuota|jumlah mentee|how many mentees|number of mentees|num mentee|max mentees|maks mentee|maksimal mentee|berapa mentee',
	offers: 'keahlian|bidang keahlian|expertise|skills|area of expertise|areas of expertise|can help with|bisa membantu|kompetensi|topik yang dikuasai|topik yang ditawarkan|topik ditawarkan|yang ditawarkan|ditawarkan|menawarkan|dapat membantu dalam|dapat membantu|topics offered|offers',
	seeks: 'ingin anda pelajari|ingin dipelajari|yang ingin dipelajari|minat|interests|want to learn|like to learn|would like to learn|kebutuhan|kebutuhan pengembangan|topik yang diminati|learning goals|topik yang ingin dipelajari|topik yang dipelajari|topik yang dicari|ingin belajar|mencari|topics sought|seeks',
	cohort: 'angkatan|batch|cohort|gelombang|periode|intake',
	superior: 'atasan|atasan langsung|nama atasan|nama atasan langsung|superior|line manager|direct manager|manager|reports to',
	languages: 'bahasa|bahasa yang dikuasai|language|languages|languages spoken',
	mentors: 'mentor|mentors|pembimbing|pendamping|coach|supervisor|dosen pembimbing|nama mentor|mentor name',
	mentees: 'mentee|mentees|peserta|anak bimbing|mahasiswa|student|peserta didik|nama peserta|mentee name|intern|protege|coachee',
	wishes: 'mentors you would like|preferred mentor|preferred mentors|mentor preference|mentor preferences|pilihan mentor|mentor pilihan|mentor yang diinginkan|mentor yang dipilih|mentor choice|choice of mentor|preferensi mentor|usulan mentor|wishes|harapan mentor',
	timestamp: 'timestamp|time stamp|cap waktu|stempel waktu|submitted at|submitted on|submission date|dibuat pada|dibuat|created at|created|created on|diperbarui|updated at|last updated|tanggal daftar|tanggal pendaftaran|registration date|start time of response|completion time',
	pair: 'pasangan|pair|pasangan mentoring|pair id|id pasangan',
	status: 'status|state|status pertemuan|keadaan|status bimbingan',
	start: 'mulai|start|start date|tanggal mulai|tgl mulai|begin|mulai tanggal',
	end: 'end|end date|berakhir|tanggal berakhir|tanggal selesai|tgl selesai|until',
	every: 'frekuensi|frequency|jadwal rutin|setiap|rhythm|cadence|every',
	date: 'tanggal|tgl|date|hari tanggal|hari dan tanggal|tanggal pertemuan|tanggal bimbingan|waktu pelaksanaan|tanggal kegiatan|tanggal konsultasi|day|meeting date|session date|hari',
	time: 'jam|waktu|pukul|time|jam mulai|waktu mulai|start time|begin time',
	endTime: 'jam selesai|waktu selesai|end time|jam berakhir',
	minutes: 'durasi|duration|lama|lamanya|menit|minutes|length|hours|jumlah jam|lama pertemuan|time spent|waktu yang digunakan',
	title: 'judul|title|kegiatan|topik|topic|acara|agenda|materi|pokok bahasan|tema|subject|topik bahasan|topik pembahasan|uraian kegiatan|activity|activities|pokok bahasan bimbingan|materi bimbingan|jenis kegiatan|bab',
	summary: 'hasil|hasil bimbingan|catatan|catatan bimbingan|ringkasan|summary|notes|note|pembahasan|notulen|notula|uraian|kesimpulan|keterangan|discussion|what was discussed|hasil pembahasan|outcome|outcomes|result|results|description|deskripsi|comment|comments|feedback|komentar|masukan|saran',
	decisions: 'keputusan|putusan|decisions|decision|key decisions|kesepakatan|arahan',
	actions: 'tindak lanjut|rtl|rencana tindak lanjut|tugas|tugas perbaikan|perbaikan|action|actions|action items|action item|follow up|followup|next steps|next step|todo|to do|pekerjaan rumah|pr|rencana aksi|homework|revisi',
	owner: 'pic|penanggung jawab|pj|pelaksana|owner|responsible|assigned to|pemilik',
	due: 'tenggat|deadline|batas waktu|due|due date|jatuh tempo|target selesai|target waktu',
	done: 'status tindak lanjut|status tugas|action status|done',
	approved: 'paraf|ttd|tanda tangan|approved|disetujui|paraf pembimbing|paraf mentor|signature|persetujuan|approval|tanda tangan pembimbing|ttd pembimbing|validasi|verifikasi',
	people: 'hadirin|attendees|participants|with|bersama|dengan|yang hadir bersama|who',
	present: 'kehadiran|hadir|presensi|absensi|daftar hadir|attendance|present|yang hadir',
	kind: 'jenis|type|jenis pertemuan|kind|meeting type|session type|tipe',
	mode: 'cara|media|mode|metode|luring daring|bentuk pertemuan|channel|moda',
	place: 'tempat|lokasi|ruang|place|location|where|room|venue',
	topics: 'topics|tags|topik topik|kata kunci|label',
	links: 'tautan|link|links|url|lampiran|dokumentasi|bukti|bukti dukung|evidence|attachment|attachments|drive',
};

/** Headers that contain words from above, but are something else. */
const otherHeaders = [
	'tanggal lahir|tempat lahir|tempat tanggal lahir|ttl|tgl lahir|date of birth|birth date|birthday|dob|tmt|pangkat|golongan|pangkat golongan|gol|no ktp|nik',
	'nama ibu|ibu kandung|bank|no rekening|nomor rekening|npwp|jenis kelamin|gender|usia|umur|age|alamat|address|agama|pendidikan|education',
].join('|');

const keysByWords: ReadonlyMap<string, ColumnKey> = new Map([
	...Object.entries(headerWords).flatMap(([key, words]) => words.split('|').map(each => [each, key as ColumnKey] as const)),
	...otherHeaders.split('|').map(each => [each, 'rest'] as const),
]);
const maxWords = Math.max(...[...keysByWords.keys()].map(words => words.split(' ').length));

/** A header in lower case, without signs and what is in brackets: `What is your full name?` is `what is your full name`. */
export function headerForm(header: string): string {
	const form = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/[^\p{L}\p{N}#]+/gu, ' ').trim();
	const short = header.slice(0, 400);
	return form(short.replaceAll(/\([^)]*\)|\[[^\]]*\]/g, ' ')) || form(short);
}

/** What a header says. */
export interface HeaderMeaning {
	readonly key: ColumnKey;
	/** The number of a group: 2 of `Mentor 2 mail`, of the second choice. */
	readonly group?: number;
	/** Whether the whole header is a known word, not one among others. */
	readonly isWhole: boolean;
}

/** Asks for mentors that somebody wishes for. */
const wish = /\b(?:would like|prefer\w*|choice|choices|pilihan|pilih|diinginkan|inginkan|wish\w*|preferensi|usulan|harapan)\b/;
const side = /\b(?:(?<mentor>mentors?|pembimbing|pendamping|coach|supervisor|dosen)|(?<mentee>mentees?|peserta|interns?|mahasiswa|students?|anak bimbing))\b/g;
const attributes: readonly (readonly [RegExp, 'Email' | 'Phone' | 'Id' | 'Rest' | 'names'])[] = [
	[/\b(?:e ?mail|mail|surel)\b/, 'Email'],
	[/\b(?:hp|telepon|telp|wa|whatsapp|phone|mobile|kontak|contact)\b/, 'Phone'],
	[/\b(?:id|nip|username|login|handle|github|slack|discord)\b/, 'Id'],
	[/\b(?:nama|name|names)\b/, 'names'],
	[/\b(?:unit|jabatan|instansi|position|title|department|bagian|timezone|time zone|zona|linkedin|url|profile|company|organi[sz]ation)\b/, 'Rest'],
];

/** What a header means; undefined where no word of it is known. */
export function headerMeaning(header: string): HeaderMeaning | undefined {
	const form = headerForm(header);
	const whole = keysByWords.get(form) ?? ofRecord(header);
	if (whole !== undefined) {
		return { key: whole, isWhole: true };
	}
	const number = /(?<![\p{L}\p{N}])(\d{1,2})(?:st|nd|rd|th)?(?![\p{L}\p{N}])/u.exec(form)?.[1];
	const group = number === undefined ? {} : { group: Number(number) };
	const words = form.replaceAll(/(?<![\p{L}\p{N}])\d{1,2}(?:st|nd|rd|th)?(?![\p{L}\p{N}])/gu, ' ').replaceAll(/\s+/g, ' ').trim();
	const plain = keysByWords.get(words);
	const sides = [...words.matchAll(side)].map(({ groups }) => groups?.['mentor'] === undefined ? 'mentee' : 'mentor');
	if (sides.length > 0 && wish.test(form)) {
		return { key: 'wishes', ...group, isWhole: false };
	}
	if (plain !== undefined) {
		return { key: plain, ...group, isWhole: true };
	}
	const [of] = sides;
	const attribute = of !== undefined && new Set(sides).size === 1 ? attributes.find(([pattern]) => pattern.test(words))?.[1] : undefined;
	if (of !== undefined && attribute !== undefined && words.split(' ').length <= 5) {
		return { key: attribute === 'names' ? `${of}s` : `${of}${attribute}`, ...group, isWhole: true };
	}
	const key = firstIn(words.split(' '));
	return key === undefined ? undefined : { key, ...group, isWhole: false };
}

/** The key of the first known words among others, of those that begin at one place the longest. */
function firstIn(words: readonly string[]): ColumnKey | undefined {
	for (let from = 0; from < words.length; from++) {
		for (let count = Math.min(maxWords, words.length - from); count > 0; count--) {
			const key = keysByWords.get(words.slice(from, from + count).join(' '));
			// One such word in a long sentence means little.
			if (key !== undefined && key !== 'ignore' && (words.length <= 4 || count > 1 || strong.has(key))) {
				return key;
			}
		}
	}
	return undefined;
}

/** Keys that even a question means which names them in one word. */
const strong: ReadonlySet<ColumnKey> = new Set(['email', 'phone', 'nip', 'timezone', 'cohort', 'role', 'capacity']);

const cohortWords = 'angkatan|batch|cohort|gelombang|periode|kelompok|tahun|year|round|season';
const yearOrYears = String.raw`(?:19|20)\d\d(?:\s*[-/]\s*(?:(?:19|20)?\d\d))?`;
const cohortName = new RegExp(String.raw`^(?:(?:${cohortWords})\s*\S{1,12}(?:\s*\([^()]{1,12}\))?|${yearOrYears})$`, 'i');

/** Whether a header names one of several cohorts, each a column of its own: `Angkatan 2`, `2019`. */
export const isCohortName = (header: string): boolean => header.length <= 40 && cohortName.test(header.trim());

const keys: ReadonlySet<string> = new Set(columnKeys);

/** The key of a name that our own files accept for it: `hasil` for the summary. */
function ofRecord(header: string): ColumnKey | undefined {
	const form = keyForm(header);
	const known = [form, ...Object.hasOwn(keyAliases, form) ? keyAliases[form]! : []].find(key => keys.has(key));
	return known as ColumnKey | undefined;
}
