import { type Bilingual, type Language, languages } from '../text/language';
import { commandMenus, firstKey, type CommandMenus } from './commandMenus';
import { commandIds, commandNames, type CommandName } from './commands';
import { walkthroughs } from './walkthroughs';

/** `when` clauses for contributions that exist once per language. English until the extension sets the context key. */
const whenLanguage: Bilingual = { en: 'mentorNotes.language != id', id: 'mentorNotes.language == id' };
/**
 * The same for contributions shown before activation: until the context key is set, the setting is used, else VS Code's display
 * language, which only localized texts of the manifest depend on.
 */
const whenLanguageEarly: Bilingual = { en: '%when.en%', id: '%when.id%' };
const untilSet = (language: Language, setting: string): string =>
	`mentorNotes.language == ${language} || !mentorNotes.language && config.mentorNotes.language ${setting}`;
/** Alternatives of a clause need brackets: `&&` binds more tightly than `||`. */
const whenBoth = (when: string, and: string): string => `${when.includes('||') ? `(${when})` : when} && ${and}`;
const other: Readonly<Record<Language, Language>> = { en: 'id', id: 'en' };

const texts: Readonly<Record<string, Bilingual>> = {
	'when.en': { en: untilSet('en', '!= id'), id: untilSet('en', '== en') },
	'when.id': { en: untilSet('id', '== id'), id: untilSet('id', '!= en') },
	'extension.description': {
		en: 'Mentoring sessions, reflections and goals as plain files in your workspace, for mentors, mentees and coordinators.',
		id: 'Sesi mentoring, refleksi, dan tujuan sebagai berkas biasa di ruang kerja Anda, untuk mentor, mentee, dan koordinator.',
	},
	'extension.untrusted': {
		en: 'You can see sessions, problems and previews, and edit the files that are there. Nothing new is made: no programme, session, reflection, template or export. Workspace settings are ignored.',
		id: 'Sesi, masalah, dan pratinjau ditampilkan dan dapat diubah. Tidak ada berkas baru yang dibuat, baik program, sesi, refleksi, templat, maupun ekspor; setelan ruang kerja tidak berlaku.',
	},
	'view.sessions': { en: 'Sessions', id: 'Sesi' },
	'view.reflections': { en: 'Reflections', id: 'Refleksi' },
	'view.actions': { en: 'Actions', id: 'Tindak Lanjut' },
	'settings.you': { en: 'You', id: 'Anda' },
	'settings.writing': { en: 'Opening and writing', id: 'Membuka dan menulis' },
	'settings.files': { en: 'Files', id: 'Berkas' },
	'setting.language': { en: 'The language of Mentor Notes.', id: 'Bahasa Mentor Notes.' },
	'setting.language.auto': {
		en: 'The language of the open programme; without one, the language of VS Code; otherwise English.',
		id: 'Bahasa program yang terbuka; jika tidak ada, bahasa VS Code; jika tidak ada, bahasa Inggris.',
	},
	'editor.sessionPage': { en: 'Session Page', id: 'Halaman Sesi' },
	'editor.programmePage': { en: 'Programme Page', id: 'Halaman Program' },
	'editor.reflectionPage': { en: 'Reflection Page', id: 'Halaman Refleksi' },
	'setting.openAs': { en: 'What a click on a session or a reflection opens.', id: 'Yang dibuka saat sebuah sesi atau refleksi diklik.' },
	'setting.openAs.page': { en: 'A page with fields, which writes the file.', id: 'Halaman dengan isian, yang menulis berkasnya.' },
	'setting.openAs.text': { en: 'The text of the file.', id: 'Teks berkasnya.' },
	'setting.me': {
		en: 'Your id or name, as it is written in your programmes. New reflections name you as their author.',
		id: 'Siapa Anda: id atau nama Anda seperti yang dipakai di program Anda. Refleksi baru memuatnya sebagai penulis.',
	},
	'setting.questions': {
		en: 'Controls whether Mentor Notes asks questions while you write a reflection. It asks about a stage that is empty or repeats an earlier one, and about a missing next step or date.',
		id: 'Tampilkan pertanyaan saat refleksi ditulis: tentang tahap yang masih kosong atau hanya mengulang tahap sebelumnya, serta langkah berikutnya dan harinya.',
	},
	'setting.files.exclude': {
		en: 'Folders and files that Mentor Notes does not read, as glob patterns from the workspace folder, such as `archive/**`.',
		id: 'Folder dan berkas yang tidak dibaca Mentor Notes, berupa pola glob yang dihitung dari folder ruang kerja, misalnya `archive/**`.',
	},
};

const welcome: Bilingual = {
	en: 'There are no mentoring sessions in this folder yet.\n[New Programme…](command:mentorNotes.newProgramme)\n[Make This Folder a Programme…](command:mentorNotes.makeProgramme)\n[Import…](command:mentorNotes.import)\n[Join a Programme…](command:mentorNotes.joinProgramme)\nYou can also log sessions without a programme:\n[Log Session…](command:mentorNotes.logSession)\nOr look around in a small programme first:\n[Open the Sample Programme](command:mentorNotes.openSample)',
	id: 'Belum ada sesi mentoring di folder ini.\n[Program Baru…](command:mentorNotes.id.newProgramme)\n[Jadikan Folder Ini Program…](command:mentorNotes.id.makeProgramme)\n[Impor…](command:mentorNotes.id.import)\n[Ikuti Program…](command:mentorNotes.id.joinProgramme)\nTanpa program pun sesi dapat dicatat:\n[Catat Sesi…](command:mentorNotes.id.logSession)\nAtau lihat-lihat dahulu sebuah program kecil:\n[Buka Program Contoh](command:mentorNotes.id.openSample)',
};
/** The workspace is `sessions/` of a programme, or another part of one. */
const welcomeInPart: Bilingual = {
	en: 'This folder is only a part of a programme. Open the folder that contains its programme.yaml to see all of it:\n[Open the Programme’s Folder](command:mentorNotes.openProgrammeFolder)',
	id: 'Folder ini hanya sebagian dari sebuah program, padahal program dibaca secara utuh. Buka folder yang memuat programme.yaml:\n[Buka Folder Program](command:mentorNotes.id.openProgrammeFolder)',
};
const welcomeWithoutFolder: Bilingual = {
	en: 'Mentoring sessions are plain files in a folder. Open the folder of your programme:\n[Open Folder](command:vscode.openFolder)\nOr receive a programme that others share with you:\n[Join a Programme…](command:mentorNotes.joinProgramme)\nOr look around in a small programme first:\n[Open the Sample Programme](command:mentorNotes.openSample)',
	id: 'Sesi mentoring adalah berkas biasa di sebuah folder. Buka folder program Anda:\n[Buka Folder](command:vscode.openFolder)\nAtau terima program yang dibagikan kepada Anda:\n[Ikuti Program…](command:mentorNotes.id.joinProgramme)\nAtau lihat-lihat dahulu sebuah program kecil:\n[Buka Program Contoh](command:mentorNotes.id.openSample)',
};

/** Shown for an empty view. With the filter *only mine*, the view has a message instead. */
const welcomeActions: Bilingual = {
	en: 'There are no open actions.\n[Add Action…](command:mentorNotes.addAction)',
	id: 'Tidak ada tindak lanjut yang belum selesai.\n[Tambah Tindak Lanjut…](command:mentorNotes.id.addAction)',
};

const welcomeReflections: Bilingual = {
	en: 'No reflection has been written yet, and no session is waiting for one.\n[New Reflection from Template…](command:mentorNotes.newReflection)',
	id: 'Belum ada refleksi, dan tidak ada sesi yang perlu direfleksikan.\n[Refleksi Baru dari Templat…](command:mentorNotes.id.newReflection)',
};

/** Returns the `contributes` section of `package.json`. */
export function contributes(): object {
	const table: Readonly<Record<CommandName, CommandMenus>> = commandMenus;
	const bothLanguages = commandNames.flatMap(name => languages.map(language => ({
		language,
		id: commandIds(name)[language],
		entry: table[name],
	})));
	const menus: Record<string, object[]> = {
		commandPalette: bothLanguages.map(({ id, language }) => ({ command: id, when: whenLanguageEarly[language] })),
	};
	for (const { id, language, entry } of bothLanguages) {
		for (const { menu, group, when } of entry.menus ?? []) {
			(menus[menu] ??= []).push({ command: id, group, when: whenBoth(when, whenLanguage[language]) });
		}
	}
	return {
		commands: bothLanguages.map(({ id, language, entry }) => ({
			command: id,
			// The palette searches titles and their `original`, so that commands are found in both languages.
			title: { value: entry.title[language], original: entry.title[other[language]] },
			category: 'Mentor Notes',
			...(entry.icon !== undefined && { icon: `$(${entry.icon})` }),
		})),
		menus,
		keybindings: bothLanguages.flatMap(({ id, language, entry: { key, shortcut } }) => [
			...key === undefined ? [] : [{ command: id, key: `${firstKey} ${key}`, when: whenLanguage[language] }],
			...shortcut ? [{ command: id, ...shortcut, when: whenBoth(shortcut.when, whenLanguage[language]) }] : [],
		]),
		viewsContainers: { activitybar: [{ id: 'mentorNotes', title: 'Mentor Notes', icon: 'media/mentor-notes.svg' }] },
		views: {
			// `initialSize` is each view's share of the side bar's height at first.
			mentorNotes: [
				{ id: 'mentorNotes.sessions', name: '%view.sessions%', icon: 'media/mentor-notes.svg', initialSize: 3 },
				{ id: 'mentorNotes.actions', name: '%view.actions%', icon: 'media/mentor-notes.svg', initialSize: 2 },
				{ id: 'mentorNotes.reflections', name: '%view.reflections%', icon: 'media/mentor-notes.svg', initialSize: 1 },
			],
		},
		viewsWelcome: languages.flatMap(language => [
			{
				view: 'mentorNotes.sessions',
				contents: welcome[language],
				when: `mentorNotes.scanned && !mentorNotes.programmeAbove && workspaceFolderCount != 0 && ${whenLanguage[language]}`,
			},
			{
				view: 'mentorNotes.sessions',
				contents: welcomeInPart[language],
				when: `mentorNotes.programmeAbove && ${whenLanguage[language]}`,
			},
			{
				view: 'mentorNotes.sessions',
				contents: welcomeWithoutFolder[language],
				when: `workspaceFolderCount == 0 && ${whenLanguage[language]}`,
			},
			{
				view: 'mentorNotes.actions',
				contents: welcomeActions[language],
				when: `mentorNotes.scanned && !mentorNotes.mineOnly && workspaceFolderCount != 0 && ${whenLanguage[language]}`,
			},
			{
				view: 'mentorNotes.reflections',
				contents: welcomeReflections[language],
				when: `mentorNotes.scanned && workspaceFolderCount != 0 && ${whenLanguage[language]}`,
			},
		]),
		customEditors: [
			{
				viewType: 'mentorNotes.sessionPage', displayName: '%editor.sessionPage%', priority: 'option',
				selector: ['**/sessions/**/*.{yaml,yml}', '**/*.session.{yaml,yml}', '**/sessions.{yaml,yml}', '**/pairs/*.{yaml,yml}', '**/{programme,program}.{yaml,yml}']
					.map(filenamePattern => ({ filenamePattern })),
			},
			{
				viewType: 'mentorNotes.reflectionPage', displayName: '%editor.reflectionPage%', priority: 'option',
				selector: [{ filenamePattern: '**/reflections/**/*.md' }],
			},
			{
				viewType: 'mentorNotes.programmePage', displayName: '%editor.programmePage%', priority: 'option',
				selector: [{ filenamePattern: '**/{programme,program}.{yaml,yml}' }],
			},
		],
		walkthroughs: walkthroughs(whenLanguageEarly),
		configuration: [
			{
				title: '%settings.you%',
				properties: {
					'mentorNotes.me': { type: 'string', default: '', scope: 'application', order: 1, description: '%setting.me%' },
					'mentorNotes.language': {
						type: 'string', enum: ['auto', 'en', 'id'], default: 'auto', scope: 'window', order: 2, description: '%setting.language%',
						enumItemLabels: [
							'auto', 'English', 'Bahasa Indonesia',
						], enumDescriptions: ['%setting.language.auto%', 'English', 'Bahasa Indonesia'],
					},
				},
			},
			{
				title: '%settings.writing%',
				properties: {
					'mentorNotes.openAs': {
						type: 'string', enum: ['page', 'text'], default: 'page', scope: 'window', order: 1, description: '%setting.openAs%',
						enumDescriptions: ['%setting.openAs.page%', '%setting.openAs.text%'],
					},
					'mentorNotes.questions': { type: 'boolean', default: true, scope: 'window', description: '%setting.questions%' },
				},
			},
			{
				title: '%settings.files%',
				properties: {
					'mentorNotes.files.exclude': {
						type: 'array',
						items: { type: 'string' },
						default: [],
						scope: 'resource',
						markdownDescription: '%setting.files.exclude%',
					},
				},
			},
		],
	};
}

/** The capabilities: virtual workspaces are supported, and untrusted workspaces with limited features. */
export const capabilities = {
	virtualWorkspaces: true,
	untrustedWorkspaces: {
		supported: 'limited',
		description: '%extension.untrusted%',
		restrictedConfigurations: ['mentorNotes.files.exclude', 'mentorNotes.questions', 'mentorNotes.language'],
	},
} as const;

/** The activation events: files of the record and pages to restore. Commands and views activate the extension implicitly. */
export const activationEvents = [
	'workspaceContains:**/{programme,program}.{yaml,yml}',
	'workspaceContains:**/*.session.{yaml,yml}',
	'workspaceContains:**/sessions.{yaml,yml}',
	'onWebviewPanel:mentorNotes.preview',
	'onWebviewPanel:mentorNotes.brief',
	'onWebviewPanel:mentorNotes.overview',
	'onWebviewPanel:mentorNotes.notesOverTime',
	'onWebviewPanel:mentorNotes.import',
	'onWebviewPanel:mentorNotes.pairing',
	'onWebviewPanel:mentorNotes.merge',
	'onCustomEditor:mentorNotes.sessionPage',
	'onCustomEditor:mentorNotes.programmePage',
	'onCustomEditor:mentorNotes.reflectionPage',
] as const;

/** Returns the contents of `package.nls.json` (English) or `package.nls.<language>.json`. */
export function manifestTexts(language: Language): Readonly<Record<string, string>> {
	return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text[language]]));
}
