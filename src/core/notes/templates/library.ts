import deep from '../../../../media/templates/deep.json';
import everyday from '../../../../media/templates/everyday.json';
import mentor from '../../../../media/templates/mentor.json';
import publicServant from '../../../../media/templates/public-servant.json';
import { audiences, moments } from '../../record/noteKeys';
import type { Bilingual } from '../../text/language';
import type { BuiltInTemplate, Prompts } from './template';

/** A named group of built-in templates. */
export interface TemplatePack {
	readonly pack: string;
	readonly name: Bilingual;
	readonly templates: readonly BuiltInTemplate[];
}

/** The packs that come with the product, read from bilingual data files (product.md, Templates). */
export const templatePacks: readonly TemplatePack[] = [everyday, publicServant, deep, mentor].map(readPack);

/** All templates that come with the product, in the order of their packs. */
export const builtInTemplates: readonly BuiltInTemplate[] = templatePacks.flatMap(pack => pack.templates);

const byId = new Map(builtInTemplates.map(template => [template.id, template]));

/** Templates as earlier versions were, by reference. */
const earlier = new Map(builtInTemplates.flatMap(template => Array.from({ length: template.version - 1 }, (_, i) => {
	const version = i + 1;
	return [`${template.id}@${String(version)}`, { ...template, stages: template.stages.filter(({ since = 1 }) => since <= version) }];
})));

/**
 * Returns the built-in template for a note's reference, such as `4p` or `4p@1`: of an earlier version, the stages that it had. A version
 * that does not exist is ignored. Undefined if the id is unknown.
 */
export function builtInTemplate(reference: string): BuiltInTemplate | undefined {
	return earlier.get(reference) ?? byId.get(withoutVersion(reference));
}

/** The prompts of one template, by stage id. */
export type TemplatePrompts = Readonly<Record<string, Prompts>>;

/** Returns the prompts of templates, by template id. */
export function promptsOf(templates: readonly BuiltInTemplate[]): Readonly<Record<string, TemplatePrompts>> {
	return Object.fromEntries(templates.map(({ id, stages }) => [
		id, Object.fromEntries(stages.flatMap(stage => stage.prompts ? [[stage.id, stage.prompts]] : [])),
	]));
}

/** Returns a copy of the template with its prompts. */
export function withPrompts(template: BuiltInTemplate, prompts: TemplatePrompts): BuiltInTemplate {
	return {
		...template,
		stages: template.stages.map(stage => ({ ...stage, ...(Object.hasOwn(prompts, stage.id) && { prompts: prompts[stage.id] }) })),
	};
}

/** Returns the template id in a reference such as `4p@1`. */
export function withoutVersion(reference: string): string {
	return reference.replace(/@\d+$/, '');
}

/** The compiler's type of a data file: `audience` and `moment` are plain strings there. */
interface PackFile extends Omit<TemplatePack, 'templates'> {
	readonly templates: readonly (Omit<BuiltInTemplate, 'audience' | 'moment'> & {
		readonly audience?: string | undefined; readonly moment?: string | undefined;
	})[];
}

/** Checks `audience` and `moment` of each template; an unknown value is left out. */
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
