import type { Bilingual } from '../text/language';

const agendaEntry: Readonly<Record<string, Bilingual>> = {
	text: { en: 'What to talk about.', id: 'Hal yang akan dibicarakan.' },
	state: { en: 'Whether it was discussed; without it, it is open.', id: 'Statusnya; bila kosong, dianggap belum dibahas.' },
};

/**
 * One sentence for every key, by its place: the path of keys from the file's kind, through lists and maps alike
 * (`session.actions.due`). A session has its places under `session`, in whatever file it is written.
 */
export const keyHelp: Readonly<Record<string, Bilingual>> = {
	'session.id': {
		en: 'The session’s own id; commands write it, and it stays the same even when the session is rescheduled.',
		id: 'Id sesi; ditulis oleh perintah dan tidak pernah berubah, bahkan bila sesi dijadwalkan ulang.',
	},
	'session.title': { en: 'What the meeting was about, in a few words.', id: 'Pokok pertemuan, dalam beberapa kata.' },
	'session.date': { en: 'The day of the meeting, such as 2021-08-13.', id: 'Tanggal pertemuan, misalnya 2021-08-13.' },
	'session.time': {
		en: 'When the meeting began, such as 13:00 or 13.00 WIB.',
		id: 'Jam mulai pertemuan, misalnya 13:00 atau 13.00 WIB.',
	},
	'session.start': {
		en: 'Date and time together, such as 2021-08-13T13:00+07:00, instead of “date” and “time”.',
		id: 'Tanggal dan jam sekaligus, misalnya 2021-08-13T13:00+07:00, sebagai pengganti “date” dan “time”.',
	},
	'session.pair': {
		en: 'The id of the pair that meets, as in its file under pairs/.',
		id: 'Id pasangan mentoring yang bertemu, seperti dalam berkasnya di pairs/.',
	},
	'session.mentors': {
		en: 'The mentors, by id or by name, where the session belongs to no pair.',
		id: 'Para mentor, dengan id atau nama, bila sesi ini bukan milik suatu pasangan.',
	},
	'session.mentees': {
		en: 'The mentees, by id or by name, where the session belongs to no pair.',
		id: 'Para mentee, dengan id atau nama, bila sesi ini bukan milik suatu pasangan.',
	},
	'session.kind': {
		en: 'The kind of meeting: one-on-one, in a group, among peers, reverse, or a forum.',
		id: 'Jenis pertemuan: berdua, berkelompok, antarsejawat, mentoring terbalik, atau forum.',
	},
	'session.status': {
		en: 'Where the session stands; without it, a past one counts as done and a future one as scheduled.',
		id: 'Status sesi; bila kosong, yang lampau dianggap selesai dan yang akan datang dianggap terjadwal.',
	},
	'session.minutes': { en: 'How long the meeting took, in minutes.', id: 'Lama pertemuan, dalam menit.' },
	'session.mode': {
		en: 'How people met: in one place, by video, by phone or by chat.',
		id: 'Cara bertemu: tatap muka, lewat video, telepon, atau obrolan.',
	},
	'session.place': {
		en: 'Where the meeting took place: a room, a building or the name of a video service.',
		id: 'Tempat pertemuan: ruangan, gedung, atau nama layanan video.',
	},
	'session.speakers': { en: 'The speakers of a forum.', id: 'Para narasumber, untuk sebuah forum.' },
	'session.speakers.name': { en: 'The speaker’s name.', id: 'Nama narasumber.' },
	'session.speakers.role': { en: 'The speaker’s office or position at the time.', id: 'Jabatan narasumber pada saat itu.' },
	'session.attendance': { en: 'Who came and who did not.', id: 'Siapa yang hadir dan siapa yang tidak.' },
	'session.attendance.person': { en: 'Who, by id or by name.', id: 'Orangnya, dengan id atau nama.' },
	'session.attendance.state': { en: 'Whether the person came.', id: 'Apakah yang bersangkutan hadir.' },
	'session.topics': {
		en: 'What was talked about, in words that you use again in other sessions.',
		id: 'Hal yang dibicarakan, dengan kata-kata yang dipakai berulang dari sesi ke sesi.',
	},
	'session.values': {
		en: 'The values that the session was about, by id, from the programme’s value set.',
		id: 'Nilai yang dibahas dalam sesi ini, dengan id, dari daftar nilai program.',
	},
	'session.goals': {
		en: 'The goals that the session worked on, by their ids in the pair’s file.',
		id: 'Tujuan yang dibahas dalam sesi ini, dengan id dari berkas pasangan mentoring.',
	},
	'session.agenda': {
		en: 'What each side wants to talk about; a plain list is the agenda of both.',
		id: 'Agenda pertemuan: hal yang ingin dibicarakan masing-masing pihak; daftar biasa adalah agenda kedua pihak.',
	},
	'session.agenda.mentor': { en: 'What the mentor wants to talk about.', id: 'Hal yang ingin dibicarakan mentor.' },
	'session.agenda.mentee': { en: 'What the mentee wants to talk about.', id: 'Hal yang ingin dibicarakan mentee.' },
	...at('session.agenda', agendaEntry),
	...at('session.agenda.mentor', agendaEntry),
	...at('session.agenda.mentee', agendaEntry),
	'session.summary': {
		en: 'What was said, as Markdown; begin with “|” to write several lines.',
		id: 'Ringkasan pembicaraan, dalam Markdown; awali dengan “|” untuk menulis beberapa baris.',
	},
	'session.decisions': { en: 'What was agreed, one sentence each.', id: 'Hal yang diputuskan, masing-masing satu kalimat.' },
	'session.actions': {
		en: 'What somebody promised to do after the meeting.',
		id: 'Tindak lanjut: hal yang dijanjikan untuk dikerjakan setelah pertemuan.',
	},
	'session.actions.id': {
		en: 'A short id within this session, such as a1; other sessions refer to it.',
		id: 'Id singkat dalam sesi ini, misalnya a1; sesi lain dapat merujuknya.',
	},
	'session.actions.text': { en: 'What is to be done.', id: 'Hal yang akan dikerjakan.' },
	'session.actions.owner': { en: 'Who does it, by id or by name.', id: 'Penanggung jawabnya, dengan id atau nama.' },
	'session.actions.due': {
		en: 'The due date, up to the end of that day in the owner’s time zone.',
		id: 'Tenggat: sampai akhir hari itu menurut zona waktu penanggung jawab.',
	},
	'session.actions.state': {
		en: 'Where the action stands; without it, it is open.',
		id: 'Status tindak lanjut; bila kosong, dianggap belum dikerjakan.',
	},
	'session.actions.done_on': { en: 'The day on which it was done.', id: 'Tanggal tindak lanjut ini selesai dikerjakan.' },
	'session.actions.goal': {
		en: 'The goal that the action serves, by its id in the pair’s file.',
		id: 'Tujuan yang didukung tindak lanjut ini, dengan id dari berkas pasangan mentoring.',
	},
	'session.actions.evidence': {
		en: 'Files or links that show it was done; paths start from this file.',
		id: 'Bukti dukung berupa berkas atau tautan; jalur berkas dihitung dari berkas ini.',
	},
	'session.carried': {
		en: 'Open actions of earlier sessions, as session#action; each is closed in its own file.',
		id: 'Tindak lanjut sesi lalu yang belum selesai, ditulis sesi#id; diselesaikan di berkasnya sendiri.',
	},
	'session.approved': {
		en: 'The initials (paraf) that some programmes ask for after a session.',
		id: 'Paraf yang diminta sebagian program setelah sesi.',
	},
	'session.approved.by': { en: 'Who approved the session, by id or by name.', id: 'Siapa yang membubuhkan paraf, dengan id atau nama.' },
	'session.approved.on': { en: 'The day of the approval.', id: 'Tanggal paraf dibubuhkan.' },
	'session.reflected': {
		en: 'Who chose to say that they have written a reflection; nothing of the note itself.',
		id: 'Siapa yang memilih memberi tahu bahwa ia sudah menulis refleksi; isinya tidak dicantumkan.',
	},
	'session.reflected.person': {
		en: 'Who wrote a reflection, by id or by name.',
		id: 'Siapa yang menulis refleksi, dengan id atau nama.',
	},
	'session.reflected.on': { en: 'The day on which the reflection was written.', id: 'Tanggal refleksi ditulis.' },
	'session.links': { en: 'Slides, recordings, articles and the like.', id: 'Tautan ke paparan, rekaman, artikel, dan sejenisnya.' },
	'session.links.title': { en: 'What the link leads to.', id: 'Keterangan singkat tentang isi tautan.' },
	'session.links.url': {
		en: 'The address, or a path that starts from this file.',
		id: 'Alamatnya, atau jalur yang dihitung dari berkas ini.',
	},
	'session.history': {
		en: 'Earlier dates of this session, one entry for each time it was moved.',
		id: 'Riwayat penjadwalan ulang, satu butir untuk setiap perubahan.',
	},
	'session.history.on': { en: 'The day on which the session was moved.', id: 'Tanggal sesi dijadwalkan ulang.' },
	'session.history.from': { en: 'The day it was planned for before.', id: 'Jadwal semula.' },
	'session.history.to': { en: 'The day it was moved to.', id: 'Jadwal yang baru.' },
	'session.history.why': { en: 'Why it was moved.', id: 'Alasan penjadwalan ulang.' },
	'session.visibility': {
		en: 'Whom the session is meant for; anyone with access to this folder or its repository can read it.',
		id: 'Untuk siapa sesi ini; siapa pun yang memiliki akses ke folder ini atau repositorinya dapat membacanya.',
	},

	'sessionList.sessions': {
		en: 'The sessions, one list entry each; every one needs a date.',
		id: 'Daftar sesi, satu butir untuk setiap sesi; masing-masing perlu tanggal.',
	},

	'pair.id': { en: 'The pair’s id; without it, the name of this file.', id: 'Id pasangan mentoring; bila kosong, nama berkas ini.' },
	'pair.mentors': { en: 'The mentors, by id or by name.', id: 'Para mentor, dengan id atau nama.' },
	'pair.mentees': { en: 'The mentees, by id or by name.', id: 'Para mentee, dengan id atau nama.' },
	'pair.kind': {
		en: 'The kind of meeting: one-on-one, in a group, among peers, reverse, or a forum.',
		id: 'Jenis pertemuan: berdua, berkelompok, antarsejawat, mentoring terbalik, atau forum.',
	},
	'pair.cohort': {
		en: 'The cohort that the pair belongs to, by its id in programme.yaml.',
		id: 'Angkatan pasangan ini, dengan id dari programme.yaml.',
	},
	'pair.status': { en: 'Where the mentoring stands.', id: 'Status mentoring pasangan ini.' },
	'pair.start': { en: 'The day on which the mentoring begins.', id: 'Tanggal mentoring dimulai.' },
	'pair.end': { en: 'The day on which the mentoring ends.', id: 'Tanggal mentoring berakhir.' },
	'pair.cadence': { en: 'How often they plan to meet.', id: 'Seberapa sering mereka hendak bertemu.' },
	'pair.cadence.every': {
		en: 'How often they meet, such as “2 weeks”, “twice a month” or “every Wednesday”.',
		id: 'Seberapa sering mereka bertemu, misalnya “2 pekan”, “2 kali sebulan”, atau “setiap Rabu”.',
	},
	'pair.cadence.weekday': { en: 'The day of the week on which they usually meet.', id: 'Hari pertemuan yang biasa dalam sepekan.' },
	'pair.cadence.time': { en: 'The time at which they usually meet, such as 13:00.', id: 'Jam pertemuan yang biasa, misalnya 13:00.' },
	'pair.agreement': { en: 'What mentor and mentee agreed on at the beginning.', id: 'Kesepakatan mentoring yang dibuat pada awalnya.' },
	'pair.agreement.signed_on': { en: 'The day of the agreement.', id: 'Tanggal kesepakatan dibuat.' },
	'pair.agreement.confidentiality': {
		en: 'What stays between the two, in their own words.',
		id: 'Hal yang dirahasiakan mereka berdua, dengan kata-kata mereka sendiri.',
	},
	'pair.agreement.cancel_notice_hours': {
		en: 'How many hours before a meeting it can still be cancelled.',
		id: 'Paling lambat berapa jam sebelumnya pertemuan dapat dibatalkan.',
	},
	'pair.continues': {
		en: 'The pair that this one takes over from, such as after a change of mentor.',
		id: 'Pasangan mentoring yang dilanjutkan oleh pasangan ini, misalnya setelah mentor berganti.',
	},
	'pair.goals': { en: 'What the mentee wants to reach by the end.', id: 'Tujuan: hal yang ingin dicapai mentee pada akhir mentoring.' },
	'pair.goals.id': {
		en: 'A short id, such as g1; sessions and actions refer to it.',
		id: 'Id singkat, misalnya g1; dirujuk oleh sesi dan tindak lanjut.',
	},
	'pair.goals.text': { en: 'The goal in one sentence.', id: 'Tujuan dalam satu kalimat.' },
	'pair.goals.why': { en: 'Why it matters to the mentee.', id: 'Mengapa tujuan ini penting bagi mentee.' },
	'pair.goals.measure': { en: 'How both will see that the goal is reached.', id: 'Ukuran bahwa tujuan ini tercapai.' },
	'pair.goals.baseline': { en: 'Where the mentee stood at the beginning, from 1 to 5.', id: 'Tingkat mentee pada awal mentoring, dari 1 sampai 5.' },
	'pair.goals.target': {
		en: 'Where the mentee wants to stand at the end, from 1 to 5.',
		id: 'Tingkat yang ingin dicapai pada akhir mentoring, dari 1 sampai 5.',
	},
	'pair.goals.due': { en: 'The day by which the goal should be reached.', id: 'Tenggat tercapainya tujuan ini.' },
	'pair.goals.state': {
		en: 'Whether the goal is open, reached or dropped.',
		id: 'Apakah tujuan masih berjalan, tercapai, atau tidak dilanjutkan.',
	},
	'pair.goals.continues': {
		en: 'The earlier pair’s goal that goes on here, as its pair, “#” and its id, such as budi-sari#g1.',
		id: 'Tujuan pasangan sebelumnya yang diteruskan, sebagai id pasangan, “#”, dan id tujuan, misalnya budi-sari#g1.',
	},
	'pair.goals.evidence': {
		en: 'Files or links that show progress; paths start from this file.',
		id: 'Bukti dukung berupa berkas atau tautan; jalur berkas dihitung dari berkas ini.',
	},
	'pair.goals.updates': {
		en: 'Progress over time: add at the end, and leave earlier entries as they are.',
		id: 'Catatan kemajuan: tambahkan di akhir, dan biarkan butir sebelumnya apa adanya.',
	},
	'pair.goals.updates.on': { en: 'The day of this update.', id: 'Tanggal kemajuan ini dicatat.' },
	'pair.goals.updates.by': { en: 'Who noted this update, by id or by name.', id: 'Siapa yang mencatat, dengan id atau nama.' },
	'pair.goals.updates.percent': {
		en: 'How far the goal is, from 0 to 100, where it has no baseline and target.',
		id: 'Kemajuan tujuan dalam persen, dari 0 sampai 100, bila tujuan tidak memiliki tingkat awal dan target.',
	},
	'pair.goals.updates.level': {
		en: 'The level on this day, on the goal’s scale from 1 to 5.',
		id: 'Tingkat pada tanggal ini, pada skala tujuan dari 1 sampai 5.',
	},
	'pair.goals.updates.comment': { en: 'What has changed, in a sentence or two.', id: 'Hal yang berubah, dalam satu atau dua kalimat.' },
	'pair.sessions': {
		en: 'This pair’s sessions, where they do not have a file each.',
		id: 'Sesi pasangan ini, bila tidak ditulis dalam berkas masing-masing.',
	},

	'programme.id': { en: 'A short id of the programme.', id: 'Id singkat program.' },
	'programme.name': { en: 'The programme’s name, as people use it.', id: 'Nama program, sebagaimana biasa disebut.' },
	'programme.language': {
		en: 'The language of Mentor Notes in this programme: en or id.',
		id: 'Bahasa Mentor Notes dalam program ini: en (Inggris) atau id (Indonesia).',
	},
	'programme.timezone': { en: 'The programme’s time zone, such as Asia/Jakarta.', id: 'Zona waktu program, misalnya Asia/Jakarta.' },
	'programme.cohorts': {
		en: 'Groups of pairs that begin and end together.',
		id: 'Angkatan: kelompok pasangan yang mulai dan berakhir bersama.',
	},
	'programme.cohorts.id': { en: 'A short id; the pairs’ files refer to it.', id: 'Id singkat; dirujuk oleh berkas pasangan.' },
	'programme.cohorts.name': { en: 'The cohort’s name.', id: 'Nama angkatan.' },
	'programme.cohorts.start': { en: 'The day on which the cohort begins.', id: 'Tanggal angkatan dimulai.' },
	'programme.cohorts.end': { en: 'The day on which the cohort ends.', id: 'Tanggal angkatan berakhir.' },
	'programme.cohorts.milestones': {
		en: 'Points at which everyone in the cohort looks back on the mentoring so far.',
		id: 'Tonggak: saat semua orang dalam angkatan meninjau perjalanannya.',
	},
	'programme.cohorts.milestones.id': { en: 'A short id of the milestone.', id: 'Id singkat tonggak.' },
	'programme.cohorts.milestones.after_days': {
		en: 'How many days after the cohort’s start the milestone is.',
		id: 'Berapa hari setelah angkatan dimulai.',
	},
	'programme.cohorts.milestones.template': {
		en: 'The reflection template for it, by id.',
		id: 'Templat refleksi untuk tonggak ini, dengan id.',
	},
	'programme.competencies': {
		en: 'The competencies that the programme wants to develop.',
		id: 'Kompetensi yang hendak dikembangkan program.',
	},
	'programme.competencies.id': { en: 'A short id of the competency.', id: 'Id singkat kompetensi.' },
	'programme.competencies.name': { en: 'The competency’s name.', id: 'Nama kompetensi.' },
	'programme.values': {
		en: 'The name of a set, such as berakhlak or aneka, or the programme’s own list.',
		id: 'Nama daftar nilai, misalnya berakhlak atau aneka, atau daftar milik program sendiri.',
	},
	'programme.values.id': { en: 'A short id of the value; sessions refer to it.', id: 'Id singkat nilai; dirujuk oleh sesi.' },
	'programme.values.name': { en: 'The value’s name.', id: 'Nama nilai.' },
	'programme.policy': {
		en: 'Rules of this programme: time limits, hours, and who reads reflections.',
		id: 'Kebijakan program: batas waktu, jam pelajaran, dan pembaca refleksi.',
	},
	'programme.policy.stale_after_days': {
		en: 'After this many days without a meeting, a pair is marked in the Sessions view.',
		id: 'Setelah sekian hari tanpa pertemuan, pasangan ditandai di tampilan Sesi.',
	},
	'programme.policy.alert_after_days': {
		en: 'After this many days without a meeting, a pair is marked urgent there and counted in the status bar.',
		id: 'Setelah sekian hari tanpa pertemuan, pasangan ditandai mendesak di tampilan Sesi dan dihitung di bilah status.',
	},
	'programme.policy.reflection_due_days': {
		en: 'How many days after a session its reflection is due.',
		id: 'Tenggat refleksi, sekian hari setelah sesi.',
	},
	'programme.policy.retention_months': {
		en: 'How many months the programme keeps notes. Older ones are marked; nothing is deleted automatically.',
		id: 'Masa simpan catatan, dalam bulan. Catatan yang lebih lama ditandai; tidak ada yang dihapus otomatis.',
	},
	'programme.policy.reflection_visibility': {
		en: 'For whom new notes are; unless private, anyone with access to this folder or its repository can read them.',
		id: 'Pembaca catatan baru; selain pribadi, yang memiliki akses ke folder ini atau repositorinya dapat membacanya.',
	},
	'programme.policy.jp': {
		en: 'How mentoring counts as learning hours (JP), as the programme has set it.',
		id: 'Cara menghitung mentoring sebagai jam pelajaran (JP), menurut ketetapan program.',
	},
	'programme.policy.jp.per': {
		en: 'What JP are counted by: minutes, meetings or days.',
		id: 'Dasar penghitungan JP: menit, pertemuan, atau hari.',
	},
	'programme.policy.jp.value': {
		en: 'By minutes: how many make one JP. By meeting or day: how many JP each one counts.',
		id: 'Per menit: berapa menit untuk satu JP. Per pertemuan atau hari: berapa JP masing-masing.',
	},
	'programme.policy.jp.source': {
		en: 'The rule or decision that the rate comes from.',
		id: 'Peraturan atau keputusan yang menjadi dasar penghitungan ini.',
	},
	'programme.policy.jp_minutes': {
		en: 'How many minutes make one JP; short for jp with “per: minutes”.',
		id: 'Berapa menit untuk satu JP; bentuk singkat jp dengan “per: minutes”.',
	},
	'programme.policy.certificate': {
		en: 'What a mentor or mentee must reach for a certificate; where both are given, both.',
		id: 'Syarat sertifikat bagi mentor dan mentee; bila keduanya ditulis, keduanya berlaku.',
	},
	'programme.policy.certificate.sessions': {
		en: 'The least number of sessions attended.',
		id: 'Jumlah sesi yang dihadiri, paling sedikit.',
	},
	'programme.policy.certificate.hours': {
		en: 'The least number of hours of mentoring.',
		id: 'Jumlah jam mentoring, paling sedikit.',
	},
	'programme.letterhead': {
		en: 'What stands at the top of printed pages: reports, session logs and certificates.',
		id: 'Kop surat di bagian atas halaman cetak: laporan, lembar kendali, dan sertifikat.',
	},
	'programme.letterhead.organisation': { en: 'The organisation’s name.', id: 'Nama lembaga atau instansi.' },
	'programme.letterhead.unit': { en: 'The unit of the organisation that runs the programme.', id: 'Unit kerja yang menyelenggarakan program.' },
	'programme.letterhead.address': { en: 'The organisation’s address; it may have several lines.', id: 'Alamat lembaga; boleh lebih dari satu baris.' },
	'programme.letterhead.logo': {
		en: 'The path of a picture in this programme’s folder, such as letterhead/logo.png.',
		id: 'Jalur gambar di folder program ini, misalnya letterhead/logo.png.',
	},
	'programme.letterhead.place': {
		en: 'The place where printed pages are signed, such as Jakarta.',
		id: 'Tempat halaman cetak ditandatangani, misalnya Jakarta.',
	},
	'programme.signers': {
		en: 'Who signs printed pages, in the order of the signatures.',
		id: 'Penanda tangan halaman cetak, menurut urutan tanda tangan.',
	},
	'programme.signers.name': { en: 'The signer’s name, with degrees.', id: 'Nama penanda tangan beserta gelar.' },
	'programme.signers.position': { en: 'The position below which the signer signs.', id: 'Jabatan yang tertulis di atas tanda tangan.' },
	'programme.signers.nip': { en: 'The signer’s NIP, the number of a civil servant.', id: 'NIP penanda tangan.' },
	'programme.sessions': {
		en: 'The programme’s sessions, where they do not have a file each.',
		id: 'Sesi program ini, bila tidak ditulis dalam berkas masing-masing.',
	},

	'people.people': {
		en: 'Everyone in the programme; other files refer to them by id.',
		id: 'Semua orang dalam program; berkas lain menyebut mereka dengan id.',
	},
	'people.people.id': { en: 'A short id, such as budi; other files use it.', id: 'Id singkat, misalnya budi; dipakai oleh berkas lain.' },
	'people.people.name': { en: 'The full name, with titles if you like.', id: 'Nama lengkap, dengan gelar bila perlu.' },
	'people.people.aliases': { en: 'Other spellings of the name that mean the same person.', id: 'Ejaan nama lain untuk orang yang sama.' },
	'people.people.role': {
		en: 'The role in the programme, such as mentor, mentee or coordinator.',
		id: 'Peran dalam program, misalnya mentor, mentee, atau koordinator.',
	},
	'people.people.timezone': {
		en: 'The person’s own time zone, such as Asia/Makassar, where it is not the programme’s.',
		id: 'Zona waktu orang ini, misalnya Asia/Makassar, bila berbeda dari zona waktu program.',
	},
	'people.people.email': {
		en: 'The email address; contact data belongs in this file only.',
		id: 'Alamat surel; data kontak hanya ditulis dalam berkas ini.',
	},
	'people.people.phone': { en: 'The phone number; a leading 0 is kept.', id: 'Nomor telepon; angka 0 di depan tetap tersimpan.' },
	'people.people.nip': { en: 'The civil servant’s number (NIP), 18 digits.', id: 'Nomor Induk Pegawai (NIP), 18 angka.' },
	'people.people.unit': { en: 'The office or unit where the person works.', id: 'Unit kerja.' },
	'people.people.position': { en: 'The person’s position there.', id: 'Jabatan.' },
	'people.people.cohort': {
		en: 'The cohort in which the person is to be paired, by its id in programme.yaml.',
		id: 'Angkatan tempat orang ini akan dipasangkan, dengan id dari programme.yaml.',
	},
	'people.people.salutation': { en: 'How to address the person, such as Mr or Bapak.', id: 'Sapaan, misalnya Bapak atau Ibu.' },
	'people.people.capacity': {
		en: 'How many mentees the person takes at once.',
		id: 'Jumlah mentee yang dapat didampingi pada saat yang sama.',
	},
	'people.people.offers': {
		en: 'Topics or competencies in which the person can help others.',
		id: 'Topik atau kompetensi yang dapat dibagikan kepada orang lain.',
	},
	'people.people.seeks': {
		en: 'Topics or competencies in which the person wants help.',
		id: 'Topik atau kompetensi yang ingin dipelajari.',
	},
	'people.people.languages': {
		en: 'Languages in which the person can meet, such as Indonesian or Javanese.',
		id: 'Bahasa yang dapat dipakai dalam pertemuan, misalnya Indonesia atau Jawa.',
	},
	'people.people.superior': {
		en: 'The person’s superior, by id; the two are not proposed as a pair.',
		id: 'Atasan orang ini, dengan id; keduanya tidak diusulkan sebagai pasangan mentoring.',
	},

	'reflection.type': { en: 'Always “reflection”.', id: 'Selalu “reflection”.' },
	'reflection.session': { en: 'The session that the note looks back on, by id.', id: 'Sesi yang direfleksikan, dengan id.' },
	'reflection.author': { en: 'Who wrote the note, by id or by name.', id: 'Penulis catatan, dengan id atau nama.' },
	'reflection.template': { en: 'The template that the note was made from, such as 4p@1.', id: 'Templat yang dipakai, misalnya 4p@1.' },
	'reflection.language': { en: 'The language of the note: en or id.', id: 'Bahasa catatan: en (Inggris) atau id (Indonesia).' },
	'reflection.date': { en: 'The date of the session, not of the writing.', id: 'Tanggal sesi, bukan tanggal menulis.' },
	'reflection.visibility': {
		en: 'Whom it is meant for; outside private/, anyone with access to this folder or its repository can read it.',
		id: 'Pembaca yang dituju; di luar private/, yang memiliki akses ke folder ini atau repositorinya dapat membacanya.',
	},

	'message.language': {
		en: 'The language of this text: en or id. Left out, the programme’s.',
		id: 'Bahasa teks ini: en (Inggris) atau id (Indonesia). Jika kosong, bahasa program.',
	},
	'message.audience': {
		en: 'Who gets this text: mentor or mentee. Left out, both.',
		id: 'Penerima teks ini: mentor atau mentee. Jika kosong, keduanya.',
	},
	'template.name': {
		en: 'The name in the list of templates; without it, the file’s name.',
		id: 'Nama dalam daftar templat; bila kosong, nama berkas ini.',
	},
	'template.version': {
		en: 'A number that you raise when the stages change; each note records it.',
		id: 'Angka yang dinaikkan bila tahapnya berubah; dicantumkan dalam setiap catatan.',
	},
	'template.language': { en: 'The language of this template: en or id.', id: 'Bahasa templat ini: en (Inggris) atau id (Indonesia).' },
	'template.pack': { en: 'The group that the template is listed under.', id: 'Kelompok tempat templat ini ditampilkan dalam daftar.' },
	'template.audience': {
		en: 'Whom it is for, mentor or mentee; without it, both.',
		id: 'Untuk siapa, mentor atau mentee; bila kosong, untuk keduanya.',
	},
	'template.moment': {
		en: 'The moment it is for: first-meeting, mid-point or closing; without it, any.',
		id: 'Saat pemakaiannya: first-meeting, mid-point, atau closing; bila kosong, kapan saja.',
	},
	'template.minutes': { en: 'How many minutes it takes to write.', id: 'Berapa menit yang diperlukan untuk menulis.' },
	'template.use_when': {
		en: 'When to choose this template, in a few words.',
		id: 'Kapan templat ini sebaiknya dipilih, dalam beberapa kata.',
	},
};

const meetingKinds: Readonly<Record<string, Bilingual>> = {
	'one-on-one': { en: 'One mentor and one mentee.', id: 'Satu mentor dan satu mentee.' },
	'group': { en: 'One or more mentors with several mentees.', id: 'Satu mentor atau lebih dengan beberapa mentee.' },
	'peer': { en: 'Colleagues of the same rank help each other.', id: 'Sejawat saling mendampingi.' },
	'reverse': {
		en: 'A junior colleague is the mentor of a senior one.',
		id: 'Pegawai junior menjadi mentor bagi pegawai yang lebih senior.',
	},
	'forum': { en: 'Speakers in front of an audience, such as a webinar.', id: 'Narasumber di hadapan banyak peserta, misalnya webinar.' },
};

const sharedReaders: Readonly<Record<string, Bilingual>> = {
	'pair': {
		en: 'Meant for the pair; anyone with access to this folder or its repository can read it.',
		id: 'Untuk pasangan mentoring; siapa pun yang memiliki akses ke folder ini atau repositorinya dapat membacanya.',
	},
	'coordinator': {
		en: 'Meant for the coordinator too; anyone with access to this folder or its repository can read it.',
		id: 'Juga untuk koordinator; siapa pun yang memiliki akses ke folder ini atau repositorinya dapat membacanya.',
	},
	'programme': {
		en: 'Meant for everyone in the programme; anyone with access to this folder or its repository can read it.',
		id: 'Untuk seluruh program; siapa pun yang memiliki akses ke folder ini atau repositorinya dapat membacanya.',
	},
};

const noteReaders: Readonly<Record<string, Bilingual>> = {
	'private': {
		en: 'Kept in private/, which Git ignores; anyone with access to this folder can read it.',
		id: 'Di private/ yang diabaikan Git; siapa pun yang memiliki akses ke folder ini dapat membacanya.',
	},
	...sharedReaders,
};

const agendaStates: Readonly<Record<string, Bilingual>> = {
	open: { en: 'It has not been discussed yet.', id: 'Belum dibahas.' },
	discussed: { en: 'It was discussed.', id: 'Sudah dibahas.' },
	carried: { en: 'It is carried over to the next meeting.', id: 'Dibawa ke pertemuan berikutnya.' },
};

/** One sentence for a word where its meaning is not plain, by the key's place and the word: `session.status.no-show`. */
export const wordHelp: Readonly<Record<string, Bilingual>> = {
	...at('session.kind', meetingKinds),
	...at('pair.kind', meetingKinds),
	...['session.agenda', 'session.agenda.mentor', 'session.agenda.mentee'].map(path => at(`${path}.state`, agendaStates))
		.reduce((all, each) => ({ ...all, ...each })),
	...at('session.status', {
		'draft': { en: 'An idea that nobody else has been asked about yet.', id: 'Baru rencana; belum ditawarkan kepada siapa pun.' },
		'proposed': {
			en: 'A date was proposed; the other side has not agreed yet.',
			id: 'Tanggal sudah diusulkan; pihak lain belum menyetujui.',
		},
		'scheduled': { en: 'The date is agreed.', id: 'Tanggal sudah disepakati.' },
		'in-progress': { en: 'The meeting is going on.', id: 'Pertemuan sedang berlangsung.' },
		'done': { en: 'The meeting was held.', id: 'Pertemuan sudah dilaksanakan.' },
		'cancelled': { en: 'Called off before it began.', id: 'Dibatalkan sebelum dimulai.' },
		'no-show': {
			en: 'Planned, but one side did not come; the next session can still be scheduled.',
			id: 'Sudah dijadwalkan, tetapi salah satu pihak tidak datang; sesi berikutnya tetap dapat dijadwalkan.',
		},
	}),
	...at('session.mode', {
		'in-person': { en: 'In one place, face to face.', id: 'Tatap muka di satu tempat.' },
		'video': { en: 'By video call.', id: 'Lewat panggilan video.' },
		'phone': { en: 'By telephone.', id: 'Lewat telepon.' },
		'chat': { en: 'By written messages.', id: 'Lewat pesan tertulis.' },
	}),
	...at('session.attendance.state', {
		'present': { en: 'Came on time.', id: 'Hadir tepat waktu.' },
		'late': { en: 'Came, but late.', id: 'Hadir, tetapi terlambat.' },
		'absent': { en: 'Did not come and did not say so before.', id: 'Tidak hadir tanpa kabar sebelumnya.' },
		'excused': { en: 'Could not come and said so before.', id: 'Tidak dapat hadir dan sudah memberi kabar.' },
	}),
	...at('session.actions.state', {
		'open': { en: 'Still to be done.', id: 'Belum dikerjakan.' },
		'doing': { en: 'Someone is working on it.', id: 'Sedang dikerjakan.' },
		'done': { en: 'Finished; done_on says when.', id: 'Selesai; done_on menyebut tanggalnya.' },
		'dropped': { en: 'No longer needed, and not done.', id: 'Tidak jadi dikerjakan karena tidak diperlukan lagi.' },
	}),
	...at('session.visibility', sharedReaders),
	...at('pair.status', {
		'pending': { en: 'Matched, but not started yet.', id: 'Sudah dipasangkan, tetapi belum mulai.' },
		'active': { en: 'They meet.', id: 'Mentoring sedang berjalan.' },
		'on-hold': { en: 'Paused by agreement; it will be resumed.', id: 'Dihentikan sementara atas kesepakatan dan akan dilanjutkan.' },
		'completed': {
			en: 'Finished as agreed, whether on the planned day or before.',
			id: 'Selesai sesuai kesepakatan, tepat waktu atau lebih awal.',
		},
		'ended-early': { en: 'Stopped before it was finished.', id: 'Berhenti sebelum selesai.' },
	}),
	...at('pair.goals.state', {
		'open': { en: 'Still being worked on.', id: 'Masih diupayakan.' },
		'reached': { en: 'The goal is reached.', id: 'Tujuan sudah tercapai.' },
		'dropped': { en: 'No longer pursued.', id: 'Tidak dilanjutkan.' },
		'moved': { en: 'Goes on in a later pair.', id: 'Diteruskan oleh pasangan mentoring berikutnya.' },
	}),
	...at('programme.policy.reflection_visibility', noteReaders),
	...at('programme.policy.jp.per', {
		'minutes': { en: 'JP are counted from the minutes of the meetings.', id: 'JP dihitung dari jumlah menit pertemuan.' },
		'meeting': { en: 'Every meeting counts the same.', id: 'Setiap pertemuan bernilai sama.' },
		'day': { en: 'Every day with a meeting counts the same.', id: 'Setiap hari yang ada pertemuannya bernilai sama.' },
	}),
	...at('reflection.visibility', noteReaders),
};

function at(place: string, words: Readonly<Record<string, Bilingual>>): Readonly<Record<string, Bilingual>> {
	return Object.fromEntries(Object.entries(words).map(([word, help]) => [`${place}.${word}`, help]));
}
