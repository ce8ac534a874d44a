import { builtInTemplate, withoutVersion } from '../notes/templates/library';
import type { Template } from '../notes/templates/template';
import type { Programme } from './programme';

/**
 * Finds the template that a note names, with or without a version. The programme's own template is preferred to a built-in one of the same
 * name, unless only the built-in one has the named version. Returns undefined if the template does not exist.
 */
export function findTemplate(reference: string, programme: Pick<Programme, 'templates'>): Template | undefined {
	const id = withoutVersion(reference);
	const builtIn = builtInTemplate(reference);
	const own = programme.templates.find(template => template.id === reference) ?? programme.templates.find(template => template.id === id);
	return own && builtIn && id !== reference && own.version === undefined ? builtIn : own ?? builtIn;
}

/**
 * Returns a template's name in one language. A programme's own template has one name, which is raw text: pass it through `plainText` before
 * showing it.
 */
export function nameOfTemplate(template: Template, language: 'en' | 'id'): string {
	return typeof template.name === 'string' ? template.name : template.name[language];
}
