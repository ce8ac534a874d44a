import type { Bilingual } from '../templates/template';

/** Where a command is offered besides the palette. */
type Menu = 'view/title' | 'view/item/context' | 'editor/title' | 'explorer/context';

interface MenuEntry {
	readonly menu: Menu;
	/** VS Code's group: `navigation` and `inline` show the icon. */
	readonly group: string;
	readonly when: string;
}

export interface CommandEntry {
	readonly title: Bilingual;
	/** A codicon's name. */
	readonly icon?: string;
	readonly menus?: readonly MenuEntry[];
}

const view = 'view == mentorNotes.sessions';
const reflectionFile = 'resourcePath =~ /[\\\\/]reflections[\\\\/].*\\.md$/';
const sessionFile = '(resourcePath =~ /[\\\\/]sessions[\\\\/].*\\.ya?ml$/ || resourceFilename =~ /(^sessions|\\.session)\\.ya?ml$/)';

/** Every command by the last part of its id, with its title in both languages (product.md, Commands). The manifest is made from this table. */
export const commands = {
	newProgramme: { title: { en: 'New Programme…', id: 'Program Baru…' }, icon: 'add', menus: [{ menu: 'view/title', group: '1_new@1', when: view }] },
	openSample: { title: { en: 'Open the Sample Programme', id: 'Buka Program Contoh' }, menus: [{ menu: 'view/title', group: '1_new@2', when: view }] },
	newReflection: {
		title: { en: 'New Reflection from Template…', id: 'Refleksi Baru dari Templat…' },
		icon: 'edit',
		menus: [
			{ menu: 'view/item/context', group: 'inline', when: `${view} && viewItem =~ /^session\\b/` },
			{ menu: 'view/item/context', group: '1_write@1', when: `${view} && viewItem =~ /^session\\b/` },
			{ menu: 'explorer/context', group: 'mentorNotes@1', when: sessionFile },
			{ menu: 'editor/title', group: '1_mentorNotes@1', when: sessionFile },
		],
	},
	previewReflection: {
		title: { en: 'Open Preview', id: 'Buka Pratinjau' },
		icon: 'book',
		menus: [{ menu: 'view/item/context', group: 'inline', when: `${view} && viewItem == reflection` }],
	},
	previewReflectionToSide: {
		title: { en: 'Open Preview to the Side', id: 'Buka Pratinjau di Samping' },
		icon: 'book',
		menus: [
			{ menu: 'editor/title', group: 'navigation@1', when: reflectionFile },
			{ menu: 'view/item/context', group: '1_open@1', when: `${view} && viewItem == reflection` },
		],
	},
	refresh: { title: { en: 'Refresh', id: 'Segarkan' }, icon: 'refresh', menus: [{ menu: 'view/title', group: 'navigation@9', when: view }] },
	showLog: { title: { en: 'Show Log', id: 'Tampilkan Log' }, menus: [{ menu: 'view/title', group: '9_log@1', when: view }] },
} as const satisfies Readonly<Record<string, CommandEntry>>;

export type CommandName = keyof typeof commands;
export const commandNames = Object.keys(commands) as readonly CommandName[];

/** The ids under which a command is contributed: one a language, one handler. */
export function commandIds(name: CommandName): Readonly<Bilingual> {
	return { en: `mentorNotes.${name}`, id: `mentorNotes.id.${name}` };
}
