import deep from '../../../../media/templates/deep.json';
import everyday from '../../../../media/templates/everyday.json';
import mentor from '../../../../media/templates/mentor.json';
import publicServant from '../../../../media/templates/public-servant.json';
import { audiences, moments } from '../../record/noteKeys';
import type { Bilingual } from '../../text/language';
import type { BuiltInTemplate, Prompts } from './template';

/** A group of templates. */
export interface TemplatePack {
	readonly pack: string;
	readonly name: Bilingual;
	readonly templates: readonly BuiltInTemplate[];
}

/** The built-in templates, from data files in both languages (product.md, Templates). */
export const templatePacks: readonly TemplatePack[] = [everyday, publicServant, deep, mentor].map(readPack);

/** All built-in templates, in the order of their packs. */
export const builtInTemplates: readonly BuiltInTemplate[] = templatePacks.flatMap(pack => pack.templates);

const byId = new Map(builtInTemplates.map(template => [template.id, template]));

/** Returns the built-in template of a reference with or without a version: `4p` or `4p@1`. Undefined if there is none. */
export function builtInTemplate(reference: string): BuiltInTemplate | undefined {
	return byId.get(withoutVersion(reference));
}

/** The prompts of one template, by stage id. */
export type TemplatePrompts = Readonly<Record<string, Prompts>>;

/** Returns the prompts of templates, by template id. */
export function promptsOf(templates: readonly BuiltInTemplate[]): Readonly<Record<string, TemplatePrompts>> {
	return Object.fromEntries(templates.map(({ id, stages }) => [
		id, Object.fromEntries(stages.flatMap(stage => stage.prompts ? [[stage.id, stage.prompts]] : [])),
	]));
}

/** Returns a template with its prompts. */
export function withPrompts(template: BuiltInTemplate, prompts: TemplatePrompts): BuiltInTemplate {
	return {
		...template,
		stages: template.stages.map(stage => ({ ...stage, ...(Object.hasOwn(prompts, stage.id) && { prompts: prompts[stage.id] }) })),
	};
}

/** Returns the id of a reference: `4p` for `4p@1`. */
export function withoutVersion(reference: string): string {
	return reference.replace(/@\d+$/, '');
}

/** The compiler's type of a data file: words are inferred as `string`. */
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
