import * as vscode from 'vscode';
import type { Programme } from '../../core/programme/programme';
import { writesAsMentor } from '../../core/programme/queries';
import type { Session } from '../../core/record/session';
import { templateChoices, templateKey, type TemplateGroup } from '../../core/views/choices/templateChoices';
import type { Template } from '../../core/notes/templates/template';
import { plainLabel } from '../../core/text/plainText';
import type { Services } from '../commands/services';
import { askChoice, type Choice, type Step } from './ask';

/** What is known once a template was chosen. */
export interface KnownTemplate {
	readonly programme?: Programme;
	readonly session?: Session;
	readonly template?: Template;
}

const memoryKey = 'recentTemplates';
/** How many templates are remembered as used lately. */
const maxRemembered = 20;

/** Asks for a template to write a note from: built-in ones, and those of the programmes with sessions. (In a folder that is not trusted nobody gets here.) The one used last comes first. */
export function askTemplate<K extends KnownTemplate>(services: Services, title: string): Step<K> {
	return {
		needed: known => known.template === undefined,
		ask: async (known, progress) => {
			const { store, language: { words }, memory } = services;
			const programmes = known.programme ? [known.programme] : store.index.programmes().filter(({ sessions }) => sessions.length > 0);
			const groups = templateChoices({
				programmes,
				recent: memory.get<string[]>(memoryKey, []),
				asMentor: await isMentor(services, programmes, known.session),
				words,
			});
			const template = await askChoice({ ...progress, title, placeholder: words.ask.template.placeholder }, templateItems(groups));
			return typeof template === 'object' ? { ...known, template } : template;
		},
	};
}

/** Groups of templates as a quick pick shows them. */
export function templateItems(groups: readonly TemplateGroup[]): readonly Choice<Template>[] {
	return groups.flatMap(({ heading, choices }): readonly Choice<Template>[] => [
		{ label: plainLabel(heading), kind: vscode.QuickPickItemKind.Separator },
		...choices.map(({ template, label, description, detail, foundBy }) => ({ label: plainLabel(label), description: plainLabel(description), detail: plainLabel(detail), foundBy, value: template })),
	]);
}

/** Puts a template first when one is asked for next. */
export async function rememberTemplate({ memory }: Services, template: Template): Promise<void> {
	const key = templateKey(template);
	await memory.update(memoryKey, [key, ...memory.get<string[]>(memoryKey, []).filter(other => other !== key)].slice(0, maxRemembered));
}

async function isMentor({ author }: Services, programmes: readonly Programme[], session: Session | undefined): Promise<boolean> {
	const found = await Promise.all(programmes.map(async programme => {
		const writes = await author.of(programme);
		return writes !== undefined && writesAsMentor(programme, writes, session);
	}));
	return found.includes(true);
}
