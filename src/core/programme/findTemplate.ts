import type { Programme } from './programme';
import { builtInTemplate, withoutVersion } from '../notes/templates/library';
import type { Template } from '../notes/templates/template';

/**
 * The template that a note names, in whatever version. A programme's own goes before a built-in one of the same name,
 * unless a version is named that only the built-in one has. Undefined when the template is gone: the note stays as it is.
 */
export function findTemplate(reference: string, programme: Pick<Programme, 'templates'>): Template | undefined {
	const id = withoutVersion(reference);
	const builtIn = builtInTemplate(reference);
	const own = programme.templates.find(template => template.id === reference) ?? programme.templates.find(template => template.id === id);
	return own && builtIn && id !== reference && own.version === undefined ? builtIn : own ?? builtIn;
}

/** A template's name as it is shown in one language. An own one has one name, as it was written: not to be shown without `plainText`. */
export function nameOfTemplate(template: Template, language: 'en' | 'id'): string {
	return typeof template.name === 'string' ? template.name : template.name[language];
}
