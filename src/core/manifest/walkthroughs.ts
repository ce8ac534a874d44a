import { type Bilingual, type Language, languages } from '../text/language';
import { commandMenus, type CommandMenus } from './commandMenus';
import { commandIds, type CommandName } from './commands';

/** The walkthrough's id in each language; only that of the current language is shown. */
const walkthroughIds: Readonly<Record<Language, string>> = { en: 'getStarted', id: 'getStarted.id' };

/** A step of the walkthrough. Its buttons run commands; it is complete when one of them was run. */
interface Step {
	/** Also the name of its picture, `media/walkthrough/<id>.svg`. */
	readonly id: string;
	readonly title: Bilingual;
	readonly says: Bilingual;
	readonly runs: readonly CommandName[];
	/** The picture's alternative text. */
	readonly shows: Bilingual;
}

const title: Bilingual = { en: 'Get Started with Mentor Notes', id: 'Memulai dengan Mentor Notes' };
const description: Bilingual = {
	en: 'Log sessions, write reflections and see the whole programme, in plain files of your own.',
	id: 'Catat sesi, tulis refleksi, dan lihat seluruh program, dalam berkas biasa milik Anda sendiri.',
};

const steps: readonly Step[] = [
	{
		id: 'programme',
		title: { en: 'Start with a programme', id: 'Mulai dari sebuah program' },
		says: {
			en: 'A programme is a folder of plain files: who meets whom, when, and what came of it. Look around in a small made-up one, or start your own, also from a list of people in Excel.',
			id: 'Program adalah folder berisi berkas biasa: siapa bertemu siapa, kapan, dan apa hasilnya. Lihat-lihat dahulu program contoh yang kecil, atau mulai program Anda sendiri, juga dari daftar peserta di Excel.',
		},
		runs: ['openSample', 'newProgramme'],
		shows: { en: 'A tree with a programme, a pair and its sessions.', id: 'Daftar bertingkat berisi program, pasangan, dan sesinya.' },
	},
	{
		id: 'session',
		title: { en: 'For mentors: log a session', id: 'Untuk mentor: catat sesi' },
		says: {
			en: 'Choose the pair, then enter the day, the minutes and a title. Type the day as you would say it, such as yesterday or last friday. A page opens where you fill in the summary, decisions and actions. What is still open from earlier sessions is there to tick.',
			id: 'Cukup pilih pasangan, lalu isi tanggal, menit, dan judul. Tanggal dapat diketik seperti diucapkan, misalnya kemarin atau Jumat lalu. Halaman sesi terbuka untuk diisi dengan ringkasan, putusan, dan tindak lanjut. Yang belum selesai dari sesi sebelumnya dapat dicentang di sana.',
		},
		runs: ['logSession', 'scheduleSession'],
		shows: { en: 'A session’s page with its title, agenda, summary and actions.', id: 'Halaman sesi dengan judul, agenda, ringkasan, dan tindak lanjutnya.' },
	},
	{
		id: 'brief',
		title: { en: 'For mentors: be ready in a minute', id: 'Untuk mentor: siap dalam satu menit' },
		says: {
			en: 'The brief shows what you need before a call: the last summary, the goals, and what was promised. Tick an action there, and its file changes too.',
			id: 'Bekal sesi memuat yang Anda perlukan sebelum bertemu: ringkasan pertemuan lalu, tujuan, dan apa yang telah dijanjikan. Centang tindak lanjut di sana, dan berkasnya ikut berubah.',
		},
		runs: ['openBrief', 'addAction'],
		shows: {
			en: 'A page with goals and a list of actions to tick.',
			id: 'Halaman berisi tujuan dan daftar tindak lanjut untuk dicentang.',
		},
	},
	{
		id: 'reflection',
		title: { en: 'For mentees: write a reflection', id: 'Untuk mentee: tulis refleksi' },
		says: {
			en: 'Choose a template and the session. The note opens with short questions and a preview beside it. It is private until you share it, unless your programme says otherwise.',
			id: 'Pilih templat dan sesinya. Catatan terbuka dengan pertanyaan singkat dan pratinjau di sampingnya. Catatan itu pribadi sampai Anda bagikan, kecuali program Anda menentukan lain.',
		},
		runs: ['newReflection'],
		shows: {
			en: 'A note with questions on the left and its preview on the right.',
			id: 'Catatan dengan pertanyaan di kiri dan pratinjaunya di kanan.',
		},
	},
	{
		id: 'sharing',
		title: { en: 'For mentees: see who can read it', id: 'Untuk mentee: siapa yang membaca' },
		says: {
			en: 'Open your note, then check who can see it, or share it. No report contains a private note, and Git ignores it unless it was tracked before.',
			id: 'Buka catatan Anda, lalu periksa siapa yang dapat melihatnya, atau bagikan catatan itu. Catatan pribadi tidak masuk laporan apa pun, dan diabaikan Git kecuali sudah telanjur dilacak.',
		},
		runs: ['whoCanSee', 'shareReflection'],
		shows: { en: 'A note with a lock.', id: 'Catatan dengan gembok.' },
	},
	{
		id: 'overview',
		title: { en: 'For coordinators: the overview', id: 'Untuk koordinator: ikhtisar' },
		says: {
			en: 'See at a glance which pairs meet, which have not met recently, and for how many hours. Click a figure to see what it counts. The text of notes is never shown.',
			id: 'Lihat sekaligus pasangan mana yang bertemu, mana yang sudah lama tidak bertemu, dan berapa jam lamanya. Klik sebuah angka untuk melihat apa yang dihitungnya. Isi catatan tidak ditampilkan.',
		},
		runs: ['openOverview'],
		shows: { en: 'Figures, a chart and a table of pairs.', id: 'Angka, grafik, dan tabel pasangan.' },
	},
	{
		id: 'report',
		title: { en: 'For coordinators: hand in a report', id: 'Untuk koordinator: serahkan laporan' },
		says: {
			en: 'Export the overview as a web page or a table, with or without names. You can also export a pair’s session log or a person’s learning hours (JP).',
			id: 'Ekspor ikhtisar sebagai halaman web atau tabel, dengan atau tanpa nama. Lembar kendali sebuah pasangan mentoring dan jam pelajaran (JP) seseorang juga dapat diekspor.',
		},
		runs: ['exportOverview', 'exportSessionLog', 'exportJpReport'],
		shows: { en: 'A printed page with a table.', id: 'Halaman cetak berisi tabel.' },
	},
];

/** Returns the `walkthroughs` section of `package.json`: the same steps for each language. `when` has a clause for each. */
export function walkthroughs(when: Bilingual): readonly object[] {
	const table: Readonly<Record<CommandName, CommandMenus>> = commandMenus;
	return languages.map(language => ({
		id: walkthroughIds[language],
		title: title[language],
		description: description[language],
		when: when[language],
		steps: steps.map(step => ({
			id: step.id,
			title: step.title[language],
			// VS Code shows a link on a separate line as a button.
			description: [
				step.says[language], ...step.runs.map(name => `[${table[name].title[language]}](command:${commandIds(name)[language]})`),
			].join('\n'),
			media: { svg: `media/walkthrough/${step.id}.svg`, altText: step.shows[language] },
			completionEvents: step.runs.flatMap(name => Object.values(commandIds(name)).map(id => `onCommand:${id}`)),
		})),
	}));
}
