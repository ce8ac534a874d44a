import type { LifecycleStep } from '../programme/timing';
import type { Bilingual } from '../text/language';
import type { CommandName } from './commands';

/** The menus that a command may be in, besides the palette. */
type Menu = 'view/title' | 'view/item/context' | 'editor/title' | 'editor/context' | 'explorer/context' | 'webview/context';

interface MenuEntry {
	readonly menu: Menu;
	/** VS Code's menu group: `navigation` and `inline` show the icon. */
	readonly group: string;
	readonly when: string;
}

/** A command's titles and menus. */
export interface CommandMenus {
	readonly title: Bilingual;
	/** The name of a codicon. */
	readonly icon?: string;
	/** The key that runs it after `firstKey`. */
	readonly key?: string;
	/** A shortcut of its own, where `when` holds. */
	readonly shortcut?: { readonly key: string; readonly mac: string; readonly when: string };
	readonly menus?: readonly MenuEntry[];
}

/** The first chord of all shortcuts, on every system. VS Code has no default shortcut that starts with it; a test checks this. */
export const firstKey = 'ctrl+alt+m';

/**
 * The focus is in one of our views or pages. While a page is the active editor, the focus can also be in a list of the side bar or panel.
 */
const inOurs = '!inputFocus && (focusedView =~ /^mentorNotes\\./ '
	+ '|| activeWebviewPanelId =~ /^mentorNotes\\./ && !sideBarFocus && !auxiliaryBarFocus && !panelFocus)';
const sessions = 'view == mentorNotes.sessions';
const actions = 'view == mentorNotes.actions';
const reflections = 'view == mentorNotes.reflections';
const noteRow = `(${sessions} || ${reflections}) && viewItem =~ /^reflection\\b/`;
const reflectionFile = 'resourcePath =~ /[\\\\/]reflections[\\\\/].*\\.md$/';
const programmeFile = 'resourceFilename =~ /^program(me)?\\.ya?ml$/i';
const ownFile = `(resourcePath =~ /[\\\\/](pairs|reflections|templates|messages)[\\\\/]/ || ${programmeFile})`;
const sessionFile = '(resourcePath =~ /[\\\\/]sessions[\\\\/].*\\.ya?ml$/ || resourceFilename =~ /(^sessions|\\.session)\\.ya?ml$/)';
/** A file that a programme can be filled from, beside a programme. */
const importedFile = `mentorNotes.scanned && resourceExtname =~ /^\\.(csv|tsv|xlsx|md|ics|org|ya?ml|txt)$/i && !${sessionFile} && !${ownFile}`;
const sessionRow = `${sessions} && viewItem =~ /^session\\b/`;
const pairRow = `${sessions} && viewItem =~ /^pair\\b/`;
/** The entries of a pair with one of the statuses: of its row in the Sessions view, and on the page of its programme. */
const pairThatIs = (statuses: string, group: string): readonly MenuEntry[] => [
	{ menu: 'view/item/context', group, when: `${sessions} && viewItem =~ /^pair\\.(${statuses})\\b/` },
	{ menu: 'webview/context', group, when: `webviewId == mentorNotes.overview && webviewSection =~ /^pair\\.(${statuses})\\b/` },
];
/** An entry of every pair on the page of its programme. */
const pairOnPage = (group: string): MenuEntry =>
	({ menu: 'webview/context', group, when: 'webviewId == mentorNotes.overview && webviewSection =~ /^pair\\b/' });
const programmeRow = `${sessions} && viewItem == programme`;
const looseRow = `${sessions} && viewItem == programme.loose`;
const anyProgrammeRow = `${sessions} && viewItem =~ /^programme\\b/`;
const cohortRow = `${sessions} && viewItem == cohort`;
const personRow = 'view =~ /^mentorNotes\\./ && viewItem == person';
const goalRow = `${sessions} && viewItem =~ /^goal\\b/`;
const actionRow = `${actions} && viewItem =~ /^action\\b/`;
const openActionRow = `${actions} && viewItem =~ /^action\\.(open|doing)\\b/`;
/** The `when` clause for a session's row with one of the statuses. */
const sessionThatIs = (statuses: string): string => `${sessions} && viewItem =~ /^session\\.(${statuses})\\b/`;
/** The `when` clause for a session's row that has a lifecycle step. */
const sessionThatCan = (step: LifecycleStep, statuses = '[a-z-]+'): string =>
	`${sessions} && viewItem =~ /^session\\.(${statuses})\\.(.*\\.)?${step}\\b/`;

/** Every command's titles in both languages and its menus. The manifest is generated from this table. */
export const commandMenus = {
	newProgramme: {
		title: { en: 'New Programme…', id: 'Program Baru…' },
		icon: 'add',
		menus: [{ menu: 'view/title', group: '1_new@1', when: sessions }],
	},
	makeProgramme: {
		title: { en: 'Make This Folder a Programme…', id: 'Jadikan Folder Ini Program…' },
		menus: [{ menu: 'view/item/context', group: '1_new@1', when: looseRow }],
	},
	openSample: {
		title: { en: 'Open the Sample Programme', id: 'Buka Program Contoh' },
		menus: [{ menu: 'view/title', group: '1_new@4', when: sessions }],
	},
	joinProgramme: {
		title: { en: 'Join a Programme…', id: 'Ikuti Program…' },
		menus: [{ menu: 'view/title', group: '1_new@5', when: sessions }],
	},
	sendAndReceive: {
		title: { en: 'Send and Receive…', id: 'Kirim dan Terima…' },
		icon: 'sync',
		menus: [
			{ menu: 'view/title', group: 'navigation@5', when: `${sessions} && gitOpenRepositoryCount != 0` },
			{ menu: 'view/title', group: '1_new@6', when: `${sessions} && gitOpenRepositoryCount == 0` },
			{ menu: 'view/item/context', group: '3_send@1', when: programmeRow },
		],
	},
	openProgrammeFolder: {
		title: { en: 'Open the Programme’s Folder', id: 'Buka Folder Program' },
	},
	editProgramme: {
		title: { en: 'Edit Programme…', id: 'Ubah Program…' },
		menus: [{ menu: 'view/item/context', group: '5_edit@1', when: programmeRow }],
	},
	addCohort: {
		title: { en: 'Add Cohort…', id: 'Tambah Angkatan…' },
		menus: [{ menu: 'view/item/context', group: '1_new@4', when: programmeRow }],
	},
	newPair: {
		title: { en: 'New Pair…', id: 'Pasangan Mentoring Baru…' },
		menus: [
			{ menu: 'view/title', group: '1_new@2', when: sessions }, { menu: 'view/item/context', group: '1_new@1', when: programmeRow },
		],
	},
	suggestPairs: {
		title: { en: 'Suggest Pairs…', id: 'Usulkan Pasangan Mentoring…' },
		menus: [
			{ menu: 'view/title', group: '1_new@2', when: sessions }, { menu: 'view/item/context', group: '1_new@1', when: programmeRow },
		],
	},
	editPair: {
		title: { en: 'Edit Pair…', id: 'Ubah Pasangan Mentoring…' },
		menus: [{ menu: 'view/item/context', group: '5_edit@1', when: pairRow }, pairOnPage('5_edit@1')],
	},
	holdPair: {
		title: { en: 'Put Pair on Hold', id: 'Hentikan Sementara Pasangan Mentoring' },
		menus: pairThatIs('active|pending', '6_status@1'),
	},
	resumePair: {
		title: { en: 'Resume Pair', id: 'Lanjutkan Pasangan Mentoring' },
		menus: pairThatIs('on-hold', '6_status@1'),
	},
	endPair: {
		title: { en: 'End Pair…', id: 'Akhiri Pasangan Mentoring…' },
		menus: pairThatIs('active|pending|on-hold', '6_status@2'),
	},
	movePair: {
		title: { en: 'Move to Cohort…', id: 'Pindahkan ke Angkatan…' },
		menus: pairThatIs('[a-z-]+', '6_status@3'),
	},
	setCadence: { title: { en: 'Set How Often They Meet…', id: 'Atur Seberapa Sering Bertemu…' } },
	handOver: {
		title: { en: 'Hand Over to Another Mentor…', id: 'Serahkan kepada Mentor Lain…' },
		menus: [{ menu: 'view/item/context', group: '5_edit@3', when: pairRow }, pairOnPage('5_edit@3')],
	},
	closeCohort: {
		title: { en: 'Close Cohort…', id: 'Tutup Angkatan…' },
		menus: [
			{ menu: 'view/item/context', group: '5_edit@1', when: cohortRow },
			{ menu: 'view/item/context', group: '5_edit@1', when: programmeRow },
		],
	},
	addPerson: {
		title: { en: 'Add Person…', id: 'Tambah Orang…' },
		menus: [
			{ menu: 'view/title', group: '1_new@3', when: sessions }, { menu: 'view/item/context', group: '1_new@2', when: programmeRow },
		],
	},
	import: {
		title: { en: 'Import…', id: 'Impor…' },
		menus: [
			{ menu: 'view/title', group: '1_new@5', when: sessions }, { menu: 'view/item/context', group: '1_new@4', when: programmeRow },
			{ menu: 'explorer/context', group: 'mentorNotes@3', when: importedFile },
		],
	},
	editPerson: {
		title: { en: 'Edit Person…', id: 'Ubah Data Orang…' },
		menus: [
			{ menu: 'view/item/context', group: '1_edit@1', when: personRow },
			{ menu: 'view/item/context', group: '5_edit@2', when: pairRow },
			{ menu: 'view/item/context', group: '1_new@3', when: programmeRow },
		],
	},

	openSession: {
		title: { en: 'Open Session', id: 'Buka Sesi' },
		menus: [{ menu: 'view/item/context', group: '1_open@1', when: sessionRow }],
	},
	openAsText: {
		title: { en: 'Open as Text', id: 'Buka sebagai Teks' },
		icon: 'code',
		menus: [
			{ menu: 'editor/title', group: 'navigation@1', when: 'activeCustomEditorId =~ /^mentorNotes\\./' },
			{ menu: 'view/item/context', group: '1_open@3', when: `${sessionRow} || ${noteRow}` },
		],
	},
	openAsPage: {
		title: { en: 'Open as Page', id: 'Buka sebagai Halaman' },
		icon: 'book',
		menus: [
			{ menu: 'editor/title', group: 'navigation@1', when: `(${sessionFile} || ${reflectionFile} || ${programmeFile}) && !activeCustomEditorId` },
			{ menu: 'view/item/context', group: '1_open@2', when: `${sessionRow} || ${noteRow}` },
		],
	},
	chooseVersions: {
		title: { en: 'Choose Versions…', id: 'Pilih Versi…' },
	},
	logSession: {
		title: { en: 'Log Session…', id: 'Catat Sesi…' },
		key: 'l',
		icon: 'add',
		menus: [
			{ menu: 'view/title', group: 'navigation@1', when: sessions },
			{ menu: 'view/item/context', group: 'inline', when: pairRow },
			{ menu: 'view/item/context', group: '1_session@1', when: pairRow },
		],
	},
	scheduleSession: {
		title: { en: 'Schedule Session…', id: 'Jadwalkan Sesi…' },
		key: 's',
		icon: 'calendar',
		menus: [
			{ menu: 'view/title', group: 'navigation@2', when: sessions },
			{ menu: 'view/item/context', group: '1_session@2', when: pairRow },
		],
	},
	confirmSession: {
		title: { en: 'Confirm Session', id: 'Konfirmasi Sesi' },
		menus: [{ menu: 'view/item/context', group: '2_lifecycle@1', when: sessionThatCan('confirm') }],
	},
	startSession: {
		title: { en: 'Start Session', id: 'Mulai Sesi' },
		menus: [{ menu: 'view/item/context', group: '2_lifecycle@2', when: sessionThatCan('start') }],
	},
	completeSession: {
		title: { en: 'Complete Session…', id: 'Selesaikan Sesi…' },
		icon: 'pass',
		menus: [
			{ menu: 'view/item/context', group: 'inline@1', when: sessionThatCan('complete', 'scheduled|proposed|in-progress') },
			{ menu: 'view/item/context', group: '2_lifecycle@3', when: sessionThatCan('complete') },
		],
	},
	rescheduleSession: {
		title: { en: 'Reschedule Session…', id: 'Jadwalkan Ulang Sesi…' },
		menus: [{ menu: 'view/item/context', group: '2_lifecycle@4', when: sessionThatCan('reschedule') }],
	},
	cancelSession: {
		title: { en: 'Cancel Session…', id: 'Batalkan Sesi…' },
		menus: [{ menu: 'view/item/context', group: '2_lifecycle@5', when: sessionThatCan('cancel') }],
	},
	markNoShow: {
		title: { en: 'Mark Session as No-show…', id: 'Tandai Sesi Tidak Dihadiri…' },
		menus: [{ menu: 'view/item/context', group: '2_lifecycle@6', when: sessionThatCan('noShow') }],
	},
	reinstateSession: {
		title: { en: 'Reinstate Session', id: 'Aktifkan Kembali Sesi' },
		menus: [{ menu: 'view/item/context', group: '2_lifecycle@7', when: sessionThatCan('reinstate') }],
	},

	moveSession: {
		title: { en: 'Move to Another Pair…', id: 'Pindahkan ke Pasangan Lain…' },
		menus: [{ menu: 'view/item/context', group: '9_file@1', when: sessionRow }],
	},
	deleteSession: {
		title: { en: 'Delete Session…', id: 'Hapus Sesi…' },
		menus: [{ menu: 'view/item/context', group: '9_file@2', when: sessionRow }],
	},
	addDecision: {
		title: { en: 'Add Decision…', id: 'Tambah Putusan…' },
		menus: [{ menu: 'view/item/context', group: '3_add@2', when: sessionRow }],
	},
	addAgendaItem: {
		title: { en: 'Add Agenda Item…', id: 'Tambah Agenda…' },
		menus: [{ menu: 'view/item/context', group: '3_add@3', when: sessionRow }],
	},
	setAttendance: {
		title: { en: 'Set Attendance…', id: 'Catat Kehadiran…' },
		menus: [{ menu: 'view/item/context', group: '3_add@4', when: sessionRow }],
	},

	history: {
		title: { en: 'History…', id: 'Riwayat…' },
		menus: [
			{ menu: 'view/item/context', group: '7_history@1', when: sessionRow },
			{ menu: 'view/item/context', group: '7_history@1', when: pairRow }, pairOnPage('7_history@1'),
			{ menu: 'view/item/context', group: '7_history@1', when: goalRow },
			{ menu: 'editor/title', group: '1_mentorNotes@3', when: sessionFile },
		],
	},

	addAction: {
		title: { en: 'Add Action…', id: 'Tambah Tindak Lanjut…' },
		key: 'a',
		icon: 'add',
		menus: [
			{ menu: 'view/title', group: 'navigation@1', when: actions },
			{ menu: 'view/item/context', group: '3_add@1', when: sessionRow },
			{ menu: 'view/item/context', group: '3_add@1', when: pairRow },
		],
	},
	completeAction: {
		title: { en: 'Complete Action…', id: 'Selesaikan Tindak Lanjut…' },
		menus: [{ menu: 'view/item/context', group: '1_action@1', when: openActionRow }],
	},
	editAction: {
		title: { en: 'Edit Action…', id: 'Ubah Tindak Lanjut…' },
		menus: [{ menu: 'view/item/context', group: '1_action@2', when: actionRow }],
	},
	reassignAction: {
		title: { en: 'Reassign Action…', id: 'Alihkan Tindak Lanjut…' },
		menus: [{ menu: 'view/item/context', group: '1_action@3', when: openActionRow }],
	},
	dropAction: {
		title: { en: 'Drop Action', id: 'Batalkan Tindak Lanjut' },
		menus: [{ menu: 'view/item/context', group: '1_action@4', when: openActionRow }],
	},
	groupActionsBy: {
		title: { en: 'Group Actions By…', id: 'Kelompokkan Tindak Lanjut Menurut…' },
		icon: 'list-tree',
		menus: [{ menu: 'view/title', group: 'navigation@2', when: actions }],
	},
	showMyActions: {
		title: { en: 'Show My Actions Only', id: 'Tampilkan Tindak Lanjut Saya Saja' },
		icon: 'person',
		menus: [{ menu: 'view/title', group: 'navigation@3', when: `${actions} && !mentorNotes.mineOnly` }],
	},
	showAllActions: {
		title: { en: 'Show Everyone’s Actions', id: 'Tampilkan Tindak Lanjut Semua Orang' },
		icon: 'organization',
		menus: [{ menu: 'view/title', group: 'navigation@3', when: `${actions} && mentorNotes.mineOnly` }],
	},
	addGoal: { title: { en: 'Add Goal…', id: 'Tambah Tujuan…' }, menus: [{ menu: 'view/item/context', group: '3_add@2', when: pairRow }] },
	updateGoal: {
		title: { en: 'Update Goal…', id: 'Perbarui Tujuan…' },
		icon: 'graph-line',
		menus: [
			{ menu: 'view/item/context', group: 'inline', when: goalRow }, { menu: 'view/item/context', group: '1_goal@1', when: goalRow },
		],
	},
	attachEvidence: {
		title: { en: 'Attach Evidence…', id: 'Lampirkan Bukti Dukung…' },
		menus: [
			{ menu: 'view/item/context', group: '1_action@5', when: actionRow },
			{ menu: 'view/item/context', group: '1_goal@2', when: goalRow },
		],
	},

	newReflection: {
		title: { en: 'New Reflection from Template…', id: 'Refleksi Baru dari Templat…' },
		key: 'r',
		icon: 'edit',
		menus: [
			{ menu: 'view/title', group: 'navigation@1', when: reflections },
			{ menu: 'view/item/context', group: 'inline', when: `${reflections} && viewItem =~ /^toWrite\\b/` },
			{ menu: 'view/item/context', group: 'inline@2', when: sessionThatIs('done|in-progress') },
			{ menu: 'view/item/context', group: '3_add@5', when: sessionRow },
			{ menu: 'explorer/context', group: 'mentorNotes@1', when: sessionFile },
			{ menu: 'editor/title', group: '1_mentorNotes@1', when: sessionFile },
		],
	},
	openReflection: {
		title: { en: 'Open Reflection', id: 'Buka Refleksi' },
		menus: [{ menu: 'view/item/context', group: '1_open@1', when: noteRow }],
	},
	previewReflection: {
		title: { en: 'Open Preview', id: 'Buka Pratinjau' },
		icon: 'book',
		menus: [{ menu: 'view/item/context', group: 'inline', when: noteRow }],
	},
	previewReflectionToSide: {
		title: { en: 'Open Preview to the Side', id: 'Buka Pratinjau di Samping' },
		icon: 'book',
		menus: [
			{ menu: 'editor/title', group: 'navigation@1', when: reflectionFile },
			{ menu: 'view/item/context', group: '1_open@4', when: noteRow },
		],
	},

	chooseMe: {
		title: { en: 'Set Who I Am…', id: 'Tentukan Identitas Saya…' },
		menus: [{ menu: 'view/title', group: '2_show@1', when: reflections }],
	},
	turnIntoAction: {
		title: { en: 'Turn Into Action…', id: 'Jadikan Tindak Lanjut…' },
		menus: [{ menu: 'editor/context', group: '1_mentorNotes@1', when: reflectionFile }],
	},
	shareReflection: {
		title: { en: 'Share Reflection…', id: 'Bagikan Refleksi…' },
		menus: [
			{ menu: 'view/item/context', group: '2_share@1', when: noteRow },
			{ menu: 'editor/title', group: '1_mentorNotes@1', when: reflectionFile },
		],
	},
	whoCanSee: {
		title: { en: 'Who Can See This?', id: 'Siapa yang Dapat Melihat Ini?' },
		menus: [
			{ menu: 'view/item/context', group: '2_share@2', when: noteRow },
			{ menu: 'editor/title', group: '1_mentorNotes@2', when: reflectionFile },
		],
	},
	newTemplate: {
		title: { en: 'New Template…', id: 'Templat Baru…' },
		menus: [{ menu: 'view/title', group: '1_new@1', when: reflections }],
	},
	exportReflection: {
		title: { en: 'Export Reflection…', id: 'Ekspor Refleksi…' },
		menus: [
			{ menu: 'view/item/context', group: '3_export@1', when: noteRow },
			{ menu: 'editor/title', group: '1_mentorNotes@3', when: reflectionFile },
		],
	},
	notesOverTime: {
		title: { en: 'What I Wrote Over Time', id: 'Yang Saya Tulis dari Waktu ke Waktu' },
		icon: 'history',
		menus: [{ menu: 'view/title', group: 'navigation@4', when: reflections }],
	},
	exportNotesOverTime: { title: { en: 'Export What I Wrote…', id: 'Ekspor Yang Saya Tulis…' } },
	groupReflectionsBy: {
		title: { en: 'Group Reflections By…', id: 'Kelompokkan Refleksi Menurut…' },
		icon: 'list-tree',
		menus: [{ menu: 'view/title', group: 'navigation@2', when: reflections }],
	},
	findInNotes: {
		title: { en: 'Find in My Notes…', id: 'Cari dalam Catatan Saya…' },
		icon: 'search',
		menus: [{ menu: 'view/title', group: 'navigation@3', when: reflections }],
	},

	openBrief: {
		title: { en: 'Open Session Brief', id: 'Buka Bekal Sesi' },
		key: 'b',
		icon: 'book',
		menus: [
			{ menu: 'view/item/context', group: '4_read@1', when: pairRow },
			pairOnPage('4_read@1'),
			{ menu: 'view/item/context', group: '4_read@1', when: sessionRow },
		],
	},
	copySummary: {
		title: { en: 'Copy Session Summary', id: 'Salin Ringkasan Sesi' },
		menus: [{ menu: 'view/item/context', group: '4_read@2', when: sessionRow }],
	},
	exportMinutes: {
		title: { en: 'Export Minutes…', id: 'Ekspor Notulen…' },
		menus: [{ menu: 'view/item/context', group: '4_read@3', when: sessionRow }],
	},
	exportSessionLog: {
		title: { en: 'Export Session Log…', id: 'Ekspor Lembar Kendali…' },
		menus: [
			{ menu: 'view/item/context', group: '4_read@3', when: pairRow },
			{ menu: 'view/item/context', group: '4_read@7', when: anyProgrammeRow },
			{ menu: 'view/item/context', group: '4_read@3', when: cohortRow },
		],
	},
	exportEvents: {
		title: { en: 'Export Events…', id: 'Ekspor Peristiwa…' },
		menus: [
			{ menu: 'view/item/context', group: '4_read@4', when: pairRow },
			{ menu: 'view/item/context', group: '4_read@4', when: personRow },
		],
	},
	copyReminders: {
		title: { en: 'Copy Reminders…', id: 'Salin Pengingat…' },
		menus: [
			{ menu: 'view/item/context', group: '4_read@5', when: pairRow },
			pairOnPage('4_read@5'),
			{ menu: 'view/item/context', group: '4_read@6', when: anyProgrammeRow },
			{ menu: 'view/item/context', group: '4_read@5', when: personRow },
			{ menu: 'view/item/context', group: '4_read@5', when: cohortRow },
		],
	},
	newReminderText: { title: { en: 'New Reminder Text…', id: 'Teks Pengingat Baru…' } },
	exportCalendar: {
		title: { en: 'Export Calendar…', id: 'Ekspor Kalender…' },
		menus: [
			{ menu: 'view/item/context', group: '4_read@4', when: pairRow },
			{ menu: 'view/item/context', group: '4_read@5', when: anyProgrammeRow },
			{ menu: 'view/item/context', group: '4_read@4', when: cohortRow },
		],
	},
	removeFromCalendars: { title: { en: 'Remove from Calendars…', id: 'Hapus dari Kalender…' } },

	openOverview: {
		title: { en: 'Open Programme Overview', id: 'Buka Ikhtisar Program' },
		key: 'o',
		icon: 'graph',
		menus: [
			{ menu: 'view/title', group: '3_overview@1', when: sessions },
			{ menu: 'view/item/context', group: 'inline', when: anyProgrammeRow },
			{ menu: 'view/item/context', group: '4_read@1', when: anyProgrammeRow },
		],
	},
	exportOverview: {
		title: { en: 'Export Overview…', id: 'Ekspor Ikhtisar…' },
		menus: [{ menu: 'view/item/context', group: '4_read@2', when: anyProgrammeRow }],
	},
	exportWorkbook: {
		title: { en: 'Export Workbook…', id: 'Ekspor Buku Kerja…' },
		menus: [{ menu: 'view/item/context', group: '4_read@3', when: anyProgrammeRow }],
	},
	exportJpReport: {
		title: { en: 'Export JP Report…', id: 'Ekspor Laporan JP…' },
		menus: [
			{ menu: 'view/item/context', group: '4_read@4', when: anyProgrammeRow },
			{ menu: 'view/item/context', group: '4_read@1', when: cohortRow },
			{ menu: 'view/item/context', group: '4_read@1', when: personRow },
		],
	},
	exportCertificate: {
		title: { en: 'Export Certificate…', id: 'Ekspor Sertifikat…' },
		menus: [
			{ menu: 'view/item/context', group: '4_read@8', when: programmeRow },
			{ menu: 'view/item/context', group: '4_read@2', when: cohortRow },
			{ menu: 'view/item/context', group: '4_read@2', when: personRow },
		],
	},

	goToSession: {
		title: { en: 'Go to Session…', id: 'Buka Sesi…' },
		key: 'g',
		icon: 'search',
		menus: [{ menu: 'view/title', group: 'navigation@3', when: sessions }],
	},
	groupBy: {
		title: { en: 'Group Sessions By…', id: 'Kelompokkan Sesi Menurut…' },
		menus: [{ menu: 'view/title', group: '2_show@1', when: sessions }],
	},
	sortBy: {
		title: { en: 'Sort Sessions By…', id: 'Urutkan Sesi Menurut…' },
		menus: [{ menu: 'view/title', group: '2_show@2', when: sessions }],
	},
	filter: {
		title: { en: 'Filter Sessions…', id: 'Saring Sesi…' },
		icon: 'filter',
		menus: [{ menu: 'view/title', group: '2_show@3', when: sessions }],
	},
	clearFilter: {
		title: { en: 'Clear Session Filter', id: 'Hapus Saringan Sesi' },
		icon: 'clear-all',
		menus: [{ menu: 'view/title', group: 'navigation@4', when: `${sessions} && mentorNotes.filtered` }],
	},
	splitSessions: {
		title: { en: 'Split into One File per Session', id: 'Pecah Menjadi Satu Berkas per Sesi' },
		menus: [
			{ menu: 'editor/title', group: '1_mentorNotes@2', when: 'resourceFilename =~ /^sessions\\.ya?ml$/' },
			{ menu: 'explorer/context', group: 'mentorNotes@2', when: 'resourceFilename =~ /^sessions\\.ya?ml$/' },
		],
	},
	undoLast: {
		title: { en: 'Undo Last Change', id: 'Urungkan Perubahan Terakhir' },
		shortcut: { key: 'ctrl+z', mac: 'cmd+z', when: inOurs },
		menus: [{ menu: 'view/title', group: '8_undo@1', when: sessions }, { menu: 'view/title', group: '8_undo@1', when: actions }],
	},
	showNext: { title: { en: 'Show What’s Next…', id: 'Tampilkan Apa Selanjutnya…' }, key: 'n' },
	whatHasChanged: {
		title: { en: 'What Has Changed…', id: 'Yang Berubah…' },
		menus: [
			{ menu: 'view/title', group: '3_overview@2', when: sessions },
			{ menu: 'view/item/context', group: '7_history@2', when: pairRow }, pairOnPage('7_history@2'),
			{ menu: 'view/item/context', group: '7_history@2', when: anyProgrammeRow },
		],
	},

	refresh: {
		title: { en: 'Refresh', id: 'Segarkan' },
		icon: 'refresh',
		menus: [{ menu: 'view/title', group: '9_log@1', when: sessions }],
	},
	showLog: { title: { en: 'Show Log', id: 'Tampilkan Log' }, menus: [{ menu: 'view/title', group: '9_log@2', when: sessions }] },
} as const satisfies Readonly<Record<CommandName, CommandMenus>>;
