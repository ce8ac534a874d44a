import deep from '../../../../media/templates/deep.json';
import everyday from '../../../../media/templates/everyday.json';
import mentor from '../../../../media/templates/mentor.json';
import publicServant from '../../../../media/templates/public-servant.json';
import { audiences, moments } from '../../record/noteKeys';
import type { Bilingual } from '../../text/language';
import type { BuiltInTemplate, Prompts } from './template';

/** Templates that belong together. */
export interface TemplatePack {
	readonly pack: string;
	readonly name: Bilingual;
	readonly templates: readonly BuiltInTemplate[];
}

/** What comes with the product, as data files in both languages (product.md, Templates). */
export const templatePacks: readonly TemplatePack[] = [everyday, publicServant, deep, mentor].map(readPack);

/** All templates that come with the product, in the order of their packs. */
export const builtInTemplates: readonly BuiltInTemplate[] = templatePacks.flatMap(pack => pack.templates);

const byId = new Map(builtInTemplates.map(template => [template.id, template]));

/** The built-in template that a note names, whatever its version: `4p` or `4p@1`. */
export function builtInTemplate(reference: string): BuiltInTemplate | undefined {
	return byId.get(withoutVersion(reference));
}

/** The questions of one template, by its stages' ids. */
export type TemplatePrompts = Readonly<Record<string, Prompts>>;

/** The questions of all templates, by their ids. */
export function promptsOf(templates: readonly BuiltInTemplate[]): Readonly<Record<string, TemplatePrompts>> {
	return Object.fromEntries(templates.map(({ id, stages }) => [
		id, Object.fromEntries(stages.flatMap(stage => stage.prompts ? [[stage.id, stage.prompts]] : [])),
	]));
}

/** The template with its questions. */
export function withPrompts(template: BuiltInTemplate, prompts: TemplatePrompts): BuiltInTemplate {
	return {
		...template,
		stages: template.stages.map(stage => ({ ...stage, ...(Object.hasOwn(prompts, stage.id) && { prompts: prompts[stage.id] }) })),
	};
}

/** The id of a reference such as `4p@1`. */
export function withoutVersion(reference: string): string {
	return reference.replace(/@\d+$/, '');
}

/** A data file as the compiler sees it: of words it knows only that they are text. */
interface PackFile extends Omit<TemplatePack, 'templates'> {
	readonly templates: readonly (Omit<BuiltInTemplate, 'audience' | 'moment'> & {
		readonly audience?: string | undefined; readonly moment?: string | undefined;
	})[];
}

function readPack(file: PackFile): TemplatePack {
	return {
		...file,
		templates: file.templates.map(({ audience: forWhom, moment: when, ...template }) => {
			const audience = audiences.find(known => known === forWhom);
			const moment = moments.find(known => known === when);
			return { ...template, ...(audience && { audience }), ...(moment && { moment }) };
		}),
	};
}
