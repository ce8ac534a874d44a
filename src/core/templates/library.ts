import deep from '../../../media/templates/deep.json';
import everyday from '../../../media/templates/everyday.json';
import mentor from '../../../media/templates/mentor.json';
import publicServant from '../../../media/templates/public-servant.json';
import type { Bilingual, BuiltInTemplate } from './template';

/** Templates that belong together. */
export interface TemplatePack {
	readonly pack: string;
	readonly name: Bilingual;
	readonly templates: readonly BuiltInTemplate[];
}

/** What comes with the product, as data files in both languages (product.md, Templates). */
export const templatePacks: readonly TemplatePack[] = [everyday, publicServant, deep, mentor];

/** The built-in template that a note names, whatever its version: `4p` or `4p@1`. */
export function builtInTemplate(reference: string): BuiltInTemplate | undefined {
	const id = reference.replace(/@\d+$/, '');
	return templatePacks.flatMap(pack => pack.templates).find(template => template.id === id);
}
