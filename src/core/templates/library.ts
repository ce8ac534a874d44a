import deep from '../../../media/templates/deep.json';
import everyday from '../../../media/templates/everyday.json';
import mentor from '../../../media/templates/mentor.json';
import publicServant from '../../../media/templates/public-servant.json';
import { audiences, moments, type Bilingual, type BuiltInTemplate } from './template';

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

/** The id of a reference such as `4p@1`. */
export function withoutVersion(reference: string): string {
	return reference.replace(/@\d+$/, '');
}

/** A data file as the compiler sees it: of words it knows only that they are text. */
interface PackFile extends Omit<TemplatePack, 'templates'> {
	readonly templates: readonly (Omit<BuiltInTemplate, 'audience' | 'moment'> & { readonly audience?: string | undefined; readonly moment?: string | undefined })[];
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
