import type { Language } from '../record/programme';
import { isOwn, type Template } from './template';

/** A line that is longer is no heading that anybody could read. */
const mostInHeading = 200;

/** The headings of a template's stages, in one language; of an own template as they are written. */
export function headingsOf(template: Template, language: Language): readonly string[] {
	return isOwn(template)
		? template.body.split('\n').filter(line => /^##[ \t]/.test(line)).map(line => line.slice(2, mostInHeading).replace(/[ \t#]+$/, '').trim()).filter(heading => heading !== '')
		: template.stages.map(stage => stage.heading[language]);
}
