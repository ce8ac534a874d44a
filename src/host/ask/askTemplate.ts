import * as vscode from 'vscode';
import { withPrompts, type TemplatePrompts } from '../../core/notes/templates/library';
import type { BuiltInTemplate, Template } from '../../core/notes/templates/template';
import type { Programme } from '../../core/programme/programme';
import { writesAsMentor } from '../../core/programme/queries';
import type { Session } from '../../core/record/session';
import { plainLabel } from '../../core/text/plainText';
import { templateChoices, templateKey, type TemplateGroup } from '../../core/views/choices/templateChoices';
import { packedTexts } from '../platform/packedTexts';
import type { Services } from '../services';
import { askChoice, type Choice } from './ask';
import { RecentKeys } from './recentKeys';
import { type Step, step } from './questionSteps';

/** What is known when a template was chosen. */
export interface KnownTemplate {
	readonly programme?: Programme;
	readonly session?: Session;
	readonly template?: Template;
}

const recentTemplates = new RecentKeys('recentTemplates');

/** Asks for a template to write a note from, the last used one first: built-in ones, and those of the programmes with sessions. */
export function askTemplate<Known extends KnownTemplate>(services: Services, title: string): Step<Known> {
	const { store, language: { words }, workspaceState } = services;
	return step('template', async (known, progress) => {
		const programmes = known.programme ? [known.programme] : store.index.programmes().filter(({ sessions }) => sessions.length > 0);
		const groups = templateChoices({
			programmes,
			recent: recentTemplates.in(workspaceState),
			asMentor: await isMentor(services, programmes, known.session),
			words,
		});
		return askChoice({ ...progress, title, placeholder: words.ask.template.placeholder }, templateItems(groups));
	});
}

/** Returns the items of a quick pick for groups of templates. */
export function templateItems(groups: readonly TemplateGroup[]): readonly Choice<Template>[] {
	return groups.flatMap(({ heading, choices }): readonly Choice<Template>[] => [
		{ label: plainLabel(heading), kind: vscode.QuickPickItemKind.Separator },
		...choices.map(({ template, label, description, detail, foundBy }) => (
			{ label: plainLabel(label), description: plainLabel(description), detail: plainLabel(detail), foundBy, value: template }
		)),
	]);
}

/** Stores a template as the last used one, for `askTemplate`. */
export async function rememberTemplate({ workspaceState }: Services, template: Template): Promise<void> {
	await recentTemplates.add(workspaceState, templateKey(template));
}

/** Whether the user is a mentor in any of the programmes. */
async function isMentor({ author }: Services, programmes: readonly Programme[], session: Session | undefined): Promise<boolean> {
	const results = await Promise.all(programmes.map(async programme => {
		const writes = await author.of(programme);
		return writes !== undefined && writesAsMentor(programme, writes, session);
	}));
	return results.includes(true);
}

/** Returns a template with the questions of its stages; without them if they can't be read, since its headings are enough to write. */
export async function fillInPrompts(extension: vscode.Uri, template: BuiltInTemplate): Promise<BuiltInTemplate> {
	const prompts = await packedTexts<Readonly<Record<string, TemplatePrompts>>>(extension, 'prompts', {})();
	return withPrompts(template, prompts[template.id] ?? {});
}
